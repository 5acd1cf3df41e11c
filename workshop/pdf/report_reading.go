package pdf

import (
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
)

// readingBox is what the facilitator makes of a result: their words, or room to write them,
// for the program never writes any. It names the result, from which a page may part it.
type readingBox struct {
	*report
	note string
	of   func(l *edition) string
}

// readingPad is what is free within the box.
const readingPad = 10

// lines are those to write on: one less where that may save a page.
func (s readingBox) lines() int {
	if s.tight >= 1 && s.other == nil && s.K == 1 {
		return 2
	}
	return 3
}

// title says whose words these are, and about what.
func (s readingBox) title(l *edition) string {
	return layout.Join(" – ", l.t("report.reading"), s.of(l))
}

func (s readingBox) box() layout.Flowable {
	head, titles := s.head(), s.titles()
	over := head.Extra() + 12*float64(max(0, len(titles)-1))
	lines := s.lines()
	body := func(w float64) []string { return layout.Wrapped(s.note, bodySize, false, w-2*readingPad) }
	high := func(w float64) float64 {
		if s.note == "" {
			return 2*readingPad + 14 + over + float64(lines)*writing
		}
		return 2*readingPad + 18 + over + 14*float64(len(body(w)))
	}
	return layout.Whole{High: high, Paint: func(p *layout.Page, x, y, w float64) {
		p.Add(figure.Rect{X: x + 0.4, Y: y + 0.4, W: w - 0.8, H: high(w) - 0.8, R: 3, Stroke: figure.Edge, Width: 0.8})
		if s.other != nil {
			head.Draw(p, x+readingPad, y+readingPad+8, w-2*readingPad)
		} else {
			s.drawTitle(p, titles, x+readingPad, y+readingPad+8, w-2*readingPad)
		}
		y += over
		if s.note != "" {
			p.Mark("P", "", func() {
				layout.Lines(p, layout.Spaced(body(w)), x+readingPad, y+readingPad+26, 14, figure.Text{Size: bodySize, Role: figure.Ink})
			})
			return
		}
		for i := range lines {
			layout.Rule(p, x+readingPad, x+w-readingPad, y+readingPad+12+float64(i+1)*writing)
		}
	}}
}

// head is the title in two languages, with what to write under it; in one that stands
// behind it, where it has room.
func (s readingBox) head() layout.Columns {
	if s.other == nil {
		return layout.Columns{}
	}
	return s.columned(s.title, smallSize, 12, s.Width-2*readingPad).
		After(s.columned(worded("report.prompt"), smallSize, 12, s.Width-2*readingPad))
}

// titles are the lines of the title in one language.
func (s readingBox) titles() []string {
	if s.other != nil {
		return nil
	}
	return layout.Wrapped(s.title(s.edition), smallSize, true, s.Width-2*readingPad)
}

func (s readingBox) drawTitle(p *layout.Page, titles []string, x, base, w float64) {
	p.Mark("P", "", func() {
		layout.Lines(p, layout.Spaced(titles), x, base, 12, figure.Text{Size: smallSize, Bold: true, Role: figure.Ink})
		last := len(titles) - 1
		at, prompt := x+figure.Width(titles[last]+"  ", smallSize, true), s.t("report.prompt")
		if s.note == "" && figure.Width(prompt, smallSize, false) <= x+w-at {
			p.Add(figure.Text{X: at, Y: base + 12*float64(last), Size: smallSize, Role: figure.Ink2, S: prompt})
		}
	})
}
