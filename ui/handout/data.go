package handout

import (
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/formats"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/export"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/pack"
	"github.com/upturn-workshop/upturn/workshop/pdf"
)

// DataDeps is what the page of results for other programs needs and whom it tells.
type DataDeps struct {
	Words      Words
	Catalog    *pack.Catalog
	State      workshop.State
	Do         func(func())                                               // runs on the UI goroutine; nil = fyne.Do
	PickPlace  func(name string, endings []string, use func(path string)) // asks where to write a file
	PickFolder func(use func(folder string))                              // asks in which folder to make one
	Copy       func(text string)                                          // to the clipboard
	Reveal     func(path string) error                                    // shows where a file lies; nil = it cannot be shown
	OnPaper    func()                                                     // goes to what can be printed
	OnClose    func()
	OnHelp     func() // nil = there is none
}

// Data is the page on which results are looked at and saved for other programs. Use it on
// Fyne's goroutine only.
type Data struct {
	d       DataDeps
	formats []formats.Format

	format  formats.Format
	with    export.With
	dialect string // by name

	heading, label, hint *controls.Text
	tabs, kind           *controls.Choice
	help                 *controls.Button
	signed               *controls.Text
	signs                *controls.Choice
	actions, names       *controls.Check
	foot                 *dataFoot
	look                 *look
	root                 *fyne.Container

	margin float32
	asked  int // looks asked for: what comes late is not shown
	laid   int // the look that is shown
	stop   context.CancelFunc
	walls  formats.Walls // the workshop stays as it is as long as the page is open
}

// NewData makes the page and has a look at what the first format has.
func NewData(d DataDeps) *Data {
	if d.Do == nil {
		d.Do = fyne.Do
	}
	g := &Data{d: d, formats: formats.All()}
	g.format = g.formats[0]
	g.dialect = usualSigns(d.State.Info.Lang)
	g.settings()
	g.foot, g.look = newDataFoot(g), newLook(d.Words)
	ground, side := controls.NewPanel(figure.Paper, 0), controls.NewPanel(figure.Sand, 0)
	objects := []fyne.CanvasObject{ground, side, g.heading, g.label, g.hint, g.signed, g.tabs, g.help, g.kind, g.signs, g.actions, g.names}
	objects = append(append(objects, g.foot.objects()...), g.look.objects()...)
	g.root = controls.Free(fyne.NewSize(760, 520), func(s fyne.Size) {
		var at float32
		at, g.margin = columns(s.Width)
		controls.Place(ground, 0, 0, s.Width, s.Height)
		controls.Place(side, at, 0, s.Width-at, s.Height)
		g.place(at, s.Height)
		g.foot.place(at, s.Height)
		g.look.place(at, s)
	}, objects...)
	g.update()
	return g
}

// usualSigns is the dialect that is offered first: that of the workshop's language.
func usualSigns(lang string) string {
	auto, _ := export.DialectOf("auto") // there always is
	for _, name := range export.Signs() {
		if of, ok := export.DialectOf(name); ok && of(lang) == auto(lang) {
			return name
		}
	}
	return "auto"
}

func (g *Data) settings() {
	w := g.d.Words
	g.heading = controls.NewText(w.T("data.heading"), controls.Style{Size: theme.Title, Bold: true})
	g.label = controls.NewText(w.T("data.format"), controls.Style{Role: figure.Ink2})
	g.hint = controls.NewText("", controls.Style{Role: figure.Ink2, Fit: controls.Wrap})
	g.signed = controls.NewText(w.T("data.signs"), controls.Style{Role: figure.Ink2})
	g.tabs = newTabs(w, 1, g.d.OnPaper)
	g.help = controls.NewHelp(w.T("help.name"), w.T("help.key"), g.d.OnHelp)
	var names, signs []string
	for _, f := range g.formats {
		names = append(names, w.T("data.name."+f.Name))
	}
	for _, s := range export.Signs() {
		signs = append(signs, w.T("data.sign."+s))
	}
	g.kind = controls.NewChoice(names, 0, func(i int) { g.change(func() { g.format = g.formats[i] }) })
	g.signs = controls.NewChoice(signs, slices.Index(export.Signs(), g.dialect), func(i int) { g.change(func() { g.dialect = export.Signs()[i] }) })
	g.actions = controls.NewCheck(w.T("data.actions"), false, func(on bool) { g.change(func() { g.with.Actions = on }) })
	g.names = controls.NewCheck(w.T("data.names"), false, func(on bool) { g.change(func() { g.with.Names = on }) })
}

// newTabs are the two pages of all handouts; to goes to the other one.
func newTabs(w Words, chosen int, to func()) *controls.Choice {
	return controls.NewChoice([]string{w.T("data.paper"), w.T("data.tab")}, chosen, func(int) { to() })
}

// bar is the top of both pages: the tabs, and under them the heading.
type bar struct{ tabs, heading, first float32 }

// barOf is where they stand on a page of a height, and where the settings begin. On a low one
// the tabs say what the heading says.
func barOf(page float32) bar {
	switch {
	case page < low:
		return bar{tabs: theme.S8, heading: 48, first: 94}
	case page < roomy:
		return bar{tabs: theme.S12, heading: 82, first: 134}
	}
	return bar{tabs: theme.S24, heading: 104, first: 158}
}

// The tabs; and the height of a page from which on all of it has air.
const (
	tabsWide, tabsHigh = 220, 36
	roomy              = 730
)

// Content is what goes into the window.
func (g *Data) Content() fyne.CanvasObject { return g.root }

// Focus puts the focus where one begins.
func (g *Data) Focus(c fyne.Canvas) { c.Focus(g.tabs) }

// Escape goes back one level: out of what is under way, else to where the page was opened.
func (g *Data) Escape() {
	if g.foot.busy {
		g.cancel()
		return
	}
	g.d.OnClose()
}

// Close stops what is under way.
func (g *Data) Close() {
	g.cancel()
	g.asked++ // what is looked at comes too late
}

func (g *Data) cancel() {
	if g.stop != nil {
		g.stop()
	}
}

// job is what has been chosen.
func (g *Data) job() formats.Job {
	of, _ := export.DialectOf(g.dialect) // one of those that there are
	with := g.with
	with.Actions = with.Actions && g.format.Promises
	with.Names = with.Names && g.nameable()
	return formats.Job{Each: formats.Of(g.d.State), Catalog: g.d.Catalog, With: with, Dialect: of, On: g.draw, Walls: &g.walls}
}

// nameable reports whether names can go along: with what they belong to.
func (g *Data) nameable() bool { return g.format.Names && (g.with.Actions || !g.format.Promises) }

// draw has something drawn where windows are, and waits for it.
func (g *Data) draw(do func()) {
	done := make(chan struct{})
	g.d.Do(func() {
		defer close(done)
		do()
	})
	<-done
}

func (g *Data) change(f func()) {
	f()
	g.foot.say("")
	g.update()
}

// update shows what the choices allow, and looks at what would be written, off the UI
// goroutine: the pictures of a long day take their time.
func (g *Data) update() {
	g.asked++
	n, f, job := g.asked, g.format, g.job()
	g.hint.SetText(g.about(f))
	controls.Show(g.signed, f.Dialects)
	controls.Show(g.signs, f.Dialects)
	controls.Show(g.actions, f.Promises)
	controls.Show(g.names, g.nameable())
	controls.Show(g.foot.copy, f.Copied)
	if g.root != nil {
		g.root.Refresh()
	}
	go func() {
		parts, flaws, err := looked(f, job)
		g.d.Do(func() {
			if n != g.asked {
				return
			}
			g.laid = n
			controls.Keep(controls.CanvasFor(g.root), func() {
				g.look.show(parts)
				enable(g.foot.save, err == nil)
				enable(g.foot.copy, err == nil)
			})
			if err != nil {
				g.foot.say(g.d.Words.Error(err))
			} else if len(flaws) > 0 {
				g.foot.say(strings.Join(pdf.Said(flaws, g.d.Words.T, mostNamed), " "))
			}
		})
	}()
}

// about says what a format is, and whom it is for where a programme was promised less.
func (g *Data) about(f formats.Format) string {
	hint := g.d.Words.T("data.hint." + f.Name)
	if f.Numbers && g.d.State.Info.Sharing().Traits().Leaves {
		return hint + " " + g.d.Words.T("data.own")
	}
	return hint
}

// looked is what a format would write, and what of it cannot be drawn. Should making it panic,
// the workshop goes on and the page says so.
func looked(f formats.Format, job formats.Job) (parts []formats.Part, flaws []pdf.Flaw, err error) {
	defer workshop.Caught(&err)
	if parts, err = f.Parts(job); err == nil && f.Drawn {
		flaws, err = job.Walls.Undrawn(job)
	}
	return parts, flaws, err
}

// place puts the settings into a column. On a low screen the tabs say what the heading says.
func (g *Data) place(width, page float32) {
	left := g.margin
	w := width - 2*left
	top := barOf(page)
	controls.Place(g.tabs, left, top.tabs, tabsWide, tabsHigh)
	hw := g.help.MinSize().Width
	controls.Place(g.help, left+w-hw, top.tabs-theme.S4, hw, theme.Control)
	y := top.first
	controls.Show(g.heading, page >= low)
	controls.PlaceText(g.heading, left, top.heading, w)
	controls.PlaceText(g.label, left, y-labelLift, w)
	controls.Place(g.kind, left, y, w, theme.Control)
	y = controls.PlaceText(g.hint, left, y+theme.Control+26, w) + theme.S12
	if g.format.Dialects {
		y += 28
		controls.PlaceText(g.signed, left, y-labelLift, w)
		controls.Place(g.signs, left, y, w, theme.Control)
		y += theme.Control + theme.S12
	}
	for _, c := range []*controls.Check{g.actions, g.names} {
		if c.Visible() {
			h := c.HeightFor(w)
			controls.Place(c, left, y, w, h)
			y += h
		}
	}
}
