package ui

import (
	"testing"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/workshop"
)

// What is intact in a damaged file is made into a workshop, and where that fails the
// reason is said.
func TestWhatIsWholeIsOpened(t *testing.T) {
	made := make(chan bool, 1)
	d := atDesk(t, "en", fyne.NewSize(1280, 800), deskFiles{recent: workshops(1), fails: workshop.Errorf(workshop.EDamaged, nil, "file", "a.upturn"), made: made})
	d.choose("home.continue")
	d.until("the page", func() bool { return d.where() != "home" })
	before := d.where()
	d.choose("pages.trouble.rescue")
	d.until("what is whole", func() bool { return d.where() != before })
	before = d.where()
	d.choose("pages.trouble.make")
	d.until("the sentence", func() bool { return d.where() != before })
	if !<-made {
		t.Error("not made")
	}
}
