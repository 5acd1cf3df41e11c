package home

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop"
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
	lang            *controls.Button // opens a menu
	minutes, way    *controls.Choice
	typed           *controls.Entry // minutes of another length
	exercises       []*controls.Check
	consent, agreed *controls.Check
	hints           *fyne.Container
	more            *controls.Button // unfolds title and leaders
	ofLeaders       *fyne.Container  // what is said of their number
	wayHint         *controls.Text
	leaderHint      *controls.Text
	fewHint         *controls.Text
	sharing         *sharing
	looking         *looking

	unfolded bool // what lies under More is in sight

	grid grid
	high float32 // of all of them
}

func newFields(f *Form) *fields {
	w, d := f.d.Words, &f.draft
	x := &fields{f: f, heading: controls.NewText(w.T("form.heading"), controls.Style{Size: theme.Title, Bold: true})}
	for _, key := range []string{"group", "people", "when", "lang", "length", "exercises", "way", "title", "leaders"} {
		x.labels = append(x.labels, label(w, "form."+key))
	}
	x.group = controls.NewEntry(d.group, func(s string) { d.group = s; f.plan.complain("") })
	x.group.SetPlaceHolder(d.usual)
	x.group.Whole = func() bool { return d.group == d.usual }
	x.title = controls.NewEntry(d.title, func(s string) { d.title = s; f.plan.complain("") })
	x.title.SetPlaceHolder(w.T("form.title_hint"))
	x.clock = controls.NewEntry(d.clock, func(s string) { d.clock = s; f.update() })
	x.typed = controls.NewEntry(strconv.Itoa(d.minutes), func(s string) { f.setMinutes(parseMinutes(s)) })
	for _, e := range []*controls.Entry{x.group, x.title, x.clock, x.typed} {
		e.OnSubmitted = func(string) { f.create() } // whoever has nothing to add is done with Enter
	}
	x.people = controls.NewStepper(1, workshop.MaxSeats, d.people, f.setPeople)
	x.leaders = controls.NewStepper(0, d.people, d.leaders, func(n int) { d.leaders = n; f.update() })
	x.names = controls.NewButton(controls.Link, w.T("form.names"), func() { f.plan.show(modeNames) })
	x.names.TextSize, x.names.Height = theme.Small, 24
	x.day = controls.NewButton(controls.Plain, "", func() { f.plan.show(modeCalendar) })
	x.day.Trailing, x.day.Icon = true, controls.IconCalendar
	x.lang = controls.NewButton(controls.Plain, "", x.offerLangs)
	x.lang.Trailing, x.lang.Icon = true, controls.IconDown
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
	x.hints = controls.Column(6, x.wayHint, x.fewHint, x.consent)
	x.ofLeaders = controls.Column(6, x.leaderHint, x.agreed)
	x.more = controls.NewButton(controls.Link, w.T("form.more"), f.unfold)
	x.more.TextSize = theme.Text
	x.unfolded = d.title != "" || d.leaders > 0 || d.share.Traits().Leaves
	x.looking = newLooking(f)
	x.share()
	x.showMore()
	return x
}

// share asks where the numbers may go.
func (x *fields) share() {
	d := &x.f.draft
	x.sharing = newSharing(x.f.d.Words, d.share, d.programme, false, func() bool { return !workshop.LeavesPromise(x.f.d.Pack) }, func() {
		if x.sharing == nil {
			return // it is only being made
		}
		d.share, d.programme = x.sharing.share(), x.sharing.programme()
		x.f.plan.complain("")
		x.showMore()
		if x.f.left != nil {
			x.f.left.Refresh()
		}
	})
	x.sharing.name.OnSubmitted = func(string) { x.f.create() }
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
	d.offered(f.d.Languages)
	minutes := make([]string, len(lengths), len(lengths)+1)
	for i, n := range lengths {
		minutes[i] = w.T("home.minutes", "n", strconv.Itoa(n))
	}
	length := slices.Index(lengths, d.minutes)
	if d.other {
		length = len(lengths)
	}
	x.minutes = controls.NewChoice(append(minutes, w.T("form.other")), length, f.setLength)
	var names []string
	for _, way := range ways {
		names = append(names, w.T("form."+string(way)))
	}
	x.way = controls.NewChoice(names, 0, f.setWay)
}

// update shows what follows from the draft.
func (x *fields) update(steps []workshop.Step) {
	w, d := x.f.d.Words, &x.f.draft
	x.day.SetText(x.f.d.Words.Date(d.day))
	x.looking.update()
	x.lang.SetText(x.language())
	if x.pack != nil {
		x.pack.SetText(x.f.d.Pack.Text(x.f.d.Lang, "pack.name"))
	}
	controls.Show(x.typed, d.other)
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
		switch {
		case !on:
			x.exercises[i].SetHint(w.T("form.left_out"))
		case n == 0: // there is no plan
			x.exercises[i].SetHint("–")
		default:
			x.exercises[i].SetHint(w.T("home.minutes", "n", strconv.Itoa(n)))
		}
	}
	x.wayHint.SetText(d.wayHint(w))
	controls.Show(x.leaderHint, d.views().UnequalViews())
	x.fewHint.SetText(w.T("form.hint_few"))
	controls.Show(x.fewHint, d.people < workshop.UsualShow && !workshop.CanConsent(d.people))
	x.consent.SetText(w.T("form.consent", "n", strconv.Itoa(d.people)))
	controls.Show(x.consent, workshop.CanConsent(d.people))
	controls.Show(x.agreed, d.views().FewLeaders())
	x.hints.Refresh()
	x.ofLeaders.Refresh()
	if x.f.left != nil {
		x.f.left.Refresh()
	}
}

// objects lists the questions in the order of Tab.
func (x *fields) objects() []fyne.CanvasObject {
	out := []fyne.CanvasObject{x.heading}
	for _, l := range x.labels[:7] {
		out = append(out, l)
	}
	out = append(out, x.group, x.names, x.people, x.day, x.clock, x.lang)
	if x.pack != nil {
		out = append(out, x.packLabel, x.pack)
	}
	out = append(out, x.minutes, x.typed)
	for _, e := range x.exercises {
		out = append(out, e)
	}
	return append(append(out, x.way, x.hints, x.more), x.folded()...)
}

// Layout is Fyne's way of asking: two columns, and below them what takes both.
func (x *fields) Layout([]fyne.CanvasObject, fyne.Size) {
	g := x.grid
	if g.pitch == 0 {
		return // the form has no size yet
	}
	controls.PlaceText(x.heading, g.left, g.top-54, g.wide())
	at := func(i int) float32 { return g.top + g.pitch*float32(i) }
	row := func(i, label int, left float32, o fyne.CanvasObject, w float32) {
		controls.PlaceText(x.labels[label], left, at(i)-12, w)
		controls.Place(o, left, at(i), w, theme.Control)
	}
	day := g.day()
	row(0, 0, g.left, x.group, g.first)
	row(0, 1, g.right, x.people, g.second)
	row(1, 2, g.left, x.day, day)
	clock := g.first - day - theme.S12
	next := 2
	if g.stacked {
		clock = clockWide
		row(next, 3, g.left, x.lang, g.wide())
		next++
	} else {
		row(1, 3, g.right, x.lang, g.second)
	}
	nw := x.names.MinSize().Width
	controls.Place(x.names, g.right+g.second-nw, at(0)-30, nw, 24)
	controls.Place(x.clock, g.left+day+theme.S12, at(1), clock, theme.Control)
	if x.pack != nil {
		controls.PlaceText(x.packLabel, g.left, at(next)-12, g.wide())
		controls.Place(x.pack, g.left, at(next), g.wide(), theme.Control)
		next++
	}
	wide := g.wide()
	switch {
	case !x.typed.Visible():
	case g.stacked: // below the lengths
		controls.Place(x.typed, g.left, at(next)+theme.Control+theme.S8, typedWidth, theme.Control)
		row(next, 4, g.left, x.minutes, wide)
		x.placeExercises(at(next+1) + theme.Control + theme.S8)
		return
	default:
		wide -= typedWidth + theme.S12
		controls.Place(x.typed, g.left+g.wide()-typedWidth, at(next), typedWidth, theme.Control)
	}
	row(next, 4, g.left, x.minutes, wide)
	x.placeExercises(at(next + 1))
}

// placeExercises has them side by side, or one below the other, and below them how people answer.
func (x *fields) placeExercises(y float32) {
	g, n := x.grid, float32(len(x.exercises))
	controls.PlaceText(x.labels[5], g.left, y-12, g.wide())
	w, high := (g.wide()-14*(n-1))/max(n, 1), float32(0)
	if g.stacked {
		w = g.wide()
	}
	for _, e := range x.exercises {
		high = max(high, e.HeightFor(w))
	}
	for i, e := range x.exercises {
		if g.stacked {
			controls.Place(e, g.left, y+(high+theme.S8)*float32(i), w, high)
			continue
		}
		controls.Place(e, g.left+(w+14)*float32(i), y, w, high)
	}
	if g.stacked {
		high += (high + theme.S8) * max(0, n-1)
	}
	y += high + g.pitch - theme.Control
	controls.PlaceText(x.labels[6], g.left, y-12, g.wide())
	controls.Place(x.way, g.left, y, g.wide(), theme.Control)
	y += theme.Control + 10
	x.hints.Resize(fyne.NewSize(g.wide(), 1)) // its texts wrap
	controls.Place(x.hints, g.left, y, g.wide(), x.hints.MinSize().Height)
	x.high = x.placeMore(y+x.hints.Size().Height+theme.S8) + 10
}

// MinSize is as high as the questions are; a lower window scrolls them.
func (x *fields) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(1, x.high) }

// What few workshops need stands folded under the other questions: a title of its own, how
// many of the group lead others, where the numbers may go, and the logo and the colour.

// unfold shows or folds it.
func (f *Form) unfold() {
	x := f.fields
	x.unfolded = !x.unfolded
	x.showMore()
	f.left.Refresh()
	if c := controls.CanvasFor(f.root); c != nil && x.unfolded {
		c.Focus(x.title)
	}
}

// folded lists what lies under More, in the order of Tab.
func (x *fields) folded() []fyne.CanvasObject {
	return slices.Concat([]fyne.CanvasObject{x.labels[7], x.labels[8], x.title, x.leaders, x.ofLeaders}, x.sharing.objects(), x.looking.objects())
}

// showMore shows what is unfolded.
func (x *fields) showMore() {
	x.more.Icon = controls.IconDown
	if x.unfolded {
		x.more.Icon = controls.IconUp
	}
	x.more.Refresh()
	for _, o := range x.folded() {
		controls.Show(o, x.unfolded)
	}
	controls.Show(x.sharing.name, x.unfolded && x.sharing.share().Traits().Leaves)
}

// placeMore has the link, and what it unfolds below it, and returns where that ends.
func (x *fields) placeMore(y float32) float32 {
	g, m := x.grid, x.more.MinSize()
	controls.Place(x.more, g.left, y, m.Width, m.Height)
	y += m.Height
	if !x.unfolded {
		return y
	}
	y += g.pitch - theme.Control
	controls.PlaceText(x.labels[7], g.left, y-12, g.first)
	controls.Place(x.title, g.left, y, g.first, theme.Control)
	controls.PlaceText(x.labels[8], g.right, y-12, g.second)
	controls.Place(x.leaders, g.right, y, g.second, theme.Control)
	y += theme.Control + 10
	x.ofLeaders.Resize(fyne.NewSize(g.wide(), 1)) // its texts wrap
	controls.Place(x.ofLeaders, g.left, y, g.wide(), x.ofLeaders.MinSize().Height)
	y = x.sharing.place(g.left, y+x.ofLeaders.Size().Height+g.pitch-theme.Control, g.wide())
	return x.looking.place(g.left, y+g.pitch-theme.Control, g.wide())
}
