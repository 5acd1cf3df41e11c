package files

import (
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2/test"
)

// with makes folders in the home folder and opens the page anew.
func (k *chooser) with(change func(*Ask), folders ...string) {
	k.t.Helper()
	for _, f := range folders {
		if err := os.Mkdir(filepath.Join(k.dir, f), 0o755); err != nil {
			k.t.Fatal(err)
		}
	}
	k.c.Leave()
	ask := k.c.ask
	change(&ask)
	k.c = New(ask)
	k.canvas = test.NewTempWindow(k.t, k.c.Content()).Canvas()
	k.c.Focus(k.canvas)
}

func (k *chooser) in(folder, name string) {
	k.t.Helper()
	k.until("the line", func() bool { return k.c.path.Text == inside(filepath.Join(k.dir, folder))+name })
}

// One begins among the documents, and their link is the first.
func TestDocumentsComeFirst(t *testing.T) {
	k := choosing(t, "")
	k.with(func(*Ask) {}, "Documents", "Desktop")
	k.in("Documents", "")
	// Each is there as soon as its disk has answered; drives stand behind the home folder.
	k.until("the home folder behind the others", func() bool { return len(k.c.places) >= 3 && k.c.places[2].Text == "Home folder" })
	if got := k.c.places[0].Text; got != "Documents" {
		t.Errorf("the first place is %q", got)
	}
	if k.c.path.CursorColumn != len([]rune(k.c.path.Text)) {
		t.Error("the cursor is not behind what stands in the line")
	}
}

// So does a new file, whose name goes along.
func TestANewFileIsADocument(t *testing.T) {
	k := choosing(t, "B2.upturn")
	k.with(func(*Ask) {}, "Documents")
	k.in("Documents", "B2.upturn")
}

// The folder of the last time goes before, unless it is gone.
func TestTheLastFolderGoesBeforeDocuments(t *testing.T) {
	k := choosing(t, "")
	k.with(func(a *Ask) { a.Folder = filepath.Join(k.dir, "Clients") }, "Documents")
	k.until("the places", func() bool { return len(k.c.places) >= 2 })
	k.in("Clients", "")
	k.with(func(a *Ask) { a.Folder = filepath.Join(k.dir, "stick") })
	k.in("Documents", "")
}

// Who has begun to type is not carried off.
func TestTypingGoesBeforeDocuments(t *testing.T) {
	k := choosing(t, "")
	k.with(func(*Ask) {}, "Documents")
	test.Type(k.c.path, "cl")
	k.until("the places", func() bool { return len(k.c.places) >= 2 })
	k.in("", "cl")
}
