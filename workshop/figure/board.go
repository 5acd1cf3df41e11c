package figure

import (
	"math"
	"strconv"
	"strings"
)

// Board shows cards in the groups into which a room has put them, as columns under their
// names, and below a line what is in none yet. All of it stays on one page, so that a card is
// seen to go from one place to another: where there are too many words for that, answers are
// cut short, and last of all some are there by their numbers alone.
type Board struct {
	Groups []CardGroup
	Apart  []AnswerCard
	Rest   Bilingual // heads what is in no group
	Alt    string
}

// CardGroup is a group with its cards, in the order in which they were put there.
type CardGroup struct {
	Letter, Name string
	Cards        []AnswerCard
}

// boardSet is a board set in a size, with its places: the groups, and last what is in none.
type boardSet struct {
	size, air, gap float64
	columns        int
	column, aside  float64 // widths of a column, and of what lies between two
	w              float64
	places         []boardPlace
	heads          [][]string // names of the groups, in lines
	head           float64    // height of those, with the line under them
	rest           float64    // height of what heads the others
}

// boardPlace is a group, or what is in none, and how much of it is shown.
type boardPlace struct {
	cards []boardCard
	shown int // so many cards, the others by their numbers
	lines int // of a card, at the most
}

// boardCard is a card with as many lines as all its words need.
type boardCard struct {
	AnswerCard
	left, room float64 // of the text: where it begins in the card, and how wide it may be
	lines      int
}

// anyNumber is more than there are.
const anyNumber = 1000

// columns is how many groups stand side by side: four at the most.
func (f Board) columns() int {
	if n := len(f.Groups); n == 4 || n > 6 {
		return 4
	}
	return 3
}

// Scene draws the board into a field of w by h.
func (f Board) Scene(w, h float64, st Style, _ float64) Scene {
	s := Scene{W: w, H: h, Alt: f.Alt}
	b, _ := f.fitted(w, h, st)
	y := 0.0
	for from := 0; from < len(f.Groups); from += b.columns {
		to := min(from+b.columns, len(f.Groups))
		for i := from; i < to; i++ {
			x := float64(i-from) * (b.column + b.aside)
			f.name(&s, b, i, x, y, st)
			b.stack(&s, b.places[i], x, y+b.head+b.gap, st)
		}
		y += b.high(from, to)
	}
	f.apart(&s, b, y, st)
	return s
}

// Whole reports whether every answer stands there with all its words.
func (f Board) Whole(w, h float64, st Style) bool {
	_, whole := f.fitted(w, h, st)
	return whole
}

// fitted sets the board in the largest size at which all words have room. In the least one
// there is as much of them as that: first as many cards as possible, then their words.
func (f Board) fitted(w, h float64, st Style) (b boardSet, whole bool) {
	for z := 1.1 * st.Body; ; z *= 0.96 {
		size := math.Max(z, st.Caption)
		if b = f.set(w, size, 1.3*st.U*size/st.Body, 1.1*st.U, st); b.height() <= h {
			return b, true
		}
		if size == st.Caption {
			break
		}
	}
	for _, air := range []float64{0.9, 0.5} {
		if b = f.set(w, st.Caption, air*st.U, (air+0.1)*st.U, st); b.height() <= h {
			return b, true
		}
	}
	for i := range b.places {
		b.places[i].shown, b.places[i].lines = 0, 1
	}
	b.grow(h, func(p *boardPlace) *int { return &p.shown }, func(p boardPlace) int { return len(p.cards) })
	b.grow(h, func(p *boardPlace) *int { return &p.lines }, func(p boardPlace) int {
		most := 1
		for _, c := range p.cards[:p.shown] {
			most = max(most, c.lines)
		}
		return most
	})
	return b, false
}

// grow shows more in each place by turns, as long as the board has room for it.
func (b *boardSet) grow(h float64, of func(*boardPlace) *int, most func(boardPlace) int) {
	for more := true; more; {
		more = false
		for i := range b.places {
			n := of(&b.places[i])
			if *n >= most(b.places[i]) {
				continue
			}
			if *n++; b.height() > h {
				*n--
			} else {
				more = true
			}
		}
	}
}

// set breaks all texts into lines of a size.
func (f Board) set(w, size, air, gap float64, st Style) boardSet {
	b := boardSet{size: size, air: air, gap: gap, columns: f.columns(), aside: 3 * st.U, w: w}
	b.column = (w - float64(b.columns-1)*b.aside) / float64(b.columns)
	lines, head := 1, b.headSize(st)
	for _, g := range f.Groups {
		b.places = append(b.places, b.place(g.Cards, st))
		room := b.column - b.named(g, st) - Width(" "+strconv.Itoa(len(g.Cards)), head, false) - 0.6*st.U
		b.heads = append(b.heads, face(head, true).Cut(g.Name, room, 2))
		lines = max(lines, len(b.heads[len(b.heads)-1]))
	}
	b.head = float64(lines)*head*cardLeading + 0.7*st.U
	b.places = append(b.places, b.place(f.Apart, st))
	if len(f.Apart) > 0 && !f.Rest.Empty() {
		b.rest = b.restHead(f.Rest, st).height() + 0.3*gap
	}
	return b
}

// headSize is that of the names of groups.
func (b boardSet) headSize(st Style) float64 { return math.Min(st.Body, 1.1*b.size) }

// named is where the name of a group begins, beside its letter.
func (b boardSet) named(g CardGroup, st Style) float64 {
	return Width(g.Letter, b.headSize(st), true) + 1.2*st.U
}

func (b boardSet) restHead(text Bilingual, st Style) column {
	size := math.Max(st.Caption, 0.9*b.size)
	return newBilingual(text, size, size, st.Caption, true, b.w, 1, cardLeading)
}

// inset is the air at the left and right of a card.
func (b boardSet) inset(st Style) float64 { return math.Max(b.air, 0.8*st.U) }

func (b boardSet) place(cards []AnswerCard, st Style) boardPlace {
	p := boardPlace{shown: len(cards), lines: anyNumber}
	for _, c := range cards {
		l := boardCard{AnswerCard: c}
		l.left = b.inset(st) + math.Max(Width(c.Number, b.size, true), Width("00", b.size, true)) + st.U
		l.room = b.column - l.left - b.inset(st)
		if c.Times > 1 {
			l.room -= Width(" "+c.times(), b.size, true)
		}
		l.lines = len(Full(c.Text, b.size, false, l.room))
		p.cards = append(p.cards, l)
	}
	return p
}

// times is how many said the same.
func (c AnswerCard) times() string { return "×" + strconv.Itoa(c.Times) }

// height is how high the whole board is.
func (b boardSet) height() (y float64) {
	groups := len(b.places) - 1
	for from := 0; from < groups; from += b.columns {
		y += b.high(from, min(from+b.columns, groups))
	}
	return y + b.restHigh() - b.gap
}

// high is how high groups are that stand side by side, with the gap below them.
func (b boardSet) high(from, to int) float64 {
	most := 0.0
	for _, p := range b.places[from:to] {
		high := b.numbersHigh(p, b.column)
		for _, c := range p.cards[:p.shown] {
			high += b.cardHigh(c, p) + b.gap
		}
		most = math.Max(most, high)
	}
	return b.head + b.gap + most + b.gap
}

// restHigh is how high all is that is in no group.
func (b boardSet) restHigh() float64 {
	p := b.places[len(b.places)-1]
	if len(p.cards) == 0 {
		return 0
	}
	y := b.rest + b.gap + b.numbersHigh(p, b.w)
	for from := 0; from < p.shown; from += b.columns {
		y += b.rowHigh(p, from) + b.gap
	}
	return y
}

// rowHigh is how high the cards are that stand side by side in what is in no group.
func (b boardSet) rowHigh(p boardPlace, from int) (high float64) {
	for _, c := range p.cards[from:min(from+b.columns, p.shown)] {
		high = math.Max(high, b.cardHigh(c, p))
	}
	return high
}

func (b boardSet) cardHigh(c boardCard, p boardPlace) float64 {
	return float64(max(1, min(c.lines, p.lines)))*b.size*cardLeading + 2*b.air
}

// numbers are those of the cards that are not shown.
func (b boardSet) numbers(p boardPlace, w float64) []string {
	if p.shown == len(p.cards) {
		return nil
	}
	var rest []string
	for _, c := range p.cards[p.shown:] {
		rest = append(rest, c.Number)
	}
	return Full("+ "+strings.Join(rest, ", "), b.size, true, w)
}

func (b boardSet) numbersHigh(p boardPlace, w float64) float64 {
	if n := len(b.numbers(p, w)); n > 0 {
		return float64(n)*b.size*cardLeading + b.gap
	}
	return 0
}
