package pack

import (
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/upturn-workshop/upturn/workshop"
)

const (
	structureFile = "pack.toml"
	maxFile       = 1 << 20 // bytes; no honest pack comes near
	maxText       = 600     // signs of one text; more fits no page
	maxMarks      = 2       // accents on one letter; more run over the lines around it
)

// readFile reads a file of sensible size in UTF-8 without a byte order mark.
func readFile(fsys fs.FS, dir, name string, ps *problems) ([]byte, bool) {
	// A pipe would keep the program waiting for whoever writes into it.
	if info, err := fs.Stat(fsys, path.Join(dir, name)); err != nil || !info.Mode().IsRegular() {
		ps.add(name, "", "", "no_file")
		return nil, false
	}
	f, err := fsys.Open(path.Join(dir, name))
	if err != nil {
		ps.add(name, "", "", "no_file")
		return nil, false
	}
	defer func() { _ = f.Close() }() // only read
	data, err := io.ReadAll(io.LimitReader(f, maxFile+1))
	switch {
	case err != nil:
		ps.add(name, "", "", "no_file")
		return nil, false
	case len(data) > maxFile:
		ps.add(name, "", "", "too_big", "max", strconv.Itoa(maxFile>>20))
		return nil, false
	case !utf8.Valid(data):
		ps.list = append(ps.list, Problem{File: name, Line: 1 + bytes.Count(data[:badUTF8(data)], []byte("\n")), Code: "not_utf8"})
		return nil, false
	}
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	ps.lines[name] = linesOf(data)
	return data, true
}

// badUTF8 is where the first bytes stand that are no UTF-8.
func badUTF8(data []byte) int {
	at := 0
	for at < len(data) {
		r, n := utf8.DecodeRune(data[at:])
		if r == utf8.RuneError && n == 1 {
			break
		}
		at += n
	}
	return at
}

// readTexts reads the texts of one language.
func readTexts(fsys fs.FS, dir, name string, printable func(rune) bool, ps *problems) map[string]string {
	return readSome(fsys, dir, name, ps, flatten, func(text string) (string, []string) { return faultOf(text, printable) })
}

// readPart reads the texts of a language that may have gaps: an empty text is one.
func readPart(fsys fs.FS, dir, name string, printable func(rune) bool, ps *problems) map[string]string {
	return readSome(fsys, dir, name, ps, written, func(text string) (string, []string) { return faultOf(text, printable) })
}

// readProgram reads the program's own texts: some have lines, and no page bounds them.
func readProgram(fsys fs.FS, dir, name string, printable func(rune) bool, ps *problems) map[string]string {
	return readSome(fsys, dir, name, ps, written, func(text string) (string, []string) {
		code, args := faultOf(strings.ReplaceAll(text, "\n", " "), printable)
		if code == "long_text" {
			return "", nil
		}
		return code, args
	})
}

func readSome(fsys fs.FS, dir, name string, ps *problems, flat func(map[string]any) (map[string]string, []string), fault func(text string) (code string, args []string)) map[string]string {
	data, ok := readFile(fsys, dir, name, ps)
	if !ok {
		return nil
	}
	var tables map[string]any
	if !decode(data, name, &tables, ps) {
		return nil
	}
	texts, bad := flat(tables)
	for _, key := range bad {
		ps.add(name, key, key, "not_text")
	}
	for key, text := range texts {
		text = norm.NFC.String(text)
		texts[key] = text
		if code, args := fault(text); code != "" {
			ps.add(name, key, key, code, args...)
		}
	}
	return texts
}

// faultOf tells what is wrong with a text taken by itself.
func faultOf(text string, printable func(rune) bool) (code string, args []string) {
	switch {
	case strings.TrimSpace(text) == "":
		return "empty_text", nil
	case utf8.RuneCountInString(text) > maxText:
		return "long_text", []string{"max", strconv.Itoa(maxText)}
	}
	marks := 0
	for _, r := range text {
		if marks++; !unicode.Is(unicode.Mn, r) {
			marks = 0
		}
		if marks > maxMarks {
			return "sign", []string{"sign", signName(r)}
		}
		if hidden(r) || printable != nil && !printable(r) {
			return "sign", []string{"sign", signName(r)}
		}
	}
	return "", nil
}

// signName names a sign, and shows it where it can be seen.
func signName(r rune) string {
	if hidden(r) || !unicode.IsGraphic(r) {
		return fmt.Sprintf("%U", r)
	}
	return fmt.Sprintf("%c (%U)", r, r)
}

// hidden reports whether nobody sees a character that changes what others see:
// controls, line ends, and what has no look of its own. Soft hyphens say where an
// author lets a long word break.
func hidden(r rune) bool {
	const softHyphen = 0xAD
	return unicode.IsControl(r) || r == unicode.ReplacementChar || unicode.In(r, unicode.Zl, unicode.Zp, unicode.Co, unicode.Join_Control) ||
		workshop.Invisible(r) && r != softHyphen
}

// checkFiles finds text files of languages that the pack does not name: most
// likely somebody forgot to.
func checkFiles(fsys fs.FS, dir string, p *workshop.Pack, ps *problems) {
	found, err := fs.Glob(fsys, path.Join(dir, "*.toml"))
	if err != nil {
		return // the pattern is ours and good
	}
	for _, file := range found {
		name := path.Base(file)
		lang := strings.TrimSuffix(name, ".toml")
		if name != structureFile && !slices.Contains(p.Languages, lang) && !slices.Contains(p.Partial, lang) {
			ps.add(name, "", lang, "stray_file")
		}
	}
}
