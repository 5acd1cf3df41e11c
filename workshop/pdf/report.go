package pdf

import (
	"slices"
	"strconv"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
	"github.com/upturn-workshop/upturn/workshop/paper"
)

// Sizes of running documents, in points.
const (
	bodySize  = 10
	smallSize = 9
	h2Size    = 12.5
	h1Size    = 18
)

// Room over the parts of a running document.
const (
	gapPara    = 6
	gapFigure  = 12
	gapHeading = 18
	gapSection = 26
)

// facilitatorNote is the key under which the facilitator's name is noted.
const facilitatorNote = "facilitator"

// maxPasses is more than pages need to settle.
const maxPasses = 5

// report is for who ordered the workshop: what was decided first, then what the
// room saw, exercise by exercise. What the facilitator makes of it they write
// themselves; the program never does.
type report struct{ *sheet }

func (s *report) pages() []layout.Page {
	col := layout.Area{X: s.Left, Y: 62, W: s.Width, H: s.Bottom - 20 - 62}
	var lines []tocLine
	var flow []layout.Flowed
	// Numbers are known only after a pass without them, and the contents move
	// what follows.
	for range maxPasses {
		flow = layout.Paginate(s.reportParts(lines), col)
		found := contents(flow)
		if slices.Equal(found, lines) {
			break
		}
		lines = found
	}
	var pages []layout.Page
	for i, f := range flow {
		title := s.both(worded("report.title"))
		p := layout.Page{Scene: figure.Scene{W: s.W, H: s.H, Alt: title}, Second: s.Second}
		if i == 0 {
			p.Name = layout.Join(" – ", title, s.name())
		}
		f.Draw(&p, col)
		s.running(&p, i+1, len(flow))
		pages = append(pages, p)
	}
	return pages
}

// running is what stands on every page: whose it is and which page.
func (s *report) running(p *layout.Page, n, of int) {
	p.Mark(paper.Artifact, "", func() {
		number := s.both(worded("handout.page", "page", strconv.Itoa(n), "pages", strconv.Itoa(of)))
		p.Add(figure.Text{X: s.Right, Y: s.Bottom, Size: smallSize, Anchor: figure.End, Role: figure.Ink2, S: number})
		free := s.Width - figure.Width(number, smallSize, false) - 16
		foot := figure.Shorten(layout.Join(" · ", s.name(), s.when()), smallSize, false, free)
		p.Add(figure.Text{X: s.Left, Y: s.Bottom, Size: smallSize, Role: figure.Ink2, S: foot})
	})
	s.rehearsal(p)
}

// tocLine is a line of the contents.
type tocLine struct {
	title figure.Bilingual
	level int
	page  int
}

func contents(flow []layout.Flowed) []tocLine {
	var out []tocLine
	for i, f := range flow {
		for _, p := range f.Parts {
			if !p.Title.Empty() {
				out = append(out, tocLine{p.Title, p.Level, i + 1})
			}
		}
	}
	return out
}

// section begins a part of a running document.
func (s *report) section(title func(l *edition) string, fresh bool) layout.Part {
	size := h1Size - s.inTwo(3)
	return s.abreast(func(l *edition) layout.Part {
		return layout.Part{Flowable: layout.Para{Text: title(l), Size: size, Bold: true, Tag: "H1", Lead: 24 - s.inTwo(4)}, Gap: gapSection, KeepNext: true, Fresh: fresh, Title: figure.Only(title(l))}
	})
}

func (s *report) subsection(title func(l *edition) string) layout.Part {
	return s.abreast(func(l *edition) layout.Part {
		p := subhead(title(l))
		p.Title, p.Level = figure.Only(title(l)), 1
		return p
	})
}

// subheading is a heading that the contents do not list.
func (s *report) subheading(title func(l *edition) string) layout.Part {
	return s.abreast(func(l *edition) layout.Part { return subhead(title(l)) })
}

func subhead(title string) layout.Part {
	return layout.Part{Flowable: layout.Para{Text: title, Size: h2Size, Bold: true, Tag: "H2", Lead: 17}, Gap: gapHeading, KeepNext: true}
}

func plain(text string) layout.Part {
	return layout.Part{Flowable: layout.Para{Text: text, Size: bodySize}, Gap: gapPara}
}

func smallPlain(text string) layout.Part {
	return layout.Part{Flowable: layout.Para{Text: text, Size: smallSize, Role: figure.Ink2}, Gap: 4}
}

func (s *report) reportParts(toc []tocLine) []layout.Part {
	parts := s.cover(toc)
	parts = append(parts, s.decisions()...)
	for _, id := range s.st.Info.Exercises {
		parts = append(parts, s.exercise(id)...)
	}
	parts = append(parts, s.besides()...)
	parts = append(parts, s.agreement()...)
	parts = append(parts, s.allObstacles()...)
	parts = append(parts, s.followUp()...)
	return append(parts, s.aboutFigures()...)
}

// cover says what the report is about, and what stands where.
func (s *report) cover(toc []tocLine) []layout.Part {
	info := s.st.Info
	exercises := func(l *edition) string {
		var titles []string
		for _, id := range info.Exercises {
			titles = append(titles, l.pack("exercise."+id+".title"))
		}
		return strings.Join(titles, ", ")
	}
	facilitator := layout.Clean(s.st.Notes[facilitatorNote])
	facts := []struct {
		name  string
		value figure.Bilingual
	}{
		{s.both(worded("report.date")), figure.Only(s.when())},
		{s.both(worded("report.length")), figure.Only(s.both(worded("report.minutes", "n", strconv.Itoa(info.Minutes))))},
		{s.both(worded("report.present")), figure.Only(strconv.Itoa(info.People))},
		{s.both(worded("report.exercises")), s.stacked(exercises)},
		{s.both(worded("report.facilitator")), figure.Only(facilitator)},
	}
	parts := []layout.Part{
		{Flowable: layout.Rigid(20, func(*layout.Page, float64, float64, float64) {})},
		{Flowable: layout.Para{Text: s.both(worded("report.title")), Size: bodySize, Role: figure.Ink2}},
		{Flowable: layout.Para{Text: s.name(), Size: 28, Lead: 35, Bold: true, Tag: "H1"}, Gap: 4},
	}
	if title := strings.TrimSpace(layout.Clean(info.Title)); title != s.name() && title != "" {
		parts = append(parts, layout.Part{Flowable: layout.Para{Text: title, Size: 14, Lead: 20}, Gap: 2})
	}
	parts = append(parts, layout.Part{Gap: 14, Flowable: layout.Rigid(2, func(p *layout.Page, x, y, w float64) {
		p.Add(figure.Line{X1: x, Y1: y + 1, X2: x + w, Y2: y + 1, Width: 1.5, Stroke: figure.Ink})
	})})
	for _, f := range facts {
		parts = append(parts, layout.Part{Gap: 5, Flowable: s.fact(f.name, f.value)})
	}
	if len(toc) == 0 {
		return parts
	}
	parts = append(parts, layout.Part{Flowable: layout.Para{Text: s.both(worded("report.contents")), Size: h2Size, Bold: true, Tag: "H2", Lead: 17}, Gap: 24, KeepNext: true})
	for _, l := range toc {
		parts = append(parts, layout.Part{Gap: 1 + 5*float64(1-min(1, l.level)), Flowable: s.tocEntry(l)})
	}
	return parts
}

// fact is a name with what it is; a line to write on where it is not known.
func (s *report) fact(name string, value figure.Bilingual) layout.Flowable {
	at := 120 + s.inTwo(40)
	set := func(text string, w float64) []string {
		if text == "" {
			return nil
		}
		return layout.Wrapped(text, bodySize, false, w-at)
	}
	high := func(w float64) float64 {
		return 15 * float64(max(1, len(set(value.First, w))+len(set(value.Second, w))))
	}
	return layout.Whole{High: high, Paint: func(p *layout.Page, x, y, w float64) {
		said := set(value.First, w)
		t := figure.Text{Size: bodySize, Role: figure.Ink}
		p.Mark("P", "", func() {
			p.Add(figure.Text{X: x, Y: y + 11, Size: bodySize, Role: figure.Ink2, S: name + " "})
			layout.Lines(p, layout.Spaced(said), x+at, y+11, 15, t)
		})
		if value.Two() {
			p.Speak(s.other.foreign, func() {
				p.Mark("P", "", func() { layout.Lines(p, layout.Spaced(set(value.Second, w)), x+at, y+11+15*float64(len(said)), 15, t) })
			})
		}
		if value.Empty() {
			layout.Rule(p, x+at, x+0.8*w, y+13)
		}
	}}
}

// tocEntry is a line of the contents; a title in two languages that is too long
// for it takes two.
func (s *report) tocEntry(l tocLine) layout.Flowable {
	const lead = 14
	indent, bold, number := lead*float64(l.level), l.level == 0, strconv.Itoa(l.page)
	room := s.Width - indent - 40
	titles := []string{layout.OnOneLine(l.title)}
	if l.title.Two() && figure.Width(layout.Clean(titles[0]), bodySize, bold) > room {
		titles = []string{l.title.First, l.title.Second}
	}
	return layout.Rigid(lead*float64(len(titles)), func(p *layout.Page, x, y, w float64) {
		base, title := y+11, ""
		say := func(i int) {
			title = figure.Shorten(layout.Clean(titles[i]), bodySize, bold, room)
			p.Add(figure.Text{X: x + indent, Y: base, Size: bodySize, Bold: bold, Role: figure.Ink, S: title + " "})
		}
		link := func(draw func()) {
			p.Group("P", func() { p.Link(l.page-1, layout.OnOneLine(l.title), draw) })
		}
		if len(titles) > 1 {
			link(func() { say(0) })
			base += lead
		}
		tail := func() {
			say(len(titles) - 1)
			p.Add(figure.Text{X: x + w, Y: base, Size: bodySize, Anchor: figure.End, Role: figure.Ink, S: number})
			from, to := x+indent+figure.Width(title, bodySize, bold)+8, x+w-figure.Width(number, bodySize, false)-8
			p.Add(figure.Line{X1: from, Y1: base, X2: to, Y2: base, Width: 0.5, Stroke: figure.Rule, Dash: 1.5})
		}
		if len(titles) > 1 {
			p.Speak(s.other.foreign, func() { link(tail) })
			return
		}
		link(tail)
	})
}

// decisions come first: what was agreed, and what the group chose.
func (s *report) decisions() []layout.Part {
	parts := []layout.Part{s.section(worded("report.decided"), true)}
	if len(s.st.Actions) > 0 {
		parts = append(parts, s.subheading(worded("report.actions")), layout.Part{Flowable: s.actions(), Gap: gapPara})
	}
	if c := s.chosenKeys(); c.voted() {
		parts = append(parts, s.subheading(worded("report.chosen")))
		for _, id := range c.in {
			parts = append(parts, s.says(func(l *edition) string {
				return keyNumber(id) + "  " + l.pack("item."+id+".name") + ": " + l.pack("item."+id+".def")
			}))
		}
		if len(c.open) > 0 {
			parts = append(parts, s.says((*edition).openKeys))
		}
	}
	if len(parts) == 1 {
		parts = append(parts, s.says(worded("report.nothing")))
	}
	parts = append(parts, s.subheading(worded("report.purpose")))
	for _, id := range s.st.Info.Exercises {
		parts = append(parts, s.says(func(l *edition) string {
			return l.pack("exercise."+id+".title") + ": " + l.pack("exercise."+id+".goal")
		}))
	}
	return parts
}

// actions is the table of who does what by when. In large print five columns
// would break words, so two of them share one.
func (s *report) actions() layout.Grid {
	head := func(name string) figure.Bilingual {
		return s.stacked(packed(s.stepText(workshop.RoleActions, "field."+name)))
	}
	g := layout.Grid{Size: 9.5, Second: s.otherLang(), Columns: []layout.GridColumn{
		{Head: head("item"), Share: 0.23, Bold: true}, {Head: head("first"), Share: 0.25},
		{Head: head("owner"), Share: 0.18}, {Head: head("due"), Share: 0.16}, {Head: head("notice"), Share: 0.18},
	}}
	if s.K > 1 {
		g.Columns = []layout.GridColumn{
			{Head: head("item"), Share: 0.32, Bold: true}, {Head: figure.Glue(" – ", head("first"), head("notice")), Share: 0.38},
			{Head: figure.Glue(" – ", head("owner"), head("due")), Share: 0.3},
		}
	}
	for _, a := range s.st.Actions {
		item := s.obstacle(a.Item, s.obstacleVote())
		if s.K > 1 {
			g.Rows = append(g.Rows, layout.Row(item, layout.Join("\n", a.First, a.Notice), layout.Join("\n", a.Owner, a.Due)))
			continue
		}
		g.Rows = append(g.Rows, layout.Row(item, a.First, a.Owner, a.Due, a.Notice))
	}
	return g
}
