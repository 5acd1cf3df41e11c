package controls

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Entry is a text field that offers keys to KeyFirst before it types them.
type Entry struct {
	widget.Entry

	// KeyFirst sees every key that is not a letter before the field does.
	KeyFirst func(*fyne.KeyEvent) bool
}

// NewEntry makes a field of one line.
func NewEntry(text string, changed func(string)) *Entry {
	e := &Entry{}
	e.ExtendBaseWidget(e)
	e.SetText(text)
	e.OnChanged = changed
	return e
}

// NewArea makes a field of many lines that wraps.
func NewArea(text string, changed func(string)) *Entry {
	e := &Entry{}
	e.MultiLine, e.Wrapping = true, fyne.TextWrapWord
	e.ExtendBaseWidget(e)
	e.SetText(text)
	e.OnChanged = changed
	return e
}

// TypedKey offers the key to KeyFirst.
func (e *Entry) TypedKey(k *fyne.KeyEvent) {
	if e.KeyFirst != nil && e.KeyFirst(k) {
		return
	}
	e.Entry.TypedKey(k)
}
