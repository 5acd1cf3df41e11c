package theme

import (
	"runtime"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// However often the theme is set, as with each change of the size of text, the faces of before
// are let go of.
func TestFacesOfBeforeAreForgotten(t *testing.T) {
	settings := test.NewTempApp(t).Settings()
	change := func() {
		settings.SetTheme(New(AlwaysLight))
		for _, style := range []fyne.TextStyle{{}, {Bold: true}} {
			if Width("Text", Read, style) == 0 {
				t.Fatal("no text is measured")
			}
		}
		Forget()
	}
	change()
	before := inUse()
	for range 20 {
		change()
	}
	const oneFace = 2 << 20 // at the least
	if more := inUse() - before; more > oneFace {
		t.Errorf("%d changes keep %.1f MB more", 20, float64(more)/1e6)
	}
	if Width("Text", Read, fyne.TextStyle{}) == 0 {
		t.Error("no text is measured any more")
	}
}

// inUse is what is left of the heap when all that nobody needs is gone.
func inUse() int64 {
	runtime.GC()
	runtime.GC() // what the first one has finalised
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}
