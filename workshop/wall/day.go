package wall

import (
	"strconv"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/result"
)

// pause shows what is left of a break, when it goes on and with what. It counts minutes: the
// wall rests as the room does, and nobody looks at seconds run.
func (b board) pause(def workshop.StepDef) []page {
	st := b.State
	st.Timer = nil
	left, _ := st.Countdown()
	f := figure.Interval{Last: left.Last(), Strip: b.day(), Left: b.Word("wall.break_over")}
	if left.Left > 0 {
		f.Left = b.Word("wall.break_left", "n", strconv.Itoa(int((left.Left+time.Minute-1)/time.Minute)))
		f.On, f.Fact = goesOn(b, st)
	}
	if next, ok := after(b); ok {
		f.Heading = b.Word("wall.break_next")
		f.Next = b.Text("step." + next.ID + ".title")
		if next.Exercise != "" {
			f.Next = b.Text("exercise." + next.Exercise + ".title")
			f.Pictogram = figure.Pictogram(b.Pack.PictogramOfExercise(next.Exercise))
		}
	}
	return alone(figure.Frame{Title: b.title(def)}, f)
}

// goesOn says at which time of day, in both languages of the group.
func goesOn(b board, st workshop.State) (says figure.Bilingual, fact string) {
	end, known := workshop.GoesOn(st)
	w, ok := b.w.(Calendar)
	if !known || !ok {
		return figure.Bilingual{}, ""
	}
	fact = w.Clock(end)
	says = figure.Only(w.T("wall.break_on", "time", fact))
	if w, ok := b.w.(result.BilingualWords); ok && b.Second() != "" {
		says = figure.Both(says.First, w.TIn(b.Second(), "wall.break_on", "time", clockIn(w, b.Second(), end)))
	}
	return says, fact
}

// after is the next step that is no break.
func after(b board) (workshop.Step, bool) {
	for _, at := range b.Agenda[b.Pos.Step+1:] {
		if !b.Def(at).Kind.Traits().Pauses {
			return at, true
		}
	}
	return workshop.Step{}, false
}

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
