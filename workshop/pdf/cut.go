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

// Cut lists the texts that have no room on paper and are cut there, each once: before
// anything is printed, that somebody may write them shorter.
func (h *Handout) Cut() (texts []string) {
	for _, l := range h.leaves {
		if l.name != "" {
			texts = h.cut(texts, h.name(l.name).S)
		}
	}
	for _, p := range h.pages {
		for _, it := range p.Items {
			if t, ok := it.(figure.Text); ok {
				texts = h.cut(texts, t.S)
			}
		}
	}
	return texts
}

// cut adds the text of which a line is what was left of it. A line that somebody ended
// with dots is none.
func (h *Handout) cut(texts []string, line string) []string {
	line = strings.TrimSpace(line)
	if !strings.HasSuffix(line, ellipsis) || slices.ContainsFunc(h.sources, func(s string) bool {
		return strings.Contains(s, line) || strings.HasSuffix(s, ellipsis) && strings.HasSuffix(line, s)
	}) {
		return texts
	}
	left := strings.TrimRight(strings.TrimSuffix(line, ellipsis), " -\u00AD")
	whole := ""
	if i := slices.IndexFunc(h.sources, func(s string) bool { return left != "" && strings.Contains(s, left) }); i >= 0 {
		whole = h.sources[i]
	}
	return added(texts, cmp.Or(whole, line))
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
