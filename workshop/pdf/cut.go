package pdf

import (
	"cmp"
	"slices"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
)

// ellipsis ends a text that was cut for want of room.
const ellipsis = "…"

// cut is the text of which a line is what was left of it for want of room; "" where it is
// whole. A line that somebody ended with dots is.
func (h *Handout) cut(line string) string {
	line = strings.TrimSpace(line)
	if !strings.HasSuffix(line, ellipsis) || slices.ContainsFunc(h.sources, func(s string) bool {
		return strings.Contains(s, line) || strings.HasSuffix(s, ellipsis) && strings.HasSuffix(line, s)
	}) {
		return ""
	}
	return h.whole(strings.TrimSuffix(line, ellipsis))
}

// whole is the text of which a line is a part.
func (h *Handout) whole(line string) string {
	const telling = 4 // so few letters may be of any text
	left := strings.TrimRight(strings.TrimSpace(line), " -\u00AD")
	if i := slices.IndexFunc(h.sources, func(s string) bool { return len(left) >= telling && strings.Contains(s, left) }); i >= 0 {
		return h.sources[i]
	}
	return cmp.Or(left, ellipsis)
}

// sourcesOf are the texts that a handout takes from a workshop, the group's own before
// those of the pack.
func sourcesOf(st workshop.State, langs []string) (all []string) {
	add := func(texts ...string) {
		for _, t := range texts {
			if t = layout.OnOneLine(figure.Only(layout.Clean(t))); t != "" {
				all = append(all, t)
			}
		}
	}
	add(st.Info.Group, st.Info.Title)
	add(st.Info.Names...)
	add(st.Tiles...)
	for _, it := range st.Items {
		add(it.Text)
	}
	for _, a := range st.Actions {
		add(a.First, a.Owner, a.Due, a.Notice)
	}
	for _, note := range st.Notes {
		add(strings.Split(note, "\n")...)
	}
	for _, r := range st.Rounds {
		for _, label := range r.Spec.Labels {
			add(label)
		}
	}
	slices.Sort(all) // notes and labels come in no order
	all = slices.Compact(all)
	own := len(all)
	for _, lang := range langs {
		for _, text := range st.Pack.Texts[lang] {
			add(text)
		}
	}
	slices.Sort(all[own:])
	return all
}
