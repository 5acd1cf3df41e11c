package pdf

import (
	"slices"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
)

// alt says in words what a picture of results shows, in each language: for those
// who have the sheet read to them. It tells what the picture tells, no more; ids
// picks questions, nil takes all.
func (s *sheet) alt(t workshop.Tally, ids []string) string {
	return s.alts(func(l *edition) string { return l.altIn(t, ids) })
}

// alts are the words for a picture, one language after the other: a picture has
// one description.
func (s *sheet) alts(text func(l *edition) string) string {
	var out []string
	for _, l := range s.tongues() {
		out = added(out, text(l))
	}
	return strings.Join(out, "\n")
}

func (e *edition) altIn(t workshop.Tally, ids []string) string {
	var out []string
	for _, q := range t.Spec.Questions {
		if ids != nil && !slices.Contains(ids, q.ID) {
			continue
		}
		for _, c := range t.Counts {
			if c.Question == q.ID && !c.Hidden && !e.leadersOnly(t.Spec.Step, c.Part) {
				out = append(out, layout.Join(": ", e.altName(t, q, c), formOf(q.Kind).alt(e, q, c)))
			}
		}
	}
	return strings.Join(out, "\n")
}

// altName tells what a count is about.
func (e *edition) altName(t workshop.Tally, q workshop.Question, c workshop.Count) string {
	if q.OfItems() {
		return layout.Clean(figure.First(e.figs.Label(t, c.Part)))
	}
	name := layout.Clean(figure.First(e.figs.Label(t, q.ID)))
	if key := "item." + q.ID + ".left"; e.st.Pack.Has(e.lang, key) {
		name = e.pack(key) + " – " + e.pack("item."+q.ID+".right")
	}
	if key := "aspect." + t.Spec.Step + "." + c.Part + ".short"; e.st.Pack.Has(e.lang, key) && len(q.Aspects) > 1 {
		name = layout.Join(", ", name, e.pack(key))
	}
	if name == "" {
		name = e.pack("aspect." + t.Spec.Step + "." + c.Part)
	}
	return name
}
