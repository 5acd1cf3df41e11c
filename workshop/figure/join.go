package figure

import (
	"math"
	"strings"
)

// Join is a page that tells how to come in with a phone: steps to the left, and a square that
// cameras read to the right. Two squares on one page would confuse cameras, so there is one.
type Join struct {
	Title  Bilingual
	Steps  []JoinStep
	Square [][]bool // dark modules, without the quiet zone
}

// JoinStep is one thing to do.
type JoinStep struct {
	Number string // "" = there is one step
	Text   Bilingual
	Facts  []Fact
	Hint   Bilingual
}

// Fact is what people read off and type.
type Fact struct {
	Label Bilingual // small, before it
	Value string
	Large bool
}

// quiet is how many modules stay free around a square, so that cameras find it.
const quiet = 4

// mostSquare is as large as the square gets, in units of the grid; leastSquare is the part of the height that the square takes at least before what people
// type is set smaller.
const (
	mostSquare  = 72
	leastSquare = 0.6
)

// Scene draws the page into a field of w by h.
func (f Join) Scene(w, h float64, st Style, _ float64) Scene {
	s := Scene{W: w, H: h, Alt: f.alt()}
	var side, k float64
	for _, k = range []float64{1, 0.9} { // never under a part of 18 of the wall's height
		if side = math.Min(math.Min(h, mostSquare*st.U), w-f.wide(st, k)-4*st.U); side >= leastSquare*h {
			break
		}
	}
	side = math.Max(side, 0.3*h)
	square(&s, f.Square, w-side, math.Max(0, (h-side)/2), side, st)
	f.steps(&s, w-side-4*st.U, h, st, k)
	return s
}

// alt is what the page says.
func (f Join) alt() string {
	parts := []string{f.Title.First}
	for _, step := range f.Steps {
		parts = append(parts, step.Text.First)
		for _, fact := range step.Facts {
			parts = append(parts, fact.Label.First, fact.Value)
		}
		parts = append(parts, step.Hint.First)
	}
	return strings.Join(strings.Fields(strings.Join(parts, " ")), " ")
}

// square draws the modules, dark on light in either palette: cameras read no other. Modules
// that lie side by side are one rectangle, and each reaches a little into the next row, so that
// no seam parts them.
func square(s *Scene, modules [][]bool, x, y, side float64, st Style) {
	n := len(modules)
	if n == 0 {
		return
	}
	s.Add(Rect{X: x, Y: y, W: side, H: side, R: st.U, Fill: Quiet})
	m := wholeModule(side / float64(n+2*quiet))
	x, y = x+(side-float64(n+2*quiet)*m)/2, y+(side-float64(n+2*quiet)*m)/2
	for row, line := range modules {
		for from := 0; from < n; from++ {
			to := from
			for to < n && line[to] {
				to++
			}
			if to > from {
				s.Add(Rect{X: x + float64(from+quiet)*m, Y: y + float64(row+quiet)*m, W: float64(to-from) * m, H: 1.04 * m, Fill: Module})
				from = to
			}
		}
	}
}

// wholeModule is an even number of units where that costs little: windows draw bars of an even
// height, and a light line between two rows hides the square from cameras.
func wholeModule(m float64) float64 {
	if m < 4 {
		return m
	}
	return 2 * math.Floor(m/2)
}

// indent is where the texts of numbered steps begin.
func (f Join) indent(st Style) float64 {
	if len(f.Steps) < 2 {
		return 0
	}
	return 5 * st.U
}

func factSize(fact Fact, st Style, k float64) float64 {
	if fact.Large {
		return st.Lead * k
	}
	return math.Max(st.Question*k, 5*st.U)
}

// labelWide is how wide the labels before what people type are.
func (step JoinStep) labelWide(st Style) (wide float64) {
	for _, fact := range step.Facts {
		if !fact.Label.Empty() {
			wide = math.Max(wide, bilingualWidth(fact.Label, st.Caption, st.Caption, false)+1.5*st.U)
		}
	}
	return wide
}

// typed is the most that what people type may ask for: longer names go on two lines.
const typed = 20

// wide is how wide the steps are at least: nothing of what people type is cut.
func (f Join) wide(st Style, k float64) (wide float64) {
	for _, step := range f.Steps {
		for _, fact := range step.Facts {
			value := []rune(fact.Value)
			z := factSize(fact, st, k)
			wide = math.Max(wide, f.indent(st)+step.labelWide(st)+Width(string(value[:min(len(value), typed)]), z, true)+0.5*st.U)
		}
	}
	return math.Max(wide, 40*st.U)
}

// joinLine is a piece of the steps: what stands in a line, and how far it keeps off what is above.
type joinLine struct {
	column
	x, above float64
	begins   bool // a step
	bold     bool
	role     Role
	before   []joinLine // on the same line
}

// terse are the ways to say less where a field is low: texts set smaller, then without hints,
// then without what a page of its own has said before.
var terse = [4]struct{ small, hintless, factless bool }{{}, {small: true}, {true, true, false}, {true, true, true}}

// steps draws title and steps, spread over the height.
func (f Join) steps(s *Scene, w, h float64, st Style, k float64) {
	var all []joinLine
	for level := range terse {
		if all = f.lines(w, st, k, level); high(all) <= h {
			break
		}
	}
	spare := math.Max(0, h-high(all)) / float64(len(f.Steps)+1)
	y := 0.0
	for _, b := range all {
		y += b.above
		if b.begins {
			y += math.Min(spare, 3*st.U)
		}
		for _, part := range b.before {
			at := y + 0.85*b.size
			if len(part.under) > 0 {
				at = y + 0.85*part.size
			}
			part.at(s, part.x, at, Start, part.bold, part.role)
		}
		b.at(s, b.x, y+0.85*b.size, Start, b.bold, b.role)
		y += b.height()
	}
}

func high(all []joinLine) (h float64) {
	for _, b := range all {
		h += b.above + b.height()
	}
	return h
}

// lines sets title and steps for a width.
func (f Join) lines(w float64, st Style, k float64, level int) []joinLine {
	less, in, size := terse[level], f.indent(st), st.Body
	if less.small {
		size = st.Caption
	}
	all := []joinLine{{column: newBilingual(f.Title, st.Question, st.Body, st.Caption, true, w, 2, 1.2), bold: true, role: Ink}}
	for _, step := range f.Steps {
		text := joinLine{column: newBilingual(step.Text, size, st.Caption, st.Caption, false, w-in, 3, 1.2), x: in, above: 1.5 * st.U, begins: true, role: Ink}
		if in > 0 {
			text.before = []joinLine{{column: newColumn(Only(step.Number), size, size, true, in, 1, 1.2), bold: true, role: Ink2}}
		}
		all = append(all, text)
		label := step.labelWide(st)
		for i, fact := range step.Facts {
			if !fact.Label.Empty() && less.factless {
				continue
			}
			z := factSize(fact, st, k)
			value := joinLine{column: newColumn(Only(fact.Value), z, 0.6*z, true, w-in-label, 2, 1.15), x: in + label, above: 0.5 * st.U, bold: true, role: Ink}
			if i == 0 && in == 0 {
				value.above = 2 * st.U
			}
			if !fact.Label.Empty() {
				value.before = []joinLine{{column: newBilingual(fact.Label, st.Caption, st.Caption, st.Caption, false, label, 1, 1), x: in, role: Ink2}}
			}
			all = append(all, value)
		}
		if !step.Hint.Empty() && !less.hintless {
			all = append(all, joinLine{column: newBilingual(step.Hint, st.Caption, st.Caption, st.Caption, false, w-in, 3, 1.2), x: in, above: 0.6 * st.U, role: Ink})
		}
	}
	return all
}
