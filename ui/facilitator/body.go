package facilitator

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/keys"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/ui/undo"
	"github.com/upturn-workshop/upturn/workshop"
)

// work is what the facilitator types in during a step: what people say, what
// they agree on, names. The body shows it beside the notes.
type work interface {
	object() fyne.CanvasObject
	name() string             // of the work, on the switch between it and the notes
	height(w float32) float32 // it would like
	least() float32           // it can do with
	draw(st workshop.State)
	save() // hands on what is being written
}

// body is the middle column: head, vote, notes, and the work of the step. Where
// notes and work do not fit together a switch shows one of them.
type body struct {
	b *bench

	head  *head
	dock  *dock
	also  *fyne.Container // links to other ways to the box
	notes *notes
	turn  *controls.Choice // notes or work
	fault *controls.Text
	undo  *undo.Bar       // what was just done, to take it back
	seat  *fyne.Container // holds the work's object
	root  *fyne.Container

	collect *collect
	actions *actions
	tiles   *tiles
	checks  *checks
	reading *reading
	veil    *veil
	groups  *grouping
	work    work // nil = none
	sorts   bool // a list that is being collected is put into groups
	toWork  bool // the switch stands on the work
	toList  bool // somebody is on the way to the list, to write
	narrow  bool // the window has little room
}

// maxNotes is how wide text may run.
const maxNotes float32 = 680

func newBody(b *bench, enter, closeNow, void func()) *body {
	m := &body{b: b, head: newHead(b), notes: newNotes(b), collect: newCollect(b), actions: newActions(b), tiles: newTiles(b), checks: newChecks(b), reading: newReading(b), veil: newVeil(b)}
	m.groups = newGrouping(b, m.sort)
	m.collect.group.OnTapped = func() { m.sort(true) }
	m.dock = newDock(b, enter, closeNow, void)
	m.turn = controls.NewChoice(nil, 0, func(i int) {
		m.toWork = i == 1
		m.root.Refresh()
		if m.toWork && m.work == work(m.collect) {
			b.focus(m.collect.entry)
		}
	})
	m.turn.KeyFirst = b.key(keys.Text)
	m.fault = controls.NewText("", controls.Style{Bold: true, Fit: controls.Wrap})
	m.seat = container.NewStack()
	m.undo = undo.New(undo.Deps{
		Words: b.Words, Name: b.named, Do: b.run, KeyFirst: b.key(keys.Button), Now: b.now,
		Changed: func() { controls.Arrange(m.root) },
	})
	m.root = controls.Free(fyne.NewSize(0, 0), m.place, m.head.content, m.dock.content, m.turn, m.seat, m.notes.scroll, m.fault, m.undo.Content)
	return m
}

// addWays puts a row of links under the dock of an open vote.
func (m *body) addWays(row *fyne.Container) {
	m.also = row
	m.root.Objects = slices.Insert(m.root.Objects, 2, fyne.CanvasObject(row)) // after the dock, in the order of Tab
}

// draw takes up a new state; fresh tells that another step or phase is on.
func (m *body) draw(st workshop.State, fresh bool) {
	if fresh {
		m.sorts = false
		m.toWork = m.toList || len(workshop.UnreadOf(st, st.Now().ID)) > 0 || st.Def(st.Now()).Kind.Traits().Acts || st.Def(st.Now()).Kind.Traits().Checks
	}
	before := len(m.collect.items)
	m.head.draw(st)
	m.dock.draw(st)
	m.undo.Draw(st)
	m.order()
	m.setWork(m.workOf(st))
	if m.work != nil {
		m.work.draw(st)
	}
	if fresh && m.work == work(m.collect) {
		m.collect.resume()
	}
	arrived := fresh && m.toList && m.work == work(m.collect)
	if fresh {
		m.toList = false
	}
	if n := len(m.collect.items); m.work == work(m.collect) && n > 0 && (fresh || n > before) {
		m.toWork = true
	}
	if fresh || m.notes.stale(st) {
		m.notes.draw(st)
	}
	controls.Arrange(m.root)
	if arrived {
		m.b.focus(m.collect.entry)
	}
}

// retell has the notes say what is so now that another way of answering was chosen: people are
// told what they will do, not what they would have done.
func (m *body) retell(st workshop.State) {
	m.notes.draw(st)
	controls.Arrange(m.root)
}

// order puts the line of what was just done in the order of Tab: above the dock where that
// is at the foot.
func (m *body) order() {
	line := fyne.CanvasObject(m.undo.Content)
	rest := slices.DeleteFunc(slices.Clone(m.root.Objects), func(o fyne.CanvasObject) bool { return o == line })
	at := len(rest)
	if !m.dock.open {
		at = slices.Index(rest, fyne.CanvasObject(m.dock.content))
	}
	m.root.Objects = slices.Insert(rest, at, line)
}

// workOf is what there is to type in now.
func (m *body) workOf(st workshop.State) work {
	switch def := st.Def(st.Now()); {
	case st.ReadOnly:
		return nil
	case st.Pos.Phase == workshop.PhaseClosed && m.b.veiled(st):
		return m.veil
	case st.Pos.Phase == workshop.PhaseClosed && len(workshop.UnreadOf(st, def.ID)) > 0:
		return m.reading
	case m.groups.offered(st, m.sorts):
		return m.groups
	case st.Pos.Phase == workshop.PhaseCollect:
		return m.collect
	case def.Kind.Traits().Acts:
		return m.actions
	case def.Kind.Traits().Checks:
		return m.checks
	case def.Kind.Traits().Flips:
		return m.tiles
	}
	return nil
}

func (m *body) setWork(w work) {
	if m.work == w {
		return
	}
	m.work = w
	m.seat.Objects = nil
	if w != nil {
		m.seat.Objects = []fyne.CanvasObject{w.object()}
	}
	m.seat.Refresh()
}

func (m *body) place(s fyne.Size) {
	w := min(s.Width, maxNotes)
	m.notes.high = w == maxNotes && s.Height >= highFrom
	controls.Place(m.head.content, 0, 0, w, headHeight)
	above, below := float32(18), float32(theme.S24)
	if m.narrow {
		above, below = theme.S8, theme.S16
	}
	y, bottom := headHeight+above, s.Height-below
	if m.fault.Text() != "" {
		h := m.fault.HeightFor(w)
		controls.Place(m.fault, 0, bottom-h, w, h)
		bottom -= h + theme.S12
	}
	m.fault.Hidden = m.fault.Text() == ""
	if h := m.dock.height(w); h > 0 {
		if m.dock.open {
			controls.Place(m.dock.content, 0, y, w, h)
			y += h
			if extra := linksHeight(m.also, w); extra > 0 {
				controls.Place(m.also, 0, y+theme.S4, w, extra)
				y += theme.S4 + extra
			}
			y += theme.S16
		} else {
			controls.Place(m.dock.content, 0, bottom-h, w, h)
			bottom -= h + theme.S12
		}
	}
	m.dock.content.Hidden = m.dock.height(w) == 0
	if m.undo.Content.Visible() { // over the notes, so that nothing that is pressed moves for it
		if bottom == s.Height-below && !m.narrow {
			bottom -= theme.S8 // in line with the blue button
		}
		controls.Place(m.undo.Content, 0, bottom-undo.Height, w, undo.Height)
		bottom -= undo.Height + theme.S12
	}
	m.placeWork(w, y, max(0, bottom-y))
}

// placeWork shares the room between work and notes. The work is on top: what
// one types in stays where it is.
func (m *body) placeWork(w, y, room float32) {
	m.turn.Hide()
	controls.Show(m.notes.scroll, true)
	controls.Show(m.seat, m.work != nil)
	if m.work == nil {
		m.notes.put(0, y, w, room)
		return
	}
	const gap = theme.S24
	_, tight := m.notes.heights(1, w)
	if tight+gap+m.work.least() <= room {
		need := m.notes.fit(w, room-gap-m.work.least())
		m.notes.put(0, y, w, need) // and no more: what lies over the work would take its presses
		controls.Place(m.seat, 0, y+need+gap, w, room-gap-need)
		return
	}
	m.turn.SetParts([]string{m.b.t("work.notes"), m.work.name()})
	m.turn.Show()
	chosen := 0
	if m.toWork {
		chosen = 1
	}
	m.turn.SetChosen(chosen)
	controls.Place(m.turn, 0, y, min(w, max(320, m.turn.MinSize().Width)), 36)
	controls.Show(m.notes.scroll, !m.toWork)
	controls.Show(m.seat, m.toWork)
	y, room = y+36+theme.S16, room-36-theme.S16
	m.notes.put(0, y, w, room)
	controls.Place(m.seat, 0, y, w, room)
}

func (m *body) setFault(s string) {
	if m.fault.Text() != s {
		m.fault.SetText(s)
		controls.Arrange(m.root)
	}
}
