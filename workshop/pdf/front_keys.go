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

// keySizes are the measures of a key with what people would see.
type keySizes struct {
	name, text, lead, gap float64 // sizes of text, height of a line, and over a behaviour
	named, weighed        bool    // says what it is called, and how many chose it
	room                  float64 // for what stands over it already
}

// keyStack is a key with its weight and what people would see, set in a column.
type keyStack struct {
	z            keySizes
	name, weight string
	before       string           // stands before the name, smaller
	pic          figure.Pictogram // before the name; none where it has no room
	nameSize     float64
	beside       bool // the weight has room beside the name
	do           [][]string
	high         float64
}

// weightSize is that of how many chose a key, where its name is not the headline.
const weightSize = 10.5

func newKeyStack(e *edition, id string, z keySizes, w float64) keyStack {
	k := keyStack{z: z, high: z.room}
	if z.weighed {
		k.weight = weight(e, id)
	}
	if z.named {
		ls, size := figure.Fit(e.pack("item."+id+".name"), z.name, 0.7*z.name, true, w, 1)
		k.name, k.nameSize = ls[0]+" ", size
		k.beside = figure.Width(k.name, size, true)+6+figure.Width(k.weight, weightSize, false) <= w
		k.picture(e, id, 0, w)
		k.high += z.name + 3
	}
	if k.weight != "" && !k.beside {
		k.high += weightSize + 3
	}
	for _, text := range e.st.Pack.Lines(e.lang, "item."+id+".do") {
		ls := layout.Running(text, z.text, w-bulletIndent)
		k.do = append(k.do, ls)
		k.high += z.gap + z.lead*float64(len(ls))
	}
	return k
}

// bulletIndent is what a behaviour stands in from its square.
const bulletIndent = 13

func (k keyStack) draw(sc *layout.Page, x, y float64) {
	y += k.z.room
	if k.name != "" {
		y += k.z.name
		at := x
		if k.before != "" {
			sc.Mark("P", "", func() { sc.Add(figure.Text{X: x, Y: y, Size: 11, Role: figure.Ink, S: k.before}) })
			at += figure.Width(k.before, 11, false) + 4
		}
		at = besideName(sc, k.pic, at, y, k.nameSize)
		sc.Mark("H2", "", func() {
			sc.Add(figure.Text{X: at, Y: y, Size: k.nameSize, Bold: true, Role: figure.Ink, S: k.name})
		})
		if k.beside && k.weight != "" {
			at += figure.Width(k.name, k.nameSize, true) + 6
			sc.Mark("P", "", func() { sc.Add(figure.Text{X: at, Y: y, Size: weightSize, Role: figure.Ink, S: k.weight}) })
		}
		y += 3
	}
	if k.weight != "" && !k.beside {
		y += weightSize
		sc.Mark("P", "", func() { sc.Add(figure.Text{X: x, Y: y, Size: weightSize, Role: figure.Ink, S: k.weight}) })
		y += 3
	}
	for _, ls := range k.do {
		y += k.z.gap
		bullet(sc, x, y+0.8*k.z.lead, k.z.text)
		sc.Mark("P", "", func() {
			layout.Lines(sc, layout.Spaced(ls), x+bulletIndent, y+0.8*k.z.lead, k.z.lead, figure.Text{Size: k.z.text, Role: figure.Ink})
		})
		y += k.z.lead * float64(len(ls))
	}
}

// bullet is the square before what people would see; base is its line.
func bullet(sc *layout.Page, x, base, size float64) {
	sc.Add(figure.Rect{X: x + 0.75, Y: base - 0.585*size, W: 0.45 * size, H: 0.45 * size, R: 0.5, Fill: figure.Ink})
}

// keys are the chosen ones with what people would see: those of the headline first.
func (s *front) keys() (part, bool) {
	if !s.spokeOfKeys() {
		return part{}, false
	}
	t, _ := s.keyVote()
	c := s.chosenKeys()
	if len(c.in) == 0 && sentence(s.edition) != "" {
		return part{Block: stacked([]layout.Block{sentenced{s}.keyLine(), s.keysToWrite(c)}, 0)}, true
	}
	if len(c.in) == 0 {
		return part{Block: s.keysToWrite(c)}, true
	}
	var blocks []layout.Block
	lead := s.lead()
	switch {
	case sentence(s.edition) != "" && len(lead) > 0:
		blocks = append(blocks, sentenced{s}.starts(lead)...)
	case len(lead) == 1:
		blocks = append(blocks, s.leadKey(lead[0]))
	case s.abreastKeys():
		blocks = append(blocks, s.keyRow(s.edition, lead, keySizes{text: 11 - 0.5*float64(min(1, s.tight)), lead: 14, gap: 3, room: weightLine - 9}))
	default:
		lead = nil
	}
	others := slices.DeleteFunc(slices.Clone(c.in), func(id string) bool { return slices.Contains(lead, id) })
	if len(others) > 0 {
		blocks = append(blocks, s.otherKeys(others)...)
	}
	if len(c.open) > 0 {
		blocks = append(blocks, s.openPlaces(c))
	}
	p := part{Block: stacked(blocks, 9-s.inTwo(3)), result: t}
	for _, b := range blocks {
		p.flow = append(p.flow, layout.Part{Gap: 9, Flowable: layout.Rigid(b.Min, func(pg *layout.Page, _, y, _ float64) { b.Draw(pg, y, b.Min) })})
	}
	return p, true
}

// stacked are blocks under each other, as one.
func stacked(blocks []layout.Block, gap float64) layout.Block {
	return layout.Block{Min: layout.HeightOf(blocks, gap), Draw: func(sc *layout.Page, y, _ float64) {
		for _, b := range blocks {
			b.Draw(sc, y, b.Min)
			y += b.Min + gap
		}
	}}
}

// leadKey has what people would see of the key in the headline: beside each other, in two
// languages in a column each.
func (s *front) leadKey(id string) layout.Block {
	if s.abreastKeys() {
		z := keySizes{text: 12.5, lead: 16.5}
		w := (s.Width - keyGapX) / 2
		var cols []keyStack
		high, over := 0.0, keyStack{}
		switch {
		case sentence(s.edition) != "":
			over = sentenced{s}.startsWith(s.edition, id, s.Width)
		case !s.weighedInHead(id):
			over = keyStack{weight: weight(s.edition, id), high: weightSize + 3}
		}
		for _, ls := range newKeyStack(s.edition, id, z, w).do {
			one := keyStack{z: z, do: [][]string{ls}, high: z.lead * float64(len(ls))}
			cols, high = append(cols, one), max(high, one.high)
		}
		rows := float64((len(cols) + 1) / 2)
		return layout.Block{Min: over.high + rows*high, Draw: func(sc *layout.Page, y, _ float64) {
			over.draw(sc, s.Left, y)
			for i, k := range cols {
				k.draw(sc, s.Left+float64(i%2)*(w+keyGapX), y+over.high+float64(i/2)*high)
			}
		}}
	}
	own := sentence(s.edition) != ""
	z := keySizes{text: 10.5 - s.inTwo(0.5*float64(min(2, s.tight))), lead: 13.5 - s.inTwo(float64(min(2, s.tight))), gap: 2, weighed: !own && !s.weighedInHead(id)}
	var cols, over []keyStack
	high := 0.0
	for _, l := range s.editions() {
		if own {
			over = append(over, sentenced{s}.startsWith(l, id, s.share(s.Width)))
			z.room = max(z.room, over[len(over)-1].high)
		}
	}
	for _, l := range s.editions() {
		k := newKeyStack(l, id, z, s.share(s.Width))
		cols, high = append(cols, k), max(high, k.high)
	}
	return layout.Block{Min: high, Draw: func(sc *layout.Page, y, _ float64) {
		for i, l := range s.editions() {
			x := s.Left + float64(i)*(s.share(s.Width)+layout.Gutter)
			sc.Speak(l.foreign, func() {
				if own {
					over[i].draw(sc, x, y)
				}
				cols[i].draw(sc, x, y)
			})
		}
	}}
}

// closeSet is how tight a front is on which a key alone has the whole width, and so fewer lines.
const closeSet = 2

// otherKeys are further keys with their names: a row of them, in the other language under
// it; in large print one under the other.
func (s *front) otherKeys(ids []string) (blocks []layout.Block) {
	z := keySizes{name: 14, text: 10, lead: 13.5, gap: 3, named: true, weighed: true}
	if s.K > 1 {
		for _, id := range ids {
			blocks = append(blocks, s.keyRow(s.edition, []string{id}, z))
		}
		return blocks
	}
	if s.other == nil {
		return []layout.Block{s.keyRow(s.edition, ids, z)}
	}
	z.name, z.text, z.lead, z.gap = 12, 9.5, 12, 2
	if s.tight > 1 {
		z.text, z.lead = leastSize, 11
	}
	second := s.keyRow(s.other, ids, z)
	return []layout.Block{s.keyRow(s.edition, ids, z), {Min: second.Min, Draw: func(sc *layout.Page, y, h float64) {
		sc.Speak(s.other.foreign, func() { second.Draw(sc, y, h) })
	}}}
}

// keyRow has a column for each of some keys. One that is alone looks like one of two as long as
// there is room for that.
func (s *front) keyRow(e *edition, ids []string, z keySizes) layout.Block {
	n := float64(len(ids))
	if len(ids) == 1 && s.K == 1 && s.tight < closeSet {
		n = 2
	}
	w := (s.Width - keyGapX*(n-1)) / n
	var cols []keyStack
	high := 0.0
	for _, id := range ids {
		k := newKeyStack(e, id, z, w)
		cols, high = append(cols, k), max(high, k.high)
	}
	return layout.Block{Min: high, Draw: func(sc *layout.Page, y, _ float64) {
		for i, k := range cols {
			k.draw(sc, s.Left+float64(i)*(w+keyGapX), y)
		}
	}}
}

// openPlaces says which keys stand for the places that are left, over as many lines to
// write on.
func (s *front) openPlaces(c chosen) layout.Block {
	ls := s.columned((*edition).openKeys, 10.5, 14, s.Width)
	ls.Bold = true
	for i, l := range s.editions() {
		ls.Lines[i] = figure.Wrap(l.openKeys(), 10.5, true, s.share(s.Width))
	}
	return layout.Block{Min: ls.Height() + writing, Draw: func(sc *layout.Page, y, _ float64) {
		ls.Draw(sc, s.Left, y+11, s.Width)
		numbered(s.sheet, sc, y+ls.Height()+writing-4, mostKeys-c.left+1, c.left)
	}}
}

// numbered are n lines to write on beside each other, the first with the number from.
func numbered(s *sheet, sc *layout.Page, y float64, from, n int) {
	w := (s.Width - keyGapX*float64(n-1)) / float64(n)
	for i := range n {
		x := s.Left + float64(i)*(w+keyGapX)
		layout.Field(sc, x, x+w, y, strconv.Itoa(from+i))
	}
}

// keysToWrite is room for what people would see of the key in the headline, and for two
// keys more, under those to choose from.
func (s *front) keysToWrite(c chosen) layout.Block {
	ls := s.columned((*edition).keysToChoose, 10, 14, s.Width)
	title := s.headed("sheet.keys")
	const lines = 2
	top := lines*writing + 8
	head := top + 20 + title.Extra() + ls.Height()
	return layout.Block{Min: head + writing, Draw: func(sc *layout.Page, y, _ float64) {
		for i := range lines {
			at := y + writing*float64(i+1) - 4
			bullet(sc, s.Left, at, 11)
			layout.Rule(sc, s.Left+bulletIndent, s.Right, at)
		}
		s.over(sc, y+top, title)
		ls.Draw(sc, s.Left, y+top+headRise+19+title.Extra(), s.Width)
		numbered(s.sheet, sc, y+head+writing-4, 2, mostKeys-1)
	}}
}
