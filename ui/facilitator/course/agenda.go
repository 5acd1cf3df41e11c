package course

import (
	"time"

	"github.com/upturn-workshop/upturn/workshop"
)

// Row is one line of the agenda: a step, or a whole part in one line.
type Row struct {
	Step    int    // index into the agenda to jump to; the first step of a part
	Sign    string // "A" of a part, "A5" of a step, "" of the frame
	Part    string // exercise whose name the Row carries; "" = the step's own
	Heading bool   // of the part that is open below it
	Now     bool
	Done    bool
	Gap     bool // a little air above
	Planned int
	Spent   time.Duration
	Entered bool
}

// Agenda folds the agenda: the part that is on shows its steps, each other
// one is a single line, so that the list never outgrows its window.
func Agenda(st workshop.State) []Row {
	var out []Row
	gap := false
	for _, p := range parts(st) {
		open := st.Pos.Step >= p.from && st.Pos.Step < p.to
		single := p.to-p.from == 1 && p.exercise == ""
		switch {
		case single:
			r := RowOf(st, p.from)
			r.Gap, gap = gap, false
			out = append(out, r)
		case open:
			if p.exercise != "" {
				h := partRow(st, p)
				h.Heading, h.Gap, h.Entered = true, len(out) > 0, false
				out = append(out, h)
			}
			for i := p.from; i < p.to; i++ {
				out = append(out, RowOf(st, i))
			}
			gap = true
		default:
			r := partRow(st, p)
			r.Gap, gap = gap, false
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
			// The opening folds too; later steps of the frame stand alone, and all of a
			// follow-up, which are few.
			if step.Exercise != "" || out[n-1].from == 0 && st.Info.After == nil && !st.Def(step).Kind.Traits().Pauses {
				out[n-1].to = i + 1
				continue
			}
		}
		out = append(out, part{i, i + 1, step.Exercise})
	}
	return out
}

// RowOf is the row of a step by itself.
func RowOf(st workshop.State, i int) Row {
	step := st.Agenda[i]
	r := Row{
		Step: i, Planned: step.Minutes, Spent: step.Spent, Entered: step.Entered,
		Now: i == st.Pos.Step, Done: i < st.Pos.Step && step.Entered,
	}
	if step.Exercise != "" {
		r.Sign = step.ID
	}
	return r
}

func partRow(st workshop.State, p part) Row {
	r := Row{Step: p.from, Sign: p.exercise, Part: p.exercise}
	r.Done = st.Pos.Step >= p.to
	for i := p.from; i < p.to; i++ {
		step := st.Agenda[i]
		r.Planned += step.Minutes
		r.Spent += step.Spent
		r.Entered = r.Entered || step.Entered
	}
	r.Done = r.Done && r.Entered
	return r
}
