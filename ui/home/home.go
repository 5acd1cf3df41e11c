package home

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// Language is one the program speaks.
type Language struct{ Code, Name string }

// Known is how much of the list is known.
type Known int

// The list as it is; while it is read for the first time; while its folder does not answer.
const (
	Complete Known = iota
	Reading
	Unanswered
)

// Deps is what the first window needs to know and whom it tells.
type Deps struct {
	Words     Words
	Lang      string     // of the window
	Languages []Language // to choose from
	Recent    []Entry    // newest first
	Known     Known      // how much of Recent is known
	Projector bool       // one is connected
	Now       func() time.Time

	OnNew      func()
	OnRehearse func()
	OnBrowse   func()
	OnPacks    func()
	OnSecrecy  func() // who can learn what
	OnOpen     func(path string)
	OnLanguage func(code string)
	OnAgain    func() // the folder of workshops is asked once more
	OnFolder   func() // another one is wanted
}

// View is the first window's content: what waits at the right, what one can
// begin at the left. For another language make a new one.
type View struct {
	d       Deps
	root    *fyne.Container
	side    side
	folder  *folder
	list    list
	showAll bool
}

// New makes the view.
func New(d Deps) *View {
	if d.Now == nil {
		d.Now = time.Now
	}
	v := &View{d: d, side: newSide(d)}
	v.folder = newFolder(d)
	v.root = container.NewStack()
	v.build()
	return v
}

// Content is what goes into the window.
func (v *View) Content() fyne.CanvasObject { return v.root }

// SetRecent shows another list, without moving whoever is somewhere in the window.
func (v *View) SetRecent(list []Entry, known Known) {
	v.d.Recent, v.d.Known = list, known
	c, before := controls.CanvasFor(v.root), v.list
	v.build()
	if before.scroll != nil && v.list.scroll != nil {
		v.list.scroll.ScrollToOffset(before.scroll.Offset)
	}
	if c == nil {
		return
	}
	for path, had := range before.opens {
		if to, ok := v.list.opens[path]; ok && c.Focused() == had {
			c.Focus(to)
		}
	}
}

// SetFolder says what there is to say about the folder of workshops, and offers another one
// beside it; "" = it is as it should be. Whoever had pressed something there goes on where
// one begins.
func (v *View) SetFolder(sentence string) {
	c := controls.CanvasFor(v.root)
	had := c != nil && v.folder.focused(c)
	v.folder.say(sentence)
	v.build()
	if had && sentence == "" {
		c.Focus(v.side.create)
	}
}

// SetProjector says whether a projector is connected.
func (v *View) SetProjector(found bool) {
	v.d.Projector = found
	v.side.projector.SetText(v.d.Words.T(projectorKey(found)))
}

// build makes the list. The left part stays, and what has the focus in it. New is blue when
// nothing waits.
func (v *View) build() {
	v.side.create.Blue = v.d.Known != Reading && next(v.d.Recent) < 0
	v.side.create.Refresh()
	v.list = newList(v.d, v.showAll, v.toggleAll)
	if v.folder.shown() {
		v.list.empty.Hide()
	}
	ground := controls.NewPanel(figure.Paper, 0)
	objects := append([]fyne.CanvasObject{ground}, v.side.objects()...)
	objects = append(objects, v.folder.objects()...)
	objects = append(objects, v.list.objects()...)
	v.root.Objects = []fyne.CanvasObject{controls.Free(fyne.NewSize(1000, 620), func(s fyne.Size) {
		controls.Place(ground, 0, 0, s.Width, s.Height)
		v.side.place(s)
		v.list.place(s, v.folder.place(s))
	}, objects...)}
	v.root.Refresh()
}

// toggleAll shows all workshops, or as many as there is room for. Whoever pressed that
// with a key goes on from there.
func (v *View) toggleAll() {
	c := controls.CanvasFor(v.root)
	byKey := c != nil && c.Focused() == fyne.Focusable(v.list.all)
	v.showAll = !v.showAll
	v.build()
	if byKey {
		c.Focus(v.list.all)
	}
}

// Way is a way from the first window to somewhere else.
type Way int

// The ways from which one comes back.
const (
	Nowhere Way = iota // one has not been away
	ToForm
	ToPacks
	ToSecrecy
	ToLanguage
)

// Focus puts the focus on the way that somebody came back from.
func (v *View) Focus(c fyne.Canvas, from Way) {
	s := v.side
	if to, ok := map[Way]fyne.Focusable{ToForm: s.create, ToPacks: s.packs, ToSecrecy: s.secrecy, ToLanguage: s.lang}[from]; ok {
		c.Focus(to)
	}
}

// side is the left part.
type side struct {
	sign                     *controls.Sign
	name, tagline, projector *controls.Text
	monitor                  *controls.Symbol
	create, rehearse, browse *controls.Button
	packs, secrecy           *controls.Button
	lang                     *controls.Choice
}

const (
	sideWidth = 344
	wideFrom  = 1180 // a narrower window has less air
)

// margin is the air at the edges of a window.
func margin(width float32) float32 {
	if width < wideFrom {
		return theme.S32
	}
	return theme.S64
}

// newSide makes the left part.
func newSide(d Deps) side {
	w := d.Words
	s := side{
		sign:      controls.NewSign(figure.Ink),
		name:      controls.NewText(w.T("app.name"), controls.Style{Size: theme.Title, Bold: true}),
		tagline:   controls.NewText(w.T("home.tagline"), controls.Style{Size: theme.Read, Role: figure.Ink2, Fit: controls.Wrap}),
		projector: controls.NewText(w.T(projectorKey(d.Projector)), controls.Style{Size: theme.Small, Role: figure.Ink3, Fit: controls.Wrap}),
		monitor:   controls.NewSymbol(controls.IconMonitor, figure.Ink3),
	}
	card := func(text, hint string, i controls.Icon, f func()) *controls.Button {
		b := controls.NewButton(controls.Card, w.T(text), f)
		b.Hint, b.Icon = w.T(hint), i
		return b
	}
	s.create = card("home.new", "home.new_hint", controls.IconPlus, d.OnNew)
	s.rehearse = card("home.rehearse", "home.rehearse_hint", controls.IconPlay, d.OnRehearse)
	s.browse = controls.NewButton(controls.Row, w.T("home.open"), d.OnBrowse)
	s.browse.Icon = controls.IconFolder
	s.packs = controls.NewButton(controls.Row, w.T("home.packs"), d.OnPacks)
	s.packs.Icon = controls.IconSheet
	s.secrecy = controls.NewButton(controls.Row, w.T("home.secrecy"), d.OnSecrecy)
	s.secrecy.Icon = controls.IconLock
	s.lang = languages(d)
	return s
}

func languages(d Deps) *controls.Choice {
	names, chosen := make([]string, len(d.Languages)), -1
	for i, l := range d.Languages {
		names[i] = l.Name
		if l.Code == d.Lang {
			chosen = i
		}
	}
	return controls.NewChoice(names, chosen, func(i int) {
		if d.OnLanguage != nil {
			d.OnLanguage(d.Languages[i].Code)
		}
	})
}

func projectorKey(found bool) string {
	if found {
		return "home.projector_found"
	}
	return "home.projector_none"
}

func (s side) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{s.sign, s.name, s.tagline, s.create, s.rehearse, s.browse, s.packs, s.secrecy, s.lang, s.monitor, s.projector}
}

func (s side) place(size fyne.Size) {
	x := margin(size.Width)
	controls.Place(s.sign, x, 68, 44, 40)
	controls.PlaceText(s.name, x+62, 100, sideWidth-62)
	controls.PlaceText(s.tagline, x, 160, sideWidth)
	// On a low screen the buttons move up, and on a very low one they are lower, so that
	// nothing overlaps the foot.
	card, gap := float32(92), theme.S16
	if size.Height < 680 {
		card, gap = 72, theme.S8
	}
	foot := size.Height - 56
	rows := 2*(card+gap) - theme.S4 // from the first card to the first row
	y := min(250, max(196, foot-68-theme.S12-rows-3*theme.Control))
	controls.Place(s.create, x, y, sideWidth, card)
	controls.Place(s.rehearse, x, y+card+gap, sideWidth, card)
	for i, b := range []*controls.Button{s.browse, s.packs, s.secrecy} {
		controls.Place(b, x, y+rows+theme.Control*float32(i), sideWidth, theme.Control)
	}
	controls.Place(s.lang, x, foot-68, min(sideWidth, max(208, s.lang.MinSize().Width)), 36)
	controls.Place(s.monitor, x, foot-10, 20, 20)
	controls.PlaceText(s.projector, x+30, foot+5, sideWidth-10)
}
