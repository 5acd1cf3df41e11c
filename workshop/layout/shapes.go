package layout

import (
	"math"

	"github.com/upturn-workshop/upturn/workshop/paper"
)

// kappa makes a cubic curve follow a quarter of a circle.
const kappa = 0.5522847498307936

// roundRect is a rectangle whose corners have radius r.
func roundRect(x, y, w, h, r float64) paper.Path {
	p := make(paper.Path, 0, 10) // steps of one with round corners
	r = math.Min(r, math.Min(w, h)/2)
	if r <= 0 {
		p.Move(x, y)
		p.Line(x+w, y)
		p.Line(x+w, y+h)
		p.Line(x, y+h)
		p.Close()
		return p
	}
	if w == 2*r && h == 2*r {
		return circle(x+r, y+r, r)
	}
	k := r * (1 - kappa)
	p.Move(x+r, y)
	p.Line(x+w-r, y)
	p.Curve(x+w-k, y, x+w, y+k, x+w, y+r)
	p.Line(x+w, y+h-r)
	p.Curve(x+w, y+h-k, x+w-k, y+h, x+w-r, y+h)
	p.Line(x+r, y+h)
	p.Curve(x+k, y+h, x, y+h-k, x, y+h-r)
	p.Line(x, y+r)
	p.Curve(x, y+k, x+k, y, x+r, y)
	p.Close()
	return p
}

// circle has no straight steps of no length: printers draw spikes on them.
func circle(x, y, r float64) paper.Path {
	p := arc(x, y, r, 0, 360)
	p.Close()
	return p
}

// arc is part of a circle in degrees from the top, clockwise. Each quarter at
// most is one curve, which no eye tells from a true arc.
func arc(x, y, r, from, to float64) paper.Path {
	n := int(math.Max(1, math.Ceil(math.Abs(to-from)/90)))
	p := make(paper.Path, 0, n+2)
	turn := (to - from) / float64(n) * math.Pi / 180
	reach := r * 4 / 3 * math.Tan(turn/4)
	sin, cos := math.Sincos(from * math.Pi / 180)
	p.Move(x+r*sin, y-r*cos)
	for i := 1; i <= n; i++ {
		s2, c2 := math.Sincos(from*math.Pi/180 + turn*float64(i))
		p.Curve(x+r*sin+reach*cos, y-r*cos+reach*sin, x+r*s2-reach*c2, y-r*c2-reach*s2, x+r*s2, y-r*c2)
		sin, cos = s2, c2
	}
	return p
}
