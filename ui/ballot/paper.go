package ballot

import (
	"slices"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/workshop"
)

// leadCell stands in a paper ballot's order for the question who leads.
const leadCell = -1

// Paper is where the facilitator keys in paper ballots, in the order of the
// ballot: a number writes and moves on.
type Paper struct {
	deps  Deps
	stage *stage

	st    workshop.State
	round workshop.Round
	open  bool

	visit   *visit
	cursor  int // in order; len(order) is the end
	warning string
	sending bool
	waiting []fyne.KeyName // typed while a ballot was on its way
	last    bool           // a ballot has just been recorded
}

// waitMost is how many keys wait for a slow disk: more than a hand gets through
// before looking up.
const waitMost = 64

// NewPaper makes the entry of paper ballots. Draw tells it about the vote.
func NewPaper(d Deps) *Paper {
	p := &Paper{deps: d}
	p.stage = newStage(p.build, p.key)
	p.stage.first = d.First
	p.stage.onBug = func() {
		p.sending = false
		p.drop()
		p.fresh()
		p.warning = p.deps.sentence(workshop.Errorf(workshop.EBug, nil))
		p.stage.redraw()
	}
	return p
}

// Content is the panel for the facilitator's window.
func (p *Paper) Content() fyne.CanvasObject { return p.stage }

// Focusable is what should have the keyboard while the panel is open.
func (p *Paper) Focusable() fyne.Focusable { return p.stage }

// Key takes a key that arrived while nothing in the window had the keyboard.
func (p *Paper) Key(ev *fyne.KeyEvent) { p.stage.key(ev.Name) }

// Draw shows a new state of the workshop. A ballot in hand whose round is no
// longer open is cleared.
func (p *Paper) Draw(st workshop.State) {
	old := p.round.ID
	p.st = st
	p.round, p.open = st.OpenRound()
	if !p.sending && (!p.open || p.round.ID != old || p.visit == nil) {
		p.fresh()
	}
	p.stage.redraw()
	p.stage.takeFocus()
}

// Wipe clears the ballot in hand.
func (p *Paper) Wipe() {
	if !p.sending {
		p.fresh()
		p.stage.redraw()
	}
}

// fresh begins an empty ballot.
func (p *Paper) fresh() {
	if p.visit != nil {
		p.visit.wipe()
	}
	p.visit, p.cursor, p.warning, p.last = nil, 0, "", false
	if p.open {
		p.visit = newVisit(newSheet(p.st, p.round.Spec))
	}
}

func (p *Paper) word(key string, args ...string) string { return p.deps.word("paper."+key, args...) }

// full tells whether a ballot of everybody is in.
func (p *Paper) full() bool { return p.round.Cast >= p.round.Seats }

// order lists the places of the ballot as they stand on paper; what a person
// who leads, or who does not, leaves empty is stepped over.
func (p *Paper) order() []int {
	var order []int
	if p.visit.sheet.leaders != "" {
		order = append(order, leadCell)
	}
	for i := range p.visit.sheet.cells {
		if p.visit.asked(i) {
			order = append(order, i)
		}
	}
	return order
}

// at is the place under the cursor; false at the end.
func (p *Paper) at() (int, bool) {
	order := p.order()
	if p.cursor >= len(order) {
		return 0, false
	}
	return order[p.cursor], true
}

func (p *Paper) question(cell int) workshop.Question {
	return p.visit.sheet.spec.Questions[p.visit.sheet.cells[cell].Question]
}

func (p *Paper) key(k fyne.KeyName) {
	switch {
	case p.sending:
		p.wait(k)
		return
	case k == fyne.KeyEscape && (p.visit == nil || !p.begun()):
		p.leave()
		return
	case p.visit == nil || p.full():
		if k == fyne.KeyReturn {
			p.leave()
		}
		return
	}
	p.warning, p.last = "", false
	if k == uncoverKey {
		p.uncover()
	} else if p.ranking() {
		p.rankKey(k)
	} else if n, ok := digit(k); ok {
		p.write(n)
	} else {
		p.command(k)
	}
	p.stage.redraw()
}

func (p *Paper) command(k fyne.KeyName) {
	switch k {
	case fyne.KeyEscape:
		p.fresh()
	case fyne.KeyReturn:
		p.finish()
	case fyne.KeySpace:
		p.cantSay()
	case fyne.KeyBackspace:
		p.erase()
	case fyne.KeyLeft:
		p.move(-1)
	case fyne.KeyRight:
		p.move(1)
	case fyne.KeyUp:
		p.moveRow(-1)
	case fyne.KeyDown:
		p.moveRow(1)
	}
}

// begun tells whether anything has been written on the ballot in hand.
func (p *Paper) begun() bool {
	return p.visit.leads != leadsUnknown || slices.ContainsFunc(p.visit.marks, func(m workshop.Mark) bool {
		return m != unmarked && m != workshop.NotAsked
	})
}

// Unsent tells whether a ballot is begun that is not recorded yet.
func (p *Paper) Unsent() bool { return p.open && p.visit != nil && p.begun() }

// write puts a number into the place under the cursor and moves on.
func (p *Paper) write(n int) {
	cell, ok := p.at()
	if !ok {
		return
	}
	if cell == leadCell {
		if n != 1 && n != 2 {
			p.warning = p.word("range")
			return
		}
		p.visit.lead(n == 1)
		p.cursor++
		return
	}
	if p.question(cell).Kind == workshop.Choice {
		n-- // options are numbered from one
	}
	c := p.visit.sheet.cells[cell]
	if n < c.Lo || n > c.Hi {
		p.warning = p.word("range")
		return
	}
	if p.visit.cant(c.Question) && p.question(cell).Kind == workshop.Dots {
		p.visit.fill(p.visit.rows(c.Question), unmarked)
	}
	p.visit.marks[cell] = workshop.Mark(n)
	p.cursor++
}

// cantSay answers the place, or a whole question of dots.
func (p *Paper) cantSay() {
	cell, ok := p.at()
	if !ok || cell == leadCell {
		return
	}
	if q := p.visit.sheet.cells[cell].Question; p.question(cell).Kind == workshop.Dots {
		p.visit.fill(p.visit.rows(q), workshop.CantSay)
		p.cursor = len(p.order())
		return
	}
	p.visit.marks[cell] = workshop.CantSay
	p.cursor++
}

// erase goes one place back and empties it.
func (p *Paper) erase() {
	p.move(-1)
	cell, ok := p.at()
	switch {
	case !ok || cell == leadCell:
	case p.question(cell).Kind == workshop.Dots && p.visit.marks[cell] == workshop.CantSay:
		p.visit.fill(p.visit.rows(p.visit.sheet.cells[cell].Question), unmarked)
	default:
		p.visit.marks[cell] = unmarked
	}
}

func (p *Paper) move(by int) { p.cursor = min(max(p.cursor+by, 0), len(p.order())) }

// moveRow goes to the same column of another question.
func (p *Paper) moveRow(by int) {
	cell, ok := p.at()
	if !ok || cell == leadCell || p.question(cell).Kind == workshop.Dots {
		p.move(by)
		return
	}
	p.move(by * len(p.visit.rows(p.visit.sheet.cells[cell].Question)))
}

// wrong tells what still hinders the ballot and moves the cursor there.
func (p *Paper) wrong() string {
	if p.visit.sheet.leaders != "" && p.visit.leads == leadsUnknown {
		p.cursor = 0
		return p.word("missing")
	}
	for q, question := range p.visit.sheet.spec.Questions {
		if question.Kind != workshop.Dots {
			continue
		}
		spent := p.visit.spent(q)
		switch {
		case spent > question.Budget:
			return p.word("over", "n", itoa(spent), "m", itoa(question.Budget))
		case spent == 0 && !p.visit.cant(q):
			p.cursor = 0
			return p.word("missing")
		}
	}
	for i, cell := range p.order() {
		if cell != leadCell && p.visit.marks[cell] == unmarked && p.question(cell).Kind != workshop.Dots {
			p.cursor = i
			return p.word("missing")
		}
	}
	return ""
}

// finish casts the ballot in hand if it is complete, once.
func (p *Paper) finish() {
	if p.sending {
		return
	}
	if p.warning = p.wrong(); p.warning != "" {
		return
	}
	p.sending = true
	visit, ballot := p.visit, p.visit.ballot()
	p.deps.CastFree([]workshop.Ballot{ballot}, func(err error) {
		clear(ballot)
		p.sending = false
		switch {
		case p.visit != visit:
		case err != nil:
			p.warning = p.deps.sentence(err)
		default:
			p.fresh()
			p.last = true
		}
		p.stage.redraw()
		p.catchUp(err == nil)
	})
}

// wait keeps a key until the ballot on its way has arrived. Room for all of them is
// made at once: what outgrows a slice leaves a copy behind.
func (p *Paper) wait(k fyne.KeyName) {
	if p.waiting == nil {
		p.waiting = make([]fyne.KeyName, 0, waitMost)
	}
	if len(p.waiting) < waitMost {
		p.waiting = append(p.waiting, k)
	}
}

// drop forgets the keys that wait.
func (p *Paper) drop() {
	clear(p.waiting)
	p.waiting = nil
}

// catchUp takes the keys that came while the last ballot was on its way: a fast
// hand types the next one already. After a failure they are dropped, since they
// were meant for a fresh ballot.
func (p *Paper) catchUp(recorded bool) {
	keys := p.waiting
	p.waiting = nil
	defer clear(keys)
	if !recorded {
		return
	}
	for i, k := range keys {
		if p.sending { // one of them has finished another ballot
			for _, k := range keys[i:] {
				p.wait(k)
			}
			return
		}
		p.key(k)
	}
}

func (p *Paper) leave() {
	p.drop()
	p.fresh()
	p.stage.redraw()
	if p.deps.Leave != nil {
		p.deps.Leave()
	}
}
