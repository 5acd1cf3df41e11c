package home

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"

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
	Recent    []Entry                        // newest first
	Known     Known                          // how much of Recent is known
	Projector bool                           // one is connected
	Wall      func(figure.Size) figure.Scene // what the room sees; nil = nothing is known of it
	Dark      bool                           // the wall has the palette for dark rooms
	Now       func() time.Time

	OnNew        func()
	OnRehearse   func()
	OnBrowse     func()
	OnPacks      func()
	OnProgrammes func()
	OnSettings   func()
	OnHelp       func()
	OnOpen       func(path string)
	OnAgain      func() // the folder of workshops is asked once more
	OnFolder     func() // another one is wanted
	Keep         Keeping
}

// View is the first window's content: what waits at the right, what one can
// begin at the left. For another language make a new one.
type View struct {
	d       Deps
	root    *fyne.Container
	side    side
	folder  *folder
	heading *controls.Text
	search  *controls.Entry // nil = there was never so much that one searches
	field   *fyne.Container // of the search
	finds   *controls.Symbol
	holder  *fyne.Container // of the list
	list    list
	shelf   shelf
}

// New makes the view.
func New(d Deps) *View {
	if d.Now == nil {
		d.Now = time.Now
	}
	w := d.Words
	v := &View{d: d, side: newSide(d), heading: controls.NewText(w.T("home.workshops"), controls.Style{Size: theme.Say, Bold: true})}
	v.field = container.NewStack()
	v.finds = controls.NewSymbol(controls.IconSearch, figure.Ink3)
	v.folder, v.holder = newFolder(d), container.NewStack()
	ground := controls.NewPanel(figure.Paper, 0)
	objects := append([]fyne.CanvasObject{ground}, v.side.objects()...)
	objects = append(objects, v.heading, v.field, v.finds)
	objects = append(append(objects, v.folder.objects()...), v.holder)
	v.root = container.NewStack(controls.Free(fyne.NewSize(760, 520), func(s fyne.Size) {
		controls.Place(ground, 0, 0, s.Width, s.Height)
		v.side.place(s)
		v.place(s)
	}, objects...))
	v.build()
	v.SetWall(d.Wall, d.Dark)
	return v
}

// Content is what goes into the window.
func (v *View) Content() fyne.CanvasObject { return v.root }

// place puts heading, search and list into the right part.
func (v *View) place(s fyne.Size) {
	x, width := column(s)
	field := min(288, width-v.heading.Width()-theme.S64)
	controls.PlaceText(v.heading, x, 100, width-field)
	controls.Place(v.field, x+width-field, 70, field, theme.Control)
	controls.Place(v.finds, x+width-field-theme.S32, 82, 20, 20)
	y := v.folder.place(s) - 6
	controls.Place(v.holder, x-6, y, width+6+9, s.Height-y-theme.S8)
}

// SetRecent shows another list, without moving whoever is somewhere in the window.
func (v *View) SetRecent(list []Entry, known Known) {
	v.d.Recent, v.d.Known = list, known
	v.rebuild()
}

// rebuild makes the list anew, where it was scrolled to, and with the focus on the same
// workshop.
func (v *View) rebuild() {
	c, before := controls.CanvasFor(v.root), v.list
	v.build()
	v.list.scroll.ScrollToOffset(before.scroll.Offset)
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
	if sentence == v.folder.told.Text() {
		return
	}
	c := controls.CanvasFor(v.root)
	had := c != nil && v.folder.focused(c)
	v.folder.say(sentence)
	v.rebuild()
	if had && sentence == "" {
		c.Focus(v.side.create)
	}
}

// SetProjector says whether a projector is connected.
func (v *View) SetProjector(found bool) {
	v.d.Projector = found
	v.side.projector.SetText(v.d.Words.T(projectorKey(found)))
	v.seeWall()
}

// build makes the list. All else stays, and what has the focus in it. New is blue when
// nothing waits.
func (v *View) build() {
	v.side.create.Blue = v.d.Known != Reading && next(v.d.Recent, v.d.Now()) < 0
	v.side.create.Refresh()
	many := len(v.d.Recent) >= searchFrom
	if many && v.search == nil {
		v.makeSearch()
	}
	controls.Show(v.field, many)
	controls.Show(v.finds, many)
	v.list = newList(v.d, v.shelf, v.unfold)
	for _, r := range v.list.rows {
		r.move = v.move
	}
	if v.folder.shown() && len(v.list.order) == 0 {
		v.list.scroll.Hide()
	}
	v.holder.Objects = []fyne.CanvasObject{v.list.scroll}
	v.root.Refresh()
}

// makeSearch makes the field, which is the toolkit's own: with it come the fonts that it may
// fall back to, and the first window is there before they are read.
func (v *View) makeSearch() {
	v.search = controls.NewEntry("", v.find)
	v.search.SetPlaceHolder(v.d.Words.T("home.search"))
	v.search.KeyFirst = v.leaveSearch
	v.field.Objects = []fyne.CanvasObject{v.search}
	v.field.Refresh()
}

// find shows what has the words that are searched for.
func (v *View) find(query string) {
	v.shelf.query, v.shelf.pages = query, 0
	v.build()
}

// Search puts the cursor where one searches, if there is so much.
func (v *View) Search(c fyne.Canvas) {
	if v.field.Visible() {
		c.Focus(v.search)
	}
}

// leaveSearch leads from what is searched for into the list, and away from it.
func (v *View) leaveSearch(k *fyne.KeyEvent) bool {
	switch {
	case k.Name == fyne.KeyDown || k.Name == fyne.KeyReturn || k.Name == fyne.KeyEnter:
		v.move("", 1)
	case k.Name == fyne.KeyEscape && v.search.Text != "":
		v.search.SetText("")
	default:
		return false
	}
	return true
}

// move puts the focus on the workshop above or below another one.
func (v *View) move(path string, by int) {
	at := slices.Index(v.list.order, path) + by
	c := controls.CanvasFor(v.root)
	switch {
	case c == nil || at >= len(v.list.order):
	case at < 0:
		v.Search(c)
	default:
		c.Focus(v.list.opens[v.list.order[at]])
	}
}

// Choose puts the focus on a workshop of the list, if it is there.
func (v *View) Choose(c fyne.Canvas, path string) {
	if to, ok := v.list.opens[path]; ok {
		c.Focus(to)
	}
}

// Key takes a key that came while nothing had the focus: the first workshop of the list gets
// it where it is for one, and then the key, unless it would do something to a workshop that
// nobody has chosen.
func (v *View) Key(c fyne.Canvas, k *fyne.KeyEvent) bool {
	switch k.Name {
	case desktop.KeyMenu, fyne.KeyF10, fyne.KeyDown:
	default:
		return false
	}
	if len(v.list.order) == 0 {
		return false
	}
	to := v.list.opens[v.list.order[0]]
	if c.Focus(to); k.Name != fyne.KeyDown {
		to.TypedKey(k)
	}
	return true
}

// Chosen is the workshop of the list that has the focus.
func (v *View) Chosen(c fyne.Canvas) (Entry, bool) {
	for path, on := range v.list.opens {
		if at := slices.IndexFunc(v.d.Recent, func(e Entry) bool { return e.Path == path }); c.Focused() == on && at >= 0 {
			return v.d.Recent[at], true
		}
	}
	return Entry{}, false
}

// unfold shows more of the list, or less. Whoever pressed that with a key goes on from
// there.
func (v *View) unfold(f fold) {
	c := controls.CanvasFor(v.root)
	byKey := c != nil && c.Focused() == fyne.Focusable(v.list.links[f])
	at := v.list.scroll.Offset
	switch f {
	case foldFinished:
		v.shelf.finished, v.shelf.pages = !v.shelf.finished, 0
	case foldRehearsals:
		v.shelf.rehearsals = !v.shelf.rehearsals
	case foldMore:
		v.shelf.pages++
	}
	v.build()
	v.list.scroll.ScrollToOffset(at)
	if to := v.list.links[f]; byKey && to != nil {
		c.Focus(to)
	}
}

// Way is a way from the first window to somewhere else.
type Way int

// The ways from which one comes back.
const (
	Nowhere Way = iota // one has not been away
	ToForm
	ToPacks
	ToProgrammes
	ToSettings
	ToHelp
)

// Focus puts the focus on the way that somebody came back from.
func (v *View) Focus(c fyne.Canvas, from Way) {
	s := v.side
	if to, ok := map[Way]fyne.Focusable{ToForm: s.create, ToPacks: s.packs, ToProgrammes: s.many, ToSettings: s.settings, ToHelp: s.help}[from]; ok {
		c.Focus(to)
	}
}
