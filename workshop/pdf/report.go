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
	spare int     // of the rows of a leaf's pictures: 1 = those that stand equal, 2 = those that were chosen, too; of a sheet of two days what is named there
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
