package paint

import (
	"bytes"
	"sync"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"
	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"

	"github.com/upturn-workshop/upturn/ui/theme"
)

// Headless makes Image work in a program that opens no window: Fyne asks the
// current app for the theme and for the extent of texts. Call it once, before
// Image, and never beside a real app.
func Headless() { fyne.SetCurrentApp(headlessApp{}) }

// headlessApp answers the two questions of the software painter. It has no
// windows, storage or event loop, so all else is left to the nil interface.
type headlessApp struct{ fyne.App }

func (headlessApp) Driver() fyne.Driver     { return headlessDriver{} }
func (headlessApp) Settings() fyne.Settings { return headlessSettings{} }

type headlessSettings struct{ fyne.Settings }

func (headlessSettings) Theme() fyne.Theme               { return theme.New(theme.AlwaysLight) }
func (headlessSettings) ThemeVariant() fyne.ThemeVariant { return fynetheme.VariantLight }
func (headlessSettings) Scale() float32                  { return 1 }
func (headlessSettings) ShowAnimations() bool            { return false }

type headlessDriver struct{ fyne.Driver }

func (headlessDriver) AllWindows() []fyne.Window                                     { return nil }
func (headlessDriver) CanvasForObject(fyne.CanvasObject) fyne.Canvas                 { return nil }
func (headlessDriver) AbsolutePositionForObject(fyne.CanvasObject) (p fyne.Position) { return }

// RenderedTextSize shapes with the same library and the same face as the
// drivers with windows do.
func (headlessDriver) RenderedTextSize(s string, size float32, style fyne.TextStyle, _ fyne.Resource) (fyne.Size, float32) {
	face := regularFace()
	if style.Bold {
		face = boldFace()
	}
	if face == nil {
		return fyne.Size{}, 0
	}
	runes := []rune(s)
	out := (&shaping.HarfbuzzShaper{}).Shape(shaping.Input{
		Text: runes, RunEnd: len(runes), Face: face, Size: fixed.Int26_6(size * 64),
		Direction: di.DirectionLTR, Script: language.Latin, Language: "en",
	})
	b := out.LineBounds
	return fyne.NewSize(units(out.Advance), units(b.LineThickness())), units(b.Ascent)
}

func units(v fixed.Int26_6) float32 { return float32(v) / 64 }

var (
	regularFace = sync.OnceValue(func() *font.Face { return parse(theme.Regular()) })
	boldFace    = sync.OnceValue(func() *font.Face { return parse(theme.Bold()) })
)

func parse(r fyne.Resource) *font.Face {
	f, err := font.ParseTTF(bytes.NewReader(r.Content()))
	if err != nil { // the face is built in and a test reads it
		fyne.LogError("built-in face", err)
		return nil
	}
	return f
}
