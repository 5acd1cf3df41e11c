package pack

import (
	"bytes"
	"cmp"
	"maps"
	"regexp"
	"slices"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
)

// completeLine is how a language says, at the head of its file, that it lacks nothing. Whether
// that is so would take reading every file before the first window; the checks do.
var completeLine = regexp.MustCompile(`(?m)^complete = true\s*(#.*)?$`)

// declared reports whether a file of texts says that it is complete.
func declared(data []byte) bool {
	if at := bytes.Index(data, []byte("\n[")); at >= 0 {
		data = data[:at]
	}
	return completeLine.Match(data)
}

// written is flatten for a language that may have gaps: what it says of itself is no text,
// and an empty text is one that nobody has written yet.
func written(tables map[string]any) (texts map[string]string, bad []string) {
	if _, says := tables["complete"].(bool); says {
		tables = maps.Clone(tables)
		delete(tables, "complete")
	}
	texts, bad = flatten(tables)
	maps.DeleteFunc(texts, func(_, text string) bool { return strings.TrimSpace(text) == "" })
	return texts, bad
}

// promote makes those languages of a pack complete ones that lack no text, where the program
// speaks them too: a wall has words of both.
func promote(p *workshop.Pack) error {
	c, err := OpenCatalog()
	if err != nil {
		return err
	}
	first := p.Texts[p.Languages[0]]
	p.Partial = slices.DeleteFunc(p.Partial, func(lang string) bool {
		whole := slices.Contains(c.Languages(), lang) && !slices.ContainsFunc(slices.Collect(maps.Keys(first)), func(key string) bool {
			return p.Texts[lang][key] == ""
		})
		if whole {
			p.Languages = append(p.Languages, lang)
		}
		return whole
	})
	return nil
}

// fault is what keeps one text of a translation from standing for the first one.
type fault struct {
	key, code string
	args      []string
}

// faultsOf tells what keeps a translation from standing for the first one, in no order: texts
// that it lacks or has too many, other places to fill, plural forms that its language needs.
func faultsOf(lang string, texts, first map[string]string) (out []fault) {
	own, base := forms(texts), forms(first)
	for key, want := range base {
		if own[key] == nil {
			out = append(out, fault{key: key, code: "missing_text"})
			continue
		}
		out = append(out, misfits(lang, key, own[key], cmp.Or(want[""], want["other"]))...)
	}
	for key := range own {
		if base[key] == nil {
			out = append(out, fault{key, "extra_text", []string{"language", fallback}})
		}
	}
	return out
}

// misfits tells what is wrong with the forms of one text.
func misfits(lang, key string, own map[string]string, want string) (out []fault) {
	places := holes(want)
	args := []string{"holes", strings.Join(places, " ")}
	// Days are written from other parts in each language.
	if got := holes(cmp.Or(own[""], own["other"])); !strings.HasPrefix(key, "date.") && !slices.Equal(got, places) {
		out = append(out, fault{key, "holes", args})
	}
	for _, name := range slices.Sorted(maps.Keys(own)) {
		extra := slices.DeleteFunc(holes(own[name]), func(h string) bool { return slices.Contains(places, h) })
		if name != "" && len(extra) > 0 {
			out = append(out, fault{key + "." + name, "holes", args})
		}
	}
	for _, name := range pluralForms(lang) {
		if _, ok := own[name]; len(own) > 1 && !ok {
			return append(out, fault{key, "missing_form", []string{"form", name}})
		}
	}
	return out
}

// pluralForms lists the forms that a language needs for the numbers of a workshop.
func pluralForms(lang string) (names []string) {
	for n := range 200 {
		if name := category(lang, n); !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	slices.SortFunc(names, func(a, b string) int { return slices.Index(inOrder, a) - slices.Index(inOrder, b) })
	return names
}

// inOrder are the plural categories as people list them.
var inOrder = []string{"zero", "one", "two", "few", "many", "other"}

// forms gathers the texts of a language by key: one under "", or one for each
// plural category.
func forms(texts map[string]string) map[string]map[string]string {
	under := map[string][]string{} // a key → what lies right under it
	for key := range texts {
		if dot := strings.LastIndex(key, "."); dot > 0 {
			under[key[:dot]] = append(under[key[:dot]], key[dot+1:])
		}
	}
	known := slices.Collect(maps.Values(categories))
	counted := func(key string) bool { // all that lies under the key are categories
		names := under[key]
		return slices.Contains(names, "other") && !slices.ContainsFunc(names, func(n string) bool { return !slices.Contains(known, n) })
	}
	out := map[string]map[string]string{}
	for key, text := range texts {
		name := ""
		if dot := strings.LastIndex(key, "."); dot > 0 && counted(key[:dot]) {
			key, name = key[:dot], key[dot+1:]
		}
		if out[key] == nil {
			out[key] = map[string]string{}
		}
		out[key][name] = text
	}
	return out
}
