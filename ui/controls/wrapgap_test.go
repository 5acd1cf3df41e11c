package controls

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
)

// Whatever the width of the field, what is typed is what stands there.
func TestWrappedFieldKeepsEverySpace(t *testing.T) {
	start(t)
	const said = "Does this old idea protect all of us in our daily work or does it rather limit what we could do together?"
	for width := float32(150); width < 420; width += 7 {
		for _, tt := range []struct {
			name       string
			keys, want string
		}{
			{"straight on", said, said},
			{"lines", "one two three four five six seven\neight nine", "one two three four five six seven\neight nine"},
			{"two spaces", "one  two  three  four  five  six  seven  eight", "one  two  three  four  five  six  seven  eight"},
			{"each space taken back and typed again", back(said), said},
		} {
			t.Run(fmt.Sprintf("%s, %v wide", tt.name, width), func(t *testing.T) {
				e := NewArea("", nil)
				win := test.NewTempWindow(t, container.NewWithoutLayout(e))
				win.Resize(fyne.NewSize(600, 400))
				e.Resize(fyne.NewSize(width, 160))
				for _, r := range tt.keys {
					switch r {
					case '\n':
						e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
					case '\b':
						e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
					default:
						e.TypedRune(r)
					}
				}
				if e.Text != tt.want {
					t.Errorf("%q", e.Text)
				}
			})
		}
	}
}

// back types every space twice, with a step back between.
func back(s string) string {
	out := ""
	for _, r := range s {
		out += string(r)
		if r == ' ' {
			out += "\b "
		}
	}
	return out
}
