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
	sc := s.page("sheet.back")
	blocks, small := s.backFilled()
	end := s.bottom - small.min - s.smallGap()
	if n := s.notes(); end-s.top-comfort(blocks) > n.min+goodGap {
		blocks = slices.Insert(blocks, len(blocks)-1, n) // when we come back stays last
	}
	stack(&sc, blocks, s.top, end)
	small.draw(&sc, s.bottom-small.min, small.min)
	return sc
}

// smallGap is the least room over the small print.
func (s *sheet) smallGap() float64 {
	if s.other != nil {
		return 11
	}
	return 16
}

// backFilled has as many lines to write on as there is room for, over the small
// print.
func (s *sheet) backFilled() (blocks []block, small block) {
	for s.brief = 0; s.brief <= maxBrief; s.brief++ {
		small = s.smallPrint()
		room := s.bottom - small.min - s.smallGap() - s.top
		for extra := maxExtra; extra >= leastExtra; extra-- {
			blocks = s.backBlocks(extra)
			if height(blocks, goodGap) <= room || extra <= 0 && height(blocks, tightGap) <= room {
				return blocks, small
			}
		}
		if s.other == nil { // one language is as brief as it can be
			return blocks, small
		}
	}
	return blocks, small
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
	peer := [][]string{{"write.@peer.1", "write.@peer.2"}}
	more := max(0, extra-promiseExtra)
	if s.has(aboutBeliefs) {
		rows := [][]string{{"write.@belief.1"}, {"write.@belief.2"}, {"write.@belief.3"}}
		if s.other != nil && len(blocks) > 1 { // little room; the labels say in both languages what the line is for
			return append(blocks, s.fields("step.@belief.title", append(rows, peer...), more), s.pulse())
		}
		blocks = append(blocks, s.fields("step.@belief.title", rows, more))
	}
	return append(blocks, s.fields("step.@peer.title", peer, 0), s.pulse())
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
	if s.k == 1 && s.other == nil {
		return []block{s.keyColumns(ids, max(3, len(ids)))}
	}
	if s.other != nil {
		return []block{s.keysInBoth(ids)}
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
	z := s.keySizes()
	var cols []keyColumn
	deepest, asks := 0.0, 0
	for _, id := range ids {
		c := keyColumn{number: keyNumber(id)}
		name, size := figure.Fit(s.pack("item."+id+".name"), z.name, 10, true, w-s.numberWidth(c.number), 1)
		c.name, c.nameSize = name[0], size
		y := 0.0
		for _, text := range z.some(s.st.Pack.Lines(s.lang, "item."+id+".do")) {
			ls := running(text, z.text, w-13)
			c.do = append(c.do, ls)
			y += z.lead*float64(len(ls)) + z.gap
		}
		c.ask = figure.Wrap(s.pack("item."+id+".ask"), z.text, true, w)
		deepest, asks = max(deepest, y), max(asks, len(c.ask))
		cols = append(cols, c)
	}
	h := z.head + deepest + z.rule + z.ask + z.lead*float64(asks)
	return block{min: h, draw: func(sc *page, y, _ float64) {
		for i, c := range cols {
			s.drawKey(sc, c, z, s.left+float64(i)*(w+gap), y, z.head+deepest+z.rule)
		}
	}}
}

func (s *sheet) numberWidth(n string) float64 { return figure.Width(n, 14, false) + 8 }

func (s *sheet) drawKey(sc *page, c keyColumn, z keySizes, x, y, deep float64) {
	sc.mark("H2", "", func() {
		sc.Add(
			figure.Text{X: x, Y: y + z.name, Size: z.name, Role: figure.Ink2, S: c.number},
			figure.Text{X: x + s.numberWidth(c.number), Y: y + z.name, Size: c.nameSize, Bold: true, Role: figure.Ink, S: c.name},
		)
	})
	at := y + z.head + z.lead
	for _, ls := range c.do {
		sc.Add(figure.Rect{X: x + 0.75, Y: at - 0.585*z.text, W: 4.5, H: 4.5, R: 0.5, Fill: figure.Ink})
		sc.mark("P", "", func() { lines(sc, spaced(ls), x+13, at, z.lead, figure.Text{Size: z.text, Role: figure.Ink}) })
		at += z.lead*float64(len(ls)) + z.gap
	}
	if z.rule > 0 {
		sc.Add(figure.Line{X1: x, Y1: y + deep, X2: x + 24, Y2: y + deep, Width: 1, Stroke: figure.Ink})
	}
	sc.mark("P", "", func() {
		lines(sc, spaced(c.ask), x, y+deep+z.ask+0.2*z.text, z.lead, figure.Text{Size: z.text, Bold: true, Role: figure.Ink})
	})
}

// keySizes are the measures of the columns of keys.
type keySizes struct {
	name, text, lead     float64 // sizes of text, and the height of a line
	head, gap, rule, ask float64 // of the name, under a behaviour, over the short rule, and under it
	most                 int     // behaviours
}

// keySizes are smaller where two languages share the page.
func (s *sheet) keySizes() keySizes {
	z := keySizes{name: 14, text: 10, lead: 14, head: 21, gap: 5, rule: 8, ask: 16, most: 9}
	if len(s.langs) > 1 && s.k == 1 || s.foreign != "" {
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
func (s *sheet) blankKeys(names []string) block {
	ls := s.columned(func(l *sheet) string {
		if l != s {
			_, names = l.chosenKeys()
		}
		return strings.Join(names, "\u00A0· ")
	}, 10, 14, s.width)
	title := s.headed("sheet.keys")
	intro := 20 + title.extra() + ls.height()
	return block{min: intro + 3*writing, draw: func(sc *page, y, _ float64) {
		s.over(sc, y, title)
		ls.draw(sc, s.left, y+headRise+19+title.extra(), s.width)
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
	title, test := s.headed("step.@promise.title"), s.testLine()
	h := 18 + title.extra() + float64(total)*writing + 21 + test.extra()
	return block{min: h, draw: func(sc *page, y, _ float64) {
		s.over(sc, y, title)
		y += 16 + title.extra()
		for i, n := range counts {
			y += writing
			s.field(sc, s.left, s.right, y, s.bothPack("write.@promise."+strconv.Itoa(i+1)))
			for range n - 1 {
				y += writing
				s.rule(sc, s.left, s.right, y)
			}
		}
		sc.Add(figure.Rect{X: s.left + 0.5, Y: y + 11.5, W: 9, H: 9, R: 1, Stroke: figure.Ink, Width: 1})
		test.draw(sc, s.left+17, y+20, s.width-17)
	}}
}

// testLine is the question by which a promise is tested.
func (s *sheet) testLine() columns {
	test := packed("write.@promise.test")
	if s.other != nil {
		return s.columned(test, 9.5, 12.5, s.width-17)
	}
	ls, size := figure.Fit(test(s), 10, 8, false, s.width-17, 1)
	c := s.columned(test, size, 14, s.width-17)
	c.lines = [][]string{ls}
	return c
}

// fields is a heading and rows of sentences to complete; the first ones have a
// second line, as many as more says.
func (s *sheet) fields(title string, rows [][]string, more int) block {
	head := s.headed(title)
	h := 18 + head.extra() + writing*float64(len(rows)+more)
	return block{min: h, draw: func(sc *page, y, _ float64) {
		s.over(sc, y, head)
		y += 16 + head.extra()
		for n, row := range rows {
			y += writing
			x := s.left
			for i, key := range row {
				end := s.right
				if i < len(row)-1 {
					end = s.left + 0.54*s.width
				}
				s.field(sc, x, end, y, s.bothPack(key))
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

// pulseDay says when we come back.
func (s *sheet) pulseDay() string {
	return s.pack("sheet.pulse", "date", s.date(workshop.FollowUp(s.st.Info.When)))
}

// pulse says when we come back and what we ask then.
func (s *sheet) pulse() block {
	if s.other != nil {
		return s.pulseInBoth((*sheet).pulseDay, packed("slide.pulse"))
	}
	when, ask := s.pulseDay(), s.pack("slide.pulse")
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

// smallLead is the line height of the small print.
const smallLead = 12.4

// smallPrint says what the figures are not, and where the ideas come from.
func (s *sheet) smallPrint() block {
	keys := []string{"what", "notvalid", "noperson", "nocompare", "data"}
	if s.brief > 0 && len(s.st.Rounds) > 0 {
		keys = keys[1:] // the front says it too
	}
	said := s.columned(func(l *sheet) string {
		var texts []string
		for _, key := range keys {
			texts = append(texts, l.pack("honest."+key))
		}
		return strings.Join(texts, " ")
	}, leastSize, smallLead, s.width)
	said = said.after(s.columned(packed("credits.short"), leastSize, smallLead, s.width))
	if said.role = figure.Ink2; s.other != nil {
		said.lead = 11.2
	}
	return block{min: said.height(), draw: func(sc *page, y, _ float64) { said.draw(sc, s.left, y+said.lead, s.width) }}
}
