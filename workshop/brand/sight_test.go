package brand_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strconv"
	"testing"

	"github.com/upturn-workshop/upturn/workshop/brand"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// What is said of colours here is reckoned apart from the rule that chooses them: contrast as WCAG 2
// has it, distances in CIE Lab of what eyes see that lack a kind of cone (Machado 2009, full severity).

// light is a colour in linear light.
type light [3]float64

func lit(t testing.TB, hex string) (c light) {
	t.Helper()
	for i := range c {
		v, err := strconv.ParseUint(hex[1+2*i:3+2*i], 16, 8)
		if err != nil {
			t.Fatal(hex)
		}
		if s := float64(v) / 255; s <= 0.04045 {
			c[i] = s / 12.92
		} else {
			c[i] = math.Pow((s+0.055)/1.055, 2.4)
		}
	}
	return c
}

func (c light) y() float64 { return 0.2126*c[0] + 0.7152*c[1] + 0.0722*c[2] }

func ratio(a, b light) float64 {
	return (math.Max(a.y(), b.y()) + 0.05) / (math.Min(a.y(), b.y()) + 0.05)
}

// by is the colour as an eye sees it.
func (c light) by(eye light3) (out light) {
	for i, row := range eye {
		v := row[0]*c[0] + row[1]*c[1] + row[2]*c[2]
		out[i] = math.Min(1, math.Max(0, v))
	}
	return out
}

type light3 [3]light

var eyes = map[string]light3{
	"all cones":      {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
	"no long ones":   {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
	"no middle ones": {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
	"no short ones":  {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}},
}

func (c light) away(o light) float64 {
	lab := func(c light) [3]float64 {
		f := func(v float64) float64 {
			if v > 0.008856 {
				return math.Cbrt(v)
			}
			return 7.787*v + 16.0/116
		}
		x, y, z := f((0.4124*c[0]+0.3576*c[1]+0.1805*c[2])/0.9505), f(c.y()), f((0.0193*c[0]+0.1192*c[1]+0.9505*c[2])/1.089)
		return [3]float64{116*y - 16, 500 * (x - y), 200 * (y - z)}
	}
	a, b := lab(c), lab(o)
	return math.Hypot(math.Hypot(a[0]-b[0], a[1]-b[1]), a[2]-b[2])
}

// Whatever colour a client has, what stands for it is read from the back row, 7 to 1 on the wall
// and 4.5 to 1 on what lies on it, and no eye takes it for another series of a picture.
func TestTwoHundredColoursForEveryEye(t *testing.T) {
	r := rand.New(rand.NewPCG(200, 22))
	least, nearest := math.Inf(1), math.Inf(1)
	for range 200 {
		wish := fmt.Sprintf("#%06X", r.IntN(1<<24))
		got := brand.Fit(wish)
		for _, on := range []struct {
			name, hex string
			p         figure.Palette
		}{{"light", got.Light, figure.Light()}, {"dark", got.Dark, figure.Dark()}} {
			c := lit(t, on.hex)
			for role, want := range map[figure.Role]float64{figure.Paper: 7, figure.Card: 7, figure.OnAccent: 7, figure.Sand: 4.5, figure.Tile: 4.5} {
				got := ratio(c, lit(t, on.p[role]))
				least = math.Min(least, got/want)
				if got < want-1e-6 {
					t.Errorf("%s is %s on %s walls: %.2f to 1 against role %d, want %g", wish, on.hex, on.name, got, role, want)
				}
			}
			for role, want := range map[figure.Role]float64{figure.One: 35, figure.Ink3: 25, figure.Tile: 30, figure.Ink: 20} {
				for eye, sees := range eyes {
					got := c.by(sees).away(lit(t, on.p[role]).by(sees))
					nearest = math.Min(nearest, got)
					if got < want-0.5 {
						t.Errorf("%s is %s on %s walls: an eye with %s sees it %.1f from role %d, want %g", wish, on.hex, on.name, eye, got, role, want)
					}
				}
			}
		}
	}
	t.Logf("contrast %.2f times what it has to be at the least; nearest to another series: %.1f", least, nearest)
}

// Nothing that fits lies much nearer to a wish than what is taken.
func TestNothingNearerFits(t *testing.T) {
	r := rand.New(rand.NewPCG(22, 4))
	var fitting []string
	const step = 17
	for red := 0; red < 256; red += step {
		for green := 0; green < 256; green += step {
			for blue := 0; blue < 256; blue += step {
				if hex := fmt.Sprintf("#%02X%02X%02X", red, green, blue); figure.FitsAccent(hex, figure.Light()) {
					fitting = append(fitting, hex)
				}
			}
		}
	}
	if len(fitting) < 100 {
		t.Fatalf("only %d colours fit", len(fitting))
	}
	for range 40 {
		wish := fmt.Sprintf("#%06X", r.IntN(1<<24))
		got := brand.Fit(wish).Light
		far := lit(t, wish).ok(lit(t, got))
		for _, other := range fitting {
			if d := lit(t, wish).ok(lit(t, other)); d < far-0.02 {
				t.Errorf("%s becomes %s, %.3f away; %s is %.3f away", wish, got, far, other, d)
				break
			}
		}
	}
}

// ok is the distance in OKLab.
func (c light) ok(o light) float64 {
	lab := func(c light) [3]float64 {
		l := math.Cbrt(0.4122214708*c[0] + 0.5363325363*c[1] + 0.0514459929*c[2])
		m := math.Cbrt(0.2119034982*c[0] + 0.6806995451*c[1] + 0.1073969566*c[2])
		s := math.Cbrt(0.0883024619*c[0] + 0.2817188376*c[1] + 0.6299787005*c[2])
		return [3]float64{0.2104542553*l + 0.7936177850*m - 0.0040720468*s, 1.9779984951*l - 2.4285922050*m + 0.4505937099*s, 0.0259040371*l + 0.7827717662*m - 0.8086757660*s}
	}
	a, b := lab(c), lab(o)
	return math.Hypot(math.Hypot(a[0]-b[0], a[1]-b[1]), a[2]-b[2])
}
