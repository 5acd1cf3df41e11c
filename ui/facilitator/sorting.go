package facilitator

import (
	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/facilitator/groups"
	"github.com/upturn-workshop/upturn/ui/keys"
	"github.com/upturn-workshop/upturn/workshop"
)

// grouping is the work of putting what is on the wall into groups.
type grouping struct{ *groups.Panel }

func newGrouping(b *bench, sort func(bool)) *grouping {
	return &grouping{groups.New(groups.Deps{
		T: b.Words.T, Run: b.run, Back: func() { sort(false) },
		First: b.key(keys.Button), Typing: b.key(keys.Text), Focus: b.focus,
	})}
}

func (g *grouping) object() fyne.CanvasObject { return g.Content }
func (g *grouping) name() string              { return g.Name() }
func (g *grouping) least() float32            { return groups.Least }
func (g *grouping) height(float32) float32    { return groups.Least }
func (g *grouping) draw(st workshop.State)    { g.Draw(st) }
func (g *grouping) save()                     {}

// offered reports whether cards can be put into groups here: answers that are shown, and a
// list that is being collected, where somebody wants to.
func (g *grouping) offered(st workshop.State, wanted bool) bool {
	_, can := workshop.Groupable(st)
	return can && (wanted || st.Pos.Phase != workshop.PhaseCollect)
}

// sort goes from the list to its groups, or back.
func (m *body) sort(on bool) {
	m.collect.save()
	m.sorts, m.toWork = on, true
	m.b.redraw()
	var entry fyne.Focusable = m.collect.entry
	if on {
		entry = m.groups.Entry
	}
	m.b.focus(entry)
}

// sorts takes a number for the line of the groups, where nothing has the keyboard: it is the
// first of a card that somebody has called out. Letters stay what they are.
func sorts(w *Window, r rune) bool {
	m := w.body
	if r < '0' || r > '9' || !w.drawn || m.work != work(m.groups) || !m.seat.Visible() || w.canvas == nil || w.canvas.Focused() != nil ||
		w.over.isOpen() || w.quick.isOpen() || w.once.isOpen() || w.side.asking.isOpen() {
		return false
	}
	w.focus(m.groups.Entry)
	m.groups.Entry.TypedRune(r)
	return true
}
