package home

import (
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop/pack"
)

var day = time.Date(2026, 11, 3, 8, 0, 0, 0, time.UTC)

func now() time.Time { return day }

func start(t *testing.T) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.AlwaysLight))
}

func catalog(t *testing.T, lang string) pack.Words {
	t.Helper()
	c, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	return c.In(lang)
}

func window(t *testing.T, o fyne.CanvasObject, w, h float32) fyne.Window {
	t.Helper()
	win := test.NewTempWindow(t, o)
	win.SetPadded(false)
	win.Resize(fyne.NewSize(w, h))
	return win
}

// shot writes what a window shows for the eye, when UPTURN_SHOTS names a folder.
func shot(t *testing.T, w fyne.Window, name string) {
	t.Helper()
	dir := os.Getenv("UPTURN_SHOTS")
	if dir == "" {
		return
	}
	f, err := os.Create(filepath.Join(dir, name+".png"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := png.Encode(f, w.Canvas().Capture()); err != nil {
		t.Fatal(err)
	}
}

// texts collects every text that can be seen, with its place in the window.
func texts(o fyne.CanvasObject) map[*canvas.Text]fyne.Position {
	out := map[*canvas.Text]fyne.Position{}
	var walk func(fyne.CanvasObject, fyne.Position)
	walk = func(o fyne.CanvasObject, at fyne.Position) {
		if !o.Visible() {
			return
		}
		at = at.Add(o.Position())
		switch v := o.(type) {
		case *canvas.Text:
			out[v] = at
		case *fyne.Container:
			for _, c := range v.Objects {
				walk(c, at)
			}
		case fyne.Widget:
			for _, c := range test.WidgetRenderer(v).Objects() {
				walk(c, at)
			}
		}
	}
	walk(o, fyne.NewPos(0, 0).Subtract(o.Position()))
	return out
}

func says(o fyne.CanvasObject, s string) bool {
	for t := range texts(o) {
		if strings.Contains(t.Text, s) {
			return true
		}
	}
	return false
}

var languages2 = []Language{{"en", "English"}, {"fi", "Suomi"}}

func sample() []Entry {
	at := func(m time.Month, d, h int) time.Time { return time.Date(2026, m, d, h, 0, 0, 0, time.UTC) }
	return []Entry{
		{Path: "/a/t.upturn", Title: "Technical support", When: at(11, 18, 9), People: 8, Minutes: 90, Exercises: []string{"Ten keys"}, Of: 3},
		{Path: "/a/c.upturn", Title: "Customer service team", When: at(11, 3, 9), People: 12, Minutes: 180, Stopped: "A5 Reveal", Of: 3},
		{Path: "/a/b.upturn", Title: "Branch managers, north", When: at(10, 27, 9), People: 9, Minutes: 90, Exercises: []string{"Inverted pyramid"}, Done: true, Of: 3},
		{Path: "/a/x.upturn", Trouble: "“x.upturn” is damaged and cannot be read safely. Nothing in it was changed. Open a copy or a backup of it."},
		{Path: "/a/w.upturn", Title: "Warehouse leads", When: at(9, 16, 9), People: 1, Exercises: []string{"Paradigm shift", "Ten keys"}, Missing: true, Of: 3},
		{Path: "/a/r.upturn", Title: strings.Repeat("Reception and switchboard ", 12), When: at(9, 2, 9), People: 11, Exercises: []string{"A", "B", "C"}, Of: 3, Rehearsal: true, Stopped: strings.Repeat("Today and in a year ", 5)},
	}
}

func homeDeps(t *testing.T, lang string, list []Entry) Deps {
	return Deps{Words: catalog(t, lang), Recent: list, Projector: true, Now: now}
}

// A file that cannot be read has its whole name, and the whole sentence of what one can do.
func TestARowOfADamagedFileIsReadWhole(t *testing.T) {
	start(t)
	name := "Customer service, autumn"
	broken := Entry{Path: "/a/" + name + ".upturn", Trouble: "“" + name + ".upturn” is damaged and cannot be read safely. Nothing in it was changed. Open a copy or a backup of it."}
	for _, size := range []fyne.Size{{Width: 1366, Height: 712}, {Width: 1022, Height: 740}} {
		v := New(homeDeps(t, "en", []Entry{broken}))
		window(t, v.Content(), size.Width, size.Height)
		r := v.list.rows[0]
		if end := aboutLine + r.about.HeightFor(r.about.Size().Width) - r.about.LineHeight(); r.name.Size().Width < r.name.Width() || r.about.Style().Fit != controls.Wrap || end > r.Size().Height-theme.S8 {
			t.Errorf("%v: the name has %v of %v, the sentence ends at %v of %v", size, r.name.Size().Width, r.name.Width(), end, r.Size().Height)
		}
	}
}

func TestHomeShows(t *testing.T) {
	start(t)
	v := New(homeDeps(t, "en", sample()))
	w := window(t, v.Content(), 1366, 768)
	shot(t, w, "home-en")
	for _, s := range []string{"Customer service team", "Today 9:00 · 12 people · 3 hours", "Stopped at A5 Reveal · Nothing is lost",
		"18 November", "In preparation", "Ten keys · 8 people", "is damaged and cannot be read safely",
		"File missing", "Paradigm shift, Ten keys · 1 person", "Projector found."} {
		if !says(v.Content(), s) {
			t.Errorf("nothing says %q", s)
		}
	}
}

func TestWhatWaitsIsBlue(t *testing.T) {
	for _, tt := range []struct {
		name string
		list []Entry
		want string // on the one blue button
		path string // that it opens
	}{
		{"stopped before prepared", sample(), "Continue", "/a/c.upturn"},
		{"prepared", sample()[:1], "Begin", "/a/t.upturn"},
		{"nothing waits", sample()[2:], "New workshop", ""},
		{"empty list", nil, "New workshop", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			start(t)
			d := homeDeps(t, "en", tt.list)
			opened := ""
			d.OnOpen = func(p string) { opened = p }
			v := New(d)
			window(t, v.Content(), 1366, 768)
			var blue []*controls.Button
			for _, b := range buttons(v.Content()) {
				if b.Kind == controls.Main || b.Blue {
					blue = append(blue, b)
				}
			}
			if len(blue) != 1 || blue[0].Text != tt.want {
				t.Fatalf("%d blue buttons", len(blue))
			}
			blue[0].TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
			if opened != tt.path {
				t.Errorf("opened %q, want %q", opened, tt.path)
			}
		})
	}
}

func buttons(o fyne.CanvasObject) []*controls.Button {
	var out []*controls.Button
	switch v := o.(type) {
	case *controls.Button:
		if v.Visible() {
			out = append(out, v)
		}
	case *container.Scroll:
		return buttons(v.Content)
	case *fyne.Container:
		for _, c := range v.Objects {
			out = append(out, buttons(c)...)
		}
	}
	return out
}

func TestHomeTells(t *testing.T) {
	start(t)
	d := homeDeps(t, "en", sample())
	var told []string
	tell := func(s string) func() { return func() { told = append(told, s) } }
	d.OnNew, d.OnRehearse, d.OnBrowse = tell("new"), tell("rehearse"), tell("browse")
	d.OnOpen = func(p string) { told = append(told, p) }
	d.OnHelp, d.OnSettings = tell("help"), tell("settings")
	v := New(d)
	w := window(t, v.Content(), 1366, 768)
	for range 24 { // Tab from the top to the foot, Enter on each
		w.Canvas().FocusNext()
		f := w.Canvas().Focused()
		if b, ok := f.(*controls.Button); ok && (b.Kind == controls.Link || b.Icon == controls.IconMore) {
			continue // menus have a test of their own
		}
		f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	}
	want := "new rehearse browse help settings /a/c.upturn /a/t.upturn /a/x.upturn /a/w.upturn /a/b.upturn"
	if got := strings.Join(told, " "); !strings.HasPrefix(got, want) {
		t.Errorf("told %q, want %q", got, want)
	}
}

// Nothing may stick out of the window, in either language and with any list.
func TestHomeFits(t *testing.T) {
	for _, lang := range []string{"en", "fi"} {
		for _, size := range []fyne.Size{{Width: 1366, Height: 768}, {Width: 1280, Height: 680}, {Width: 1920, Height: 1080}} {
			t.Run(lang, func(t *testing.T) {
				start(t)
				v := New(homeDeps(t, lang, sample()))
				w := window(t, v.Content(), size.Width, size.Height)
				inside(t, v.Content(), size)
				if size.Width == 1366 {
					shot(t, w, "home-"+lang)
				}
			})
		}
	}
	start(t)
	shot(t, window(t, New(homeDeps(t, "fi", nil)).Content(), 1366, 768), "home-empty")
}

// After a power cut the card says to its end that nothing got lost, also in the
// smallest window.
func TestNothingLostIsReadable(t *testing.T) {
	for _, lang := range []string{"en", "fi"} {
		start(t)
		e := sample()[1]
		e.Stopped = "A2 Suoja vai rajoite?"
		d := homeDeps(t, lang, []Entry{e})
		v := New(d)
		size := fyne.NewSize(1024, 735)
		w := window(t, v.Content(), size.Width, size.Height)
		inside(t, v.Content(), size)
		shot(t, w, "home-card-small-"+lang)
		var said []string
		low := float32(0)
		for x, at := range texts(v.Content()) {
			said = append(said, x.Text)
			if strings.HasSuffix(d.Words.T("home.stopped", "step", e.Stopped), x.Text) && x.Text != "" {
				low = at.Y + x.MinSize().Height
			}
		}
		if low == 0 || low > 118+6+cardH {
			t.Errorf("%s: the end of where it stands lies at %v, in %q", lang, low, said)
		}
	}
}

func inside(t *testing.T, o fyne.CanvasObject, size fyne.Size) {
	t.Helper()
	for x, at := range texts(o) {
		if x.Text == "" {
			continue
		}
		m := x.MinSize()
		left := at.X
		switch x.Alignment {
		case fyne.TextAlignTrailing:
			left = at.X + x.Size().Width - m.Width
		case fyne.TextAlignCenter:
			left = at.X + (x.Size().Width-m.Width)/2
		}
		if left < 0 || left+m.Width > size.Width-8 || at.Y < 0 || at.Y+m.Height > size.Height {
			t.Errorf("%q lies at %v, %v wide, in a window of %v", x.Text, at, m.Width, size)
		}
	}
}
