package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// backKeys are the keys that take back what was done, and do it again, as on every
// desktop.
var backKeys = []fyne.Shortcut{
	&fyne.ShortcutUndo{},
	&fyne.ShortcutRedo{},
	&desktop.CustomShortcut{KeyName: fyne.KeyZ, Modifier: fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift},
}

// takeKeys gives them to the workshop. In a field they are the field's.
func (l *leading) takeKeys() {
	for _, s := range backKeys {
		l.p.window.Canvas().AddShortcut(s, l.takeBack)
	}
}

func (l *leading) giveKeys() {
	for _, s := range backKeys {
		l.p.window.Canvas().RemoveShortcut(s)
	}
}

// takeBack does what one of them says, but never for a voter.
func (l *leading) takeBack(s fyne.Shortcut) {
	if !l.isOpen() || l.p.voting() {
		return
	}
	_, undo := s.(*fyne.ShortcutUndo)
	l.window.Undo(!undo)
}
