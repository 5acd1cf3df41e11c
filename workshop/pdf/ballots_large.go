package pdf

import (
	"strconv"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
	"github.com/upturn-workshop/upturn/workshop/paper"
)

// In large print a line holds either a text or the places to mark. So these stand under what
// is asked, the words of a scale stand once at the top of each page, and all of it is of the
// size of running text, numbers within circles too.

// Measures of a ballot in large print, before it is made larger.
const (
	largeLead   = 1.3 * bodySize
	largeMost   = 34.0 // pitch of places, at the most
	largeRow    = 25.0 // of places to mark
	largePad    = 4.0  // over and under a row
	largeRule   = 0.8
	largeIndent = 26.0 // of words behind a mark that says which places they are about
	largeGap    = 14.0 // between two scales, and between two boxes to tick
)

// largeBallots are the ballots in large print.
type largeBallots struct{ *ballots }

// large reports whether the ballot comes in large print.
func (s *ballots) large() bool { return s.K > 1 }

func largeText(text string) layout.Para {
	return layout.Para{Text: text, Size: bodySize, Lead: largeLead}
}

func largeHead(texts []string) layout.Part {
	return layout.Part{Flowable: layout.Para{Text: one(texts), Size: 1.1 * bodySize, Lead: 1.1 * largeLead, Bold: true, Tag: "H2"}, Gap: largeGap, KeepNext: true}
}

// legend says what is asked, on which places, and what the numbers at their ends mean.
func (s largeBallots) legend(columns []scaleColumn) layout.Part {
	var parts []layout.Part
	for _, c := range columns {
		indent := 0.0
		if len(columns) > 1 {
			indent = largeIndent
		}
		asked := layout.Para{Text: one(c.asked), Size: bodySize, Lead: largeLead, Bold: true, Indent: indent}
		ends := layout.Para{Text: c.ends(), Size: bodySize, Lead: largeLead, Indent: indent}
		said := layout.StackOf(layout.Part{Flowable: asked}, layout.Part{Flowable: ends})
		parts = append(parts, layout.Part{Gap: 5, Flowable: layout.Whole{High: said.Height, Paint: func(p *layout.Page, x, y, w float64) {
			if indent > 0 {
				p.Mark(paper.Artifact, "", func() { largeMark.one(p, x+largeMark.r+0.6, y+largeMark.r+1.5, c.shape, "") })
			}
			said.Draw(p, x, y, w)
		}}})
	}
	if len(columns) > 1 { // beside a single scale its box is told
		parts = append(parts, layout.Part{Gap: 5, Flowable: layout.Rigid(largeLead, func(p *layout.Page, x, y, _ float64) {
			middle := y + largeLead/2
			p.Mark(paper.Artifact, "", func() { largeMark.square(p, x+largeMark.r+0.6, middle) })
			s.unsure(p, x+largeIndent, middle)
		})}, layout.Part{Flowable: layout.Rigid(8, func(*layout.Page, float64, float64, float64) {})})
	}
	return layout.Part{Flowable: layout.StackOf(parts...), Gap: 4}
}

// unsure says what the box is for.
func (s largeBallots) unsure(p *layout.Page, x, middle float64) {
	p.Mark("P", "", func() {
		p.Add(figure.Text{X: x, Y: middle + 0.36*bodySize, Size: bodySize, Role: figure.Ink, S: one(s.packs("vote.cantsay"))})
	})
}

// ends says what the numbers mean that have words.
func (c scaleColumn) ends() string {
	said := func(n int, words []string) string {
		if len(words) == 0 {
			return ""
		}
		return strconv.Itoa(n) + "\u00A0" + one(words)
	}
	return layout.Join(" · ", said(c.from, c.lo[0]), said((c.from+c.to)/2, c.mid), said(c.to, c.lo[1]))
}

// largePitch is how far places stand apart where so many of so many scales share a line;
// false where they do not.
func largePitch(w float64, scales, places int) (float64, bool) {
	rest := float64(scales)*(largeMark.r+cantSayAt+largeMark.box()/2+1) + largeGap*float64(scales-1)
	pitch := min(largeMost, (w-rest)/float64(places))
	return pitch, pitch >= 2*largeMark.r+2
}

// besideBox is where it is told what the box of a scale is for, from the left end of the scale;
// false where it has no room there.
func (s largeBallots) besideBox(c scaleColumn) (x float64, room bool) {
	places := c.to - c.from + 1
	pitch, _ := largePitch(s.Width, 1, places)
	x = largeMark.r + 0.6 + float64(places)*pitch + cantSayAt + largeMark.box()/2 + 6
	return x, x+s.unsureWidth() <= s.Width
}

// unsureWidth is how wide the word for the box is.
func (s largeBallots) unsureWidth() float64 {
	return figure.Width(one(s.packs("vote.cantsay")), bodySize, false)
}

// places are the places to mark on each of some scales: beside each other where they have
// room, else under each other.
func (s largeBallots) places(columns []scaleColumn) layout.Whole {
	places := 0
	for _, c := range columns {
		places += c.to - c.from + 1
	}
	pitch, abreast := largePitch(s.Width, len(columns), places)
	lines := len(columns)
	if abreast {
		lines = 1
	}
	unsure, beside := s.besideBox(columns[0])
	alone, under := len(columns) == 1, 0.0
	if alone && !beside {
		under = largeLead
	}
	return layout.Rigid(largeRow*float64(lines)+under, func(p *layout.Page, x, y, w float64) {
		at := x + largeMark.r + 0.6
		switch {
		case alone && beside:
			s.unsure(p, x+unsure, y+largeRow/2)
		case alone: // it ends under the box
			s.unsure(p, x+w-s.unsureWidth(), y+largeRow+under/2)
		}
		for i, c := range columns {
			if n := c.to - c.from + 1; abreast {
				largeMark.row(p, at, y+largeRow/2, pitch, c.from, c.to, c.shape)
				at += float64(n)*pitch + cantSayAt + largeMark.box()/2 + largeMark.r + largeGap
			} else {
				alone, _ := largePitch(w, 1, n) // beside each other they have no room
				largeMark.row(p, at, y+largeRow*(float64(i)+0.5), alone, c.from, c.to, c.shape)
			}
		}
	})
}

// item is a row: what is asked about, what is marked under it, and a line.
func (s largeBallots) item(said, marked layout.Whole) layout.Part {
	high := func(w float64) float64 { return said.Height(w) + marked.Height(w) + 2*largePad }
	return layout.Part{Flowable: layout.Whole{High: high, Paint: func(p *layout.Page, x, y, w float64) {
		said.Draw(p, x, y+largePad, w)
		marked.Draw(p, x, y+largePad+said.Height(w)+2, w)
		p.Add(figure.Line{X1: x, Y1: y + high(w), X2: x + w, Y2: y + high(w), Width: largeRule, Stroke: figure.Ink})
	}}}
}

// ticks are boxes to tick with what each stands for, on as many lines as they need.
func (s largeBallots) ticks(options [][]string) layout.Whole {
	const box = 13.0
	type tick struct{ x, y float64 }
	set := func(w float64) (at []tick, high float64) {
		x, y := 0.0, 0.0
		for _, o := range options {
			wide := box + 5 + figure.Width(one(o), bodySize, false)
			if x > 0 && x+wide > w {
				x, y = 0, y+largeRow
			}
			at = append(at, tick{x, y})
			x += wide + largeGap
		}
		return at, y + largeRow
	}
	return layout.Whole{High: func(w float64) float64 { _, high := set(w); return high }, Paint: func(p *layout.Page, x, y, w float64) {
		at, _ := set(w)
		for i, o := range options {
			middle := y + at[i].y + largeRow/2
			p.Add(figure.Rect{X: x + at[i].x + 0.6, Y: middle - box/2, W: box, H: box, R: 1.5, Stroke: figure.Ink, Width: largeMark.line})
			p.Mark("P", "", func() {
				p.Add(figure.Text{X: x + at[i].x + box + 5, Y: middle + 0.36*bodySize, Size: bodySize, Role: figure.Ink, S: figure.Shorten(one(o), bodySize, false, w-box-5)})
			})
		}
	}}
}

// scale asks the same of every row.
func (s largeBallots) scale(id string, titles []string, columns []scaleColumn, items []layout.Whole, intro []layout.Part) []layout.Page {
	parts := intro
	for _, said := range items {
		parts = append(parts, s.item(said, s.places(columns)))
	}
	return s.flowing(id, titles, s.legend(columns).Flowable, parts)
}

// key is a key with what one can see of it, and what it is not.
func (s largeBallots) key(id string) layout.Whole { return s.keyAs(keyNumber(id), id) }

// keyAs is the same under another number.
func (s largeBallots) keyAs(number, id string) layout.Whole {
	name := layout.Para{Text: number + "  " + one(s.packs("item."+id+".name")), Size: 1.1 * bodySize, Lead: 1.1 * largeLead, Bold: true}
	parts := []layout.Part{{Flowable: pictured(s.st.Pack, id, name)}}
	for _, text := range append(s.packs("item."+id+".line"), s.notThis(id)...) {
		parts = append(parts, layout.Part{Flowable: largeText(text), Gap: 1})
	}
	return layout.StackOf(parts...)
}

// asked is one question with the rows that it is asked of, or with places alone.
func (s largeBallots) asked(spec workshop.Spec, rows []layout.Whole) []layout.Part {
	q := spec.Questions[0]
	col := s.scaleColumn(spec.Step, q.Aspects[0], q, figure.Hollow)
	col.mid = s.middleWords(spec.Step, q)
	marks := s.places([]scaleColumn{col})
	legend := s.legend([]scaleColumn{col})
	legend.Gap, legend.KeepNext = largeGap, true
	if len(rows) == 0 {
		return []layout.Part{legend, {Flowable: marks, Gap: 4}}
	}
	parts := []layout.Part{legend}
	for _, said := range rows {
		parts = append(parts, s.item(said, marks))
	}
	return parts
}

// links is the ballot on the links, one on a page: the usual sheet has two.
func (s largeBallots) links() []layout.Page {
	parts := []layout.Part{s.secret()}
	if spec, ok := s.spec(workshop.RoleNeeds); ok {
		parts = append(parts, s.asked(spec, nil)...)
	}
	if spec, ok := s.spec(workshop.RoleLinks); ok {
		var rows []layout.Whole
		for _, q := range spec.Questions {
			rows = append(rows, layout.StackOf(layout.Part{Flowable: largeText(one(s.packs("item." + q.ID + ".text")))}))
		}
		parts = append(parts, s.asked(spec, rows)...)
	}
	one := s.flowing("W2b", s.packs(s.stepText(workshop.RoleLinks, "title")), nil, parts)
	other := s.flowing("W2b", s.packs(s.stepText(workshop.RoleLinks, "title")), nil, parts)
	other[0].Name = ""
	return append(one, other...)
}

// choices is a ballot with options, which stand under each thing that is asked about.
func (s largeBallots) choices(def workshop.StepDef, options [][]string) []layout.Page {
	parts := []layout.Part{s.secret(), largeHead(s.packs("step." + def.ID + ".wall"))}
	for i, texts := range s.choiceRows(def) {
		number := strconv.Itoa(i + 1)
		said := layout.StackOf(layout.Part{Flowable: largeText(number + "  " + strings.Join(texts, " / "))})
		if len(texts) == 0 {
			said = layout.Rigid(26, func(p *layout.Page, x, y, w float64) { layout.Field(p, x, x+w, y+22, number) })
		}
		parts = append(parts, s.item(said, s.ticks(options)))
	}
	return s.flowing("W14", s.packs("step."+def.ID+".title"), nil, parts)
}
