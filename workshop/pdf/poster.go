package pdf

import (
	"slices"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/paper"
)

// poster has the ten keys for a wall, in two columns.
func (s *sheet) poster() []page {
	p := page{Scene: figure.Scene{W: s.w, H: s.h}, name: s.keysTitle()[0]}
	y := 84.0
	titles := s.keysTitle()
	if s.hasText(s.stepText(workshop.RoleKeys, "wall")) {
		titles = s.packs(s.stepText(workshop.RoleKeys, "wall"))
	}
	for i, t := range titles {
		ls, size := figure.Fit(t, 26-8*float64(i), 12, i == 0, s.width, 2)
		p.mark("H1", "", func() {
			lines(&p, ls, s.left, y, 1.2*size, figure.Text{Size: size, Bold: i == 0, Role: figure.Ink})
		})
		y += 1.25 * size * float64(len(ls))
	}
	p.Add(figure.Line{X1: s.left, Y1: y - 8, X2: s.right, Y2: y - 8, Width: 2, Stroke: figure.Ink})
	y += 6
	keys := s.st.Pack.ItemsOf("key")
	half := (len(keys) + 1) / 2
	const gap, number = 26.0, 50.0
	w := (s.width - gap) / 2
	row := (s.bottom - 14 - y) / float64(max(1, half))
	size := largest(21, 7, func(size float64) bool {
		return !slices.ContainsFunc(keys, func(def workshop.ItemDef) bool { return s.posterKey(def.ID, size).height(w-number) > row-16 })
	})
	for i, def := range keys {
		x, top := s.left, y+float64(i)*row
		if i >= half {
			x, top = s.left+w+gap, y+float64(i-half)*row
		}
		p.Add(figure.Text{X: x, Y: top + 33, Size: 34, Bold: true, Role: figure.Edge, S: keyNumber(def.ID)})
		s.posterKey(def.ID, size).draw(&p, x+number, top+8, w-number)
		p.Add(figure.Line{X1: x, Y1: top + row - 4, X2: x + w, Y2: top + row - 4, Width: 0.5, Stroke: figure.Rule})
	}
	p.mark("P", "", func() {
		ls, size := figure.Fit(one(s.packs("credits.short")), 8, 6, false, s.width, 1)
		p.Add(figure.Text{X: s.left, Y: s.bottom, Size: size, Role: figure.Ink2, S: ls[0]})
	})
	return []page{p}
}

// posterKey is a name and what it means.
func (s *sheet) posterKey(id string, size float64) whole {
	var parts []flowPart
	for i, lang := range s.langs {
		parts = append(parts,
			flowPart{flowable: para{text: s.st.Pack.Text(lang, "item."+id+".name"), size: size, lead: 1.25 * size, bold: true, tag: "H2"}, gap: 7 * float64(min(1, i))},
			flowPart{flowable: para{text: s.st.Pack.Text(lang, "item."+id+".def"), size: 0.78 * size, lead: 1.02 * size}, gap: 2})
	}
	return stackOf(parts...)
}

// largest is the largest size, going down from one to another, at which all fit.
func largest(from, least float64, fits func(size float64) bool) float64 {
	for size := from; size > least; size -= 0.25 {
		if fits(size) {
			return size
		}
	}
	return least
}

// Pocket cards are as large as a bank card, ten to a sheet.
const (
	cardW = 85.6 * mm
	cardH = 53.98 * mm
)

// cardsToCut are pocket cards: the ten keys on the front, what this group chose
// on the back. All are alike, so both sides meet whichever way the paper turns.
func (s *sheet) cardsToCut() []page {
	rows := int((s.h - 2*s.edge) / cardH)
	front := page{Scene: figure.Scene{W: s.w, H: s.h}, name: s.keysTitle()[0]}
	back := page{Scene: figure.Scene{W: s.w, H: s.h}}
	left, top := s.w/2-cardW, (s.h-float64(rows)*cardH)/2
	for i := range 2 * rows {
		x, y := left+float64(i%2)*cardW, top+float64(i/2)*cardH
		s.cardFront(&front, x, y)
		s.cardBack(&back, x, y)
	}
	for _, p := range []*page{&front, &back} {
		p.mark(paper.Artifact, "", func() {
			for i := range 3 {
				x := left + float64(i)*cardW
				p.Add(figure.Line{X1: x, Y1: top, X2: x, Y2: top + float64(rows)*cardH, Width: 0.4, Stroke: figure.Edge, Dash: 2})
			}
			for i := range rows + 1 {
				y := top + float64(i)*cardH
				p.Add(figure.Line{X1: left, Y1: y, X2: left + 2*cardW, Y2: y, Width: 0.4, Stroke: figure.Edge, Dash: 2})
			}
		})
	}
	return []page{front, back}
}

const cardPad = 11

func (s *sheet) cardFront(p *page, x, y float64) {
	keys := s.st.Pack.ItemsOf("key")
	half := (len(keys) + 1) / 2
	w := (cardW - 2*cardPad - 8) / 2
	p.mark("H2", "", func() {
		ls, size := figure.Fit(one(s.keysTitle()), 12, 9, true, cardW-2*cardPad, 1)
		p.Add(figure.Text{X: x + cardPad, Y: y + cardPad + 10, Size: size, Bold: true, Role: figure.Ink, S: ls[0]})
	})
	row := (cardH - 2*cardPad - 18) / float64(half)
	for i, def := range keys {
		at, top := x+cardPad, y+cardPad+18+float64(i)*row
		if i >= half {
			at, top = x+cardPad+w+8, y+cardPad+18+float64(i-half)*row
		}
		p.mark("P", "", func() {
			p.Add(figure.Text{X: at + 11, Y: top + row/2 + 3.2, Size: 8.5, Anchor: figure.End, Role: figure.Ink2, S: keyNumber(def.ID)})
			names := s.packs("item." + def.ID + ".name")
			first := top + row/2 + 3.2 - 4.5*float64(len(names)-1)
			for k, n := range names {
				ls, size := figure.Fit(n, 9-1.2*float64(k), 6.5, k == 0, w-15, 1)
				p.Add(figure.Text{X: at + 15, Y: first + 9*float64(k), Size: size, Bold: k == 0, Role: figure.Ink, S: ls[0]})
			}
		})
	}
}

// cardBack has the chosen keys with their question, or room to write three.
func (s *sheet) cardBack(p *page, x, y float64) {
	w := cardW - 2*cardPad
	ids, _ := s.chosenKeys()
	title := s.packs("sheet.keys")
	if len(ids) != 0 && len(ids) != 3 { // a tie
		title = s.ts("report.chosen")
	}
	p.mark("H2", "", func() {
		ls, size := figure.Fit(one(title), 10, 7.5, true, w, 1)
		p.Add(figure.Text{X: x + cardPad, Y: y + cardPad + 9, Size: size, Bold: true, Role: figure.Ink, S: ls[0]})
	})
	top := y + cardPad + 16
	if len(ids) == 0 {
		for i := 1; i <= 3; i++ {
			s.field(p, x+cardPad, x+cardPad+w, top+float64(i)*26, itoa(i))
		}
		return
	}
	room := cardH - 2*cardPad - 16
	for size := 10.0; ; size -= 0.25 {
		var parts []flowPart
		for i, id := range ids {
			parts = append(parts, flowPart{gap: 3 * float64(min(1, i)),
				flowable: para{text: one(s.packs("item." + id + ".name")), size: size, lead: 1.2 * size, bold: true}})
			for _, ask := range s.packs("item." + id + ".ask") {
				parts = append(parts, flowPart{flowable: para{text: ask, size: size - 0.5, lead: 1.2 * size}})
			}
		}
		if b := stackOf(parts...); b.height(w) <= room || size <= 5 {
			b.draw(p, x+cardPad, top, w)
			return
		}
	}
}
