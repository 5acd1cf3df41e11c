package pdf

import (
	"slices"
	"strconv"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// back is what each person writes: it stays theirs, so the program never asks
// for it. Free room becomes more lines to write on.
func (s *sheet) back() page {
	sc := s.page(s.pack("sheet.back"))
	small := s.smallPrint()
	end := s.bottom - small.min - 16
	var blocks []block
	for extra := maxExtra; extra >= leastExtra; extra-- {
		blocks = s.backBlocks(extra)
		if gap := float64(goodGap); height(blocks, gap) <= end-top || extra <= 0 && height(blocks, tightGap) <= end-top {
			break
		}
	}
	if n := s.notes(); end-top-comfort(blocks) > n.min+goodGap {
		blocks = slices.Insert(blocks, len(blocks)-1, n) // when we come back stays last
	}
	stack(&sc, blocks, top, end)
	small.draw(&sc, s.bottom-small.min, small.min)
	return sc
}

// maxExtra is how many lines to write on the page gets at most on top: first the
// promise, then each sentence about a belief.
const maxExtra, promiseExtra = 8, 5

// leastExtra leaves one line to each part of the promise, where four keys with
// long sentences stand over it.
const leastExtra = -2

func (s *sheet) backBlocks(extra int) []block {
	var blocks []block
	if s.spokeOfKeys() {
		blocks = s.keys()
	}
	blocks = append(blocks, s.whenThen(min(extra, promiseExtra)))
	if s.has(aboutBeliefs) {
		more := max(0, extra-promiseExtra)
		blocks = append(blocks, s.fields("step.@belief.title", [][]string{{"write.@belief.1"}, {"write.@belief.2"}, {"write.@belief.3"}}, more))
	}
	return append(blocks, s.fields("step.@peer.title", [][]string{{"write.@peer.1", "write.@peer.2"}}, 0), s.pulse())
}

// spokeOfKeys tells whether the keys were, or are to be, a subject of the
// workshop: else their names mean nothing to those who take the sheet home.
func (s *sheet) spokeOfKeys() bool {
	if s.has(aboutKeys) || slices.ContainsFunc(aboutKeys, func(step string) bool { return s.steps.planned(s.st, step) }) {
		return true
	}
	_, _, voted := s.keyPlaces()
	return voted
}

// keys are the chosen ones with what people would see, or lines to choose on.
func (s *sheet) keys() []block {
	ids, listed := s.chosenKeys()
	if len(ids) == 0 {
		return []block{s.blankKeys(listed)}
	}
	if s.k == 1 {
		return []block{s.keyColumns(ids, max(3, len(ids)))}
	}
	var rows []block // in large print two stand beside each other
	for pair := range slices.Chunk(ids, 2) {
		rows = append(rows, s.keyColumns(pair, 2))
	}
	return rows
}

// mostKeys is how many columns a page has room for: three, four in a tie.
const mostKeys = 4

// chosenKeys are the keys on top of the vote. Where more are tied than a page
// holds, or none were chosen, it gives the names to choose from instead.
func (s *sheet) chosenKeys() (ids, names []string) {
	if places, _, ok := s.keyPlaces(); ok {
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
		for _, def := range s.st.Pack.ItemsOf("key") {
			ids = append(ids, def.ID)
		}
	}
	for _, id := range ids {
		names = append(names, keyNumber(id)+"\u00A0"+strings.ReplaceAll(s.pack("item."+id+".name"), " ", "\u00A0"))
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
func (s *sheet) keyColumns(ids []string, n int) block {
	gap := 18.0
	w := (s.width - gap*float64(n-1)) / float64(n)
	size, lead := 10.0, 14.0
	var cols []keyColumn
	deepest, asks := 0.0, 0
	for _, id := range ids {
		c := keyColumn{number: keyNumber(id)}
		name, z := figure.Fit(s.pack("item."+id+".name"), 14, 10, true, w-s.numberWidth(c.number), 1)
		c.name, c.nameSize = name[0], z
		y := 0.0
		for _, text := range s.st.Pack.Lines(s.lang, "item."+id+".do") {
			ls := running(text, size, w-13)
			c.do = append(c.do, ls)
			y += lead*float64(len(ls)) + 5
		}
		c.ask = figure.Wrap(s.pack("item."+id+".ask"), size, true, w)
		deepest, asks = max(deepest, y), max(asks, len(c.ask))
		cols = append(cols, c)
	}
	h := 21 + deepest + 8 + 16 + lead*float64(asks)
	return block{min: h, draw: func(sc *page, y, _ float64) {
		for i, c := range cols {
			s.drawKey(sc, c, s.left+float64(i)*(w+gap), y, 21+deepest+8)
		}
	}}
}

func (s *sheet) numberWidth(n string) float64 { return figure.Width(n, 14, false) + 8 }

func (s *sheet) drawKey(sc *page, c keyColumn, x, y, deep float64) {
	sc.Add(
		figure.Text{X: x, Y: y + 14, Size: 14, Role: figure.Ink2, S: c.number},
		figure.Text{X: x + s.numberWidth(c.number), Y: y + 14, Size: c.nameSize, Bold: true, Role: figure.Ink, S: c.name},
	)
	at := y + 35
	for _, ls := range c.do {
		sc.Add(figure.Rect{X: x + 0.75, Y: at - 5.85, W: 4.5, H: 4.5, R: 0.5, Fill: figure.Ink})
		lines(sc, ls, x+13, at, 14, figure.Text{Size: 10, Role: figure.Ink})
		at += 14*float64(len(ls)) + 5
	}
	sc.Add(figure.Line{X1: x, Y1: y + deep, X2: x + 24, Y2: y + deep, Width: 1, Stroke: figure.Ink})
	lines(sc, c.ask, x, y+deep+18, 14, figure.Text{Size: 10, Bold: true, Role: figure.Ink})
}

// blankKeys lets people write three keys, with the names to choose from.
func (s *sheet) blankKeys(names []string) block {
	ls := running(strings.Join(names, "\u00A0· "), 10, s.width)
	intro := 20 + 14*float64(len(ls))
	return block{min: intro + 3*writing, draw: func(sc *page, y, _ float64) {
		s.heading(sc, y, s.pack("sheet.keys"), s.width)
		lines(sc, ls, s.left, y+headRise+19, 14, figure.Text{Size: 10, Role: figure.Ink})
		for i := 1; i <= 3; i++ {
			s.field(sc, s.left, s.right, y+intro+float64(i)*writing, strconv.Itoa(i))
		}
	}}
}

// whenThen is the promise: what follows on "I will" gets one line more than the
// situation, and extra lines on top where there is room.
func (s *sheet) whenThen(extra int) block {
	counts := []int{1, 2, 1, 2}
	for i := range extra {
		counts[[promiseExtra]int{0, 1, 3, 1, 3}[i]]++
	}
	for i := range -extra {
		counts[[-leastExtra]int{3, 1}[i]]--
	}
	total := 6 + extra
	h := 18 + float64(total)*writing + 21
	return block{min: h, draw: func(sc *page, y, _ float64) {
		s.heading(sc, y, s.pack("step.@promise.title"), s.width)
		y += 16
		for i, n := range counts {
			y += writing
			s.field(sc, s.left, s.right, y, s.pack("write.@promise."+strconv.Itoa(i+1)))
			for range n - 1 {
				y += writing
				s.rule(sc, s.left, s.right, y)
			}
		}
		sc.Add(figure.Rect{X: s.left + 0.5, Y: y + 11.5, W: 9, H: 9, R: 1, Stroke: figure.Ink, Width: 1})
		ls, size := figure.Fit(s.pack("write.@promise.test"), 10, 8, false, s.width-17, 1)
		sc.Add(figure.Text{X: s.left + 17, Y: y + 20, Size: size, Role: figure.Ink, S: ls[0]})
	}}
}

// fields is a heading and rows of sentences to complete; the first ones have a
// second line, as many as more says.
func (s *sheet) fields(title string, rows [][]string, more int) block {
	h := 18 + writing*float64(len(rows)+more)
	return block{min: h, draw: func(sc *page, y, _ float64) {
		s.heading(sc, y, s.pack(title), s.width)
		y += 16
		for n, row := range rows {
			y += writing
			x := s.left
			for i, key := range row {
				end := s.right
				if i < len(row)-1 {
					end = s.left + 0.54*s.width
				}
				s.field(sc, x, end, y, s.pack(key))
				x = end + 16
			}
			if n < more {
				y += writing
				s.rule(sc, s.left, s.right, y)
			}
		}
	}}
}

// field is a label with a line to write on behind it; y is the line.
func (s *sheet) field(sc *page, x, end, y float64, label string) {
	ls, size := figure.Fit(label, 10.5, 9, false, (end-x)*0.6, 1)
	sc.Add(figure.Text{X: x, Y: y - 2, Size: size, Role: figure.Ink, S: ls[0]})
	s.rule(sc, x+figure.Width(ls[0], size, false)+6, end, y)
}

func (s *sheet) rule(sc *page, x, end, y float64) {
	sc.Add(figure.Line{X1: x, Y1: y, X2: end, Y2: y, Width: 0.7, Stroke: figure.Edge})
}

// pulse says when we come back and what we ask then.
func (s *sheet) pulse() block {
	when := s.pack("sheet.pulse", "date", s.date(workshop.FollowUp(s.st.Info.When)))
	ask := s.pack("slide.pulse")
	size := 11.5
	if full := figure.Width(when+" ", size, false) + figure.Width(ask, size, true); full > s.width-28 {
		size *= (s.width - 28) / full
	}
	return block{min: 36, draw: func(sc *page, y, _ float64) {
		sc.Add(
			figure.Rect{X: s.left, Y: y, W: s.width, H: 36, R: 3.5, Fill: figure.Sand},
			figure.Text{X: s.left + 14, Y: y + 22, Size: size, Role: figure.Ink, S: when},
			figure.Text{X: s.left + 14 + figure.Width(when+" ", size, false), Y: y + 22, Size: size, Bold: true, Role: figure.Ink, S: ask},
		)
	}}
}

// smallPrint says what the figures are not, and where the ideas come from.
func (s *sheet) smallPrint() block {
	var texts []string
	for _, key := range []string{"what", "notvalid", "noperson", "nocompare", "data"} {
		texts = append(texts, s.pack("honest."+key))
	}
	ls := running(strings.Join(texts, " "), 9, s.width)
	ls = append(ls, running(s.pack("credits.short"), 9, s.width)...)
	return block{min: 12.4 * float64(len(ls)), draw: func(sc *page, y, _ float64) {
		lines(sc, ls, s.left, y+12.4, 12.4, figure.Text{Size: 9, Role: figure.Ink2})
	}}
}
