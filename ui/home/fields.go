package home

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop"
)

// fieldsHeight is what the questions take; a lower window scrolls them.
const (
	fieldsHeight = 740
	fieldsPitch  = 84 // from row to row
)

// fields is the left part of the form: the questions.
type fields struct {
	f *Form

	heading         *controls.Text
	labels          []*controls.Text
	group, title    *controls.Entry
	clock           *controls.Entry
	people, leaders *controls.Stepper
	names, day      *controls.Button
	pack            *controls.Button // nil when there is but one
	packLabel       *controls.Text
	lang            *controls.Choice
	minutes, way    *controls.Choice
	exercises       []*controls.Check
	consent, agreed *controls.Check
	hints           *fyne.Container
	wayHint         *controls.Text
	leaderHint      *controls.Text
	fewHint         *controls.Text
}

func newFields(f *Form) *fields {
	w, d := f.d.Words, &f.draft
	x := &fields{f: f, heading: controls.NewText(w.T("form.heading"), controls.Style{Size: theme.Title, Bold: true})}
	for _, key := range []string{"group", "people", "when", "leaders", "title", "lang", "length", "exercises", "way"} {
		x.labels = append(x.labels, label(w, "form."+key))
	}
	x.group = controls.NewEntry("", func(s string) { d.group = s; f.plan.complain("") })
	x.title = controls.NewEntry("", func(s string) { d.title = s; f.plan.complain("") })
	x.title.SetPlaceHolder(w.T("form.title_hint"))
	x.clock = controls.NewEntry(d.clock, func(s string) { d.clock = s; f.update() })
	x.people = controls.NewStepper(1, workshop.MaxSeats, d.people, f.setPeople)
	x.leaders = controls.NewStepper(0, d.people, 0, func(n int) { d.leaders = n; f.update() })
	x.names = controls.NewButton(controls.Link, w.T("form.names"), func() { f.plan.show(modeNames) })
	x.names.TextSize, x.names.Height = theme.Small, 24
	x.day = controls.NewButton(controls.Plain, "", func() { f.plan.show(modeCalendar) })
	x.day.Trailing, x.day.Icon = true, controls.IconCalendar
	x.choices()
	if len(f.d.Own) > 0 {
		x.packLabel = label(w, "form.pack")
		x.pack = controls.NewButton(controls.Plain, "", func() { f.plan.show(modePacks) })
		x.pack.Trailing, x.pack.Icon = true, controls.IconDown
	}
	x.cards()
	x.consent = controls.NewCheck("", false, func(on bool) { d.consent = on; f.update() })
	x.agreed = controls.NewCheck(w.T("form.agreed"), false, func(on bool) { d.agreed = on; f.update() })
	x.wayHint, x.leaderHint, x.fewHint = hint(""), hint(w.T("form.hint_leaders")), hint("")
	x.hints = controls.Column(6, x.wayHint, x.leaderHint, x.fewHint, x.consent, x.agreed)
	return x
}

// cards makes one for each exercise of the pack.
func (x *fields) cards() {
	f := x.f
	x.exercises = nil
	for _, e := range f.d.Pack.Exercises {
		c := controls.NewCheckCard(f.d.Pack.Text(f.d.Lang, "exercise."+e.ID+".title"), "", false, func(on bool) { f.setExercise(e.ID, on) })
		x.exercises = append(x.exercises, c)
	}
}

func (x *fields) choices() {
	f, w, d := x.f, x.f.d.Words, &x.f.draft
	names, chosen := make([]string, len(f.d.Languages)), 0
	for i, l := range f.d.Languages {
		names[i] = l.Name
		if l.Code == d.lang {
			chosen = i
		}
	}
	if len(f.d.Languages) > 0 {
		d.lang = f.d.Languages[chosen].Code
	}
	if len(names) == 2 { // for mixed groups: the second language under the first
		names = append(names, w.T("form.both"))
	}
	first, both := chosen, d.second != "" && len(f.d.Languages) == 2
	d.second = ""
	if both { // chosen before, with another pack
		chosen, d.second = 2, f.d.Languages[1-first].Code
	}
	x.lang = controls.NewChoice(names, chosen, func(i int) {
		d.second = ""
		if i == len(f.d.Languages) {
			i, d.second = first, f.d.Languages[1-first].Code
		}
		d.lang = f.d.Languages[i].Code
	})
	minutes := make([]string, len(lengths))
	for i, n := range lengths {
		minutes[i] = w.T("home.minutes", "n", strconv.Itoa(n))
	}
	x.minutes = controls.NewChoice(minutes, slices.Index(lengths, d.minutes), f.setMinutes)
	x.way = controls.NewChoice([]string{w.T("form.paper"), w.T("form.cards"), w.T("form.booth")}, 0, f.setWay)
}

// update shows what follows from the draft.
func (x *fields) update(steps []workshop.Step) {
	w, d := x.f.d.Words, &x.f.draft
	x.day.SetText(x.f.d.Words.Date(d.day))
	if x.pack != nil {
		x.pack.SetText(x.f.d.Pack.Text(x.f.d.Lang, "pack.name"))
	}
	x.way.SetChosen(slices.Index(ways, d.way))
	for i, e := range x.f.d.Pack.Exercises {
		n := 0
		for _, s := range steps {
			if s.Exercise == e.ID {
				n += s.Minutes
			}
		}
		on := slices.Contains(d.exercises, e.ID)
		x.exercises[i].SetOn(on)
		x.exercises[i].SetHint(w.T("form.left_out"))
		if on {
			x.exercises[i].SetHint(w.T("home.minutes", "n", strconv.Itoa(n)))
		}
	}
	x.wayHint.SetText(d.wayHint(w))
	shown(x.leaderHint, d.unequalViews())
	x.fewHint.SetText(w.T("form.hint_few"))
	shown(x.fewHint, d.people < minAnswers && !d.canConsent())
	x.consent.SetText(w.T("form.consent", "n", strconv.Itoa(d.people)))
	shown(x.consent, d.canConsent())
	shown(x.agreed, d.fewLeaders())
	x.hints.Refresh()
}

func shown(o fyne.CanvasObject, on bool) {
	if on {
		o.Show()
	} else {
		o.Hide()
	}
}

// objects lists the questions in the order of Tab.
func (x *fields) objects() []fyne.CanvasObject {
	out := []fyne.CanvasObject{x.heading}
	for _, l := range x.labels {
		out = append(out, l)
	}
	out = append(out, x.group, x.names, x.people, x.day, x.clock, x.leaders, x.title, x.lang)
	if x.pack != nil {
		out = append(out, x.packLabel, x.pack)
	}
	out = append(out, x.minutes)
	for _, e := range x.exercises {
		out = append(out, e)
	}
	return append(out, x.way, x.hints)
}

// place follows the drawing: two columns of 380 and 196 from the left margin.
func (x *fields) place(fyne.Size) {
	const left, right, first, second, pitch = 64, 468, 380, 196, fieldsPitch
	controls.PlaceText(x.heading, left, 76, 600)
	at := func(i int) float32 { return 130 + pitch*float32(i) }
	pair := func(i int, a, b fyne.CanvasObject) {
		controls.PlaceText(x.labels[2*i], left, at(i)-12, first)
		controls.PlaceText(x.labels[2*i+1], right, at(i)-12, second)
		controls.Place(a, left, at(i), first, theme.Control)
		controls.Place(b, right, at(i), second, theme.Control)
	}
	pair(0, x.group, x.people)
	pair(1, x.day, x.leaders)
	pair(2, x.title, x.lang)
	controls.Place(x.title, left, at(2), 284, theme.Control) // as wide as the day, so that the languages have room
	controls.PlaceText(x.labels[5], left+296, at(2)-12, 304)
	controls.Place(x.lang, left+296, at(2), 304, theme.Control)
	nw := x.names.MinSize().Width
	controls.Place(x.names, right+second-nw, at(0)-30, nw, 24)
	controls.Place(x.day, left, at(1), 284, theme.Control)
	controls.Place(x.clock, left+296, at(1), 84, theme.Control)
	row := 3
	if x.pack != nil {
		controls.PlaceText(x.packLabel, left, at(row)-12, 600)
		controls.Place(x.pack, left, at(row), 600, theme.Control)
		row++
	}
	controls.PlaceText(x.labels[6], left, at(row)-12, 600)
	controls.Place(x.minutes, left, at(row), 600, theme.Control)
	row++
	controls.PlaceText(x.labels[7], left, at(row)-12, 600)
	cw := (600 - 14*float32(len(x.exercises)-1)) / max(float32(len(x.exercises)), 1)
	high := float32(0)
	for _, e := range x.exercises {
		high = max(high, e.HeightFor(cw))
	}
	for i, e := range x.exercises {
		controls.Place(e, left+(cw+14)*float32(i), at(row), cw, high)
	}
	y := at(row) + high + 40
	controls.PlaceText(x.labels[8], left, y-12, 600)
	controls.Place(x.way, left, y, 600, theme.Control)
	controls.Place(x.hints, left, y+54, 600, 90)
}
