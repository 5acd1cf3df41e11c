package storetest

import (
	"slices"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
)

// stop is what the model knows of a step of the agenda.
type stop struct {
	id, exercise string
	length       workshop.Length
	minutes      int
	spent        time.Duration
	entered      bool
}

// spot is where a wall stands.
type spot struct {
	phase      workshop.Phase
	page, view int
	flipped    bool
}

// frozen is a wall that stays where it is, whatever becomes of the plan before it.
type frozen struct {
	at *stop
	spot
}

// model is the workshop as one would keep it on a sheet of paper: rules in
// words, nothing shared with the program but the question sheets.
type model struct {
	pack         *workshop.Pack
	agenda       []*stop
	people       int
	came, left   int // since the beginning
	least        int
	lang, second string
	share        int    // how far the counts may go, by somePlace
	gets         string // who gets them
	told         bool   // a vote was opened: people answered on what they were told
	at           int
	spot
	rounds  []*round
	items   []workshop.Item
	groups  []workshop.Group
	unread  []workshop.Item // what only the facilitator has seen
	actions []workshop.Action
	after   *workshop.After
	checks  map[string]workshop.Check // by item
	tiles   []string                  // "" = the pack's name
	notes   map[string]string
	drafts  map[string]string
	blank   bool
	frozen  *frozen
	timer   *workshop.Timer
	phones  phones
}

func newModel(st workshop.State) *model {
	m := &model{
		pack: st.Pack, people: st.Info.People, least: max(3, st.Info.MinShow), lang: st.Info.Lang,
		items: slices.Clone(st.Items), tiles: make([]string, 3), notes: map[string]string{}, drafts: map[string]string{},
		after: st.Info.After, checks: map[string]workshop.Check{},
	}
	for _, a := range st.Agenda {
		m.agenda = append(m.agenda, &stop{id: a.ID, exercise: a.Exercise, length: a.Length, minutes: a.Minutes})
	}
	m.enter(0, false)
	return m
}

func (m *model) def(step string) workshop.StepDef { d, _ := m.pack.Step(step); return d }
func (m *model) here() workshop.StepDef           { return m.def(m.agenda[m.at].id) }
func (m *model) pages() int                       { return pages(m.here().ID, m.phase, m.second) }

// about is the step whose vote a step is about.
func about(d workshop.StepDef) string {
	if d.Vote != nil {
		return d.ID
	}
	return d.Shows
}

// entered is the phase in which a step is met: a result waits to be shown, unless
// somebody went on to it on purpose.
func (m *model) entered(step int, onPurpose bool) workshop.Phase {
	d := m.def(m.agenda[step].id)
	o, r := m.open(), m.last(about(d))
	mine := o != nil && o.step == about(d)
	switch {
	case mine && (d.Vote != nil && d.Kind != workshop.StepCollect || o.repeats):
		return workshop.PhaseVote
	case d.Kind == workshop.StepCollect:
		return workshop.PhaseCollect
	case r == nil || r.tally == nil || d.Kind != workshop.StepReveal && len(d.Figures) == 0:
		return workshop.PhaseAsk
	case r.state == workshop.RoundShown || d.Kind == workshop.StepReveal && onPurpose:
		return workshop.PhaseResult
	}
	return workshop.PhaseClosed
}

// enter goes to a step. One that shows a vote closes it, unless somebody has not
// voted yet.
func (m *model) enter(step int, onPurpose bool) workshop.Code {
	d := m.def(m.agenda[step].id)
	if d.Kind == workshop.StepReveal {
		if o := m.open(); o != nil && o.step == d.Shows && !o.repeats {
			if o.cast() < o.due || o.cast() < m.least {
				return workshop.EWaiting
			}
			m.count(o)
			onPurpose = false
		}
	}
	m.at, m.spot, m.timer = step, spot{phase: m.entered(step, onPurpose)}, nil
	m.agenda[step].entered = true
	if m.phase == workshop.PhaseResult {
		m.show(about(d))
	}
	return ""
}

// forward goes to the next step, if there is one.
func (m *model) forward() workshop.Code {
	if m.at == len(m.agenda)-1 {
		return workshop.EState
	}
	return m.enter(m.at+1, true)
}

// next does what comes next.
func (m *model) next() workshop.Code {
	d := m.here()
	switch {
	case m.page+1 < m.pages() && !m.allIn():
		m.page++
		return ""
	case m.phase == workshop.PhaseCollect && d.Vote != nil && len(m.in("obstacles")) > 0:
		m.phase = workshop.PhaseAsk
		return ""
	case m.phase == workshop.PhaseAsk && d.Kind == workshop.StepPyramid && !m.flipped:
		m.flipped = true
		return ""
	case m.phase == workshop.PhaseAsk && d.Vote != nil, m.phase == workshop.PhaseVote, m.phase == workshop.PhaseClosed:
		return m.vote()
	}
	return m.forward()
}

// vote opens the vote of the present step, closes it, or goes on from it.
func (m *model) vote() workshop.Code {
	d := m.here()
	r := m.last(about(d))
	switch {
	case r == nil && m.open() != nil && m.stepOf(m.open()) >= 0:
		return m.enter(m.stepOf(m.open()), false)
	case r == nil:
		return m.begin("")
	case r.state == workshop.RoundOpen && r.cast() < r.due && m.mayStayOpen():
		return m.forward()
	case r.state == workshop.RoundOpen && (r.cast() < r.due || r.cast() < m.least):
		return workshop.EWaiting
	case r.state == workshop.RoundOpen:
		m.finish(r)
		return ""
	case len(d.Figures) > 0 && d.Max > 0 && len(unreadOf(m, d.ID)) > 0 && len(m.in(d.Collects))+len(unreadOf(m, d.ID)) > d.Max:
		return workshop.EState
	case len(d.Figures) > 0:
		m.spot = spot{phase: workshop.PhaseResult, flipped: m.flipped}
		m.show(about(d))
		return ""
	}
	return m.forward()
}

// allIn reports whether the vote on the wall waits for nobody.
func (m *model) allIn() bool {
	o := m.open()
	return o != nil && m.phase == workshop.PhaseVote && o.cast() >= o.due
}

// stepOf finds the place of a vote in the agenda, −1 = it has none.
func (m *model) stepOf(r *round) int {
	return slices.IndexFunc(m.agenda, func(s *stop) bool { return s.id == r.step })
}

// mayStayOpen reports whether the workshop goes on while ballots come in: the result
// is not shown here, and the next step neither shows it nor votes.
func (m *model) mayStayOpen() bool {
	if len(m.here().Figures) > 0 || m.at == len(m.agenda)-1 {
		return false
	}
	after := m.def(m.agenda[m.at+1].id)
	return after.Shows != m.here().ID && after.Vote == nil
}

// back goes a page, the flip, the question or a step back.
func (m *model) back() workshop.Code {
	switch {
	case m.page > 0:
		m.page--
	case m.flipped:
		m.flipped = false
	case m.here().Kind == workshop.StepCollect && m.phase != workshop.PhaseCollect && m.phase != workshop.PhaseVote:
		m.phase = workshop.PhaseCollect
	case m.at > 0:
		return m.enter(m.at-1, false)
	default:
		return workshop.EState
	}
	return ""
}

// restart is what is left when the program begins anew. A timer has gone on by the time of
// day, until it was over for half an hour, or the time of day was set back before it.
func (m *model) restart(now time.Time, c workshop.Clock) {
	m.blank, m.frozen = false, nil
	if m.timer == nil {
		return
	}
	m.timer = &workshop.Timer{Parts: m.timer.Parts, Elapsed: now.Sub(c.Timer)}
	if _, left := m.timer.Now(); m.timer.Elapsed < 0 || left < -30*time.Minute {
		m.timer = nil
	}
}
