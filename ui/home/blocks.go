package home

import (
	"strconv"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
)

// block is one piece of the plan as the form shows it: an exercise, a stretch
// of the frame, or a break.
type block struct {
	exercise string // "A", or "" for the frame
	title    string
	about    string // of an exercise: steps and votes
	minutes  int
	pause    bool
}

// blocks gathers the steps of a plan. The last step of the frame stands alone,
// because it is the one that is never cut.
func blocks(steps []workshop.Step, p *workshop.Pack, lang string, w Words) []block {
	var out []block
	for i := 0; i < len(steps); {
		first := steps[i]
		def, _ := p.Step(first.ID)
		j := i + 1
		for !def.Kind.Traits().Pauses && j < len(steps) && together(steps, j, p) {
			j++
		}
		b := block{exercise: first.Exercise, pause: def.Kind.Traits().Pauses}
		for _, s := range steps[i:j] {
			b.minutes += s.Minutes
		}
		if b.exercise != "" {
			b.title = p.Text(lang, "exercise."+b.exercise+".title")
			b.about = about(steps[i:j], p, w)
		} else {
			b.title = frameTitle(steps[i:j], p, lang, w)
			if j == len(steps) && !b.pause {
				b.title += w.T("form.kept")
			}
		}
		out, i = append(out, b), j
	}
	return out
}

// together reports whether step j goes into the block of the one before it.
func together(steps []workshop.Step, j int, p *workshop.Pack) bool {
	def, _ := p.Step(steps[j].ID)
	if steps[j].Exercise != steps[j-1].Exercise || def.Kind.Traits().Pauses {
		return false
	}
	return steps[j].Exercise != "" || j < len(steps)-1
}

func frameTitle(steps []workshop.Step, p *workshop.Pack, lang string, w Words) string {
	var parts []string
	for _, s := range steps {
		parts = append(parts, p.Text(lang, "step."+s.ID+".title"))
	}
	return workshop.Titles(w.T, parts)
}

func about(steps []workshop.Step, p *workshop.Pack, w Words) string {
	votes := 0
	for _, s := range steps {
		if def, ok := p.Step(s.ID); ok && def.Vote != nil {
			votes++
		}
	}
	return w.T("form.step", "n", strconv.Itoa(len(steps))) + ", " + w.T("form.vote", "n", strconv.Itoa(votes))
}

// clockAfter is the time of day some minutes after a start.
func clockAfter(w Words, start time.Time, minutes int) string {
	return w.Clock(start.Add(time.Duration(minutes) * time.Minute))
}
