package answer

import (
	"strconv"

	"github.com/upturn-workshop/upturn/ui/ballot/stage"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// Page is where the present page of a visit is drawn for its voter.
type Page struct {
	*stage.View
	Visit *Visit
	Words Words // in the voter's language
	// Act wraps what a press does to the ballot.
	Act func(do func()) func()

	size float64 // of the texts of the review
}

func (p *Page) word(key string, args ...string) string { return p.Words.T("ballot."+key, args...) }

// input is how the present page is answered, and the number of its question.
func (p *Page) input() (input, int) {
	q := p.Visit.pages[p.Visit.at]
	return p.Visit.input(q), q
}

// Draw draws what the present page asks, and the answer.
func (p *Page) Draw() {
	in, q := p.input()
	in.draw(p, q)
}

// Hint tells what the keys do on the present page; covered, where it shows no answer.
func (p *Page) Hint(covered bool) string {
	in, q := p.input()
	return in.hint(p, q, covered)
}

// Missing says what keeps the voter on the present page.
func (p *Page) Missing() string {
	in, _ := p.input()
	return p.word(in.missing())
}

// option draws one answer of a choice with its number.
func (p *Page) option(x, y, w float64, n int, word string, l stage.Look, do func()) {
	p.Button(x, y, w, 84, stage.Say, word, l, do)
	ink := figure.Ink3
	if l == stage.Chosen {
		ink = figure.OnAccent
	}
	p.Write(x+14, y+26, stage.Small, ink, strconv.Itoa(n))
}

// cantSay draws the answer that every question has.
func (p *Page) cantSay(x, y float64, row int, mark workshop.Mark) {
	p.Button(x, y, 236, 56, stage.Read, p.word("cant_say"), chosenIf(mark == workshop.CantSay),
		p.Act(func() { p.Visit.mark(row, workshop.CantSay) }))
}

// cantSayAll draws it where it is said to a whole question.
func (p *Page) cantSayAll(q int, y, w float64) {
	p.Button(p.Right()-w, y, w, 52, stage.Read, p.word("cant_say"), chosenIf(p.Visit.cant(q)), p.Act(func() { p.Visit.cantAll(q) }))
}

func chosenIf(on bool) stage.Look {
	if on {
		return stage.Chosen
	}
	return stage.Plain
}

// rowMark shows which row the keys answer, where there are several.
func (p *Page) rowMark(row, rows int, base float64) {
	if rows > 1 && row == p.Visit.row {
		p.Add(figure.Rect{X: p.X0 - 18, Y: base - 16, W: 5, H: 20, R: 2.5, Fill: figure.Accent})
	}
}

// number draws a number in the shape it was asked in.
func (p *Page) number(x, y float64, square bool, word string) {
	if square {
		p.Box(x-15, y-15, 30, 30, 5, figure.None, figure.Edge, 1.5)
	} else {
		p.Add(figure.Circle{X: x, Y: y, R: 15, Stroke: figure.Edge, Width: 1.5})
	}
	p.Add(figure.Text{X: x, Y: y + 5.5, Size: stage.Text, Bold: true, Anchor: figure.Middle, Role: figure.Ink, S: word})
}
