package home

import (
	"reflect"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// EditDeps is what the page for what is said about a workshop needs and whom it tells.
type EditDeps struct {
	Words    Words
	Details  workshop.Details // as they are
	Told     bool             // a vote was opened: where the numbers may go can only be narrowed
	Own      bool             // the pack says in its own words what happens to the answers
	OnSave   func(workshop.Details)
	OnCancel func()
	OnHelp   func() // nil = there is none
	// OnDiscard asks before what was changed is thrown away.
	OnDiscard func()
}

// Edit is the page on which group, title, sponsor, day and names of a workshop are mended.
type Edit struct {
	d                     EditDeps
	root                  *fyne.Container
	heading, trouble      *controls.Text
	labels                []*controls.Text
	group, title, sponsor *controls.Entry
	day                   *controls.Button
	clock                 *controls.Entry
	calendar              *controls.Calendar
	sharing               *sharing
	names                 *namesField
	namesHead             *controls.Text
	done, cancel, save    *controls.Button
	help                  *controls.Button
	when                  time.Time
	ground, side          *controls.Panel
}

// NewEdit makes the page.
func NewEdit(d EditDeps) *Edit {
	w, now := d.Words, d.Details
	e := &Edit{d: d, when: now.When, heading: controls.NewText(w.T("edit.heading"), controls.Style{Size: theme.Title, Bold: true})}
	for _, key := range []string{"form.group", "form.title", "edit.sponsor", "form.when"} {
		e.labels = append(e.labels, label(w, key))
	}
	still := func(string) { e.complain("") }
	title := now.Title
	if title == now.Group { // it stands for both
		title = ""
	}
	e.group, e.title, e.sponsor = controls.NewEntry(now.Group, still), controls.NewEntry(title, still), controls.NewEntry(now.Sponsor, still)
	e.title.SetPlaceHolder(w.T("form.title_hint"))
	e.sponsor.SetPlaceHolder(w.T("edit.sponsor_hint"))
	e.day = controls.NewButton(controls.Plain, w.Date(now.When), func() { e.pick(!e.calendar.Visible()) })
	e.day.Trailing, e.day.Icon = true, controls.IconCalendar
	e.clock = controls.NewEntry(w.Clock(now.When), still)
	e.calendar = controls.NewCalendar(w, now.When, e.setDay)
	e.namesHead = controls.NewText(w.T("edit.names"), controls.Style{Size: theme.Say, Bold: true})
	e.names = newNamesField(w, strings.Join(now.Names, "\n"), still)
	e.done = controls.NewButton(controls.Plain, w.T("form.done"), func() { e.pick(false) })
	e.calendar.OnTapped = e.done.OnTapped
	e.sharing = newSharing(w, now.Share, now.Programme, d.Told, func() bool { return d.Own }, func() {
		if e.root != nil {
			e.complain("")
		}
	})
	e.trouble = controls.NewText("", controls.Style{Bold: true, Fit: controls.Wrap})
	e.cancel = controls.NewButton(controls.Bare, w.T("form.cancel"), e.Escape)
	e.save = controls.NewButton(controls.Main, w.T("edit.save"), e.submit)
	for _, f := range []*controls.Entry{e.group, e.title, e.sponsor, e.clock, e.sharing.name} {
		f.OnSubmitted = func(string) { e.submit() }
	}
	e.help = controls.NewHelp(w.T("help.name"), w.T("help.key"), d.OnHelp)
	e.ground, e.side = controls.NewPanel(figure.Paper, 0), controls.NewPanel(figure.Sand, 0)
	objects := []fyne.CanvasObject{e.ground, e.side, e.heading}
	for _, l := range e.labels {
		objects = append(objects, l)
	}
	objects = append(append(objects, e.help, e.group, e.title, e.sponsor, e.day, e.clock), e.sharing.objects()...)
	objects = append(objects, e.namesHead, e.names.root, e.calendar, e.done, e.trouble, e.cancel, e.save)
	e.root = controls.Free(leastEdit, e.place, objects...)
	e.pick(false)
	return e
}

// Content is what goes into the window.
func (e *Edit) Content() fyne.CanvasObject { return e.root }

// Focus puts the cursor where one begins.
func (e *Edit) Focus(c fyne.Canvas) {
	c.Focus(e.group)
	e.group.TypedShortcut(&fyne.ShortcutSelectAll{})
}

// Escape goes back one level: from the calendar, then from the page, not before a
// question if that loses anything.
func (e *Edit) Escape() {
	switch {
	case e.calendar.Visible():
		e.pick(false)
	case e.d.OnDiscard != nil && e.changed():
		e.d.OnDiscard()
	default:
		call(e.d.OnCancel)
	}
}

// changed reports whether anything was.
func (e *Edit) changed() bool {
	d, err := e.details()
	return err != nil || !reflect.DeepEqual(plain(d), plain(e.d.Details))
}

// plain makes details comparable.
func plain(d workshop.Details) workshop.Details {
	if d.Title == "" {
		d.Title = d.Group
	}
	if len(d.Names) == 0 {
		d.Names = nil
	}
	d.When = d.When.Truncate(time.Minute).UTC()
	return d
}

// details are what stands on the page.
func (e *Edit) details() (workshop.Details, error) {
	d := e.d.Details
	d.Group, d.Title, d.Sponsor = strings.TrimSpace(e.group.Text), strings.TrimSpace(e.title.Text), strings.TrimSpace(e.sponsor.Text)
	if workshop.Clean(d.Group) == "" {
		return d, workshop.Errorf(workshop.EInvalid, nil, "what", "group")
	}
	hour, minute, ok := parseClock(e.clock.Text)
	if !ok {
		return d, workshop.Errorf(workshop.EInvalid, nil, "what", "clock")
	}
	y, m, day := e.when.Date()
	d.When = time.Date(y, m, day, hour, minute, 0, 0, e.when.Location())
	d.Share, d.Programme = e.sharing.share(), strings.TrimSpace(e.sharing.programme())
	if e.names.area.Text == strings.Join(e.d.Details.Names, "\n") { // seats without a name stay
		return d, nil
	}
	names, err := e.names.list()
	d.Names = names
	return d, err
}

func (e *Edit) submit() {
	d, err := e.details()
	if err == nil && !e.d.Told && e.d.Own && d.Share.Traits().Leaves {
		e.complain(e.d.Words.T("form.share_not"))
		return
	}
	if err != nil {
		e.Fail(err)
		return
	}
	if e.d.OnSave != nil {
		e.d.OnSave(d)
	}
}

// Fail says what keeps it from being saved, and puts the cursor where it can be mended.
func (e *Edit) Fail(err error) {
	e.complain(e.d.Words.Error(err))
	if c := controls.CanvasFor(e.root); c != nil {
		if to, ok := map[string]fyne.Focusable{"group": e.group, "clock": e.clock, "programme": e.sharing.name}[whatOf(err)]; ok {
			c.Focus(to)
		}
	}
}

func (e *Edit) complain(sentence string) {
	e.trouble.SetText(sentence)
	e.place(e.root.Size())
}

func (e *Edit) setDay(t time.Time) {
	e.when = t
	e.day.SetText(e.d.Words.Date(t))
	e.complain("")
}

// pick shows the calendar in the place of the names, or takes it away.
func (e *Edit) pick(on bool) {
	was := e.calendar.Visible()
	e.calendar.SetDay(e.when)
	controls.Show(e.calendar, on)
	controls.Show(e.done, on)
	controls.Show(e.names.root, !on)
	key := "edit.names"
	if on {
		key = "form.when"
	}
	e.namesHead.SetText(e.d.Words.T(key))
	c := controls.CanvasFor(e.root)
	switch {
	case c == nil:
	case on:
		c.Focus(e.calendar)
	case was:
		c.Focus(e.day)
	}
}

func (e *Edit) place(s fyne.Size) {
	if s.Width == 0 {
		return
	}
	g := gridOf(s)
	controls.Place(e.ground, 0, 0, s.Width, s.Height)
	controls.Place(e.side, g.plan, 0, s.Width-g.plan, s.Height)
	controls.PlaceText(e.heading, g.left, g.top-54, g.wide())
	at := func(i int) float32 { return g.top + g.pitch*float32(i) }
	for i, o := range []fyne.CanvasObject{e.group, e.title, e.sponsor} {
		controls.PlaceText(e.labels[i], g.left, at(i)-12, g.wide())
		controls.Place(o, g.left, at(i), g.wide(), theme.Control)
	}
	controls.PlaceText(e.labels[3], g.left, at(3)-12, g.wide())
	day := g.day()
	controls.Place(e.day, g.left, at(3), day, theme.Control)
	controls.Place(e.clock, g.left+day+theme.S12, at(3), clockWide, theme.Control)
	below := e.sharing.place(g.left, at(4), g.wide()) + theme.S12
	controls.Place(e.trouble, g.left, below, g.wide(), e.trouble.HeightFor(g.wide()))

	x, right := g.plan+g.air, s.Width-margin(s.Width)
	if s.Width < wideFrom {
		right = s.Width - g.air
	}
	hw := e.help.MinSize().Width
	controls.Place(e.help, right-hw, helpTop, hw, theme.Control)
	controls.PlaceText(e.namesHead, x, 84, right-x)
	controls.Place(e.names.root, x, 108, right-x, s.Height-108-112)
	controls.Place(e.calendar, x, 112, min(right-x, 420), min(336, s.Height-112-112-theme.Control-theme.S8))
	dw := e.done.MinSize().Width
	controls.Place(e.done, right-dw, s.Height-112-theme.Control, dw, theme.Control)
	sw, cw := max(168, e.save.MinSize().Width), e.cancel.MinSize().Width
	controls.Place(e.save, right-sw, s.Height-80, sw, 52)
	controls.Place(e.cancel, right-sw-16-cw, s.Height-76, cw, theme.Control)
}
