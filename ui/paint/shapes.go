package paint

import (
	"bytes"
	"image/color"
	"math"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// maxPoints is what one polygon of the canvas can hold; it drops the rest.
const maxPoints = 16

// maxDashes keeps a line with a tiny dash from filling the canvas with objects.
const maxDashes = 400

// stroke gives colour and width of an outline, and by how much the shape has to
// grow so that the outline lies centred on the edge.
func (p *pen) stroke(r figure.Role, width float64) (c color.Color, w, grow float32) {
	if r == figure.None || width <= 0 {
		return color.Transparent, 0, 0
	}
	w = max(p.length(width), 1)
	if p.outside {
		return p.color(r), w, 0
	}
	return p.color(r), w, w / 2
}

func (p *pen) rect(v figure.Rect, put func(fyne.CanvasObject)) {
	if v.W <= 0 || v.H <= 0 {
		return
	}
	if p.plain(v) {
		p.bar(v, put)
		return
	}
	c, w, grow := p.stroke(v.Stroke, v.Width)
	o := p.rects.next(newRect)
	o.FillColor, o.StrokeColor, o.StrokeWidth = p.color(v.Fill), c, w
	o.CornerRadius = 0
	if v.R > 0 {
		o.CornerRadius = p.length(v.R) + grow
	}
	place(o, p.at(v.X, v.Y).SubtractXY(grow, grow),
		fyne.NewSize(p.length(v.W)+2*grow, p.length(v.H)+2*grow))
	put(o)
}

// sharp is the radius of a corner, in pixels, that nobody sees.
const sharp = 2.5

// plain tells that a rectangle can be drawn as a thick line: hundreds of single
// answers that grow are drawn so in half of the time, for a line may be changed
// without telling the canvas, and the card has less to reckon with.
func (p *pen) plain(v figure.Rect) bool {
	return !p.outside && v.Fill != figure.None && v.Stroke == figure.None && p.length(v.R) < sharp
}

func (p *pen) bar(v figure.Rect, put func(fyne.CanvasObject)) {
	o := p.lines.next(newLine)
	w, h := p.length(v.W), p.length(v.H)
	if square := w == h; h >= 4 { // an even width has sharp edges on both sides
		h = 2 * float32(math.Round(float64(h)/2))
		if square {
			w = h
		}
	}
	middle := p.at(v.X+v.W/2, v.Y+v.H/2)
	o.StrokeColor, o.StrokeWidth = p.color(v.Fill), h
	o.Position1, o.Position2 = middle.SubtractXY(w/2, 0), middle.AddXY(w/2, 0)
	put(o)
}

func (p *pen) circle(v figure.Circle, put func(fyne.CanvasObject)) {
	if v.R <= 0 {
		return
	}
	c, w, grow := p.stroke(v.Stroke, v.Width)
	o := p.circles.next(newCircle)
	o.FillColor, o.StrokeColor, o.StrokeWidth = p.color(v.Fill), c, w
	d := 2 * (p.length(v.R) + grow)
	// Set in place: the picture is painted anew as a whole, and Resize has the canvas
	// look for each circle by itself.
	o.Position1 = p.at(v.X-v.R, v.Y-v.R).SubtractXY(grow, grow)
	o.Position2 = o.Position1.AddXY(d, d)
	put(o)
}

func (p *pen) arc(v figure.Arc, put func(fyne.CanvasObject)) {
	if v.R <= 0 || v.Width <= 0 || v.From == v.To || v.Stroke == figure.None {
		return
	}
	outer := v.R + v.Width/2
	o := p.arcs.next(newArc)
	o.FillColor = p.color(v.Stroke)
	o.StartAngle, o.EndAngle = float32(v.From), float32(v.To)
	o.CutoutRatio = float32(math.Max(0, v.R-v.Width/2) / outer)
	place(o, p.at(v.X-outer, v.Y-outer), fyne.NewSquareSize(2*p.length(outer)))
	put(o)
}

func (p *pen) line(v figure.Line, put func(fyne.CanvasObject)) {
	if v.Stroke == figure.None || v.Width <= 0 {
		return
	}
	for _, s := range dashes(v) {
		o := p.lines.next(newLine)
		o.StrokeColor, o.StrokeWidth = p.color(v.Stroke), max(p.length(v.Width), 1)
		o.Position1, o.Position2 = p.at(s.X1, s.Y1), p.at(s.X2, s.Y2)
		put(o)
	}
}

// dashes cuts a line into strokes as long as the gaps between them; the canvas
// has no dashed line.
func dashes(v figure.Line) []figure.Line {
	length := math.Hypot(v.X2-v.X1, v.Y2-v.Y1)
	if v.Dash <= 0 || length <= v.Dash || length/v.Dash > 2*maxDashes {
		return []figure.Line{v}
	}
	var out []figure.Line
	ux, uy := (v.X2-v.X1)/length, (v.Y2-v.Y1)/length
	for d := 0.0; d < length; d += 2 * v.Dash {
		s, e := v, math.Min(d+v.Dash, length)
		s.X1, s.Y1 = v.X1+ux*d, v.Y1+uy*d
		s.X2, s.Y2 = v.X1+ux*e, v.Y1+uy*e
		out = append(out, s)
	}
	return out
}

func (p *pen) polygon(v figure.Polygon, put func(fyne.CanvasObject)) {
	if len(v.Points) < 3 || v.Fill == figure.None {
		return
	}
	pts := v.Points[:min(len(v.Points), maxPoints)]
	x0, y0, x1, y1 := box(pts)
	o := p.polygons.next(newPolygon)
	o.FillColor = p.color(v.Fill)
	o.Points = o.Points[:0]
	for _, q := range pts {
		o.Points = append(o.Points, fyne.NewPos(p.length(q.X-x0), p.length(q.Y-y0)))
	}
	place(o, p.at(x0, y0), fyne.NewSize(p.length(x1-x0), p.length(y1-y0)))
	put(o)
}

// box is the tightest box round points: the canvas pays for every pixel of it.
func box(pts []figure.Point) (x0, y0, x1, y1 float64) {
	x0, y0, x1, y1 = pts[0].X, pts[0].Y, pts[0].X, pts[0].Y
	for _, q := range pts[1:] {
		x0, x1 = math.Min(x0, q.X), math.Max(x1, q.X)
		y0, y1 = math.Min(y0, q.Y), math.Max(y1, q.Y)
	}
	return x0, y0, x1, y1
}

func (p *pen) text(v figure.Text, put func(fyne.CanvasObject)) {
	size := whole(p.length(v.Size))
	if v.S == "" || size <= 0 || v.Role == figure.None {
		return
	}
	if v.Turned {
		put(p.turned(v))
		return
	}
	style := fyne.TextStyle{Bold: v.Bold}
	extent, baseline := theme.Measure(v.S, size, style)
	if room := p.length(figure.Width(v.S, v.Size, v.Bold)); p.exact && extent.Width > room*1.02 && size > 2 {
		size = float32(math.Ceil(float64(size)) - 1) // the shaper had rounded it up
		extent, baseline = theme.Measure(v.S, size, style)
	}
	o := p.texts.next(newText)
	o.Text, o.TextSize, o.TextStyle, o.Color = v.S, size, style, p.color(v.Role)
	if hangs(v.S) {
		o.Text = " " + v.S
	}
	theme.SetFace(o)
	at := p.at(v.X, v.Y)
	// The painters put the first row of glyphs a whole number of pixels down.
	at.Y -= float32(math.Ceil(float64(baseline)))
	switch v.Anchor {
	case figure.Middle:
		at.X -= extent.Width / 2
	case figure.End:
		at.X -= extent.Width
	}
	if hangs(v.S) {
		whole, _ := theme.Measure(o.Text, size, style)
		at.X -= whole.Width - extent.Width
		extent = whole
	}
	place(o, at, extent)
	put(o)
}

// hangs reports whether a text begins with a letter whose hook lies left of where the text
// begins. The toolkit cuts off what lies there.
func hangs(s string) bool { return s[0] == 'J' || s[0] == 'j' }

// whole takes the part of a pixel off a size that is large enough to lose it. The
// shaper rounds sizes up, which would make a text wider than its room; in a small
// picture that is borne as long as it is little.
func whole(size float32) float32 {
	const little = 1.08
	up := float32(math.Ceil(float64(size)))
	if size < 16 && up <= size*little || size < 1 {
		return size
	}
	return float32(math.Floor(float64(size) + 0.01))
}

// image draws a picture of pixels. The canvas reads it anew only when it is another one.
func (p *pen) image(v figure.Image, put func(fyne.CanvasObject)) {
	o := p.images.next(newImage)
	if r, ok := o.Resource.(*fyne.StaticResource); !ok || !bytes.Equal(r.StaticContent, v.PNG) {
		o.Resource = fyne.NewStaticResource(logoName, v.PNG)
		o.Refresh()
	}
	place(o, p.at(v.X, v.Y), fyne.NewSize(p.length(v.W), p.length(v.H)))
	put(o)
}

// logoName tells the toolkit what kind of picture it is.
const logoName = "logo.png"
