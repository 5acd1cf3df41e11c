package pdf

import (
	"strings"

	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
)

// titles are a page's title in both languages, with whose it is over them.
func (s *sheet) titles(sc *layout.Page, key string) {
	x := s.Left
	for _, l := range s.tongues() {
		ls, size := figure.Fit(l.pack(key), 22, 16, true, s.share(s.Width), 1)
		sc.Speak(l.foreign, func() {
			sc.Mark("H1", "", func() {
				sc.Add(figure.Text{X: x, Y: 66, Size: size, Bold: true, Role: figure.Ink, S: ls[0]})
			})
		})
		x += s.share(s.Width) + layout.Gutter
	}
	s.whose(sc)
	sc.Add(figure.Line{X1: s.Left, Y1: 79, X2: s.Right, Y2: 79, Width: 1.5, Stroke: figure.Ink})
}

// whose is the line over the titles: the group, the workshop, the day. Each is a
// text of its own, since names may run from right to left.
func (s *sheet) whose(sc *layout.Page) {
	const size = 9
	room := s.Width - s.nameRoom()
	parts := []string{s.when(), figure.Shorten(s.name(), size, false, room-figure.Width(" · "+s.when(), size, false))}
	if title := strings.TrimSpace(layout.Clean(s.st.Info.Title)); title != s.name() && title != "" {
		free := room - figure.Width(layout.Join(" · ", parts...)+" · ", size, false)
		if cut := figure.Shorten(title, size, false, free); cut == title { // words, not stumps
			parts = []string{parts[0], title, parts[1]}
		}
	}
	x := s.Right
	for i, text := range parts {
		if text == "" {
			continue
		}
		if i > 0 {
			sc.Add(figure.Text{X: x, Y: s.Edge + 12.5, Size: size, Anchor: figure.End, Role: figure.Ink2, S: " · "})
			x -= figure.Width(" · ", size, false)
		}
		sc.Add(figure.Text{X: x, Y: s.Edge + 12.5, Size: size, Anchor: figure.End, Role: figure.Ink2, S: text})
		x -= figure.Width(text, size, false)
	}
}

// nameRoom is what a person's name, and the mark of a rehearsal, may take of the
// line on which they stand.
func (s *sheet) nameRoom() float64 {
	w := s.rehearsal(&layout.Page{})
	if s.opts.Names {
		w = max(s.share(s.Width), w+100)
	}
	return w
}
