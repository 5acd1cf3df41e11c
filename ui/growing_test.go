package ui

import (
	"math"
	"testing"

	"fyne.io/fyne/v2"
)

// What is in a window grows with it where it is larger than it was composed for, by the side
// of which there is less, and not before; it shrinks where a scale leaves too little room.
func TestGrowth(t *testing.T) {
	for _, c := range []struct{ w, h, scale, want float32 }{
		{800, 560, 1, 1}, {1366, 768, 1, 1}, {1920, 1080, 1, 1}, {2560, 1440, 1, 4.0 / 3}, {3840, 2160, 1, 2}, {7680, 4320, 1, 4},
		{3440, 1440, 1, 4.0 / 3}, {3840, 1080, 1, 1}, {1080, 3840, 1, 1}, {2160, 3840, 1, 1.125}, {3840, 2160, 2, 2},
		{640, 448, 1, 1}, {640, 448, 2, 0.8}, {636, 332, 2, 332.0 / 560}, {320, 240, 2, 0.5}, {960, 540, 2, 540.0 / 560},
	} {
		if got := growth(fyne.NewSize(c.w, c.h), c.scale); math.Abs(float64(got-c.want)) > 0.001 {
			t.Errorf("%v × %v at %v: %v, want %v", c.w, c.h, c.scale, got, c.want)
		}
	}
}

// A window that fills a very large screen has larger letters, whichever page it shows; what
// the user has chosen counts beside that, and a small window is as it was. Of a size that
// lies between two it makes no difference from where it comes.
func TestLettersGrowWithTheWindow(t *testing.T) {
	d := atDesk(t, "en", desktopSize, deskFiles{})
	pixels := func(w, h float32) {
		k := d.canvas().Scale()
		d.p.window.Resize(fyne.NewSize(w/k, h/k))
	}
	near := func(want float32) func() bool {
		return func() bool { z := d.screens.Zoomed - want; return -0.001 < z && z < 0.001 }
	}
	pixels(3840, 2160)
	d.until("letters of twice the size", near(2))
	if s := d.canvas().Size(); s != ample {
		t.Errorf("the window is %v", s)
	}
	d.goes("home.new")
	chooser{d.p}.zoom(1.5)
	d.until("what is chosen beside that", near(3))
	pixels(3700, 2100) // hardly less
	d.settle()
	if !near(3)() {
		t.Errorf("a little less room makes it %v", d.screens.Zoomed)
	}
	if s := d.p.frame.plain(); math.Abs(float64(s.Width*1.5-3700)) > 1 {
		t.Errorf("at the next start the window would be %v", s)
	}
	pixels(1366, 768)
	d.until("what is chosen alone", near(1.5))
	chooser{d.p}.zoom(1)
	if !near(1)() {
		t.Errorf("everything is %v", d.screens.Zoomed)
	}
}

// A window that comes to a projector of few pixels, from a screen of many on which everything
// has twice its size, shows what it showed, and that again where there is room.
func TestLettersShrinkWhereAScaleLeavesNoRoom(t *testing.T) {
	d := atDesk(t, "en", desktopSize, deskFiles{})
	d.screens.Scale = 2
	d.p.frame.zoom(1)
	pixels := func(w, h float32) {
		k := d.canvas().Scale()
		d.p.window.Resize(fyne.NewSize(w/k, h/k))
	}
	pixels(2732, 1536)
	d.settle()
	if d.screens.Zoomed != 1 {
		t.Errorf("with room enough everything is %v", d.screens.Zoomed)
	}
	pixels(1272, 664)
	d.until("letters as large as without a scale", func() bool { return d.screens.Zoomed == 0.5 })
	if s := d.canvas().Size(); s.Width < scant.Width || s.Height < scant.Height {
		t.Errorf("the window is %v", s)
	}
	pixels(2732, 1536)
	d.until("letters as large as they were", func() bool { return d.screens.Zoomed == 1 })
}

// Text that is chosen larger is as large as leaves the widest page its room, so that none
// scrolls sideways, and as large as chosen where there is room for that. What rounding takes
// of a window, or gives it, changes nothing.
func TestTextFitsTheWidth(t *testing.T) {
	for _, c := range []struct{ chosen, now, width, want float32 }{
		{2, 1, 800, 1}, {1.5, 1, 800, 1}, {0.8, 1, 800, 0.8}, {2, 1.5, 800, 1}, {2, 1, 640, 1},
		{2, 1, 1022, 1.2}, {1.1, 1, 1022, 1.1}, {2, 1, 1366, 1.6}, {2, 1, 1920, 2}, {1.5, 2, 1920, 1.5},
		{2, 1.5, 1204, 1.5}, {2, 1.5, 1203, 1.5}, {2, 1.5, 1200, 1.4}, {2, 1.4, 1204, 1.4}, {2, 1.4, 1228, 1.5},
	} {
		if got := fitting(c.chosen, c.now, c.width); math.Abs(float64(got-c.want)) > 0.001 {
			t.Errorf("%v, now %v, at %v wide: %v, want %v", c.chosen, c.now, c.width, got, c.want)
		}
	}
}

// The size of text that is chosen stays chosen: a window that is made wider has it.
func TestLargestTextInANarrowWindow(t *testing.T) {
	d := atDesk(t, "fi", desktopSize, deskFiles{})
	chooser{d.p}.zoom(1.5)
	for _, c := range []struct{ width, want float32 }{{800, 1}, {1366, 1.5}, {1000, 1.2}, {1920, 1.5}} {
		k := d.canvas().Scale()
		d.p.window.Resize(fyne.NewSize(c.width/k, 560/k))
		d.until("text that fits", func() bool { z := d.screens.Zoomed - c.want; return -0.001 < z && z < 0.001 })
		if plain := d.p.frame.plain(); math.Abs(float64(plain.Width*atStart(1.5)-c.width)) > 1 {
			t.Errorf("at %v the next start would have a window of %v", c.width, plain)
		}
	}
	if z := d.p.kept().Zoom(); z != 1.5 {
		t.Errorf("%v is chosen", z)
	}
}
