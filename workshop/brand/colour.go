package brand

import (
	"image"
	"image/color"
	"math"
	"strconv"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// Colours is what becomes of a colour: what takes the accent's place on light and on dark
// ground, as #RRGGBB.
type Colours struct{ Light, Dark string }

// Parse reads a colour as people write it: with or without #, three or six digits, in any case.
func Parse(s string) (hex string, ok bool) {
	s = strings.ToUpper(strings.TrimPrefix(strings.TrimSpace(s), "#"))
	if len(s) == 3 {
		s = string([]byte{s[0], s[0], s[1], s[1], s[2], s[2]})
	}
	if len(s) != 6 {
		return "", false
	}
	if _, err := strconv.ParseUint(s, 16, 32); err != nil {
		return "", false
	}
	return "#" + s, true
}

func parse(hex string) (color.NRGBA, bool) {
	clean, ok := Parse(hex)
	if !ok || clean != hex {
		return color.NRGBA{}, false
	}
	v, _ := strconv.ParseUint(hex[1:], 16, 32)
	return color.NRGBA{R: uint8(v >> 16), G: uint8(v >> 8), B: uint8(v), A: 0xFF}, true
}

// Fit finds the colours nearest to a wished one that everybody can read and tell from the
// others. What is no colour leaves the program's own.
func Fit(wish string) Colours {
	light, dark := figure.Light(), figure.Dark()
	out := Colours{light[figure.Accent], dark[figure.Accent]}
	c, ok := parse(wish)
	if !ok {
		return out
	}
	return Colours{nearest(c, light, out.Light), nearest(c, dark, out.Dark)}
}

// Coloured is a brand in another colour, as people write it; "" takes its colour away.
func Coloured(b workshop.Brand, wish string) (workshop.Brand, error) {
	b.Colour, b.Light, b.Dark = "", "", ""
	if wish == "" {
		return b, nil
	}
	hex, ok := Parse(wish)
	if !ok {
		return b, refused("colour", nil)
	}
	b.Colour = hex
	return Settled(b), nil
}

// Settled is a brand whose colours fit, whoever has written them: another version may have had
// other colours beside them.
func Settled(b workshop.Brand) workshop.Brand {
	switch {
	case b.Colour == "":
		b.Light, b.Dark = "", ""
	case !figure.FitsAccent(b.Light, figure.Light()) || !figure.FitsAccent(b.Dark, figure.Dark()):
		c := Fit(b.Colour)
		b.Light, b.Dark = c.Light, c.Dark
	}
	return b
}

// nearest goes over all lightnesses, hues and chromas round the wish in OKLCh, by their distance.
func nearest(wish color.NRGBA, p figure.Palette, usual string) string {
	if figure.FitsAccent(hexOf(wish), p) {
		return hexOf(wish)
	}
	at := okOf(wish)
	best, far := usual, math.Inf(1)
	for _, step := range []struct{ l, ab, reach float64 }{{0.04, 0.04, 1}, {0.01, 0.01, 0.06}, {0.004, 0.004, 0.015}} {
		from := at
		if step.reach < 1 {
			b, _ := parse(best)
			from = okOf(b)
		}
		for l := math.Max(0, from.l-step.reach); l <= math.Min(1, from.l+step.reach); l += step.l {
			for a := math.Max(-0.32, from.a-step.reach); a <= math.Min(0.32, from.a+step.reach); a += step.ab {
				for b := math.Max(-0.32, from.b-step.reach); b <= math.Min(0.32, from.b+step.reach); b += step.ab {
					o := ok{l, a, b}
					d := o.distance(at)
					if d >= far {
						continue
					}
					if c, in := o.colour(); in && figure.FitsAccent(hexOf(c), p) {
						best, far = hexOf(c), d
					}
				}
			}
		}
	}
	return best
}

func hexOf(c color.NRGBA) string {
	const digits = "0123456789ABCDEF"
	return string([]byte{'#', digits[c.R>>4], digits[c.R&15], digits[c.G>>4], digits[c.G&15], digits[c.B>>4], digits[c.B&15]})
}

// ok is a colour in OKLab, in which equal steps look equal: B. Ottosson, A perceptual color
// space for image processing (2020).
type ok struct{ l, a, b float64 }

func (o ok) distance(p ok) float64 {
	return math.Sqrt((o.l-p.l)*(o.l-p.l) + (o.a-p.a)*(o.a-p.a) + (o.b-p.b)*(o.b-p.b))
}

func okOf(c color.NRGBA) ok {
	r, g, b := figure.Linear(float64(c.R)/255), figure.Linear(float64(c.G)/255), figure.Linear(float64(c.B)/255)
	l := math.Cbrt(0.4122214708*r + 0.5363325363*g + 0.0514459929*b)
	m := math.Cbrt(0.2119034982*r + 0.6806995451*g + 0.1073969566*b)
	s := math.Cbrt(0.0883024619*r + 0.2817188376*g + 0.6299787005*b)
	return ok{
		0.2104542553*l + 0.7936177850*m - 0.0040720468*s,
		1.9779984951*l - 2.4285922050*m + 0.4505937099*s,
		0.0259040371*l + 0.7827717662*m - 0.8086757660*s,
	}
}

// colour is nothing where no screen shows it.
func (o ok) colour() (color.NRGBA, bool) {
	l := o.l + 0.3963377774*o.a + 0.2158037573*o.b
	m := o.l - 0.1055613458*o.a - 0.0638541728*o.b
	s := o.l - 0.0894841775*o.a - 1.2914855480*o.b
	l, m, s = l*l*l, m*m*m, s*s*s
	var out [3]uint8
	for i, v := range [3]float64{
		4.0767416621*l - 3.3077115913*m + 0.2309699292*s,
		-1.2684380046*l + 2.6097574011*m - 0.3413193965*s,
		-0.0041960863*l - 0.7034186147*m + 1.7076147010*s,
	} {
		if v < -0.0005 || v > 1.0005 {
			return color.NRGBA{}, false
		}
		out[i] = uint8(math.Round(255 * curved(math.Max(0, math.Min(1, v)))))
	}
	return color.NRGBA{R: out[0], G: out[1], B: out[2], A: 0xFF}, true
}

// curved undoes figure.Linear.
func curved(v float64) float64 {
	if v <= 0.0031308 {
		return 12.92 * v
	}
	return 1.055*math.Pow(v, 1/2.4) - 0.055
}

// plateFor is what has to lie under a logo. It is seen where most of it stands out from the
// ground; one that is light and dark at once stands on light, as on paper.
func plateFor(pic *image.NRGBA) workshop.Plate {
	lost := func(ground string) float64 {
		g, _ := parse(ground)
		under := luminance(g)
		var all, weak float64
		for i := 0; i+3 < len(pic.Pix); i += 4 {
			a := float64(pic.Pix[i+3]) / 255
			l := luminance(color.NRGBA{R: pic.Pix[i], G: pic.Pix[i+1], B: pic.Pix[i+2]})
			all += a
			if (math.Max(l, under)+0.05)/(math.Min(l, under)+0.05) < 1.8 {
				weak += a
			}
		}
		return weak / math.Max(all, 1)
	}
	const some = 0.25 // of what is drawn
	onLight, onDark := lost(figure.Light()[figure.Paper]), lost(figure.Dark()[figure.Paper])
	switch {
	case onLight < some && onDark < some:
		return workshop.NoPlate
	case onLight <= onDark:
		return workshop.LightPlate
	}
	return workshop.DarkPlate
}

func luminance(c color.NRGBA) float64 {
	return 0.2126*figure.Linear(float64(c.R)/255) + 0.7152*figure.Linear(float64(c.G)/255) + 0.0722*figure.Linear(float64(c.B)/255)
}
