package pdf

import (
	"slices"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
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
func (s *sheet) report() []page {
	col := column{x: s.left, y: 62, w: s.width, h: s.bottom - 20 - 62}
	var lines []tocLine
	var flow []flowed
	// Numbers are known only after a pass without them, and the contents move
	// what follows.
	for range maxPasses {
		flow = paginate(s.reportParts(lines), col)
		found := contents(flow)
		if slices.Equal(found, lines) {
			break
		}
		lines = found
	}
	var pages []page
	for i, f := range flow {
		title := s.both(worded("report.title"))
		p := page{Scene: figure.Scene{W: s.w, H: s.h, Alt: title}}
		if i == 0 {
			p.name = join(" – ", title, s.name())
		}
		f.draw(&p, col)
		s.running(&p, i+1, len(flow))
		pages = append(pages, p)
	}
	return pages
}

// running is what stands on every page: whose it is and which page.
func (s *sheet) running(p *page, n, of int) {
	p.mark(paper.Artifact, "", func() {
		number := s.both(worded("handout.page", "page", itoa(n), "pages", itoa(of)))
		p.Add(figure.Text{X: s.right, Y: s.bottom, Size: smallSize, Anchor: figure.End, Role: figure.Ink2, S: number})
		free := s.width - figure.Width(number, smallSize, false) - 16
		foot := figure.Shorten(join(" · ", s.name(), s.when()), smallSize, false, free)
		p.Add(figure.Text{X: s.left, Y: s.bottom, Size: smallSize, Role: figure.Ink2, S: foot})
	})
	s.rehearsal(p)
}

// tocLine is a line of the contents.
type tocLine struct {
	title string
	level int
	page  int
}

func contents(flow []flowed) []tocLine {
	var out []tocLine
	for i, f := range flow {
		for _, p := range f.parts {
			if p.title != "" {
				out = append(out, tocLine{p.title, p.level, i + 1})
			}
		}
	}
	return out
}

// section begins a part of a running document.
func (s *sheet) section(title func(l *sheet) string, fresh bool) flowPart {
	size := h1Size - s.inTwo(3)
	return s.abreast(func(l *sheet) flowPart {
		return flowPart{flowable: para{text: title(l), size: size, bold: true, tag: "H1", lead: 24 - s.inTwo(4)}, gap: gapSection, keepNext: true, fresh: fresh, title: title(l)}
	})
}

func (s *sheet) subsection(title func(l *sheet) string) flowPart {
	return s.abreast(func(l *sheet) flowPart {
		p := l.heads(title(l))
		p.title, p.level = title(l), 1
		return p
	})
}

// subheading is a heading that the contents do not list.
func (s *sheet) subheading(title func(l *sheet) string) flowPart {
	return s.abreast(func(l *sheet) flowPart { return l.heads(title(l)) })
}

func (s *sheet) heads(title string) flowPart {
	return flowPart{flowable: para{text: title, size: h2Size, bold: true, tag: "H2", lead: 17}, gap: gapHeading, keepNext: true}
}

func (s *sheet) text(text string) flowPart {
	return flowPart{flowable: para{text: text, size: bodySize}, gap: gapPara}
}

func (s *sheet) smallText(text string) flowPart {
	return flowPart{flowable: para{text: text, size: smallSize, role: figure.Ink2}, gap: 4}
}

func (s *sheet) reportParts(toc []tocLine) []flowPart {
	parts := s.cover(toc)
	parts = append(parts, s.decisions()...)
	for _, id := range s.st.Info.Exercises {
		parts = append(parts, s.exercise(id)...)
	}
	parts = append(parts, s.agreement()...)
	parts = append(parts, s.allObstacles()...)
	parts = append(parts, s.followUp()...)
	return append(parts, s.aboutFigures()...)
}

// cover says what the report is about, and what stands where.
func (s *sheet) cover(toc []tocLine) []flowPart {
	info := s.st.Info
	exercises := func(l *sheet) string {
		var titles []string
		for _, id := range info.Exercises {
			titles = append(titles, l.pack("exercise."+id+".title"))
		}
		return strings.Join(titles, ", ")
	}
	facilitator := clean(s.st.Notes[facilitatorNote])
	facts := [][2]string{
		{s.both(worded("report.date")), s.when()},
		{s.both(worded("report.length")), s.both(worded("report.minutes", "n", itoa(info.Minutes)))},
		{s.both(worded("report.present")), itoa(info.People)},
		{s.both(worded("report.exercises")), s.twice(exercises)},
		{s.both(worded("report.facilitator")), facilitator},
	}
	parts := []flowPart{
		{flowable: rigid(20, func(*page, float64, float64, float64) {})},
		{flowable: para{text: s.both(worded("report.title")), size: bodySize, role: figure.Ink2}},
		{flowable: para{text: s.name(), size: 28, lead: 35, bold: true, tag: "H1"}, gap: 4},
	}
	if title := strings.TrimSpace(clean(info.Title)); title != s.name() && title != "" {
		parts = append(parts, flowPart{flowable: para{text: title, size: 14, lead: 20}, gap: 2})
	}
	parts = append(parts, flowPart{gap: 14, flowable: rigid(2, func(p *page, x, y, w float64) {
		p.Add(figure.Line{X1: x, Y1: y + 1, X2: x + w, Y2: y + 1, Width: 1.5, Stroke: figure.Ink})
	})})
	for _, f := range facts {
		parts = append(parts, flowPart{gap: 5, flowable: s.fact(f[0], f[1])})
	}
	if len(toc) == 0 {
		return parts
	}
	parts = append(parts, flowPart{flowable: para{text: s.both(worded("report.contents")), size: h2Size, bold: true, tag: "H2", lead: 17}, gap: 24, keepNext: true})
	for _, l := range toc {
		parts = append(parts, flowPart{gap: 1 + 5*float64(1-min(1, l.level)), flowable: s.tocEntry(l)})
	}
	return parts
}

// fact is a name with what it is; a line to write on where it is not known.
func (s *sheet) fact(name, value string) flowable {
	at := 120 + s.inTwo(40)
	value, other := figure.Languages(value)
	set := func(text string, w float64) []string {
		if text == "" {
			return nil
		}
		return wrapped(text, bodySize, false, w-at)
	}
	high := func(w float64) float64 { return 15 * float64(max(1, len(set(value, w))+len(set(other, w)))) }
	return whole{high, func(p *page, x, y, w float64) {
		said := set(value, w)
		t := figure.Text{Size: bodySize, Role: figure.Ink}
		p.mark("P", "", func() {
			p.Add(figure.Text{X: x, Y: y + 11, Size: bodySize, Role: figure.Ink2, S: name + " "})
			lines(p, spaced(said), x+at, y+11, 15, t)
		})
		if other != "" {
			p.speak(s.other, func() {
				p.mark("P", "", func() { lines(p, spaced(set(other, w)), x+at, y+11+15*float64(len(said)), 15, t) })
			})
		}
		if value == "" {
			s.rule(p, x+at, x+0.8*w, y+13)
		}
	}}
}

// tocEntry is a line of the contents; a title in two languages that is too long
// for it takes two.
func (s *sheet) tocEntry(l tocLine) flowable {
	const lead = 14
	indent, bold, number := lead*float64(l.level), l.level == 0, itoa(l.page)
	room := s.width - indent - 40
	titles := []string{tongue(l.title)}
	if first, second := figure.Languages(l.title); second != "" && figure.Width(clean(titles[0]), bodySize, bold) > room {
		titles = []string{first, second}
	}
	return rigid(lead*float64(len(titles)), func(p *page, x, y, w float64) {
		base, title := y+11, ""
		say := func(i int) {
			title = figure.Shorten(clean(titles[i]), bodySize, bold, room)
			p.Add(figure.Text{X: x + indent, Y: base, Size: bodySize, Bold: bold, Role: figure.Ink, S: title + " "})
		}
		if len(titles) > 1 {
			p.mark("P", "", func() { say(0) })
			base += lead
		}
		tail := func() {
			say(len(titles) - 1)
			p.Add(figure.Text{X: x + w, Y: base, Size: bodySize, Anchor: figure.End, Role: figure.Ink, S: number})
			from, to := x+indent+figure.Width(title, bodySize, bold)+8, x+w-figure.Width(number, bodySize, false)-8
			p.Add(figure.Line{X1: from, Y1: base, X2: to, Y2: base, Width: 0.5, Stroke: figure.Rule, Dash: 1.5})
		}
		if len(titles) > 1 {
			p.speak(s.other, func() { p.mark("P", "", tail) })
			return
		}
		p.mark("P", "", tail)
	})
}

// decisions come first: what was agreed, and what the group chose.
func (s *sheet) decisions() []flowPart {
	parts := []flowPart{s.section(worded("report.decided"), true)}
	if len(s.st.Actions) > 0 {
		parts = append(parts, s.subheading(worded("report.actions")), flowPart{flowable: s.actions(), gap: gapPara})
	}
	if ids, _ := s.chosenKeys(); len(ids) > 0 {
		parts = append(parts, s.subheading(worded("report.chosen")))
		for _, id := range ids {
			parts = append(parts, s.says(func(l *sheet) string {
				return keyNumber(id) + "  " + l.pack("item."+id+".name") + ": " + l.pack("item."+id+".def")
			}))
		}
	}
	if len(parts) == 1 {
		parts = append(parts, s.says(worded("report.nothing")))
	}
	parts = append(parts, s.subheading(worded("report.purpose")))
	for _, id := range s.st.Info.Exercises {
		parts = append(parts, s.says(func(l *sheet) string {
			return l.pack("exercise."+id+".title") + ": " + l.pack("exercise."+id+".goal")
		}))
	}
	return parts
}

// actions is the table of who does what by when. In large print five columns
// would break words, so two of them share one.
func (s *sheet) actions() grid {
	head := func(name string) string { return s.twice(packed(s.stepText(workshop.RoleActions, "field."+name))) }
	g := grid{size: 9.5, second: s.other, columns: []gridColumn{
		{head: head("item"), share: 0.23, bold: true}, {head: head("first"), share: 0.25},
		{head: head("owner"), share: 0.18}, {head: head("due"), share: 0.16}, {head: head("notice"), share: 0.18},
	}}
	if s.k > 1 {
		g.columns = []gridColumn{
			{head: head("item"), share: 0.32, bold: true}, {head: head("first") + " – " + head("notice"), share: 0.38},
			{head: head("owner") + " – " + head("due"), share: 0.3},
		}
	}
	for _, a := range s.st.Actions {
		item := s.obstacle(a.Item, s.obstacleVote())
		if s.k > 1 {
			g.rows = append(g.rows, []string{item, join("\n", a.First, a.Notice), join("\n", a.Owner, a.Due)})
			continue
		}
		g.rows = append(g.rows, []string{item, a.First, a.Owner, a.Due, a.Notice})
	}
	return g
}

// obstacleVote is the vote on the obstacles, empty if the room saw none.
func (s *sheet) obstacleVote() workshop.Tally {
	t, _ := s.result(workshop.RolePriorities, false)
	return t
}
