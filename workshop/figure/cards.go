package figure

import (
	"math"
)

// CardsAcross is how many cards stand side by side.
const CardsAcross = 3

// AnswerCard is an answer in somebody's own words.
type AnswerCard struct {
	Number string
	Text   string
	Times  int // how many said it
}

// Cards lays answers out, each on a card of its own, in the order of their numbers.
type Cards struct {
	Cards []AnswerCard
	Alt   string
}

// laid is a card with its lines.
type laid struct {
	AnswerCard
	lines []string
	times string
}

// Scene draws the cards into a field of w by h, all in one size: the largest at which the whole
// text of each fits. No answer is cut.
func (f Cards) Scene(w, h float64, st Style, _ float64) Scene {
	s := Scene{W: w, H: h, Alt: f.Alt}
	size := 1.1 * st.Body
	var rows [][]laid
	var used float64
	for ; ; size *= 0.94 {
		if rows, used = f.rows(w, size, st); used <= h || size < 0.45*st.Caption {
			break
		}
	}
	cw, y := cardWidth(w, st), 0.0
	for _, row := range rows {
		high := rowHeight(row, size, st)
		for i, c := range row {
			c.draw(&s, float64(i)*(cw+cardGap(st)), y, cw, high, size, st)
		}
		y += high + cardGap(st)/2
	}
	return s
}

// cardLeading is the line height of a card, in parts of the size of its text.
const cardLeading = 1.2

// Measures of a card, in the unit of the style.
func cardGap(st Style) float64              { return 3 * st.U }
func cardAir(st Style) float64              { return 1.6 * st.U }
func cardWidth(w float64, st Style) float64 { return (w - (CardsAcross-1)*cardGap(st)) / CardsAcross }

// numberWidth is what the numbers of all cards have before their texts.
func (f Cards) numberWidth(size float64, st Style) (widest float64) {
	for _, c := range f.Cards {
		widest = math.Max(widest, Width(c.Number, size, true))
	}
	return widest + 1.5*st.U
}

// rows sets all cards in a size and tells how high they are together.
func (f Cards) rows(w, size float64, st Style) (rows [][]laid, used float64) {
	room := cardWidth(w, st) - 2*cardAir(st) - f.numberWidth(size, st)
	for i, c := range f.Cards {
		l := laid{AnswerCard: c, lines: Wrap(c.Text, size, false, room)}
		if c.Times > 1 {
			l.times = c.times()
			if n := len(l.lines); Width(l.lines[n-1]+"  "+l.times, size, true) > room {
				l.lines = append(l.lines, "")
			}
		}
		if i%CardsAcross == 0 {
			rows = append(rows, nil)
		}
		rows[len(rows)-1] = append(rows[len(rows)-1], l)
	}
	for _, row := range rows {
		used += rowHeight(row, size, st) + cardGap(st)/2
	}
	return rows, used - cardGap(st)/2
}

func rowHeight(row []laid, size float64, st Style) float64 {
	most := 1
	for _, c := range row {
		most = max(most, len(c.lines))
	}
	return float64(most)*size*cardLeading + 2*cardAir(st)
}

// draw puts one card where it lies.
func (c laid) draw(s *Scene, x, y, w, h, size float64, st Style) {
	s.Add(Rect{X: x, Y: y, W: w, H: h, R: st.U, Fill: Tile})
	base := y + cardAir(st) + 0.98*size
	s.Add(Text{X: x + cardAir(st), Y: base, Size: size, Bold: true, Role: Ink, S: c.Number})
	left := x + cardAir(st) + Width(c.Number, size, true) + 1.5*st.U
	for i, line := range c.lines {
		at := base + float64(i)*size*cardLeading
		if line != "" {
			s.Add(Text{X: left, Y: at, Size: size, Role: Ink, S: line})
		}
		if c.times != "" && i == len(c.lines)-1 {
			s.Add(Text{X: x + w - cardAir(st), Y: at, Size: size, Bold: true, Anchor: End, Role: Ink, S: c.times})
		}
	}
}
