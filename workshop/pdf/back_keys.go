package pdf

import (
	"slices"
	"strconv"
	"strings"

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
	_, _, voted := e.keyPlaces()
	return voted
}

// keys are the chosen ones with what people would see, or lines to choose on.
func (s *back) keys() []layout.Block {
	ids, listed := s.chosenKeys()
	if len(ids) == 0 {
		return []layout.Block{s.blankKeys(listed)}
	}
	if s.K == 1 && s.other == nil {
		return []layout.Block{s.keyColumns(s.edition, ids, max(3, len(ids)))}
	}
	if s.other != nil {
		return []layout.Block{s.keysInBoth(ids)}
	}
	var rows []layout.Block // in large print two stand beside each other
	for pair := range slices.Chunk(ids, 2) {
		rows = append(rows, s.keyColumns(s.edition, pair, 2))
	}
	return rows
}

// mostKeys is how many columns a page has room for: three, four in a tie.
const mostKeys = 4

// chosenKeys are the keys on top of the vote. Where more are tied than a page
// holds, or none were chosen, it gives the names to choose from instead.
func (e *edition) chosenKeys() (ids, names []string) {
	if places, _, ok := e.keyPlaces(); ok {
		for _, p := range places {
			if p.Top {
				ids = append(ids, p.Item)
			}
		}
	}
	if n := len(ids); n > 0 && n <= mostKeys {
		return ids, nil
	}
	if len(ids) == 0 {
		for _, def := range e.st.Pack.ItemsOf("key") {
			ids = append(ids, def.ID)
		}
	}
	for _, id := range ids {
		names = append(names, keyNumber(id)+"\u00A0"+strings.ReplaceAll(e.pack("item."+id+".name"), " ", "\u00A0"))
	}
	return nil, names
}

// keyColumn is one key: number and name, two behaviours, a question to oneself.
type keyColumn struct {
	number, name string
	nameSize     float64
	do           [][]string
	ask          []string
}

// keyColumns has a column for each key, as wide as if there were n.
func (s *back) keyColumns(e *edition, ids []string, n int) layout.Block {
	gap := 18.0
	w := (s.Width - gap*float64(n-1)) / float64(n)
	z := s.keySizes()
	var cols []keyColumn
	deepest, asks := 0.0, 0
	for _, id := range ids {
		c := keyColumn{number: keyNumber(id)}
		name, size := figure.Fit(e.pack("item."+id+".name"), z.name, 10, true, w-s.numberWidth(c.number), 1)
		c.name, c.nameSize = name[0], size
		y := 0.0
		for _, text := range z.some(e.st.Pack.Lines(e.lang, "item."+id+".do")) {
			ls := layout.Running(text, z.text, w-13)
			c.do = append(c.do, ls)
			y += z.lead*float64(len(ls)) + z.gap
		}
		c.ask = figure.Wrap(e.pack("item."+id+".ask"), z.text, true, w)
		deepest, asks = max(deepest, y), max(asks, len(c.ask))
		cols = append(cols, c)
	}
	h := z.head + deepest + z.rule + z.ask + z.lead*float64(asks)
	return layout.Block{Min: h, Draw: func(sc *layout.Page, y, _ float64) {
		for i, c := range cols {
			s.drawKey(sc, c, z, s.Left+float64(i)*(w+gap), y, z.head+deepest+z.rule)
		}
	}}
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
}

// keySizes are the measures of the columns of keys.
type keySizes struct {
	name, text, lead     float64 // sizes of text, and the height of a line
	head, gap, rule, ask float64 // of the name, under a behaviour, over the short rule, and under it
	most                 int     // behaviours
}

// keySizes are smaller where two languages share the page.
func (s *back) keySizes() keySizes {
	z := keySizes{name: 14, text: 10, lead: 14, head: 21, gap: 5, rule: 8, ask: 16, most: 9}
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

// blankKeys lets people write three keys, with the names to choose from.
func (s *back) blankKeys(names []string) layout.Block {
	ls := s.columned(func(l *edition) string {
		if l != s.edition {
			_, names = l.chosenKeys()
		}
		return strings.Join(names, "\u00A0· ")
	}, 10, 14, s.Width)
	title := s.headed("sheet.keys")
	intro := 20 + title.Extra() + ls.Height()
	return layout.Block{Min: intro + 3*writing, Draw: func(sc *layout.Page, y, _ float64) {
		s.over(sc, y, title)
		ls.Draw(sc, s.Left, y+headRise+19+title.Extra(), s.Width)
		for i := 1; i <= 3; i++ {
			layout.Field(sc, s.Left, s.Right, y+intro+float64(i)*writing, strconv.Itoa(i))
		}
	}}
}
