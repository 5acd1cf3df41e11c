package ui

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/layers"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/followup"
)

// Read gives a workshop that nobody has begun.
func (f deskFiles) Read(string) (workshop.State, error) {
	return workshop.State{Pack: f.pack, Info: workshop.Info{
		Group: "Customer service team", Title: "Customer service team", When: time.Unix(0, 0), People: 12, Minutes: 180, Lang: "en",
		Names: []string{"Aino", "Väinö"}, Exercises: []string{"A"}, MinShow: 5, Way: workshop.Paper,
	}}, f.fails
}

// Amend and Delete tell what they were asked.
func (f deskFiles) Amend(path string, d workshop.Details) error {
	f.kept <- "amend " + path + " " + d.Group
	return f.fails
}

func (f deskFiles) Belongings(path string) ([]string, error) {
	return []string{"a take-home sheet.pdf", path + "-backup-1", path}, f.fails
}

func (f deskFiles) Follow(was workshop.State, _ followup.Plan) (*workshop.Session, error) {
	f.kept <- "follow " + was.Info.Group
	return nil, f.fails
}

func (f deskFiles) Delete(path string) error {
	f.kept <- "delete " + path
	return f.fails
}

// strike strikes a key on the workshop that waits, and waits for where it leads.
func (d *desk) strike(key fyne.KeyName) {
	d.t.Helper()
	d.find(d.p.words.T("home.continue"))
	d.press(key)
	d.until("the page", func() bool { return d.where() != "home" })
}

// heard is what the disk was asked.
func (d *desk) heard(kept <-chan string) (said string) {
	d.t.Helper()
	d.until("the disk", func() bool {
		select {
		case said = <-kept:
		default:
		}
		return said != ""
	})
	return said
}

// A workshop is edited without opening it; who comes back stands where they went from.
func TestAWorkshopIsEdited(t *testing.T) {
	kept := make(chan string, 1)
	d := atDesk(t, "en", desktopSize, deskFiles{recent: workshops(2), kept: kept})
	d.strike(fyne.KeyF2)
	d.write("Night shift") // over what was there, which is marked
	d.press(fyne.KeyReturn)
	if said := d.heard(kept); said != "amend 0 Night shift" {
		t.Errorf("the disk was asked to %s", said)
	}
	d.until("the list", func() bool { return d.where() == "home" })
	if b, ok := d.canvas().Focused().(*controls.Button); !ok || b.Text != d.p.words.T("home.continue") {
		t.Errorf("the focus is on %s", label(d.canvas().Focused()))
	}
}

// What cannot be kept is said on the page, with what was written.
func TestAnEditThatFails(t *testing.T) {
	d := atDesk(t, "en", desktopSize, deskFiles{recent: workshops(1)})
	d.strike(fyne.KeyF2)
	d.press(fyne.KeyDelete, fyne.KeyReturn)
	if says := strings.Join(words(d.top()), " "); !strings.Contains(says, d.p.words.T("error.invalid_group")) {
		t.Errorf("the page says %q", says)
	}
	d.press(fyne.KeyEscape)
	if !strings.Contains(strings.Join(words(d.top()), " "), d.p.words.T("edit.discard_no")) {
		t.Errorf("it is thrown away without a question, %q", d.where())
	}
}

// What goes is listed before anything does; Enter pressed too soon keeps it.
func TestAWorkshopIsDeleted(t *testing.T) {
	kept := make(chan string, 1)
	d := atDesk(t, "en", desktopSize, deskFiles{recent: workshops(2), kept: kept})
	d.strike(fyne.KeyDelete)
	says := strings.Join(words(d.top()), "|")
	for _, s := range []string{"a take-home sheet.pdf", "0-backup-1", "Customer service team"} {
		if !strings.Contains(says, s) {
			t.Errorf("nothing says %q", s)
		}
	}
	d.press(fyne.KeyReturn)
	d.settle()
	if d.where() != "home" || len(kept) > 0 {
		t.Fatal("Enter has deleted it")
	}
	d.strike(fyne.KeyDelete)
	d.find("Delete all 3 files")
	d.press(fyne.KeyReturn)
	if said := d.heard(kept); said != "delete 0" {
		t.Errorf("the disk was asked to %s", said)
	}
}

// The menu of a workshop opens by key as well where the mouse has led back to the list, and
// where nobody has gone anywhere yet: of the workshop that was open, else of the first one.
func TestTheMenuNeedsNoMouse(t *testing.T) {
	opens := func(d *desk, what, group string) {
		t.Helper()
		d.press(fyne.KeyF10)
		said := strings.Join(words(d.top()), "|")
		if d.canvas().Overlays().Top() == nil || !strings.Contains(said, d.p.words.T("home.menu.duplicate")) {
			t.Fatalf("%s: F10 leads to %q", what, said)
		}
		d.press(fyne.KeyEscape)
		if e, ok := listOf(d).view.Chosen(d.canvas()); !ok || e.Group != group {
			t.Errorf("%s: the menu is that of %q", what, e.Group)
		}
	}
	list := workshops(3)
	list[2].Group = "Night shift"
	d := atDesk(t, "en", desktopSize, deskFiles{recent: list})
	opens(d, "at the start", "Customer service team")
	d.workshop("A2")
	d.p.lead.st.Path = "2" // as the list of the test calls its files
	d.p.lead.home()
	d.canvas().Unfocus() // as a press with the mouse leaves it
	d.until("the list", func() bool { return strings.Contains(strings.Join(words(d.top()), "|"), "Night shift") })
	opens(d, "back from a workshop", "Night shift")
}

// listOf is the first window of a desk.
func listOf(d *desk) *first {
	f, _ := layers.Find[*first](d.p.layers)
	return f
}

// One that another program has open stays, and a sentence says why.
func TestAnOpenWorkshopIsNotDeleted(t *testing.T) {
	busy := workshop.Errorf(workshop.EBusy, nil, "file", "a.upturn")
	d := atDesk(t, "en", desktopSize, deskFiles{recent: workshops(1), fails: busy})
	d.find(d.p.words.T("home.continue"))
	d.press(fyne.KeyDelete)
	d.until("the sentence", func() bool {
		return strings.Contains(test.RenderToMarkup(d.canvas()), "Another program is using")
	})
}

// Another workshop like one of the list begins in the form, with what was said of it.
func TestAWorkshopIsDuplicated(t *testing.T) {
	d := atDesk(t, "en", desktopSize, deskFiles{recent: workshops(1)})
	d.find(d.p.words.T("home.continue"))
	d.press(fyne.KeyF10, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	d.until("the form", func() bool { return strings.Contains(strings.Join(words(d.top()), "|"), d.p.words.T("form.heading")) })
	if says := test.RenderToMarkup(d.canvas()); !strings.Contains(says, "Customer service team") {
		t.Error("the form is empty")
	}
}
