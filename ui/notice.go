package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/layers"
	"github.com/upturn-workshop/upturn/ui/theme"
)

// Extent of a notice and its margin.
const (
	noticeWidth = 560
	noticeInset = theme.S32
)

// sayOver shows a text over the laptop's window until it is put away. Nothing comes between
// somebody and their ballot: then it waits until the facilitator is back. Where the wall is in
// the laptop's window the room would read it: then it waits until the wall has gone.
func (p *Program) sayOver(sentence string) {
	if b, voting := layers.Find[*booth](p.layers); voting {
		b.later = append(b.later, sentence)
		return
	}
	if a, open := layers.Find[*alone](p.layers); open {
		a.later = append(a.later, sentence)
		return
	}
	p.lay(sentence, p.words.T("app.ok"), "", nil)
}

// askOver asks before something is done. The safe answer is blue and has the
// focus; Escape gives it as well.
func (p *Program) askOver(question, no, yes string, do func()) { p.lay(question, no, yes, do) }

// notice is a text over the page, with a button that puts it away.
type notice struct {
	level
	over *widget.PopUp
	ok   *controls.Button
}

// Show lays it over the window.
func (n *notice) Show(c fyne.Canvas) {
	n.over.Show()
	c.Focus(n.ok)
}

// Close takes it away.
func (n *notice) Close() { n.over.Hide() }

// lay lays a text over the laptop's window, with a button that puts it away
// and, where there is something to do, one that does it.
func (p *Program) lay(text, away, yes string, do func()) {
	words := controls.NewText(text, controls.Style{Size: theme.Read, Fit: controls.Wrap})
	wide := float32(noticeWidth - 2*noticeInset)
	high := words.HeightFor(wide)
	n := &notice{}
	n.level = level{p: p, back: func() { p.layers.Close(n) }}
	escape := func(e *fyne.KeyEvent) bool {
		if e.Name == fyne.KeyEscape {
			n.back()
		}
		return e.Name == fyne.KeyEscape
	}
	n.ok = controls.NewButton(controls.Main, away, n.back)
	n.ok.KeyFirst = escape
	act := controls.NewButton(controls.Plain, yes, func() {
		n.back()
		do()
	})
	act.KeyFirst = escape
	act.Hidden = do == nil
	size := fyne.NewSize(noticeWidth, high+3*noticeInset+theme.Control)
	n.over = widget.NewModalPopUp(controls.Free(size, func(s fyne.Size) {
		y := s.Height - noticeInset - theme.Control
		controls.Place(words, noticeInset, noticeInset, wide, high)
		w := max(140, n.ok.MinSize().Width)
		controls.Place(n.ok, s.Width-noticeInset-w, y, w, theme.Control)
		controls.Place(act, noticeInset, y, act.MinSize().Width, theme.Control)
	}, words, act, n.ok), p.window.Canvas())
	p.layers.Float(n)
}

// written is what is said of a file that was written.
type written struct{ *Program }

// say says where it is, and offers to show it in its folder.
func (p written) say(sentence, path string) {
	if _, open := layers.Find[*alone](p.layers); open || p.voting() { // nowhere to press a button
		p.sayOver(sentence)
		return
	}
	p.lay(sentence, p.words.T("app.ok"), p.words.T("files.show"), func() { p.show(path) })
}

// show shows it in its folder, or says why it cannot.
func (p written) show(path string) {
	go func() {
		if err := p.Files.Reveal(path); err != nil {
			p.Screens.Do(func() { p.sayOver(p.words.Error(err)) })
		}
	}()
}
