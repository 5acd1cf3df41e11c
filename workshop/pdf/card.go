package pdf

import (
	"slices"
	"strconv"

	"github.com/upturn-workshop/upturn/workshop/brand"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
	"github.com/upturn-workshop/upturn/workshop/paper"
)

// Pocket cards are as large as a bank card, ten to a sheet. In large print they fill a
// larger pocket: three to a sheet, wider by a fifth, so that lines do not get shorter.
const (
	cardW     = 85.6 * layout.MM
	cardH     = 53.98 * layout.MM
	cardWider = 1.2
)

// card has pocket cards: the ten keys on the front, what this group chose
// on the back. All are alike, so both sides meet whichever way the paper turns.
type card struct{ *sheet }

func (s *card) pages() []layout.Page {
	rows := int((s.H - 2*s.Edge) / cardH)
	front := layout.Page{Scene: figure.Scene{W: s.W, H: s.H}, Second: s.Second, Name: s.keysTitle()[0]}
	back := layout.Page{Scene: figure.Scene{W: s.W, H: s.H}, Second: s.Second}
	columns, wide := s.columns(), s.wide()
	left, top := (s.W-float64(columns)*wide)/2, (s.H-float64(rows)*cardH)/2
	for i := range columns * rows {
		x, y := left+float64(i%columns)*wide, top+float64(i/columns)*cardH
		s.cardFront(&front, x, y)
		s.cardBack(&back, x, y)
		s.cardFoot(&front, x, y, "")
		s.cardFoot(&back, x, y, s.whoseIs())
	}
	for _, p := range []*layout.Page{&front, &back} {
		p.Mark(paper.Artifact, "", func() {
			for i := range columns + 1 {
				x := left + float64(i)*wide
				p.Add(figure.Line{X1: x, Y1: top, X2: x, Y2: top + float64(rows)*cardH, Width: 0.6, Stroke: figure.Ink, Dash: 4})
			}
			for i := range rows + 1 {
				y := top + float64(i)*cardH
				p.Add(figure.Line{X1: left, Y1: y, X2: left + float64(columns)*wide, Y2: y, Width: 0.6, Stroke: figure.Ink, Dash: 4})
			}
		})
	}
	return []layout.Page{front, back}
}

// columns is how many cards stand beside each other, wide how wide each is.
func (s *card) columns() int {
	if s.K > 1 {
		return 1
	}
	return 2
}

func (s *card) wide() float64 {
	if s.K > 1 {
		return cardWider * cardW
	}
	return cardW
}

// larger is a size of type, and what it is before large print makes all of it larger.
func (s *card) larger(usual, large float64) float64 {
	if s.K > 1 {
		return large
	}
	return usual
}

// cardPad keeps what is on a card clear of the cuts.
const cardPad = 11

// cardFoot says on each card whose it is, and marks those of a rehearsal, since they are
// cut apart.
func (s *card) cardFoot(p *layout.Page, x, y float64, whose string) {
	room, small, foot := s.wide()-2*cardPad, s.larger(7, 9), y+cardH-s.larger(3.5, 5.5)
	if s.st.Info.Rehearsal {
		room -= figure.Width(s.t("sheet.rehearsal"), small, true) + 8
	}
	if whose != "" {
		if figure.Width(whose, small, false) > room { // better without the day than cut
			whose = s.name()
		}
		p.Mark("P", "", func() {
			p.Add(figure.Text{X: x + cardPad, Y: foot, Size: small, Role: figure.Ink2, S: figure.Shorten(whose, small, false, room)})
		})
	}
	if !s.st.Info.Rehearsal {
		return
	}
	p.Mark(paper.Artifact, "", func() {
		p.Add(figure.Text{X: x + s.wide() - cardPad, Y: foot, Size: small, Bold: true, Anchor: figure.End, Role: figure.Ink, S: s.t("sheet.rehearsal")})
	})
}

func (s *card) cardFront(p *layout.Page, x, y float64) {
	keys := s.st.Pack.ItemsOf("key")
	half := (len(keys) + 1) / 2
	w, titled := (s.wide()-2*cardPad-8)/2, 0.0
	p.Mark("H1", "", func() {
		ls, size := figure.Fit(one(s.keysTitle()), 12, 9, true, s.wide()-2*cardPad, 1)
		p.Add(figure.Text{X: x + cardPad, Y: y + cardPad + 10, Size: size, Bold: true, Role: figure.Ink, S: ls[0]})
		titled = figure.Width(ls[0], size, true) + cardPad
	})
	// Beside the title: at the foot of the other side the group's name may need all of its line.
	items, _ := brand.Logo(s.st.Pack).Place(x+cardPad+titled, y+cardPad-2, s.wide()-2*cardPad-titled, s.larger(15, 17), figure.End)
	p.Mark(paper.Artifact, "", func() { p.Add(items...) })
	row := (cardH - 2*cardPad - 18) / float64(half)
	for i, def := range keys {
		at, top := x+cardPad, y+cardPad+18+float64(i)*row
		if i >= half {
			at, top = x+cardPad+w+8, y+cardPad+18+float64(i-half)*row
		}
		in := 15.0
		if pic := figure.Pictogram(def.Pictogram); pic.Known() {
			side := s.larger(13, 14)
			picture(p, pic, at+in, top+(row-side)/2, side)
			in += side + 3
		}
		p.Group("P", func() {
			number := func() {
				p.Add(figure.Text{X: at + 11, Y: top + row/2 + 3.2, Size: s.larger(8.5, 9), Anchor: figure.End, Role: figure.Ink2, S: keyNumber(def.ID)})
			}
			names := s.packs("item." + def.ID + ".name")
			first := top + row/2 + 3.2 - 4.5*float64(len(names)-1)
			for k, n := range names {
				ls, size := figure.Fit(n, s.larger(9, 10)-1.2*float64(k), 6.5, k == 0, w-in, 1)
				p.Speak(s.inOf(k), func() {
					p.Mark("Span", "", func() {
						if k == 0 {
							number()
						}
						p.Add(figure.Text{X: at + in, Y: first + 9*float64(k), Size: size, Bold: k == 0, Role: figure.Ink, S: ls[0]})
					})
				})
			}
		})
	}
}

// cardBack has the chosen keys with their question and who stands for a place that is
// left; or room to write three.
func (s *card) cardBack(p *layout.Page, x, y float64) {
	x, w := x+cardPad, s.wide()-2*cardPad
	c := s.chosenKeys()
	title := s.packs("sheet.keys")
	if n := len(c.in); n != 0 && n != mostKeys { // they are not three yet
		title = s.ts("report.chosen")
	}
	top := s.cardTitle(p, title, x, y+cardPad, w)
	room := y + cardH - cardPad - top
	if len(c.in) == 0 {
		s.cardToFill(p, x, top, w, room)
		return
	}
	for size := s.larger(10, 10.5); ; size -= 0.25 {
		if b := s.cardKeys(c, size); b.Height(w) <= room || size <= 5 {
			b.Draw(p, x, top, w)
			return
		}
	}
}

// cardTitle is what the back of a card is called: in two languages a line each where
// one is too narrow for both. It returns where the room under it begins.
func (s *card) cardTitle(p *layout.Page, title []string, x, y, w float64) float64 {
	const most, least = 10.0, 8.5
	lines := []string{one(title)}
	if figure.Width(lines[0], least, true) > w {
		lines = title
	}
	size := layout.Largest(most, least, func(size float64) bool {
		return !slices.ContainsFunc(lines, func(l string) bool { return figure.Width(l, size, true) > w })
	})
	p.Mark("H1", "", func() {
		layout.Lines(p, layout.Spaced(lines), x, y+9, 1.2*size, figure.Text{Size: size, Bold: true, Role: figure.Ink})
	})
	return y + 16 + 1.2*size*float64(len(lines)-1)
}

// cardKeys are the chosen keys, set in a size.
func (s *card) cardKeys(c chosen, size float64) layout.Whole {
	var parts []layout.Part
	para := func(text string, size float64, bold, second bool) {
		parts = append(parts, layout.Part{Flowable: layout.Para{Text: text, Size: size, Lead: 1.2 * size, Bold: bold, Second: second}})
	}
	begin := func(from int) {
		if from > 0 && from < len(parts) {
			parts[from].Gap = 3
		}
	}
	for _, id := range c.in {
		from := len(parts)
		para(one(s.packs("item."+id+".name")), size, true, false)
		for i, ask := range s.packs("item." + id + ".ask") {
			para(ask, size-0.5, false, i > 0)
		}
		begin(from)
	}
	from := len(parts)
	for i, open := range s.cardOpen() {
		para(open, size-0.5, true, i > 0)
	}
	begin(from)
	return layout.StackOf(parts...)
}

// cardOpen says in each language which keys stand for the places that are left.
func (s *card) cardOpen() (out []string) {
	for _, l := range s.editions() {
		if open := l.openKeys(); open != "" {
			out = append(out, open)
		}
	}
	return out
}

// cardToFill is room to write the keys, under those that stand for a place.
func (s *card) cardToFill(p *layout.Page, x, y, w, room float64) {
	const row, least = 26.0, 17.0
	if open := s.cardOpen(); len(open) > 0 {
		size := layout.Largest(s.larger(9, 10), 5, func(size float64) bool { return layout.Texts(open, size, false).Height(w)+mostKeys*least <= room })
		b := layout.Texts(open, size, false)
		b.Draw(p, x, y, w)
		y, room = y+b.Height(w), room-b.Height(w)
	}
	for i := 1; i <= mostKeys; i++ {
		layout.Field(p, x, x+w, y+float64(i)*min(row, room/mostKeys), strconv.Itoa(i))
	}
}
