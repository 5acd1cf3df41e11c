package ui

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/programme"
	"github.com/upturn-workshop/upturn/workshop/trial/sticks"
)

// twoCopies are a stick on which one group's workshop lies twice and went on in both, beside three
// that are ready, and one that is damaged.
func twoCopies(t *testing.T) (stick string, files programme.Files) {
	t.Helper()
	stick, read := onAStick(t, 4)
	for name, content := range map[string]string{"other.upturn": "Group 4 of another laptop", "odd.upturn": "odd"} {
		if err := os.WriteFile(filepath.Join(stick, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	first, _, err := read.Counts(filepath.Join(stick, "Group 4.upturn"))
	if err != nil {
		t.Fatal(err)
	}
	return stick, sticks.Files(func(content string) (workshop.State, error) {
		switch {
		case strings.HasSuffix(content, "of another laptop"):
			other := first
			other.Info.When = first.Info.When.AddDate(0, 0, 1)
			return other, nil
		case content == "odd":
			return workshop.State{}, workshop.Errorf(workshop.EDamaged, nil)
		}
		st, _, err := read.Counts(filepath.Join(stick, content+".upturn"))
		return st, err
	})
}

// What is ready is one row, which unfolds; of two copies that went on apart one is chosen, after
// both were laid beside each other, and never both; the button counts; the list is saved.
func TestWhatLiesOnAStickByKeys(t *testing.T) {
	for _, lang := range []string{"en", "fi"} {
		for name, size := range map[string]fyne.Size{"the smallest window": fyne.NewSize(800, 560), "a desktop": desktopSize} {
			t.Run(lang+" "+name, func(t *testing.T) {
				d := atDesk(t, lang, size, deskFiles{})
				w := d.p.words
				stick, read := twoCopies(t)
				dir := filepath.Join(t.TempDir(), "programme")
				if err := programme.New(dir, "Service", 5, nil); err != nil {
					t.Fatal(err)
				}
				f, err := programme.Open(dir, read)
				if err != nil {
					t.Fatal(err)
				}
				d.p.Programmes = func(dir string) (*programme.Folder, error) { return programme.Open(dir, read) }
				list, err := f.Look([]string{stick}, nil)
				if err != nil {
					t.Fatal(err)
				}
				said := func() string { return strings.Join(words(d.top()), " ") }
				shows := func(text string) func() bool { return func() bool { return strings.Contains(said(), text) } }
				onto := func(text string) { // what stands in the pane is in its words as well
					for is := false; !is; {
						d.find(text)
						_, pane := d.canvas().Focused().(*controls.Pane)
						is = !pane
					}
				}
				p, err := f.Read()
				if err != nil {
					t.Fatal(err)
				}
				many{p: d.p, folder: f, read: p}.list(list)
				d.until("the list", shows(w.T("programme.take_count", "n", "3")))
				if shows("Group 1")() {
					t.Error("each of those that are ready has a row")
				}
				onto(w.T("programme.see"))
				d.press(fyne.KeyReturn)
				d.until("those that are ready", shows("Group 1"))
				onto(w.T("programme.unsee"))
				d.press(fyne.KeyReturn)
				if shows("Group 1")() {
					t.Error("they do not fold again")
				}
				onto(w.T("programme.compare"))
				d.press(fyne.KeyReturn)
				d.until("both copies", shows(w.T("programme.compare_alike")))
				onto("other.upturn")
				d.press(fyne.KeyReturn)
				d.until("the choice", shows(w.T("programme.take_count", "n", "4")))
				for range 2 { // the first one of both, then nothing: never both
					onto(w.T("programme.choose"))
					d.press(fyne.KeySpace)
					if said := said(); strings.Contains(said, w.T("programme.take_count", "n", "5")) {
						t.Error(said)
					}
				}
				onto(w.T("programme.compare"))
				d.press(fyne.KeyReturn)
				d.until("both copies", shows(w.T("programme.compare_alike")))
				onto("other.upturn")
				d.press(fyne.KeyReturn)
				onto(w.T("programme.save_list"))
				d.press(fyne.KeyReturn)
				d.until("where to put it", shows(w.T("app.pick_place")))
				d.press(fyne.KeyEscape)
				d.find(w.T("programme.take_now"))
				d.press(fyne.KeyReturn)
				d.until("the table", shows(w.T("programme.parts")))
				if p, err = f.Read(); err != nil || len(p.Rows()) != 4 {
					t.Fatalf("%d groups, %v", len(p.Rows()), err)
				}
				if held := p.Rows()[3].Met[0].Held; held.Sub(p.Rows()[0].Met[0].Held) != 24*time.Hour {
					t.Errorf("the copy of %v was taken in", held)
				}
			})
		}
	}
}

// Names of waves are those that stood there as they were saved: who leaves the page that waits, and
// goes on writing, changes nothing of what is under way.
func TestNamesOfWavesAreThoseOfThePress(t *testing.T) {
	d := atDesk(t, "en", desktopSize, deskFiles{})
	w := d.p.words
	stick, read := onAStick(t, 3)
	dir := filepath.Join(t.TempDir(), "programme")
	if err := programme.New(dir, "Service", 5, nil); err != nil {
		t.Fatal(err)
	}
	f, err := programme.Open(dir, read)
	if err != nil {
		t.Fatal(err)
	}
	takeIn(t, f, stick)
	p, err := f.Read()
	if err != nil {
		t.Fatal(err)
	}
	d.p.Programmes = func(dir string) (*programme.Folder, error) { return programme.Open(dir, read) }
	many{p: d.p, folder: f, read: p}.parts()
	var entry *controls.Entry
	for is := false; !is; entry, is = d.canvas().Focused().(*controls.Entry) {
		d.press(fyne.KeyTab)
	}
	d.write("Spring")
	d.find(w.T("programme.names_keep"))
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1)) // what is under way begins after what is written now
	d.canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	entry.SetText("Later")
	d.until("the name of the wave", func() bool { return strings.Contains(strings.Join(words(d.top()), " "), w.T("programme.take")) })
	if p, err = f.Read(); err != nil || p.WaveName(1) != "Spring" {
		t.Errorf("%q, %v", p.WaveName(1), err)
	}
}
