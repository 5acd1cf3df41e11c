package workshop

import (
	"slices"
	"strings"
)

// nearest are the keys whose texts say most nearly the same as one that a pack lacks,
// the nearest first: what is asked about an aspect, the question of its step says.
// Those of what is left out without harm, such as a word under a number, are none.
func nearest(key string) []string {
	area, rest, _ := strings.Cut(key, ".")
	id, name, _ := strings.Cut(rest, ".")
	of := area + "." + id + "."
	step := []string{"step." + id + ".wall", "step." + id + ".title", "step." + id + ".short"}
	switch {
	case area == "aspect" && strings.HasSuffix(name, ".short"):
		return append([]string{strings.TrimSuffix(key, ".short")}, step...)
	case area == "aspect":
		return append([]string{key + ".short"}, step...)
	case area == "step" && slices.Contains([]string{"wall", "title", "short"}, name):
		return step
	case area == "item" && slices.Contains([]string{"name", "text", "theme", "left"}, name):
		return []string{of + "name", of + "text", of + "theme", of + "left"}
	case area == "item" && name == "line": // what one can see of a key, on a ballot
		return []string{of + "def"}
	case key == "sheet.row": // of one row; packs of before have the other alone
		return []string{"sheet.rows"}
	case area == "exercise":
		return []string{of + "title", of + "goal"}
	}
	return nil
}

// nameOf is what stands where a pack has no text for a key nor one that is near it: of
// what people must be able to point at its own name, of all else nothing.
func nameOf(key string) string {
	area, rest, _ := strings.Cut(key, ".")
	id, name, _ := strings.Cut(rest, ".")
	switch {
	case area == "option":
		return rest
	case area == "aspect", slices.Contains([]string{"wall", "title", "short", "name", "text", "theme"}, name):
		return id
	}
	return ""
}

// textOf finds a text in a language, or in the pack's first one.
func (p *Pack) textOf(lang, key string) (string, bool) {
	if t, ok := p.Texts[lang][key]; ok {
		return t, true
	}
	if len(p.Languages) == 0 {
		return "", false
	}
	t, ok := p.Texts[p.Languages[0]][key]
	return t, ok
}
