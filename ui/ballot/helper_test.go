package ballot

import (
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/memory"
	"github.com/upturn-workshop/upturn/workshop/pack"
	"github.com/upturn-workshop/upturn/workshop/pack/edit"
)

// room is a workshop in memory with a vote open, and a clock that stands still.
type room struct {
	t       *testing.T
	store   *memory.Store
	session *workshop.Session
	lang    string
	words   *pack.Catalog
	casts   int
	left    int    // times the facilitator was called
	hold    bool   // casts wait for deliver
	deliver func() // ends a cast that waits
	now     time.Duration
	slept   time.Duration // that the timers know nothing of
	timers  []*fake
}

type fake struct {
	at time.Duration
	f  func()
}

// settings of a room; zero values are six people at the full length in English.
type settings struct {
	step    string
	lang    string
	way     workshop.Way
	length  workshop.Length
	people  int
	leaders int
	names   []string
	items   []string // collected before the vote
	order   []string // options of a ranking on the spot, asked after the step
	ordered bool     // a step of the pack, put in behind the step, asks for an order
}

func newRoom(t *testing.T, set settings) *room {
	t.Helper()
	p, err := pack.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	words, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	if set.people == 0 {
		set.people = 6
	}
	if set.lang == "" {
		set.lang = "en"
	}
	if set.way == "" {
		set.way = workshop.Booth
	}
	if set.ordered {
		p, set.step = edit.AddStep(p, set.step, edit.Order, func(lang, key string) string { return words.T(lang, "packs.begin."+key) })
	}
	st := workshop.State{Pack: p, Info: workshop.Info{Lang: set.lang, People: set.people, Leaders: set.leaders, Agreed: true, Names: set.names, MinShow: 3, Way: set.way}}
	list, sign := "obstacles", "O"
	if set.step == "A3" {
		list, sign = "ideas", "I"
	}
	for i, s := range set.items {
		st.Items = append(st.Items, workshop.Item{ID: sign + itoa(i+1), List: list, Text: s})
	}
	at := -1
	for i, def := range p.Steps {
		st.Agenda = append(st.Agenda, workshop.Step{ID: def.ID, Exercise: def.Exercise, Length: set.length})
		if def.ID == set.step {
			at = i
		}
	}
	if at < 0 {
		t.Fatalf("no step %s", set.step)
	}
	r := &room{t: t, store: memory.New(st), words: words, lang: set.lang}
	if r.session, err = workshop.Start(r.store, workshop.Rules{}); err != nil {
		t.Fatal(err)
	}
	if err := r.session.Jump(at); err != nil {
		t.Fatal(err)
	}
	if set.order != nil {
		if err := r.session.AddQuick(workshop.Quick{Question: rankQuestion[set.lang], Options: set.order, Kind: workshop.Ranking}); err != nil {
			t.Fatal(err)
		}
		if err := r.session.Jump(at + 1); err != nil {
			t.Fatal(err)
		}
	}
	if err := r.session.Open(set.way); err != nil {
		t.Fatal(err)
	}
	return r
}

func (r *room) T(key string, args ...string) string { return r.words.T(r.lang, key, args...) }

func (r *room) deps() Deps {
	return Deps{
		Words: r,
		Cast: func(seat int, b workshop.Ballot, done func(error)) {
			r.casts++
			r.run(func() error { return r.session.Cast(seat, b) }, done)
		},
		CastFree: func(b []workshop.Ballot, done func(error)) {
			r.casts++
			r.run(func() error { return r.session.CastFree(b...) }, done)
		},
		Leave: func() { r.left++ },
		After: r.after,
		Now:   func() time.Time { return time.Unix(0, 0).Add(r.now + r.slept) },
	}
}

func (r *room) run(cast func() error, done func(error)) {
	if r.hold {
		r.deliver = func() { done(cast()) }
		return
	}
	done(cast())
}

func (r *room) after(d time.Duration, f func()) func() {
	timer := &fake{at: r.now + d, f: f}
	r.timers = append(r.timers, timer)
	return func() { r.timers = slices.DeleteFunc(r.timers, func(o *fake) bool { return o == timer }) }
}

// pass lets time pass.
func (r *room) pass(d time.Duration) {
	end := r.now + d
	for {
		slices.SortStableFunc(r.timers, func(a, b *fake) int { return int(a.at - b.at) })
		if len(r.timers) == 0 || r.timers[0].at > end {
			break
		}
		first := r.timers[0]
		r.timers = r.timers[1:]
		r.now = first.at
		first.f()
	}
	r.now = end
}

// show puts something into a window of a size.
func show(t *testing.T, o fyne.CanvasObject, w, h float32) fyne.Window {
	t.Helper()
	app := test.NewTempApp(t)
	app.Settings().SetTheme(theme.New(theme.AlwaysLight))
	win := test.NewTempWindow(t, o)
	win.SetPadded(false)
	win.Resize(fyne.NewSize(w, h))
	return win
}

// booth opens a booth in a window of 1366 × 768 that follows the session.
func (r *room) booth() *Booth { return r.boothOf(r.deps()) }

func (r *room) boothOf(d Deps) *Booth {
	r.t.Helper()
	app := test.NewTempApp(r.t)
	app.Settings().SetTheme(theme.New(theme.AlwaysLight))
	b := NewBooth(d)
	show(r.t, b.Content(), refW, refH)
	b.Draw(r.session.State())
	r.session.Subscribe(func(st workshop.State, _ workshop.Event) { b.Draw(st) })
	return b
}

// names of keys as a test writes them.
var keyNames = map[string]fyne.KeyName{
	"enter": fyne.KeyReturn, "space": fyne.KeySpace, "esc": fyne.KeyEscape, "back": fyne.KeyBackspace,
	"up": fyne.KeyUp, "down": fyne.KeyDown, "left": fyne.KeyLeft, "right": fyne.KeyRight, "tab": fyne.KeyTab, "z": fyne.KeyZ, "minus": fyne.KeyMinus, "plus": fyne.KeyPlus, "x": fyne.KeyX,
}

func keyName(s string) fyne.KeyName {
	if k, ok := keyNames[s]; ok {
		return k
	}
	return fyne.KeyName(s)
}

// press types keys into a stage as a person does: down, typed, up.
func press(s *stage, keys ...string) {
	for _, k := range keys {
		ev := &fyne.KeyEvent{Name: keyName(k)}
		s.KeyDown(ev)
		s.TypedKey(ev)
		s.KeyUp(ev)
	}
}
