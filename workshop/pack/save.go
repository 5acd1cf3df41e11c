package pack

import (
	"bytes"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/atomicfile"
)

// Files writes a pack as it is read: pack.toml, a file of texts for each
// language, and its logo. Reading them gives the same pack, and the same pack the same bytes.
func Files(p *workshop.Pack) map[string][]byte {
	files := map[string][]byte{structureFile: writeStructure(p)}
	for _, lang := range langsOf(p) {
		files[lang+".toml"] = writeTexts(p.Texts[lang])
	}
	if len(p.Brand.Logo) > 0 {
		files[logoFiles[0]] = p.Brand.Logo
	}
	return files
}

// langsOf lists the complete languages and then the partial ones.
func langsOf(p *workshop.Pack) []string { return slices.Concat(p.Languages, p.Partial) }

// Sources are the files of the pack in a folder as somebody wrote them, with their paths.
func Sources(dir string) (paths []string, files map[string][]byte, err error) {
	if paths, err = filepath.Glob(filepath.Join(dir, "*.toml")); err != nil {
		return nil, nil, workshop.Errorf(workshop.EIO, err, "file", dir)
	}
	for _, name := range logoFiles {
		if name = filepath.Join(dir, name); isFile(name) {
			paths = append(paths, name)
		}
	}
	files = map[string][]byte{}
	for _, name := range paths {
		data, err := os.ReadFile(name)
		if err != nil {
			return nil, nil, workshop.Errorf(workshop.EIO, err, "file", name)
		}
		files[filepath.Base(name)] = data
	}
	return paths, files, nil
}

// Save writes a pack into a folder: each file beside its place, then renamed,
// and only where something changed. Languages and a logo that the pack no longer has lose
// their files.
func Save(p *workshop.Pack, dir string) error {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return workshop.Errorf(workshop.EReadOnly, err, "file", dir)
	}
	files := Files(p)
	for _, name := range sortedNames(files) {
		if err := replace(filepath.Join(dir, name), files[name]); err != nil {
			return err
		}
	}
	old, err := filepath.Glob(filepath.Join(dir, "*.toml"))
	if err != nil {
		return nil // only a folder with odd signs in its name; a stray file does little harm
	}
	for _, name := range logoFiles {
		if name = filepath.Join(dir, name); isFile(name) {
			old = append(old, name)
		}
	}
	for _, name := range old {
		if _, ok := files[filepath.Base(name)]; !ok {
			if err := os.Remove(name); err != nil {
				return workshop.Errorf(workshop.EIO, err, "file", name)
			}
		}
	}
	return nil
}

// replace writes a whole file or none.
func replace(name string, data []byte) error {
	if old, err := os.ReadFile(name); err == nil && bytes.Equal(old, data) {
		return nil
	}
	return atomicfile.Write(name, data)
}

// toTOML collects lines of a file.
type toTOML struct{ bytes.Buffer }

func (w *toTOML) line(format string, args ...any) { fmt.Fprintf(w, format+"\n", args...) }

// value writes a key unless its value says nothing.
func (w *toTOML) value(key string, value any) {
	if s := literal(value); s != "" {
		w.line("%s = %s", key, s)
	}
}

// literal writes a value as TOML; "" for what is left out: zero values, but not
// lists that are there and empty.
func literal(value any) string {
	switch v := value.(type) {
	case string:
		if v != "" {
			return quote(v)
		}
	case int:
		if v != 0 {
			return strconv.Itoa(v)
		}
	case bool:
		if v {
			return "true"
		}
	case []string:
		if v != nil {
			return list(v, quote)
		}
	case []workshop.FigureKind:
		if v != nil {
			return list(v, func(f workshop.FigureKind) string { return quote(string(f)) })
		}
	case [3]int:
		if v != [3]int{} {
			return list(v[:], strconv.Itoa)
		}
	case [3][]string:
		if v[0] != nil || v[1] != nil || v[2] != nil {
			return list(v[:], func(l []string) string { return list(l, quote) })
		}
	case map[string]int:
		if v != nil {
			return inline(v, strconv.Itoa)
		}
	case map[string]workshop.Length:
		if v != nil {
			return inline(v, func(l workshop.Length) string { return quote(lengthNames[l]) })
		}
	}
	return ""
}

func list[T any](values []T, write func(T) string) string {
	parts := make([]string, len(values))
	for i, v := range values {
		parts[i] = write(v)
	}
	return "[" + strings.Join(parts, ", ") + "]"
}

func inline[T any](values map[string]T, write func(T) string) string {
	var parts []string
	for _, key := range slices.Sorted(maps.Keys(values)) {
		parts = append(parts, key+" = "+write(values[key]))
	}
	if len(parts) == 0 {
		return "{}"
	}
	return "{ " + strings.Join(parts, ", ") + " }"
}

// quote writes a basic string. Signs that nobody sees are escaped, so that a
// file shows what is in it.
func quote(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case hidden(r) && r > 0xFFFF:
			fmt.Fprintf(&b, `\U%08X`, r)
		case hidden(r):
			fmt.Fprintf(&b, `\u%04X`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}
