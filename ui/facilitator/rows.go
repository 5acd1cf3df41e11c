package facilitator

import (
	"time"

	"github.com/upturn-workshop/upturn/workshop"
)

// row is one line of the agenda: a step, or a whole part in one line.
type row struct {
	step    int    // index into the agenda to jump to; the first step of a part
	sign    string // "A" of a part, "A5" of a step, "" of the frame
	part    string // exercise whose name the row carries; "" = the step's own
	heading bool   // of the part that is open below it
	now     bool
	done    bool
	gap     bool // a little air above
	planned int
	spent   time.Duration
	entered bool
}

// agendaRows folds the agenda: the part that is on shows its steps, each other
// one is a single line, so that the list never outgrows its window.
func agendaRows(st workshop.State) []row {
	var out []row
	gap := false
	for _, p := range parts(st) {
		open := st.Pos.Step >= p.from && st.Pos.Step < p.to
		single := p.to-p.from == 1 && p.exercise == ""
		switch {
		case single:
			r := stepRow(st, p.from)
			r.gap, gap = gap, false
			out = append(out, r)
		case open:
			if p.exercise != "" {
				h := partRow(st, p)
				h.heading, h.gap, h.entered = true, len(out) > 0, false
				out = append(out, h)
			}
			for i := p.from; i < p.to; i++ {
				out = append(out, stepRow(st, i))
			}
			gap = true
		default:
			r := partRow(st, p)
			r.gap, gap = gap, false
			out = append(out, r)
		}
	}
	return out
}

// part is a run of steps that fold together.
type part struct {
	from, to int
	exercise string
}

// parts cuts the agenda into exercises, the opening, and single steps.
func parts(st workshop.State) []part {
	var out []part
	for i, step := range st.Agenda {
		if n := len(out); n > 0 && out[n-1].to == i && out[n-1].exercise == step.Exercise {
			// The opening folds too; later steps of the frame stand alone.
			if step.Exercise != "" || out[n-1].from == 0 && !st.Def(step).Kind.Traits().Pauses {
				out[n-1].to = i + 1
				continue
			}
		}
		out = append(out, part{i, i + 1, step.Exercise})
	}
	return out
}

func stepRow(st workshop.State, i int) row {
	step := st.Agenda[i]
	r := row{
		step: i, planned: step.Minutes, spent: step.Spent, entered: step.Entered,
		now: i == st.Pos.Step, done: i < st.Pos.Step && step.Entered,
	}
	if step.Exercise != "" {
		r.sign = step.ID
	}
	return r
}

func partRow(st workshop.State, p part) row {
	r := row{step: p.from, sign: p.exercise, part: p.exercise}
	r.done = st.Pos.Step >= p.to
	for i := p.from; i < p.to; i++ {
		step := st.Agenda[i]
		r.planned += step.Minutes
		r.spent += step.Spent
		r.entered = r.entered || step.Entered
	}
	r.done = r.done && r.entered
	return r
}
