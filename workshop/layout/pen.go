package layout

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/paper"
)

// pen draws scenes on a canvas, in the colours of a palette.
type pen struct {
	canvas paper.Canvas
	guard  *paper.Guard
	tones  map[figure.Role]paper.Tone
}

// NewPen returns a pen for a canvas, in black and two greys. What cannot be set as it is, the
// guard notes.
func NewPen(c paper.Canvas, g *paper.Guard) *pen { return newPen(c, g, figure.Mono()) }

func newPen(c paper.Canvas, g *paper.Guard, colours figure.Palette) *pen {
	p := &pen{canvas: c, guard: g}
	p.dip(colours)
	return p
}

// dip has the pen draw in other colours.
func (p *pen) dip(colours figure.Palette) {
	p.tones = map[figure.Role]paper.Tone{figure.None: paper.None}
	for role, colour := range colours {
		p.tones[role] = tone(colour)
	}
}

// tone reads a colour of a palette.
func tone(colour string) paper.Tone {
	v, err := strconv.ParseUint(strings.TrimPrefix(colour, "#"), 16, 24)
	if err != nil {
		return 0
	}
	return paper.Colour(uint8(v>>16), uint8(v>>8), uint8(v))
}

// Page draws a page, and says what its parts are. What nothing marks is text,
// or an ornament that nobody needs to be told of. All is read in the order in which
// it is drawn: a group stands where the first of it does.
func (p *pen) Page(pg Page) {
	marks := slices.Clone(pg.Marks)
	slices.SortStableFunc(marks, func(a, b Mark) int { return a.From - b.From })
	g := groupNodes{p.canvas, pg.groups, make([]int, len(pg.groups)+1)}
	at := 0
	for _, m := range marks {
		if m.From < at {
			continue // inside of one that has been drawn
		}
		p.unmarked(pg.Items[at:m.From], pg.Lang)
		m.Lang = cmp.Or(m.Lang, pg.Lang)
		p.canvas.Begin(pressed(m.Label, pg.Items[m.From:m.To]), g.node(m.within))
		p.items(pg.Items[m.From:m.To])
		p.canvas.End()
		at = m.To
	}
	p.unmarked(pg.Items[at:], pg.Lang)
}

// pressed is a label with the room of its texts, where it is a link.
func pressed(l paper.Label, items []figure.Item) paper.Label {
	if l.Link == nil {
		return l
	}
	link := *l.Link
	link.X1, link.Y1, link.X2, link.Y2 = math.Inf(1), math.Inf(1), 0, 0
	for _, it := range items {
		if t, ok := it.(figure.Text); ok {
			w := figure.Width(t.S, t.Size, t.Bold)
			x := anchored(t, w)
			link.X1, link.Y1 = min(link.X1, x), min(link.Y1, t.Y-t.Size)
			link.X2, link.Y2 = max(link.X2, x+w), max(link.Y2, t.Y+0.3*t.Size)
		}
	}
	l.Link = &link
	return l
}

// groupNodes are the groups of a page, and their numbers on a canvas as far as they
// have begun.
type groupNodes struct {
	canvas paper.Canvas
	groups []Group
	known  []int
}

// node is the number of a group, from 1, on the canvas.
func (g groupNodes) node(n int) int {
	if n > 0 && g.known[n] == 0 {
		of := g.groups[n-1]
		g.known[n] = g.canvas.Node(of.Tag, g.node(of.within))
	}
	return g.known[n]
}

// Unmarked draws items that nothing marks.
func (p *pen) Unmarked(items []figure.Item) { p.unmarked(items, "") }

func (p *pen) unmarked(items []figure.Item, lang string) {
	for i := 0; i < len(items); {
		n := i + 1
		for n < len(items) && isText(items[n]) == isText(items[i]) {
			n++
		}
		tag := paper.Artifact
		if isText(items[i]) {
			tag = "P"
		}
		p.canvas.Begin(paper.Label{Tag: tag, Lang: lang}, 0)
		p.items(items[i:n])
		p.canvas.End()
		i = n
	}
}

// items draws what is one thing to a reader. A space parts its texts, whose ends and
// beginnings would be read as one word.
func (p *pen) items(items []figure.Item) {
	last := len(items) - 1
	for last >= 0 && !isText(items[last]) {
		last--
	}
	for i, it := range items {
		p.item(it, i < last)
	}
}

func isText(it figure.Item) bool { _, ok := it.(figure.Text); return ok }

func (p *pen) item(it figure.Item, goesOn bool) {
	switch v := it.(type) {
	case figure.Text:
		p.text(v, goesOn)
	case figure.Rect:
		p.canvas.Draw(roundRect(v.X, v.Y, v.W, v.H, v.R), p.paint(v.Fill, v.Stroke, v.Width, 0))
	case figure.Image:
		p.canvas.Image(v.X, v.Y, v.W, v.H, v.PNG)
	case figure.Circle:
		p.canvas.Draw(circle(v.X, v.Y, v.R), p.paint(v.Fill, v.Stroke, v.Width, 0))
	case figure.Arc:
		p.canvas.Draw(arc(v.X, v.Y, v.R, v.From, v.To), p.paint(figure.None, v.Stroke, v.Width, 0))
	case figure.Line:
		var l paper.Path
		l.Move(v.X1, v.Y1)
		l.Line(v.X2, v.Y2)
		p.canvas.Draw(l, p.paint(figure.None, v.Stroke, v.Width, v.Dash))
	case figure.Polygon:
		var l paper.Path
		for i, q := range v.Points {
			if i == 0 {
				l.Move(q.X, q.Y)
				continue
			}
			l.Line(q.X, q.Y)
		}
		l.Close()
		p.canvas.Draw(l, p.paint(v.Fill, figure.None, 0, 0))
	}
}

func (p *pen) paint(fill, stroke figure.Role, width, dash float64) paper.Paint {
	return paper.Paint{Fill: p.tones[fill], Stroke: p.tones[stroke], Width: width, Dash: dash}
}

// text draws one line. Whatever it holds, nothing but sound text reaches the
// canvas, and it takes no more room than was measured for it.
func (p *pen) text(t figure.Text, goesOn bool) {
	if t.Turned {
		p.canvas.Turn(t.X, t.Y)
		defer p.canvas.Turn(t.X, t.Y)
	}
	text, end := Clean(t.S), ""
	if goesOn && !strings.HasSuffix(text, " ") && !strings.HasSuffix(text, "-") {
		end = " "
	}
	set := p.guard.Set(text, t.Bold)
	if set.Text == "" {
		return
	}
	tone := p.tones[t.Role]
	l := set.Outlines
	if l == nil {
		p.canvas.Text(anchored(t, figure.Width(set.Text, t.Size, t.Bold)), t.Y, t.Size, t.Bold, tone, set.Text+end)
		return
	}
	room := figure.Width(text, t.Size, t.Bold)
	size := t.Size
	if l.Advance*size > room && l.Advance > 0 {
		size = room / l.Advance
	}
	x := anchored(t, l.Advance*size)
	p.canvas.Draw(l.Outlines.Moved(x, t.Y, size), paper.Paint{Fill: tone, Stroke: paper.None})
	if set.Actual != "" {
		set.Actual += end
	}
	p.canvas.Hidden(x, t.Y, size, t.Bold, l.Visual+end, set.Actual)
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
