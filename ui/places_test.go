package ui

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/home"
	"github.com/upturn-workshop/upturn/ui/keys"
	"github.com/upturn-workshop/upturn/workshop"
)

// place is somewhere that one can be in the program, and how one comes there.
type place struct {
	name  string
	files deskFiles
	enter func(*desk)
	back  string // where Escape leads, as where names it; "" = it leads nowhere, this is the ground
	stays bool   // Escape may be needed twice: first it leaves the field
	// picture tells that what is there is one picture, laid out for its size.
	picture bool
	scrolls bool // in a window of the least size
	folds   bool // in a narrow one: what stands beside each other stands one below the other
}

// workshops are files on the list of the first window.
func workshops(n int) []home.Entry {
	var out []home.Entry
	for i := range n {
		out = append(out, home.Entry{Path: "a.upturn", Group: "Customer service team", When: time.Date(2026, 11, 3, 9, 0, 0, 0, time.UTC), People: 12, Minutes: 180, Exercises: []string{"Paradigm shift"}, Of: 3, Stopped: "A2", Done: i > 0})
	}
	return out
}

// due are workshops in every stand that has a heading of its own.
func due() []home.Entry {
	list := workshops(9)
	list[1].Due, list[2].Due = list[1].When.AddDate(0, 0, 14), list[2].When.AddDate(0, 0, 21)
	list[3].FollowedUp, list[8].Rehearsal = true, true
	return list
}

// places lists them all: every page and window, in every stand of it that has other things to press.
func places() []place {
	return slices.Concat(homePlaces(), packPlaces(), leadPlaces(), stepPlaces(), pagePlaces())
}

func homePlaces() []place {
	at := func(do func(*desk)) func(*desk) { return do }
	form := func(d *desk) { d.goes("home.new") }
	fails := func(code workshop.Code) deskFiles {
		return deskFiles{recent: workshops(2), fails: workshop.Errorf(code, nil, "file", "a.upturn")}
	}
	open := func(d *desk) {
		d.choose("home.continue")
		d.until("the page", func() bool { return d.where() != "home" })
	}
	return []place{
		{name: "home without workshops", enter: at(func(*desk) {})},
		{name: "home with one", files: deskFiles{recent: workshops(1)}, enter: at(func(*desk) {})},
		{name: "home with many", files: deskFiles{recent: workshops(30)}, enter: at(func(*desk) {})},
		{name: "home with all", files: deskFiles{recent: workshops(30)}, enter: func(d *desk) { d.choose("home.all_finished") }},
		{name: "home with follow-ups due", files: deskFiles{recent: due()}, enter: at(func(*desk) {})},
		{name: "home, a menu", files: deskFiles{recent: due()}, enter: func(d *desk) { d.strike(fyne.KeyF10) }, back: "home"},
		{name: "home without a projector", files: deskFiles{recent: due(), alone: true}, enter: at(func(*desk) {})},
		{name: "editing a workshop", scrolls: true, files: deskFiles{recent: workshops(2)}, enter: func(d *desk) { d.strike(fyne.KeyF2) }, back: "home"},
		{name: "a day for it", scrolls: true, files: deskFiles{recent: workshops(2)}, enter: func(d *desk) {
			d.strike(fyne.KeyF2)
			d.press(fyne.KeyTab, fyne.KeyTab, fyne.KeyTab, fyne.KeyReturn)
		}, back: "Edit workshop | Names"},
		{name: "deleting a workshop", files: deskFiles{recent: workshops(2)}, enter: func(d *desk) { d.strike(fyne.KeyDelete) }, back: "home"},
		{name: "settings", scrolls: true, enter: func(d *desk) { d.choose("settings.title") }, back: "home"},
		{name: "logo and colour", enter: func(d *desk) { d.choose("settings.title"); d.choose("settings.client_open") }, back: "Settings | About | Upturn"},
		{name: "help", enter: func(d *desk) { d.choose("help.name") }, back: "home"},
		{name: "help, words", enter: func(d *desk) { d.choose("help.name"); d.find(d.p.words.T("help.words")); d.press(fyne.KeyRight) }, back: "home"},
		{name: "secrecy", enter: func(d *desk) { d.choose("settings.title"); d.choose("about.secrecy") }, back: "Settings | About | Upturn"},
		{name: "licences", enter: func(d *desk) { d.choose("settings.title"); d.choose("about.licences") }, back: "Settings | About | Upturn"},
		{name: "a licence", enter: func(d *desk) {
			d.choose("settings.title")
			d.choose("about.licences")
			d.find("sqlite")
			d.press(fyne.KeyReturn)
		}, back: "Licences"},
		{name: "form", enter: form, back: "home"},
		{name: "form with packs of one's own", files: deskFiles{packs: 2}, enter: form, back: "home"},
		{name: "form, few people", enter: func(d *desk) {
			form(d)
			d.press(fyne.KeyTab, fyne.KeyTab)
			d.write("4")
		}, back: "New workshop | The plan + something over it"},
		{name: "form, names", enter: func(d *desk) { form(d); d.choose("form.names") }, back: "New workshop | The plan"},
		{name: "form, day", enter: func(d *desk) { form(d); d.find("2"); d.find(d.p.words.Date(time.Now())); d.press(fyne.KeyReturn) }, back: "New workshop | The plan"},
		{name: "form, logo and colour", enter: func(d *desk) {
			form(d)
			d.choose("form.more")
			d.choose("form.look_none")
			d.choose("form.look_other")
		}, back: "New workshop | The plan"},
		{name: "form, minutes", enter: func(d *desk) { form(d); d.choose("form.change") }, back: "New workshop | The plan"},
		{name: "form, packs", files: deskFiles{packs: 2}, enter: func(d *desk) {
			form(d)
			d.find(d.p.Pack().Text(d.p.words.Lang(), "pack.name"))
			d.press(fyne.KeyReturn)
		}, back: "New workshop | The plan"},
		{name: "damaged file", files: fails(workshop.EDamaged), enter: open, back: "home"},
		{name: "newer file", files: fails(workshop.ENewer), enter: open, back: "home"},
		{name: "file that is gone", files: fails(workshop.ENotFound), enter: open, back: "home"},
		{name: "what is whole", files: fails(workshop.EDamaged), enter: func(d *desk) {
			open(d)
			before := d.where()
			d.choose("pages.trouble.rescue")
			d.until("the page", func() bool { return d.where() != before })
		}, back: "home"},
		{name: "a file to open", enter: func(d *desk) { d.choose("home.open"); d.folder() }, back: "home"},
	}
}

func packPlaces() []place {
	list := func(d *desk) { d.goes("home.packs") }
	editor := func(d *desk) { list(d); d.goes("packs.edit") }
	step := func(d *desk) {
		editor(d)
		d.find(d.p.Pack().Text(d.p.words.Lang(), "exercise.A.title"))
		d.press(fyne.KeyReturn)
		d.find("A2")
		d.press(fyne.KeyReturn)
	}
	own := deskFiles{packs: 2}
	return []place{
		{name: "packs", enter: list, back: "home"},
		{name: "packs of one's own", files: own, enter: list, back: "home"},
		{name: "packs, one to be deleted", files: own, enter: func(d *desk) { list(d); d.choose("packs.delete") }, back: "Packs"},
		{name: "a pack to import", files: own, enter: func(d *desk) { list(d); d.choose("packs.import"); d.folder() }, back: "Packs"},
		{name: "a pack to export", files: own, enter: func(d *desk) { list(d); d.choose("packs.export"); d.folder() }, back: "Packs"},
		{name: "editor", folds: true, files: own, enter: editor, back: "Packs"},
		{name: "editor, a step", folds: true, files: own, enter: step, back: "Packs"},
		{name: "editor, a step to add", folds: true, files: own, enter: func(d *desk) { step(d); d.choose("packs.add") }, back: "Leading those who serve | Protects or limits?"},
		{name: "editor, an item", folds: true, files: own, enter: func(d *desk) {
			editor(d)
			d.find(d.p.words.T("packs.group.item_pair"))
			d.press(fyne.KeyReturn, fyne.KeyDown)
		}, back: "Packs"},
	}
}

func leadPlaces() []place {
	at := func(step string, then ...func(*desk)) func(*desk) {
		return func(d *desk) {
			d.workshop(step)
			for _, f := range then {
				f(d)
			}
		}
	}
	open := func(way workshop.Way) func(*desk) {
		return func(d *desk) { d.run(func(s *workshop.Session) error { return s.Open(way) }) }
	}
	next := func(d *desk) { d.press(fyne.KeyPageDown) }
	obstacles := func(d *desk) {
		d.run(func(s *workshop.Session) error {
			return s.AddItems("obstacles", "One\nTwo\nThree\nFour\nFive\nSix\nSeven\nEight\nNine\nTen\nEleven\nTwelve")
		})
	}
	result := func(d *desk) { open(workshop.Paper)(d); d.voted() }
	chosen := func(d *desk) { d.find("One"); d.press(fyne.KeyReturn) }
	second := func(d *desk) {
		d.run(func(s *workshop.Session) error { return s.Open(workshop.Cards) })
		next(d)
	}
	return []place{
		{name: "lead, a slide", enter: at("open")},
		{name: "lead, before a vote", enter: at("A2")},
		{name: "lead, vote on paper", enter: at("A2", open(workshop.Paper))},
		{name: "lead, vote in the booth", enter: at("A2", open(workshop.Booth))},
		{name: "lead, vote by cards", enter: at("practice", open(workshop.Cards))},
		{name: "lead, asked whether to close", enter: at("A2", open(workshop.Paper), func(d *desk) { d.choose("facilitator.close_now") }), back: "lead"},
		{name: "lead, asked whether to void", enter: at("A2", open(workshop.Paper), func(d *desk) { d.choose("facilitator.void") }), back: "lead"},
		{name: "lead, ballots on paper", picture: true, enter: at("A2", open(workshop.Paper), next), back: "lead"},
		{name: "lead, cards", picture: true, enter: at("practice", second), back: "lead"},
		{name: "lead, a result", enter: at("B1", result)},
		{name: "lead, a result with views", enter: at("A4", result, func(d *desk) { d.jump("A5") })},
		{name: "lead, what to ask once more", enter: at("B1", result, func(d *desk) { d.choose("facilitator.again") }, func(d *desk) { d.choose("facilitator.same_yes") }), back: "lead"},
		{name: "lead, a vote on the spot", enter: at("open", func(d *desk) { d.choose("facilitator.quick.open") }), back: "lead", stays: true},
		{name: "lead, collecting", enter: at("B5"), stays: true},
		{name: "lead, collected", enter: at("B5", obstacles), stays: true},
		{name: "lead, an obstacle chosen", enter: at("B5", obstacles, chosen), stays: true},
		{name: "lead, actions", enter: at("B5", obstacles, func(d *desk) { d.jump("B7") }), stays: true},
		{name: "lead, a day to choose", enter: at("B5", obstacles, func(d *desk) { d.jump("B7") }, func(d *desk) { d.icon(controls.IconCalendar); d.press(fyne.KeyReturn) }), back: "lead"},
		{name: "lead, tiles", enter: at("B2"), stays: true},
		{name: "lead, read only", enter: at("A2", func(d *desk) {
			d.p.lead.st.ReadOnly = true
			d.p.lead.Draw(d.p.lead.st, workshop.Event{Kind: workshop.EventContent})
		})},
	}
}

func pagePlaces() []place {
	at := func(step string, command keys.Command) func(*desk) {
		return func(d *desk) {
			d.workshop(step)
			d.p.lead.command(command)
			d.settle()
		}
	}
	result := func(d *desk) {
		d.workshop("B1")
		d.run(func(s *workshop.Session) error { return s.Open(workshop.Paper) })
		d.voted()
	}
	booth := func(step string, names ...string) func(*desk) {
		return func(d *desk) {
			d.workshop(step, func(i *workshop.Info) { i.Names = names })
			d.run(func(s *workshop.Session) error { return s.Open(workshop.Booth) })
			d.press(fyne.KeyPageDown)
		}
	}
	handouts := func(d *desk) {
		d.workshop("A2")
		d.choose("facilitator.handouts")
		d.until("the pages", func() bool { return len(d.printed()) > 0 })
	}
	data := func(d *desk, format string) {
		result(d)
		d.choose("facilitator.handouts")
		d.until("the pages", func() bool { return len(d.printed()) > 0 })
		d.data(format)
	}
	alone := deskFiles{alone: true}
	return []place{
		{name: "a vote of people with names", enter: func(d *desk) {
			d.workshop("A2", named)
			d.run(func(s *workshop.Session) error { return s.Open(workshop.Booth) })
		}},
		{name: "people", enter: func(d *desk) { d.peoplePage() }, back: "lead"},
		{name: "keys", enter: at("A2", keys.Help), back: "lead"},
		{name: "clock", enter: at("A2", keys.Clock), back: "lead"},
		{name: "plan", enter: at("A2", keys.Plan), back: "lead"},
		{name: "plan, a step chosen", enter: func(d *desk) {
			at("A2", keys.Plan)(d)
			d.find("A6")
			d.press(fyne.KeyReturn)
		}, back: "lead"},
		{name: "talk", enter: func(d *desk) { at("A2", keys.Plan)(d); d.choose("pages.plan.talk") }, back: "The plan"},
		{name: "screens", enter: at("A2", keys.Screens), back: "lead"},
		{name: "screens, by their link", enter: func(d *desk) { d.workshop("A2"); d.choose("facilitator.screen") }, back: "lead"},
		{name: "one screen", files: alone, enter: at("A2", keys.Screens), back: "lead"},
		{name: "who can learn what", enter: at("A2", keys.Secrecy), back: "lead"},
		{name: "hard moments", enter: at("A2", keys.Moments), back: "lead"},
		{name: "my reading", enter: func(d *desk) { result(d); d.choose("facilitator.note") }, back: "lead"},
		{name: "words for the paper", enter: func(d *desk) { d.workshop("B7"); d.choose("facilitator.for_paper") }, back: "lead"},
		{name: "a picture to save", enter: func(d *desk) { result(d); d.choose("facilitator.picture"); d.folder() }, back: "lead"},
		{name: "can the room see this", files: alone, enter: booth("A2"), back: "lead"},
		{name: "booth, curtain", picture: true, enter: booth("A2")},
		{name: "booth, curtain with names", picture: true, enter: booth("A2", "Aino", "Ben", "Cleo")},
		{name: "booth, a ballot", picture: true, enter: func(d *desk) { booth("A2")(d); d.press(fyne.KeyReturn) }},
		{name: "booth, a choice", picture: true, enter: func(d *desk) { booth("practice")(d); d.press(fyne.KeyReturn) }},
		{name: "booth, review", picture: true, enter: func(d *desk) {
			booth("practice")(d)
			d.press(fyne.KeyReturn, "1", fyne.KeyReturn)
		}},
		{name: "the wall on one screen", picture: true, files: alone, enter: at("A2", keys.Show), back: "lead"},
		{name: "handouts", enter: handouts, back: "lead"},
		{name: "handouts, worksheets", enter: func(d *desk) { handouts(d); d.press(fyne.KeyRight, fyne.KeyRight) }, back: "lead"},
		{name: "handouts, a place for the file", enter: func(d *desk) { handouts(d); d.choose("handout.save"); d.folder() }, back: "Print"},
		{name: "data", enter: func(d *desk) { data(d, "xlsx") }, back: "lead"},
		{name: "data, lists", enter: func(d *desk) { data(d, "csv") }, back: "lead"},
		{name: "data, a calendar", enter: func(d *desk) { data(d, "ics") }, back: "lead"},
		{name: "data, an e-mail", enter: func(d *desk) { data(d, "text") }, back: "lead"},
		{name: "data, pictures", enter: func(d *desk) { data(d, "pictures") }, back: "lead"},
		{name: "data, slides", enter: func(d *desk) { data(d, "slides") }, back: "lead"},
		{name: "data, for programs", enter: func(d *desk) { data(d, "json") }, back: "lead"},
		{name: "data, a place for the file", enter: func(d *desk) { data(d, "xlsx"); d.choose("handout.save"); d.folder() }, back: "For other programs"},
		{name: "asked before quitting", enter: func(d *desk) {
			d.workshop("A2")
			d.run(func(s *workshop.Session) error { return s.Open(workshop.Paper) })
			d.p.quit()
		}, back: "lead"},
		{name: "asked before quitting under way", enter: func(d *desk) { d.workshop("A2"); d.p.quit() }, back: "lead"},
		{name: "a notice", enter: func(d *desk) { d.p.sayOver("Mind the step.") }, back: "home"},
	}
}
