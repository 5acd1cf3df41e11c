package pdf

import (
	"slices"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
	"github.com/upturn-workshop/upturn/workshop/tally"
)

// alt says in words what a picture of results shows, in each language: for those
// who have the sheet read to them. It tells what the picture tells, no more; ids
// picks questions, nil takes all.
func (s *sheet) alt(t workshop.Tally, ids []string) string {
	return s.alts(func(l *sheet) string { return l.altIn(t, ids) })
}

// alts are the words for a picture, one language after the other: a picture has
// one description.
func (s *sheet) alts(text func(l *sheet) string) string {
	var out []string
	for _, l := range s.tongues() {
		out = added(out, text(l))
	}
	return strings.Join(out, "\n")
}

func (s *sheet) altIn(t workshop.Tally, ids []string) string {
	var out []string
	for _, q := range t.Spec.Questions {
		if ids != nil && !slices.Contains(ids, q.ID) {
			continue
		}
		for _, c := range t.Counts {
			if c.Question == q.ID && !c.Hidden && !s.leadersOnly(t.Spec.Step, c.Part) {
				out = append(out, layout.Join(": ", s.altName(t, q, c), s.altCount(q, c)))
			}
		}
	}
	return strings.Join(out, "\n")
}

// altName tells what a count is about.
func (s *sheet) altName(t workshop.Tally, q workshop.Question, c workshop.Count) string {
	if q.OfItems() {
		return layout.Clean(figure.First(s.figs.Label(t, c.Part)))
	}
	name := layout.Clean(figure.First(s.figs.Label(t, q.ID)))
	if key := "item." + q.ID + ".left"; s.st.Pack.Has(s.lang, key) {
		name = s.pack(key) + " – " + s.pack("item."+q.ID+".right")
	}
	if key := "aspect." + t.Spec.Step + "." + c.Part + ".short"; s.st.Pack.Has(s.lang, key) && len(q.Aspects) > 1 {
		name = layout.Join(", ", name, s.pack(key))
	}
	if name == "" {
		name = s.pack("aspect." + t.Spec.Step + "." + c.Part)
	}
	return name
}

func (s *sheet) altCount(q workshop.Question, c workshop.Count) string {
	switch q.Kind {
	case workshop.Dots:
		dots, people := tally.Dots(c)
		return s.t("handout.alt_dots", "dots", itoa(dots), "people", itoa(people))
	case workshop.Ranking:
		var places []string
		for i, n := range c.N {
			if n > 0 {
				places = append(places, itoa(i+1)+". ("+itoa(n)+"×)")
			}
		}
		return s.t("handout.alt_places", "points", itoa(tally.Points(c)), "places", strings.Join(places, ", "))
	case workshop.Choice:
		var parts []string
		for i, o := range q.Options {
			parts = append(parts, s.pack("option."+o)+" "+itoa(c.N[i]))
		}
		return layout.Join(". ", strings.Join(parts, ", "), s.cantSay(c))
	}
	return layout.Join(" ", s.figs.Sentence(c), s.cantSay(c))
}
