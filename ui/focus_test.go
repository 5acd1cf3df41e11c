package ui

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/keys"
	"github.com/upturn-workshop/upturn/workshop"
)

// Whoever comes back goes on from where they had gone.
func TestTheFocusComesBack(t *testing.T) {
	for key, back := range map[string][]fyne.KeyName{
		"home.new": {fyne.KeyEscape}, "home.packs": {fyne.KeyEscape}, "settings.title": {fyne.KeyEscape}, "help.name": {fyne.KeyEscape}, "home.open": {fyne.KeyEscape},
	} {
		d := atDesk(t, "en", desktopSize, deskFiles{})
		d.goes(key)
		d.press(back...)
		if f := d.canvas().Focused(); f == nil || !slices.Contains(words(f.(fyne.CanvasObject)), d.p.words.T(key)) {
			t.Errorf("back from %s the focus is on %s", key, label(f))
		}
	}
	d := atDesk(t, "en", desktopSize, deskFiles{})
	d.choose("settings.title")
	d.find("Suomi")
	d.press(fyne.KeyRight, fyne.KeyRight, fyne.KeyRight) // past German and Spanish
	if f := d.canvas().Focused(); d.p.words.Lang() != "fi" || f == nil || !slices.Contains(words(f.(fyne.CanvasObject)), "Suomi") {
		t.Errorf("in another language the focus is on %s", label(f))
	}
}

// What takes itself away hands the focus on: nobody is left with a focus that is nowhere.
func TestTheFocusStaysInSight(t *testing.T) {
	for name, do := range map[string]func(d *desk){
		"all workshops": func(d *desk) { d.choose("home.all_finished") },
		"a proposal that is taken": func(d *desk) {
			d.workshop("A2")
			d.p.lead.command(keys.Plan)
			d.press(fyne.KeyTab, fyne.KeyReturn)
		},
		"an item that is removed": func(d *desk) {
			d.workshop("B5")
			d.run(func(s *workshop.Session) error { return s.AddItems("obstacles", "One\nTwo") })
			d.find("One")
			d.press(fyne.KeyReturn)
			d.choose("facilitator.collect.remove")
		},
		"the last page": func(d *desk) {
			d.workshop("A2")
			d.choose("facilitator.handouts")
			d.until("the pages", func() bool { return d.printed() != "" })
			d.choose("handout.page_next")
		},
		"a step that is added": func(d *desk) {
			d.goes("home.packs")
			d.goes("packs.duplicate")
			d.find(d.p.Pack().Text("en", "exercise.A.title"))
			d.press(fyne.KeyReturn, fyne.KeyDown)
			d.choose("packs.add")
			d.press(fyne.KeyReturn)
		},
		"a pack that is deleted": func(d *desk) {
			d.goes("home.packs")
			read := func() { d.until("the packs", func() bool { return d.p.fetch == nil }) }
			d.goes("packs.duplicate")
			d.press(fyne.KeyEscape)
			read()
			d.choose("packs.delete")
			d.choose("packs.delete_yes")
			read()
		},
	} {
		t.Run(name, func(t *testing.T) {
			d := atDesk(t, "en", desktopSize, deskFiles{recent: workshops(30)})
			do(d)
			f := d.canvas().Focused()
			if f == nil {
				t.Fatal("nothing has the focus")
			}
			if _, there := mine(d.top())[f.(fyne.CanvasObject)]; !there {
				t.Errorf("the focus stands on %s, which is not there", label(f))
			}
		})
	}
}

// A form that somebody has filled in is not thrown away by one key.
func TestEscapeAsksBeforeAFormIsLost(t *testing.T) {
	d := atDesk(t, "en", desktopSize, deskFiles{})
	d.goes("home.new")
	d.write("Night shift")
	d.press(fyne.KeyEscape)
	if got := d.where(); got != "New workshop | The plan + something over it" {
		t.Fatalf("Escape leads to %q", got)
	}
	d.press(fyne.KeyReturn) // the safe answer has the focus
	if e, ok := d.canvas().Focused().(*controls.Entry); !ok || e.Text != "Night shift" {
		t.Errorf("what was written is gone; the focus is on %s", label(d.canvas().Focused()))
	}
	d.press(fyne.KeyEscape, shiftTab, fyne.KeyReturn)
	if d.where() != "home" {
		t.Errorf("Leave leads to %q", d.where())
	}
}

// What is half typed on a page is there again when one comes back to it, and gone once it
// was used.
func TestWhatIsHalfTypedIsKept(t *testing.T) {
	for name, at := range map[string]struct {
		open  func(d *desk)
		leave int // how often Escape leads back
		use   func(d *desk)
	}{
		"a vote on the spot": {func(d *desk) { d.choose("facilitator.quick.open") }, 1, func(d *desk) { d.press(fyne.KeyReturn, fyne.KeyReturn) }},
		"a talk":             {func(d *desk) { d.p.lead.command(keys.Plan); d.choose("pages.plan.talk") }, 2, func(d *desk) { d.press(fyne.KeyReturn, fyne.KeyEscape) }},
	} {
		t.Run(name, func(t *testing.T) {
			d := atDesk(t, "en", desktopSize, deskFiles{})
			d.workshop("open")
			at.open(d)
			d.write("The new rota")
			for range at.leave {
				d.press(fyne.KeyEscape)
			}
			if d.where() != "lead" {
				t.Fatalf("Escape leads to %q", d.where())
			}
			at.open(d)
			if got := words(d.canvas().Focused().(fyne.CanvasObject)); !slices.Contains(got, "The new rota") {
				t.Errorf("opened again the field says %q", got)
			}
			at.use(d)
			at.open(d)
			if got := words(d.canvas().Focused().(fyne.CanvasObject)); slices.Contains(got, "The new rota") {
				t.Error("what was used is proposed once more")
			}
		})
	}
}
