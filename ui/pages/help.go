package pages

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// What there is to know at a place, by keys in the translations.
var (
	homeRows = []string{"new", "rehearse", "open", "packs", "programmes", "list", "projector", "files", "settings"}
	leadRows = []string{"agenda", "notes", "wall", "next", "way", "late", "undisturbed", "links"}
	wordRows = []string{"freeze", "blank", "void", "few", "reading", "leaders", "blind", "practice", "spot", "again", "lengths"}
	keyRows  = []string{"next", "back", "blank", "freeze", "dark", "show", "swap", "full", "clock", "plan", "screens", "who", "moments", "rows", "tab", "press", "undo", "escape", "zoom", "settings", "help"}
)

// topics are the places that a page has, beside the two windows.
var topics = map[string][]string{
	"form":     {"group", "people", "when", "length", "exercises", "way", "share", "look", "plan"},
	"edit":     {"group", "sponsor", "when", "share", "names"},
	"packs":    {"own", "edit", "share", "logo", "delete", "ready"},
	"editor":   {"tree", "words", "look", "minutes", "gaps", "undo"},
	"handouts": {"document", "language", "paper", "print", "save", "open", "data"},
	"screens":  {"numbers", "test", "swap", "own", "lang"},
	"files":    {"line", "places", "list", "same", "leave"},
	"settings": {"language", "light", "size", "paper", "holidays", "way", "sound", "letters", "client", "about"},
	"plan":     {"late", "break", "minutes", "move", "drop"},
	"people":   {"left", "back", "come", "waiting"},
}

// Topic is a place to which there is help.
type Topic struct {
	Lead string // what this is
	Back string // the way back

	rows []string
	of   string // where the keys of the rows stand
}

// Home is the topic of the first window.
func Home(w Words) Topic {
	return Topic{Lead: w.T("help.home_lead"), Back: w.T("pages.trouble.back"), rows: homeRows, of: "help.home."}
}

// Lead is the topic of the facilitator's window; what tells what the present step is.
func Lead(w Words, what string) Topic {
	return Topic{Lead: what, Back: w.T("pages.back"), rows: leadRows, of: "help.lead."}
}

// About is the topic of a page. One that tells all there is to know itself has words and
// keys only.
func About(w Words, place string) Topic {
	t := Topic{Lead: w.T("help.page_lead"), Back: w.T("about.back"), rows: topics[place], of: "help." + place + "."}
	if len(t.rows) > 0 {
		t.Lead = w.T("help." + place + "_lead")
	}
	return t
}

// Help is the page that tells what is in sight, what the program's words mean, and what
// the keys do.
func Help(w Words, t Topic, back func()) *Page {
	p := &Page{Title: w.T("help.name"), Lead: t.Lead, Back: t.Back, OnBack: back, Wide: true, Least: readable, helps: true}
	p.Key = func(e *fyne.KeyEvent) bool {
		if e.Name == fyne.KeyF1 { // the key that opens it closes it
			back()
		}
		return e.Name == fyne.KeyF1
	}
	lists := []*pairs{newPairs(w, "help.word.", wordRows), newPairs(w, "pages.keys.", keyRows)}
	names := []string{w.T("help.words"), w.T("help.keys")}
	if len(t.rows) > 0 {
		lists = append([]*pairs{newPairs(w, t.of, t.rows)}, lists...)
		names = append([]string{w.T("help.here")}, names...)
	}
	show := func(chosen int) {
		for i, l := range lists {
			l.pane.Hidden = i != chosen
			l.pane.Refresh()
		}
	}
	parts := controls.NewChoice(names, 0, show)
	objects := []fyne.CanvasObject{parts}
	for _, l := range lists {
		objects = append(objects, l.pane)
	}
	show(0)
	p.Body = controls.Free(fyne.NewSize(0, 0), func(s fyne.Size) {
		const top = theme.Control + theme.S24
		controls.Place(parts, 0, 0, min(s.Width, max(480, parts.MinSize().Width)), theme.Control)
		for _, l := range lists {
			l.place(0, top, s.Width, s.Height-top)
		}
	}, objects...)
	return p
}

// pairs are words and what there is to say of each, in as many columns as there is room for.
type pairs struct {
	pane *controls.Pane
	sole bool // one column, however wide
	rows [][2]*controls.Text
	high float32
}

// newPairs reads the rows from the texts: "Page Down, Space | go on".
func newPairs(w Words, of string, ids []string) *pairs {
	var said []string
	for _, id := range ids {
		said = append(said, w.T(of+id))
	}
	return pairsOf(said)
}

// pairsOf reads the rows from sentences with a bar between word and what there is to say.
func pairsOf(said []string) *pairs {
	p := &pairs{}
	var objects []fyne.CanvasObject
	for _, s := range said {
		word, says, _ := strings.Cut(s, "|")
		row := [2]*controls.Text{
			controls.NewText(strings.TrimSpace(word), controls.Style{Bold: true, Fit: controls.Wrap}),
			controls.NewText(strings.TrimSpace(says), controls.Style{Role: figure.Ink2, Fit: controls.Wrap}),
		}
		p.rows = append(p.rows, row)
		objects = append(objects, row[0], row[1])
	}
	p.pane = controls.NewPane(container.New(p, objects...))
	return p
}

func (p *pairs) place(x, y, w, h float32) {
	p.Layout(nil, fyne.NewSize(w, h)) // the pane asks how high it is
	controls.Place(p.pane, x, y, w, h)
	p.pane.Refresh()
}

// MinSize is the height in the last width.
func (p *pairs) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(1, p.high) }

// twoFrom is the width from which there are two columns.
const twoFrom = 880

// Layout writes the pairs in two columns where there is room, the first half in the first one.
func (p *pairs) Layout(_ []fyne.CanvasObject, s fyne.Size) {
	const gap, keyShare, bar = theme.S40, 0.36, theme.S12
	half, width, air := (len(p.rows)+1)/2, (s.Width-bar-gap)/2, float32(theme.S12)
	if p.sole || s.Width < twoFrom { // one column then, whose words are longer
		half, width, air = len(p.rows), s.Width-bar, theme.S24
	}
	x, y := float32(0), float32(0)
	p.high = 0
	for i, r := range p.rows {
		if i == half {
			x, y = width+gap, 0
		}
		y += placePair(r[0], r[1], x, y, width, width*keyShare, air) + theme.S8
		p.high = max(p.high, y)
	}
}
