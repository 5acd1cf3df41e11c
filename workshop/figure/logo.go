package figure

import (
	"bytes"
	"image/png"
	"maps"
	"math"
)

// Image is a picture that is made of pixels: the client's logo. PNG is sound, for whoever made the
// scene has checked it.
type Image struct {
	X, Y, W, H float64
	PNG        []byte
}

func (Image) item() {}

// Accents are the colours that take the accent's place in a scene, as #RRGGBB: on light ground
// and on dark. "" leaves the palette's own.
type Accents struct{ Light, Dark string }

// For is the colour for a palette; "" where it keeps its own, as print does.
func (a Accents) For(p Palette) string {
	switch p[Paper] {
	case Light()[Paper]:
		return a.Light
	case Dark()[Paper]:
		return a.Dark
	}
	return ""
}

// Tinted is a palette in the colours of the scene.
func (s Scene) Tinted(p Palette) Palette {
	if c := s.Accents.For(p); c != "" {
		p = maps.Clone(p)
		p[Accent] = c
	}
	return p
}

// Logo is the client's sign. The zero value is none.
type Logo struct {
	PNG   []byte
	Plate Role // what lies under it; None = nothing
}

// plateAir is how much of its height a logo has of a plate on each side.
const plateAir = 0.14

// Place fits the logo into a field, as large as it may be: at its left end, in its middle or at its
// right end, always in the middle of its height. w is how much of the width it takes, 0 where
// there is none.
func (l Logo) Place(x, y, w, h float64, at Anchor) (items []Item, wide float64) {
	c, err := png.DecodeConfig(bytes.NewReader(l.PNG))
	if err != nil || c.Width <= 0 || c.Height <= 0 || w <= 0 || h <= 0 {
		return nil, 0
	}
	air := 0.0
	if l.Plate != None {
		air = plateAir * math.Min(h, w*float64(c.Height)/float64(c.Width))
	}
	k := math.Min((w-2*air)/float64(c.Width), (h-2*air)/float64(c.Height))
	lw, lh := k*float64(c.Width), k*float64(c.Height)
	wide = lw + 2*air
	switch at {
	case Middle:
		x += (w - wide) / 2
	case End:
		x += w - wide
	}
	y += (h - lh) / 2
	if l.Plate != None {
		items = append(items, Rect{X: x, Y: y - air, W: wide, H: lh + 2*air, R: air, Fill: l.Plate})
	}
	return append(items, Image{X: x + air, Y: y, W: lw, H: lh, PNG: l.PNG}), wide
}

// Settle fits the logo into the first of some fields in which it stands clear of all items; nothing
// where there is none, for it is the last that a page needs.
func (l Logo) Settle(items []Item, at Anchor, fields ...Rect) (logo []Item, wide float64) {
	const air = 3 // units
	var taken []Rect
	for _, it := range items {
		taken = append(taken, covered(it))
	}
	for _, f := range fields {
		logo, wide = l.Place(f.X, f.Y, f.W, f.H, at)
		if wide == 0 {
			return nil, 0
		}
		if covered(logo[0]).free(taken, air) {
			return logo, wide
		}
	}
	return nil, 0
}
