package files

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop/pack"
)

// chooser is the page over a window, on a disk of its own.
type chooser struct {
	t      *testing.T
	c      *Choice
	canvas fyne.Canvas
	dir    string
	used   []string
	closed int
	do     chan func()
}

func choosing(t *testing.T, name string) *chooser {
	t.Helper()
	catalog, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	k := &chooser{t: t, dir: t.TempDir(), do: make(chan func(), 100)}
	for _, file := range []string{"autumn.upturn", "Spring.UPTURN", "notes.txt", ".hidden.upturn", "Clients/north.upturn", "Clients/south.upturn", "Empty/x"} {
		path := filepath.Join(k.dir, file)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, nil, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	t.Setenv("HOME", k.dir)
	t.Setenv("USERPROFILE", k.dir)
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.AlwaysLight))
	k.c = New(Ask{Words: catalog.In("en"), Title: "Open", Endings: []string{".upturn"}, Name: name,
		Use: func(path string) { k.used = append(k.used, path) }, Close: func() { k.closed++ }, Do: func(f func()) { k.do <- f }})
	w := test.NewTempWindow(t, k.c.Content())
	w.SetPadded(false)
	w.Resize(fyne.NewSize(1024, 743))
	k.canvas = w.Canvas()
	k.c.Focus(k.canvas)
	k.read()
	return k
}

// read waits for the folder that is being read.
func (k *chooser) read() { (<-k.do)() }

func (k *chooser) press(names ...fyne.KeyName) {
	for _, n := range names {
		k.canvas.Focused().TypedKey(&fyne.KeyEvent{Name: n})
	}
}

func (k *chooser) lines() []string {
	var out []string
	for _, o := range k.c.column.Objects {
		out = append(out, o.(*controls.Button).Text)
	}
	return out
}

func (k *chooser) sees(want ...string) {
	k.t.Helper()
	if got := k.lines(); !slices.Equal(got, append([]string{"One folder up"}, want...)) {
		k.t.Errorf("the lines are %q, not %q", got, want)
	}
}

// Folders come first, and of files only those that can be taken.
func TestAFolderIsListed(t *testing.T) {
	choosing(t, "").sees("Clients", "Empty", "autumn.upturn", "Spring.UPTURN")
}

// A file is opened with nothing but typing: what begins as typed is left, and Enter
// takes the only one.
func TestTypingChooses(t *testing.T) {
	k := choosing(t, "")
	test.Type(k.c.path, "cl")
	k.sees("Clients")
	k.press(fyne.KeyReturn)
	k.read()
	k.sees("north.upturn", "south.upturn")
	test.Type(k.c.path, "s")
	k.press(fyne.KeyReturn)
	if want := []string{filepath.Join(k.dir, "Clients", "south.upturn")}; !slices.Equal(k.used, want) || k.closed != 1 {
		t.Errorf("opened %q, closed %d times", k.used, k.closed)
	}
}

// Arrows go through the lines, and up again into the line where one types.
func TestArrowsChoose(t *testing.T) {
	k := choosing(t, "")
	k.press(fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	k.read()
	k.sees("north.upturn", "south.upturn")
	k.press(fyne.KeyDown, fyne.KeyReturn) // one folder up
	k.read()
	k.press(fyne.KeyDown, fyne.KeyUp)
	if k.canvas.Focused() != k.c.path {
		t.Error("Up does not lead back into the line")
	}
	k.press(fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	if want := []string{filepath.Join(k.dir, "autumn.upturn")}; !slices.Equal(k.used, want) {
		t.Errorf("opened %q", k.used)
	}
}

func TestWhatIsNotThereIsSaid(t *testing.T) {
	k := choosing(t, "")
	test.Type(k.c.path, "winter.upturn")
	k.press(fyne.KeyReturn)
	if k.c.told.Text() != "There is no such file." || len(k.used) > 0 {
		t.Errorf("said %q, opened %q", k.c.told.Text(), k.used)
	}
	k.c.path.SetText(inside(filepath.Join(k.dir, "Empty")))
	k.read()
	if !strings.HasPrefix(k.c.told.Text(), "Nothing here") {
		t.Errorf("of an empty folder it says %q", k.c.told.Text())
	}
}

// A new file gets its ending; one that is there is replaced at the second press only.
func TestAPlaceIsChosen(t *testing.T) {
	k := choosing(t, "B2.upturn")
	k.sees("Clients", "Empty", "autumn.upturn", "Spring.UPTURN") // the name hides nothing
	k.c.path.SetText(filepath.Join(k.dir, "winter"))
	k.press(fyne.KeyReturn)
	if want := []string{filepath.Join(k.dir, "winter.upturn")}; !slices.Equal(k.used, want) {
		t.Errorf("written to %q", k.used)
	}
	k.c.path.SetText(filepath.Join(k.dir, "autumn"))
	k.press(fyne.KeyReturn)
	if len(k.used) != 1 || k.c.use.Text != "Replace" {
		t.Errorf("replaced unasked: %q, the button says %q", k.used, k.c.use.Text)
	}
	test.Type(k.c.path, "2")
	if k.c.use.Text != "Save" {
		t.Error("another name is still called one that is replaced")
	}
	k.c.path.SetText(filepath.Join(k.dir, "autumn.upturn"))
	k.press(fyne.KeyReturn, fyne.KeyReturn)
	if len(k.used) != 2 {
		t.Errorf("the second press does not replace: %q", k.used)
	}
}

// Into another folder the name of the new file goes along.
func TestTheNameGoesAlong(t *testing.T) {
	k := choosing(t, "B2.upturn")
	k.press(fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	if want := filepath.Join(k.dir, "Clients", "B2.upturn"); k.c.path.Text != want {
		t.Errorf("the line says %q, not %q", k.c.path.Text, want)
	}
}

func TestEscapeLeaves(t *testing.T) {
	k := choosing(t, "")
	k.press(fyne.KeyEscape)
	k.press(fyne.KeyDown, fyne.KeyEscape)
	k.canvas.Focus(k.c.use)
	k.press(fyne.KeyEscape)
	if k.closed != 3 || len(k.used) > 0 {
		t.Errorf("closed %d times, opened %q", k.closed, k.used)
	}
}

// The folders of one's own bear the names that the system wrote down.
func TestPlacesHaveTheirOwnNames(t *testing.T) {
	home := t.TempDir()
	for _, dir := range []string{".config", "Asiakirjat"} {
		if err := os.MkdirAll(filepath.Join(home, dir), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(filepath.Join(home, ".config", "user-dirs.dirs"), []byte("# x\nXDG_DOCUMENTS_DIR=\"$HOME/Asiakirjat\"\nXDG_DESKTOP_DIR=\"$HOME/\"\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	t.Setenv("HOME", home)
	t.Setenv("USERPROFILE", home)
	got := places()
	if !slices.Contains(got, home) || !slices.Contains(got, filepath.Join(home, "Asiakirjat")) {
		t.Errorf("places %q", got)
	}
	if n := slices.IndexFunc(got[1:], func(p string) bool { return p == home }); n >= 0 {
		t.Error("the home folder is named twice")
	}
}
