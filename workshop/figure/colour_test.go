package figure

import (
	"fmt"
	"math"
	"testing"
)

// No eye takes one series for the other, nor what was chosen for the rest.
func TestSeriesStayApart(t *testing.T) {
	for name, p := range map[string]Palette{"light": Light(), "dark": Dark()} {
		for sight, m := range sights {
			pairs := []apart{{One, Two, 60}, {Faint1, Faint2, 35}, {Ink, Tile, 30}}
			for _, pair := range append(pairs, fromAccent...) {
				got := distance(seen(colour(p[pair.a]), m), seen(colour(p[pair.b]), m))
				if got < pair.min {
					t.Errorf("%s, %s: roles %d and %d are %.0f apart, want %.0f", name, sight, pair.a, pair.b, got, pair.min)
				}
			}
		}
	}
}

// exempt are the roles of marks that carry nothing alone: hairlines, grids, axes
// and outlines that numbers or words stand beside, tiles with text on them, and
// the single answers behind large marks. A disc is never an axis.
var exempt = map[Role]bool{None: true, Paper: true, Rule: true, Sand: true, Tile: true, Edge: true, Faint1: true, Faint2: true}

// Every text and mark that any page draws stands out from what lies under it.
func TestEverythingStandsOut(t *testing.T) {
	for name, p := range map[string]Palette{"light": Light(), "dark": Dark()} {
		for _, x := range samples() {
			t.Run(fmt.Sprintf("%s %s", x.name, name), func(t *testing.T) {
				items := x.scene(screen, 1).Items
				for i, it := range items {
					b := boxOf(it)
					under := ground(items[:i], (b.x1+b.x2)/2, (b.y1+b.y2)/2)
					if v, ok := it.(Text); ok {
						if got := contrast(colour(p[v.Role]), colour(p[under])); got < 7 {
							t.Errorf("%q has %.1f on role %d", v.S, got, under)
						}
						continue
					}
					for _, r := range marksOf(it) {
						if _, disc := it.(Circle); exempt[r] && !(disc && r == Edge) {
							continue
						}
						if got := contrast(colour(p[r]), colour(p[Paper])); got < 5 {
							t.Errorf("role %d of %T has %.1f", r, it, got)
						}
					}
				}
			})
		}
	}
}

// ground is the role of what fills a place.
func ground(items []Item, x, y float64) Role {
	role := Paper
	for _, it := range items {
		b := boxOf(it)
		if x < b.x1 || x > b.x2 || y < b.y1 || y > b.y2 {
			continue
		}
		switch v := it.(type) {
		case Rect:
			if v.Fill != None {
				role = v.Fill
			}
		case Circle:
			if v.Fill != None && math.Hypot(x-v.X, y-v.Y) < v.R {
				role = v.Fill
			}
		}
	}
	return role
}

func marksOf(it Item) []Role {
	switch v := it.(type) {
	case Rect:
		return []Role{v.Fill, v.Stroke}
	case Circle:
		return []Role{v.Fill, v.Stroke}
	case Line:
		return []Role{v.Stroke}
	case Arc:
		return []Role{v.Stroke}
	case Polygon:
		return []Role{v.Fill}
	}
	return nil
}

// On paper there is no colour: each kind of mark is a shape of its own.
func TestShapesTellSeriesApartInPrint(t *testing.T) {
	shapes := map[string]Shape{}
	for _, sh := range []Shape{Hollow, Filled, Diamond, Disc} {
		s := Scene{W: 20, H: 20}
		s.Add(sign(sh, 10, 10, 4, PaperStyle())...)
		key := string(SVG(s, Mono()))
		if other, taken := shapes[key]; taken {
			t.Errorf("shapes %d and %d print alike", sh, other)
		}
		shapes[key] = sh
	}
	dashes := map[float64]Shape{}
	for _, sh := range []Shape{Hollow, Filled, Diamond} {
		d := Outline{Shape: sh}.dash(PaperStyle())
		if other, taken := dashes[d]; taken {
			t.Errorf("outlines of shapes %d and %d have the same line", sh, other)
		}
		dashes[d] = sh
	}
}
