package pdf

import (
	"slices"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
)

// legendWidth is what the keys of a legend take.
func (s *sheet) legendWidth(keys []figure.Key) float64 {
	w := -float64(keyGap)
	for _, k := range keys {
		w += keyGap + s.keyWidth(k)
	}
	return w
}

// legend draws what the marks stand for at the right of the heading; in two
// languages, at both ends of the line with the numbers of the scale.
func (s *sheet) legend(sc *layout.Page, keys []figure.Key, base, scale float64) {
	if s.other != nil && len(keys) == 2 {
		if s.legendExtra(keys) > 0 {
			s.keysOverEachOther(sc, keys, scale)
			return
		}
		s.keyAt(sc, keys[0], s.Left, scale)
		s.keyAt(sc, keys[1], s.Right-s.keyWidth(keys[1]), scale)
		return
	}
	x := s.Right - s.legendWidth(keys)
	for _, k := range keys {
		s.keyAt(sc, k, x, base)
		x += s.keyWidth(k) + keyGap
	}
}

// legendExtra is what a legend in two languages takes on top of a line, where its keys
// are too long for one.
func (s *sheet) legendExtra(keys []figure.Key) float64 {
	if s.other == nil || len(keys) != 2 || max(s.keyWidth(keys[0]), s.keyWidth(keys[1])) <= mostKeyWidth*s.Width {
		return 0
	}
	return 3
}

// mostKeyWidth is how much of the width a key may take beside the numbers of the scale.
const mostKeyWidth = 0.27

// keysOverEachOther are two keys beside the numbers of the scale, with a line for each
// language.
func (s *sheet) keysOverEachOther(sc *layout.Page, keys []figure.Key, scale float64) {
	const lead = 10.5
	for i, k := range keys {
		w := keyMark + max(figure.Width(k.Label.First, leastSize, false), figure.Width(k.Label.Second, leastSize, false))
		x := []float64{s.Left, s.Right - w}[i]
		s.keyMarkAt(sc, k, x, scale-lead/2)
		sc.Add(figure.Text{X: x + keyMark, Y: scale - lead, Size: leastSize, Role: figure.Ink, S: k.Label.First},
			figure.Text{X: x + keyMark, Y: scale, Size: leastSize, Role: figure.Ink2, S: k.Label.Second})
	}
}

// Measures of a key of a legend: the mark's room, and what parts two keys.
const keyMark, keyGap = 16, 14

// keySize is that of a key's label.
func (s *sheet) keySize(k figure.Key) float64 {
	if s.other == nil {
		return 10
	}
	_, size := figure.Fit(layout.OnOneLine(k.Label), 10, leastSize, false, 0.27*s.Width, 1)
	return size
}

func (s *sheet) keyWidth(k figure.Key) float64 {
	return keyMark + figure.Width(layout.OnOneLine(k.Label), s.keySize(k), false)
}

// keyAt draws a key of a legend from x on.
func (s *sheet) keyAt(sc *layout.Page, k figure.Key, x, base float64) {
	s.keyMarkAt(sc, k, x, base)
	sc.Add(figure.Text{X: x + keyMark, Y: base, Size: s.keySize(k), Role: figure.Ink, S: layout.OnOneLine(k.Label)})
}

// keyMarkAt draws the mark of a key.
func (s *sheet) keyMarkAt(sc *layout.Page, k figure.Key, x, base float64) {
	if k.Shape == figure.Filled {
		sc.Add(figure.Rect{X: x, Y: base - 8.75, W: 10.5, H: 10.5, R: 1.4, Fill: figure.Two})
	} else {
		sc.Add(figure.Circle{X: x + 5.25, Y: base - 3.5, R: 4.6, Fill: figure.Paper, Stroke: figure.One, Width: 1.6})
	}
}

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
	for _, l := range s.editions() {
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
		return layout.Clean(e.figs.Label(t, c.Part).First)
	}
	name := layout.Clean(e.figs.Label(t, q.ID).First)
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
