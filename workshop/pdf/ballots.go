package pdf

import (
	"slices"
	"strconv"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
	"github.com/upturn-workshop/upturn/workshop/paper"
	"github.com/upturn-workshop/upturn/workshop/tally"
)

// Measures of what is marked on a ballot. Circles ask about today, squares
// about what is wanted, as in the pictures.
const (
	markPitch = 21
	markR     = 7.6
	markRow   = 20
	widePitch = 34 // of a long scale that stands alone
	cantSayAt = 8  // how much farther the box of who cannot say stands than a place
	cantSayW  = 26 // of the words over it, which stick out so far beyond it
	cantSayR  = 12
	freeSayW  = 34 // of the words where nothing stands beside them
)

// ballots are the worksheets on which people mark numbers.
type ballots struct{ *worksheets }

// marked makes one of them where all worksheets are made.
func marked(lay func(*ballots) []layout.Page) func(*worksheets) []layout.Page {
	return func(s *worksheets) []layout.Page { return lay(&ballots{s}) }
}

// mark is how a place to mark looks.
type mark struct {
	r    float64 // half its width
	size float64 // of the number in it
	line float64
}

// The places to mark, and those of large print.
var usualMark, largeMark = mark{markR, 8, 0.9}, mark{9.5, bodySize, 1.2}

// box is how wide the box is of who cannot say.
func (m mark) box() float64 { return 10 / markR * m.r }

// row draws the places to mark from lo to hi, and one for who cannot say. x and y are the
// middle of the first.
func (m mark) row(p *layout.Page, x, y, pitch float64, lo, hi int, shape figure.Shape) {
	p.Mark(paper.Artifact, "", func() {
		for n := lo; n <= hi; n++ {
			m.one(p, x, y, shape, strconv.Itoa(n))
			x += pitch
		}
		m.square(p, x+cantSayAt, y)
	})
}

// square is the box of who cannot say.
func (m mark) square(p *layout.Page, x, y float64) {
	p.Add(figure.Rect{X: x - m.box()/2, Y: y - m.box()/2, W: m.box(), H: m.box(), R: 1, Stroke: figure.Ink, Width: m.line})
}

// one is one place to mark, with its number.
func (m mark) one(p *layout.Page, x, y float64, shape figure.Shape, number string) {
	if shape == figure.Filled {
		p.Add(figure.Rect{X: x - m.r, Y: y - m.r, W: 2 * m.r, H: 2 * m.r, R: 1.6, Stroke: figure.Ink, Width: m.line})
	} else {
		p.Add(figure.Circle{X: x, Y: y, R: m.r, Fill: figure.Paper, Stroke: figure.Ink, Width: m.line})
	}
	p.Add(figure.Text{X: x, Y: y + 0.3625*m.size, Size: m.size, Anchor: figure.Middle, Role: figure.Ink2, S: number})
}

// marksWidth is how much room the places take, can't say with them.
func marksWidth(pitch float64, lo, hi int) float64 {
	return markR + float64(hi-lo+1)*pitch + cantSayAt + cantSayR
}

// spec is the question sheet as the entry screen has it, so that paper and
// screen have the same order.
func (s *worksheets) spec(role workshop.Role) (workshop.Spec, bool) {
	def, ok := s.step(role)
	if !ok {
		return workshop.Spec{}, false
	}
	return s.specOf(def)
}

// specOf is what a step would ask on paper.
func (s *worksheets) specOf(def workshop.StepDef) (workshop.Spec, bool) {
	if def.Vote == nil {
		return workshop.Spec{}, false
	}
	spec, err := workshop.NewSpec(s.st, def, workshop.Paper, tally.Discussed)
	return spec, err == nil
}

// cantSayHead stands over the box of who cannot say, in lines as wide as w.
func (s *ballots) cantSayHead(p *layout.Page, x, y, w, pitch float64, lo, hi int) {
	at := x + float64(hi-lo+1)*pitch + cantSayAt
	all := s.cantSayLines(w)
	p.Mark(paper.Artifact, "", func() {
		layout.Lines(p, all, at, y-wordLead*float64(len(all)-1), wordLead, figure.Text{Size: wordSize, Anchor: figure.Middle, Role: figure.Ink2})
	})
}

func (s *ballots) cantSayLines(w float64) (all []string) {
	for _, t := range s.packs("vote.cantsay") {
		all = append(all, figure.Wrap(t, wordSize, false, w)...)
	}
	return all
}

// secret is what holds for every ballot on paper.
func (s *ballots) secret() layout.Part {
	return layout.Part{Flowable: layout.Texts(secretly(s.sheet), 9.5, false), Gap: 4}
}

// mostMore is how much higher a row to write on may get for the page's sake.
const mostMore = 14

// filling makes rows that fill a page: at the largest of the sizes at which they
// fit, and each by some more high. Rows that need several pages have the last
// size, and no more.
func (s *ballots) filling(head layout.Flowable, sizes []float64, rows func(size, more float64) []layout.Part) []layout.Part {
	room := s.Bottom - under - head.Height(s.Width)
	for _, size := range sizes {
		parts := rows(size, 0)
		h := 0.0
		for _, p := range parts {
			h += p.Height(s.Width)
		}
		if h <= room {
			return rows(size, min(mostMore, (room-h)/float64(max(1, len(parts)))-0.01))
		}
	}
	return rows(sizes[len(sizes)-1], 0)
}

// scaleColumn is one thing that a ballot asks about each of its rows.
type scaleColumn struct {
	asked []string    // in each language
	lo    [2][]string // the words at both ends, in each language
	from  int
	to    int
	shape figure.Shape
	pitch float64
	sayW  float64  // of the words over the box of who cannot say
	mid   []string // the word in the middle of a long scale, in each language
}

func (s *ballots) scaleColumn(step, aspect string, q workshop.Question, shape figure.Shape) scaleColumn {
	c := scaleColumn{asked: s.packs(s.textOf("aspect", step, aspect)), from: q.Lo, to: q.Hi, shape: shape, pitch: markPitch, sayW: cantSayW}
	if q.Hi-q.Lo > 8 {
		c.pitch = widePitch
	}
	for i, n := range []int{q.Lo, q.Hi} {
		key := "anchor." + step + "." + aspect + "." + strconv.Itoa(n)
		if !s.hasText(key) {
			key = "anchor." + step + "." + strconv.Itoa(n)
		}
		if s.hasText(key) {
			c.lo[i] = s.packs(key)
		}
	}
	return c
}

// ballotItems are what a ballot asks about: so many, each with its name, and under that
// what is set across the width.
type ballotItems struct {
	n           int
	name, under func(i int, size float64) []layout.Part
}

// scaleBallot asks the same of every row, in one or two columns.
func (s *ballots) scaleBallot(id string, titles []string, columns []scaleColumn, items ballotItems, intro []layout.Part) []layout.Page {
	gap := 14.0
	used := 0.0
	for _, c := range columns {
		used += marksWidth(c.pitch, c.from, c.to) + gap
	}
	nameW := s.Width - used
	at := func(k int) float64 {
		x := s.Left + nameW + gap + markR
		for _, c := range columns[:k] {
			x += marksWidth(c.pitch, c.from, c.to) + gap
		}
		return x
	}
	headH := s.scaleHeadHeight(columns)
	head := append(intro, layout.Part{Gap: 6, Flowable: layout.Rigid(headH, func(p *layout.Page, _, y, _ float64) {
		for k, c := range columns {
			s.scaleHead(p, c, at(k), y, headH)
		}
	})})
	over := layout.StackOf(head...)
	return s.flowing(id, titles, over, s.filling(over, []float64{11, 10, 9.5}, func(size, more float64) (parts []layout.Part) {
		for i := range items.n {
			name, wide := layout.StackOf(items.name(i, size)...), layout.StackOf(items.under(i, size)...)
			below := wide.Height(s.Width)
			h := max(markRow+6, name.Height(nameW)+9) + below + more
			parts = append(parts, layout.Part{Flowable: layout.Rigid(h, func(p *layout.Page, x, y, w float64) {
				middle := y + (h-below)/2
				name.Draw(p, x, middle-name.Height(nameW)/2, nameW)
				wide.Draw(p, x, middle+max(markRow, name.Height(nameW))/2+1, w)
				for k, c := range columns {
					usualMark.row(p, at(k), middle, c.pitch, c.from, c.to, c.shape)
				}
				p.Add(figure.Line{X1: x, Y1: y + h, X2: x + w, Y2: y + h, Width: 0.5, Stroke: figure.Rule})
			})})
		}
		return parts
	}))
}

// Sizes of what stands over the places to mark: the question, and the words at
// the ends of the scale.
const (
	headSize, headLead = 9.0, 12.0
	wordSize, wordLead = 7.5, 9.0
)

// scaleHeadHeight is what the questions and words over the places take.
func (s *ballots) scaleHeadHeight(columns []scaleColumn) float64 {
	most := 0.0
	for _, c := range columns {
		asked := 0
		for _, t := range c.asked {
			asked += len(figure.Wrap(t, headSize, true, c.width()))
		}
		words := max(len(s.cantSayLines(c.sayW)), len(c.words(0)), len(c.words(1)))
		most = max(most, headLead*float64(asked)+6*float64(min(1, asked))+wordLead*float64(words)+6)
	}
	return most
}

func (c scaleColumn) width() float64 { return marksWidth(c.pitch, c.from, c.to) }

// words are those at an end of the scale, in lines short enough for both.
func (c scaleColumn) words(end int) (all []string) {
	half := float64(c.to-c.from)*c.pitch/2 + markR - 3
	if c.pitch == widePitch { // a word stands in the middle as well
		half *= 0.62
	}
	for _, t := range c.lo[end] {
		all = append(all, figure.Wrap(t, wordSize, false, half)...)
	}
	return all
}

// scaleHead is the question and the words at both ends of its scale; x is the
// middle of the first place, the words stand right over their places.
func (s *ballots) scaleHead(p *layout.Page, c scaleColumn, x, y, h float64) {
	at := y + 9
	for i, t := range c.asked {
		role := figure.Ink
		if i > 0 {
			role = figure.Ink2
		}
		ls := figure.Wrap(t, headSize, true, c.width())
		p.Speak(s.inOf(i), func() {
			p.Mark("P", "", func() {
				layout.Lines(p, layout.Spaced(ls), x-markR, at, headLead, figure.Text{Size: headSize, Bold: true, Role: role})
			})
		})
		at += headLead * float64(len(ls))
	}
	base, start := y+h-4, x
	for i, x := range []float64{x - markR, x + float64(c.to-c.from)*c.pitch + markR} {
		all := c.words(i)
		if i == 1 {
			s.middle(p, c, start+float64((c.to-c.from)/2)*c.pitch, base)
		}
		p.Mark("P", "", func() {
			layout.Lines(p, all, x, base-wordLead*float64(len(all)-1), wordLead,
				figure.Text{Size: wordSize, Anchor: []figure.Anchor{figure.Start, figure.End}[i], Role: figure.Ink2})
		})
	}
	s.cantSayHead(p, x, base, c.sayW, c.pitch, c.from, c.to)
}

// keysBallot asks how the ten keys show and how important they are: one for the
// team, one for those who lead.
func (s *ballots) keysBallot() []layout.Page {
	return append(s.keysBallotFor(false), s.keysBallotFor(true)...)
}

// keysSets are the two ballots, each for some of the people.
func keysSets() []bundle {
	of := func(leads bool) func(*worksheets) []layout.Page {
		return marked(func(s *ballots) []layout.Page { return s.keysBallotFor(leads) })
	}
	return []bundle{{"team", forTeam, of(false)}, {"leaders", forLeaders, of(true)}}
}

// keysBallotFor is the ballot of the team, or of those who lead.
func (s *ballots) keysBallotFor(leads bool) []layout.Page {
	spec, ok := s.spec(workshop.RoleRatings)
	if !ok {
		return nil
	}
	q := spec.Questions[0]
	def, _ := s.st.Pack.Step(spec.Step)
	asked := slices.DeleteFunc(slices.Clone(q.Aspects), func(a string) bool { return a == def.Vote.Leaders })
	first, who := asked[0], "worksheet.team"
	if leads {
		first, who = def.Vote.Leaders, "worksheet.leaders"
	}
	if first == "" {
		return nil
	}
	columns := []scaleColumn{s.scaleColumn(spec.Step, first, q, figure.Hollow)}
	for _, a := range asked[1:min(2, len(asked))] { // more have no room beside each other
		columns = append(columns, s.scaleColumn(spec.Step, a, q, figure.Filled))
	}
	intro := []layout.Part{{Flowable: layout.Texts(s.ts(who), 10, true)}, s.secret()}
	if s.large() {
		var rows []layout.Whole
		for _, q := range spec.Questions {
			rows = append(rows, largeBallots{s}.key(q.ID))
		}
		return largeBallots{s}.scale("W5", s.keysTitle(), columns, rows, intro)
	}
	return s.scaleBallot("W5", s.keysTitle(), columns, s.keyItems(spec.Questions), intro)
}

// keyItems are the keys with what one can see of each: in one language under its name, in
// two under both names across the width. Who rates a bare word rates something else.
func (s *ballots) keyItems(asked []workshop.Question) ballotItems {
	meaning := func(id string, size float64) (out []layout.Part) {
		not := s.notThis(id)
		for k, text := range s.packs("item." + id + ".line") {
			if len(s.langs) > 1 && k < len(not) { // across the width there is room for both beside each other
				text = layout.Join(" ", text, not[k])
			}
			out = append(out, layout.Part{Flowable: layout.Para{Text: text, Size: 0.85 * size, Lead: 1.05 * size, Role: []figure.Role{figure.Ink, figure.Ink2}[min(1, k+2-len(s.langs))]}, Gap: 1})
		}
		return out
	}
	return ballotItems{
		n: len(asked),
		name: func(i int, size float64) []layout.Part {
			id := asked[i].ID
			name := keyNumber(id) + "  " + one(s.packs("item."+id+".name"))
			out := []layout.Part{{Flowable: pictured(s.st.Pack, id, layout.Para{Text: name, Size: size, Lead: 1.3 * size, Bold: true})}}
			if len(s.langs) == 1 {
				out = append(out, meaning(id, size)...)
				for _, not := range s.notThis(id) {
					out = append(out, layout.Part{Flowable: layout.Para{Text: not, Size: 0.72 * size, Lead: 0.936 * size, Role: figure.Ink2}, Gap: 1})
				}
			}
			return out
		},
		under: func(i int, size float64) []layout.Part {
			if len(s.langs) == 1 {
				return nil
			}
			return meaning(asked[i].ID, size)
		},
	}
}
