package pdf

import (
	"slices"
	"strconv"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
	"github.com/upturn-workshop/upturn/workshop/promise"
)

// The leaf for who decides: what is needed from them first, then what was decided, what
// stood out and what is open, then pictures as far as the page has room for them.

// onLeaf is a report on one leaf.
type onLeaf struct{ digest }

// mostPictures is how many results are drawn on a leaf.
const mostPictures = 3

// leafTitle is the size of its title.
const leafTitle = 26

func (s onLeaf) leafPages() []layout.Page {
	col := layout.Area{X: s.Left, Y: 48, W: s.Width, H: s.Bottom - 18 - 48}
	flow := s.flow(col)
	var pages []layout.Page
	for i, f := range flow {
		p := layout.Page{Scene: figure.Scene{W: s.W, H: s.H, Alt: s.t("report.decided")}}
		if i == 0 {
			p.Name = layout.Join(" – ", s.t("report.decided"), s.name())
		}
		f.Draw(&p, col)
		s.running(&p, i+1, len(flow))
		pages = append(pages, p)
	}
	return pages
}

// mostSides is on how many sides the leaf has room: on both of it in large print.
func (s onLeaf) mostSides() int {
	if s.K > 1 {
		return 2
	}
	return 1
}

// flow leaves rows of pictures out, then pictures, until all else has room on the leaf, in
// each language, so that all read of the same; what does not without any runs on to the next,
// under each other.
func (s onLeaf) flow(col layout.Area) []layout.Flowed {
	all := s.inEachLanguage()
	for n := min(len(s.leafPictures()), mostPictures); n >= 0; n-- {
		for spare := range mostSparedRows + 1 {
			for _, tight := range tightness() {
				flow, fits := []layout.Flowed(nil), true
				for i := 0; i < len(all) && fits; i++ {
					set := *all[i].report
					set.tight, set.spare = tight, spare
					share := layout.Paginate((onLeaf{digest{&set}}).leafParts(n, true), col)
					if fits = len(share) <= s.mostSides(); i == 0 {
						flow = share
					}
				}
				if fits {
					return flow
				}
			}
		}
	}
	return layout.Balanced(s.leafParts(mostPictures, false), col, leastFill)
}

// inEachLanguage are the leaf and those in the other languages of the handout.
func (s onLeaf) inEachLanguage() []onLeaf {
	all := []onLeaf{s}
	for lang := range strings.SplitSeq(s.opts.langs, "+") {
		opts := s.opts
		if opts.Lang = lang; lang == "" || lang == s.lang {
			continue
		}
		if other, err := newSheet(s.st, s.words, opts); err == nil { // what it refuses it refuses when that leaf is laid out, too
			all = append(all, onLeaf{digest{&report{sheet: other, depth: s.depth}}})
		}
	}
	return all
}

func (s onLeaf) leafParts(pictures int, abreast bool) []layout.Part {
	parts := s.leafHead()
	sums := s.sums()
	needed := slices.IndexFunc(sums, func(p remarks) bool { return p.title == "report.sum_needed" })
	if needed >= 0 {
		parts = append(parts, layout.Part{Flowable: s.neededBox(sums[needed]), Gap: 14})
		sums = slices.Delete(sums, needed, needed+1)
	}
	switch {
	case abreast && s.K == 1 && len(sums) > 0:
		parts = append(parts, layout.Part{Flowable: s.sumColumns(sums), Gap: 16})
	default:
		for _, sum := range sums {
			parts = append(parts, layout.Part{Flowable: layout.Para{Text: s.t(sum.title), Size: h2Size, Bold: true, Tag: "H2", Lead: 17}, Gap: gapHeading, KeepNext: true})
			for i, p := range sum.list {
				item := s.bulleted(p)
				item.KeepNext = i == len(sum.list)-2 // the last of a list does not stand alone on a page
				parts = append(parts, item)
			}
		}
	}
	all := s.leafPictures()
	for i, p := range all[:min(len(all), pictures)] {
		p[0].Gap = gapHeading - 2*float64(min(1, i))
		parts = append(parts, p...)
	}
	parts = append(parts,
		layout.Part{Flowable: layout.Para{Text: layout.Join(" ", s.pulseDay(), s.pack("slide.pulse")), Size: 11, Bold: true}, Gap: gapHeading},
		layout.Part{Flowable: layout.Para{Text: s.smallPrint(), Size: smallSize, Role: figure.Ink2}, Gap: gapPara})
	for i := range parts {
		parts[i].Gap *= s.closer()
	}
	return parts
}

// closer is how much of the room between parts is left.
func (s onLeaf) closer() float64 { return closer(s.tight) }

// smallPrint says how many stand behind the leaf, and what it is not.
func (s onLeaf) smallPrint() string {
	said := ""
	if told := s.told(); len(told) > 0 {
		said = layout.Join(" ", s.votesHeld(told), s.pack("honest.what"))
	}
	return layout.Join(" ", said, s.pack("honest.noperson"), promise.Compare(s.st, s.lang, s.t))
}

// leafHead is the title with whose leaf it is, and a rule under both.
func (s onLeaf) leafHead() []layout.Part {
	info := s.st.Info
	whose := layout.Join(" · ", s.name(), s.date(info.When), s.t("report.there", "n", strconv.Itoa(info.People)))
	return []layout.Part{
		{Flowable: layout.Para{Text: s.t("report.decided"), Size: leafTitle, Lead: 32, Bold: true, Tag: "H1"}},
		{Flowable: layout.Para{Text: whose, Size: 11}},
		{Gap: 6, Flowable: layout.Rigid(2, func(p *layout.Page, x, y, w float64) {
			p.Add(figure.Line{X1: x, Y1: y + 1, X2: x + w, Y2: y + 1, Width: 1.5, Stroke: figure.Ink})
		})},
	}
}

// neededBox stands out: it is why the leaf is handed on. Who asked for lines to write on
// has them here.
func (s onLeaf) neededBox(sum remarks) layout.Flowable {
	const pad, side, indent = 12, 9, 18
	parts := []layout.Part{{Flowable: layout.Para{Text: s.t(sum.title), Size: 14, Bold: true, Tag: "H2", Lead: 19}}}
	for _, p := range sum.list {
		item := layout.Para{Text: p.line(s.edition), Size: 11, Lead: 15.5, Indent: indent}
		parts = append(parts, layout.Part{Gap: 4 * s.closer(), Flowable: layout.Whole{High: item.Height, Paint: func(pg *layout.Page, x, y, w float64) {
			pg.Add(figure.Rect{X: x, Y: y + 3.2, W: side, H: side, R: 1, Stroke: figure.Ink, Width: 1})
			item.Draw(pg, x, y, w)
		}}})
	}
	if s.opts.Lines {
		parts = append(parts, layout.Part{Flowable: layout.Rigid(2*writing, func(p *layout.Page, x, y, w float64) {
			for i := range 2 {
				layout.Rule(p, x, x+w, y+float64(i+1)*writing)
			}
		})})
	}
	in := layout.StackOf(parts...)
	high := func(w float64) float64 { return in.Height(w-2*pad) + 2*pad - 4 }
	return layout.Whole{High: high, Paint: func(p *layout.Page, x, y, w float64) {
		p.Add(figure.Rect{X: x + 0.75, Y: y + 0.75, W: w - 1.5, H: high(w) - 1.5, R: 4, Stroke: figure.Ink, Width: 1.5})
		in.Draw(p, x+pad, y+pad-3, w-2*pad)
	}}
}

// sumColumns are the other parts of the summary beside each other.
func (s onLeaf) sumColumns(sums []remarks) layout.Flowable {
	var columns []layout.Whole
	for _, sum := range sums {
		parts := []layout.Part{{Flowable: layout.Para{Text: s.t(sum.title), Size: 14, Bold: true, Tag: "H2", Lead: 19}}}
		for _, p := range sum.list {
			about, says := p.about(s.edition), p.says(s.edition)
			parts = append(parts, layout.Part{Gap: 5 * s.closer(), Flowable: layout.Bullet{Para: layout.Para{Text: about, Size: bodySize, Lead: 13, Bold: says != "", Indent: 11}}})
			if says != "" {
				parts = append(parts, layout.Part{Flowable: layout.Para{Text: says, Size: bodySize, Lead: 13, Indent: 11}})
			}
		}
		columns = append(columns, layout.StackOf(parts...))
	}
	width := func(w float64) float64 { return layout.ColumnWidth(w, len(columns)) }
	high := func(w float64) (h float64) {
		for _, c := range columns {
			h = max(h, c.Height(width(w)))
		}
		return h
	}
	return layout.Whole{High: high, Paint: func(p *layout.Page, x, y, w float64) {
		for i, c := range columns {
			c.Draw(p, x+float64(i)*(width(w)+layout.Gutter), y, width(w))
		}
	}}
}

// leafPictures are the results that a leaf can show, the first first: where the group
// stands, what it wants to see more of, what it chose, and what it does otherwise.
func (s onLeaf) leafPictures() (out [][]layout.Part) {
	for _, role := range []workshop.Role{workshop.RoleNeeds, workshop.RoleRatings, workshop.RoleFocus, workshop.RoleBeliefs, workshop.RolePriorities} {
		t, ok := s.lastResult(role)
		if !ok || len(found(s.edition, t)) == 0 {
			continue
		}
		form := formOf(t.Spec.Questions[0].Kind)
		if form.picture == nil {
			continue
		}
		drawn := layout.Fixed(digest{s.report}.pictured(form, t))
		if len(drawn) == 0 {
			continue
		}
		if rows, ok := drawn[0].Flowable.(layout.Rows); ok {
			drawn[0].Flowable = layout.Undivided{Flowable: rows}
		}
		drawn[0].Gap, drawn[0].KeepNext = 4, len(drawn) > 1
		over := layout.Para{Text: s.overPicture(t), Size: smallSize, Role: figure.Ink2}
		title := layout.Para{Text: nth(found(s.edition, t), 0), Size: 11.5, Bold: true, Lead: 15, Tag: "H2"}
		out = append(out, append([]layout.Part{{Flowable: over, KeepNext: true}, {Flowable: title, KeepNext: true}}, drawn...))
	}
	return out
}

// overPicture is the small line over a picture: whose it is, and who answered it where that
// was not everybody.
func (s onLeaf) overPicture(t workshop.Tally) string {
	return layout.Join(" – ", s.voteName(t)(s.edition), s.figs.WhoAnswered(t))
}
