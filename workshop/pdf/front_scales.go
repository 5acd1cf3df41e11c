package pdf

import (
	"strconv"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
	"github.com/upturn-workshop/upturn/workshop/result"
)

// mine are the words beside a scale on which who keeps the sheet marks their own place.
func (s *sheet) mine() figure.Mine {
	return figure.Mine{Name: s.stacked(worded("sheet.me")), Say: s.stacked(worded("sheet.stand"))}
}

// mostToMark is how many pairs of statements a sheet has at most to mark on.
const mostToMark = 4

// toMark are scales on which nobody has answered yet, or too few: who keeps the sheet
// marks their own place.
func (s *front) toMark() (part, bool) {
	if t, ok := s.result(workshop.RoleBeliefs, false); ok && len(result.BeliefRows(t)) > 0 {
		return part{}, false
	}
	var all []emptyScales
	if spec, ok := (&worksheets{s.sheet}).spec(workshop.RoleBeliefs); ok && s.has(aboutBeliefs) {
		one := emptyScales{fig: result.Unanswered(s.figures, spec, 0, min(max(2, mostToMark-s.tight), len(spec.Questions)))}
		if (&report{sheet: s.sheet}).tooFew(spec.Step, false) {
			one.note = s.note(func(l *edition) string { return whyNothing(l, spec.Step, false) })
		}
		all = append(all, one)
	}
	if spec, ok := (&worksheets{s.sheet}).spec(workshop.RoleNeeds); ok && s.has(aboutPyramid) && s.tight < 2 {
		asked := packed("aspect." + spec.Step + "." + spec.Questions[0].Aspects[0])
		one := emptyScales{fig: s.endsToMark(spec), asked: s.columned(asked, 10, 13, s.Width)}
		if s.K > 1 { // beside a long scale the words at its ends would be divided
			row := &one.fig.Rows[0]
			one.asked = one.asked.After(s.columned(func(*edition) string {
				return layout.Join(" – ", row.Left.First, row.Right.First) // its numbers stand at the ends
			}, 10, 13, s.Width))
			row.Left, row.Right = figure.Bilingual{}, figure.Bilingual{}
		}
		all = append(all, one)
	}
	if len(all) == 0 {
		return part{}, false
	}
	title := s.heading(worded("sheet.scales"), s.Width)
	head := 24 + title.Extra()
	high := head
	for i := range all {
		fig := &all[i].fig
		fig.Mine, fig.Slots = s.mine(), len(fig.Rows)
		all[i].rows = max(46, fig.PrintRow(s.Width)+14) * float64(len(fig.Rows))
		high += all[i].high()
	}
	return part{Block: layout.Block{Min: high, Draw: func(sc *layout.Page, y, _ float64) {
		s.over(sc, y, title)
		y += head
		for _, m := range all {
			m.asked.Draw(sc, s.Left, y+10, s.Width)
			sc.Figure(m.fig.Scene(s.Width, m.rows, figure.PaperStyle(), 1), s.Left, y+m.asked.Height(), s.alts(worded("sheet.stand")))
			m.note.Draw(sc, s.Left, y+m.high()-m.note.Height()+12, s.Width)
			y += m.high()
		}
	}}}, true
}

// emptyScales are rows to mark one's place on, under what is asked, and over why no answers of
// the group stand there.
type emptyScales struct {
	asked, note layout.Columns
	fig         figure.Beliefs
	rows        float64 // their height
}

func (m emptyScales) high() float64 { return m.asked.Height() + m.rows + m.note.Height() }

// endsToMark is a scale between the words at its ends.
func (s *front) endsToMark(spec workshop.Spec) figure.Beliefs {
	q := spec.Questions[0]
	end := func(n int) figure.Bilingual { return s.stacked(packed("anchor." + spec.Step + "." + strconv.Itoa(n))) }
	return figure.Beliefs{Lo: q.Lo, Hi: q.Hi, Asked: true, Num: s.num, Rows: []figure.BeliefRow{{Left: end(q.Lo), Right: end(q.Hi)}}}
}
