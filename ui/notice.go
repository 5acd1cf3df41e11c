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
func (p *Program) sayOver(sentence string) { p.lay(sentence, p.words.T("app.ok"), "", nil) }

// askOver asks before something is done. The safe answer is blue and has the
// focus; Escape gives it as well.
func (p *Program) askOver(question, no, yes string, do func()) { p.lay(question, no, yes, do) }

// lay lays a text over the laptop's window, with a button that puts it away
// and, where there is something to do, one that does it.
func (p *Program) lay(text, away, yes string, do func()) {
	words := controls.NewText(text, controls.Style{Size: theme.Read, Fit: controls.Wrap})
	wide := float32(noticeWidth - 2*noticeInset)
	high := words.HeightFor(wide)
	var over *widget.PopUp
	var release func()
	shut := func() {
		over.Hide()
		release()
	}
	first := func(e *fyne.KeyEvent) bool {
		if e.Name == fyne.KeyEscape {
			shut()
		}
		return e.Name == fyne.KeyEscape
	}
	ok := controls.NewButton(controls.Main, away, shut)
	ok.KeyFirst = first
	act := controls.NewButton(controls.Plain, yes, func() {
		shut()
		do()
	})
	act.KeyFirst = first
	act.Hidden = do == nil
	size := fyne.NewSize(noticeWidth, high+3*noticeInset+theme.Control)
	over = widget.NewModalPopUp(controls.Free(size, func(s fyne.Size) {
		y := s.Height - noticeInset - theme.Control
		controls.Place(words, noticeInset, noticeInset, wide, high)
		w := max(140, ok.MinSize().Width)
		controls.Place(ok, s.Width-noticeInset-w, y, w, theme.Control)
		controls.Place(act, noticeInset, y, act.MinSize().Width, theme.Control)
	}, words, act, ok), p.window.Canvas())
	over.Show()
	release = p.holdKeys(shut)
	p.window.Canvas().Focus(ok)
}
