package pdf

import (
	"github.com/upturn-workshop/upturn/workshop/brand"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
	"github.com/upturn-workshop/upturn/workshop/paper"
)

// Of the client's logo on paper: how wide and high it may be, at the head and, smaller, at the foot.
const (
	logoWide, logoHigh   = 110.0, 26.0
	logoSmall, logoLower = 70.0, 16.0
)

// sign puts the client's logo on the first page of what is handed out, at the right of its head, or
// where there is room: it moves nothing. Its colours are its own; a printer makes greys of them.
func sign(s *sheet, pages []layout.Page) (wide float64) {
	if len(pages) == 0 {
		return 0
	}
	p := &pages[0]
	head, foot := s.Edge+2, s.H-s.Edge-2
	const under = 14 // a line at the head that says whose a page is
	items, wide := brand.Logo(s.st.Pack).Settle(p.Items, figure.End,
		figure.Rect{X: s.Right - logoWide, Y: head, W: logoWide, H: logoHigh},
		figure.Rect{X: s.Right - logoWide, Y: head + under, W: logoWide, H: logoHigh},
		figure.Rect{X: s.Right - logoSmall, Y: head, W: logoSmall, H: logoLower},
		figure.Rect{X: s.Right - logoSmall, Y: head + under, W: logoSmall, H: logoLower},
		figure.Rect{X: s.Right - logoSmall, Y: head + under + 2, W: logoSmall, H: logoLower - 2},
		figure.Rect{X: s.Right - logoSmall, Y: foot - logoLower, W: logoSmall, H: logoLower},
	)
	if wide > 0 {
		p.Mark(paper.Artifact, "", func() { p.Add(items...) })
	}
	return wide
}
