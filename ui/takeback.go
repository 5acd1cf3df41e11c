package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"github.com/upturn-workshop/upturn/ui/keys"
)

// backKeys are the keys that take back what was done, and do it again, as on every
// desktop.
var backKeys = []fyne.Shortcut{
	&fyne.ShortcutUndo{},
	&fyne.ShortcutRedo{},
	&desktop.CustomShortcut{KeyName: fyne.KeyZ, Modifier: fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift},
}

// takeback gives them to an open workshop. In a field they are the field's.
type takeback struct{ l *leading }

func (t takeback) begin() {
	for _, s := range backKeys {
		t.l.p.window.Canvas().AddShortcut(s, t.do)
	}
}

func (t takeback) end() {
	for _, s := range backKeys {
		t.l.p.window.Canvas().RemoveShortcut(s)
	}
}

// do does what one of them says, but never for a voter.
func (t takeback) do(s fyne.Shortcut) {
	l := t.l
	if !l.isOpen() || l.p.voting() {
		return
	}
	if _, writes := l.p.window.Canvas().Focused().(interface{ SelectedText() string }); writes {
		return // a field hands on what it does not know itself
	}
	c := keys.Redo
	if _, undo := s.(*fyne.ShortcutUndo); undo {
		c = keys.Undo
	}
	l.window.Handle(c)
}
