// Package facilitator is the window of whoever leads the workshop: where are
// we, what do I say, what do they see. It draws snapshots of a running workshop
// and sends commands; it holds no truth of its own but the keyboard's focus.
//
// It has more files than other packages, since what is typed in has a panel of its own for
// each kind of step.
package facilitator

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/facilitator/course"
	"github.com/upturn-workshop/upturn/ui/keys"
	"github.com/upturn-workshop/upturn/workshop"
)

// Window is the facilitator's window. Use it on the goroutine of the windows.
type Window struct {
	b      *bench
	agenda *agenda
	body   *body
	side   *side
	over   *over
	quick  *quick
	once   *once
	extras *extras
	rule   *controls.Panel
	root   *fyne.Container

	canvas fyne.Canvas
	st     workshop.State
	drawn  bool
	last   func(*workshop.Session) error // the command that a question may take up again

	leftOver bool // the calm line says what was typed and is on no list
	pen      pen
}

// New makes the window's content. Draw gives it a workshop to show.
func New(deps Deps) *Window {
	if deps.Now == nil {
		deps.Now = time.Now
	}
	if deps.Router == nil {
		deps.Router = keys.New(deps.Now)
	}
	w := &Window{}
	w.b = &bench{Deps: deps, run: w.run, key: w.keyAt, sign: w.typedSign, focus: w.focus, resume: func() { resume(w) }}
	w.b.redraw = func() { w.Draw(w.st, workshop.Event{Kind: workshop.EventContent}) }
	w.b.OnHome, w.b.OnSheet, w.b.OnScreen = w.saving(deps.OnHome), w.saving(deps.OnSheet), w.saving(deps.OnScreen)
	w.agenda = newAgenda(w.b)
	w.quick, w.once = newQuick(w.b, w.closePages), newOnce(w.b, w.closePages)
	w.body = newBody(w.b, w.enter, w.closeNow, w.askVoid)
	w.extras = newExtras(w.b, w.enterBy, func() { toList(w) }, w.openQuick, w.askAgain)
	w.b.wayOf, w.b.chose = w.body.dock.wayOf, func() { w.extras.draw(w.st); w.body.retell(w.st) }
	w.body.addWays(w.extras.also)
	w.side = newSide(w.b, w.Handle, w.view, w.answered)
	w.side.addAsks(w.extras.asks)
	w.over = newOver(w.cover)
	// The window's own ground is paper; a panel of it would only be painted twice.
	w.rule = controls.NewRule()
	w.agenda.fold.changed = func() {
		w.cover()
		w.agenda.content.Refresh()
	}
	w.root = controls.Free(least, func(s fyne.Size) { placeWindow(w, s) }, w.agenda.content, w.body.root, w.rule, w.side.content, w.over.content, w.quick.content, w.once.content)
	return w
}

// placeWindow puts the columns, and what lies over them, into the window.
func placeWindow(w *Window, s fyne.Size) {
	c := columns(s)
	w.agenda.fold.take(c)
	w.side.narrow, w.body.narrow = c.narrow, c.narrow
	bar := c.agenda
	if c.narrow {
		bar = s.Width // of which it has but the top, until it is unfolded
	}
	controls.Place(w.agenda.content, 0, 0, bar, s.Height)
	h := s.Height - c.top
	controls.Place(w.body.root, c.notes, c.top, c.notesWidth, h)
	controls.Place(w.rule, c.wall-c.wallGap, c.top, 1, h)
	controls.Place(w.side.content, c.wall, c.top, c.wallWidth, h)
	top := float32(0)
	if c.narrow {
		top = barHeight
	}
	for _, o := range []fyne.CanvasObject{w.over.content, w.quick.content, w.once.content} {
		controls.Place(o, c.agenda, top, s.Width-c.agenda, s.Height-top)
	}
}

// Content is what to put into the window, without padding.
func (w *Window) Content() fyne.CanvasObject { return w.root }

// Attach tells on which canvas the window is: the focus is moved there. Its keys are the
// caller's to hand on, to Key and Rune.
func (w *Window) Attach(c fyne.Canvas) { w.canvas = c }

// Key takes a key that was pressed while nothing had the focus.
func (w *Window) Key(e *fyne.KeyEvent) {
	if beginsToWrite(w, e) {
		return
	}
	c, mine := w.b.Router.Press(string(e.Name), e.Physical.ScanCode, keys.Free)
	w.pen.pressed(c, mine)
	if mine {
		w.Handle(c)
	}
}

// Rune takes a sign that was typed while nothing had the focus.
func (w *Window) Rune(r rune) {
	if !sorts(w, r) && !w.pen.writes(w, r) {
		w.typedSign(r)
	}
}

// Draw shows a state. The event says what has changed; while only the clock
// runs, nothing but the clock is drawn. What has the focus keeps it, or what stands
// in its place then.
func (w *Window) Draw(st workshop.State, ev workshop.Event) {
	if ev.Kind == workshop.EventClock && w.drawn {
		w.draw(st, ev)
		return
	}
	controls.Keep(w.canvas, func() { w.draw(st, ev) })
}

func (w *Window) draw(st workshop.State, ev workshop.Event) {
	before := w.st.Pos
	w.st = st
	if w.drawn && ev.Kind == workshop.EventClock && before == st.Pos {
		w.body.head.tick(st)
		w.body.undo.Tick(st)
		w.agenda.tick(st)
		w.side.tick(st)
		return
	}
	fresh := !w.drawn || before.Step != st.Pos.Step || before.Phase != st.Pos.Phase
	first := !w.drawn
	w.drawn = true
	if fresh {
		w.closeQuestion()
		w.unfocus()
	}
	if w.side.asking.isOpen() && !w.side.asking.stands(st) {
		w.answered()
	}
	switch left := leftOver(st); {
	case left != "":
		w.body.setFault(w.b.t("collect.left", "text", workshop.Beginning(left)))
	case !first && (fresh || w.leftOver): // what else was said stays until the next command
		w.body.setFault("")
	}
	w.leftOver = leftOver(st) != ""
	w.agenda.draw(st)
	w.extras.draw(st)
	w.body.draw(st, fresh)
	w.side.draw(st)
	over := w.over.isOpen()
	w.over.draw(st)
	if over && !w.over.isOpen() { // it had the keyboard, which is nobody's now
		w.unfocus()
	}
	if fresh {
		w.agenda.fold.shut()
		w.quick.shut()
		w.once.content.Hide()
		w.cover()
	}
}

// ShowError tells what went wrong, in a calm line that the next command takes
// away. That somebody has not voted is no error but a question.
func (w *Window) ShowError(err error) {
	switch {
	case err == nil:
	case workshop.CodeOf(err) == workshop.EWaiting && w.drawn:
		w.askClose(w.last)
	default:
		w.body.failed()
		w.body.setFault(w.b.Words.Error(err))
	}
}

// SetDark shows the wall in the palette for dark rooms, as the wall itself.
func (w *Window) SetDark(on bool) {
	w.side.dark = on
	w.side.wall.SetDark(on)
	w.side.soonWall.SetDark(on)
	if w.drawn {
		w.side.draw(w.st)
	}
}

// StepName is the short name of a step, with its sign.
func (w *Window) StepName(st workshop.State, step workshop.Step) string { return w.b.named(st, step) }

// HowTimeGoes says how the workshop stands against its plan.
func (w *Window) HowTimeGoes() string {
	return strings.TrimSpace(w.agenda.behind.Text() + ". " + w.agenda.ends.Text() + ". " + w.agenda.missing)
}

// ShowNotice tells in the same calm line what happened beside the workshop.
func (w *Window) ShowNotice(sentence string) { w.body.setFault(sentence) }

// run sends a command.
func (w *Window) run(cmd func(*workshop.Session) error) {
	w.body.setFault("")
	w.last = cmd
	w.b.Do(cmd)
}

// twiceKeys are the keys of what is said of a letter that has to be pressed again.
var twiceKeys = map[keys.Command]string{keys.Blank: "blank", keys.Freeze: "freeze", keys.Swap: "swap", keys.Dark: "dark", keys.Clock: "clock"}

// Handle carries out the command of a key or a button.
func (w *Window) Handle(c keys.Command) {
	switch c {
	case keys.None:
	case keys.Next:
		w.next()
	case keys.Back:
		if w.side.asking.isOpen() {
			w.answered()
			return
		}
		w.Save()
		w.run((*workshop.Session).Back)
	case keys.Blank:
		on := !w.st.Blank
		w.run(func(s *workshop.Session) error { s.SetBlank(on); return nil })
	case keys.Freeze:
		on := w.st.Frozen == nil
		w.run(func(s *workshop.Session) error { s.SetFrozen(on); return nil })
	case keys.Escape:
		w.escape()
	case keys.Undo:
		takeBack(w, (*workshop.Session).Undo)
	case keys.Redo:
		takeBack(w, (*workshop.Session).Redo)
	case keys.Again:
		w.ShowNotice(w.b.t("twice." + twiceKeys[w.b.Router.Asked()]))
	case keys.Numbers:
		w.side.reader.Toggle(w.b.focus)
	default:
		if twiceKeys[c] != "" { // what was said of the first press is done
			w.body.setFault("")
		}
		if w.b.Command != nil {
			w.b.Command(c)
		}
	}
}

// next does what the blue button says. While a question stands, or a page on
// which somebody types one, it waits: a press of the clicker must neither close
// a vote nor throw away what is being written.
func (w *Window) next() {
	if w.drawn && w.side.asking.isOpen() {
		w.ShowNotice(w.side.asking.waits(w.b))
	}
	if !w.drawn || w.side.asking.isOpen() || w.quick.isOpen() || w.once.isOpen() {
		return
	}
	w.Save()
	switch c := w.side.coming; {
	case c.End && w.b.OnSheet != nil:
		w.b.OnSheet()
	case c.End:
	case c.Kind == course.ToOpen:
		way := w.body.dock.wayOf(w.st)
		w.run(func(s *workshop.Session) error { return s.Open(way) })
	case course.EntersNext(w.st, w.b.Wall.Pages(w.st)) && !w.over.isOpen():
		w.enter()
	case w.over.finish():
	default:
		// Where it meets an open vote, closing that is one press, and what comes of it
		// the next.
		w.run((*workshop.Session).Next)
		w.last = nil
	}
}

// takeBack takes back what was done last, or does it again. What is being keyed in has
// ways of its own.
func takeBack(w *Window, do func(*workshop.Session) error) {
	if !w.over.isOpen() {
		w.Save()
		w.run(do)
	}
}

func (w *Window) view(i int) {
	w.run(func(s *workshop.Session) error { return s.SetView(i) })
}

// saving hands on what is being written before a callback; nil stays nil.
func (w *Window) saving(f func()) func() {
	if f == nil {
		return nil
	}
	return func() {
		w.Save()
		f()
	}
}

// Save hands on what is being written. Call it before the window goes.
func (w *Window) Save() {
	if w.body.work != nil {
		w.body.work.save()
	}
}

// escape says no: to a question, to a panel, to the focus; else it is for the
// program.
func (w *Window) escape() {
	switch {
	case w.side.asking.isOpen():
		w.answered()
	case w.agenda.fold.shut():
	case w.quick.isOpen() || w.once.isOpen():
		w.closePages()
	case w.over.isOpen():
		w.leave()
	case w.canvas != nil && w.canvas.Focused() != nil:
		w.unfocus()
	case w.b.Command != nil:
		w.b.Command(keys.Escape)
	}
}

func (w *Window) keyAt(at keys.Place) func(*fyne.KeyEvent) bool {
	return func(e *fyne.KeyEvent) bool { return w.typed(e, at) }
}

func (w *Window) typed(e *fyne.KeyEvent, at keys.Place) bool {
	c, mine := w.b.Router.Press(string(e.Name), e.Physical.ScanCode, at)
	if mine {
		w.Handle(c)
	}
	return mine
}

func (w *Window) typedSign(r rune) {
	if cmd, mine := w.b.Router.Rune(r, keys.Free); mine {
		w.Handle(cmd)
	}
}

func (w *Window) focus(o fyne.Focusable) {
	if w.canvas != nil {
		w.canvas.Focus(o)
	}
}

// unfocus drops the focus: a waiting screen has no blinking cursor.
func (w *Window) unfocus() {
	if w.canvas != nil {
		w.canvas.Unfocus()
	}
}
