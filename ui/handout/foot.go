package handout

import (
	"path/filepath"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// footHeight is what the foot takes at the bottom of the settings at the least.
const footHeight float32 = 176

// foot is where things are set going: print, save, open; and where the page
// says what became of it.
type foot struct {
	g    *Dialog
	busy bool

	said              *controls.Text
	print, save, open *controls.Button
	close, cancel     *controls.Button
	yes, no           *controls.Button
	name              *controls.Entry
	bar, done         *controls.Panel
	share             float32
	at, height        float32
	asking            string // "", "name", or "replace"
	path              string
}

func newFoot(g *Dialog) *foot {
	w := g.d.Words
	f := &foot{g: g, said: controls.NewText("", controls.Style{Role: figure.Ink, Fit: controls.Wrap})}
	f.print = controls.NewButton(controls.Main, w.T("handout.print"), g.print)
	f.save = controls.NewButton(controls.Plain, w.T("handout.save"), f.askName)
	f.open = controls.NewButton(controls.Plain, w.T("handout.open"), g.open)
	f.close = controls.NewButton(controls.Bare, w.T("handout.close"), f.leave)
	f.cancel = controls.NewButton(controls.Plain, w.T("handout.cancel"), g.cancel)
	f.yes = controls.NewButton(controls.Main, "", f.answer)
	f.no = controls.NewButton(controls.Plain, w.T("handout.cancel"), func() { f.ask("") })
	f.name = controls.NewEntry("", nil)
	f.name.OnSubmitted = func(string) { f.answer() }
	f.bar, f.done = controls.NewPanel(figure.Tile, 4), controls.NewPanel(figure.Ink, 4)
	f.update()
	return f
}

func (f *foot) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{f.said, f.bar, f.done, f.name, f.yes, f.no, f.print, f.save, f.open, f.close, f.cancel}
}

// leave goes back to where the page was opened.
func (f *foot) leave() {
	f.g.Close()
	if f.g.d.OnClose != nil {
		f.g.d.OnClose()
	}
}

// needs is what the foot takes: with a line to type in, a long folder over it.
func (f *foot) needs() float32 {
	if w := f.at - 2*f.g.margin; f.asking == "name" && w > 0 {
		return max(footHeight, 32+theme.Control+theme.Control+20+min(f.said.HeightFor(w), 84)+12)
	}
	return footHeight
}

// say writes a sentence over the buttons.
func (f *foot) say(s string) {
	f.said.SetText(s)
	f.place(f.at, f.height)
	if f.g.root != nil {
		f.g.root.Refresh()
	}
}

// ready reports whether there is something to print.
func (f *foot) ready(on bool) {
	for _, b := range []*controls.Button{f.print, f.save, f.open} {
		enable(b, on)
	}
}

// begin shows that something is under way.
func (f *foot) begin(s string) {
	f.busy, f.share, f.asking = true, 0, ""
	f.g.keepFocus(f.update)
	f.say(s)
}

func (f *foot) progress(share float32) {
	f.share = share
	f.place(f.at, f.height)
}

// end says what became of it.
func (f *foot) end(s string) {
	f.busy = false
	f.g.keepFocus(f.update)
	f.say(s)
}

// askName proposes a name for the file.
func (f *foot) askName() {
	f.path = f.g.proposed()
	f.name.SetText(filepath.Base(f.path))
	f.ask("name")
	f.say(f.g.d.Words.T("handout.save_in", "folder", filepath.Dir(f.path)))
}

// askReplace asks before something is overwritten.
func (f *foot) askReplace(path string) {
	f.path = path
	f.ask("replace")
	f.say(f.g.d.Words.T("handout.replace", "file", filepath.Base(path)))
}

func (f *foot) ask(what string) {
	f.asking = what
	f.yes.SetText(f.g.d.Words.T("handout.save_now"))
	if what == "replace" {
		f.yes.SetText(f.g.d.Words.T("handout.replace_now"))
	}
	f.update()
	f.say("")
	at := map[string]fyne.Focusable{"": f.save, "name": f.name, "replace": f.no}[what]
	if c := controls.CanvasFor(f.g.root); c != nil {
		c.Focus(at)
	}
}

// answer takes the name, or the leave to overwrite.
func (f *foot) answer() {
	switch f.asking {
	case "name":
		name := fileName(f.name.Text)
		if name == "" {
			return
		}
		f.ask("")
		f.g.save(filepath.Join(filepath.Dir(f.path), name), false)
	case "replace":
		f.ask("")
		f.g.save(f.path, true)
	}
}

// update shows the buttons that can be used now.
func (f *foot) update() {
	idle := !f.busy && f.asking == ""
	for _, b := range []*controls.Button{f.print, f.save, f.open, f.close} {
		show(b, idle)
	}
	show(f.cancel, f.busy)
	show(f.bar, f.busy)
	show(f.done, f.busy)
	show(f.name, f.asking == "name")
	show(f.yes, f.asking != "")
	show(f.no, f.asking != "")
	f.place(f.at, f.height)
}

// place puts the foot under the settings.
func (f *foot) place(at, height float32) {
	f.at, f.height = at, height
	left := f.g.margin
	w := at - 2*left
	if w <= 0 {
		return
	}
	y := height - 32 - theme.Control
	text := min(f.said.HeightFor(w), 84)
	switch {
	case f.busy:
		controls.Place(f.bar, left, y-24, w, 8)
		controls.Place(f.done, left, y-24, w*f.share, 8)
		controls.Place(f.cancel, left, y, 140, theme.Control)
		controls.Place(f.said, left, y-32-text, w, text)
	case f.asking == "name":
		controls.Place(f.name, left, y-theme.Control-12, w, theme.Control)
		controls.Place(f.said, left, y-theme.Control-20-text, w, text)
	default:
		controls.Place(f.said, left, y-12-text, w, text)
	}
	controls.Place(f.yes, left, y, 160, theme.Control)
	controls.Place(f.no, left+172, y, 140, theme.Control)
	x := left
	for _, b := range []*controls.Button{f.print, f.save, f.open} {
		bw := max(120, b.MinSize().Width)
		controls.Place(b, x, y, bw, theme.Control)
		x += bw + 12
	}
	cw := f.close.MinSize().Width
	controls.Place(f.close, at-left-cw, y, cw, theme.Control)
}
