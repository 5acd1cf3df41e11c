package pdf

import (
	"slices"
	"strconv"

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

// maxPasses is more than pages need to settle.
const maxPasses = 5

// depth is how much a report tells.
type depth int

// The depths: one leaf for who decides, the report, and all numbers.
const (
	shallow depth = iota
	usual
	deep
)

// report is for who ordered the workshop: what was decided first, then what the
// room saw, exercise by exercise. What the facilitator makes of it they write
// themselves; the program never does.
type report struct {
	*sheet
	depth depth
	tight float64 // how close everything stands: 0 = roomy, 1 = close
	early bool    // what was decided stands before the figures
	spare int     // of the rows of a leaf's pictures: 1 = those that stand equal, 2 = those that were chosen, too
}

func (s *report) pages() []layout.Page {
	col := s.column()
	flow := s.settled(col)
	var pages []layout.Page
	for i, f := range flow {
		title := s.both(s.title())
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

// column is the room of a page between its head and its foot.
func (s *report) column() layout.Area {
	const top, foot = 50, 18
	return layout.Area{X: s.Left, Y: top, W: s.Width, H: s.Bottom - foot - top}
}

// title is the document's.
func (s *report) title() func(l *edition) string {
	if s.depth == deep {
		return worded("handout.kind.tables")
	}
	return worded("report.title")
}

// leastFill is how much of the last page is worth a sheet of paper.
const leastFill = 0.25

// tightness are the ways of setting a report that are tried, and leastGap is how much
// of the room between parts is left in the closest of them. In the last one pictures alone
// stand closer, which is worth it where it saves a page.
func tightness() []float64 { return []float64{0, 0.33, 0.67, 1, 1.3} }

const leastGap = 0.45

// settled shares the report among pages: as roomy as on the fewest, and with no last page
// on which next to nothing stands if there is a way. Where the closest saves no page and
// the last one is full enough, those between need not be tried.
func (s *report) settled(col layout.Area) []layout.Flowed {
	best := s.fitted(col)
	if s.depth != usual || len(best) <= mostPages {
		return best
	}
	other := *s
	other.early = true
	if flow := other.fitted(col); len(flow) < len(best) {
		return flow
	}
	return best
}

// mostPages is how many pages a report has before it is worth a try to have what was decided
// stand before the figures, where it may fill a page that they leave free.
const mostPages = 8

// fitted is settled for one order of the parts.
func (s *report) fitted(col layout.Area) (best []layout.Flowed) {
	set := *s
	all := set.written(col.W)
	at := func(tight float64) []layout.Flowed {
		set.tight = tight
		return all.numbered(col)
	}
	ways := tightness()
	best = at(ways[0])
	closest := at(ways[len(ways)-1])
	if len(closest) >= len(best) && filled(best, col) >= leastFill {
		return best
	}
	for _, tight := range ways[1:] {
		flow := closest
		if tight < ways[len(ways)-1] {
			flow = at(tight)
		}
		if len(flow) < len(best) || len(flow) == len(best) && filled(best, col) < leastFill && filled(flow, col) >= leastFill {
			best = flow
		}
	}
	return best
}

// snug is a height that gets smaller where room is wanted, down to a least one; where
// words stand in two languages, or large, they need it.
func (s *report) snug(roomy, least float64) float64 {
	if s.other != nil || s.K > 1 {
		return roomy
	}
	return roomy - s.tight*(roomy-least)
}

// filled is how much of its last page a flow takes.
func filled(flow []layout.Flowed, col layout.Area) float64 {
	last := flow[len(flow)-1]
	n := len(last.Parts) - 1
	return (last.Tops[n] + last.Parts[n].Height(col.W)) / col.H
}

// manuscript is what a report says, with its lines broken, whatever is tried with it.
type manuscript struct {
	*report
	head, body []layout.Part
}

// written says all that the report says, for a column w wide.
func (s *report) written(w float64) manuscript {
	return manuscript{s, layout.Set(opening{s}.head(), w), layout.Set(s.body(), w)}
}

// numbered shares the report among pages with the numbers of these in its contents:
// they are known only after a pass without them, and the contents move what follows.
func (s manuscript) numbered(col layout.Area) (flow []layout.Flowed) {
	var lines []tocLine
	body := layout.Set(layout.Fixed(s.body), col.W)
	for range maxPasses {
		parts := slices.Concat(s.head, opening{s.report}.contents(lines), body)
		for i := range parts {
			parts[i].Gap *= max(leastGap, 1-s.tight*(1-leastGap))
		}
		flow = layout.Paginate(parts, col)
		found := contents(flow)
		if slices.Equal(found, lines) {
			break
		}
		lines = found
	}
	return flow
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

// aside begins what is said beside the report itself: how it is read and where it comes
// from. It is a part like others, but not as loud.
func (s *report) aside(title func(l *edition) string) layout.Part {
	return s.abreast(func(l *edition) layout.Part {
		return layout.Part{Flowable: layout.Para{Text: title(l), Size: h2Size, Bold: true, Tag: "H1", Lead: 17}, Gap: gapHeading, KeepNext: true, Title: figure.Only(title(l))}
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

// body is all that follows the contents.
func (s *report) body() []layout.Part {
	first, after := digest{s}, annex{s}
	decided := slices.Concat(first.decisions(), first.open())
	var parts []layout.Part
	if s.depth == usual && s.early {
		parts = decided
	}
	parts = append(parts, after.howToRead()...)
	for _, id := range s.st.Info.Exercises {
		parts = append(parts, s.exercise(id)...)
	}
	parts = append(parts, s.besides()...)
	if s.depth == deep {
		parts = append(append(parts, s.agreement()...), after.allObstacles()...)
		return append(parts, after.aboutFigures()...)
	}
	parts = append(parts, after.obstaclesUnvoted()...)
	if !s.early {
		parts = append(parts, decided...)
	}
	parts = append(parts, after.followUp()...)
	return append(append(parts, after.aboutFigures()...), after.credits()...)
}
