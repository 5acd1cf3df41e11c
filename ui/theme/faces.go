package theme

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"

	"github.com/upturn-workshop/upturn/workshop/signs"
)

// Font gives Noto Sans; there is no italic and no second family.
func (t Theme) Font(s fyne.TextStyle) fyne.Resource {
	switch {
	case s.Symbol:
		return fynetheme.DefaultSymbolFont()
	case s.Bold:
		return Bold()
	}
	return Regular()
}

// Regular is Noto Sans as a resource.
//
// It is the toolkit's own copy, byte for byte that of the assets: only where a theme's face is
// the very one that the toolkit falls back to does it read and keep it once. Each face read
// costs milliseconds before the first window, and megabytes for good.
func Regular() fyne.Resource { return fynetheme.DefaultTextFont() }

// Bold is Noto Sans Bold as a resource.
func Bold() fyne.Resource { return fynetheme.DefaultTextBoldFont() }

// SetFace has a text drawn with its face alone, if that has all of its signs. Call it when text
// and style are set.
//
// For a text that names no face the toolkit reads, once for each style, all that it may fall
// back to: pictures of emoji, of five megabytes, and what the system has for its language, after
// a look at every font that is installed. That is most of what the first window would wait for,
// and of what the program would hold. A name with an emoji in it still gets all of it.
func SetFace(t *canvas.Text) { t.FontSource = source(t.Text, t.TextStyle) }

func source(text string, style fyne.TextStyle) fyne.Resource {
	switch {
	case style.Italic || style.Monospace || style.Symbol || !signs.Of(style.Bold).Has(text):
		return nil
	case style.Bold:
		return Bold()
	}
	return Regular()
}

// Measure is how large a text is with the face that SetFace gives it, and how far below its
// top edge it stands.
func Measure(text string, size float32, style fyne.TextStyle) (extent fyne.Size, baseline float32) {
	return fyne.CurrentApp().Driver().RenderedTextSize(text, size, style, source(text, style))
}

// Width is how wide a text is.
func Width(text string, size float32, style fyne.TextStyle) float32 {
	extent, _ := Measure(text, size, style)
	return extent.Width
}

// Extent is how large a text is, once its face is set.
func Extent(t *canvas.Text) fyne.Size {
	SetFace(t)
	return t.MinSize()
}
