package pdf

import (
	"slices"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
	"github.com/upturn-workshop/upturn/workshop/result"
	"github.com/upturn-workshop/upturn/workshop/tally"
)

// agreement lists on what the group agrees and on what it is divided, a row for
// each thing that was asked: with what it answered, for to agree that something limits
// is the opposite of agreeing with it.
func (s *report) agreement() []layout.Part {
	near, apart := s.agreementGrid(), s.agreementGrid()
	for _, step := range s.st.Agenda {
		def := s.st.Def(step)
		first, held := s.resultOf(step.ID, false)
		last, again := s.resultOf(step.ID, true)
		if def.Role == workshop.RolePractice || !held && !again {
			continue
		}
		for _, t := range []workshop.Tally{lessOf(first, last), last} {
			near.Rows = append(near.Rows, s.labelled(t, tally.Close, tally.Clear)...)
			apart.Rows = append(apart.Rows, s.labelled(t, tally.Divided)...)
		}
	}
	if len(near.Rows)+len(apart.Rows) == 0 {
		return nil
	}
	parts := []layout.Part{s.section(worded("report.agreement"), false)}
	for _, list := range []struct {
		key  string
		grid layout.Grid
	}{{"report.near", near}, {"report.apart", apart}} {
		parts = append(parts, s.subheading(worded(list.key)))
		if len(list.grid.Rows) == 0 {
			parts = append(parts, s.says(worded("report.none")))
			continue
		}
		parts = append(parts, layout.Part{Flowable: list.grid, Gap: gapPara})
	}
	return append(parts, s.saysSmall(worded("report.labels")))
}

// lessOf is a vote without what was asked once more after the discussion.
func lessOf(first, last workshop.Tally) workshop.Tally {
	first.Counts = slices.DeleteFunc(slices.Clone(first.Counts), func(c workshop.Count) bool {
		_, again := last.Find(c.Question, c.Part)
		return again
	})
	return first
}

func (s *report) agreementGrid() layout.Grid {
	return layout.Grid{Size: 9.5, Second: s.otherLang(), Columns: []layout.GridColumn{{Share: 0.34}, {Share: 0.66}}}
}

// labelled are the counts of a vote with one of some labels, a row for each
// aspect: what was asked, and what of.
func (s *report) labelled(t workshop.Tally, labels ...tally.Label) (rows [][]figure.Bilingual) {
	for _, row := range s.labelledIn(t, labels) {
		rows = append(rows, layout.Row(row...))
	}
	if s.other == nil {
		return rows
	}
	for i, row := range s.other.labelledIn(t, labels) {
		for k, text := range row {
			rows[i][k] = figure.Both(rows[i][k].First, text)
		}
	}
	return rows
}

func (e *edition) labelledIn(t workshop.Tally, labels []tally.Label) (rows [][]string) {
	if len(t.Counts) == 0 {
		return nil
	}
	title := e.pack("step." + t.Spec.Step + ".title")
	aspects := t.Spec.Questions[0].Aspects
	if len(aspects) == 0 {
		aspects = []string{""}
	}
	for _, a := range aspects {
		answers := answersOf(e, t, func(c workshop.Count) bool {
			return (c.Part == a || a == "") && slices.Contains(labels, e.labelOf(t, c))
		})
		if len(answers) == 0 {
			continue
		}
		what := title
		if key := "aspect." + t.Spec.Step + "." + a + ".short"; len(aspects) > 1 && e.st.Pack.Has(e.lang, key) {
			what += "\n" + e.pack(key)
		}
		if t.Spec.Revote {
			what += "\n" + e.pack("vote.second")
		}
		rows = append(rows, []string{what, strings.Join(answers, "\n")})
	}
	return rows
}

// answersOf are what the group answered to some questions, a line for each answer: the
// questions, and then what was answered to all of them.
func answersOf(e *edition, t workshop.Tally, in func(workshop.Count) bool) (lines []string) {
	title := e.pack("step." + t.Spec.Step + ".title")
	names := map[string][]string{}
	var answers []string
	for _, c := range t.Counts {
		if !in(c) {
			continue
		}
		name, answer := result.AnswerTo(e.figs, t, c)
		if name == title || name == "" { // it stands beside the answer, or in it
			name, answer = "", result.Capital(answer)
		}
		answers = added(answers, answer)
		names[answer] = append(names[answer], name)
	}
	for _, answer := range answers {
		if all := names[answer]; t.Spec.Questions[0].Kind.Traits().Statements && all[0] != "" {
			for _, name := range all { // two statements are a line by themselves
				lines = append(lines, layout.Join(": ", name, answer))
			}
			continue
		}
		lines = append(lines, layout.Join(": ", strings.Join(names[answer], " · "), answer))
	}
	return lines
}

func (e *edition) labelOf(t workshop.Tally, c workshop.Count) tally.Label {
	if c.Hidden || e.leadersOnly(t.Spec.Step, c.Part) {
		return tally.NoLabel
	}
	if label := formOf(question(t, c.Question).Kind).label; label != nil {
		return label(c)
	}
	return tally.NoLabel
}
