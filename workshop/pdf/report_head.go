package pdf

import (
	"slices"
	"strconv"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
)

// opening is what a report begins with.
type opening struct{ *report }

// head says what the report is about, and its sum.
func (s opening) head() []layout.Part {
	parts := []layout.Part{
		{Flowable: layout.Para{Text: s.both(s.title()), Size: bodySize, Role: figure.Ink2}},
		{Flowable: layout.Para{Text: s.name(), Size: 28, Lead: 35, Bold: true, Tag: "H1"}, Gap: 2},
	}
	if title := strings.TrimSpace(layout.Clean(s.st.Info.Title)); title != s.name() && title != "" {
		parts = append(parts, layout.Part{Flowable: layout.Para{Text: title, Size: 14, Lead: 20}, Gap: 2})
	}
	parts = append(parts, layout.Part{Gap: 8, Flowable: layout.Rigid(2, func(p *layout.Page, x, y, w float64) {
		p.Add(figure.Line{X1: x, Y1: y + 1, X2: x + w, Y2: y + 1, Width: 1.5, Stroke: figure.Ink})
	})})
	for i, f := range s.facts() {
		parts = append(parts, layout.Part{Gap: 8 - 8*float64(min(1, i)), Flowable: s.fact(f.name, f.value)})
	}
	if s.depth == usual {
		parts = append(parts, digest(s).summary()...)
	}
	return parts
}

// known is something that is known of a workshop.
type known struct {
	name  string
	value figure.Bilingual
}

// facts are when and with whom it was held, and what was done.
func (s opening) facts() (out []known) {
	info := s.st.Info
	exercises := func(l *edition) string {
		if comesBack(s.sheet) {
			return ""
		}
		var lines, names []string
		for _, id := range info.Exercises {
			name := l.pack("exercise." + id + ".title")
			names, lines = append(names, name), append(lines, layout.Join(": ", name, l.pack("exercise."+id+".goal")))
		}
		if s.other != nil && s.depth == usual { // what each is for would fill half of the first page twice
			return strings.Join(names, " · ")
		}
		return strings.Join(lines, "\n")
	}
	minutes := s.both(worded("report.minutes", "n", strconv.Itoa(info.Minutes)))
	return slices.DeleteFunc([]known{
		{s.both(worded("report.date")), figure.Only(layout.Join(" · ", s.when(), minutes, s.both(worded("report.there", "n", strconv.Itoa(info.People)))))},
		{s.both(worded("report.exercises")), s.stacked(exercises)},
		{s.both(worded("report.follows")), s.stacked(s.follows)},
		{s.both(worded("report.facilitator")), figure.Only(layout.Clean(s.st.Notes[workshop.NoteFacilitator]))},
	}, func(f known) bool {
		return f.value.Empty() && (!s.opts.Lines || f.name != s.both(worded("report.facilitator")))
	})
}

// follows is the workshop that a follow-up goes back to, and its day; nothing of any other.
func (s opening) follows(l *edition) string {
	if !comesBack(s.sheet) {
		return ""
	}
	return layout.Join(", ", layout.Clean(s.st.Info.After.Title), l.date(s.st.Info.After.Held))
}

// contents lists what stands where: the parts, and of all numbers each vote too.
func (s opening) contents(toc []tocLine) (parts []layout.Part) {
	if s.depth != deep {
		toc = slices.DeleteFunc(slices.Clone(toc), func(l tocLine) bool { return l.level > 0 })
	}
	if len(toc) == 0 {
		return nil
	}
	parts = append(parts, layout.Part{Flowable: layout.Para{Text: s.both(worded("report.contents")), Size: h2Size, Bold: true, Tag: "H2", Lead: 17}, Gap: gapHeading, KeepNext: true})
	if s.depth == deep || s.K > 1 {
		for _, l := range toc {
			parts = append(parts, layout.Part{Gap: 1, Flowable: s.tocEntry(l, s.Width)})
		}
		return parts
	}
	half := layout.ColumnWidth(s.Width, 2)
	var columns [2]layout.Whole
	for i, lines := range [][]tocLine{toc[:(len(toc)+1)/2], toc[(len(toc)+1)/2:]} {
		var list []layout.Part
		for _, l := range lines {
			list = append(list, layout.Part{Gap: 1, Flowable: s.tocEntry(l, half)})
		}
		columns[i] = layout.StackOf(list...)
	}
	return append(parts, layout.Part{Flowable: layout.Abreast{First: columns[0], Second: columns[1]}})
}

// fact is a name with what it is; a line to write on where it is not known.
func (s opening) fact(name string, value figure.Bilingual) layout.Flowable {
	at := 80 + s.inTwo(80)
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

// tocEntry is a title in the contents with its page. A title that is too long for a line goes
// on in a second one; in two languages each then begins a line.
func (s opening) tocEntry(l tocLine, width float64) layout.Flowable {
	const lead = 14
	indent, bold, number := lead*float64(l.level), l.level == 0, strconv.Itoa(l.page)
	set := func(text string) []string { return layout.Wrapped(text, bodySize, bold, width-indent-40) }
	first, second := set(layout.OnOneLine(l.title)), []string(nil)
	if l.title.Two() && len(first) > 1 {
		first, second = set(l.title.First), set(l.title.Second)
	}
	return layout.Rigid(lead*float64(len(first)+len(second)), func(p *layout.Page, x, y, w float64) {
		base := y + 11
		link := func(draw func()) {
			p.Group("P", func() { p.Link(l.page-1, layout.OnOneLine(l.title), draw) })
		}
		say := func(lines []string) {
			lines = layout.Spaced(lines)
			lines[len(lines)-1] += " " // before the number of its page
			layout.Lines(p, lines, x+indent, base, lead, figure.Text{Size: bodySize, Bold: bold, Role: figure.Ink})
			base += lead * float64(len(lines))
		}
		tail := func(lines []string) {
			say(lines)
			at := base - lead
			p.Add(figure.Text{X: x + w, Y: at, Size: bodySize, Anchor: figure.End, Role: figure.Ink, S: number})
			from, to := x+indent+figure.Width(lines[len(lines)-1], bodySize, bold)+8, x+w-figure.Width(number, bodySize, false)-8
			p.Add(figure.Line{X1: from, Y1: at, X2: to, Y2: at, Width: 0.5, Stroke: figure.Rule, Dash: 1.5})
		}
		if len(second) == 0 {
			link(func() { tail(first) })
			return
		}
		link(func() { say(first) })
		p.Speak(s.other.foreign, func() { link(func() { tail(second) }) })
	})
}
