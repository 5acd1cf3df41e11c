package ballot

import (
	"strconv"

	"github.com/upturn-workshop/upturn/ui/ballot/answer"
	"github.com/upturn-workshop/upturn/ui/ballot/stage"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// page is a page of the ballot in hand, or its review.
type page struct {
	*answer.Page
	b *Booth
}

func newPage(b *Booth, w, h float64) page {
	id := "review"
	if !b.visit.Review() {
		id = "page" + strconv.Itoa(b.visit.At())
	}
	return page{&answer.Page{View: stage.NewView(id, w, h, false), Visit: b.visit, Words: b.words, Act: b.act}, b}
}

func (p page) draw() *stage.View {
	p.head()
	switch review := p.Visit.Review(); {
	case p.b.Blind && review:
		p.blindReview()
	case p.b.Blind:
		p.blind()
	case review:
		p.review()
	default:
		p.Draw()
		p.footer()
	}
	return p.View
}

// head draws how far the voter has come.
func (p page) head() {
	n, at := p.Visit.Pages(), p.Visit.At()
	pitch := min(52, 560/float64(n))
	for i := range n {
		role := figure.Tile
		if i <= at {
			role = figure.Ink
		}
		p.Add(figure.Rect{X: p.X0 + float64(i)*pitch, Y: 60, W: pitch * 40 / 52, H: 6, R: 3, Fill: role})
	}
	if at < n {
		p.Write(p.X0+float64(n)*pitch+8, 68, p.Legible(stage.Text), figure.Ink2, p.b.word("pages", "k", strconv.Itoa(at+1), "n", strconv.Itoa(n)))
	}
	p.Secret(68, p.b.word("secret"))
}

// footer draws Back, Next and what the keys do, or what is still missing.
func (p page) footer() {
	onward := stage.Blue
	if !p.Visit.Done(p.Visit.At()) {
		onward = stage.Off
	}
	left := p.turn(onward)
	if p.b.missing {
		p.between(left, p.Missing(), true)
		return
	}
	p.between(left, p.Hint(false), false)
}

// turn draws Back and Next and tells where Back ends.
func (p page) turn(onward stage.Look) float64 {
	word := p.b.word("back")
	if p.Visit.At() == 0 {
		word = p.b.word("cancel")
	}
	end := p.backButton(word)
	p.Button(p.Right()-236, p.Foot(), 236, 60, stage.Say, p.b.word("next"), onward, p.b.next)
	return end
}

// between centres words on the height of the buttons, right of where the left one ends.
func (p page) between(from float64, words string, loud bool) {
	t := figure.Text{Role: figure.Ink3, Anchor: figure.Middle}
	if loud {
		t.Role, t.Bold = figure.Ink, true
	}
	to := p.Right() - 236
	var lines []string
	t.Size, lines = p.Fine(words, t.Bold, to-from-48)
	p.Para((from+to)/2, p.Foot()+36-float64(len(lines)-1)*t.Size*stage.Leading/2, t, lines)
}

// backButton draws Back and tells where it ends.
func (p page) backButton(word string) float64 {
	y, w := p.Foot(), max(131, p.Width(word, stage.Read, false)+72)
	p.Box(p.X0, y, w, 60, 8, figure.Card, figure.Edge, 1)
	x := p.X0 + w/2 - p.Width(word, stage.Read, false)/2
	p.Chevron(x-12, y+30, figure.Ink)
	p.Write(x+6, y+36.5, stage.Read, figure.Ink, word)
	p.Press(p.X0, y, w, 60, p.b.back)
	return p.X0 + w
}

// review shows the voter all answers before they go into the box.
func (p page) review() {
	p.Idle = true
	y := p.reviewTitle()
	if spare := p.Spare(); spare != "" {
		p.Bold(p.Right()-p.Width(spare, stage.Read, true), y, stage.Read, figure.Ink, spare)
	}
	p.Review(y + 34)
	p.confirm()
}

// asks is how the review asks: not that all is answered where something is still to give.
func (p page) asks() string {
	if !p.b.Blind && p.Spare() != "" {
		return "review_spare"
	}
	return "review"
}

// reviewTitle says that nothing is in the box yet, and gives the baseline of its last
// line.
func (p page) reviewTitle() float64 {
	y := p.Para(p.X0, 140+p.Drop()/2, figure.Text{Size: stage.Title, Bold: true, Role: figure.Ink}, p.Wrap(p.b.word(p.asks()), stage.Title, true, stage.Column, 1)) - 6
	p.Para(p.X0, y, figure.Text{Size: stage.Read, Role: figure.Ink2}, p.Wrap(p.b.word("review_note"), stage.Read, false, stage.Column, 1))
	return y
}

// confirm draws the buttons of the review.
func (p page) confirm() {
	left := p.backButton(p.b.word("back"))
	p.Button(p.Right()-236, p.Foot(), 236, 60, stage.Say, p.b.word("confirm"), stage.Blue, p.b.confirm)
	p.between(left, p.b.word("hint_review"), false)
}
