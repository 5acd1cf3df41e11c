package pdf

import "math"

// kappa makes a cubic curve follow a quarter of a circle.
const kappa = 0.5522847498307936

// roundRect is a rectangle whose corners have radius r.
func roundRect(x, y, w, h, r float64) path {
	var p path
	r = math.Min(r, math.Min(w, h)/2)
	if r <= 0 {
		p.move(x, y)
		p.line(x+w, y)
		p.line(x+w, y+h)
		p.line(x, y+h)
		p.close()
		return p
	}
	if w == 2*r && h == 2*r {
		return circle(x+r, y+r, r)
	}
	k := r * (1 - kappa)
	p.move(x+r, y)
	p.line(x+w-r, y)
	p.curve(x+w-k, y, x+w, y+k, x+w, y+r)
	p.line(x+w, y+h-r)
	p.curve(x+w, y+h-k, x+w-k, y+h, x+w-r, y+h)
	p.line(x+r, y+h)
	p.curve(x+k, y+h, x, y+h-k, x, y+h-r)
	p.line(x, y+r)
	p.curve(x, y+k, x+k, y, x+r, y)
	p.close()
	return p
}

// circle has no straight steps of no length: printers draw spikes on them.
func circle(x, y, r float64) path {
	p := arc(x, y, r, 0, 360)
	p.close()
	return p
}

// arc is part of a circle in degrees from the top, clockwise. Each quarter at
// most is one curve, which no eye tells from a true arc.
func arc(x, y, r, from, to float64) path {
	var p path
	n := int(math.Max(1, math.Ceil(math.Abs(to-from)/90)))
	turn := (to - from) / float64(n) * math.Pi / 180
	reach := r * 4 / 3 * math.Tan(turn/4)
	sin, cos := math.Sincos(from * math.Pi / 180)
	p.move(x+r*sin, y-r*cos)
	for i := 1; i <= n; i++ {
		s2, c2 := math.Sincos(from*math.Pi/180 + turn*float64(i))
		p.curve(x+r*sin+reach*cos, y-r*cos+reach*sin, x+r*s2-reach*c2, y-r*c2-reach*s2, x+r*s2, y-r*c2)
		sin, cos = s2, c2
	}
	return p
}
