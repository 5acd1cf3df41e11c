package facilitator

import (
	"image/png"
	"os"
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/upturn-workshop/upturn/ui/ballot/answer"
	"github.com/upturn-workshop/upturn/ui/ballot/keyed"
	"github.com/upturn-workshop/upturn/ui/facilitator/joining"
	"github.com/upturn-workshop/upturn/ui/keys"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/memory"
	"github.com/upturn-workshop/upturn/workshop/pack"
	"github.com/upturn-workshop/upturn/workshop/rehearsal"
	"github.com/upturn-workshop/upturn/workshop/result"
	"github.com/upturn-workshop/upturn/workshop/tally"
	"github.com/upturn-workshop/upturn/workshop/wall"
)

// room is a running workshop in memory with the window on it. Commands wait in
// a queue as in the program, and pump carries them out.
type room struct {
	t       *testing.T
	store   *memory.Store
	session *workshop.Session
	win     *Window
	canvas  fyne.Canvas
	now     time.Time
	queue   []func(*workshop.Session) error
	events  []workshop.Event
	sheets  int
	booths  int
	other   []keys.Command
	errs    []error
}

type settings struct {
	gathers   bool   // the room still comes in
	lang      string // of window and wall
	size      fyne.Size
	people    int
	way       workshop.Way
	exercises []string
	minutes   int
	rehearsal bool
	state     *workshop.State // another workshop than one of these; its pages are the program's all the same
}

func newRoom(t *testing.T, set settings) *room {
	t.Helper()
	if set.lang == "" {
		set.lang = "en"
	}
	if set.size == (fyne.Size{}) {
		set.size = fyne.NewSize(1366, 768)
	}
	if set.people == 0 {
		set.people = 12
	}
	if set.way == "" {
		set.way = workshop.Paper
	}
	if set.exercises == nil {
		set.exercises, set.minutes = []string{"A", "B", "C"}, 180
	}
	p, err := pack.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	catalog, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	agenda, _, err := p.Plan(workshop.Info{Minutes: set.minutes, Exercises: set.exercises})
	if err != nil {
		t.Fatal(err)
	}
	r := &room{t: t, now: time.Date(2026, 11, 3, 9, 0, 0, 0, time.UTC)}
	group := map[string]string{"en": "Customer service team", "fi": "Asiakaspalvelutiimi"}[set.lang]
	r.store = memory.New(workshop.State{Pack: p, Agenda: agenda, Info: workshop.Info{
		Group: group, When: r.now, People: set.people, Leaders: 0, Minutes: set.minutes, Lang: set.lang, MinShow: 3, Way: set.way, Rehearsal: set.rehearsal,
	}})
	if set.state != nil {
		r.store = memory.New(*set.state)
	}
	on := trueWall{catalog.In(set.lang)}
	r.session, err = workshop.Start(r.store, workshop.Rules{Pages: on.Pages, Now: func() time.Time { return r.now }, Discussed: tally.Discussed})
	if err != nil {
		t.Fatal(err)
	}
	if workshop.Gathers(r.session.State()) && !set.gathers {
		if err := r.session.Next(); err != nil {
			t.Fatal(err)
		}
	}
	app := test.NewTempApp(t)
	app.Settings().SetTheme(theme.New(theme.AlwaysLight))
	r.win = New(Deps{
		Do:      func(cmd func(*workshop.Session) error) { r.queue = append(r.queue, cmd) },
		Words:   catalog.In(set.lang),
		Lang:    set.lang,
		Wall:    on,
		Router:  keys.New(func() time.Time { return r.now }),
		Command: func(c keys.Command) { r.other = append(r.other, c) },
		OnBooth: func() { r.booths++ }, OnSheet: func() { r.sheets++ }, OnHome: func() {}, OnScreen: func() {}, OnPicture: func() {}, OnCopy: func() {}, OnNote: func() {}, OnPaper: func() {}, OnHandouts: func() {},
		Now: func() time.Time { return r.now },
		Panels: map[workshop.Way]NewPanel{
			workshop.Paper: func(leave func(), first func(fyne.KeyName) bool) Panel {
				return keyed.NewPaper(r.panel(catalog.In(set.lang), leave, first))
			},
			workshop.Cards: func(leave func(), first func(fyne.KeyName) bool) Panel {
				return keyed.NewCards(r.panel(catalog.In(set.lang), leave, first))
			},
			workshop.Phones: func(leave func(), first func(fyne.KeyName) bool) Panel {
				key := func(e *fyne.KeyEvent) bool { return first(e.Name) }
				return joining.New(joining.Deps{Words: catalog.In(set.lang), Leave: leave, First: key, Typing: key, Focus: func(fyne.Focusable) {}})
			},
		},
	})
	w := test.NewTempWindow(t, r.win.Content())
	w.SetPadded(false)
	w.Resize(set.size)
	r.canvas = w.Canvas()
	r.win.Attach(r.canvas)
	r.canvas.SetOnTypedKey(r.win.Key)
	r.canvas.SetOnTypedRune(r.win.Rune)
	r.session.Subscribe(func(_ workshop.State, ev workshop.Event) { r.events = append(r.events, ev) })
	r.win.Draw(r.session.State(), workshop.Event{Kind: workshop.EventStep})
	return r
}

// panel ties the panels of package keyed to the workshop.
func (r *room) panel(w answer.Words, leave func(), first func(fyne.KeyName) bool) keyed.Deps {
	return keyed.Deps{Words: w, Leave: leave, First: first, Cast: func(b []workshop.Ballot, done func(error)) {
		r.queue = append(r.queue, func(s *workshop.Session) error { done(s.CastFree(b...)); return nil })
	}, Look: func(done func([]workshop.Ballot, error)) {
		r.queue = append(r.queue, func(s *workshop.Session) error { done(s.Keyed()); return nil })
	}, Correct: func(old, by workshop.Ballot, done func(error)) {
		r.queue = append(r.queue, func(s *workshop.Session) error { done(s.Correct(old, by)); return nil })
	}}
}

// pump runs the commands that wait, and draws what they committed.
func (r *room) pump() {
	for len(r.queue) > 0 {
		cmd := r.queue[0]
		r.queue = r.queue[1:]
		err := cmd(r.session)
		r.draw()
		if err != nil {
			r.errs = append(r.errs, err)
			r.win.ShowError(err)
		}
	}
}

func (r *room) draw() {
	events := r.events
	r.events = nil
	for _, ev := range events {
		r.win.Draw(r.session.State(), ev)
	}
}

// do runs a command of somebody else's: another window, a test.
func (r *room) do(cmd func(*workshop.Session) error) {
	r.t.Helper()
	if err := cmd(r.session); err != nil {
		r.t.Fatal(err)
	}
	r.draw()
	r.pump()
}

// press presses a key the way the driver hands it on: to what has the focus,
// else to the canvas. A second passes first, so that nothing is a repeat.
func (r *room) press(name fyne.KeyName) {
	r.now = r.now.Add(time.Second)
	ev := &fyne.KeyEvent{Name: name}
	if f := r.canvas.Focused(); f != nil {
		f.TypedKey(ev)
	} else if on := r.canvas.OnTypedKey(); on != nil {
		on(ev)
	}
	r.pump()
}

func (r *room) st() workshop.State { return r.session.State() }

// jump goes to a step by its ID.
func (r *room) jump(id string) {
	r.t.Helper()
	for i, step := range r.st().Agenda {
		if step.ID == id {
			r.do(func(s *workshop.Session) error { return s.Jump(i) })
			return
		}
	}
	r.t.Fatalf("no step %s", id)
}

// work turns from the notes to the work, where only one of them fits.
func (r *room) work() {
	if turn := r.win.body.turn; turn.Visible() && turn.Chosen() == 0 {
		turn.SetChosen(1)
		turn.OnChange(1)
	}
}

// vote fills the open round with invented ballots.
func (r *room) vote(n int) {
	r.t.Helper()
	round, ok := r.st().OpenRound()
	if !ok {
		r.t.Fatal("no vote is open")
	}
	for seat := round.Cast; seat < n; seat++ {
		r.vote1(seat)
	}
}

// vote1 puts one more ballot into the box.
func (r *room) vote1(seat int) {
	r.t.Helper()
	round, _ := r.st().OpenRound()
	b := rehearsal.Ballot(1, r.st().Info, round.Spec, seat)
	r.do(func(s *workshop.Session) error { return s.CastFree(b) })
}

// visit plays the whole workshop and calls look at every stand of it.
func (r *room) visit(look func(st workshop.State)) {
	r.t.Helper()
	err := rehearsal.Run(r.session, rehearsal.Options{Seed: 1, Words: r.win.b.Words, Wall: func(st workshop.State) error {
		r.draw()
		r.pump()
		look(st)
		return nil
	}})
	if err != nil {
		r.t.Fatal(err)
	}
}

// shot keeps a picture of the window when UPTURN_SHOTS names a folder.
func (r *room) shot(name string) {
	dir := os.Getenv("UPTURN_SHOTS")
	if dir == "" {
		return
	}
	f, err := os.Create(filepath.Join(dir, name+".png"))
	if err != nil {
		r.t.Fatal(err)
	}
	defer f.Close()
	if err := png.Encode(f, r.canvas.Capture()); err != nil {
		r.t.Fatal(err)
	}
}

// trueWall draws the wall as the program does.
type trueWall struct{ words result.Words }

func (w trueWall) Scene(st workshop.State, size figure.Size, t float64) figure.Scene {
	return wall.Scene(st, w.words, size, t)
}

func (w trueWall) Pages(st workshop.State) int { return wall.Pages(st) }

func (w trueWall) Reading(st workshop.State) []Line { return wall.Reading(st, w.words) }
