package answer

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/ballot/stage"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// written takes short answers in the voter's own words. They are typed into lines that are
// drawn like everything else here: no field of the toolkit holds them, so they reach neither
// its clipboard nor its undo, and go with the ballot.
type written struct{ perItem }

// letters are the lines that are being written: as many as a person may, each with room made
// beforehand, for what outgrows a slice leaves a copy behind.
type letters [workshop.MaxAnswers][]rune

// roomPerLine is for more signs than an answer has letters: some letters are several signs.
const roomPerLine = 4 * workshop.MaxAnswer

// wipe overwrites what was written.
func (l *letters) wipe() {
	for i := range l {
		clear(l[i][:cap(l[i])])
		l[i] = nil
	}
}

// texts are the lines as they are kept.
func (l *letters) texts() []string {
	var out []string
	for _, line := range l {
		if text := workshop.CleanWords(string(line)); text != "" {
			out = append(out, text)
		}
	}
	return out
}

// add puts a sign at the end of a line; false where there is no room for it.
func (l *letters) add(line int, r rune) bool {
	if workshop.Clean("a"+string(r)+"a") == "aa" && r != ' ' {
		return false
	}
	if l[line] == nil {
		l[line] = make([]rune, 0, roomPerLine)
	}
	if len(l[line]) == roomPerLine || r == ' ' && len(l[line]) == 0 {
		return false
	}
	l[line] = append(l[line], r)
	whole, fits := workshop.WriteWords(l.texts())
	clear(whole)
	if workshop.Letters(string(l[line])) > workshop.MaxAnswer || !fits {
		l.drop(line)
		return false
	}
	return true
}

// drop takes the last sign off a line.
func (l *letters) drop(line int) {
	if n := len(l[line]); n > 0 {
		l[line][n-1] = 0
		l[line] = l[line][:n-1]
	}
}

// left is how many letters an answer has room for.
func (l *letters) left(line int) int { return workshop.MaxAnswer - workshop.Letters(string(l[line])) }

// Writes reports whether what is typed now is text: then no key is a short way to anything.
func Writes(v *Visit) bool {
	return !v.Review() && v.pages[v.at] != leadPage && v.asks(v.pages[v.at]).Kind.Traits().Written
}

// Type takes a letter on a page that is written on.
func Type(v *Visit, r rune) {
	if !Writes(v) {
		return
	}
	v.renew(v.pages[v.at])
	v.words.add(v.row, r)
}

// lines are the answers, each in as many rows as it takes to read all of it.
func (written) lines(p *Page, q int) []line {
	v := p.Visit
	if v.cant(q) {
		return []line{{label: v.sheet.Short(v.asks(q)), word: p.word("words_nothing")}}
	}
	var out []line
	for i, text := range v.words.texts() {
		for n, part := range p.Wrap(text, stage.Read, false, 640, 9) {
			l := line{label: part}
			if n == 0 && v.asks(q).Budget > 1 {
				l.label = strconv.Itoa(i+1) + "  " + part
			}
			out = append(out, l)
		}
	}
	return out
}

func (written) missing() string                 { return "missing_words" }
func (written) unwritten() workshop.Mark        { return 0 }
func (written) done(v *Visit, q int) bool       { return v.cant(q) || len(v.words.texts()) > 0 }
func (written) blind(*Visit, fyne.KeyName) Took { return Refused }

func (written) given(_ *Page, _ int, x, _ float64) float64 { return x }

func (written) hint(p *Page, _ int, covered bool) string {
	if covered {
		return p.word("blind.words")
	}
	return p.word("hint_words")
}

// key moves between the answers. Letters come by themselves.
func (written) key(v *Visit, k fyne.KeyName) {
	switch k {
	case fyne.KeyUp:
		toLine(v, v.row-1)
	case fyne.KeyDown:
		toLine(v, v.row+1)
	}
}

// toLine goes to another answer of the page.
func toLine(v *Visit, i int) { v.row = min(max(i, 0), v.asks(v.pages[v.at]).Budget-1) }

// takeBack takes a letter back. It never leads to the page before: whoever holds Backspace
// down means letters.
func (written) takeBack(v *Visit) bool {
	v.renew(v.pages[v.at])
	v.words.drop(v.row)
	return true
}

func (written) draw(p *Page, q int) {
	v := p.Visit
	asks := v.asks(q)
	y := p.Para(p.X0, 132+p.Drop()/2, figure.Text{Size: stage.Title, Bold: true, Role: figure.Ink}, p.Wrap(v.sheet.Ask(), stage.Title, true, stage.Column, 2))
	how := p.word("words_how", "n", strconv.Itoa(asks.Budget))
	if asks.Budget == 1 {
		how = p.word("words_how_one")
	}
	y = p.Para(p.X0, y-2, figure.Text{Size: stage.Text, Role: figure.Ink2}, p.Wrap(how, stage.Text, false, stage.Column, 2))
	lined{p.View, &v.words, asks.Budget, v.row}.draw(y, p.Foot()-76, func(i int) func() {
		return p.Act(func() {
			v.renew(q)
			toLine(v, i)
		})
	})
	p.Write(p.X0, p.Foot()-40, stage.Text, figure.Ink2, p.word("words_left", "n", strconv.Itoa(v.words.left(v.row))))
	p.Button(p.Right()-236, p.Foot()-68, 236, 48, stage.Read, p.word("words_nothing"), chosenIf(v.cant(q)), p.Act(func() {
		v.words.wipe()
		v.cantAll(q)
	}))
}

// lined draws the lines that are written on.
type lined struct {
	*stage.View
	words *letters
	n, at int
}

// draw draws a box for each answer between two heights.
func (s lined) draw(top, bottom float64, press func(i int) func()) {
	const gap = 12.0
	high := min(132, (bottom-top-gap*float64(s.n-1))/float64(s.n))
	w := s.Right() - s.X0
	for i := range s.n {
		y := top + float64(i)*(high+gap)
		stroke, line := figure.Edge, 1.0
		if i == s.at {
			stroke, line = figure.Accent, 2
		}
		s.Box(s.X0, y, w, high, 8, figure.Card, stroke, line)
		s.text(string(s.words[i]), i == s.at, s.X0+16, y, w-32, high)
		s.Press(s.X0, y, w, high, press(i))
	}
}

// text writes an answer into its box, in the largest size at which all of it has room, with a
// mark behind the last letter where the next one goes.
func (s lined) text(text string, here bool, x, y, w, high float64) {
	size := stage.Say
	var lines []string
	for ; size > stage.Small; size-- {
		if lines = s.Wrap(text, size, false, w, 9); float64(len(lines))*size*1.3 <= high-12 {
			break
		}
	}
	if len(lines) == 0 {
		lines = []string{""}
	}
	base := y + 8 + size
	for i, l := range lines {
		s.Write(x, base+float64(i)*size*1.3, size, figure.Ink, l)
	}
	if here {
		last := lines[len(lines)-1]
		at := x + s.Width(last+strings.Repeat(" ", len(text)-len(strings.TrimRight(text, " "))), size, false) + 2
		end := base + float64(len(lines)-1)*size*1.3
		s.Add(figure.Line{X1: at, Y1: end - size*0.85, X2: at, Y2: end + size*0.2, Width: 2, Stroke: figure.Accent})
	}
}

// ballotOf is the finished ballot of what was written.
func ballotOf(v *Visit) workshop.Ballot {
	if v.cant(0) {
		return slices.Clone(v.marks)
	}
	b, ok := workshop.WriteWords(v.words.texts())
	if !ok {
		return make(workshop.Ballot, len(v.marks)) // which no box takes
	}
	return b
}

// Slip is a paper ballot with own words that is being keyed in.
type Slip struct{ e *Entry }

// SlipOf gives the slip of a ballot; false where it asks for something else.
func SlipOf(e *Entry) (Slip, bool) {
	return Slip{e}, e.visit.sheet.spec.Questions[0].Kind.Traits().Written
}

// Type takes a letter of it.
func (s Slip) Type(r rune) {
	s.e.Dismiss()
	s.e.visit.renew(0)
	s.e.visit.words.add(s.e.visit.row, r)
}

// NothingSaid notes that nothing stands on it.
func (s Slip) NothingSaid() {
	s.e.Dismiss()
	s.e.visit.words.wipe()
	s.e.visit.cantAll(0)
}

// Silent reports whether that was noted.
func (s Slip) Silent() bool { return s.e.visit.cant(0) }

// Draw draws what has been keyed in, between two heights.
func (s Slip) Draw(v *stage.View, top, bottom float64, press func(i int)) {
	lined{v, &s.e.visit.words, s.e.visit.asks(0).Budget, s.e.visit.row}.draw(top, bottom, func(i int) func() { return func() { press(i) } })
}

// Text is what stands on it, in one line.
func (s Slip) Text() string { return strings.Join(s.e.visit.words.texts(), " / ") }

// readWords takes the answers off the marks of a finished ballot.
func readWords(v *Visit) {
	if v.cant(0) {
		return
	}
	for i, text := range workshop.WordsOf(v.marks) {
		v.words[i] = append(make([]rune, 0, roomPerLine), []rune(text)...)
	}
	v.fill(v.rows(0), unmarked)
}

func (written) keyIn(e *Entry, _ int, k fyne.KeyName) bool {
	switch k {
	case fyne.KeyUp:
		toLine(e.visit, e.visit.row-1)
	case fyne.KeyDown:
		toLine(e.visit, e.visit.row+1)
	case fyne.KeyBackspace:
		e.visit.renew(0)
		e.visit.words.drop(e.visit.row)
	}
	return true
}

func (written) put(*Visit, int, int) bool { return false }
func (written) cant(*Visit, int) int      { return 0 }
func (written) erase(*Visit, int)         {}
func (written) cursor(bool) bool          { return false }
func (written) filled(*Visit, int) bool   { return false }

func (written) pressed(e *Entry, line int) {
	e.visit.renew(0)
	toLine(e.visit, line)
}

func (written) rows(*Entry, int) []Row { return nil }

func (written) wrong(e *Entry, _ int) (string, int) {
	if !e.visit.cant(0) && len(e.visit.words.texts()) == 0 {
		return e.word("words_missing"), nowhere
	}
	return "", nowhere
}

func (written) means(e *Entry, _ int, covered bool) string {
	if covered {
		return e.word("words_covered")
	}
	return e.word("words")
}

func (written) entryHint(e *Entry, _ int) string { return e.word("hint_words") }
