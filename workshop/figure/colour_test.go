package figure

import (
	"fmt"
	"math"
	"strconv"
	"testing"
)

type rgb [3]float64 // linear light, 0..1

func colour(hex string) rgb {
	var c rgb
	for i := range c {
		v, err := strconv.ParseUint(hex[1+2*i:3+2*i], 16, 8)
		if err != nil {
			panic(err)
		}
		c[i] = linear(float64(v) / 255)
	}
	return c
}

func linear(s float64) float64 {
	if s <= 0.04045 {
		return s / 12.92
	}
	return math.Pow((s+0.055)/1.055, 2.4)
}

func (c rgb) luminance() float64 { return 0.2126*c[0] + 0.7152*c[1] + 0.0722*c[2] }

// contrast is that of WCAG 2.
func contrast(a, b rgb) float64 {
	x, y := a.luminance(), b.luminance()
	return (math.Max(x, y) + 0.05) / (math.Min(x, y) + 0.05)
}

// lab is CIE Lab 1976 under D65.
func (c rgb) lab() [3]float64 {
	x := 0.4124*c[0] + 0.3576*c[1] + 0.1805*c[2]
	y := c.luminance()
	z := 0.0193*c[0] + 0.1192*c[1] + 0.9505*c[2]
	f := func(t float64) float64 {
		if t > 216.0/24389 {
			return math.Cbrt(t)
		}
		return (24389.0/27*t + 16) / 116
	}
	fx, fy, fz := f(x/0.9505), f(y), f(z/1.089)
	return [3]float64{116*fy - 16, 500 * (fx - fy), 200 * (fy - fz)}
}

func distance(a, b rgb) float64 {
	p, q := a.lab(), b.lab()
	return math.Sqrt((p[0]-q[0])*(p[0]-q[0]) + (p[1]-q[1])*(p[1]-q[1]) + (p[2]-q[2])*(p[2]-q[2]))
}

// sights simulate how colours look to eyes that lack one kind of cone: the
// matrices for full severity of G. Machado, M. Oliveira, L. Fernandes, A
// Physiologically-based Model for Simulation of Color Vision Deficiency, IEEE
// TVCG 15 (2009), table 1. They work on linear light.
var sights = map[string][3][3]float64{
	"normal": {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
	"protan": {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
	"deutan": {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
	"tritan": {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}},
}

func seen(c rgb, m [3][3]float64) rgb {
	var out rgb
	for i := range out {
		for k := range c {
			out[i] += m[i][k] * c[k]
		}
		out[i] = math.Max(0, math.Min(1, out[i]))
	}
	return out
}

// No eye takes one series for the other, nor what was chosen for the rest.
func TestSeriesStayApart(t *testing.T) {
	for name, p := range map[string]Palette{"light": Light(), "dark": Dark()} {
		for sight, m := range sights {
			for _, pair := range []struct {
				a, b Role
				min  float64
			}{{One, Two, 60}, {Faint1, Faint2, 35}, {Accent, Ink3, 25}, {Accent, Tile, 30}, {Ink, Tile, 30}, {Accent, Ink, 20}} {
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
