package layout

import (
	"slices"

	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/paper"
)

// Page is a sheet's one side: what is drawn on it, and what the parts of it
// are, for those who have it read to them.
type Page struct {
	figure.Scene
	Name    string // in the list of contents; "" = not there
	Level   int    // in the list of contents, from 0
	Entries []Entry
	Marks   []Mark
	groups  []Group
	within  int // the group that is open, from 1; 0 = none
	list    list
	Lang    string // that is spoken at present, and on all of a finished page, where it is not the document's
	Second  string // that of texts under those in the document's own; "" = none
}

// Entry is a line of the list of contents that leads into a page.
type Entry struct {
	Title string
	Level int
	Y     float64
}

// Mark tells what the items from one to before another are: "H1", "P",
// "Figure", … What nothing marks is text or ornament.
type Mark struct {
	From, To int
	paper.Label
	within int
}

// Group holds marks and other groups together: a table, its rows.
type Group struct {
	Tag    string
	within int
}

// Mark draws something that is one thing to a reader.
func (p *Page) Mark(tag, alt string, draw func()) {
	from := len(p.Items)
	draw()
	if len(p.Items) > from {
		p.Marks = append(p.Marks, Mark{from, len(p.Items), paper.Label{Tag: tag, Alt: alt, Lang: p.Lang}, p.within})
	}
}

// Blank is something to a reader in which there is nothing, as an empty cell of a table:
// without it the cells after it would be told under the heads of others.
func (p *Page) Blank(tag string) {
	p.Marks = append(p.Marks, Mark{len(p.Items), len(p.Items), paper.Label{Tag: tag, Lang: p.Lang}, p.within})
}

// Cell is Mark for what may be empty.
func (p *Page) Cell(tag string, draw func()) {
	marks := len(p.Marks)
	if p.Mark(tag, "", draw); len(p.Marks) == marks {
		p.Blank(tag)
	}
}

// Item draws an item of a list; one that follows another belongs to the same list.
func (p *Page) Item(draw func()) {
	l := p.list
	if l.group == 0 || l.within != p.within || l.marks != len(p.Marks) || l.lang != p.Lang {
		p.Group("L", func() {})
		l.group, l.within, l.lang = len(p.groups), p.within, p.Lang
	}
	outer := p.within
	p.within = l.group
	p.Group("LI", draw)
	p.within = outer
	l.marks = len(p.Marks)
	p.list = l
}

// list is the list that was drawn last, and how many marks there were at its end.
type list struct {
	group, within, marks int
	lang                 string
}

// Link draws what leads to another page, from 0, where it has a line of the list of
// contents with a title, and to its top where it has none.
func (p *Page) Link(page int, title string, draw func()) {
	marks := len(p.Marks)
	p.Mark("Link", "", draw)
	for i := range p.Marks[marks:] {
		p.Marks[marks+i].Link = &paper.Link{Page: page, Text: title}
	}
}

// Resolve has links lead to the heights of what they name, once all pages are there.
// They were told from the first of these pages on.
func Resolve(pages []Page, before int) {
	for _, p := range pages {
		for i, m := range p.Marks {
			if m.Link == nil || m.Link.Page >= len(pages) {
				continue
			}
			l := *m.Link
			for _, e := range pages[l.Page].Entries {
				if e.Title == l.Text {
					l.Y = e.Y
				}
			}
			l.Page += before
			p.Marks[i].Link = &l
		}
	}
}

// Group draws several things that belong together.
func (p *Page) Group(tag string, draw func()) {
	outer := p.within
	p.groups = append(p.groups, Group{tag, outer})
	p.within = len(p.groups)
	draw()
	p.within = outer
}

// Speak draws what is in a language.
func (p *Page) Speak(lang string, draw func()) {
	outer := p.Lang
	p.Lang = lang
	draw()
	p.Lang = outer
}

// Spoken is a page that is in a language as a whole, where that is not the document's.
func (p Page) Spoken(lang string) Page {
	p.Marks = slices.Clone(p.Marks)
	for i := range p.Marks {
		if p.Marks[i].Lang == "" {
			p.Marks[i].Lang = lang
		}
	}
	return p
}

// Figure places a picture with the words that stand for it.
func (p *Page) Figure(s figure.Scene, x, y float64, alt string) {
	if alt == "" {
		alt = s.Alt
	}
	p.Mark("Figure", alt, func() { p.Place(s, x, y) })
}

// Put adds what is on another page, moved by dx, dy.
func (p *Page) Put(o Page, dx, dy float64) {
	items, groups := len(p.Items), len(p.groups)
	p.Place(o.Scene, dx, dy)
	inner := func(within int) int {
		if within == 0 {
			return p.within
		}
		return within + groups
	}
	for _, g := range o.groups {
		p.groups = append(p.groups, Group{g.Tag, inner(g.within)})
	}
	for _, m := range o.Marks {
		p.Marks = append(p.Marks, Mark{m.From + items, m.To + items, m.Label, inner(m.within)})
	}
	for _, e := range o.Entries {
		e.Y += dy
		p.Entries = append(p.Entries, e)
	}
}

// Scaled gives the page k times as large.
func (p Page) Scaled(k float64) Page {
	if k == 1 {
		return p
	}
	p.Scene = scaledScene(p.Scene, k)
	entries := make([]Entry, len(p.Entries))
	for i, e := range p.Entries {
		e.Y *= k
		entries[i] = e
	}
	p.Entries = entries
	return p
}

func scaledScene(s figure.Scene, k float64) figure.Scene {
	out := figure.Scene{W: s.W * k, H: s.H * k, Ground: s.Ground, Alt: s.Alt}
	for _, h := range s.Hits {
		out.Hits = append(out.Hits, figure.Hit{X: h.X * k, Y: h.Y * k, W: h.W * k, H: h.H * k, Text: h.Text})
	}
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
		case figure.Image:
			v.X, v.Y, v.W, v.H = v.X*k, v.Y*k, v.W*k, v.H*k
			out.Add(v)
		case figure.Text:
			v.X, v.Y, v.Size = v.X*k, v.Y*k, v.Size*k
			out.Add(v)
		}
	}
	return out
}
