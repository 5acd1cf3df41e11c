package theme

import (
	"image/color"

	"github.com/upturn-workshop/upturn/workshop/figure"
)

// Palette gives every role a colour.
type Palette [figure.Faint2 + 1]color.NRGBA

// Light is warm paper with near-black ink.
func Light() Palette { return light }

// Dark is the same set of roles for dark rooms and for the curtain between voters.
func Dark() Palette { return dark }

// Of gives the palette of a setting.
func Of(isDark bool) Palette {
	if isDark {
		return dark
	}
	return light
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

var light = Palette{
	figure.Paper:    rgb(0xF6F2E9),
	figure.Card:     rgb(0xFDFBF6),
	figure.Sand:     rgb(0xEAE3D5),
	figure.Tile:     rgb(0xDBD1BD),
	figure.Rule:     rgb(0xCFC6B4),
	figure.Edge:     rgb(0x7E7666),
	figure.Ink:      rgb(0x1C1B18),
	figure.Ink2:     rgb(0x4A463D),
	figure.Ink3:     rgb(0x645E51),
	figure.Accent:   rgb(0x004F7A),
	figure.OnAccent: rgb(0xFDFBF6),
	figure.One:      rgb(0xA84600),
	figure.Two:      rgb(0x004F7A),
	figure.Faint1:   rgb(0xBB7748),
	figure.Faint2:   rgb(0x5E8BA6),
}

var dark = Palette{
	figure.Paper:    rgb(0x171614),
	figure.Card:     rgb(0x211F1C),
	figure.Sand:     rgb(0x2D2A25),
	figure.Tile:     rgb(0x3A362F),
	figure.Rule:     rgb(0x45413A),
	figure.Edge:     rgb(0x8E8676),
	figure.Ink:      rgb(0xF5F0E6),
	figure.Ink2:     rgb(0xCFC7B8),
	figure.Ink3:     rgb(0xA89F8F),
	figure.Accent:   rgb(0x6CBEEB),
	figure.OnAccent: rgb(0x171614),
	figure.One:      rgb(0xF2A65A),
	figure.Two:      rgb(0x6CBEEB),
	figure.Faint1:   rgb(0x8A6544),
	figure.Faint2:   rgb(0x456F86),
}

func rgb(v uint32) color.NRGBA {
	return color.NRGBA{R: uint8(v >> 16), G: uint8(v >> 8), B: uint8(v), A: 0xFF}
}
