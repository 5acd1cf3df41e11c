package ui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/pdf"
)

// shelf is a disk with a system that shows folders, or opens no PDF.
type shelf struct {
	Files
	shown chan string // the files whose folders are shown
	fails error       // of showing
}

func (s shelf) Reveal(path string) error {
	s.shown <- path
	return s.fails
}

func (s shelf) Sheet(workshop.State, pdf.Paper) (string, []pdf.Flaw, error) {
	return "sheet.pdf", nil, nil
}

func (s shelf) View(path string) error {
	return workshop.Errorf(workshop.ENotFound, nil, "what", "viewer", "path", path)
}

// shelved opens the program on such a disk.
func shelved(t *testing.T) (*desk, shelf) {
	d := atDesk(t, "en", desktopSize, deskFiles{})
	s := shelf{Files: d.p.Files, shown: make(chan string, 10)}
	d.p.Files = s
	return d, s
}

func (d *desk) told(sentence string) {
	d.t.Helper()
	d.until("“"+sentence+"”", func() bool {
		return strings.Contains(strings.ReplaceAll(strings.Join(words(d.top()), ""), " ", ""), strings.ReplaceAll(sentence, " ", ""))
	})
}

// A picture is saved among the documents, one is told where, and can have it shown there;
// the next file is looked for in that folder, also after the program was started again.
func TestWhereAPictureWasSaved(t *testing.T) {
	d, s := shelved(t)
	d.workshop("A2")
	d.run(func(s *workshop.Session) error { return s.Open(workshop.Paper) })
	d.voted()
	d.choose("facilitator.picture")
	documents := filepath.Join(os.Getenv("HOME"), "Documents")
	d.told("One folder up")
	d.until("the documents", func() bool { return strings.Contains(strings.Join(words(d.top()), " "), documents) })
	d.press(fyne.KeyReturn)
	d.told("saved in " + documents)
	if got := d.p.App.Preferences().String(prefFolder); got != documents {
		t.Errorf("the folder %q is remembered", got)
	}
	d.choose("files.show")
	var shown string
	d.until("the folder", func() bool {
		select {
		case shown = <-s.shown:
		default:
		}
		return shown != ""
	})
	if _, err := os.Stat(shown); err != nil || filepath.Dir(shown) != documents {
		t.Errorf("%s is shown: %v", shown, err)
	}
}

// Why a folder cannot be shown is said.
func TestAFolderThatCannotBeShown(t *testing.T) {
	d, s := shelved(t)
	s.fails = workshop.Errorf(workshop.ENotFound, nil, "what", "shower", "at", "/far/away.pdf")
	d.p.Files = s
	written{d.p}.say("It is written.", "/far/away.pdf")
	d.choose("files.show")
	d.told("/far/away.pdf")
}

// Where nothing opens a PDF, the sheet leads to the page where it can be printed and saved.
func TestASheetThatNothingOpens(t *testing.T) {
	d, _ := shelved(t)
	d.workshop("A2")
	d.p.lead.sheet()
	d.told("No program for PDF files was found")
	if d.where() != "Print" {
		t.Errorf("one is at %q", d.where())
	}
}

// The wall has the password of the room's Wi-Fi while people come in. A picture of it is passed on,
// and has the name alone; the wall keeps both.
func TestASavedPictureHasNoPassword(t *testing.T) {
	d := atDesk(t, "en", desktopSize, deskFiles{})
	byPhone(usualWayIn(), false)(d)
	l := d.p.lead
	said := func(scene figure.Scene) string {
		all := scene.Alt
		for _, it := range scene.Items {
			if text, ok := it.(figure.Text); ok {
				all += " " + text.S
			}
		}
		return all
	}
	if kept := said(picture{l}.scene()); strings.Contains(kept, "river-lamp-42") || !strings.Contains(kept, "upturn-room") {
		t.Errorf("the picture says: %s", kept)
	}
	if live := said(wallWords{l.p.Catalog, l.p.words}.Scene(l.st, figure.Size{W: 1280, H: 720}, 1)); !strings.Contains(live, "river-lamp-42") {
		t.Errorf("the wall says: %s", live)
	}
}
