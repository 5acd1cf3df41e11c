package wall

import (
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// day is the agenda as a strip: each exercise a part, each break a gap, and what
// comes before and after them together.
func (b board) day() figure.Strip {
	var out figure.Strip
	last := "" // what the newest part holds
	for i, at := range b.Agenda {
		kind, gap := at.Exercise, b.Def(at).Kind.Traits().Pauses
		if gap {
			kind = "break"
		}
		if kind != last || len(out.Parts) == 0 || gap {
			p := figure.StripPart{Break: gap}
			if at.Exercise != "" {
				p.Name = b.Text("exercise." + at.Exercise + ".title")
				p.Pictogram = figure.Pictogram(b.Pack.PictogramOfExercise(at.Exercise))
			}
			out.Parts, last = append(out.Parts, p), kind
		}
		p := &out.Parts[len(out.Parts)-1]
		p.Minutes += at.Minutes
		p.Now = p.Now || i == b.Pos.Step
		p.Done = i < b.Pos.Step
	}
	return out
}
