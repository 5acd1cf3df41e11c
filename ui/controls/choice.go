package controls

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"

	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// Choice is a row of which one part is chosen: ink with paper text. Left and
// Right move the choice while it has the focus. Where the parts have no room beside each
// other they stand one below the other, in the height that HeightFor asks for.
type Choice struct {
	Pressable

	Parts    []string
	OnChange func(int) // by a person, not by SetChosen

	chosen int
	over   int // part under the pointer, -1 for none
}

// NewChoice makes a row; chosen < 0 chooses nothing yet.
func NewChoice(parts []string, chosen int, changed func(int)) *Choice {
	c := &Choice{Parts: parts, OnChange: changed, chosen: chosen, over: -1}
	c.ExtendBaseWidget(c)
	return c
}

// Chosen is the index of the chosen part.
func (c *Choice) Chosen() int { return c.chosen }

// SetChosen chooses without telling OnChange.
func (c *Choice) SetChosen(i int) {
	if c.chosen != i {
		c.chosen = i
		c.Refresh()
	}
}

// SetParts writes other words on the parts.
func (c *Choice) SetParts(parts []string) {
	c.Parts = parts
	c.Refresh()
}

func (c *Choice) choose(i int) {
	if c.Disabled() || i < 0 || i >= len(c.Parts) || i == c.chosen {
		return
	}
	c.SetChosen(i)
	if c.OnChange != nil {
		c.OnChange(i)
	}
}

// Tapped chooses the part that was hit.
func (c *Choice) Tapped(e *fyne.PointEvent) { c.choose(c.part(e.Position)) }

func (c *Choice) part(at fyne.Position) int {
	if len(c.Parts) == 0 || c.Size().Width <= 0 {
		return -1
	}
	for i := range c.Parts {
		if _, end := c.box(i, c.Size()); at.X < end.X && at.Y < end.Y || i == len(c.Parts)-1 {
			return i
		}
	}
	return -1
}

// foldedPart is the height of a part that has others above or below it.
const foldedPart = 36

// HeightFor is one row where the parts have room beside each other, else one for each.
func (c *Choice) HeightFor(width float32) float32 {
	if c.Holds(c.Parts, width) {
		return theme.Control
	}
	return foldedPart * float32(len(c.Parts))
}

// folded reports whether the parts stand one below the other in a size.
func (c *Choice) folded(s fyne.Size) bool {
	return len(c.Parts) > 1 && s.Height >= foldedPart*float32(len(c.Parts)) && !c.Holds(c.Parts, s.Width)
}

// box is where a part begins and ends.
func (c *Choice) box(i int, s fyne.Size) (begin, end fyne.Position) {
	if c.folded(s) {
		h := s.Height / float32(len(c.Parts))
		return fyne.NewPos(0, h*float32(i)), fyne.NewPos(s.Width, h*float32(i+1))
	}
	edges := c.edges(s.Width)
	return fyne.NewPos(edges[i], 0), fyne.NewPos(edges[i+1], s.Height)
}

// MouseMoved marks the part under the pointer.
func (c *Choice) MouseMoved(e *desktop.MouseEvent) {
	if i := c.part(e.Position); i != c.over {
		c.over = i
		c.Refresh()
	}
}

// MouseOut unmarks it.
func (c *Choice) MouseOut() {
	c.over = -1
	c.Pressable.MouseOut()
}

// TypedKey moves the choice; Space and Enter go round.
func (c *Choice) TypedKey(e *fyne.KeyEvent) {
	switch {
	case c.First(e):
	case e.Name == fyne.KeyLeft || e.Name == fyne.KeyUp && c.folded(c.Size()):
		c.choose(c.chosen - 1)
	case e.Name == fyne.KeyRight || e.Name == fyne.KeyDown && c.folded(c.Size()):
		c.choose(c.chosen + 1)
	case IsPress(e) && len(c.Parts) > 0:
		c.choose((c.chosen + 1) % len(c.Parts))
	default:
		escape(&c.Pressable, e)
	}
}

// MinSize gives every part the width of the widest.
func (c *Choice) MinSize() fyne.Size {
	c.ExtendBaseWidget(c)
	w := float32(0)
	for _, s := range c.Parts {
		w = max(w, theme.Width(s, theme.Text, fyne.TextStyle{Bold: true}))
	}
	return fyne.NewSize((w+2*theme.S12)*float32(len(c.Parts)), theme.Control)
}

// Holds reports whether so much width holds all parts unshortened.
func (c *Choice) Holds(parts []string, width float32) bool {
	all := float32(0)
	for _, s := range parts {
		all += theme.Width(s, theme.Text, fyne.TextStyle{Bold: true}) + theme.S8
	}
	return all <= width
}

// edges are where the parts begin, and where the last one ends: all are as wide as each
// other, unless the longest word has no room so.
func (c *Choice) edges(width float32) []float32 {
	out, needs, all, most := []float32{0}, []float32(nil), float32(0), float32(0)
	for _, s := range c.Parts {
		w := theme.Width(s, theme.Text, fyne.TextStyle{Bold: true}) + theme.S8
		needs, all, most = append(needs, w), all+w, max(most, w)
	}
	equal := width / float32(max(len(c.Parts), 1))
	for i := range c.Parts {
		w := equal
		if most > equal {
			w = needs[i] / all * width
		}
		out = append(out, out[i]+w)
	}
	return out
}

// CreateRenderer is Fyne's way of asking for the objects.
func (c *Choice) CreateRenderer() fyne.WidgetRenderer {
	c.ExtendBaseWidget(c)
	r := &choiceRenderer{c: c, ring: NewRing(), ground: &canvas.Rectangle{}, over: &canvas.Rectangle{}, mark: &canvas.Rectangle{}}
	r.Refresh()
	return r
}

type choiceRenderer struct {
	c                  *Choice
	ring               Ring
	ground, over, mark *canvas.Rectangle
	texts              []*canvas.Text
	rules              []*canvas.Line
	sight              Sight
}

func (r *choiceRenderer) Destroy()           {}
func (r *choiceRenderer) MinSize() fyne.Size { return r.c.MinSize() }

func (r *choiceRenderer) Objects() []fyne.CanvasObject {
	out := []fyne.CanvasObject{r.ground, r.ring.Rectangle, r.over, r.mark}
	for i := range r.c.Parts {
		if i < len(r.texts) {
			out = append(out, r.texts[i], r.rules[i])
		}
	}
	return out
}

func (r *choiceRenderer) Refresh() {
	r.Layout(r.c.Size())
	r.sight.Refresh(r.c, r.Objects())
}

func (r *choiceRenderer) Layout(s fyne.Size) {
	c := r.c
	role := func(x figure.Role) color.Color { return theme.ForWidget(x, c) }
	for len(r.texts) < len(c.Parts) {
		r.texts, r.rules = append(r.texts, &canvas.Text{}), append(r.rules, &canvas.Line{StrokeWidth: 1})
	}
	r.ground.FillColor, r.ground.StrokeColor, r.ground.StrokeWidth = role(figure.Card), role(figure.Edge), 1
	if c.Disabled() {
		r.ground.FillColor = role(figure.Sand)
	}
	r.ground.CornerRadius = theme.Corner
	r.ground.Resize(s)
	r.ring.Show(c.Focused, c, s, theme.Corner)
	r.shade(r.over, c.over, s, role(figure.Sand), 1)
	r.shade(r.mark, c.chosen, s, role(figure.Ink), 0)
	for i, part := range c.Parts {
		t := r.texts[i]
		begin, end := c.box(i, s)
		w := end.X - begin.X
		t.TextSize, t.TextStyle, t.Color = theme.Text, fyne.TextStyle{Bold: i == c.chosen}, role(figure.Ink)
		switch {
		case c.Disabled(): // what is chosen is bold, and has no mark
			t.Color = role(figure.Ink3)
		case i == c.chosen:
			t.Color = role(figure.Paper)
		}
		t.Text = Face(t.TextSize, t.TextStyle).Shorten(part, float64(w-theme.S8))
		m := theme.Extent(t)
		put(t, begin.X+(w-m.Width)/2, (begin.Y+end.Y-m.Height)/2)
		r.rule(i, s)
	}
}

func (r *choiceRenderer) shade(o *canvas.Rectangle, i int, s fyne.Size, c color.Color, inset float32) {
	if i < 0 || i >= len(r.c.Parts) || r.c.Disabled() {
		o.Hide()
		return
	}
	o.FillColor, o.CornerRadius = c, theme.Corner-inset
	o.Show()
	begin, end := r.c.box(i, s)
	Place(o, begin.X+inset, begin.Y+inset, end.X-begin.X-2*inset, end.Y-begin.Y-2*inset)
}

// rule parts two neighbours of which neither is chosen.
func (r *choiceRenderer) rule(i int, s fyne.Size) {
	l := r.rules[i]
	if i+1 >= len(r.c.Parts) || i == r.c.chosen || i+1 == r.c.chosen {
		l.Hide()
		return
	}
	l.StrokeColor = theme.ForWidget(figure.Rule, r.c)
	l.Show()
	_, end := r.c.box(i, s)
	l.Position1, l.Position2 = fyne.NewPos(end.X, 12), fyne.NewPos(end.X, s.Height-12)
	if r.c.folded(s) {
		l.Position1, l.Position2 = fyne.NewPos(12, end.Y), fyne.NewPos(s.Width-12, end.Y)
	}
}
