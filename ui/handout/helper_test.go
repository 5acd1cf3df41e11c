package handout

import (
	"context"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/pack"
	"github.com/upturn-workshop/upturn/workshop/trial"
	"github.com/upturn-workshop/upturn/workshop/wall"
)

// rehearsed is a workshop in which invented people have done everything.
var rehearsed = sync.OnceValues(func() (workshop.State, error) {
	info := trial.Info("en", 12, 180)
	info.Names = []string{"Aino Mäkelä", "Väinö Öhman", "Sofia Lind"}
	return trial.Play(info, wall.Pages, 1, nil)
})

// fakePrinter takes jobs and remembers them.
type fakePrinter struct {
	mu      sync.Mutex
	names   []string
	err     error
	listErr error
	jobs    []Job
	sizes   []int64
	keeps   bool
	asSet   bool          // prints on as many sides as it is set to
	wait    chan struct{} // Print waits until it is closed
}

func (p *fakePrinter) Keeps() bool { return p.keeps }

func (p *fakePrinter) Sides() bool { return !p.asSet }

func (p *fakePrinter) List(context.Context) ([]string, error) { return p.names, p.listErr }

func (p *fakePrinter) Print(ctx context.Context, file string, job Job) error {
	if p.wait != nil {
		select {
		case <-p.wait:
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	fi, err := os.Stat(file)
	if err != nil {
		return err
	}
	p.jobs, p.sizes = append(p.jobs, job), append(p.sizes, fi.Size())
	return p.err
}

// room is a dialog in a window, with a goroutine of its own that stands for
// Fyne's: what the dialog hands over waits until settle lets it run.
type room struct {
	t       *testing.T
	g       *Dialog
	w       fyne.Window
	printer *fakePrinter
	queue   chan func()
	viewed  []string
	viewErr error
	closed  int
}

func open(t *testing.T, lang string, change func(*Deps)) *room {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.AlwaysLight))
	st, err := rehearsed()
	if err != nil {
		t.Fatal(err)
	}
	st.Path = filepath.Join(t.TempDir(), "Customer service.upturn")
	c, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	r := &room{t: t, printer: &fakePrinter{names: []string{"Office", "Hall", "Second floor"}}, queue: make(chan func(), 10000)}
	d := Deps{
		Words: c.In(lang), Catalog: c, State: st, Languages: []Language{{"en", "English"}, {"fi", "Suomi"}},
		Printer: r.printer, Do: func(f func()) { r.queue <- f },
		View:    func(path string) error { r.viewed = append(r.viewed, path); return r.viewErr },
		OnClose: func() { r.closed++ },
	}
	if change != nil {
		change(&d)
	}
	r.g = New(d)
	t.Cleanup(r.g.Close)
	r.w = test.NewTempWindow(t, r.g.Content())
	r.w.SetPadded(false)
	r.w.Resize(fyne.NewSize(1366, 768))
	r.until("the printers", func() bool { return len(r.g.printer) == len(r.printer.names) })
	r.settle()
	return r
}

// settle runs what has been handed over until nothing is under way.
func (r *room) settle() {
	r.t.Helper()
	r.until("the end of what is under way", func() bool { return r.g.laid == r.g.asked && !r.g.foot.busy })
}

// until runs what is handed over until something holds.
func (r *room) until(what string, holds func() bool) {
	r.t.Helper()
	limit := time.After(20 * time.Second)
	for !holds() {
		select {
		case f := <-r.queue:
			f()
		case <-limit:
			r.t.Fatal("waited in vain for:", what)
		}
	}
}

// pick takes a printer from the list, with the keyboard.
func (r *room) pick(name string) {
	r.t.Helper()
	test.Tap(r.g.left.printer)
	for range slices.Index(r.printer.names, name) - r.g.opts.printer { // the list begins at the one that is chosen
		r.g.left.list.TypedKey(key(fyne.KeyDown))
	}
	r.g.left.list.TypedKey(key(fyne.KeyReturn))
}

func (r *room) said() string { return r.g.foot.said.Text() }

// shot writes what the window shows for the eye, when UPTURN_SHOTS names a folder.
func (r *room) shot(name string) {
	r.t.Helper()
	dir := os.Getenv("UPTURN_SHOTS")
	if dir == "" {
		return
	}
	f, err := os.Create(filepath.Join(dir, name+".png"))
	if err != nil {
		r.t.Fatal(err)
	}
	defer f.Close()
	if err := png.Encode(f, r.w.Canvas().Capture()); err != nil {
		r.t.Fatal(err)
	}
}

// there reports whether there is something at a path.
func there(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}
