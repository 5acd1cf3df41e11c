package pdf

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
	"github.com/upturn-workshop/upturn/workshop/programme"
)

// ProgrammeKind is a sort of paper about many groups.
type ProgrammeKind string

// The papers.
const (
	ProgrammeReport ProgrammeKind = "programme" // of all groups, for who ordered it
	ProgrammeSheet  ProgrammeKind = "group"     // one page for one group: where it stands among the others
)

// together is a report of many groups. It has nothing but what the programme tells.
type together struct {
	*report
	p   *programme.Programme
	own string // code of the group that a sheet is for; "" = none
}

// programmePapers lists the kinds with what makes their parts, and how many pages they have at
// most.
var programmePapers = map[ProgrammeKind]struct {
	title string
	parts func(together) []layout.Part
	most  int // 0 = as many as it takes
}{
	ProgrammeReport: {"programme.report.title", together.all, 0},
	ProgrammeSheet:  {"programme.report.sheet", together.one, 1},
}

// Programme lays out a paper about many groups, in one language. A sheet is for the group with
// a code.
func Programme(p *programme.Programme, words Words, kind ProgrammeKind, code string, opts Options) (h *Handout, err error) {
	defer workshop.Caught(&err)
	of, known := programmePapers[kind]
	if opts.Paper = cmp.Or(opts.Paper, A4); !known || !slices.Contains(officePapers, opts.Paper) {
		return nil, workshop.Errorf(workshop.EInvalid, nil, "detail", "paper of a programme")
	}
	if code != "" && !slices.ContainsFunc(p.Rows(), func(r programme.Row) bool { return r.Code == code }) {
		return nil, workshop.Errorf(workshop.ENotFound, nil, "what", "group", "group", code)
	}
	opts.Copies = max(1, opts.Copies)
	opts.Lang, _, _ = strings.Cut(cmp.Or(opts.Lang, p.Lang(), "en"), "+")
	st := workshop.State{Info: workshop.Info{Title: p.Name(), When: p.Last(), Lang: opts.Lang}, Pack: &workshop.Pack{}}
	s, err := newSheet(st, words, opts)
	if err != nil {
		return nil, err
	}
	t := together{&report{sheet: s, depth: usual}, p, code}
	h = &Handout{}
	h.begin(s, s.t(of.title), true)
	pages := t.laid(of.parts(t), s.t(of.title), of.most)
	for i := range pages {
		pages[i] = pages[i].Scaled(s.K)
	}
	layout.Resolve(pages, 0)
	h.join(pages, nil)
	return h, h.arrange(st, Traits{Duplex: true}, opts)
}

// laid shares parts among pages.
func (t together) laid(parts []layout.Part, title string, most int) (pages []layout.Page) {
	col := t.column()
	flow := layout.Paginate(layout.Set(layout.Fixed(parts), col.W), col)
	if most > 0 && len(flow) > most {
		flow = flow[:most]
	}
	for i, f := range flow {
		p := layout.Page{Scene: figure.Scene{W: t.W, H: t.H, Alt: title}}
		if i == 0 {
			p.Name = layout.Join(" – ", title, t.p.Name())
		}
		f.Draw(&p, col)
		t.running(&p, i+1, len(flow))
		pages = append(pages, p)
	}
	return pages
}

// inWords are the program's words as a programme wants them.
type inWords struct{ wordsOf }

func (w inWords) DateShort(t time.Time) string { return w.Words.DateShort(w.lang, t) }

func (t together) said() inWords { return inWords{wordsOf{t.words, t.lang}} }

// head says what it is about.
func (t together) head(kind, name string, facts ...string) []layout.Part {
	parts := []layout.Part{
		{Flowable: layout.Para{Text: t.t(kind), Size: bodySize, Role: figure.Ink2}},
		{Flowable: layout.Para{Text: name, Size: 26, Lead: 33, Bold: true, Tag: "H1"}, Gap: 2},
		{Gap: 6, Flowable: layout.Rigid(2, func(p *layout.Page, x, y, w float64) {
			p.Add(figure.Line{X1: x, Y1: y + 1, X2: x + w, Y2: y + 1, Width: 1.5, Stroke: figure.Ink})
		})},
	}
	for _, f := range facts {
		parts = append(parts, plain(f))
	}
	return parts
}

// all are the parts of the report.
func (t together) all() []layout.Part {
	rows, met, people := t.p.Rows(), 0, 0
	for _, r := range rows {
		for _, m := range r.Met {
			if m.People > 0 {
				met, people = met+1, people+m.People
			}
		}
	}
	facts := []string{t.t("programme.report.count", "groups", strconv.Itoa(len(rows)), "workshops", strconv.Itoa(met), "people", strconv.Itoa(people))}
	for _, n := range t.p.AllWaves() {
		facts = append(facts, programme.Standing(t.p, n, t.said()))
	}
	parts := t.head("programme.report.title", t.p.Name(), facts...)
	parts = append(parts, t.section(worded("programme.promises"), false))
	if all, groups := t.p.Together(); groups > 0 {
		parts = append(parts, plain(t.t("programme.together", "n", strconv.Itoa(all.Kept), "m", strconv.Itoa(all.Made), "groups", strconv.Itoa(groups))))
	}
	parts = append(parts, layout.Part{Flowable: t.table(rows), Gap: gapPara})
	parts = append(parts, t.answers()...)
	return append(parts, t.honest()...)
}

// large reports whether there are so many groups that lists of them would go on and on.
func (t together) large() bool { return len(t.p.Rows()) > 60 }

// table is groups and waves, by code.
func (t together) table(rows []programme.Row) layout.Grid {
	waves := t.p.AllWaves()
	g := layout.Grid{Size: 8, Tight: t.large(), Columns: []layout.GridColumn{{Head: figure.Only(t.t("programme.group")), Share: 0.36, Bold: true}}}
	for _, n := range waves {
		g.Columns = append(g.Columns, layout.GridColumn{Head: figure.Only(programme.WaveIn(t.p, n, t.said())), Share: 0.46 / float64(len(waves))})
	}
	g.Columns = append(g.Columns, layout.GridColumn{Head: figure.Only(t.t("programme.promises")), Share: 0.18})
	for _, r := range rows {
		row := []string{layout.Clean(r.Label())}
		for _, m := range r.Met {
			row = append(row, m.In(t.said()))
		}
		g.Rows = append(g.Rows, layout.Row(append(row, r.Promises.In(t.said()))...))
	}
	return g
}

// answers are what the groups answered, step by step.
func (t together) answers() []layout.Part {
	parts := []layout.Part{t.section(worded("programme.report.answers"), false)}
	all := t.p.Questions()
	if len(all) == 0 {
		return append(parts, plain(t.t("programme.report.none")))
	}
	parts = append(parts, smallPlain(t.t("programme.report.read")+" "+t.t("programme.report.read_all")), smallPlain(t.t("programme.report.read_cell")))
	step := ""
	for i := 0; i < len(all); i++ {
		q := all[i]
		if title := q.Step(t.lang); title != step {
			step = title
			parts = append(parts, subhead(title))
		}
		traits := q.Kind().Traits()
		switch {
		case traits.Numbers && !traits.OfItems:
			parts = append(parts, t.dots(q))
		case traits.Options:
			last := through(all, i, sameOptions)
			parts = append(parts, t.options(all[i:last+1])...)
			i = last
		case traits.Budget:
			last := through(all, i, sameQuestion)
			parts = append(parts, t.shared(all[i:last+1]))
			i = last
		}
	}
	return parts
}

// through is the last of the questions from one on that are alike.
func through(all []programme.Question, from int, alike func(a, b programme.Question) bool) int {
	for from+1 < len(all) && alike(all[from], all[from+1]) {
		from++
	}
	return from
}

func sameQuestion(a, b programme.Question) bool {
	as, aq, _, _ := a.Asked()
	bs, bq, _, _ := b.Asked()
	return as == bs && aq == bq
}

func sameOptions(a, b programme.Question) bool {
	as, _, _, _ := a.Asked()
	bs, _, _, _ := b.Asked()
	return as == bs && slices.Equal(a.Marks(), b.Marks())
}

// asked is a question with what of it was rated.
func (t together) asked(q programme.Question) string {
	text, aspect := strings.Replace(q.Text(t.lang), " | ", " / ", 1), q.Aspect(t.lang)
	if aspect == text {
		aspect = ""
	}
	return layout.Clean(layout.Join(" – ", text, aspect))
}

// note says how many groups stand in a comparison, and how many do not.
func (t together) note(c programme.Comparison) string {
	if c.Unsaid() > 0 {
		return t.t("programme.report.groups_but", "n", strconv.Itoa(c.Groups()), "m", strconv.Itoa(c.Unsaid()))
	}
	return t.t("programme.report.groups", "n", strconv.Itoa(c.Groups()))
}

// wavesAbreast is how many waves stand side by side: one alone has the room of two.
const wavesAbreast = 3

// dots is a question with a row for each wave.
func (t together) dots(q programme.Question) layout.Part {
	fig := t.figure(q)
	var alt []string
	for _, c := range t.p.Compare(q) {
		row := t.row(c, programme.WaveIn(t.p, c.Wave(), t.said()))
		row.All = c.Together().N
		fig.Rows = append(fig.Rows, row)
		alt = append(alt, t.alt(c))
	}
	fig.Left, fig.Right = q.Ends(t.lang)
	fig.Abreast, fig.Close = len(fig.Rows) <= wavesAbreast, t.large()
	fig.Alt = strings.Join(alt, " ")
	picture := t.report.picture(fig, func() float64 { return fig.Height(15, t.Width, figure.PaperStyle()) }, fig.Alt)
	over, gap := float64(gapPara), 4.0
	if t.large() {
		over, gap = 2, 1
	}
	return layout.Part{Gap: over, Flowable: layout.StackOf(
		layout.Part{Flowable: layout.Para{Text: t.asked(q), Size: bodySize, Bold: true, Tag: "H3"}},
		layout.Part{Flowable: picture.At(), Gap: gap},
	)}
}

func (t together) figure(q programme.Question) figure.Groups {
	lo, hi := q.Range()
	return figure.Groups{Lo: lo, Hi: hi, Together: t.t("programme.report.together"), Numbers: t.num}
}

func (t together) row(c programme.Comparison, name string) figure.GroupRow {
	row := figure.GroupRow{Name: name, Note: t.note(c)}
	for _, d := range c.Dots() {
		row.Dots = append(row.Dots, figure.GroupDot{At: d.At(), Own: d.Own()})
	}
	row.Low, row.High = c.Middle()
	return row
}

// alt tells in words what a row shows.
func (t together) alt(c programme.Comparison) string {
	var list []string
	for _, d := range c.Dots() {
		list = append(list, t.num(d.At()))
	}
	return t.t("programme.report.alt", "wave", programme.WaveIn(t.p, c.Wave(), t.said()), "list", strings.Join(list, "; "))
}

// options is how often each option was chosen: a row for each question, a column for each wave.
func (t together) options(all []programme.Question) []layout.Part {
	var names []string
	for i := range all[0].Marks() {
		names = append(names, layout.Clean(all[0].Mark(t.lang, i)))
	}
	g := t.byWave(all, func(c programme.Comparison) string {
		var counts []string
		for _, n := range c.Together().N {
			counts = append(counts, strconv.Itoa(n))
		}
		return strings.Join(counts, " · ")
	})
	return []layout.Part{smallPlain(t.t("programme.report.order", "list", strings.Join(names, " · "))), {Flowable: g, Gap: 4}}
}

// shared is how much each item got of what all had to give away. Where nobody of a group gave
// it any, all were of one mind, so the group is not shown: and nothing is missing in the sum.
func (t together) shared(items []programme.Question) layout.Part {
	return layout.Part{Gap: gapPara, Flowable: t.byWave(items, func(c programme.Comparison) string { return strconv.Itoa(given(c.Together())) })}
}

// given is what all have given away to an item.
func given(c workshop.Count) (all int) {
	for i, n := range c.N {
		all += n * (c.Lo + i)
	}
	return all
}

// byWave is a table with a row for each question and a column for each wave, each cell with how
// many groups stand in it.
func (t together) byWave(all []programme.Question, cell func(programme.Comparison) string) layout.Grid {
	var waves []int
	for _, n := range t.p.AllWaves() {
		if t.p.Released(n) != "" {
			waves = append(waves, n)
		}
	}
	g := layout.Grid{Size: 9, Tight: t.large(), Columns: []layout.GridColumn{{Head: figure.Only(""), Share: 0.5}}}
	for _, n := range waves {
		g.Columns = append(g.Columns, layout.GridColumn{Head: figure.Only(programme.WaveIn(t.p, n, t.said())), Share: 0.5 / float64(len(waves)), Right: true})
	}
	for _, q := range all {
		row := make([]string, 1+len(waves))
		row[0] = layout.Clean(q.Text(t.lang))
		for i := range waves {
			row[1+i] = "–"
		}
		for _, c := range t.p.Compare(q) {
			row[1+slices.Index(waves, c.Wave())] = t.t("programme.report.cell", "counts", cell(c), "n", strconv.Itoa(c.Groups()))
		}
		g.Rows = append(g.Rows, layout.Row(row...))
	}
	return g
}

// honest says what the numbers are and are not.
func (t together) honest() []layout.Part {
	parts := []layout.Part{t.aside(worded("report.about"))}
	for _, key := range programme.Honest() {
		parts = append(parts, smallPlain(t.t("programme.honest."+key, "least", strconv.Itoa(t.p.Least()))))
	}
	return parts
}
