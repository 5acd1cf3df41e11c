package facilitator

import (
	"testing"

	"fyne.io/fyne/v2"
)

// In the palette for dark rooms ink is light; a wall without light stays dark.
func TestBlankWallIsDarkInBothPalettes(t *testing.T) {
	for _, dark := range []bool{false, true} {
		r := newRoom(t, settings{})
		r.win.SetDark(dark)
		r.press(fyne.KeyB)
		if got := r.win.side.wall.Dark(); got {
			t.Errorf("room dark %v: the small picture shows ink as light", dark)
		}
		r.press(fyne.KeyPeriod)
		if got := r.win.side.wall.Dark(); got != dark {
			t.Errorf("room dark %v: lit again it is dark %v", dark, got)
		}
	}
}
