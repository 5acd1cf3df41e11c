package pdf

import (
	"cmp"
	"slices"
	"strconv"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
	"github.com/upturn-workshop/upturn/workshop/paper"
)

// pile has all worksheets of a group in the order in which they are used, each as often as it
// is needed, with a separator before each. Every leaf has two sides, of which one may be
// empty, so that one job on both sides of the paper makes all of it.
type pile struct{ *worksheets }

// sheaf is what lies behind one separator.
type sheaf struct {
	w     worksheet
	part  bundle
	count toPrint
	steps []int // of the agenda that use it
	pages []layout.Page
}

// sheaves are those of a workshop in order of use: what serves ways of voting that are not
// planned only where it is asked for by its number.
func (s *pile) sheaves() (out []sheaf, reserve []string) {
	people, leaders := max(1, s.st.Info.People), s.st.Info.Leaders
	only := s.opts.Only
	for _, w := range allWorksheets() {
		switch {
		case !w.wanted(s.st, only), len(only) == 0 && w.at == afterDay:
			continue // what is printed when the day is over asks about its results
		case len(only) == 0 && w.reserve(s.st):
			reserve = append(reserve, w.id)
			continue
		}
		for _, part := range w.all(s.st) {
			f := sheaf{w: w, part: part, steps: w.usedIn(s.st), pages: s.laid(w, part)}
			if len(f.pages) == 0 {
				continue
			}
			f.count = toPrint{id: w.id, copies: part.copies(people, leaders), two: w.twoSided(len(f.pages))}
			f.count.pieces, f.count.sheets = f.count.copies, f.count.copies*w.paper(len(f.pages))
			if w.pieces != nil {
				f.count.pieces = w.pieces(people, leaders)
			}
			out = append(out, f)
		}
	}
	slices.SortStableFunc(out, func(a, b sheaf) int { return cmp.Compare(a.first(len(s.st.Agenda)), b.first(len(s.st.Agenda))) })
	return out, reserve
}

// first is the step at which it is used first, −1 before the day and last a month later.
func (f sheaf) first(last int) int {
	switch {
	case f.w.at == beforeDay:
		return -1
	case f.w.at == afterDay || len(f.steps) == 0:
		return last
	}
	return f.steps[0]
}

// separated reports whether a separator lies before it: not before the facilitator's own
// sheets, which come first.
func (f sheaf) separated() bool { return f.part.to != toFacilitator }

// usedIn lists the steps of the agenda in which a worksheet is used.
func (w worksheet) usedIn(st workshop.State) (steps []int) {
	for i, step := range st.Agenda {
		def := st.Def(step)
		used := slices.Contains(w.needs, def.Role)
		if w.votes != "" {
			used = def.Vote != nil && def.Vote.Kind == w.votes && def.Role != workshop.RolePractice
		}
		if used && (w.way == "" || def.Vote == nil || w.votes != "" || st.UsualWay(def) == w.way || len(w.needs) == 1) {
			steps = append(steps, i)
		}
	}
	return steps
}

// lay lays the pile out: its different pages, and the sides of paper in their order.
func (s *pile) lay() ([]layout.Page, []leaf) {
	all, reserve := s.sheaves()
	blank := layout.Page{Scene: figure.Scene{W: s.W, H: s.H}}
	pages, leaves := []layout.Page{blank}, []leaf(nil)
	add := func(p layout.Page) int {
		pages = append(pages, p)
		return len(pages) - 1
	}
	side := func(page int, quiet bool) { leaves = append(leaves, leaf{page: page, quiet: quiet}) }
	for i, p := range even(s.cover(all, reserve)) {
		side(add(p), i > 0)
	}
	for i, f := range all {
		if f.separated() {
			leaves = append(leaves, leaf{page: add(s.separator(f, i, len(all))), begins: true, label: f.w.id}, leaf{quiet: true})
		}
		at := len(pages)
		for _, p := range f.pages {
			add(p)
		}
		for range f.count.copies {
			for k := range f.pages {
				side(at+k, true)
				if !f.count.two {
					side(0, true)
				}
			}
			if f.count.two && len(f.pages)%2 > 0 {
				side(0, true)
			}
		}
	}
	return pages, leaves
}

// cover says what the pile holds, in its order.
func (s *pile) cover(all []sheaf, reserve []string) []layout.Page {
	at, number, copies, sheet := 0.13, 0.08, 0.13, 0.13
	if s.K > 1 { // no number and no head is parted there
		at, number, copies, sheet = 0.15, 0.12, 0.2, 0.16
	}
	g := layout.Grid{Size: materialSize, Columns: []layout.GridColumn{
		{Head: figure.Only(one(s.ts("worksheet.time"))), Share: at}, {Share: number, Bold: true},
		{Head: figure.Only(one(s.ts("worksheet.what"))), Share: 1 - at - number - copies - sheet}, {Head: figure.Only(one(s.ts("materials.copies"))), Share: copies, Right: true},
		{Head: figure.Only(one(s.ts("materials.sheets"))), Share: sheet, Right: true},
	}}
	sheets := 1
	for _, f := range all {
		p := f.count
		if f.w.splits(s.st) {
			p.to = f.part.to
		}
		when := ""
		if f.w.at == inSteps && len(f.steps) > 0 {
			when = s.clockOf(f.steps[0])
		}
		g.Rows = append(g.Rows, layout.Row(when, p.id, s.printedName(p), strconv.Itoa(p.copies), strconv.Itoa(p.sheets)))
		if sheets += p.sheets; f.separated() {
			sheets++
		}
	}
	g.Rows = append(g.Rows, layout.Row("", "", one(s.ts("pile.all")), "", strconv.Itoa(sheets)))
	var parts []layout.Part
	for i, t := range s.ts("pile.how") {
		parts = append(parts, layout.Part{Flowable: layout.Para{Text: t, Size: briefSize - s.inTwo(1)}, Gap: gapPara * float64(min(1, i))})
	}
	parts = append(parts, layout.Part{Flowable: g, Gap: gapHeading})
	for _, t := range s.ts("pile.later") {
		parts = append(parts, smallPlain(t))
	}
	if len(reserve) > 0 {
		for _, t := range s.ts("pile.reserve", "ids", layout.Join(", ", reserve...)) {
			parts = append(parts, smallPlain(t))
		}
	}
	return s.flowing("", s.ts("handout.kind.pile"), nil, parts)
}

// clockOf is when a step begins by the plan, as the run sheet has it.
func (s *worksheets) clockOf(step int) string {
	at := s.st.Info.When
	if at.Hour() == 0 && at.Minute() == 0 {
		at = time.Time{}
	}
	for _, before := range s.st.Agenda[:step] {
		at = at.Add(time.Duration(before.Minutes) * time.Minute)
	}
	return s.words.Clock(s.langs[0], at)
}

// Measures of a separator: a tab at the right edge of the paper steps down from one to the
// next, so that they are found in the stack.
const (
	tabWide, tabHigh = 26.0, 34.0
	partSize         = 30.0
)

// separator says what comes behind it, when, and to whom.
func (s *pile) separator(f sheaf, i, n int) layout.Page {
	name := s.ts("worksheet.name." + f.count.id)
	p := layout.Page{Scene: figure.Scene{W: s.W, H: s.H, Alt: name[0]}, Name: f.count.id + "  " + name[0]}
	s.rehearsal(&p)
	p.Mark(paper.Artifact, "", func() {
		y := s.Edge + (s.H-2*s.Edge-tabHigh)*float64(i)/float64(max(1, n-1))
		p.Add(figure.Rect{X: s.W - s.Edge - tabWide, Y: y, W: tabWide, H: tabHigh, Fill: figure.Ink})
		p.Add(figure.Text{X: s.W - s.Edge - tabWide/2, Y: y + tabHigh/2 + 3.5, Size: 10, Bold: true, Anchor: figure.Middle, Role: figure.OnAccent, S: f.count.id})
	})
	w := s.Width - tabWide
	y := 0.2 * s.H
	p.Mark("P", "", func() {
		p.Add(figure.Text{X: s.Left, Y: y, Size: 2.4 * partSize, Bold: true, Role: figure.Ink, S: f.count.id})
	})
	y += 24
	body := layout.StackOf(s.separatorParts(f, name)...)
	body.Draw(&p, s.Left, y, w)
	return p
}

// separatorParts are the texts of a separator, the largest first.
func (s *pile) separatorParts(f sheaf, name []string) []layout.Part {
	var parts []layout.Part
	say := func(texts []string, size, gap float64, bold bool) {
		for i, t := range texts {
			p := layout.Para{Text: t, Size: size - 0.3*size*float64(min(1, i)), Lead: 1.25 * size, Bold: bold && i == 0}
			if i == 0 && size == partSize {
				p.Tag = "H1"
			}
			if i > 0 {
				p.Role, p.Lead = figure.Ink2, 1.25*p.Size
			}
			parts = append(parts, layout.Part{Flowable: p, Gap: gap})
			gap = 3
		}
	}
	say(name, partSize, 0, true)
	say(s.ts("pile.to."+cmp.Or(f.part.to, "each")), 20, 26, true)
	switch {
	case f.w.at != inSteps:
		say(s.ts([]string{"", "pile.before", "pile.after"}[f.w.at]), 16, 22, false)
	default:
		for _, i := range f.steps {
			step := s.st.Agenda[i]
			title := layout.Join("  ", s.clockOf(i), one(s.packs("step."+step.ID+".title")))
			say([]string{title}, 16, 10, false)
		}
	}
	say(s.ts("pile.count", "n", strconv.Itoa(f.count.pieces), "m", strconv.Itoa(f.count.sheets)), 16, 22, false)
	if f.w.cut {
		say(s.ts("pile.cut"), 16, 10, false)
	}
	return parts
}
