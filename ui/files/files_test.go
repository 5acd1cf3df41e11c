package files

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

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
	return choosingAs(t, Ask{Title: "Open", Endings: []string{".upturn"}, Name: name})
}

func choosingAs(t *testing.T, ask Ask) *chooser {
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
	ask.Words, ask.Use = catalog.In("en"), func(path string) { k.used = append(k.used, path) }
	ask.Close, ask.Do = func() { k.closed++ }, func(f func()) { k.do <- f }
	k.c = New(ask)
	w := test.NewTempWindow(t, k.c.Content())
	w.SetPadded(false)
	w.Resize(fyne.NewSize(1024, 743))
	k.canvas = w.Canvas()
	k.c.Focus(k.canvas)
	k.until("the folder", func() bool { return len(k.lines()) > 1 })
	return k
}

// until does what the disk has answered until something holds.
func (k *chooser) until(what string, holds func() bool) {
	k.t.Helper()
	for limit := time.After(20 * time.Second); !holds(); {
		select {
		case f := <-k.do:
			f()
		case <-limit:
			k.t.Fatalf("waited in vain for %s: the lines are %q, it says %q, opened %q", what, k.lines(), k.c.told.Text(), k.used)
		}
	}
}

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
	want = append([]string{"One folder up"}, want...)
	k.until(strings.Join(want, ", "), func() bool { return slices.Equal(k.lines(), want) })
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
	k.sees("north.upturn", "south.upturn")
	test.Type(k.c.path, "s")
	k.press(fyne.KeyReturn)
	k.until("the file", func() bool { return len(k.used) > 0 })
	if want := []string{filepath.Join(k.dir, "Clients", "south.upturn")}; !slices.Equal(k.used, want) || k.closed != 1 {
		t.Errorf("opened %q, closed %d times", k.used, k.closed)
	}
}

// Arrows go through the lines, and up again into the line where one types.
func TestArrowsChoose(t *testing.T) {
	k := choosing(t, "")
	k.press(fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	k.sees("north.upturn", "south.upturn")
	k.press(fyne.KeyDown, fyne.KeyReturn) // one folder up
	k.sees("Clients", "Empty", "autumn.upturn", "Spring.UPTURN")
	k.press(fyne.KeyDown, fyne.KeyUp)
	if k.canvas.Focused() != k.c.path {
		t.Error("Up does not lead back into the line")
	}
	k.press(fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	want := []string{filepath.Join(k.dir, "autumn.upturn")}
	k.until("the file", func() bool { return slices.Equal(k.used, want) })
}

// A folder that is asked for is the one that one stands in.
func TestAFolderIsChosen(t *testing.T) {
	k := choosingAs(t, Ask{Title: "Folder", Folders: true})
	k.sees("Clients", "Empty")
	test.Type(k.c.path, "cl")
	k.press(fyne.KeyReturn)
	k.sees()
	if len(k.used) > 0 || k.c.use.Text != "Use this folder" {
		t.Fatalf("used %q; the button says %q", k.used, k.c.use.Text)
	}
	k.press(fyne.KeyReturn)
	k.until("the folder", func() bool { return slices.Equal(k.used, []string{filepath.Join(k.dir, "Clients")}) })
	k.c.path.SetText(inside(filepath.Join(k.dir, "Nowhere")))
	k.press(fyne.KeyReturn)
	k.until("the sentence", func() bool { return k.c.told.Text() == "This folder cannot be read." })
	k.c.path.SetText(filepath.Join(k.dir, "notes.txt"))
	k.press(fyne.KeyReturn)
	k.until("the other sentence", func() bool { return k.c.told.Text() == "There is no such folder." })
	if len(k.used) != 1 {
		t.Errorf("used %q", k.used)
	}
}

// A home folder that does not answer is neither begun in nor offered.
func TestWithoutAHomeFolder(t *testing.T) {
	k := choosingAs(t, Ask{Title: "Folder", Folders: true, Homeless: true})
	if strings.HasPrefix(k.c.path.Text, k.dir) {
		t.Errorf("it begins in %s", k.c.path.Text)
	}
	for _, p := range k.c.places {
		if p.Text == "Home folder" {
			t.Error("the home folder is offered")
		}
	}
}

func TestWhatIsNotThereIsSaid(t *testing.T) {
	k := choosing(t, "")
	test.Type(k.c.path, "winter.upturn")
	k.press(fyne.KeyReturn)
	k.until("the sentence", func() bool { return k.c.told.Text() == "There is no such file." })
	if len(k.used) > 0 {
		t.Errorf("opened %q", k.used)
	}
	k.c.path.SetText(inside(filepath.Join(k.dir, "Empty")))
	k.until("what is said of an empty folder", func() bool { return strings.HasPrefix(k.c.told.Text(), "Nothing here") })
}

// A new file gets its ending; one that is there is replaced at the second press only.
func TestAPlaceIsChosen(t *testing.T) {
	k := choosing(t, "B1.upturn")
	k.sees("Clients", "Empty", "autumn.upturn", "Spring.UPTURN") // the name hides nothing
	k.c.path.SetText(filepath.Join(k.dir, "winter"))
	k.press(fyne.KeyReturn)
	want := []string{filepath.Join(k.dir, "winter.upturn")}
	k.until("the place", func() bool { return slices.Equal(k.used, want) })
	k.c.path.SetText(filepath.Join(k.dir, "autumn"))
	k.press(fyne.KeyReturn)
	k.until("the question", func() bool { return k.c.use.Text == "Replace" })
	if len(k.used) != 1 {
		t.Errorf("replaced unasked: %q", k.used)
	}
	test.Type(k.c.path, "2")
	if k.c.use.Text != "Save" {
		t.Error("another name is still called one that is replaced")
	}
	k.c.path.SetText(filepath.Join(k.dir, "autumn.upturn"))
	k.press(fyne.KeyReturn)
	k.until("the question", func() bool { return k.c.use.Text == "Replace" })
	k.press(fyne.KeyReturn)
	k.until("what the second press replaces", func() bool { return len(k.used) == 2 })
}

// Into another folder the name of the new file goes along.
func TestTheNameGoesAlong(t *testing.T) {
	k := choosing(t, "B1.upturn")
	k.press(fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	want := filepath.Join(k.dir, "Clients", "B1.upturn")
	k.until("the name", func() bool { return k.c.path.Text == want })
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
	slices.Sort(got)
	if len(slices.Compact(slices.Clone(got))) != len(got) {
		t.Errorf("a folder is named twice: %q", got)
	}
}

// A disk that does not answer keeps nobody from typing, and what it says too late is not
// taken.
func TestADiskThatDoesNotAnswer(t *testing.T) {
	k := choosing(t, "")
	answer := make(chan bool)
	ask := func() {
		k.c.look(func() func() {
			<-answer
			return func() { k.c.done("late") }
		})
	}
	ask()
	k.until("the sentence", func() bool { return k.c.told.Text() == k.c.ask.Words.T("files.unanswered") })
	test.Type(k.c.path, "cl") // another one is meant
	answer <- true
	k.press(fyne.KeyReturn)
	k.sees("north.upturn", "south.upturn")
	if len(k.used) > 0 {
		t.Errorf("took %q", k.used)
	}
	ask()
	k.press(fyne.KeyEscape)
	answer <- true
	(<-k.do)()
	if len(k.used) > 0 || k.closed != 1 {
		t.Errorf("took %q after it was closed", k.used)
	}
}

// No file is looked at before the press returns.
func TestTakingDoesNotWaitForTheFile(t *testing.T) {
	for _, name := range []string{"", "new.upturn"} {
		k := choosing(t, name)
		k.c.take(filepath.Join(k.dir, "winter"))
		k.c.take(filepath.Join(k.dir, "Clients"))
		if len(k.used) > 0 || k.c.told.Text() != k.c.ask.Words.T("files.hint") || k.c.folder != k.dir {
			t.Errorf("the press waited: took %q, says %q, is in %s", k.used, k.c.told.Text(), k.c.folder)
		}
	}
}

// The places come once they have answered, in their order.
func TestPlacesComeInTheirOrder(t *testing.T) {
	k := choosing(t, "")
	k.until("the home folder", func() bool { return len(k.c.places) > 0 && k.c.places[0].Text == "Home folder" })
	if k.c.root.Objects[5] != fyne.CanvasObject(k.c.places[0]) {
		t.Error("Tab does not reach the places before the lines")
	}
}

// A folder that is gone, as with the stick that it was on, gives way to the home folder.
func TestAFolderThatIsGone(t *testing.T) {
	k := choosing(t, "")
	ask := k.c.ask
	ask.Folder = filepath.Join(k.dir, "stick")
	k.c = New(ask)
	test.NewTempWindow(t, k.c.Content())
	k.sees("Clients", "Empty", "autumn.upturn", "Spring.UPTURN")
}
