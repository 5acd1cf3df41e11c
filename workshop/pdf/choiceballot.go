package pdf

import (
	"strconv"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
	"github.com/upturn-workshop/upturn/workshop/paper"
)

// choiceSlips is the ballot for one option of several. Most such votes are light and held with
// cards, but the window offers paper for each of them, so there is one for each.
var choiceSlips = worksheet{id: "W14", apart: true, way: workshop.Paper, votes: workshop.Choice, copies: per(1), large: true, lay: marked((*ballots).choiceBallots), used: func(st workshop.State, _ workshop.Role) bool {
	return len(choiceVotes(st)) > 0
}}

// choiceVotes are the planned votes on options, without that by which voting is tried out: it
// has slips of its own.
func choiceVotes(st workshop.State) (defs []workshop.StepDef) {
	practice, _ := st.Pack.StepFor(workshop.RolePractice, st.Agenda)
	for _, def := range votesOf(st, workshop.Choice) {
		if def.ID != practice.ID {
			defs = append(defs, def)
		}
	}
	return defs
}

// Measures of a ballot with options.
const (
	choiceSide  = 13.0 // of a box to tick
	choiceGap   = 12   // between what is asked and the first box
	mostColW    = 66   // of an option with the words over its box
	leastAskW   = 190  // of what is asked
	blankRows   = 8    // to write on where the group finds what it votes on
	choiceWords = 9.0
)

// choiceBallots has a ballot for each vote: what is asked at the left, a box for each option
// beside it.
func (s *ballots) choiceBallots() (pages []layout.Page) {
	for _, def := range choiceVotes(s.st) {
		pages = append(pages, s.choiceBallot(def)...)
	}
	return pages
}

func (s *ballots) choiceBallot(def workshop.StepDef) []layout.Page {
	var options [][]string
	for _, o := range def.Vote.Options {
		options = append(options, s.packs("option."+o))
	}
	options = append(options, s.packs("vote.cantsay"))
	if s.large() {
		return largeBallots{s}.choices(def, options)
	}
	col := min(mostColW, (s.Width-leastAskW-choiceGap)/float64(len(options)))
	askW := s.Width - choiceGap - col*float64(len(options))
	head := layout.StackOf(s.secret(), layout.Part{Flowable: layout.Texts(s.packs("step."+def.ID+".wall"), 11, true), Gap: 4}, s.choiceHead(options, askW+choiceGap, col))
	asked := s.choiceRows(def)
	rows := s.filling(head, []float64{12, 11, 10, 9.5, 9}, func(size, more float64) (parts []layout.Part) {
		for i, texts := range asked {
			parts = append(parts, s.choiceRow(choiceLine{i + 1, texts, size, more, askW, col, len(options)}))
		}
		return parts
	})
	return s.flowing("W14", s.packs("step."+def.ID+".title"), head, rows)
}

// choiceRows is what is asked about, each in every language; lines to write on where the group
// itself finds it that day.
func (s *ballots) choiceRows(def workshop.StepDef) (rows [][]string) {
	spec, ok := s.specOf(def)
	if !ok {
		return make([][]string, blankRows)
	}
	for _, q := range spec.Questions {
		if len(spec.Questions) == 1 && !s.hasText("item."+q.ID+".name") && !s.hasText("item."+q.ID+".text") && spec.Labels[q.ID] == "" {
			return [][]string{s.packs("step." + def.ID + ".title")}
		}
		var texts []string
		for _, l := range s.editions() {
			texts = added(texts, l.figs.LabelIn(l.lang, spec.Labels, q.ID))
		}
		rows = append(rows, texts)
	}
	return rows
}

// choiceHead has the options over their boxes.
func (s *ballots) choiceHead(options [][]string, from, col float64) layout.Part {
	most, all := 0, make([][]string, len(options))
	for i, o := range options {
		for _, text := range o {
			all[i] = append(all[i], figure.Wrap(text, choiceWords, true, col-6)...)
		}
		most = max(most, len(all[i]))
	}
	lead := 1.25 * choiceWords
	return layout.Part{Gap: 2, Flowable: layout.Rigid(lead*float64(most)+6, func(p *layout.Page, x, y, _ float64) {
		for i, lines := range all {
			p.Mark("P", "", func() {
				layout.Lines(p, layout.Spaced(lines), x+from+col*(float64(i)+0.5), y+lead*float64(most-len(lines)+1), lead,
					figure.Text{Size: choiceWords, Bold: true, Anchor: figure.Middle, Role: figure.Ink})
			})
		}
	})}
}

// choiceLine is one row of a ballot with options.
type choiceLine struct {
	n          int
	texts      []string // in each language; none = a line to write on
	size, more float64
	askW, col  float64
	options    int
}

func (s *ballots) choiceRow(r choiceLine) layout.Part {
	var parts []layout.Part
	for k, text := range r.texts {
		role := []figure.Role{figure.Ink, figure.Ink2}[min(1, k)]
		if k == 0 {
			text = strconv.Itoa(r.n) + "  " + text
		}
		parts = append(parts, layout.Part{Flowable: layout.Para{Text: text, Size: r.size, Lead: 1.3 * r.size, Role: role}, Gap: 2})
	}
	asked := layout.StackOf(parts...)
	high := max(choiceSide+12, asked.Height(r.askW)+8)
	if len(r.texts) == 0 {
		high = 34
	}
	high += r.more
	return layout.Part{Flowable: layout.Rigid(high, func(p *layout.Page, x, y, w float64) {
		middle := y + high/2
		if len(r.texts) == 0 {
			layout.Field(p, x, x+r.askW, y+high-8, strconv.Itoa(r.n))
		}
		asked.Draw(p, x, middle-asked.Height(r.askW)/2, r.askW)
		p.Mark(paper.Artifact, "", func() {
			for i := range r.options {
				at := x + r.askW + choiceGap + r.col*(float64(i)+0.5)
				p.Add(figure.Rect{X: at - choiceSide/2, Y: middle - choiceSide/2, W: choiceSide, H: choiceSide, R: 1.5, Stroke: figure.Ink, Width: 0.9})
			}
		})
		if len(r.texts) > 0 {
			p.Add(figure.Line{X1: x, Y1: y + high, X2: x + w, Y2: y + high, Width: 0.5, Stroke: figure.Rule})
		}
	})}
}
