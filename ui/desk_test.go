package ui

import (
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/home"
	"github.com/upturn-workshop/upturn/ui/keys"
	"github.com/upturn-workshop/upturn/ui/screen"
	"github.com/upturn-workshop/upturn/ui/screen/screentest"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/memory"
	"github.com/upturn-workshop/upturn/workshop/pack"
	"github.com/upturn-workshop/upturn/workshop/rehearsal"
	"github.com/upturn-workshop/upturn/workshop/tally"
	"github.com/upturn-workshop/upturn/workshop/wall"
)

// desk is the whole program in windows that nobody sees, and a person at its keyboard
// who has no mouse.
type desk struct {
	t       *testing.T
	p       *Program
	screens *screentest.Screens
	now     time.Time
}

// desktopSize is what a window has on the screens that laptops have, below its title.
var desktopSize = fyne.NewSize(1366, 743)

// atDesk opens the program.
func atDesk(t *testing.T, lang string, size fyne.Size, files deskFiles) *desk {
	t.Helper()
	content, catalog, err := texts()
	if err != nil {
		t.Fatal(err)
	}
	home := t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("USERPROFILE", home)
	for _, dir := range []string{"Clients", "Documents"} {
		if err := os.Mkdir(filepath.Join(home, dir), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	d := &desk{t: t, now: time.Now()}
	app := newDeskApp(t)
	library := pack.NewLibrary(filepath.Join(t.TempDir(), "packs"))
	for range files.packs {
		if _, err := library.Add(content); err != nil {
			t.Fatal(err)
		}
	}
	monitors := []screen.Monitor{{Name: "laptop", W: 1366, H: 768, Primary: true}, {Name: "projector", X: 1366, W: 1280, H: 720}}
	if files.alone {
		monitors = monitors[:1]
	}
	files.pack = content
	d.screens = screentest.Of(monitors...)
	d.p = Open(Deps{
		App: app, Catalog: catalog, Pack: func() *workshop.Pack { return content }, Packs: library, Screens: d.screens,
		Files: files, Lang: lang, Homeless: files.homeless, Patience: files.patience(),
		Networks: thisComputer,
	}, "")
	d.p.router = keys.New(func() time.Time { return d.now })
	d.p.room.asked = true // no test but that of the question needs it
	if files.hangs == nil && files.refuse == nil && !files.homeless {
		d.until("the list", func() bool {
			said := strings.Join(words(d.top()), "|")
			return len(files.recent) == 0 && strings.Contains(said, d.p.words.T("home.empty")) || len(files.recent) > 0 && strings.Contains(said, files.recent[0].Group)
		})
	}
	d.p.window.Resize(size)
	t.Cleanup(func() {
		closeWorkshop(t, d.p)
		d.p.layers.Clear()
	})
	return d
}

// texts reads the program's texts once for all tests.
var texts = func() func() (*workshop.Pack, *pack.Catalog, error) {
	type read struct {
		pack    *workshop.Pack
		catalog *pack.Catalog
	}
	once := sync.OnceValues(func() (read, error) {
		content, err := pack.Builtin()
		if err != nil {
			return read{}, err
		}
		catalog, err := pack.LoadCatalog()
		return read{content, catalog}, err
	})
	return func() (*workshop.Pack, *pack.Catalog, error) {
		r, err := once()
		return r.pack, r.catalog, err
	}
}()

// deskFiles is a disk of which the test says what is on it.
type deskFiles struct {
	Files
	recent   []home.Entry
	packs    int  // of one's own
	alone    bool // no projector
	fails    error
	panics   bool // where one is opened that somebody has meddled with
	pack     *workshop.Pack
	made     chan<- bool          // hears of a workshop that is made of what is whole in a damaged one
	kept     chan<- string        // hears what was done to workshops of the list
	viewed   chan<- string        // gets the files that are opened with the system's program
	hangs    map[string]chan bool // files that do not answer before something is sent; "" = the folder
	homeless bool                 // the home folder does not answer
	refuse   error                // why there is no folder
	keptIn   *string              // the folder that was chosen instead
}

func (f deskFiles) Folder() string { return "/srv/share/upturn" }

func (f deskFiles) KeepIn(dir string) pack.Library {
	*f.keptIn = dir
	return pack.NewLibrary(dir)
}

func (f deskFiles) Workshops() (paths []string, err error) {
	if hung := f.hangs[""]; hung != nil {
		<-hung
	}
	for i := range f.recent {
		paths = append(paths, strconv.Itoa(i))
	}
	return paths, f.refuse
}

func (f deskFiles) Entry(path, _ string) (home.Entry, bool) {
	if hung := f.hangs[path]; hung != nil {
		<-hung
	}
	i, err := strconv.Atoi(path)
	if err != nil {
		return home.Entry{}, false
	}
	e := f.recent[i]
	e.Path, e.Changed = path, time.Unix(int64(-i), 0)
	return e, true
}
func (f deskFiles) Open(path string) (*workshop.Session, error) {
	if hung := f.hangs[path]; hung != nil {
		<-hung
	}
	if f.panics {
		panic("a file that nobody has written")
	}
	return nil, f.fails
}
func (f deskFiles) Rescue(string, string) (Rescued, error) {
	votes := slices.Repeat([]Kept{{Title: "A2 Beliefs about leading", Cast: 12, Seats: 12}}, 30)
	return Rescued{Copy: "Workshop.upturn-damaged-1", Whole: votes, Broken: 1, Backup: "b", InBackup: votes, Secret: true, Words: true, Make: func() (*workshop.Session, error) {
		f.made <- true
		return nil, workshop.Errorf(workshop.EFull, nil)
	}}, nil
}

func (f deskFiles) View(path string) error {
	f.viewed <- path
	return nil
}

// workshop opens a workshop for a group and takes it to a step.
func (d *desk) workshop(step string, change ...func(*workshop.Info)) {
	d.t.Helper()
	d.workshopIn(step, func(s workshop.Store) workshop.Store { return s }, change...)
}

// workshopIn opens it with a file of the test's own.
func (d *desk) workshopIn(step string, file func(workshop.Store) workshop.Store, change ...func(*workshop.Info)) {
	d.t.Helper()
	info := workshop.Info{
		Group: "Customer service team", When: d.now, People: 12, Minutes: 180, Lang: d.p.words.Lang(), MinShow: 3, Way: workshop.Paper,
	}
	for _, c := range change {
		c(&info)
	}
	agenda, _, err := d.p.Pack().Plan(workshop.Info{Minutes: 180, Exercises: []string{"A", "B", "C"}})
	if err != nil {
		d.t.Fatal(err)
	}
	store := file(memory.New(workshop.State{Pack: d.p.Pack(), Agenda: agenda, Info: info}))
	s, err := workshop.Start(store, workshop.Rules{Pages: wall.Pages, Discussed: tally.Discussed})
	if err != nil {
		d.t.Fatal(err)
	}
	d.p.showWorkshop(s)
	if step != "" {
		d.jump(step)
	}
}

// jump goes to a step.
func (d *desk) jump(step string) {
	d.t.Helper()
	at := slices.IndexFunc(d.p.lead.st.Agenda, func(a workshop.Step) bool { return a.ID == step })
	if at < 0 {
		d.t.Fatalf("no step %s", step)
	}
	d.run(func(s *workshop.Session) error { return s.Jump(at) })
}

// run carries out a command as a window would.
func (d *desk) run(cmd func(*workshop.Session) error) {
	d.t.Helper()
	var failed error
	d.p.lead.run.DoThen(cmd, func(err error) { failed = err })
	d.settle()
	if failed != nil {
		d.t.Fatal(failed)
	}
}

// voted fills the open vote and shows what came out.
func (d *desk) voted() {
	d.t.Helper()
	d.run(func(s *workshop.Session) error {
		round, _ := s.State().OpenRound()
		for seat := round.Cast; seat < round.Seats; seat++ {
			if err := s.CastFree(rehearsal.Ballot(1, s.State().Info, round.Spec, seat)); err != nil {
				return err
			}
		}
		if err := s.CloseRound(); err != nil || s.State().Pos.Phase == workshop.PhaseResult {
			return err
		}
		return s.Next()
	})
}

// settle waits until the commands are done and all windows drawn.
func (d *desk) settle() {
	d.t.Helper()
	done := d.p.lead == nil
	if !done {
		d.p.lead.run.DoThen(func(*workshop.Session) error { return nil }, func(error) { done = true })
	}
	for limit := time.After(20 * time.Second); ; {
		select {
		case f := <-d.screens.Waiting():
			f()
		case <-limit:
			d.t.Fatal("the program does not come to rest")
		default:
			if done {
				return
			}
			time.Sleep(time.Millisecond)
		}
	}
}

// until waits for something that is done beside the windows, as reading a file is.
func (d *desk) until(what string, so func() bool) {
	d.t.Helper()
	for end := time.Now().Add(20 * time.Second); !so(); d.settle() {
		if time.Now().After(end) {
			d.t.Fatalf("waited in vain for %s; it shows %q", what, words(d.top()))
		}
		time.Sleep(5 * time.Millisecond)
	}
}

func (d *desk) canvas() fyne.Canvas { return d.p.window.Canvas() }

// press presses keys the way the driver hands them on.
func (d *desk) press(names ...fyne.KeyName) {
	d.t.Helper()
	for _, name := range names {
		d.now = d.now.Add(time.Second) // nothing is a repeat
		c, ev := d.canvas(), &fyne.KeyEvent{Name: name}
		switch on := c.Focused(); {
		case name == fyne.KeyTab && !takesTab(on):
			c.FocusNext()
		case name == shiftTab && !takesTab(on):
			c.FocusPrevious()
		case name == shiftTab:
			on.(desktop.Keyable).KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
			on.(desktop.Keyable).KeyDown(&fyne.KeyEvent{Name: fyne.KeyTab})
			on.TypedKey(&fyne.KeyEvent{Name: fyne.KeyTab})
			on.(desktop.Keyable).KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
		case on != nil:
			if k, ok := on.(desktop.Keyable); ok {
				k.KeyDown(ev)
			}
			on.TypedKey(ev)
		case c.OnTypedKey() != nil:
			c.OnTypedKey()(ev)
		}
		d.settle()
	}
}

// shiftTab goes back.
const shiftTab fyne.KeyName = "Shift+Tab"

func takesTab(f fyne.Focusable) bool {
	t, ok := f.(fyne.Tabbable)
	return ok && t.AcceptsTab()
}

// write types signs.
func (d *desk) write(signs string) {
	d.t.Helper()
	for _, r := range signs {
		d.now = d.now.Add(time.Second)
		switch on := d.canvas().Focused(); {
		case on != nil:
			on.TypedRune(r)
		case d.canvas().OnTypedRune() != nil:
			d.canvas().OnTypedRune()(r)
		}
	}
	d.settle()
}

// find goes on with Tab to what has a word written on it.
func (d *desk) find(word string) {
	d.t.Helper()
	for range 200 {
		d.press(fyne.KeyTab)
		if f := d.canvas().Focused(); f != nil && strings.Contains(strings.Join(words(f.(fyne.CanvasObject)), " "), word) {
			return
		}
	}
	d.t.Fatalf("Tab finds no %q among %q", word, words(d.top()))
}

// icon goes on with Tab to a button that shows an icon alone.
func (d *desk) icon(icon controls.Icon) {
	d.t.Helper()
	for range 200 {
		d.press(fyne.KeyTab)
		if b, ok := d.canvas().Focused().(*controls.Button); ok && b.Icon == icon {
			return
		}
	}
	d.t.Fatalf("Tab finds no %s", icon)
}

// choose goes to what has a word on it and presses Enter.
func (d *desk) choose(key string) {
	d.t.Helper()
	d.find(d.p.words.T(key))
	d.press(fyne.KeyReturn)
}

// goes chooses what leads to another page once the disk has answered.
func (d *desk) goes(key string) {
	d.t.Helper()
	from := d.where()
	d.choose(key)
	d.until("another page after "+key, func() bool { return d.where() != from })
}

// top is what keys go to: what lies over the window, else its content.
func (d *desk) top() fyne.CanvasObject {
	if o := d.canvas().Overlays().Top(); o != nil {
		return o
	}
	return d.canvas().Content()
}

// folder waits until the folder is read in which a file is to be chosen: that of documents.
func (d *desk) folder() {
	d.t.Helper()
	d.until("the folder", func() bool {
		said := words(d.top())
		return slices.Contains(said, d.p.words.T("files.up")) && !slices.Contains(said, "Clients") // which lies in the home folder
	})
}

// printed is what the page of the handouts says of the one that is laid out.
func (d *desk) printed() string {
	first, _, _ := strings.Cut(d.p.words.T("handout.page", "page", "1"), "1")
	for _, w := range words(d.canvas().Content()) {
		if strings.HasPrefix(w, first+"1") {
			return w
		}
	}
	return ""
}
