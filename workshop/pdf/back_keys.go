package pdf

import (
	"slices"
	"strconv"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
)

// spokeOfKeys reports whether the keys were, or are to be, a subject of the
// workshop: else their names mean nothing to those who take the sheet home.
func (e *edition) spokeOfKeys() bool {
	if e.has(aboutKeys) || slices.ContainsFunc(aboutKeys, func(role workshop.Role) bool { return planned(e.st, role) }) {
		return true
	}
	return e.chosenKeys().voted()
}

// keys are the chosen ones with what people would see, and which stand for a place
// that is left; or lines to choose on.
func (s *back) keys() []layout.Block {
	c := s.chosenKeys()
	switch {
	case len(c.in) == 0:
		return []layout.Block{s.blankKeys()}
	case s.other != nil:
		return []layout.Block{s.keysInBoth(c)}
	case s.K == 1:
		return []layout.Block{s.keyColumns(s.edition, c, mostKeys, c.left)}
	}
	var rows []layout.Block // in large print two stand beside each other
	for pair := range slices.Chunk(c.in, 2) {
		rows = append(rows, s.keyColumns(s.edition, chosen{in: pair}, 2, 0))
	}
	if len(c.open) > 0 {
		rows = append(rows, s.keyColumns(s.edition, chosen{open: c.open}, 1, c.left))
	}
	return rows
}

// keyColumn is one key: number and name, two behaviours, a question to oneself,
// something to do this week.
type keyColumn struct {
	number, name string
	nameSize     float64
	do           [][]string
	deep         float64 // what these take
	ask          []string
	week         []string // something to do this week
}

// keyColumns has a column for each key, as wide as if there were n. Who stands for a
// place that is left stands in the room beside them, over as many lines to write on.
func (s *back) keyColumns(e *edition, of chosen, n, lines int) layout.Block {
	const gap = 18.0
	w := (s.Width - gap*float64(n-1)) / float64(n)
	z := s.keySizes()
	var cols []keyColumn
	deepest, asks := 0.0, 0
	for _, id := range of.in {
		c := s.keyColumn(e, id, z, w)
		deepest, asks = max(deepest, c.deep), max(asks, len(c.ask)+len(c.week))
		cols = append(cols, c)
	}
	h := z.head + deepest + z.rule + z.ask + z.lead*float64(asks)
	if len(cols) == 0 {
		h = 0
	}
	at := float64(len(cols)) * (w + gap)
	var open []string
	if len(of.open) > 0 {
		open = figure.Wrap(e.openKeys(), z.text+1, true, s.Width-at)
		h = max(h, z.name+z.lead*float64(len(open)-1)+writing*float64(lines)+4)
	}
	return layout.Block{Min: h, Draw: func(sc *layout.Page, y, _ float64) {
		for i, c := range cols {
			s.drawKey(sc, c, z, s.Left+float64(i)*(w+gap), y, z.head+deepest+z.rule)
		}
		if len(open) == 0 {
			return
		}
		sc.Mark("P", "", func() {
			layout.Lines(sc, layout.Spaced(open), s.Left+at, y+z.name, z.lead, figure.Text{Size: z.text + 1, Bold: true, Role: figure.Ink})
		})
		base := y + z.name + z.lead*float64(len(open)-1)
		for i := range lines {
			layout.Rule(sc, s.Left+at, s.Right, base+writing*float64(i+1))
		}
	}}
}

// keyColumn sets one key w wide.
func (s *back) keyColumn(e *edition, id string, z keySizes, w float64) keyColumn {
	c := keyColumn{number: keyNumber(id)}
	name, size := figure.Fit(e.pack("item."+id+".name"), z.name, 10, true, w-s.numberWidth(c.number), 1)
	c.name, c.nameSize = name[0], size
	for _, text := range z.some(e.st.Pack.Lines(e.lang, "item."+id+".do")) {
		ls := layout.Running(text, z.text, w-13)
		c.do = append(c.do, ls)
		c.deep += z.lead*float64(len(ls)) + z.gap
	}
	c.ask = figure.Wrap(e.pack("item."+id+".ask"), z.text, true, w)
	if key := "item." + id + ".week"; z.week && e.hasText(key) {
		c.week = figure.Wrap(layout.Join(" ", e.t("sheet.week"), e.pack(key)), z.text, false, w)
	}
	return c
}

func (s *back) numberWidth(n string) float64 { return figure.Width(n, 14, false) + 8 }

func (s *back) drawKey(sc *layout.Page, c keyColumn, z keySizes, x, y, deep float64) {
	sc.Mark("H2", "", func() {
		sc.Add(
			figure.Text{X: x, Y: y + z.name, Size: z.name, Role: figure.Ink2, S: c.number},
			figure.Text{X: x + s.numberWidth(c.number), Y: y + z.name, Size: c.nameSize, Bold: true, Role: figure.Ink, S: c.name},
		)
	})
	at := y + z.head + z.lead
	for _, ls := range c.do {
		sc.Add(figure.Rect{X: x + 0.75, Y: at - 0.585*z.text, W: 4.5, H: 4.5, R: 0.5, Fill: figure.Ink})
		sc.Mark("P", "", func() {
			layout.Lines(sc, layout.Spaced(ls), x+13, at, z.lead, figure.Text{Size: z.text, Role: figure.Ink})
		})
		at += z.lead*float64(len(ls)) + z.gap
	}
	if z.rule > 0 {
		sc.Add(figure.Line{X1: x, Y1: y + deep, X2: x + 24, Y2: y + deep, Width: 1, Stroke: figure.Ink})
	}
	sc.Mark("P", "", func() {
		layout.Lines(sc, layout.Spaced(c.ask), x, y+deep+z.ask+0.2*z.text, z.lead, figure.Text{Size: z.text, Bold: true, Role: figure.Ink})
	})
	if len(c.week) > 0 {
		at := y + deep + z.ask + 0.2*z.text + z.lead*float64(len(c.ask)) + 3
		sc.Mark("P", "", func() {
			layout.Lines(sc, layout.Spaced(c.week), x, at, z.lead, figure.Text{Size: z.text, Role: figure.Ink})
		})
	}
}

// keySizes are the measures of the columns of keys.
type keySizes struct {
	name, text, lead     float64 // sizes of text, and the height of a line
	head, gap, rule, ask float64 // of the name, under a behaviour, over the short rule, and under it
	most                 int     // behaviours
	week                 bool    // there is room for something to do this week
}

// keySizes are smaller where two languages share the page.
func (s *back) keySizes() keySizes {
	z := keySizes{name: 14, text: 10, lead: 14, head: 21, gap: 5, rule: 8, ask: 16, most: 9, week: s.K == 1 && s.brief == 0}
	if s.other != nil {
		z = keySizes{name: 12.5, text: 9.5, lead: 12.4, head: 16, gap: 2.5, ask: 10, most: 9}
	}
	if s.brief > 1 {
		z.text, z.lead = leastSize, 11.4
	}
	if s.brief > 2 {
		z.most = 1
	}
	return z
}

// some are as many behaviours as there is room for.
func (z keySizes) some(lines []string) []string { return lines[:min(z.most, len(lines))] }

// blankKeys lets people write three keys, under those to choose from.
func (s *back) blankKeys() layout.Block {
	ls := s.columned((*edition).keysToChoose, 10, 14, s.Width)
	title := s.headed("sheet.keys")
	intro := 20 + title.Extra() + ls.Height()
	return layout.Block{Min: intro + mostKeys*writing, Draw: func(sc *layout.Page, y, _ float64) {
		s.over(sc, y, title)
		ls.Draw(sc, s.Left, y+headRise+19+title.Extra(), s.Width)
		for i := 1; i <= mostKeys; i++ {
			layout.Field(sc, s.Left, s.Right, y+intro+float64(i)*writing, strconv.Itoa(i))
		}
	}}
}
