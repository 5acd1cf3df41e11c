package theme

import (
	_ "unsafe" // for go:linkname

	"github.com/go-text/typesetting/shaping"
)

// shaper is what shapes the texts of the toolkit, which has no other way to it.
//
//go:linkname shaper fyne.io/fyne/v2/internal/painter.shaper
var shaper *shaping.HarfbuzzShaper

// Forget has the toolkit let go of the faces that it has read before. Call it, on the goroutine
// of the windows, when the theme was set, which is the only way to have them look at their scale:
// each time the toolkit reads all faces anew, and its shaper holds those that it has ever had, six
// megabytes for each change of the size of text.
func Forget() {
	if shaper != nil {
		*shaper = shaping.HarfbuzzShaper{}
	}
}
