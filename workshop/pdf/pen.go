package pdf

import (
	"slices"
	"strconv"

	"github.com/upturn-workshop/upturn/workshop/figure"
)

// pen draws scenes on a canvas, in black and two greys.
type pen struct {
	canvas canvas
	guard  *guard
	greys  map[figure.Role]tone
}

func newPen(c canvas, g *guard) *pen {
	p := &pen{canvas: c, guard: g, greys: map[figure.Role]tone{figure.None: none}}
	for role, colour := range figure.Mono() {
		p.greys[role] = grey(colour)
	}
	return p
}

// grey reads a colour of the print palette, all of which have equal parts.
func grey(colour string) tone {
	if len(colour) != 7 {
		return 0
	}
	v, err := strconv.ParseUint(colour[1:3], 16, 8)
	if err != nil {
		return 0
	}
	return tone(v)
}

// page draws a page, and says what its parts are. What nothing marks is text,
// or an ornament that nobody needs to be told of.
func (p *pen) page(pg page) {
	groups := make([]int, len(pg.groups)+1)
	for i, g := range pg.groups {
		groups[i+1] = p.canvas.node(g.tag, groups[g.within])
	}
	marks := slices.Clone(pg.marks)
	slices.SortStableFunc(marks, func(a, b mark) int { return a.from - b.from })
	at := 0
	for _, m := range marks {
		if m.from < at {
			continue // inside of one that has been drawn
		}
		p.unmarked(pg.Items[at:m.from])
		p.canvas.begin(m.label, groups[m.within])
		p.items(pg.Items[m.from:m.to])
		p.canvas.end()
		at = m.to
	}
	p.unmarked(pg.Items[at:])
}

// unmarked draws items that nothing marks.
func (p *pen) unmarked(items []figure.Item) {
	isText := func(it figure.Item) bool { _, ok := it.(figure.Text); return ok }
	for i := 0; i < len(items); {
		n := i + 1
		for n < len(items) && isText(items[n]) == isText(items[i]) {
			n++
		}
		tag := artifact
		if isText(items[i]) {
			tag = "P"
		}
		p.canvas.begin(label{tag: tag}, 0)
		p.items(items[i:n])
		p.canvas.end()
		i = n
	}
}

func (p *pen) items(items []figure.Item) {
	for _, it := range items {
		p.item(it)
	}
}

func (p *pen) item(it figure.Item) {
	switch v := it.(type) {
	case figure.Text:
		p.text(v)
	case figure.Rect:
		p.canvas.draw(roundRect(v.X, v.Y, v.W, v.H, v.R), p.paint(v.Fill, v.Stroke, v.Width, 0))
	case figure.Circle:
		p.canvas.draw(circle(v.X, v.Y, v.R), p.paint(v.Fill, v.Stroke, v.Width, 0))
	case figure.Arc:
		p.canvas.draw(arc(v.X, v.Y, v.R, v.From, v.To), p.paint(figure.None, v.Stroke, v.Width, 0))
	case figure.Line:
		var l path
		l.move(v.X1, v.Y1)
		l.line(v.X2, v.Y2)
		p.canvas.draw(l, p.paint(figure.None, v.Stroke, v.Width, v.Dash))
	case figure.Polygon:
		var l path
		for i, q := range v.Points {
			if i == 0 {
				l.move(q.X, q.Y)
				continue
			}
			l.line(q.X, q.Y)
		}
		l.close()
		p.canvas.draw(l, p.paint(v.Fill, figure.None, 0, 0))
	}
}

func (p *pen) paint(fill, stroke figure.Role, width, dash float64) paint {
	return paint{fill: p.greys[fill], stroke: p.greys[stroke], width: width, dash: dash}
}

// text draws one line. Whatever it holds, nothing but sound text reaches the
// canvas, and it takes no more room than was measured for it.
func (p *pen) text(t figure.Text) {
	original := clean(t.S)
	s := p.guard.printable(original, t.Bold)
	if s == "" {
		return
	}
	tone := p.greys[t.Role]
	room := figure.Width(original, t.Size, t.Bold)
	if p.guard.plain(s, t.Bold) {
		p.canvas.text(anchored(t, figure.Width(s, t.Size, t.Bold)), t.Y, t.Size, t.Bold, tone, s)
		return
	}
	l := p.guard.shapes().shape(s, t.Bold)
	if len(l.missing) > 0 {
		p.guard.note(original)
	}
	size := t.Size
	if l.advance*size > room && l.advance > 0 {
		size = room / l.advance
	}
	x := anchored(t, l.advance*size)
	p.canvas.draw(l.outlines.moved(x, t.Y, size), paint{fill: tone, stroke: none})
	actual := ""
	if !l.turned && (s != original || plane(s) != s) {
		actual = original
	}
	p.canvas.hidden(x, t.Y, size, t.Bold, l.visual, actual)
}

// anchored is the left end of a text that is width wide.
func anchored(t figure.Text, width float64) float64 {
	switch t.Anchor {
	case figure.Middle:
		return t.X - width/2
	case figure.End:
		return t.X - width
	}
	return t.X
}
