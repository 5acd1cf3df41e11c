package home

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/upturn-workshop/upturn/workshop"
)

// Where the numbers may go is folded away until somebody wants it, and a programme has to
// have a name.
func TestAWorkshopForAProgramme(t *testing.T) {
	for _, lang := range []string{"en", "fi"} {
		t.Run(lang, func(t *testing.T) {
			start(t)
			f, made := form(t, lang)
			w := window(t, f.Content(), 1366, 768)
			f.fields.group.SetText("Team")
			x := f.fields.sharing
			if x.choice.Visible() || x.name.Visible() {
				t.Error("it is asked before anybody wants it")
			}
			f.unfold()
			if !x.choice.Visible() || x.name.Visible() {
				t.Error("the choice is not there, or a name is asked for that nobody needs")
			}
			x.choice.SetChosen(2)
			x.update()
			if !x.name.Visible() {
				t.Fatal("no name is asked for")
			}
			f.create()
			if len(*made) != 0 || w.Canvas().Focused() != x.name {
				t.Errorf("made without a name: %+v", *made)
			}
			test.Type(x.name, "Service 2027")
			shot(t, w, "form-programme-"+lang)
			f.create()
			if len(*made) != 1 || (*made)[0].Sharing() != workshop.ShareNamed || (*made)[0].Programme != "Service 2027" {
				t.Fatalf("made %+v", *made)
			}
			f.unfold()
			if x.name.Visible() {
				t.Error("the name stands where nothing else does")
			}
			f.unfold()
			x.choice.SetChosen(0)
			x.update()
			f.create()
			if i := (*made)[1]; i.Sharing() != workshop.ShareRoom || i.Programme != "" {
				t.Errorf("chosen back, and made %q for %q", i.Share, i.Programme)
			}
			for _, at := range [][2]float32{{1000, 640}, {1366, 768}} {
				x.choice.SetChosen(1)
				x.update()
				w.Resize(fyne.NewSize(at[0], at[1]))
				shot(t, w, "form-programme-"+lang+"-"+map[bool]string{true: "small", false: "usual"}[at[0] < 1100])
			}
		})
	}
}

// A workshop like another takes its choice along: nobody has voted in it yet.
func TestAWorkshopLikeAnotherIsForTheSameProgramme(t *testing.T) {
	var d draft
	d.take(workshop.Info{Group: "g", Share: workshop.ShareProgramme, Programme: "North", Told: true})
	if d.share != workshop.ShareProgramme || d.programme != "North" {
		t.Errorf("%+v", d)
	}
}

// Once a vote was opened the page offers no more than was said, and the programme stays.
func TestWhatIsOfferedAfterAVote(t *testing.T) {
	for _, c := range []struct {
		share   workshop.Share
		told    bool
		offered int
	}{
		{workshop.ShareRoom, false, 3}, {workshop.ShareNamed, false, 3},
		{workshop.ShareRoom, true, 1}, {workshop.ShareProgramme, true, 2}, {workshop.ShareNamed, true, 3},
	} {
		for _, lang := range []string{"en", "fi"} {
			t.Run(string(c.share)+" "+lang, func(t *testing.T) {
				start(t)
				d := workshop.Details{Group: "Team", Title: "Day", When: now(), Share: c.share}
				if c.share.Traits().Leaves {
					d.Programme = "Service 2027"
				}
				var saved []workshop.Details
				e := NewEdit(EditDeps{Words: catalog(t, lang), Details: d, Told: c.told, OnSave: func(d workshop.Details) { saved = append(saved, d) }})
				w := window(t, e.Content(), 1366, 768)
				if n := len(e.sharing.offered); n != c.offered || e.sharing.share() != c.share {
					t.Errorf("%d offered, %q chosen", n, e.sharing.share())
				}
				if e.sharing.name.Disabled() != c.told {
					t.Error("the programme may become another one")
				}
				if e.changed() {
					t.Error("changed before anybody touched it")
				}
				name := "edit-" + c.share.Key() + "-" + lang
				if c.told {
					name += "-told"
				}
				shot(t, w, name)
				w.Resize(fyne.NewSize(1000, 640))
				shot(t, w, name+"-small")
				e.sharing.choice.SetChosen(0)
				e.sharing.update()
				e.submit()
				if len(saved) != 1 || saved[0].Share != workshop.ShareRoom || saved[0].Programme != "" {
					t.Errorf("saved %+v", saved)
				}
			})
		}
	}
}

// A pack that says in its own words what happens to the answers is for the room, and the
// form says so before anything is made.
func TestAPackWithItsOwnPromiseIsForTheRoom(t *testing.T) {
	for _, lang := range []string{"en", "fi"} {
		start(t)
		f, made := form(t, lang)
		own := *f.d.Pack
		own.Texts = map[string]map[string]string{}
		for l, texts := range f.d.Pack.Texts {
			own.Texts[l] = map[string]string{}
			for key, text := range texts {
				own.Texts[l][key] = strings.ReplaceAll(text, workshop.PromiseMark, "They stay here.")
			}
		}
		f.d.Pack = &own
		w := window(t, f.Content(), 1000, 640)
		f.unfold()
		f.fields.sharing.choice.SetChosen(1)
		f.fields.sharing.update()
		test.Type(f.fields.sharing.name, "Service 2027")
		f.create()
		shot(t, w, "form-own-promise-"+lang)
		if said := f.fields.sharing.meaning.Text(); len(*made) != 0 || f.plan.trouble.Text() == "" || !strings.Contains(said, workshop.PromiseMark) {
			t.Errorf("made %+v, says %q", *made, said)
		}
		f.fields.sharing.choice.SetChosen(0)
		f.fields.sharing.update()
		if f.create(); len(*made) != 1 {
			t.Errorf("not even for the room: %q", f.plan.trouble.Text())
		}
	}
}
