package answer

import (
	"slices"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/workshop"
)

// Whether the voter leads people in this team, where that is asked.
const (
	leadsUnknown = iota
	leadsNo
	leadsYes
)

// leadPage stands in Visit.pages for the page that asks who leads.
const leadPage = -1

// Visit is one person's stay in the booth, or one paper ballot being keyed in:
// the marks made so far and where the person is. It knows no window.
type Visit struct {
	sheet *Sheet
	marks workshop.Ballot // one per cell of the spec
	words letters         // instead of them, where own words are asked
	leads int
	pages []int // question of each page, or leadPage
	at    int   // page; len(pages) is the review
	row   int   // of the page, where keys go
}

// NewVisit begins an empty ballot.
func NewVisit(s *Sheet) *Visit {
	v := &Visit{sheet: s, marks: make(workshop.Ballot, len(s.cells))}
	for i := range v.marks {
		v.marks[i] = unmarked
	}
	v.plan()
	return v
}

// plan lists the pages. Until it is known who leads only that is asked.
func (v *Visit) plan() {
	v.pages = nil
	if v.sheet.Leaders != "" {
		v.pages = append(v.pages, leadPage)
	}
	for q := range v.sheet.spec.Questions {
		if v.sheet.Leaders == "" || v.leads == leadsUnknown || len(v.rows(q)) > 0 {
			v.pages = append(v.pages, q)
		}
	}
}

// lead notes whether the voter leads; what is no longer asked loses its mark.
func (v *Visit) lead(yes bool) {
	v.leads = leadsNo
	if yes {
		v.leads = leadsYes
	}
	for i := range v.marks {
		switch {
		case !v.asked(i):
			v.marks[i] = workshop.NotAsked
		case v.marks[i] == workshop.NotAsked:
			v.marks[i] = unmarked
		}
	}
	v.plan()
}

// asked reports whether a cell is put to this voter: those who lead answer for
// their own leading instead of for the first aspect.
func (v *Visit) asked(cell int) bool {
	c := v.sheet.cells[cell]
	q := v.sheet.spec.Questions[c.Question]
	lead := v.sheet.Leaders
	switch {
	case lead == "" || !slices.Contains(q.Aspects, lead):
		return true
	case c.Part == lead:
		return v.leads == leadsYes
	case c.Part == q.Aspects[0]:
		return v.leads != leadsYes
	}
	return true
}

// rows lists the cells of a question that are put to this voter.
func (v *Visit) rows(q int) []int {
	var rows []int
	for i, c := range v.sheet.cells {
		if c.Question == q && v.asked(i) {
			rows = append(rows, i)
		}
	}
	return rows
}

// asks is the question with a number.
func (v *Visit) asks(q int) workshop.Question { return v.sheet.spec.Questions[q] }

// input finds how a question is answered, or who leads.
func (v *Visit) input(q int) input {
	if q == leadPage {
		return lead{}
	}
	return inputOf(v.asks(q))
}

// Pages is how many pages the ballot has for this voter.
func (v *Visit) Pages() int { return len(v.pages) }

// At is the present page; Pages() is the review.
func (v *Visit) At() int { return v.at }

// Review reports whether all pages are behind.
func (v *Visit) Review() bool { return v.at >= len(v.pages) }

// here lists the cells of the present page.
func (v *Visit) here() []int {
	if v.Review() || v.pages[v.at] == leadPage {
		return nil
	}
	return v.rows(v.pages[v.at])
}

// Done reports whether a page is answered.
func (v *Visit) Done(page int) bool {
	q := v.pages[page]
	return v.input(q).done(v, q)
}

// Complete reports whether every page is answered.
func (v *Visit) Complete() bool {
	for p := range v.pages {
		if !v.Done(p) {
			return false
		}
	}
	return true
}

// Key takes a key on a page that shows the answer.
func (v *Visit) Key(k fyne.KeyName) { v.input(v.pages[v.at]).key(v, k) }

// Blind takes a key on a page that does not.
func (v *Visit) Blind(k fyne.KeyName) Took {
	if k == fyne.KeyUp {
		v.move(-1)
		return Ignored
	}
	return v.input(v.pages[v.at]).blind(v, k)
}

// TakeBack takes the last step on the present page back, where its question is
// answered in steps; false when there is none.
func (v *Visit) TakeBack() bool { return v.input(v.pages[v.at]).takeBack(v) }

// Next goes to the page after this one if this one is answered.
func (v *Visit) Next() bool {
	if v.Review() || !v.Done(v.at) {
		return false
	}
	v.GoTo(v.at + 1)
	return true
}

// GoTo turns to a page.
func (v *Visit) GoTo(page int) { v.at, v.row = min(max(page, 0), len(v.pages)), 0 }

// Ballot is the finished ballot; the marks stay here until Wipe.
func (v *Visit) Ballot() workshop.Ballot {
	if v.sheet.spec.Questions[0].Kind.Traits().Written {
		return ballotOf(v)
	}
	b := slices.Clone(v.marks)
	for i, m := range b {
		if m == unmarked {
			b[i] = v.input(v.sheet.cells[i].Question).unwritten()
		}
	}
	return b
}

// Masked is the visit as it looks with every answer taken away.
func (v *Visit) Masked() *Visit {
	m := *v
	m.words = letters{}
	m.marks = make(workshop.Ballot, len(v.marks))
	for i := range m.marks {
		m.marks[i] = unmarked
	}
	if !v.Review() && v.pages[v.at] == leadPage {
		m.leads = leadsUnknown
	}
	return &m
}

// Wipe overwrites the marks.
func (v *Visit) Wipe() {
	clear(v.marks)
	v.words.wipe()
	v.marks, v.leads = nil, leadsUnknown
}

// mark writes into a row of the page and goes on to the row after it; false when the
// mark cannot stand there.
func (v *Visit) mark(row int, m workshop.Mark) bool {
	rows := v.here()
	if row < 0 || row >= len(rows) || !v.fits(rows[row], m) {
		return false
	}
	v.marks[rows[row]] = m
	v.row = row
	if row+1 < len(rows) {
		v.row++
	}
	return true
}

// fits reports whether a mark can stand in a cell.
func (v *Visit) fits(cell int, m workshop.Mark) bool {
	c := v.sheet.cells[cell]
	return m == workshop.CantSay || int(m) >= c.Lo && int(m) <= c.Hi
}

// nudge moves the mark of the present row along its scale.
func (v *Visit) nudge(by int) {
	rows := v.here()
	if v.row >= len(rows) {
		return
	}
	i := rows[v.row]
	c := v.sheet.cells[i]
	m := int(v.marks[i])
	switch {
	case v.marks[i] < unmarked:
		m = min(max(m+by, c.Lo), c.Hi)
	case by > 0:
		m = c.Lo
	default:
		m = c.Hi
	}
	v.marks[i] = workshop.Mark(m)
}

// move goes up and down the rows of a page.
func (v *Visit) move(by int) {
	if n := len(v.here()); n > 0 {
		v.row = min(max(v.row+by, 0), n-1)
	}
}

func (v *Visit) fill(cells []int, m workshop.Mark) {
	for _, i := range cells {
		v.marks[i] = m
	}
}
