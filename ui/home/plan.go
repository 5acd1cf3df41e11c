package home

import (
	"strconv"
	"time"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/paint"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// mode says what the right part shows.
type mode int

const (
	modePlan mode = iota
	modeNames
	modeCalendar
	modeMinutes
	modePacks
)

// plan is the right part of the form: what the answers lead to, and the
// buttons. The names and the calendar take its place while they are asked for.
type plan struct {
	f *Form

	ground           *controls.Panel
	heading, span    *controls.Text
	picture          *paint.Picture
	names            *namesField
	calendar         *controls.Calendar
	done             *controls.Button
	change           *controls.Button // opens the minutes
	minutes          *minutes
	packs            *packList
	verdict, trouble *controls.Text
	proposal         *controls.Text   // how a plan that is too long fits
	fit              *controls.Button // takes it
	cancel, create   *controls.Button
	help             *controls.Button

	mode   mode
	blocks []block
	size   fyne.Size
}

func newPlan(f *Form) *plan {
	w := f.d.Words
	p := &plan{
		f:       f,
		ground:  controls.NewPanel(figure.Sand, 0),
		heading: controls.NewText(w.T("form.plan"), controls.Style{Size: theme.Say, Bold: true}),
		span:    controls.NewText("", controls.Style{Role: figure.Ink2, Align: fyne.TextAlignTrailing}),
		picture: paint.New(),
		verdict: controls.NewText("", controls.Style{Size: theme.Small, Role: figure.Ink2, Fit: controls.Wrap}),
		trouble: controls.NewText("", controls.Style{Bold: true, Fit: controls.Wrap}),
		cancel:  controls.NewButton(controls.Bare, w.T("form.cancel"), f.cancel),
		create:  controls.NewButton(controls.Main, w.T("form.create"), f.create),
	}
	p.create.TextSize = theme.Text
	p.help = controls.NewHelp(w.T("help.name"), w.T("help.key"), f.d.OnHelp)
	p.proposal = controls.NewText("", controls.Style{Size: theme.Small, Role: figure.Ink2, Fit: controls.Wrap})
	p.fit = controls.NewButton(controls.Plain, w.T("form.fit"), f.fit)
	p.picture.SetInset(true)
	p.names = newNamesField(w, f.draft.names, func(s string) { f.draft.names = s; p.complain("") })
	p.calendar = controls.NewCalendar(w, f.draft.day, f.setDay)
	p.done = controls.NewButton(controls.Plain, w.T("form.done"), func() { f.plan.show(modePlan) })
	p.calendar.OnTapped = p.done.OnTapped
	p.change = controls.NewButton(controls.Link, w.T("form.change"), func() { f.plan.show(modeMinutes) })
	p.change.TextSize = theme.Text
	p.minutes, p.packs = newMinutes(f), newPackList(f)
	p.display()
	return p
}

func call(f func()) {
	if f != nil {
		f()
	}
}

// show changes between plan, names and calendar, and puts the focus there.
func (p *plan) show(m mode) {
	if p.mode == m {
		m = modePlan // the same button closes what it opened
	}
	if p.mode == modeNames {
		p.names.tidy(workshop.CommasAsk)
		p.f.countNames()
	}
	left := p.mode
	p.mode = m
	if m == modeMinutes {
		p.minutes.build()
	}
	p.calendar.SetDay(p.f.draft.day)
	p.display()
	p.place(p.size)
	if c := controls.CanvasFor(p.f.root); c != nil {
		c.Focus(p.begins(m, left))
	}
}

// begins is what has the focus in what is shown; in the plan, the button that had
// opened what was shown before.
func (p *plan) begins(m, left mode) fyne.Focusable {
	x := p.f.fields
	switch m {
	case modeNames:
		return p.names.area
	case modeCalendar:
		return p.calendar
	case modeMinutes:
		return controls.Reached(p.minutes.root)[0]
	case modePacks:
		return controls.Reached(p.packs.root)[0]
	}
	switch left {
	case modeNames:
		return x.names
	case modeCalendar:
		return x.day
	case modePacks:
		return x.pack
	case modeMinutes:
		if p.change.Visible() {
			return p.change
		}
	}
	return x.group
}

func (p *plan) display() {
	keys := map[mode]string{modePlan: "form.plan", modeNames: "form.names_heading", modeCalendar: "form.when", modeMinutes: "form.minutes", modePacks: "form.pack"}
	p.heading.SetText(p.f.d.Words.T(keys[p.mode]))
	controls.Show(p.picture, p.mode == modePlan)
	controls.Show(p.span, p.mode == modePlan || p.mode == modeMinutes)
	controls.Show(p.verdict, p.mode == modePlan || p.mode == modeMinutes)
	controls.Show(p.change, p.mode == modePlan && len(p.blocks) > 0)
	p.showFit()
	controls.Show(p.minutes.root, p.mode == modeMinutes)
	controls.Show(p.packs.root, p.mode == modePacks)
	controls.Show(p.names.root, p.mode == modeNames)
	controls.Show(p.calendar, p.mode == modeCalendar)
	controls.Show(p.done, p.mode != modePlan)
}

// update shows a plan and what it leaves over.
func (p *plan) update(steps []workshop.Step, buffer int) {
	d, w := &p.f.draft, p.f.d.Words
	p.blocks = blocks(steps, p.f.d.Pack, p.f.d.Lang, w)
	p.span.SetText("")
	start := p.start()
	if len(steps) > 0 {
		total := 0
		for _, s := range steps {
			total += s.Minutes
		}
		p.span.SetText(w.Clock(start) + "–" + clockAfter(w, start, total))
	}
	n := strconv.Itoa(max(buffer, -buffer))
	p.verdict.SetStyle(controls.Style{Size: theme.Small, Role: figure.Ink2, Fit: controls.Wrap})
	switch {
	case d.minutes == 0:
		p.verdict.SetStyle(controls.Style{Size: theme.Small, Bold: true, Role: figure.Ink, Fit: controls.Wrap})
		p.verdict.SetText(w.T("error.invalid_minutes", "min", strconv.Itoa(workshop.LeastMinutes), "max", strconv.Itoa(workshop.MostMinutes)))
	case len(d.exercises) == 0:
		p.verdict.SetText(w.T("error.invalid_exercises"))
	case buffer < 0: // said in bold ink and words, never by colour
		p.verdict.SetStyle(controls.Style{Size: theme.Small, Bold: true, Role: figure.Ink, Fit: controls.Wrap})
		p.verdict.SetText(w.T("form.too_long", "n", n))
	case buffer == 0:
		p.verdict.SetText(w.T("form.no_buffer"))
	default:
		p.verdict.SetText(w.T("form.buffer", "n", n))
	}
	controls.Show(p.change, p.mode == modePlan && len(p.blocks) > 0)
	p.proposal.SetText(p.f.proposed())
	p.showFit()
	p.complain("")
	p.draw()
}

// start is the time of day at which the plan begins; while the time is being
// typed and makes no sense, nine o'clock stands in.
func (p *plan) start() time.Time {
	h, m, ok := parseClock(p.f.draft.clock)
	if !ok {
		h, m = 9, 0
	}
	y, mo, d := p.f.draft.day.Date()
	return time.Date(y, mo, d, h, m, 0, 0, time.UTC)
}

func (p *plan) complain(sentence string) {
	p.trouble.SetText(sentence)
	controls.Show(p.trouble, sentence != "")
	controls.Show(p.verdict, sentence == "" && (p.mode == modePlan || p.mode == modeMinutes))
	p.place(p.size)
}

func (p *plan) draw() {
	s := p.picture.Size()
	p.picture.SetScene(planScene(p.f.d.Words, p.blocks, p.start(), float64(s.Width), float64(s.Height)))
}

// objects lists the right part in the order of Tab.
func (p *plan) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{p.ground, p.help, p.heading, p.span, p.picture, p.proposal, p.change, p.fit, p.names.root, p.calendar,
		p.minutes.root, p.packs.root, p.done,
		p.trouble, p.verdict, p.cancel, p.create}
}

// helpTop is where the way to the help stands, above the heading.
const helpTop = theme.S16

func (p *plan) place(s fyne.Size) {
	p.size = s
	if s.Width == 0 {
		return
	}
	g := p.f.fields.grid
	x, right, bottom := g.plan+g.air, s.Width-margin(s.Width), s.Height-100 // of what is shown
	if s.Width < wideFrom {
		right = s.Width - g.air
	}
	kw := p.cancel.MinSize().Width
	cw := max(min(208, right-x-16-kw), p.create.MinSize().Width)
	room, under := right-cw-16-kw-16-x, s.Height-54 // of what is said beside the buttons
	if room < 120 {                                 // then above them
		if p.mode != modeCalendar || p.trouble.Visible() { // where nothing is said
			bottom -= theme.S40
		}
		room, under = right-x, s.Height-108
	}
	controls.Place(p.ground, g.plan, 0, s.Width-g.plan, s.Height)
	sw := p.span.Width() + 2
	controls.PlaceText(p.heading, x, 84, right-x-sw)
	controls.PlaceText(p.span, right-sw, 84, sw)
	hw := p.help.MinSize().Width
	controls.Place(p.help, right-hw, helpTop, hw, theme.Control)
	p.placePlan(x, right, bottom)
	controls.PlaceList(p.minutes.root, x, 112, right-x, bottom-112-theme.Control-theme.S16)
	controls.PlaceList(p.packs.root, x, 112, right-x, bottom-112-theme.Control-theme.S16)
	p.draw()
	controls.Place(p.names.root, x, 112, right-x, bottom-112-64)
	controls.Place(p.calendar, x, 112, min(right-x, 420), min(336, bottom-112-theme.Control-theme.S8))
	dw := p.done.MinSize().Width
	controls.Place(p.done, right-dw, bottom-theme.Control, dw, theme.Control)
	controls.Place(p.create, right-cw, s.Height-80, cw, 52)
	controls.Place(p.cancel, right-cw-16-kw, s.Height-76, kw, theme.Control)
	for _, t := range []*controls.Text{p.verdict, p.trouble} { // one of them is shown
		h := t.HeightFor(room)
		controls.Place(t, x, under-h/2, room, h)
	}
}
