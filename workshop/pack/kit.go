package pack

import (
	"bytes"
	"io/fs"
	"maps"
	"os"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/BurntSushi/toml"
	"golang.org/x/text/language"

	"github.com/upturn-workshop/upturn/assets"
	"github.com/upturn-workshop/upturn/workshop"
)

// kitDirs are the folders with a file of texts for each language, in a kit as in the sources.
var kitDirs = []string{"translations", builtinDir}

// Kit is what a translator fills in: every text of the program and of the built-in pack in
// a language, with the English above it. What has been translated already is there.
func Kit(lang string) (map[string][]byte, error) {
	if _, err := language.Parse(lang); err != nil || !goodLang.MatchString(lang) || lang == fallback {
		return nil, workshop.Errorf(workshop.EInvalid, err, "what", "language_code", "language", lang)
	}
	files := map[string][]byte{}
	for _, dir := range kitDirs {
		from := assets.Translations
		if dir == builtinDir {
			from = assets.Packs
		}
		english, err := fs.ReadFile(from, path.Join(dir, fallback+".toml"))
		if err != nil {
			return nil, workshop.Errorf(workshop.EBug, err, "file", dir)
		}
		var own map[string]any
		data, err := fs.ReadFile(from, path.Join(dir, lang+".toml"))
		if err == nil {
			err = toml.Unmarshal(data, &own)
		}
		if err != nil {
			own = nil // nobody has begun
		}
		name := path.Join(dir, lang+".toml")
		if files[name], err = sheetOf(lang, string(english), own); err != nil {
			return nil, workshop.Errorf(workshop.EBug, err, "file", name)
		}
	}
	return files, nil
}

var texted = regexp.MustCompile(`^("[^"]*"|[A-Za-z0-9_-]+) = (.*)$`)

// sheetOf writes a file of texts once more for another language: sections and comments as they
// are, above each text the English one, and what the language has of it already.
func sheetOf(lang, english string, own map[string]any) ([]byte, error) {
	var w bytes.Buffer
	at, tabled := own, false // the table that the lines stand in
	lines := strings.Split(strings.TrimSuffix(english, "\n"), "\n")
	for i := 0; i < len(lines); i++ {
		line := lines[i]
		if m := headerLine.FindStringSubmatch(line); m != nil {
			at, tabled = own, true
			for _, part := range strings.Split(m[2], ".") {
				at, _ = at[part].(map[string]any)
			}
		}
		m := texted.FindStringSubmatch(line)
		switch {
		case m == nil:
			w.WriteString(line + "\n")
			continue
		case m[1] == "complete" && !tabled:
			w.WriteString("complete = " + strconv.FormatBool(own["complete"] == true) + "\n")
			continue
		}
		first := i
		for m[2] == "[" && lines[i] != "]" && i+1 < len(lines) {
			i++
		}
		var value map[string]any
		if err := toml.Unmarshal([]byte(strings.Join(lines[first:i+1], "\n")), &value); err != nil {
			return nil, err
		}
		for _, l := range lines[first : i+1] {
			w.WriteString("# " + l + "\n")
		}
		key := strings.Trim(m[1], `"`)
		w.WriteString(m[1] + " = " + inOwn(lang, value[key], at[key]) + "\n")
	}
	return w.Bytes(), nil
}

// inOwn writes a value of a language in the shape that it has, or else that of English: a text,
// a list, or a text with the forms that the language needs.
func inOwn(lang string, english, own any) string {
	shape := english
	if own != nil {
		shape = own
	}
	switch shape := shape.(type) {
	case []any:
		has, _ := own.([]any)
		all, _ := english.([]any)
		parts := "[\n"
		for i := range max(len(all), len(has)) {
			text := ""
			if i < len(has) {
				text, _ = has[i].(string)
			}
			parts += "  " + quote(text) + ",\n"
		}
		return parts + "]"
	case map[string]any:
		has, _ := own.(map[string]any)
		names := slices.Sorted(maps.Keys(shape))
		if _, counted := shape["other"]; counted {
			names = pluralForms(lang)
			if !slices.Contains(names, "other") {
				names = append(names, "other")
			}
		}
		for i, name := range names {
			text, _ := has[name].(string)
			names[i] = name + " = " + quote(text)
		}
		return "{ " + strings.Join(names, ", ") + " }"
	}
	text, _ := own.(string)
	return quote(text)
}

// CheckKit lists what is to be mended before a language can be offered, in a kit or in the
// folder of the sources that holds translations and packs.
func CheckKit(folder, lang string) ([]Problem, error) {
	if !goodLang.MatchString(lang) {
		return nil, workshop.Errorf(workshop.EInvalid, nil, "what", "language_code", "language", lang)
	}
	root, err := openRoot(folder)
	if err != nil {
		return nil, err
	}
	defer func() { _ = root.Close() }() // only read
	return checkKit(root, lang)
}

func checkKit(root *os.Root, lang string) ([]Problem, error) {
	printable, err := printableOnce()
	if err != nil {
		return nil, err
	}
	c, err := OpenCatalog()
	if err != nil {
		return nil, err
	}
	content, err := readTranslation(assets.Packs, path.Join(builtinDir, fallback+".toml"))
	if err != nil {
		return nil, err
	}
	var all []Problem
	for _, dir := range kitDirs {
		ps := &problems{lines: map[string]lines{}}
		first := c.in(fallback)
		read := readProgram
		if dir == builtinDir {
			first, read = content, readPart
		}
		texts := read(root.FS(), dir, lang+".toml", printable, ps)
		for _, f := range faultsOf(lang, texts, first) {
			if texts != nil {
				ps.add(lang+".toml", f.key, f.key, f.code, f.args...)
			}
		}
		ps.longer(lang+".toml", texts, first)
		for _, problem := range ps.sorted() {
			problem.File = path.Join(dir, problem.File)
			all = append(all, problem)
		}
	}
	return all, nil
}

// longer notes texts that are so much longer than the English ones that no place was made for
// them. Words of a few letters may be twice as long in any language.
func (ps *problems) longer(file string, texts, first map[string]string) {
	for key, text := range texts {
		most := 2*utf8.RuneCountInString(first[key]) + 12
		if strings.HasPrefix(key, "step.") && strings.HasSuffix(key, ".short") {
			most = maxShort
		}
		if n := utf8.RuneCountInString(text); first[key] != "" && n > most {
			ps.add(file, key, key, "longer", "n", strconv.Itoa(n), "most", strconv.Itoa(most))
		}
	}
}
