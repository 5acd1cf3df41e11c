package handout

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/pdf"
)

// Words are the program's texts in the language of the window.
type Words interface {
	T(key string, args ...string) string
	Error(err error) string
}

// Language is one in which handouts can be printed.
type Language struct{ Code, Name string }

// Deps is what the dialog needs and whom it tells.
type Deps struct {
	Words     Words
	Catalog   pdf.Words // the program's texts in every language
	State     workshop.State
	Languages []Language
	Kind      pdf.Kind  // shown first; "" = the take-home sheet
	Paper     pdf.Paper // chosen first; "" = A4
	Printer   Printer
	View      func(path string) error                  // opens a file with the system's program
	Do        func(func())                             // runs on the UI goroutine; nil = fyne.Do
	PickPlace func(name string, use func(path string)) // asks where to write a file, and before one is replaced
	Reveal    func(path string) error                  // shows where a file lies; nil = it cannot be shown
	OnClose   func()
	OnHelp    func() // nil = there is none
	OnData    func() // goes to the results for other programs; nil = there are none
	// Invite copies an invitation to the participants to the clipboard, in a language or in
	// two with a plus between them; nil = there is none.
	Invite func(lang string)
	Told   string // said at first
}

// Dialog is the page on which handouts are chosen, looked at and printed. Use
// it on Fyne's goroutine only.
type Dialog struct {
	d    Deps
	opts choices

	left  *settings
	right *preview
	foot  *foot
	root  *fyne.Container

	margin  float32 // at both sides of the settings
	layout  *pdf.Handout
	asked   int // layouts asked for: what comes late is not shown
	laid    int // the layout that is shown
	stop    context.CancelFunc
	temp    string
	printer []string
	backs   bool   // are printed next, the fronts have been
	warning string // of what the pages do not show as it was wanted
	trouble string // with finding printers, or what brought one here
}

// choices are what has been chosen so far.
type choices struct {
	kind    pdf.Kind
	lang    string
	paper   pdf.Paper
	copies  int
	names   bool
	blank   bool
	large   bool
	lines   bool // to write on
	duplex  bool
	hand    bool            // fronts first, then backs, where the printer does not turn sheets
	sheets  map[string]bool // worksheets that are not wanted
	printer int
}

// New makes the page and lays the first handout out.
func New(d Deps) *Dialog {
	if d.Do == nil {
		d.Do = fyne.Do
	}
	if d.Kind == "" {
		d.Kind = pdf.KindTakeHome
	}
	if d.Paper == "" {
		d.Paper = pdf.A4
	}
	g := &Dialog{d: d, opts: choices{kind: d.Kind, lang: workshop.LanguagesOf(d.State.Info), paper: d.Paper, copies: 1, sheets: map[string]bool{}}}
	g.trouble = d.Told
	g.opts.duplex = g.opts.kind.Traits().Duplex
	g.left, g.right, g.foot = newSettings(g), newPreview(g), newFoot(g)
	ground := controls.NewPanel(figure.Paper, 0)
	side := controls.NewPanel(figure.Sand, 0)
	objects := append([]fyne.CanvasObject{ground, side}, g.left.objects()...)
	objects = append(objects, g.foot.objects()...)
	objects = append(objects, g.right.objects()...)
	g.root = controls.Free(fyne.NewSize(760, 520), func(s fyne.Size) {
		var at float32
		at, g.margin = columns(s.Width)
		controls.Place(ground, 0, 0, s.Width, s.Height)
		controls.Place(side, at, 0, s.Width-at, s.Height)
		g.foot.place(at, s.Height)
		g.left.place(at, s.Height-g.foot.needs(), s.Height)
		g.right.place(at, s)
	}, objects...)
	g.findPrinters()
	g.update()
	return g
}

// tight is the width under which the settings have most of the page, low the height under
// which they stand close.
const (
	tight = 980
	low   = 640
)

// columns are where the settings end in a width, and what is free at both sides of them.
func columns(width float32) (at, margin float32) {
	at = min(max(width*0.47, 560), 680)
	switch {
	case width < tight:
		return width * 0.66, theme.S16
	case at < 640:
		return at, theme.S32
	}
	return at, theme.S64
}

// Content is what goes into the window.
func (g *Dialog) Content() fyne.CanvasObject { return g.root }

// Focus puts the focus where one begins.
func (g *Dialog) Focus(c fyne.Canvas) { c.Focus(g.left.kind) }

// FocusTabs puts it on the way to the other page.
func (g *Dialog) FocusTabs(c fyne.Canvas) {
	g.left.tabs.SetChosen(0)
	c.Focus(g.left.tabs)
}

// Escape goes back one level: out of what is under way, else to where the page was
// opened.
func (g *Dialog) Escape() {
	if g.foot.busy {
		g.cancel()
		return
	}
	g.foot.leave()
}

// keepFocus does something to the buttons; the focus goes to what stands in the place
// of the one that had it.
func (g *Dialog) keepFocus(do func()) { controls.Keep(controls.CanvasFor(g.root), do) }

// Close stops what is under way and removes what was made for looking at.
func (g *Dialog) Close() {
	g.cancel()
	if g.temp != "" && (g.d.Printer == nil || !g.d.Printer.Keeps()) {
		_ = os.RemoveAll(g.temp) // in the system's own folder for such files
	}
	g.temp = ""
}

// options are the choices as package pdf takes them.
func (g *Dialog) options() pdf.Options {
	o, can := g.opts, g.opts.kind.Traits()
	out := pdf.Options{Lang: o.lang, Paper: o.paper, Names: o.names && can.Names, Blank: o.blank && can.Blank, Large: o.large, Lines: o.lines && can.Lines}
	if can.Parts {
		for _, id := range pdf.Worksheets(g.d.State) {
			if !o.sheets[id] {
				out.Only = append(out.Only, id)
			}
		}
	}
	return out
}

// change takes a choice in and shows what follows from it.
func (g *Dialog) change(f func(*choices)) {
	f(&g.opts)
	g.turned(false)
	if papers := g.opts.kind.Traits().Papers; !slices.Contains(papers, g.opts.paper) {
		g.opts.paper = papers[0]
	}
	g.update()
}

// update lays the handout out anew, off the UI goroutine: a report with many
// answers takes its time.
func (g *Dialog) update() {
	g.asked++
	n, st, kind, opts := g.asked, g.d.State, g.opts.kind, g.options()
	g.left.update()
	nothing := kind.Traits().Parts && len(opts.Only) == 0
	go func() {
		var h *pdf.Handout
		var flaws []pdf.Flaw
		var err error
		if !nothing {
			h, err = pdf.Layout(st, g.d.Catalog, kind, opts)
		}
		if h != nil && err == nil {
			flaws, err = h.Flaws()
		}
		g.d.Do(func() {
			if n != g.asked {
				return
			}
			g.layout, g.laid = h, n
			g.warning = strings.Join(pdf.Said(flaws, g.d.Words.T, mostNamed), " ")
			g.keepFocus(func() {
				g.right.show(h)
				g.foot.ready(h != nil && h.Len() > 0)
			})
			switch {
			case err != nil:
				g.foot.say(g.d.Words.Error(err))
			case !g.foot.busy:
				g.foot.say(strings.TrimSpace(g.warning + " " + g.trouble))
			}
		})
	}()
}

// mostNamed is how many texts a warning names.
const mostNamed = 5

// findPrinters asks the system, which may take seconds.
func (g *Dialog) findPrinters() {
	if g.d.Printer == nil {
		return
	}
	go func() {
		names, err := g.d.Printer.List(context.Background())
		g.d.Do(func() {
			g.printer = names
			g.left.update()
			if err != nil {
				g.trouble = g.d.Words.Error(err)
				g.foot.say(g.trouble)
			}
		})
	}()
}

// chosenPrinter is the name of the printer to use; "" = the usual one.
func (g *Dialog) chosenPrinter() string {
	if g.opts.printer < len(g.printer) {
		return g.printer[g.opts.printer]
	}
	return ""
}

// title is the handout's name, also of its file.
func (g *Dialog) title() string {
	return named(g.d.State, g.d.Words.T("handout.kind."+string(g.opts.kind)))
}

// named is the name of something that is made of a workshop, also as a file.
func named(st workshop.State, what string) string {
	name := st.Info.Group
	if strings.TrimSpace(name) == "" {
		name = st.Info.Title
	}
	if st.Path != "" {
		name = strings.TrimSuffix(filepath.Base(st.Path), filepath.Ext(st.Path))
	}
	return fileName(name + " – " + what)
}
