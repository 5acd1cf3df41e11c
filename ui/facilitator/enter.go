package facilitator

import (
	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/keys"
	"github.com/upturn-workshop/upturn/workshop"
)

// enter opens the way to the box that the open vote uses.
func (w *Window) enter() {
	round, ok := w.st.OpenRound()
	if !ok {
		return
	}
	w.enterBy(round.Spec.Way)
}

// enterBy opens a way to the box of the open vote, be it another than the one
// that the vote was opened in.
func (w *Window) enterBy(way workshop.Way) {
	switch {
	case !way.Traits().Seats:
		w.lend(way, w.b.Panels[way])
	case w.b.OnBooth != nil:
		w.b.OnBooth()
	}
}

// lend puts a panel over notes and wall; what was begun in it is kept while the
// same vote is open and no other panel is.
func (w *Window) lend(way workshop.Way, make NewPanel) {
	if w.over.way != way {
		w.over.drop()
	}
	if w.over.panel == nil && make != nil {
		w.over.way = way
		w.over.set(make(w.leave, func(k fyne.KeyName) bool {
			return w.typed(&fyne.KeyEvent{Name: k}, keys.Text)
		}))
	}
	if w.over.panel != nil {
		w.over.open(w.st)
		w.focus(w.over.panel.Focusable())
	}
}

// leave puts the panel away.
func (w *Window) leave() {
	w.over.close()
	w.unfocus()
}
