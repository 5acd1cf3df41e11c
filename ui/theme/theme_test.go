package theme

import (
	"bytes"
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"

	"github.com/upturn-workshop/upturn/assets"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// contrast is the WCAG 2 contrast of two colours.
func contrast(a, b color.NRGBA) float64 {
	x, y := luminance(a), luminance(b)
	if x < y {
		x, y = y, x
	}
	return (x + 0.05) / (y + 0.05)
}

func luminance(c color.NRGBA) float64 {
	lin := func(v uint8) float64 {
		s := float64(v) / 255
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 0.2126*lin(c.R) + 0.7152*lin(c.G) + 0.0722*lin(c.B)
}

func TestContrast(t *testing.T) {
	wall, laptop := []figure.Role{figure.Paper}, []figure.Role{figure.Paper, figure.Card, figure.Sand}
	for _, tt := range []struct {
		name string
		role figure.Role
		on   []figure.Role
		min  float64
	}{
		{"text on the wall", figure.Ink, wall, 7.8},
		{"second text on the wall", figure.Ink2, wall, 7.8},
		{"blue text on the wall", figure.Accent, wall, 7.8},
		{"text on blue", figure.OnAccent, []figure.Role{figure.Accent}, 7.8},
		{"text on tiles", figure.Ink, []figure.Role{figure.Tile}, 7.8},
		{"text on laptops", figure.Ink, laptop, 5},
		{"second text on laptops", figure.Ink2, laptop, 5},
		{"small text on laptops", figure.Ink3, laptop, 5},
		{"links on laptops", figure.Accent, laptop, 5},
		{"chosen part", figure.Paper, []figure.Role{figure.Ink}, 7.8},
		{"marks of the first series", figure.One, wall, 5},
		{"marks of the second series", figure.Two, wall, 5},
		{"outlines", figure.Edge, laptop, 3},
		{"faint first series", figure.Faint1, wall, 3},
		{"faint second series", figure.Faint2, wall, 3},
	} {
		t.Run(tt.name, func(t *testing.T) {
			for _, dark := range []bool{false, true} {
				p := Of(dark)
				for _, on := range tt.on {
					// The brief rounds to one decimal, so a hair below its figure passes.
					if got := contrast(p[tt.role], p[on]); got < tt.min-0.05 {
						t.Errorf("dark %v: role %d on %d has %.2f, want %.1f", dark, tt.role, on, got, tt.min)
					}
				}
			}
		})
	}
}

// What the toolkit draws itself, menus and fields, can be read in each of its states.
func TestContrastOfTheToolkit(t *testing.T) {
	for _, tt := range []struct {
		name     string
		text, on fyne.ThemeColorName
	}{
		{"the marked row of a menu", fynetheme.ColorNameForeground, fynetheme.ColorNameFocus},
		{"a row of a menu", fynetheme.ColorNameForeground, fynetheme.ColorNameMenuBackground},
		{"a row under the pointer", fynetheme.ColorNameForeground, fynetheme.ColorNameHover},
		{"a row that is pressed", fynetheme.ColorNameForeground, fynetheme.ColorNamePressed},
		{"a row that cannot be chosen", fynetheme.ColorNameDisabled, fynetheme.ColorNameMenuBackground},
		{"a field", fynetheme.ColorNameForeground, fynetheme.ColorNameInputBackground},
		{"an empty field", fynetheme.ColorNamePlaceHolder, fynetheme.ColorNameInputBackground},
		{"a field that is closed", fynetheme.ColorNameDisabled, fynetheme.ColorNameInputBackground},
		{"a button", fynetheme.ColorNameForeground, fynetheme.ColorNameButton},
		{"a button that is closed", fynetheme.ColorNameDisabled, fynetheme.ColorNameDisabledButton},
		{"the main button", fynetheme.ColorNameForegroundOnPrimary, fynetheme.ColorNamePrimary},
		{"a link", fynetheme.ColorNameHyperlink, fynetheme.ColorNameOverlayBackground},
		{"a dialog", fynetheme.ColorNameForeground, fynetheme.ColorNameOverlayBackground},
	} {
		for _, mode := range []Mode{AlwaysLight, AlwaysDark} {
			th := New(mode)
			text, on := th.Color(tt.text, fynetheme.VariantLight).(color.NRGBA), th.Color(tt.on, fynetheme.VariantLight).(color.NRGBA)
			if got := contrast(text, on); got < 4.5 {
				t.Errorf("mode %d: %s has %.2f", mode, tt.name, got)
			}
		}
	}
	// What is selected in a field lies under a veil of accent.
	for _, mode := range []Mode{AlwaysLight, AlwaysDark} {
		th := New(mode)
		veil, on := th.Color(fynetheme.ColorNameSelection, fynetheme.VariantLight).(color.NRGBA), th.Palette(fynetheme.VariantLight)[figure.Card]
		share := float64(veil.A) / 255
		mixed := func(a, b uint8) uint8 { return uint8(float64(a)*share + float64(b)*(1-share)) }
		under := color.NRGBA{R: mixed(veil.R, on.R), G: mixed(veil.G, on.G), B: mixed(veil.B, on.B), A: 255}
		if got := contrast(th.Palette(fynetheme.VariantLight)[figure.Ink], under); got < 4.5 {
			t.Errorf("mode %d: what is selected has %.2f", mode, got)
		}
	}
}

func TestEveryRoleHasAColour(t *testing.T) {
	for _, dark := range []bool{false, true} {
		for r := figure.Paper; r <= figure.Faint2; r++ {
			if Of(dark)[r].A != 0xFF {
				t.Errorf("dark %v: role %d has no colour", dark, r)
			}
		}
	}
}

func TestThemeAnswersForRoles(t *testing.T) {
	for _, tt := range []struct {
		name string
		mode Mode
		v    fyne.ThemeVariant
		dark bool
	}{
		{"follows light", Follow, fynetheme.VariantLight, false},
		{"follows dark", Follow, fynetheme.VariantDark, true},
		{"stays light", AlwaysLight, fynetheme.VariantDark, false},
		{"stays dark", AlwaysDark, fynetheme.VariantLight, true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			th := New(tt.mode)
			for r := figure.Paper; r <= figure.Faint2; r++ {
				if got := th.Color(Name(r), tt.v); got != Color(r, tt.dark) {
					t.Errorf("role %d is %v", r, got)
				}
			}
			if got := th.Color(fynetheme.ColorNameBackground, tt.v); got != Color(figure.Paper, tt.dark) {
				t.Errorf("the ground is %v", got)
			}
		})
	}
}

func TestOneFamily(t *testing.T) {
	th := New(Follow)
	if th.Font(fyne.TextStyle{}) != Regular() || th.Font(fyne.TextStyle{Italic: true}) != Regular() {
		t.Error("plain text is not in Noto Sans")
	}
	if th.Font(fyne.TextStyle{Bold: true}) != Bold() {
		t.Error("bold text is not in Noto Sans Bold")
	}
}

// Paper and the wall are measured with the faces of the assets, and windows draw with the
// toolkit's: they have to be the same. A theme that brought its own would have the toolkit
// read, and keep, two of each.
func TestWindowsAndPaperHaveTheSameFaces(t *testing.T) {
	for name, same := range map[string]bool{
		"plain": bytes.Equal(Regular().Content(), assets.NotoSans) && Regular() == fynetheme.DefaultTextFont(),
		"bold":  bytes.Equal(Bold().Content(), assets.NotoSansBold) && Bold() == fynetheme.DefaultTextBoldFont(),
	} {
		if !same {
			t.Errorf("the %s face of the windows is not the one of the assets and of the toolkit", name)
		}
	}
}
