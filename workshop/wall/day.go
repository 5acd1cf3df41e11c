package wall

import (
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// day is the agenda as a strip: each exercise a part, each break a gap, and what
// comes before and after them together.
func (b board) day() figure.Strip {
	var out figure.Strip
	last := "" // what the newest part holds
	for i, step := range b.Agenda {
		kind := step.Exercise
		if b.Def(step).Kind.Traits().Pauses {
			kind = "break"
		}
		if kind != last || len(out.Parts) == 0 || kind == "break" {
			p := figure.StripPart{Break: kind == "break"}
			if step.Exercise != "" {
				p.Name = b.Text("exercise." + step.Exercise + ".title")
			}
			out.Parts, last = append(out.Parts, p), kind
		}
		p := &out.Parts[len(out.Parts)-1]
		p.Minutes += step.Minutes
		p.Now = p.Now || i == b.Pos.Step
		p.Done = i < b.Pos.Step
	}
	return out
}
