package controls

import (
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// The toolkit keeps the cursor as row and column. A row that wraps hides the space
// it ends at, and no row and column of the toolkit's own stands behind that space:
// whenever it is refreshed or laid out anew it takes the cursor for one before the
// space, and "one two" becomes "onetwo ". So the field keeps the cursor as a place
// in the text, which no layout changes, and puts row and column right before each
// key and after each layout. A column beyond the end of its row is a true place:
// the toolkit only adds it to where the row begins.

// caret is a place in the text, and where it was put.
type caret struct {
	known         bool
	pos, row, col int
	text          string
}

// holds reports whether nobody but the field has moved the cursor since.
func (e *Entry) holds() bool {
	c := e.caret
	return c.known && e.CursorRow == c.row && e.CursorColumn == c.col && e.Text == c.text
}

// place puts row and column right, and returns where the cursor is in the text.
func (e *Entry) place() int {
	if !e.holds() {
		e.caret = caret{}
		return min(e.CursorTextOffset(), utf8.RuneCountInString(e.Text))
	}
	e.moveTo(e.caret.pos)
	return e.caret.pos
}

// moveTo puts the cursor before a sign of the text. Rows are the toolkit's own,
// so the row is looked for.
func (e *Entry) moveTo(pos int) {
	pos = max(0, min(pos, utf8.RuneCountInString(e.Text)))
	e.CursorRow, e.CursorColumn = 0, 0
	row, begin := 0, e.CursorTextOffset()
	for {
		e.CursorRow = row + 1
		at := e.CursorTextOffset() // 0 behind the last row
		if at <= begin || at > pos {
			break
		}
		row, begin = row+1, at
	}
	e.CursorRow, e.CursorColumn = row, pos-begin
	e.caret = caret{true, pos, e.CursorRow, e.CursorColumn, e.Text}
}

// keep does what may lay the rows out anew, with the cursor where it was after it.
func (e *Entry) keep(layout func()) {
	held, pos := e.holds(), e.caret.pos
	layout()
	if held && e.Text == e.caret.text {
		e.moveTo(pos)
	}
}

// Follow puts the cursor where it is in a field that e takes the place of, or behind what
// e has more or less than that one; behind another text it stands at the end.
func (e *Entry) Follow(old *Entry) {
	a, b := []rune(old.Text), []rune(e.Text)
	pre, suf := common(a, b)
	switch {
	case e.Text == old.Text:
		e.moveTo(old.place())
	case pre+suf < min(len(a), len(b)):
		e.moveTo(len(b))
	default:
		e.moveTo(changed(old.Text, e.Text, len(b)))
	}
}

// erase takes away what is selected, as the first half of replacing it.
func (e *Entry) erase() {
	if e.SelectedText() == "" {
		return
	}
	old := e.Text
	e.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
	e.moveTo(changed(old, e.Text, e.CursorTextOffset()))
}

// TypedRune types a sign where the cursor really is.
func (e *Entry) TypedRune(r rune) {
	if e.Disabled() {
		return
	}
	e.erase()
	pos, old := e.place(), []rune(e.Text)
	e.Entry.TypedRune(r)
	if e.Text == string(old[:pos])+string(r)+string(old[pos:]) {
		e.moveTo(pos + 1)
	}
}

// typeKey does what a key does, where the cursor really is.
func (e *Entry) typeKey(k *fyne.KeyEvent) {
	chosen := e.SelectedText() != ""
	if enter := k.Name == fyne.KeyReturn || k.Name == fyne.KeyEnter; chosen && enter && e.MultiLine && !e.Disabled() {
		e.erase()
		chosen = false
	}
	pos, old := e.place(), e.Text
	e.Entry.TypedKey(k)
	got := e.CursorTextOffset()
	switch {
	case e.SelectedText() != "":
		e.caret = caret{}
	case e.Text == old && !chosen:
		e.moveTo(e.moved(k.Name, pos, got))
	case e.Text != old && !chosen && k.Name == fyne.KeyBackspace:
		e.moveTo(pos - 1)
	case e.Text != old && !chosen && k.Name == fyne.KeyDelete:
		e.moveTo(pos)
	case e.Text != old:
		e.moveTo(changed(old, e.Text, got))
	}
}

// moved is where a key that only moves the cursor leads from pos, which the toolkit
// has at got. A step is a step, and the end of a line is behind its hidden spaces.
func (e *Entry) moved(k fyne.KeyName, pos, got int) int {
	text := []rune(e.Text)
	switch k {
	case fyne.KeyLeft:
		return min(got, max(0, pos-1))
	case fyne.KeyRight:
		return max(got, min(len(text), pos+1))
	case fyne.KeyEnd, fyne.KeyPageDown:
		end := got
		for end < len(text) && text[end] == ' ' {
			end++
		}
		if end == len(text) || text[end] == '\n' {
			return end
		}
	case fyne.KeyBackspace, fyne.KeyDelete, fyne.KeyReturn, fyne.KeyEnter:
		return pos
	}
	return got
}

// TypedShortcut does paste, undo and the like where the cursor really is.
func (e *Entry) TypedShortcut(s fyne.Shortcut) {
	defer e.handOn(s)
	if e.Disabled() {
		e.Entry.TypedShortcut(s)
		return
	}
	pasted, paste := s.(*fyne.ShortcutPaste)
	if paste {
		e.erase()
		s = e.within(pasted)
	}
	custom, word := s.(*desktop.CustomShortcut)
	pos := e.place()
	switch {
	case word && custom.KeyName == fyne.KeyBackspace:
		// Spaces first: the toolkit looks for the word in the row alone.
		for pos > 0 && []rune(e.Text)[pos-1] == ' ' && e.SelectedText() == "" {
			e.typeKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
			pos = e.place()
		}
	case word && custom.KeyName == fyne.KeyDelete:
		// The toolkit cannot take a column beyond the row here.
		e.caret = caret{}
		e.Refresh()
		pos = e.CursorTextOffset()
	}
	old := e.Text
	e.Entry.TypedShortcut(s)
	switch {
	case e.Text == old:
		e.caret.known = e.caret.known && e.holds()
	case paste:
		e.moveTo(pos + utf8.RuneCountInString(e.Text) - utf8.RuneCountInString(old))
	default:
		e.moveTo(changed(old, e.Text, e.CursorTextOffset()))
	}
}

// changed is where the cursor stands behind a change of the text: where the toolkit
// has it, unless the change cannot have ended there.
func changed(old, now string, got int) int {
	a, b := []rune(old), []rune(now)
	pre, suf := common(a, b)
	low := len(b) - suf
	high := max(low, pre+max(0, len(b)-len(a)))
	return min(max(got, low), high)
}

// common is how many signs two texts begin and end with alike, each counted by itself.
func common(a, b []rune) (pre, suf int) {
	short := min(len(a), len(b))
	for pre < short && a[pre] == b[pre] {
		pre++
	}
	for suf < short && a[len(a)-1-suf] == b[len(b)-1-suf] {
		suf++
	}
	return pre, suf
}
