package facilitator

import (
	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/keys"
	"github.com/upturn-workshop/upturn/ui/theme"
)

// field is a line to write on. What was written is handed on with Enter and
// when the field is left.
type field struct {
	controls.Entry

	leave func()
}

func newField(b *bench, hint string, enter func(string), leave func()) *field {
	f := &field{leave: leave}
	f.PlaceHolder = hint
	f.KeyFirst = b.key(keys.Text)
	f.OnSubmitted = enter
	f.ExtendBaseWidget(f)
	return f
}

// FocusLost hands on what was written.
func (f *field) FocusLost() {
	f.Entry.FocusLost()
	if f.leave != nil {
		f.leave()
	}
}

// write sets the text without being asked about it.
func (f *field) write(s string) {
	if f.Text != s {
		f.SetText(s)
	}
}

var _ fyne.Focusable = (*field)(nil)

// fieldHeight is the height of a field: as drawn, or what the text needs.
func fieldHeight(f *field) float32 { return max(theme.Control, f.MinSize().Height) }
