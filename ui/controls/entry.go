package controls

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop"
)

// Entry is a text field that offers keys to KeyFirst before it types them.
type Entry struct {
	widget.Entry

	// KeyFirst sees every key that is not a letter before the field does.
	KeyFirst func(*fyne.KeyEvent) bool
	// Whole reports whether a click selects all of the text, for what stands there only until
	// somebody types; nil = never.
	Whole func() bool

	focused bool

	caret caret
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

// Refresh draws the field anew. One that has no place yet has nothing to draw: windows have all
// pages draw anew, also the one that nobody has opened, and with the first field the toolkit
// reads the faces that it may fall back to.
func (e *Entry) Refresh() {
	if !e.Size().IsZero() {
		e.Entry.Refresh()
	}
}

// TypedKey offers the key to KeyFirst.
func (e *Entry) TypedKey(k *fyne.KeyEvent) {
	if e.KeyFirst != nil && e.KeyFirst(k) {
		return
	}
	escape(e, k)
	e.typeKey(k)
}

// Tapped selects all where that is wanted.
func (e *Entry) Tapped(at *fyne.PointEvent) {
	e.Entry.Tapped(at)
	if e.Whole != nil && e.Whole() {
		e.TypedShortcut(&fyne.ShortcutSelectAll{})
	}
}

// handOn leaves a key with Ctrl to the window as well, once the field has had it: the
// toolkit asks the window only where nothing has the focus.
func (e *Entry) handOn(s fyne.Shortcut) {
	if _, custom := s.(*desktop.CustomShortcut); !custom {
		return
	}
	if on, ok := canvasOf(e).(fyne.Shortcutable); ok {
		on.TypedShortcut(s)
	}
}

// lineMost is how many letters a field of one line takes in. It is more than any such text may
// have, so whoever keeps the text says that it is too long. The toolkit measures a line from its
// beginning up to each letter, one after the other, whenever the pointer touches it: with 40,000
// letters the window would stand still for minutes.
const lineMost = 1000

// within gives of what is pasted as much as the field takes in.
func (e *Entry) within(s *fyne.ShortcutPaste) *fyne.ShortcutPaste {
	if e.MultiLine || s.Clipboard == nil {
		return s
	}
	return &fyne.ShortcutPaste{Clipboard: beginning{s.Clipboard, max(0, lineMost-workshop.Letters(e.Text))}}
}

// beginning is a clipboard of which only so many letters are read.
type beginning struct {
	fyne.Clipboard
	most int
}

// Content is its beginning, in whole letters.
func (b beginning) Content() string {
	text := b.Clipboard.Content()
	if len(text) <= b.most {
		return text
	}
	return workshop.FirstLetters(text, b.most)
}

// core tells one field from another, whatever it is embedded in.
func (e *Entry) core() any { return e }

// AcceptsTab leaves Tab to the window, so that no field is a trap.
func (e *Entry) AcceptsTab() bool { return false }

// FocusGained draws the focus line and scrolls it into sight.
func (e *Entry) FocusGained() {
	e.focused = true
	e.Entry.FocusGained()
	reveal(e)
}

// FocusLost takes the focus line away.
func (e *Entry) FocusLost() {
	e.focused = false
	e.Entry.FocusLost()
}

// CreateRenderer adds the focus line to Fyne's own field.
func (e *Entry) CreateRenderer() fyne.WidgetRenderer {
	e.ExtendBaseWidget(e)
	return &entryRenderer{WidgetRenderer: e.Entry.CreateRenderer(), e: e, ring: NewRing()}
}

type entryRenderer struct {
	fyne.WidgetRenderer
	e    *Entry
	ring Ring
}

func (r *entryRenderer) Objects() []fyne.CanvasObject {
	return append([]fyne.CanvasObject{r.ring.Rectangle}, r.WidgetRenderer.Objects()...)
}

func (r *entryRenderer) Layout(s fyne.Size) {
	r.e.keep(func() { r.WidgetRenderer.Layout(s) })
	// The toolkit draws box and border a pixel inside; here fields are as large as
	// the buttons they stand among.
	for _, o := range r.WidgetRenderer.Objects() {
		if box, ok := o.(*canvas.Rectangle); ok {
			box.Move(fyne.Position{})
			box.Resize(s)
		}
	}
	r.ring.Show(r.e.focused, r.e, s, theme.Corner)
}

func (r *entryRenderer) Refresh() {
	r.e.keep(r.WidgetRenderer.Refresh)
	r.ring.Show(r.e.focused, r.e, r.e.Size(), theme.Corner)
	canvas.Refresh(r.ring.Rectangle)
}
