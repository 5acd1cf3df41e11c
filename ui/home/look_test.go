package home

import (
	"testing"

	"fyne.io/fyne/v2/test"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/brand"
	"github.com/upturn-workshop/upturn/workshop/pack"
)

// What a workshop looks like: what was chosen for it goes before what its pack carries, and that
// before what the settings have for all.
func TestTheLookOfANewWorkshop(t *testing.T) {
	red, green, blue := workshop.Brand{Colour: "#C8102E"}, workshop.Brand{Colour: "#007A33"}, workshop.Brand{Colour: "#00558C"}
	for _, c := range []struct {
		name         string
		carried, all workshop.Brand
		like         bool
		choose       string // from the menu
		want         workshop.Brand
		says         string
	}{
		{name: "nothing", says: "None"},
		{name: "the settings", all: red, want: red, says: "As in Settings"},
		{name: "the pack", carried: green, want: green, says: "From the pack"},
		{name: "the pack before the settings", carried: green, all: red, want: green, says: "From the pack"},
		{name: "the settings all the same", carried: green, all: red, choose: "As in Settings", want: red, says: "As in Settings"},
		{name: "none of them", carried: green, all: red, choose: "None", says: "None"},
		{name: "a client", all: red, choose: "Acme", want: blue, says: "Acme"},
		{name: "a client, and a pack with another", carried: green, choose: "Acme", want: blue, says: "Acme"},
		{name: "the last time", carried: green, all: red, like: true, want: green, says: "As last time"},
	} {
		t.Run(c.name, func(t *testing.T) {
			start(t)
			p, err := pack.Builtin()
			if err != nil {
				t.Fatal(err)
			}
			var made *workshop.Pack
			d := FormDeps{Words: catalog(t, "en"), Lang: "en", Languages: languages2, Pack: p.Branded(c.carried), Now: now,
				Looks:    Looks{Usual: c.all, Known: []brand.Client{{Name: "Acme", Brand: blue}}},
				OnCreate: func(_ workshop.Info, p *workshop.Pack, _ []workshop.Step) { made = p }}
			if c.like {
				d.Like = &workshop.Info{Group: "Team", People: 12, Minutes: 180, Lang: "en", Exercises: []string{"A"}, Way: workshop.Paper}
			}
			f := NewForm(d)
			f.fields.group.SetText("Team")
			for _, l := range f.looks() {
				if c.choose != "" && l.says(f.d.Words) == c.choose {
					f.draft.look = l
					f.update()
				}
			}
			if got := f.fields.looking.button.Text; got != c.says {
				t.Errorf("it says %q, want %q", got, c.says)
			}
			f.create()
			if made == nil || made.Brand.Colour != c.want.Colour {
				t.Fatalf("%+v, want %+v", made, c.want)
			}
			if d.Pack.Brand.Colour != c.carried.Colour {
				t.Error("the pack itself is changed")
			}
		})
	}
}

// Another one is asked for, and is offered from then on, if it is said whose it is.
func TestAnotherLook(t *testing.T) {
	start(t)
	p, err := pack.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	took := brand.Client{Name: "Acme", Brand: workshop.Brand{Colour: "#00558C"}}
	f := NewForm(FormDeps{Words: catalog(t, "en"), Lang: "en", Languages: languages2, Pack: p, Now: now,
		Looks: Looks{Other: func(from brand.Client, give func(brand.Client)) { give(took) }}})
	w := window(t, f.Content(), 1366, 768)
	f.unfold()
	other := func() {
		test.Tap(f.fields.looking.button)
		menu := f.fields.looking.items()
		menu[len(menu)-1].Do()
	}
	other()
	if got := f.look(); got.Name != "Acme" || got.Colour != "#00558C" || len(f.d.Looks.Known) != 1 {
		t.Errorf("%+v, %d known", got, len(f.d.Looks.Known))
	}
	shot(t, w, "form-look")
	took.Name = ""
	took.Colour = "#C8102E"
	other()
	if got := f.look(); got.Colour != "#C8102E" || f.fields.looking.button.Text != "For this workshop only" || len(f.d.Looks.Known) != 1 {
		t.Errorf("%+v %q", got, f.fields.looking.button.Text)
	}
}
