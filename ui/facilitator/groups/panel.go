// Package groups is where the facilitator puts cards into groups while the room looks on: by
// dragging them, by marking them and pressing a group, or by typing their numbers and the
// group's letter. It draws the state and sends commands, so that the wall shows each move at once.
package groups

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/facilitator/parts"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// Deps are what the panel needs.
type Deps struct {
	T      func(key string, args ...string) string // a text of the program
	Run    func(func(*workshop.Session) error)     // sends a command
	Back   func()                                  // to the list
	First  func(*fyne.KeyEvent) bool               // takes the keys that work everywhere, while a button has the keyboard
	Typing func(*fyne.KeyEvent) bool               // … while something is typed
	Focus  func(fyne.Focusable)
}

// Panel is the panel.
type Panel struct {
	d Deps

	Entry                      *parts.Field
	rename, split, fresh, list *controls.Button
	hint                       *controls.Text
	cards, places              []*card // rows; of the places the last is for what is in no group
	heads                      []*controls.Text
	left, right                *fyne.Container
	leftScroll, rightScroll    *container.Scroll
	ghost                      *card
	Content                    *fyne.Container

	items    []workshop.Item // in the order of the list
	groups   []workshop.Group
	order    []int // places on the list of the rows, as they stand below each other
	of       string
	chosen   []string // IDs of cards
	picked   string   // ID of a group
	renaming string   // ID of the group that the entry renames
	dragged  string   // ID of the card that the pointer holds
	calm     bool     // nothing is wrong with what was typed
	over     int      // place that it is over; −1 = none
	view     func(*workshop.Session) error
}

// New makes the panel.
func New(d Deps) *Panel {
	p := &Panel{d: d, over: -1}
	p.Entry = parts.NewField(d.Typing, d.T("facilitator.groups.hint"), p.enter, nil)
	p.rename, p.split = p.link("groups.rename", p.startName), p.link("groups.split", p.breakUp)
	p.fresh, p.list = p.link("groups.drop", p.startGroup), p.link("groups.list", d.Back)
	p.hint = controls.NewText("", controls.Style{Size: theme.Small, Role: figure.Ink2, Fit: controls.Wrap})
	p.left, p.right = controls.Column(gap), controls.Column(gap)
	p.leftScroll, p.rightScroll = controls.List(p.left), controls.List(p.right)
	p.ghost = newCard(false, nil, nil)
	p.ghost.tile, p.ghost.over = false, true
	p.ghost.Hide()
	p.Content = controls.Free(fyne.NewSize(0, 0), p.place, p.Entry, p.fresh, p.rename, p.split, p.list, p.hint, p.leftScroll, p.rightScroll, p.ghost)
	return p
}

// t is a text of the facilitator's window.
func (p *Panel) t(key string, args ...string) string { return p.d.T("facilitator."+key, args...) }

func (p *Panel) link(key string, do func()) *controls.Button {
	l := controls.NewButton(controls.Link, p.t(key), do)
	l.KeyFirst = p.d.First
	return l
}

// Measures.
const (
	gap      float32 = 2
	cardPart float32 = 0.56 // of the width, for the cards
	roomy    float32 = 360  // from this height on it is said how it is done
)

// Least is how high the panel has to be.
const Least float32 = 280

func (p *Panel) place(s fyne.Size) {
	y := p.Entry.Height()
	controls.Place(p.Entry, 0, 0, s.Width, y)
	y += theme.S8
	if high := parts.PlaceLinks([]fyne.CanvasObject{p.fresh, p.rename, p.split, p.list}, s.Width, func(l fyne.CanvasObject, x, at, w float32) {
		controls.Place(l, x, y+at, w, parts.LinkHigh)
	}); high > 0 {
		y += high + 4
	}
	if controls.Show(p.hint, s.Height > roomy || !p.calm); p.hint.Visible() {
		h := p.hint.HeightFor(s.Width)
		controls.Place(p.hint, 0, y, s.Width, h)
		y += h + theme.S8
	}
	w := s.Width * cardPart
	rest := max(0, s.Height-y)
	controls.PlaceList(p.leftScroll, 0, y, w-theme.S16, rest)
	controls.PlaceList(p.rightScroll, w, y, s.Width-w, rest)
}

// Draw shows a state.
func (p *Panel) Draw(st workshop.State) {
	def := st.Def(st.Now())
	if def.Collects != p.of {
		p.of, p.chosen, p.picked = def.Collects, nil, ""
		p.stopName()
		p.Entry.Write("")
	}
	p.items, p.groups = st.ItemsIn(p.of), workshop.GroupsOf(st, p.of)
	p.chosen = slices.DeleteFunc(p.chosen, func(id string) bool { return p.item(id) < 0 })
	if p.group(p.picked) < 0 {
		p.picked = ""
	}
	if p.renaming != "" && p.group(p.renaming) < 0 {
		p.stopName()
	}
	p.view = seen(st, def)
	controls.Show(p.list, st.Pos.Phase == workshop.PhaseCollect)
	p.say("groups.how")
	p.draw()
}

// seen turns the wall to the page on which the groups are; nil where it is there.
func seen(st workshop.State, def workshop.StepDef) func(*workshop.Session) error {
	cards := slices.Index(def.Figures, workshop.FigCards)
	switch {
	case st.Pos.Phase == workshop.PhaseResult && cards >= 0 && st.Pos.View != cards:
		return func(s *workshop.Session) error { return s.SetView(cards) }
	case st.Pos.Page > 0:
		return func(s *workshop.Session) error { return s.ShowPage(0) }
	}
	return nil
}

func (p *Panel) item(id string) int {
	return slices.IndexFunc(p.items, func(it workshop.Item) bool { return it.ID == id })
}

func (p *Panel) group(id string) int {
	return slices.IndexFunc(p.groups, func(g workshop.Group) bool { return g.ID == id })
}

// run sends a command, and has the wall show it.
func (p *Panel) run(do func(*workshop.Session) error) {
	p.d.Run(do)
	if p.view != nil {
		p.d.Run(p.view)
	}
}

// Name is what the switch between notes and groups says.
func (p *Panel) Name() string { return p.t("work.groups", "n", strconv.Itoa(len(p.groups))) }

func (p *Panel) say(key string, args ...string) {
	p.calm = key == "groups.how"
	p.hint.SetText(p.t(key, args...))
	controls.Arrange(p.Content)
}

// enter does what was typed.
func (p *Panel) enter(line string) {
	if strings.TrimSpace(line) == "" {
		p.stopName()
		p.draw()
		return
	}
	if id := p.renaming; id != "" {
		p.stopName()
		p.run(func(s *workshop.Session) error { return s.NameGroup(id, line) })
		return
	}
	t := read(line, len(p.items), p.groups)
	if t.wrong != "" {
		p.say("groups."+t.wrong, t.args...)
		return
	}
	var ids []string
	for _, i := range t.cards {
		ids = append(ids, p.items[i].ID)
	}
	p.Entry.Write("")
	switch list := p.of; {
	case t.name != "":
		p.chosen = nil
		p.run(func(s *workshop.Session) error { return s.AddGroup(list, t.name, ids...) })
	case len(ids) > 0:
		p.put(t.group, ids)
	default:
		p.picked = t.group
		p.draw()
	}
}

// put has cards go into a group, or out of theirs.
func (p *Panel) put(group string, ids []string) {
	p.chosen = nil
	p.run(func(s *workshop.Session) error { return s.PutInto(group, ids...) })
}

// startGroup has the name typed of a group that the marked cards will make.
func (p *Panel) startGroup() {
	var numbers []string
	for i, it := range p.items {
		if slices.Contains(p.chosen, it.ID) {
			numbers = append(numbers, strconv.Itoa(i+1))
		}
	}
	p.write(strings.Join(append(numbers, ""), " "))
}

// startName has the name of the picked group typed anew.
func (p *Panel) startName() {
	if at := p.group(p.picked); at >= 0 {
		p.renaming = p.picked
		p.Entry.SetPlaceHolder(p.t("groups.name"))
		p.write(p.groups[at].Name)
	}
}

func (p *Panel) write(text string) {
	p.Entry.Write(text)
	p.Entry.CursorColumn = len([]rune(text))
	p.draw()
	p.d.Focus(p.Entry)
}

func (p *Panel) stopName() {
	if p.renaming != "" {
		p.renaming = ""
		p.Entry.SetPlaceHolder(p.t("groups.hint"))
		p.Entry.Write("")
	}
}

func (p *Panel) breakUp() {
	if id := p.picked; id != "" {
		p.picked = ""
		p.run(func(s *workshop.Session) error { return s.BreakGroup(id) })
	}
}
