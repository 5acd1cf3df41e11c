package pdf

import (
	"strconv"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
)

// wordsForm is a few short answers in each person's own words.
var wordsForm = form{
	picture: answers, alt: altWritten,
	slips: worksheet{id: "W15", way: workshop.Paper, copies: per(2), pieces: per(1), cut: true, lay: func(s *worksheets) []layout.Page { return itemSlips{s}.wordSlips() }},
}

// answers are what the facilitator has kept of what was written, as it stood on the wall.
func answers(s *report, t workshop.Tally, _ string) []layout.Part {
	def, _ := s.st.Pack.Step(t.Spec.Step)
	if def.Collects == "" || def.Collects == workshop.ListObstacles { // these have a section of their own
		return nil
	}
	return annex{s}.inGroups(def.Collects)
}

// altWritten says how many have written.
func altWritten(e *edition, _ workshop.Question, c workshop.Count) string {
	if c.Answers() == 0 {
		return e.cantSay(c)
	}
	return e.t("handout.alt_words", "n", strconv.Itoa(c.Answers()))
}

// wordSlips have lines to write on: a page of slips for each such vote of the agenda, or one
// for a vote that nobody has planned.
func (s itemSlips) wordSlips() []layout.Page {
	var pages []layout.Page
	for _, def := range votesOf(s.st, workshop.Words) {
		pages = append(pages, s.wordSlip(def)...)
	}
	if len(pages) == 0 {
		return s.wordSlip(workshop.StepDef{Vote: &workshop.VoteDef{Budget: workshop.MaxAnswers}})
	}
	return pages
}

// wordSlip prints no more lines than are asked: two for each answer.
func (s itemSlips) wordSlip(def workshop.StepDef) []layout.Page {
	asked := s.ts("worksheet.name.W15")
	if def.ID != "" {
		asked = s.packs("step." + def.ID + ".wall")
	}
	n := min(max(def.Vote.Budget, 1), workshop.MaxAnswers)
	return s.cutOuts("W15  "+asked[0], 1, 2, 2, func(p *layout.Page, _ int, c layout.CutOut) {
		y := s.slipAsked(p, c, def, asked, "worksheet.words_what") + 3
		y = c.Small(p, y, s.ts("worksheet.words"))
		y = c.Small(p, y, secretly(s.sheet)) + 6
		foot := c.Y + c.H - shareHigh - 10
		row := min(34, (foot-y)/float64(2*n))
		for i := range 2 * n {
			at := y + float64(i+1)*row
			if i%2 == 0 && n > 1 {
				p.Mark("P", "", func() {
					p.Add(figure.Text{X: c.X, Y: at - 3, Size: 11, Bold: true, Role: figure.Ink, S: strconv.Itoa(i/2 + 1)})
				})
			}
			p.Add(figure.Line{X1: c.X + 16, Y1: at, X2: c.X + c.W, Y2: at, Width: 0.7, Stroke: figure.Ink3})
		}
		s.cantSayBox(p, c, foot+shareHigh/2)
		c.Foot(p, "W15")
	})
}
