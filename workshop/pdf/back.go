package pdf

import (
	"slices"
	"strconv"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
)

// back is what each person writes: it stays theirs, so the program never asks
// for it. Free room becomes more lines to write on.
type back struct {
	*takeHome
	brief int // how brief it is, from 0
}

func (s *back) page() layout.Page {
	sc := s.begin("sheet.back")
	blocks, small := s.backFilled()
	end := s.Bottom - small.Min - s.smallGap()
	if n := s.notes(); end-s.Top-layout.Comfort(blocks) > n.Min+layout.GoodGap {
		blocks = slices.Insert(blocks, len(blocks)-1, n) // when we come back stays last
	}
	layout.Fill(&sc, blocks, s.Top, end)
	small.Draw(&sc, s.Bottom-small.Min, small.Min)
	return sc
}

// smallGap is the least room over the small print.
func (s *back) smallGap() float64 {
	if s.other != nil {
		return 11
	}
	return 16
}

// backFilled has as many lines to write on as there is room for, over the small
// print.
func (s *back) backFilled() (blocks []layout.Block, small layout.Block) {
	for s.brief = 0; s.brief <= maxBrief; s.brief++ {
		small = s.smallPrint()
		room := s.Bottom - small.Min - s.smallGap() - s.Top
		for extra := maxExtra; extra >= leastExtra; extra-- {
			blocks = s.backBlocks(extra)
			if layout.HeightOf(blocks, layout.GoodGap) <= room || extra <= 0 && layout.HeightOf(blocks, layout.TightGap) <= room {
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

func (s *back) backBlocks(extra int) []layout.Block {
	var blocks []layout.Block
	if s.spokeOfKeys() {
		blocks = s.keys()
	}
	blocks = append(blocks, s.whenThen(min(extra, promiseExtra)))
	peer := [][]string{{s.writeText(workshop.RolePeer, "1"), s.writeText(workshop.RolePeer, "2")}}
	more := max(0, extra-promiseExtra)
	if s.has(aboutBeliefs) {
		rows := [][]string{{s.writeText(workshop.RoleOwnBelief, "1")}, {s.writeText(workshop.RoleOwnBelief, "2")}, {s.writeText(workshop.RoleOwnBelief, "3")}}
		if s.other != nil && len(blocks) > 1 { // little room; the labels say in both languages what the line is for
			return append(blocks, s.fields(s.stepText(workshop.RoleOwnBelief, "title"), append(rows, peer...), more), s.pulse())
		}
		blocks = append(blocks, s.fields(s.stepText(workshop.RoleOwnBelief, "title"), rows, more))
	}
	return append(blocks, s.fields(s.stepText(workshop.RolePeer, "title"), peer, 0), s.pulse())
}

// whenThen is the promise: what follows on "I will" gets one line more than the
// situation, and extra lines on top where there is room.
func (s *back) whenThen(extra int) layout.Block {
	counts := []int{1, 2, 1, 2}
	for i := range extra {
		counts[[promiseExtra]int{0, 1, 3, 1, 3}[i]]++
	}
	for i := range -extra {
		counts[[-leastExtra]int{3, 1}[i]]--
	}
	total := 6 + extra
	title, test := s.headed(s.stepText(workshop.RolePromise, "title")), s.testLine()
	h := 18 + title.Extra() + float64(total)*writing + 21 + test.Extra()
	return layout.Block{Min: h, Draw: func(sc *layout.Page, y, _ float64) {
		s.over(sc, y, title)
		y += 16 + title.Extra()
		for i, n := range counts {
			y += writing
			layout.Field(sc, s.Left, s.Right, y, s.bothPack(s.writeText(workshop.RolePromise, strconv.Itoa(i+1))))
			for range n - 1 {
				y += writing
				layout.Rule(sc, s.Left, s.Right, y)
			}
		}
		sc.Add(figure.Rect{X: s.Left + 0.5, Y: y + 11.5, W: 9, H: 9, R: 1, Stroke: figure.Ink, Width: 1})
		test.Draw(sc, s.Left+17, y+20, s.Width-17)
	}}
}

// testLine is the question by which a promise is tested.
func (s *back) testLine() layout.Columns {
	test := packed(s.writeText(workshop.RolePromise, "test"))
	if s.other != nil {
		return s.columned(test, 9.5, 12.5, s.Width-17)
	}
	ls, size := figure.Fit(test(s.edition), 10, 8, false, s.Width-17, 1)
	c := s.columned(test, size, 14, s.Width-17)
	c.Lines = [][]string{ls}
	return c
}

// fields is a heading and rows of sentences to complete; the first ones have a
// second line, as many as more says.
func (s *back) fields(title string, rows [][]string, more int) layout.Block {
	head := s.headed(title)
	h := 18 + head.Extra() + writing*float64(len(rows)+more)
	return layout.Block{Min: h, Draw: func(sc *layout.Page, y, _ float64) {
		s.over(sc, y, head)
		y += 16 + head.Extra()
		for n, row := range rows {
			y += writing
			x := s.Left
			for i, key := range row {
				end := s.Right
				if i < len(row)-1 {
					end = s.Left + 0.54*s.Width
				}
				layout.Field(sc, x, end, y, s.bothPack(key))
				x = end + 16
			}
			if n < more {
				y += writing
				layout.Rule(sc, s.Left, s.Right, y)
			}
		}
	}}
}

// pulseDay says when we come back.
func (e *edition) pulseDay() string {
	return e.pack("sheet.pulse", "date", e.date(workshop.FollowUp(e.st.Info.When)))
}

// pulse says when we come back and what we ask then.
func (s *back) pulse() layout.Block {
	if s.other != nil {
		return s.pulseInBoth((*edition).pulseDay, packed("slide.pulse"))
	}
	when, ask := s.pulseDay(), s.pack("slide.pulse")
	size := 11.5
	if full := figure.Width(when+" ", size, false) + figure.Width(ask, size, true); full > s.Width-28 {
		size *= (s.Width - 28) / full
	}
	return layout.Block{Min: 36, Draw: func(sc *layout.Page, y, _ float64) {
		sc.Add(
			figure.Rect{X: s.Left, Y: y, W: s.Width, H: 36, R: 3.5, Fill: figure.Sand},
			figure.Text{X: s.Left + 14, Y: y + 22, Size: size, Role: figure.Ink, S: when},
			figure.Text{X: s.Left + 14 + figure.Width(when+" ", size, false), Y: y + 22, Size: size, Bold: true, Role: figure.Ink, S: ask},
		)
	}}
}

// smallLead is the line height of the small print.
const smallLead = 12.4

// smallPrint says what the figures are not, and where the ideas come from.
func (s *back) smallPrint() layout.Block {
	keys := []string{"what", "notvalid", "noperson", "nocompare", "data"}
	if s.brief > 0 && len(s.st.Rounds) > 0 {
		keys = keys[1:] // the front says it too
	}
	said := s.columned(func(l *edition) string {
		var texts []string
		for _, key := range keys {
			texts = append(texts, l.pack("honest."+key))
		}
		return strings.Join(texts, " ")
	}, leastSize, smallLead, s.Width)
	said = said.After(s.columned(packed("credits.short"), leastSize, smallLead, s.Width))
	if said.Role = figure.Ink2; s.other != nil {
		said.Lead = 11.2
	}
	return layout.Block{Min: said.Height(), Draw: func(sc *layout.Page, y, _ float64) { said.Draw(sc, s.Left, y+said.Lead, s.Width) }}
}

// maxBrief is how often a back in two languages may be made briefer until all of
// it has its place: first what stands on the front too, then smaller keys, then
// one behaviour of each key instead of two.
const maxBrief = 3

// keysInBoth has a column for each chosen key, in the other language right under
// the first one.
func (s *back) keysInBoth(c chosen) layout.Block {
	const gap = 7
	first, second := s.keyColumns(s.edition, c, mostKeys, 0), s.keyColumns(s.other, c, mostKeys, c.left)
	return layout.Block{Min: first.Min + gap + second.Min, Draw: func(sc *layout.Page, y, _ float64) {
		first.Draw(sc, y, first.Min)
		sc.Speak(s.other.foreign, func() { second.Draw(sc, y+first.Min+gap, second.Min) })
	}}
}

// pulseInBoth says when we come back and what we ask then, a line each.
func (s *back) pulseInBoth(when, ask func(l *edition) string) layout.Block {
	const high, pad = 39, 12
	room := s.Width - 2*pad
	size := 11.0
	widest := func() (w float64) {
		for _, l := range s.editions() {
			w = max(w, figure.Width(when(l), size, false), figure.Width(ask(l), size, true))
		}
		return w
	}
	for size > leastSize && widest() > s.share(room) {
		size -= 0.25
	}
	return layout.Block{Min: high, Draw: func(sc *layout.Page, y, _ float64) {
		sc.Add(figure.Rect{X: s.Left, Y: y, W: s.Width, H: high, R: 3.5, Fill: figure.Sand})
		x := s.Left + pad
		for _, l := range s.editions() {
			sc.Speak(l.foreign, func() {
				sc.Mark("P", "", func() {
					sc.Add(figure.Text{X: x, Y: y + 16, Size: size, Role: figure.Ink, S: when(l) + " "},
						figure.Text{X: x, Y: y + 30, Size: size, Bold: true, Role: figure.Ink, S: ask(l)})
				})
			})
			x += s.share(room) + layout.Gutter
		}
	}}
}
