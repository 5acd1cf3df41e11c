package pack

import (
	"errors"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"sort"
	"strings"
	"sync"

	"github.com/BurntSushi/toml"

	"github.com/upturn-workshop/upturn/assets"
	"github.com/upturn-workshop/upturn/workshop"
)

// fallback is the language whose texts stand in for missing ones.
const fallback = "en"

// Catalog holds the program's own texts in every language. It does not change
// after loading, so any number of goroutines may use it.
type Catalog struct {
	langs []string                                     // those that are offered, the one that others fall back to first
	read  map[string]func() (map[string]string, error) // language → key → text, read once
}

// LoadCatalog reads the translations that are built into the program.
func LoadCatalog() (*Catalog, error) { return loadCatalog(assets.Translations, "translations") }

// OpenCatalog reads each of the built-in translations when its first text is wanted: the first
// window speaks one language, and would wait for all.
func OpenCatalog() (*Catalog, error) { return openCatalog(assets.Translations, "translations") }

func loadCatalog(fsys fs.FS, dir string) (*Catalog, error) {
	c, err := openCatalog(fsys, dir)
	if err != nil {
		return nil, err
	}
	for lang := range c.read {
		if err := c.Read(lang); err != nil {
			return nil, err
		}
	}
	if len(c.in(fallback)) == 0 {
		return nil, workshop.Errorf(workshop.EBug, nil, "detail", "no texts in "+fallback)
	}
	return c, nil
}

func openCatalog(fsys fs.FS, dir string) (*Catalog, error) {
	files, err := fs.Glob(fsys, path.Join(dir, "*.toml"))
	if err != nil {
		return nil, workshop.Errorf(workshop.EBug, err)
	}
	c := &Catalog{read: map[string]func() (map[string]string, error){}}
	for _, file := range files {
		lang := strings.TrimSuffix(path.Base(file), ".toml")
		data, err := fs.ReadFile(fsys, file)
		if err != nil {
			return nil, workshop.Errorf(workshop.EIO, err, "file", file)
		}
		if lang == fallback || declared(data) {
			c.langs = append(c.langs, lang)
		}
		c.read[lang] = sync.OnceValues(func() (map[string]string, error) { return readTranslation(fsys, file) })
	}
	sort.Slice(c.langs, func(i, j int) bool {
		if (c.langs[i] == fallback) != (c.langs[j] == fallback) {
			return c.langs[i] == fallback
		}
		return c.langs[i] < c.langs[j]
	})
	return c, nil
}

func readTranslation(fsys fs.FS, file string) (map[string]string, error) {
	data, err := fs.ReadFile(fsys, file)
	if err != nil {
		return nil, workshop.Errorf(workshop.EIO, err, "file", file)
	}
	var tables map[string]any
	if err := toml.Unmarshal(data, &tables); err != nil {
		return nil, workshop.Errorf(workshop.EBug, err, "file", file)
	}
	texts, bad := written(tables)
	if len(bad) > 0 {
		return nil, workshop.Errorf(workshop.EBug, nil, "file", file, "detail", "not a text: "+strings.Join(bad, ", "))
	}
	return texts, nil
}

// Read reads a language, if nobody has yet, and reports what is wrong with its texts.
func (c *Catalog) Read(lang string) error {
	if read, known := c.read[lang]; known {
		_, err := read()
		return err
	}
	return nil
}

// in gives the texts of a language. One that nobody knows has none, nor has one that cannot be
// read, of which Read has told.
func (c *Catalog) in(lang string) map[string]string {
	if read, known := c.read[lang]; known {
		texts, _ := read()
		return texts
	}
	return nil
}

// Languages lists the languages that are offered: those that say of themselves that they
// lack nothing, the one that others fall back to first.
func (c *Catalog) Languages() []string { return slices.Clone(c.langs) }

// Under gives the texts whose keys begin with a prefix, by the rest of the key.
// What the language lacks comes from English.
func (c *Catalog) Under(lang, prefix string) map[string]string {
	out := map[string]string{}
	for _, code := range []string{fallback, lang} {
		for key, text := range c.in(code) {
			if rest, ok := strings.CutPrefix(key, prefix); ok {
				out[rest] = text
			}
		}
	}
	return out
}

// LanguageName is what a language calls itself; its code where nobody knows.
func (c *Catalog) LanguageName(code string) string {
	if name, ok := c.in(code)["app.language"]; ok {
		return name
	}
	if name, ok := c.in(fallback)["packs.language."+code]; ok {
		return name
	}
	return code
}

// T is the text of a key, with {name} places filled from pairs name, value. A
// language that lacks it falls back to English; a key that nobody has comes
// back in brackets so that it is seen. A text may have a form for each of the
// language's plural categories, KEY.one, KEY.other and so on: "n" chooses.
func (c *Catalog) T(lang, key string, args ...string) string {
	text, ok := c.find(lang, key, args)
	if !ok {
		return "[" + key + "]"
	}
	return fill(text, args)
}

// Has reports whether a key has a text in the language or in English.
func (c *Catalog) Has(lang, key string) bool { _, ok := c.find(lang, key, nil); return ok }

func (c *Catalog) find(lang, key string, args []string) (string, bool) {
	for _, code := range []string{lang, fallback} {
		if text, ok := c.in(code)[key]; ok {
			return text, true
		}
		if text, ok := form(c.in(code), code, key, args); ok {
			return text, true
		}
	}
	return "", false
}

// Error is the sentence that a person reads for an error: what happened and
// what to do next. "error.CODE" serves every error of the code; "error.CODE_WHAT"
// one whose argument "what" is that word; and where the error tells a file or
// the like and "error.CODE_NAME" exists, that one is used.
func (c *Catalog) Error(lang string, err error) string {
	if err == nil {
		return ""
	}
	key := "error." + string(workshop.CodeOf(err))
	names, pairs := errorArgs(err)
	if what, ok := whatOf(err); ok && c.Has(lang, key+"_"+what) {
		return c.T(lang, key+"_"+what, pairs...)
	}
	for _, name := range names {
		if c.Has(lang, key+"_"+name) {
			return c.T(lang, key+"_"+name, pairs...)
		}
	}
	if !c.Has(lang, key) {
		key = "error." + string(workshop.EBug)
	}
	return c.T(lang, key, pairs...)
}

// whatOf is the word by which an error tells cases of its code apart.
func whatOf(err error) (string, bool) {
	var e *workshop.Error
	if !errors.As(err, &e) {
		return "", false
	}
	what, ok := e.Args["what"]
	return what, ok
}

// errorArgs gives the names of an error's arguments, the file first, and the
// arguments as pairs. A path is shown by its last part: folders are long, and
// the title bar has them.
func errorArgs(err error) (names, pairs []string) {
	var e *workshop.Error
	if !errors.As(err, &e) {
		return nil, nil
	}
	args := map[string]string{}
	for name, value := range e.Args {
		if name == "path" || name == "file" {
			args["file"] = filepath.Base(value)
			continue
		}
		args[name] = value
	}
	for name := range args {
		names = append(names, name)
	}
	sort.Slice(names, func(i, j int) bool {
		if (names[i] == "file") != (names[j] == "file") {
			return names[i] == "file"
		}
		return names[i] < names[j]
	})
	for _, name := range names {
		pairs = append(pairs, name, args[name])
	}
	return names, pairs
}
