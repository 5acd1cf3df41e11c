// Package theme is Upturn's look inside Fyne: palette, sizes and the one
// typeface that screen and paper share.
package theme

import (
	"image/color"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"

	"github.com/upturn-workshop/upturn/workshop/figure"
)

// Mode says which palette a Theme uses.
type Mode int

// The modes.
const (
	Follow Mode = iota // what the system asks for
	AlwaysLight
	AlwaysDark
)

// Theme is Upturn's fyne.Theme.
type Theme struct{ Mode Mode }

var _ fyne.Theme = Theme{}

// New is the theme in a mode.
func New(m Mode) Theme { return Theme{Mode: m} }

// Name is the name under which the theme answers for a role, so that widgets
// draw in the palette of the window they are in.
func Name(r figure.Role) fyne.ThemeColorName { return names[r] }

// names are those of all roles, and named the other way round: every widget asks for its
// colours by name whenever it is drawn.
var (
	names = func() (out [figure.Faint2 + 1]fyne.ThemeColorName) {
		for r := range out {
			out[r] = fyne.ThemeColorName("upturn-" + string(rune('a'+r)))
		}
		return out
	}()
	named = func() map[fyne.ThemeColorName]figure.Role {
		out := map[fyne.ThemeColorName]figure.Role{}
		for r := figure.Paper; r <= figure.Faint2; r++ {
			out[names[r]] = r
		}
		return out
	}()
)

// ForWidget is the colour of a role for a widget, in its window's palette.
func ForWidget(r figure.Role, w fyne.Widget) color.Color {
	if r == figure.None {
		return color.Transparent // this very value is not painted at all
	}
	th := fynetheme.CurrentForWidget(w)
	c := th.Color(Name(r), variant())
	if _, _, _, a := c.RGBA(); a == 0 { // a foreign theme knows no roles
		return Color(r, false)
	}
	return c
}

func variant() fyne.ThemeVariant { return fyne.CurrentApp().Settings().ThemeVariant() }

// Palette is the palette for a variant of the system.
func (t Theme) Palette(v fyne.ThemeVariant) Palette { return Of(t.Dark(v)) }

// Dark reports whether that is the dark one.
func (t Theme) Dark(v fyne.ThemeVariant) bool {
	return t.Mode == AlwaysDark || t.Mode == Follow && v == fynetheme.VariantDark
}

// Color answers for Fyne's names and for the names of roles.
func (t Theme) Color(n fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	p := t.Palette(v)
	if r, ok := named[n]; ok {
		return p.Color(r)
	}
	if r, ok := roles[n]; ok {
		return p.Color(r)
	}
	switch n {
	case fynetheme.ColorNameShadow: // no shadows anywhere
		return color.NRGBA{}
	case fynetheme.ColorNameSelection:
		c := p[figure.Accent]
		c.A = 0x40
		return c
	}
	return fynetheme.DefaultTheme().Color(n, v)
}

var roles = map[fyne.ThemeColorName]figure.Role{
	fynetheme.ColorNameBackground:          figure.Paper,
	fynetheme.ColorNameButton:              figure.Card,
	fynetheme.ColorNameDisabledButton:      figure.Sand,
	fynetheme.ColorNameDisabled:            figure.Ink3,
	fynetheme.ColorNameError:               figure.Ink,
	fynetheme.ColorNameFocus:               figure.Tile, // under the marked row of a menu; our focus is a line
	fynetheme.ColorNameForeground:          figure.Ink,
	fynetheme.ColorNameForegroundOnError:   figure.Paper,
	fynetheme.ColorNameForegroundOnPrimary: figure.OnAccent,
	fynetheme.ColorNameForegroundOnSuccess: figure.Paper,
	fynetheme.ColorNameForegroundOnWarning: figure.Paper,
	fynetheme.ColorNameHeaderBackground:    figure.Sand,
	fynetheme.ColorNameHover:               figure.Sand,
	fynetheme.ColorNameHyperlink:           figure.Accent,
	fynetheme.ColorNameInputBackground:     figure.Card,
	fynetheme.ColorNameInputBorder:         figure.Edge,
	fynetheme.ColorNameMenuBackground:      figure.Card,
	fynetheme.ColorNameOverlayBackground:   figure.Card,
	fynetheme.ColorNamePlaceHolder:         figure.Ink3,
	fynetheme.ColorNamePressed:             figure.Tile,
	fynetheme.ColorNamePrimary:             figure.Accent,
	fynetheme.ColorNameScrollBar:           figure.Edge,
	fynetheme.ColorNameScrollBarBackground: figure.Sand,
	fynetheme.ColorNameSeparator:           figure.Rule,
	fynetheme.ColorNameSuccess:             figure.Ink,
	fynetheme.ColorNameWarning:             figure.Ink,
}

// Icon gives Fyne's own icons to Fyne's own widgets.
func (t Theme) Icon(n fyne.ThemeIconName) fyne.Resource { return fynetheme.DefaultTheme().Icon(n) }

// Size gives the sizes of looks.
func (t Theme) Size(n fyne.ThemeSizeName) float32 {
	if v, ok := sizes[n]; ok {
		return v
	}
	return fynetheme.DefaultTheme().Size(n)
}

var sizes = map[fyne.ThemeSizeName]float32{
	fynetheme.SizeNameText:               Text,
	fynetheme.SizeNameCaptionText:        Small,
	fynetheme.SizeNameSubHeadingText:     Read,
	fynetheme.SizeNameHeadingText:        Say,
	fynetheme.SizeNamePadding:            S4,
	fynetheme.SizeNameInnerPadding:       11, // a field of one line is then no higher than Control
	fynetheme.SizeNameInlineIcon:         20,
	fynetheme.SizeNameInputBorder:        1,
	fynetheme.SizeNameInputRadius:        Corner,
	fynetheme.SizeNameButtonRadius:       Corner,
	fynetheme.SizeNameSelectionRadius:    S4,
	fynetheme.SizeNameCardRadius:         CardCorner,
	fynetheme.SizeNameDialogRadius:       CardCorner,
	fynetheme.SizeNamePopupRadius:        CardCorner,
	fynetheme.SizeNameMenuRadius:         Corner,
	fynetheme.SizeNameSeparatorThickness: 1,
}

// PaletteFor is the palette of the window that a widget is in.
func PaletteFor(w fyne.Widget) Palette {
	var p Palette
	for r := figure.Paper; r <= figure.Faint2; r++ {
		p[r] = color.NRGBAModel.Convert(ForWidget(r, w)).(color.NRGBA)
	}
	return p
}
