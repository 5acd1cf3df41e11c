package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/theme"
)

// Extent of a notice and its margin.
const (
	noticeWidth = 560
	noticeInset = theme.S32
)

// sayOver shows a text over the laptop's window until it is put away.
func (p *Program) sayOver(sentence string) {
	words := controls.NewText(sentence, controls.Style{Size: theme.Read, Fit: controls.Wrap})
	wide := float32(noticeWidth - 2*noticeInset)
	high := words.HeightFor(wide)
	var over *widget.PopUp
	ok := controls.NewButton(controls.Main, p.words.T("app.ok"), func() { over.Hide() })
	ok.KeyFirst = func(e *fyne.KeyEvent) bool {
		if e.Name == fyne.KeyEscape {
			over.Hide()
			return true
		}
		return false
	}
	size := fyne.NewSize(noticeWidth, high+3*noticeInset+theme.Control)
	over = widget.NewModalPopUp(controls.Free(size, func(s fyne.Size) {
		controls.Place(words, noticeInset, noticeInset, wide, high)
		controls.Place(ok, s.Width-noticeInset-140, s.Height-noticeInset-theme.Control, 140, theme.Control)
	}, words, ok), p.window.Canvas())
	over.Show()
	p.window.Canvas().Focus(ok)
}
