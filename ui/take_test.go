package ui

import (
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/pack"
)

// opened is a disk that notes which files are opened.
type opened struct {
	Files
	paths chan string
}

func (o opened) Open(path string) (*workshop.Session, error) {
	o.paths <- path
	return nil, workshop.Errorf(workshop.ENotWorkshop, nil)
}

func noting(t *testing.T) (*desk, chan string) {
	d := atDesk(t, "en", desktopSize, deskFiles{})
	paths := make(chan string, 10)
	d.p.Files = opened{d.p.Files, paths}
	return d, paths
}

// opens waits for a file that is opened.
func (d *desk) opens(paths chan string, want string) {
	d.t.Helper()
	got := ""
	d.until(want, func() bool {
		select {
		case got = <-paths:
		default:
		}
		return got != ""
	})
	if got != want {
		d.t.Errorf("%q is opened", got)
	}
}

func (d *desk) drop(paths ...string) {
	var all []fyne.URI
	for _, path := range paths {
		all = append(all, storage.NewFileURI(path))
	}
	incoming{d.p}.dropped(all)
	d.settle()
}

// A workshop that is dropped on the first window is opened, in whatever letters its name ends.
func TestAWorkshopIsDropped(t *testing.T) {
	d, paths := noting(t)
	path := filepath.Join(t.TempDir(), "Autumn ünï.UPTURN")
	d.drop(path)
	d.opens(paths, path)
}

// Anything else, and more than one file, is answered with a sentence.
func TestWhatIsDroppedAndIsNotOurs(t *testing.T) {
	d, paths := noting(t)
	d.drop("/a/notes.txt")
	d.told("notes.txt” is neither a workshop nor a pack")
	d.press(fyne.KeyReturn)
	d.drop("/a/one.upturn", "/a/two.upturn")
	d.told("one file at a time")
	d.press(fyne.KeyReturn)
	elsewhere, err := storage.ParseURI("https://example.org/far.upturn")
	if err != nil {
		t.Fatal(err)
	}
	incoming{d.p}.dropped([]fyne.URI{elsewhere})
	d.told("neither a workshop nor a pack")
	if len(paths) > 0 {
		t.Errorf("%q is opened", <-paths)
	}
}

// What is open is not closed unasked, and nothing comes between somebody and their ballot.
func TestWhatIsOpenIsNotClosedUnasked(t *testing.T) {
	d, paths := noting(t)
	d.workshop("A2")
	incoming{d.p}.handed("/a/other.upturn")
	d.told("open “other.upturn”?")
	d.press(fyne.KeyReturn)
	d.settle()
	if d.where() != "lead" || len(paths) > 0 {
		t.Errorf("at %q, %d files are opened", d.where(), len(paths))
	}
	incoming{d.p}.handed("/a/own.upturnpack")
	d.told("go to the first window")
	d.press(fyne.KeyReturn)
	d.run(func(s *workshop.Session) error { return s.Open(workshop.Booth) })
	d.p.lead.votes().show(false)
	d.settle()
	before := d.where()
	incoming{d.p}.handed("/a/other.upturn")
	d.drop("/a/other.upturn")
	d.drop("/a/one.upturn", "/a/two.upturn")
	if d.where() != before || len(paths) > 0 {
		t.Errorf("at %q, %d files are opened", d.where(), len(paths))
	}
}

// The answer that one wants the other file closes what is open and opens it.
func TestAnotherWorkshopInstead(t *testing.T) {
	d, paths := noting(t)
	d.workshop("A2")
	incoming{d.p}.handed("/a/other.upturn")
	d.choose("app.take_yes")
	d.opens(paths, "/a/other.upturn")
	if d.p.lead != nil {
		t.Error("the workshop of before is open still")
	}
}

// On the only screen, which the room sees, nothing is said before the wall has gone.
func TestWhatIsDroppedOnTheWall(t *testing.T) {
	d := atDesk(t, "en", desktopSize, deskFiles{alone: true})
	d.workshop("A2")
	d.p.lead.showAlone(nil)
	before := d.where()
	incoming{d.p}.handed("/a/other.upturn")
	if d.where() != before {
		t.Errorf("the room reads %q", words(d.top()))
	}
	d.press(fyne.KeyF5)
	d.told("other.upturn” was to be opened")
}

// A pack that is dropped on the first window is imported, and one sees it among the others.
func TestAPackIsDropped(t *testing.T) {
	d := atDesk(t, "en", desktopSize, deskFiles{})
	other := pack.NewLibrary(filepath.Join(t.TempDir(), "other"))
	content, _, err := texts()
	if err != nil {
		t.Fatal(err)
	}
	own, err := other.Add(content)
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "own"+pack.Extension)
	if err := other.Export(own, file); err != nil {
		t.Fatal(err)
	}
	d.drop(file)
	d.until("the pack", func() bool { return len(d.p.Packs.List()) == 1 })
}

// The clipboard of a test keeps what it is given.
type board struct {
	got   chan []byte
	fails error
}

func (b board) CopyPicture(png []byte) error {
	b.got <- png
	return b.fails
}

// The picture of a result is copied as it is saved, by a link; one that cannot be is told of,
// and one that names somebody stays here.
func TestCopyPicture(t *testing.T) {
	d := atDesk(t, "en", desktopSize, deskFiles{})
	b := board{got: make(chan []byte, 1)}
	d.p.Clipboard = b
	d.workshop("A2", func(i *workshop.Info) { i.Names = []string{"Aino", "Ben"} })
	for _, w := range words(d.top()) {
		if w == d.p.words.T("facilitator.copy_picture") {
			t.Error("there is no result, and its picture can be copied")
		}
	}
	d.run(func(s *workshop.Session) error { return s.Open(workshop.Paper) })
	d.voted()
	d.choose("facilitator.copy_picture")
	d.told(d.p.words.T("app.picture_copied"))
	if png := <-b.got; !strings.HasPrefix(string(png), "\x89PNG") {
		t.Errorf("%.10q is on the clipboard", png)
	}
	b.fails = workshop.Errorf(workshop.ENotFound, nil, "what", "clipboard")
	d.p.Clipboard = b
	d.choose("facilitator.copy_picture")
	d.told(d.p.words.T("error.not_found_clipboard"))
	<-b.got
	d.p.lead.st.Info.Names[0] = "answers" // a word of every such page
	d.choose("facilitator.copy_picture")
	d.told(d.p.words.T("error.state_names_somebody"))
	if len(b.got) > 0 {
		t.Error("a picture with a name is on the clipboard")
	}
}

func TestNames(t *testing.T) {
	scene := figure.Scene{Items: []figure.Item{figure.Text{S: "Owner: AINO"}, figure.Text{S: "Mäkelä. All benefit (Olga)"}}}
	for name, want := range map[string]bool{
		"Aino Mäkelä": true, "aino": true, "Olga Niemi": true, "Ben": false, "All.": true, "Al": false, "": false, "O. Ek": false,
	} {
		if got := names(scene, []string{"", name}); got != want {
			t.Errorf("%s is found: %v", name, got)
		}
	}
}
