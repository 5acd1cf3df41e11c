package pdf

import (
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/paper"
)

// page is a sheet's one side: what is drawn on it, and what the parts of it
// are, for those who have it read to them.
type page struct {
	figure.Scene
	name    string // in the list of contents; "" = not there
	level   int    // in the list of contents, from 0
	entries []entry
	marks   []mark
	groups  []group
	within  int    // the group that is open, from 1; 0 = none
	lang    string // that is spoken at present, where it is not the document's
}

// entry is a line of the list of contents that leads into a page.
type entry struct {
	title string
	level int
	y     float64
}

// mark tells what the items from one to before another are: "H1", "P",
// "Figure", … What nothing marks is text or ornament.
type mark struct {
	from, to int
	paper.Label
	within int
}

// group holds marks and other groups together: a table, its rows.
type group struct {
	tag    string
	within int
}

// mark draws something that is one thing to a reader.
func (p *page) mark(tag, alt string, draw func()) {
	from := len(p.Items)
	draw()
	if len(p.Items) > from {
		p.marks = append(p.marks, mark{from, len(p.Items), paper.Label{Tag: tag, Alt: alt, Lang: p.lang}, p.within})
	}
}

// group draws several things that belong together.
func (p *page) group(tag string, draw func()) {
	outer := p.within
	p.groups = append(p.groups, group{tag, outer})
	p.within = len(p.groups)
	draw()
	p.within = outer
}

// figure places a picture with the words that stand for it.
func (p *page) figure(s figure.Scene, x, y float64, alt string) {
	if alt == "" {
		alt = s.Alt
	}
	p.mark("Figure", alt, func() { p.Place(s, x, y) })
}

// place adds what is on another page, moved by dx, dy.
func (p *page) place(o page, dx, dy float64) {
	items, groups := len(p.Items), len(p.groups)
	p.Place(o.Scene, dx, dy)
	inner := func(within int) int {
		if within == 0 {
			return p.within
		}
		return within + groups
	}
	for _, g := range o.groups {
		p.groups = append(p.groups, group{g.tag, inner(g.within)})
	}
	for _, m := range o.marks {
		p.marks = append(p.marks, mark{m.from + items, m.to + items, m.Label, inner(m.within)})
	}
	for _, e := range o.entries {
		e.y += dy
		p.entries = append(p.entries, e)
	}
}

// scaled gives the page k times as large.
func (p page) scaled(k float64) page {
	if k == 1 {
		return p
	}
	p.Scene = scaledScene(p.Scene, k)
	entries := make([]entry, len(p.entries))
	for i, e := range p.entries {
		e.y *= k
		entries[i] = e
	}
	p.entries = entries
	return p
}

func scaledScene(s figure.Scene, k float64) figure.Scene {
	out := figure.Scene{W: s.W * k, H: s.H * k, Ground: s.Ground, Alt: s.Alt}
	for _, it := range s.Items {
		switch v := it.(type) {
		case figure.Rect:
			v.X, v.Y, v.W, v.H, v.R, v.Width = v.X*k, v.Y*k, v.W*k, v.H*k, v.R*k, v.Width*k
			out.Add(v)
		case figure.Line:
			v.X1, v.Y1, v.X2, v.Y2, v.Width, v.Dash = v.X1*k, v.Y1*k, v.X2*k, v.Y2*k, v.Width*k, v.Dash*k
			out.Add(v)
		case figure.Polygon:
			pts := make([]figure.Point, len(v.Points))
			for i, q := range v.Points {
				pts[i] = figure.Point{X: q.X * k, Y: q.Y * k}
			}
			v.Points = pts
			out.Add(v)
		case figure.Circle:
			v.X, v.Y, v.R, v.Width = v.X*k, v.Y*k, v.R*k, v.Width*k
			out.Add(v)
		case figure.Arc:
			v.X, v.Y, v.R, v.Width = v.X*k, v.Y*k, v.R*k, v.Width*k
			out.Add(v)
		case figure.Text:
			v.X, v.Y, v.Size = v.X*k, v.Y*k, v.Size*k
			out.Add(v)
		}
	}
	return out
}
