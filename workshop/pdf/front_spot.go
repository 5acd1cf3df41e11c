package pdf

import (
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/layout"
	"github.com/upturn-workshop/upturn/workshop/result"
)

// spot is what was asked on the spot and what was answered, where there is room for it:
// each question with what the room read of its last vote.
func (s *front) spot() (part, bool) {
	var asked []workshop.Tally
	for _, step := range s.st.Agenda {
		if s.st.Pack.Planned(step.ID) || s.st.Def(step).Vote == nil {
			continue
		}
		t, ok := s.resultOf(step.ID, true)
		if !ok {
			t, ok = s.resultOf(step.ID, false)
		}
		if ok {
			asked = append(asked, t)
		}
	}
	if len(asked) == 0 {
		return part{}, false
	}
	title := s.heading(worded("report.spot"), s.Width)
	var said []layout.Columns
	head := 18 + title.Extra()
	h := head
	for _, t := range asked {
		lines := s.columned(func(l *edition) string { return answered(l, t) }, 10, 14, s.Width)
		said = append(said, lines)
		h += lines.Height() + 4
	}
	return part{result: asked[0], Block: layout.Block{Min: h, Draw: func(sc *layout.Page, y, _ float64) {
		s.over(sc, y, title)
		y += head
		for _, lines := range said {
			lines.Draw(sc, s.Left, y+12, s.Width)
			y += lines.Height() + 4
		}
	}}}, true
}

// answered is a question and what a group answered to it.
func answered(l *edition, t workshop.Tally) string {
	question := l.asked(t)[0]
	if !strings.HasSuffix(question, "?") {
		question = strings.TrimRight(question, ".:") + ":"
	}
	var could string
	if t.Counts[0].CantSay > 0 {
		could = l.cantSay(t.Counts[0])
	}
	return layout.Join(" ", question, result.Sentences(l.figs.Findings(t)), could)
}
