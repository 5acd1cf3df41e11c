package theme

import (
	"image/color"
	"strconv"
	"strings"

	"github.com/upturn-workshop/upturn/workshop/figure"
)

// Palette gives every role a colour.
type Palette [figure.Faint2 + 1]color.NRGBA

// Dark is a palette for dark rooms and for the curtain between voters.
func Dark() Palette { return dark }

// Print is the palette of paper.
func Print() Palette { return mono }

// Of gives the palette of a setting.
func Of(isDark bool) Palette {
	if isDark {
		return dark
	}
	return light
}

// Hex gives the palette of a setting as files write it.
func Hex(isDark bool) figure.Palette {
	if isDark {
		return figure.Dark()
	}
	return figure.Light()
}

// With is the palette in the colours of a scene; that of print keeps its own.
func (p Palette) With(a figure.Accents) Palette {
	hex := ""
	switch p[figure.Paper] {
	case light[figure.Paper]:
		hex = a.Light
	case dark[figure.Paper]:
		hex = a.Dark
	}
	if hex != "" {
		p[figure.Accent] = parse(figure.Palette{figure.Accent: hex})[figure.Accent]
	}
	return p
}

// Color is the colour of a role. None, and a role that does not exist, are transparent.
func (p Palette) Color(r figure.Role) color.Color {
	if int(r) >= len(p) {
		return color.NRGBA{}
	}
	return p[r]
}

// Color is the colour of a role in the light or the dark palette.
func Color(r figure.Role, isDark bool) color.Color { return Of(isDark).Color(r) }

var light, dark, mono = parse(figure.Light()), parse(figure.Dark()), parse(figure.Mono())

// parse takes the colours from the one place where they are written down.
func parse(hex figure.Palette) Palette {
	var p Palette
	for r, h := range hex {
		v, err := strconv.ParseUint(strings.TrimPrefix(h, "#"), 16, 32)
		if err != nil || int(r) >= len(p) {
			continue // a role without a colour is transparent, and a test looks for it
		}
		p[r] = color.NRGBA{R: uint8(v >> 16), G: uint8(v >> 8), B: uint8(v), A: 0xFF}
	}
	return p
}

// Coloured reads a colour as palettes are written: #RRGGBB. What is none is transparent.
func (Palette) Coloured(hex string) color.NRGBA {
	return parse(figure.Palette{figure.Accent: hex})[figure.Accent]
}
