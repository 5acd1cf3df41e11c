package facilitator

import (
	"reflect"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/keys"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// over lays a borrowed panel over notes and wall: keying in ballots needs the
// eyes and the room of both.
type over struct {
	panel   Panel
	way     workshop.Way  // that the panel serves
	vote    workshop.Spec // that the panel is for
	content *fyne.Container
	changed func() // it came or went
}

func newOver(changed func()) *over {
	o := &over{changed: changed}
	o.content = controls.Free(fyne.NewSize(0, 0), func(s fyne.Size) {
		for _, c := range o.content.Objects {
			controls.Place(c, 0, 0, s.Width, s.Height)
		}
	})
	o.content.Hide()
	return o
}

func (o *over) set(p Panel) {
	o.panel = p
	o.content.Objects = []fyne.CanvasObject{controls.NewPanel(figure.Paper, 0), p.Content()}
}

func (o *over) isOpen() bool { return o.content.Visible() }

func (o *over) open(st workshop.State) {
	if r, ok := st.OpenRound(); ok {
		o.vote = r.Spec
	}
	o.content.Show()
	o.changed()
	o.content.Refresh()
	o.panel.Draw(st)
}

// unsent reports whether the panel, open or put away, holds what is not recorded.
func (o *over) unsent() bool { return o.panel != nil && o.panel.Unsent() }

// finish has the clicker press the blue button of a panel that ends with one.
func (o *over) finish() bool {
	p, ok := o.panel.(interface{ Finish() bool })
	return ok && o.isOpen() && p.Finish()
}

func (o *over) close() {
	if o.panel != nil {
		o.panel.PutAway()
	}
	o.content.Hide()
	o.changed()
}

// wipe takes away what was being keyed in.
func (o *over) wipe() {
	if o.panel != nil {
		o.panel.Wipe()
	}
}

// drop takes the panel away, and what was being keyed in with it.
func (o *over) drop() {
	o.wipe()
	o.panel, o.content.Objects = nil, nil
	o.close()
}

// draw takes up a new state. With its vote the panel goes, and with it what was
// being keyed in. A ballot that is corrected leads into another round of the same vote.
func (o *over) draw(st workshop.State) {
	if o.panel == nil {
		return
	}
	if r, ok := st.OpenRound(); !ok || !reflect.DeepEqual(r.Spec, o.vote) {
		o.panel.Draw(st)
		o.drop()
		return
	}
	if o.isOpen() {
		o.panel.Draw(st)
	}
}

// enter opens the way to the box that the open vote uses.
func (w *Window) enter() {
	round, ok := w.st.OpenRound()
	if !ok {
		return
	}
	w.enterBy(sentOr(w.st, round))
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
		if w.canvas != nil {
			controls.Hush(w.canvas) // no tip lies on ballots
		}
		w.over.open(w.st)
		w.focus(w.over.panel.Focusable())
	}
}

// resume gives the panel, where one is open, the keyboard again.
func resume(w *Window) {
	if w.over.isOpen() {
		w.focus(w.over.panel.Focusable())
	}
}

// Cover hands on what is being written, for something comes over the window. Ballots that
// were looked at do not lie behind it: it may be turned to the room.
func Cover(w *Window) {
	w.Save()
	if w.over.panel != nil {
		w.over.panel.Cover()
	}
}

// Leave hands on what is being written, for good: nothing of a ballot stays.
func Leave(w *Window) {
	w.Save()
	w.over.wipe() // and nothing is drawn: the window is not seen again
}

// Keying is the way in which ballots are being keyed in, where a panel for it is open.
func Keying(w *Window) (way workshop.Way, open bool) { return w.over.way, w.over.isOpen() }

// KeyIn opens the panel of a way.
func KeyIn(w *Window, way workshop.Way) { w.enterBy(way) }

// leave puts the panel away.
func (w *Window) leave() {
	w.over.close()
	w.unfocus()
}

// cover takes notes and wall out of the way of Tab while something lies over them.
func (w *Window) cover() {
	on := !w.over.isOpen() && !w.quick.isOpen() && !w.once.isOpen()
	f := &w.agenda.fold
	if !on {
		f.shut()
	}
	controls.Show(w.body.root, on && !f.covers())
	for _, o := range []fyne.CanvasObject{w.rule, w.side.content} {
		controls.Show(o, on)
	}
	if f.away == on {
		f.away = !on
		w.agenda.content.Refresh()
	}
}
