// Package parts has the pieces of the facilitator's window that know nothing of the rest of
// it: a line to write on, rows to choose from, the reader of the small wall.
package parts

import (
	"strings"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/theme"
)

// Field is a line to write on. What was written is handed on with Enter and
// when the Field is left.
type Field struct {
	controls.Entry

	leave func()
	Lines func(string) // takes what is pasted with line breaks in it; nil = one line like any other
}

// NewField makes an empty one. first sees keys before it does; enter and leave take what
// was written.
func NewField(first func(*fyne.KeyEvent) bool, hint string, enter func(string), leave func()) *Field {
	f := &Field{leave: leave}
	f.PlaceHolder = hint
	f.KeyFirst = first
	f.OnSubmitted = enter
	f.ExtendBaseWidget(f)
	return f
}

// TypedShortcut takes several lines that are pasted apart from one.
func (f *Field) TypedShortcut(s fyne.Shortcut) {
	if paste, ok := s.(*fyne.ShortcutPaste); ok && f.Lines != nil && paste.Clipboard != nil && !f.Disabled() {
		if text := strings.TrimSpace(paste.Clipboard.Content()); strings.ContainsAny(text, "\r\n") {
			f.Lines(text)
			return
		}
	}
	f.Entry.TypedShortcut(s)
}

// FocusLost hands on what was written.
func (f *Field) FocusLost() {
	f.Entry.FocusLost()
	if f.leave != nil {
		f.leave()
	}
}

// Write sets the text without being asked about it.
func (f *Field) Write(s string) {
	if f.Text != s {
		f.SetText(s)
	}
}

var _ fyne.Focusable = (*Field)(nil)

// Height is the height of a Field: as drawn, or what the text needs.
func (f *Field) Height() float32 { return max(theme.Control, f.MinSize().Height) }
