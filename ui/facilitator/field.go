package facilitator

import (
	"strings"

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
	lines func(string) // takes what is pasted with line breaks in it; nil = one line like any other
}

func newField(b *bench, hint string, enter func(string), leave func()) *field {
	f := &field{leave: leave}
	f.PlaceHolder = hint
	f.KeyFirst = b.key(keys.Text)
	f.OnSubmitted = enter
	f.ExtendBaseWidget(f)
	return f
}

// TypedShortcut takes several lines that are pasted apart from one.
func (f *field) TypedShortcut(s fyne.Shortcut) {
	if paste, ok := s.(*fyne.ShortcutPaste); ok && f.lines != nil && paste.Clipboard != nil && !f.Disabled() {
		if text := strings.TrimSpace(paste.Clipboard.Content()); strings.ContainsAny(text, "\r\n") {
			f.lines(text)
			return
		}
	}
	f.Entry.TypedShortcut(s)
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
