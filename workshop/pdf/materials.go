package pdf

import (
	"slices"
	"strconv"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
	"github.com/upturn-workshop/upturn/workshop/result"
)

// toPrint is a worksheet in the list of materials.
type toPrint struct {
	id      string
	to      string // whom a set of it is for; "" = all
	pieces  int    // that are handed out or hung up
	copies  int    // of its pages
	sheets  int    // of paper
	cut     bool   // into slips or cards
	two     bool   // on both sides of the paper
	reserve bool   // the planned ways of voting do without it
}

// printed lists what a workshop needs on paper, but for the list itself.
func (s *worksheets) printed() []toPrint {
	people, leaders := max(1, s.st.Info.People), s.st.Info.Leaders
	var out []toPrint
	for _, w := range allWorksheets() {
		if w.id == materialsID || !w.needed(s.st) {
			continue
		}
		for _, part := range w.all(s.st) {
			pages := s.length(w, part)
			if pages == 0 {
				continue
			}
			p := toPrint{id: w.id, copies: part.copies(people, leaders), cut: w.cut, reserve: w.reserve(s.st), two: w.twoSided(pages)}
			p.pieces, p.sheets = p.copies, p.copies*w.paper(pages)
			if w.pieces != nil {
				p.pieces = w.pieces(people, leaders)
			}
			if w.splits(s.st) {
				p.to = part.to
			}
			out = append(out, p)
		}
	}
	return out
}

// reserve reports whether a worksheet serves a way of voting in which none of its votes
// opens as planned. Ways can be changed on the day, so it is worth having all the same.
func (w worksheet) reserve(st workshop.State) bool {
	if w.way == "" {
		return false
	}
	return !slices.ContainsFunc(st.Agenda, func(step workshop.Step) bool {
		def := st.Def(step)
		return def.Vote != nil && (def.Vote.Kind == w.votes && def.Role != workshop.RolePractice || slices.Contains(w.needs, def.Role)) && st.UsualWay(def) == w.way
	})
}

// thing is something else to bring, and how many of it.
type thing struct {
	key string
	n   int
}

// sparePens is how many pens somebody has forgotten, or taken along.
const sparePens = 3

// things lists what a workshop needs besides what is printed.
func things(st workshop.State, papers []toPrint) []thing {
	people := max(1, st.Info.People)
	votes := func(way workshop.Way) bool {
		return slices.ContainsFunc(st.Agenda, func(step workshop.Step) bool {
			def := st.Def(step)
			return def.Vote != nil && st.UsualWay(def) == way
		})
	}
	list := []thing{{"computer", 1}, {"projector", 1}, {"places", per(4)(people, 0)}, {"pens", people + sparePens}}
	if votes(workshop.Paper) {
		list = append(list, thing{"box", 1})
	}
	if votes(workshop.Booth) {
		list = append(list, thing{"seat", 1})
	}
	if slices.ContainsFunc(papers, func(p toPrint) bool { return p.cut }) {
		list = append(list, thing{"scissors", 1})
	}
	if planned(st, workshop.RoleRules) {
		list = append(list, thing{"parking", 1})
	}
	return append(list, thing{"printer", 1})
}

// materialsID is the number of the list of materials, which does not list itself.
const materialsID = "W12"

// materials is the list of what to print and what to bring.
func (s *worksheets) materials() []layout.Page {
	papers := s.printed()
	used := slices.DeleteFunc(slices.Clone(papers), func(p toPrint) bool { return p.reserve })
	spare := slices.DeleteFunc(slices.Clone(papers), func(p toPrint) bool { return !p.reserve })
	people := max(1, s.st.Info.People)
	used = append(used, toPrint{id: "take_home", pieces: people, copies: people, sheets: people, two: true})

	parts := []layout.Part{s.headed("materials.print"), {Flowable: s.paperGrid(used), Gap: gapPara}}
	if len(spare) > 0 {
		parts = append(parts, s.headed("materials.reserve"), layout.Part{Flowable: s.paperGrid(spare), Gap: gapPara})
	}
	for _, t := range s.ts("worksheet.print_note") {
		parts = append(parts, smallPlain(t))
	}
	g := layout.Grid{Size: materialSize, Columns: []layout.GridColumn{
		{Head: figure.Only(one(s.ts("materials.thing"))), Share: 1 - 0.14*s.K}, {Head: figure.Only(one(s.ts("materials.number"))), Share: 0.14 * s.K, Right: true},
	}}
	for _, t := range things(s.st, papers) {
		g.Rows = append(g.Rows, layout.Row(one(s.ts("materials.things."+t.key)), strconv.Itoa(t.n)))
	}
	bring := s.headed("materials.bring") // on one page, with its heading
	parts = append(parts, layout.Part{Flowable: layout.StackOf(bring, layout.Part{Flowable: g, Gap: gapPara}), Gap: bring.Gap})
	return s.flowing(materialsID, s.ts("worksheet.name."+materialsID), nil, parts)
}

// materialSize is the size of the letters in the tables.
const materialSize = 9.5

// headed is a heading in each language.
func (s *worksheets) headed(key string) layout.Part {
	return layout.Part{Flowable: layout.Para{Text: one(s.ts(key)), Size: h2Size, Bold: true, Tag: "H2"}, Gap: gapHeading, KeepNext: true}
}

// paperGrid tells of each worksheet how many pieces are handed out, and how many copies
// and sheets of paper that makes; of all together how many sheets.
func (s *worksheets) paperGrid(papers []toPrint) layout.Grid {
	id, n := 0.075*s.K, 0.125*s.K // their words are as long in large print
	number := func(key string) layout.GridColumn {
		return layout.GridColumn{Head: figure.Only(one(s.ts("materials." + key))), Share: n, Right: true}
	}
	g := layout.Grid{Size: materialSize, Columns: []layout.GridColumn{
		{Share: id, Bold: true}, {Head: figure.Only(one(s.ts("worksheet.what"))), Share: 1 - id - 3*n}, number("pieces"), number("copies"), number("sheets"),
	}}
	all := 0
	for _, p := range papers {
		label := p.id
		if label == "take_home" {
			label = ""
		}
		g.Rows = append(g.Rows, layout.Row(label, s.printedName(p), strconv.Itoa(p.pieces), strconv.Itoa(p.copies), strconv.Itoa(p.sheets)))
		all += p.sheets
	}
	g.Rows = append(g.Rows, layout.Row("", one(s.ts("materials.all")), "", "", strconv.Itoa(all)))
	return g
}

// printedName is what a worksheet is called in the list: for whom a part of it is, and
// whether it stands on both sides of the paper.
func (s *worksheets) printedName(p toPrint) string {
	return one(s.each(func(lang string) string {
		name := s.words.T(lang, "worksheet.name."+p.id)
		if p.to != "" {
			name = layout.Join(" – ", name, result.Lower(s.words.T(lang, "pile.to."+p.to)))
		}
		if p.two {
			name = layout.Join(" · ", name, s.words.T(lang, "materials.two_sided"))
		}
		return name
	}))
}
