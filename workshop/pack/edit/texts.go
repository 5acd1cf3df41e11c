package edit

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/upturn-workshop/upturn/workshop"
)

// Text writes a text in one language, as it was typed; an empty one goes. What cannot
// stand in a pack is left out: line ends become spaces.
func Text(p *workshop.Pack, lang, key, text string) *workshop.Pack {
	text = oneLine(text)
	if p.Texts[lang][key] == text {
		return p
	}
	out := withTexts(p, lang)
	if text == "" {
		delete(out.Texts[lang], key)
	} else {
		out.Texts[lang][key] = text
	}
	return out
}

// Lines writes a list of texts: key.1, key.2, … in one language.
func Lines(p *workshop.Pack, lang, key string, lines []string) *workshop.Pack {
	out := withTexts(p, lang)
	for i := 1; ; i++ {
		k := key + "." + strconv.Itoa(i)
		if _, ok := out.Texts[lang][k]; !ok && i > len(lines) {
			break
		}
		delete(out.Texts[lang], k)
	}
	n := 0
	for _, l := range lines {
		if l = oneLine(l); l != "" {
			n++
			out.Texts[lang][key+"."+strconv.Itoa(n)] = l
		}
	}
	if maps.Equal(out.Texts[lang], p.Texts[lang]) {
		return p
	}
	return out
}

// oneLine joins the lines of a text, and takes away the space around it. Spaces between
// words are the author's: whoever draws the text makes one of them.
func oneLine(text string) string {
	var lines []string
	for _, l := range strings.FieldsFunc(text, func(r rune) bool { return unicode.IsControl(r) || unicode.In(r, unicode.Zl, unicode.Zp) }) {
		if l = strings.TrimSpace(l); l != "" {
			lines = append(lines, l)
		}
	}
	return norm.NFC.String(strings.Join(lines, " "))
}

// withTexts is a copy of a pack with texts of its own in some languages; in all
// of them when none is named.
func withTexts(p *workshop.Pack, langs ...string) *workshop.Pack {
	out := *p
	out.Texts = maps.Clone(p.Texts)
	if len(langs) == 0 {
		langs = slices.Collect(maps.Keys(p.Texts))
	}
	for _, lang := range langs {
		texts := maps.Clone(p.Texts[lang])
		if texts == nil {
			texts = map[string]string{}
		}
		out.Texts[lang] = texts
	}
	return &out
}

// dropTexts removes the texts whose keys begin so, in every language.
func dropTexts(p *workshop.Pack, prefixes ...string) *workshop.Pack {
	out := withTexts(p)
	for _, texts := range out.Texts {
		maps.DeleteFunc(texts, func(key, _ string) bool {
			return slices.ContainsFunc(prefixes, func(prefix string) bool { return strings.HasPrefix(key, prefix) })
		})
	}
	return out
}

// Gap says how a text stands in a language.
type Gap int

// The ways a text can stand.
const (
	Own     Gap = iota // it has its own
	Missing            // a complete language lacks it: the pack cannot be used
	Stays              // a partial language lacks it: it is shown in the first language
	Same               // it is word for word the first language's
)

// GapOf tells how a text stands in a language beside the pack's first one.
func GapOf(p *workshop.Pack, lang, key string) Gap {
	text, ok := p.Texts[lang][key]
	first := p.Languages[0]
	switch {
	case !ok && slices.Contains(p.Partial, lang):
		return Stays
	case !ok:
		return Missing
	case lang != first && text == p.Texts[first][key] && strings.Contains(text, " "):
		return Same
	}
	return Own
}

// Gaps lists the keys that a language lacks, in the order of their names.
func Gaps(p *workshop.Pack, lang string) []string {
	var out []string
	for _, key := range slices.Sorted(maps.Keys(p.Texts[p.Languages[0]])) {
		if _, ok := p.Texts[lang][key]; !ok {
			out = append(out, key)
		}
	}
	return out
}
