package controls

import "fyne.io/fyne/v2"

// A field that wraps words hides the space at which a line ends. The toolkit
// then takes the cursor behind that space for one before it, and what is typed
// next stands before the space: "one two" becomes "onetwo ". So the field
// remembers where the cursor really is until the next key.

// TypedRune types a sign where the cursor really is.
func (e *Entry) TypedRune(r rune) {
	if at, ok := e.hidden(); ok {
		e.insert(at, string(r))
		return
	}
	pos := e.CursorTextOffset()
	selected := e.SelectedText() != ""
	e.Entry.TypedRune(r)
	if !selected {
		e.note(pos + 1)
	}
}

// note remembers a place of the cursor that the toolkit has wrong.
func (e *Entry) note(pos int) {
	e.gap = 0
	if got := e.CursorTextOffset(); e.MultiLine && got != pos {
		e.gap, e.taken = pos, got
	}
}

// hidden is the place of the cursor behind a hidden space; false when the cursor
// is where the toolkit has it, or has been moved since.
func (e *Entry) hidden() (int, bool) {
	at, ok := e.gap, e.gap > 0 && e.gap <= len([]rune(e.Text)) && e.CursorTextOffset() == e.taken && e.SelectedText() == ""
	e.gap = 0
	return at, ok
}

// gapKey does what a key does behind a hidden space, and reports whether it did.
func (e *Entry) gapKey(k fyne.KeyName) bool {
	at, ok := e.hidden()
	if !ok {
		return false
	}
	switch k {
	case fyne.KeyBackspace:
		text := []rune(e.Text)
		e.SetText(string(text[:at-1]) + string(text[at:]))
		e.moveTo(at - 1)
	case fyne.KeyReturn, fyne.KeyEnter:
		e.insert(at, "\n")
	default:
		return false
	}
	return true
}

func (e *Entry) insert(at int, s string) {
	text := []rune(e.Text)
	e.SetText(string(text[:at]) + s + string(text[at:]))
	e.moveTo(at + len([]rune(s)))
}

// moveTo puts the cursor before a sign of the text. Rows are the toolkit's own,
// so the row is looked for.
func (e *Entry) moveTo(pos int) {
	row, begin := 0, 0
	for last := -1; ; row++ {
		e.CursorRow, e.CursorColumn = row, 0
		at := e.CursorTextOffset()
		if at > pos || at == last || row > len(e.Text) {
			break
		}
		last, begin = at, at
	}
	e.CursorRow, e.CursorColumn = max(0, row-1), pos-begin
	e.note(pos)
	e.Refresh()
}
