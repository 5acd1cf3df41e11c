package pdf

import (
	"slices"
	"strconv"

	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
	"github.com/upturn-workshop/upturn/workshop/programme"
)

// one are the parts of a group's own page: when it met, its promises, and where it stands among
// the others, whom nobody names.
func (t together) one() []layout.Part {
	rows := t.p.Rows()
	row := rows[slices.IndexFunc(rows, func(r programme.Row) bool { return r.Code == t.own })]
	var facts []string
	for i, m := range row.Met {
		if m.People > 0 {
			facts = append(facts, programme.WaveIn(t.p, t.p.AllWaves()[i], t.said())+": "+m.In(t.said()))
		}
	}
	facts = append(facts, layout.Join(": ", t.t("programme.promises"), row.Promises.In(t.said())))
	parts := t.head("programme.report.sheet", layout.Clean(row.Label()), facts...)
	standing := t.standing()
	if len(standing) == 0 {
		standing = []layout.Part{plain(t.t("programme.report.none"))}
	} else {
		parts = append(parts, smallPlain(t.t("programme.report.read")+" "+t.t("programme.report.read_own")))
	}
	foot := layout.Part{Flowable: layout.StackOf(t.honest()...), Gap: gapPara}
	return append(append(parts, t.fitting(parts, standing, foot)...), foot)
}

// fitting are as many rows as a page has room for above its foot.
func (t together) fitting(head, rows []layout.Part, foot layout.Part) []layout.Part {
	col := t.column()
	room := col.H - foot.Height(col.W) - foot.Gap
	for _, p := range layout.Set(layout.Fixed(head), col.W) {
		room -= p.Height(col.W) + p.Gap
	}
	for i, p := range layout.Set(layout.Fixed(rows), col.W) {
		if room -= p.Height(col.W) + p.Gap; room < 0 {
			return rows[:i]
		}
	}
	return rows
}

// standing are the questions that the group answered in its last wave that is told, those that
// were asked more than once first.
func (t together) standing() (parts []layout.Part) {
	all := slices.DeleteFunc(t.p.Questions(), func(q programme.Question) bool { return !q.Numbers() })
	slices.SortStableFunc(all, func(x, y programme.Question) int { // long statements last
		if x, y := x.Kind().Traits().Statements, y.Kind().Traits().Statements; x != y {
			if x {
				return 1
			}
			return -1
		}
		return len(t.p.Compare(y)) - len(t.p.Compare(x))
	})
	for _, q := range all {
		compared := t.p.CompareWith(q, t.own)
		compared = slices.DeleteFunc(compared, func(c programme.Comparison) bool {
			return !slices.ContainsFunc(c.Dots(), programme.Dot.Own)
		})
		if len(compared) == 0 {
			continue
		}
		c := compared[len(compared)-1]
		fig := t.figure(q)
		row := t.row(c, t.asked(q))
		row.Note = programme.WaveIn(t.p, c.Wave(), t.said()) + " · " + row.Note
		fig.Label = 0.5
		fig.Rows, fig.Alt = []figure.GroupRow{row}, t.alt(c)+" "+t.ownAlt(c)
		if t.p.Far(q, t.own, c.Wave()) {
			row.Name += "\n" + t.t("programme.report.far")
			fig.Rows[0].Name = row.Name
		}
		parts = append(parts, t.picture(fig, func() float64 { return fig.Height(14, t.Width, figure.PaperStyle()) }, fig.Alt))
		parts[len(parts)-1].Gap = 2 + 6*float64(1-min(1, len(parts)-1)) // the first stands clear of what explains it
	}
	return parts
}

// ownAlt says where the group of the sheet stands.
func (t together) ownAlt(c programme.Comparison) string {
	for _, d := range c.Dots() {
		if d.Own() {
			return t.t("programme.report.alt_own", "median", t.num(d.At()), "n", strconv.Itoa(c.Groups()))
		}
	}
	return ""
}
