package handout

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/pdf"
)

// maxCopies is what somebody prints at once.
const maxCopies = 200

// settings is the left part: what to print and how.
type settings struct {
	g *Dialog

	heading       *controls.Text
	help          *controls.Button
	invite        *controls.Button
	tabs          *controls.Choice // this page and that of data
	labels        []*controls.Text
	kind, lang    *controls.Choice
	langs         *controls.Button // in place of lang, where there are more than two
	paper         *controls.Choice
	copies        *controls.Stepper
	checks        *fyne.Container
	names, blank  *controls.Check
	large, duplex *controls.Check
	lines, hand   *controls.Check
	depth         *controls.Choice // of a report
	sheets        []*controls.Check
	scroll        *container.Scroll
	printer       *controls.Button
	list          *widget.PopUpMenu // of printers, once it has been opened
}

func newSettings(g *Dialog) *settings {
	w := g.d.Words
	x := &settings{g: g, heading: controls.NewText(w.T("handout.heading"), controls.Style{Size: theme.Title, Bold: true})}
	for _, key := range []string{"document", "language", "paper", "copies", "printer"} {
		x.labels = append(x.labels, controls.NewText(w.T("handout."+key), controls.Style{Role: figure.Ink2}))
	}
	x.invite = controls.NewButton(controls.Link, w.T("invitation.copy"), func() {
		g.d.Invite(g.opts.lang)
		g.foot.say(w.T("invitation.copied"))
	})
	controls.Show(x.invite, g.d.Invite != nil)
	x.tabs = newTabs(w, 0, g.d.OnData)
	controls.Show(x.tabs, g.d.OnData != nil)
	x.help = controls.NewHelp(w.T("help.name"), w.T("help.key"), g.d.OnHelp)
	x.kind = controls.NewChoice(x.short(families()), slices.Index(families(), g.opts.kind.Family()), func(i int) { x.choose(families()[i]) })
	x.depth = controls.NewChoice(nil, 0, func(i int) { x.choose(g.opts.kind.Depths()[i]) })
	x.languages()
	x.paper = controls.NewChoice(nil, 0, func(i int) { g.change(func(o *choices) { o.paper = x.papers()[i] }) })
	x.copies = controls.NewStepper(1, maxCopies, 1, func(n int) {
		g.opts.copies = n
		g.turned(false) // so many fronts are not printed
	})
	x.names = controls.NewCheck(w.T("handout.names"), false, func(on bool) { g.change(func(o *choices) { o.names = on }) })
	x.blank = controls.NewCheck(w.T("handout.blank"), false, func(on bool) { g.change(func(o *choices) { o.blank = on }) })
	x.large = controls.NewCheck(w.T("handout.large"), false, func(on bool) { g.change(func(o *choices) { o.large = on }) })
	x.lines = controls.NewCheck(w.T("handout.lines"), false, func(on bool) { g.change(func(o *choices) { o.lines = on }) })
	x.duplex = controls.NewCheck(w.T("handout.duplex"), g.opts.duplex, func(on bool) { g.change(func(o *choices) { o.duplex = on }) })
	x.hand = controls.NewCheck(w.T("handout.hand"), false, func(on bool) { g.change(func(o *choices) { o.hand = on }) })
	list := []fyne.CanvasObject{x.depth, x.names, x.blank, x.large, x.lines, x.duplex, x.hand}
	for _, id := range pdf.Worksheets(g.d.State) {
		c := controls.NewCheck(id+"  "+w.T("worksheet.name."+id), true, func(on bool) { g.change(func(o *choices) { o.sheets[id] = !on }) })
		x.sheets, list = append(x.sheets, c), append(list, c)
	}
	x.checks = controls.Column(0, list...)
	x.scroll = controls.List(x.checks)
	x.printer = controls.NewButton(controls.Plain, "", x.pickPrinter)
	return x
}

// families are the kinds of handouts, each once in whatever depths it comes.
func families() []pdf.Kind {
	return slices.DeleteFunc(pdf.Kinds(), func(k pdf.Kind) bool { return k.Family() != k })
}

// short names kinds of handouts.
func (x *settings) short(kinds []pdf.Kind) (names []string) {
	for _, k := range kinds {
		names = append(names, x.g.d.Words.T("handout.short."+string(k)))
	}
	return names
}

// nameKinds gives the kinds their names, or shorter ones where a width does not hold these: a
// name that is cut says less than either.
func (x *settings) nameKinds(width float32) {
	names := x.short(families())
	if !x.kind.Holds(names, width) {
		for i, k := range families() {
			names[i] = x.g.d.Words.T("handout.tight." + string(k))
		}
	}
	if !slices.Equal(names, x.kind.Parts) {
		x.kind.SetParts(names)
	}
}

// choose takes a kind of handout, from its first page on.
func (x *settings) choose(kind pdf.Kind) {
	x.g.change(func(o *choices) {
		o.kind, x.g.right.n = kind, 0
		o.duplex = kind.Traits().Duplex
	})
}

// papers are the formats that the handout comes in.
func (x *settings) papers() []pdf.Paper { return x.g.opts.kind.Traits().Papers }

// pickPrinter offers the system's printers in a list.
func (x *settings) pickPrinter() {
	c := controls.CanvasFor(x.printer)
	if c == nil || len(x.g.printer) < 2 {
		return
	}
	var items []*fyne.MenuItem
	for i, name := range x.g.printer {
		item := fyne.NewMenuItem(name, func() {
			x.g.opts.printer = i
			x.update()
		})
		item.Checked = i == x.g.opts.printer
		items = append(items, item)
	}
	x.list = widget.NewPopUpMenu(fyne.NewMenu("", items...), c)
	x.list.ShowAtRelativePosition(fyne.NewPos(0, x.printer.Size().Height+4), x.printer)
	for range x.g.opts.printer + 1 { // so that it can be seen where the arrows begin
		x.list.ActivateNext()
	}
}

// update shows what the choices allow.
func (x *settings) update() {
	o, w, can := x.g.opts, x.g.d.Words, x.g.opts.kind.Traits()
	var papers []string
	for _, p := range x.papers() {
		papers = append(papers, w.T("handout.paper_"+string(p)))
	}
	x.paper.SetParts(papers)
	x.paper.SetChosen(slices.Index(x.papers(), o.paper))
	x.langs.SetText(x.langName())
	controls.Show(x.names, can.Names && len(x.g.d.State.Info.Names) > 0)
	controls.Show(x.blank, can.Blank)
	controls.Show(x.large, can.Large)
	controls.Show(x.lines, can.Lines)
	depths := o.kind.Depths()
	controls.Show(x.depth, len(depths) > 1)
	x.depth.SetParts(x.short(depths))
	x.depth.SetChosen(slices.Index(depths, o.kind))
	x.duplex.SetOn(o.duplex)
	controls.Show(x.hand, can.Duplex && !o.duplex)
	for _, c := range x.sheets {
		controls.Show(c, can.Parts)
	}
	x.checks.Refresh()
	x.scroll.Refresh()
	x.printer.Icon = controls.NoIcon
	if len(x.g.printer) > 1 {
		x.printer.Icon = controls.IconDown
	}
	if name := x.g.chosenPrinter(); name != "" {
		x.printer.SetText(name)
	} else {
		x.printer.SetText(w.T("handout.usual_printer"))
	}
	x.printer.Refresh()
}

// objects lists the settings in the order of Tab.
func (x *settings) objects() []fyne.CanvasObject {
	out := []fyne.CanvasObject{x.heading}
	for _, l := range x.labels {
		out = append(out, l)
	}
	return append(out, x.tabs, x.help, x.invite, x.kind, x.lang, x.langs, x.paper, x.copies, x.printer, x.scroll)
}

// labelLift is how far the letters of a label stand above its control: nearer than to the line
// round the control before, while that has the focus.
const labelLift = 10

// place puts the settings into a column that ends at the preview and the foot of a page of a
// height. On a low screen its rows stand closer, so that what can be ticked has room.
func (x *settings) place(width, height, page float32) {
	left := x.g.margin
	w := width - 2*left
	top, right := barOf(page), left+w
	pitch := min(84, 75+max(0, page-560)/9)
	hw, iw := x.help.MinSize().Width, x.invite.MinSize().Width
	controls.Place(x.help, right-hw, top.tabs-theme.S4, hw, theme.Control)
	if page < low {
		controls.Place(x.invite, right-hw-theme.S16-iw, top.tabs+2, iw, 32)
	} else {
		controls.Place(x.invite, right-iw, top.heading-22, iw, 32)
	}
	controls.Place(x.tabs, left, top.tabs, tabsWide, tabsHigh)
	controls.Show(x.heading, page >= low || !x.tabs.Visible()) // else the tabs say it
	controls.PlaceText(x.heading, left, top.heading, w)
	at := func(i int) float32 { return top.first + pitch*float32(i) }
	controls.PlaceText(x.labels[0], left, at(0)-labelLift, w)
	x.nameKinds(w)
	controls.Place(x.kind, left, at(0), w, theme.Control)
	controls.PlaceText(x.labels[1], left, at(1)-labelLift, w)
	controls.Place(x.lang, left, at(1), w, theme.Control)
	controls.Place(x.langs, left, at(1), w, theme.Control)
	half := (w - 24) / 2
	controls.PlaceText(x.labels[2], left, at(2)-labelLift, half)
	controls.Place(x.paper, left, at(2), half, theme.Control)
	controls.PlaceText(x.labels[3], left+half+24, at(2)-labelLift, half)
	controls.Place(x.copies, left+half+24, at(2), half, theme.Control)
	controls.PlaceText(x.labels[4], left, at(3)-labelLift, w)
	controls.Place(x.printer, left, at(3), w, theme.Control)
	below := at(3) + theme.Control + 16
	controls.PlaceList(x.scroll, left, below, w, max(0, height-below-8))
}
