package figure

import (
	"math"
	"slices"
)

// StripPart is a part of the day.
type StripPart struct {
	Name      Bilingual
	Pictogram Pictogram // over the part; none if empty
	Minutes   int
	Break     bool
	Done      bool
	Now       bool
}

// Strip shows the day as one bar: as long as its parts take, what is behind in
// ink, what is on in blue. A break is a gap.
type Strip struct {
	Parts []StripPart
	Alt   string
}

// height is what a strip takes, bar and names.
func (f Strip) height(st Style) float64 {
	h := 1.75*st.U + 1.6*st.Caption + f.over(st)
	for _, p := range f.Parts {
		if p.Name.Two() {
			return h + 1.2*st.Caption
		}
	}
	return h
}

// stripPictogram is the side of a pictogram over a strip, in U, stripAir what parts them.
const stripPictogram, stripAir = 6.0, 1.0

// over is what the pictograms take over the bar.
func (f Strip) over(st Style) float64 {
	if slices.ContainsFunc(f.Parts, func(p StripPart) bool { return p.Pictogram.Known() }) {
		return (stripPictogram + stripAir) * st.U
	}
	return 0
}

// Scene draws the strip along the foot of a field of w by h.
func (f Strip) Scene(w, h float64, st Style, t float64) Scene {
	s := Scene{W: w, H: h, Alt: f.Alt}
	total := 0
	for _, p := range f.Parts {
		total += max(p.Minutes, 0)
	}
	if total == 0 {
		return s
	}
	bar, y := 1.75*st.U, h-f.height(st)+f.over(st)
	free := math.Max(0, w-0.75*st.U*float64(len(f.Parts)-1))
	x := make([]float64, len(f.Parts)+1) // where the parts begin
	for i, p := range f.Parts {
		x[i+1] = x[i] + free*float64(max(p.Minutes, 0))/float64(total) + 0.75*st.U
	}
	for i, p := range f.Parts {
		f.part(&s, p, x[i], y, x[i+1]-x[i]-0.75*st.U, bar, st)
		if f.name(&s, p, x[i], y+bar, f.room(i, x)-1.5*st.U, st) { // which says what it means
			p.Pictogram.Draw(&s, x[i], y-f.over(st), stripPictogram*st.U, Accent)
		}
	}
	return s
}

// room is how wide the name of a part may be: up to the next one that has a name.
func (f Strip) room(i int, x []float64) float64 {
	next := i + 1
	for next < len(f.Parts) && f.Parts[next].Name.Empty() {
		next++
	}
	return x[next] - x[i]
}

func (f Strip) part(s *Scene, p StripPart, x, y, w, bar float64, st Style) {
	role := Tile
	switch {
	case p.Now:
		role = Accent
	case p.Done:
		role = Ink
	}
	r := math.Min(bar, w) / 2
	switch {
	case p.Break && !p.Now:
		s.Add(Line{X1: x, Y1: y + bar/2, X2: x + w, Y2: y + bar/2, Width: st.Hair, Stroke: Edge})
	default:
		s.Add(Rect{X: x, Y: y, W: w, H: bar, R: r, Fill: role})
	}
}

// name writes what a part is called. A name for which there is no room is left
// out: the order tells; it reports whether it is there.
func (f Strip) name(s *Scene, p StripPart, x, y, w float64, st Style) bool {
	first, second := p.Name.First, p.Name.Second
	if p.Name.Empty() || bilingualWidth(p.Name, st.Caption, st.Caption, p.Now) > w {
		return false
	}
	text := Ink2
	if p.Now {
		text = Ink
	}
	s.Add(Text{X: x, Y: y + 1.25*st.Caption, Size: st.Caption, Bold: p.Now, Role: text, S: first})
	if second != "" {
		s.Add(Text{X: x, Y: y + 2.45*st.Caption, Size: st.Caption, Role: Ink2, S: second})
	}
	return true
}
