package ballot

import (
	"slices"

	"github.com/upturn-workshop/upturn/workshop"
)

// unmarked stands in a cell until somebody marks it. It never leaves the package.
const unmarked workshop.Mark = 253

// Whether the voter leads people in this team, where that is asked.
const (
	leadsUnknown = iota
	leadsNo
	leadsYes
)

// leadPage stands in visit.pages for the page that asks who leads.
const leadPage = -1

// visit is one person's stay in the booth, or one paper ballot being keyed in:
// the marks made so far and where the person is. It knows no widget.
type visit struct {
	sheet *sheet
	marks workshop.Ballot // one per cell of the spec
	leads int
	pages []int // question of each page, or leadPage
	at    int   // page; len(pages) is the review
	row   int   // of the page, where keys go
}

func newVisit(s *sheet) *visit {
	v := &visit{sheet: s, marks: make(workshop.Ballot, len(s.cells))}
	for i := range v.marks {
		v.marks[i] = unmarked
	}
	v.plan()
	return v
}

// plan lists the pages. Until it is known who leads only that is asked.
func (v *visit) plan() {
	v.pages = nil
	if v.sheet.leaders != "" {
		v.pages = append(v.pages, leadPage)
	}
	for q := range v.sheet.spec.Questions {
		if v.sheet.leaders == "" || v.leads == leadsUnknown || len(v.rows(q)) > 0 {
			v.pages = append(v.pages, q)
		}
	}
}

// lead notes whether the voter leads; what is no longer asked loses its mark.
func (v *visit) lead(yes bool) {
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

// asked tells whether a cell is put to this voter: those who lead answer for
// their own leading instead of for the first aspect.
func (v *visit) asked(cell int) bool {
	c := v.sheet.cells[cell]
	q := v.sheet.spec.Questions[c.Question]
	lead := v.sheet.leaders
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
func (v *visit) rows(q int) []int {
	var rows []int
	for i, c := range v.sheet.cells {
		if c.Question == q && v.asked(i) {
			rows = append(rows, i)
		}
	}
	return rows
}

// review tells whether all pages are behind.
func (v *visit) review() bool { return v.at >= len(v.pages) }

// question is the question of the present page, leadPage, or -2 on the review.
func (v *visit) question() int {
	if v.review() {
		return -2
	}
	return v.pages[v.at]
}

// here lists the cells of the present page.
func (v *visit) here() []int {
	if q := v.question(); q >= 0 {
		return v.rows(q)
	}
	return nil
}

func (v *visit) kind() workshop.Kind {
	if q := v.question(); q >= 0 {
		return v.sheet.spec.Questions[q].Kind
	}
	return ""
}

// done tells whether a page is answered.
func (v *visit) done(page int) bool {
	q := v.pages[page]
	if q == leadPage {
		return v.leads != leadsUnknown
	}
	rows := v.rows(q)
	if v.sheet.spec.Questions[q].Kind == workshop.Dots {
		return v.spent(q) > 0 || v.cant(q)
	}
	for _, i := range rows {
		if v.marks[i] == unmarked {
			return false
		}
	}
	return true
}

// complete tells whether every page is answered.
func (v *visit) complete() bool {
	for p := range v.pages {
		if !v.done(p) {
			return false
		}
	}
	return true
}

// mark writes into a row of the page and goes on to the row after it.
func (v *visit) mark(row int, m workshop.Mark) {
	rows := v.here()
	if row < 0 || row >= len(rows) {
		return
	}
	c := v.sheet.cells[rows[row]]
	if m != workshop.CantSay && (int(m) < c.Lo || int(m) > c.Hi) {
		return
	}
	v.marks[rows[row]] = m
	v.row = row
	if row+1 < len(rows) {
		v.row++
	}
}

// nudge moves the mark of the present row along its scale.
func (v *visit) nudge(by int) {
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

// up and down the rows of a page.
func (v *visit) move(by int) {
	if n := len(v.here()); n > 0 {
		v.row = min(max(v.row+by, 0), n-1)
	}
}

// next goes to the page after this one if this one is answered.
func (v *visit) next() bool {
	if v.review() || !v.done(v.at) {
		return false
	}
	v.goTo(v.at + 1)
	return true
}

func (v *visit) goTo(page int) { v.at, v.row = min(max(page, 0), len(v.pages)), 0 }

// ballot is the finished ballot; the marks stay here until wipe.
func (v *visit) ballot() workshop.Ballot {
	b := slices.Clone(v.marks)
	for i, m := range b {
		if m == unmarked && v.sheet.spec.Questions[v.sheet.cells[i].Question].Kind == workshop.Dots {
			b[i] = 0
		}
	}
	return b
}

// wipe overwrites the marks.
func (v *visit) wipe() {
	clear(v.marks)
	v.marks, v.leads = nil, leadsUnknown
}
