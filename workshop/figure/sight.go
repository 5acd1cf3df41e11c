package figure

import (
	"math"
	"strconv"
)

// apart is how far two roles have to be from each other at least, for every eye.
type apart struct {
	a, b Role
	min  float64
}

// fromAccent is how far the accent is from what stands beside it.
var fromAccent = []apart{{Accent, One, 35}, {Accent, Ink3, 25}, {Accent, Tile, 30}, {Accent, Ink, 20}}

// onAccent is the contrast that the accent has with what lies under it, and over it: on the
// wall, which is read from ten metres, and on panels and tiles.
var onAccent = []apart{{Accent, Paper, 7}, {Accent, Card, 7}, {Accent, OnAccent, 7}, {Accent, Sand, 4.5}, {Accent, Tile, 4.5}}

// FitsAccent reports whether a colour, as #RRGGBB, can be the accent of a palette: it is read on
// every ground, and no eye takes it for another role.
func FitsAccent(hex string, p Palette) bool {
	if len(hex) != 7 || hex[0] != '#' {
		return false
	}
	if _, err := strconv.ParseUint(hex[1:], 16, 32); err != nil {
		return false
	}
	c := colour(hex)
	for _, on := range onAccent {
		if contrast(c, colour(p[on.b])) < on.min {
			return false
		}
	}
	for _, from := range fromAccent {
		other := colour(p[from.b])
		for _, m := range sights {
			if distance(seen(c, m), seen(other, m)) < from.min {
				return false
			}
		}
	}
	return true
}

type rgb [3]float64 // linear light, 0..1

func colour(hex string) rgb {
	var c rgb
	for i := range c {
		v, err := strconv.ParseUint(hex[1+2*i:3+2*i], 16, 8)
		if err != nil {
			panic(err) // of our own palettes; FitsAccent looks at strangers' before
		}
		c[i] = Linear(float64(v) / 255)
	}
	return c
}

// Linear is how much light a channel of a colour gives, both 0..1.
func Linear(s float64) float64 {
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
