package pdf

import (
	"slices"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
)

// poster has the ten keys for a wall, one under the other: whose they are, and, once the
// group has voted, which it chose. In two languages there is a poster in each, since names
// that are read from afar leave no room for others beside them.
type poster struct{ *sheet }

// From across a table, two metres, one reads what is as high as 1/200 of the way, which is
// 17 minutes of arc; ISO 9241-303 asks for 16 at least. That is 10 mm: capitals of the
// embedded font, of which a capital is 0.714 high, in 40 points. What a key means is read
// from an arm's length.
const (
	posterName  = 40.0
	posterMost  = 14.0 // of what a key means
	posterLeast = 9.0
)

// Columns and heights of the poster: where names begin, the largest line of what leads up
// to the keys, and the air over the line that parts two of them.
const (
	posterIn     = 54.0
	posterTitle  = 20.0
	posterAir    = 8.7
	posterOver   = 2.3  // more air over a name, whose capitals are heavy, than the line height has
	posterRow    = 96.0 // the highest that a row gets
	posterDisc   = 17.0 // half of what marks a chosen key
	posterNumber = 20.0
	posterDrawn  = 40.0 // a pictogram
	posterBeside = 5.0  // its air
)

// in is where names begin: behind the pictograms, where keys have them.
func (s *poster) in(keys []workshop.ItemDef) float64 {
	if slices.ContainsFunc(keys, func(def workshop.ItemDef) bool { return figure.Pictogram(def.Pictogram).Known() }) {
		return posterIn + posterDrawn + posterBeside
	}
	return posterIn
}

func (s *poster) pages() []layout.Page {
	p := layout.Page{Scene: figure.Scene{W: s.W, H: s.H}, Second: s.Second, Name: s.keysTitle()[0]}
	s.rehearsal(&p)
	y := s.posterHead(&p)
	keys := s.st.Pack.ItemsOf(workshop.ItemKey)
	row := min(posterRow, (s.Bottom-16-y)/float64(max(1, len(keys))))
	f := s.posterFit(keys, row)
	for i, def := range keys {
		s.posterKey(&p, def, y+float64(i)*row, row, f)
	}
	p.Mark("P", "", func() {
		ls, size := figure.Fit(one(s.packs("credits.short")), 8, 6, false, s.Width, 1)
		p.Add(figure.Text{X: s.Left, Y: s.Bottom, Size: size, Role: figure.Ink2, S: ls[0]})
	})
	return []layout.Page{p}
}

// posterHead is the title, with whose poster it is and what its marks mean. It returns where
// the keys begin.
func (s *poster) posterHead(p *layout.Page) float64 {
	title := s.keysTitle()[0]
	if key := s.stepText(workshop.RoleKeys, "wall"); s.hasText(key) {
		title = s.pack(key)
	}
	y := s.Edge + 44
	ls, size := figure.Fit(title, posterTitle, 12, true, s.Width, 2)
	p.Mark("H1", "", func() {
		layout.Lines(p, layout.Spaced(ls), s.Left, y, 1.2*size, figure.Text{Size: size, Bold: true, Role: figure.Ink})
	})
	y += 1.2 * size * float64(len(ls)-1)
	whose, chosen := s.whoseIs(), s.chosenKeys()
	if whose != "" || chosen.voted() {
		y += 19
		s.posterWhose(p, y, whose, chosen)
	}
	for _, said := range layout.Wrapped(s.openKeys(), 11, false, s.Width) {
		if said != "" {
			y += 15
			p.Mark("P", "", func() { p.Add(figure.Text{X: s.Left, Y: y, Size: 11, Role: figure.Ink, S: said}) })
		}
	}
	y += 9
	p.Add(figure.Line{X1: s.Left, Y1: y, X2: s.Right, Y2: y, Width: 2, Stroke: figure.Ink})
	return y + 2
}

// posterWhose is the line of group and day, with the mark of a chosen key at its end.
func (s *poster) posterWhose(p *layout.Page, y float64, whose string, c chosen) {
	const size = 13.0
	room := s.Width
	said := s.t("report.chosen")
	w := figure.Width(said, size, false)
	if len(c.in) > 0 {
		room -= w + 32
	}
	if whose != "" {
		p.Mark("P", "", func() {
			text, z := s.whoseIn(whose, size, room)
			p.Add(figure.Text{X: s.Left, Y: y, Size: z, Bold: true, Role: figure.Ink, S: text})
		})
	}
	if len(c.in) > 0 {
		p.Add(figure.Circle{X: s.Right - w - 13, Y: y - 4.6, R: 6, Fill: figure.Ink})
		p.Mark("P", "", func() {
			p.Add(figure.Text{X: s.Right, Y: y, Size: size, Anchor: figure.End, Role: figure.Ink, S: said})
		})
	}
}

// whoseIn is the line of group and day where it has so much room, a little smaller if need be;
// else the group alone.
func (s *poster) whoseIn(whose string, size, room float64) (string, float64) {
	for _, text := range []string{whose, s.name()} {
		if least := 0.8 * size; figure.Width(text, least, true) <= room {
			ls, z := figure.Fit(text, size, least, true, room, 1)
			return ls[0], z
		}
	}
	return figure.Shorten(whose, size, true, room), size
}

// posterFit is how the keys are set: one size for all their names, one for what they mean,
// and whether what each is not has room under it.
type posterFit struct {
	in        float64 // where names begin
	name, def float64
	over      float64 // what a mark over a capital needs, as in Ö
	not       bool
}

// highCapital reports whether a text begins with a capital that has a mark over it.
func highCapital(text string) bool {
	r := []rune(norm.NFD.String(text))
	return len(r) > 1 && unicode.IsUpper(r[0]) && unicode.Is(unicode.Mn, r[1])
}

// posterFit finds the largest sizes for rows of a height.
func (s *poster) posterFit(keys []workshop.ItemDef, row float64) posterFit {
	in := s.in(keys)
	f := posterFit{in: in, name: layout.Largest(posterName, 12, func(size float64) bool {
		return size <= 0.7*row && !slices.ContainsFunc(keys, func(def workshop.ItemDef) bool {
			return figure.Width(s.pack("item."+def.ID+".name"), size, true) > s.Width-in
		})
	}), not: true}
	if slices.ContainsFunc(keys, func(def workshop.ItemDef) bool { return highCapital(s.pack("item." + def.ID + ".name")) }) {
		f.over = 0.14 * f.name
	}
	fits := func(size float64) bool {
		f.def = size
		return !slices.ContainsFunc(keys, func(def workshop.ItemDef) bool {
			return f.over+f.name+posterAir+s.posterSays(def.ID, f).Height(s.Width-in) > row
		})
	}
	if size := layout.Largest(posterMost, posterLeast, fits); fits(size) {
		return f
	}
	f.not = false
	f.def = layout.Largest(posterMost, 6, fits)
	return f
}

// posterSays is what a key means, and what it is not.
func (s *poster) posterSays(id string, f posterFit) layout.Whole {
	parts := []layout.Part{{Flowable: layout.Para{Text: s.pack("item." + id + ".def"), Size: f.def, Lead: 1.15 * f.def}}}
	if not := s.notThis(id); f.not && len(not) > 0 {
		parts = append(parts, layout.Part{Flowable: layout.Para{Text: not[0], Size: 0.9 * f.def, Lead: 1.05 * f.def, Role: figure.Ink2}})
	}
	return layout.StackOf(parts...)
}

// posterKey is a key: its number, in a disc where the group chose it and in a ring where it
// stands for a place that is left; its name, bold unless others were chosen; what it means.
func (s *poster) posterKey(p *layout.Page, def workshop.ItemDef, y, row float64, f posterFit) {
	c, id := s.chosenKeys(), def.ID
	base, x := y+f.over+posterOver+0.82*f.name, s.Left+posterDisc
	mid := base - 0.36*f.name
	number := figure.Text{X: x, Y: mid + 0.36*posterNumber, Size: posterNumber, Bold: true, Anchor: figure.Middle, Role: figure.Ink, S: keyNumber(id)}
	in, open := slices.Contains(c.in, id), slices.Contains(c.open, id)
	switch {
	case in:
		p.Add(figure.Circle{X: x, Y: mid, R: posterDisc, Fill: figure.Ink})
		number.Role = figure.OnAccent
	case open:
		p.Add(figure.Circle{X: x, Y: mid, R: posterDisc - 1, Stroke: figure.Ink, Width: 2})
	}
	if side := min(posterDrawn, row-2*posterOver); f.in > posterIn {
		picture(p, figure.Pictogram(def.Pictogram), s.Left+posterIn-9, y+(row-side)/2, side)
	}
	p.Mark("H2", "", func() {
		p.Add(number, figure.Text{X: s.Left + f.in, Y: base, Size: f.name, Bold: in || !c.voted(), Role: figure.Ink, S: s.pack("item." + id + ".name")})
	})
	s.posterSays(id, f).Draw(p, s.Left+f.in, y+f.over+f.name+posterAir-3, s.Width-f.in)
	p.Add(figure.Line{X1: s.Left, Y1: y + row, X2: s.Right, Y2: y + row, Width: 0.5, Stroke: figure.Rule})
}
