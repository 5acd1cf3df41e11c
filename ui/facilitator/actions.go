package facilitator

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/facilitator/parts"
	"github.com/upturn-workshop/upturn/ui/keys"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// actions is the table of who does what by when: the obstacles, most dots
// first, and the row of the chosen one.
type actions struct {
	b *bench

	list    *parts.List
	scroll  *container.Scroll
	labels  [4]*controls.Text
	fields  [4]*parts.Field  // first step, owner, done by, how we notice
	day     *controls.Button // opens a calendar
	person  *controls.Button // offers the names of those present
	rule    *controls.Panel
	nothing *controls.Text // where there is nothing to agree on: fields would lose what is typed into them
	content *fyne.Container

	langs     []string // in which dates are written; the first one is that of wall and paper
	names     []string // of those present
	everybody bool     // all who are present have a name
	items     []workshop.Item
	saved     map[string]workshop.Action
	chosen    string
	filled    workshop.Action // what the fields were given
}

// formHeight is what the four fields take.
const formHeight float32 = 3*formRow + 12

const formRow float32 = 20 + 48 + 8

func newActions(b *bench) *actions {
	a := &actions{b: b, rule: controls.NewRule()}
	a.list = parts.NewList(b.key(keys.Button), func(i int) { a.choose(i) })
	a.scroll = controls.List(a.list.Content)
	a.nothing = controls.NewText("", controls.Style{Size: theme.Text, Role: figure.Ink2, Fit: controls.Wrap})
	objects := []fyne.CanvasObject{a.scroll, a.rule, a.nothing}
	hints := [4]string{1: b.t("actions.owner_hint")}
	for i := range a.fields {
		a.labels[i] = controls.NewText("", controls.Style{Size: theme.Small, Bold: true, Role: figure.Ink3, Fit: controls.Cut})
		next := func(string) {
			a.save()
			a.b.focus(a.fields[(i+1)%len(a.fields)])
		}
		a.fields[i] = parts.NewField(b.key(keys.Text), hints[i], next, a.save)
		objects = append(objects, a.labels[i], a.fields[i])
	}
	a.day = parts.NewPick(b.key(keys.Button), controls.IconCalendar, func() { parts.PickDay(b.Words, a.day, b.now(), a.write(2)) })
	a.person = parts.NewPick(b.key(keys.Button), controls.IconDown, func() { parts.PickName(a.person, a.names, a.write(1)) })
	for i, pick := range map[int]*controls.Button{1: a.person, 2: a.day} { // after their fields, in the order of Tab
		at := slices.Index(objects, fyne.CanvasObject(a.fields[i]))
		objects = slices.Insert(objects, at+1, fyne.CanvasObject(pick))
	}
	a.content = controls.Free(fyne.NewSize(0, 0), a.place, objects...)
	return a
}

func (a *actions) object() fyne.CanvasObject { return a.content }
func (a *actions) name() string              { return a.b.t("work.actions") }
func (a *actions) least() float32            { return formHeight + 100 }
func (a *actions) height(w float32) float32  { return formHeight + a.list.HeightFor(len(a.items), w) }

// places are where the fields stand: row, and column of two; -1 = a row of its own.
var places = [4][2]int{{0, -1}, {1, 0}, {1, 1}, {2, -1}}

// tightPlaces take a row less, for a window that is low.
var tightPlaces = [4][2]int{{0, 0}, {0, 1}, {1, 0}, {1, 1}}

func (a *actions) place(s fyne.Size) {
	at, high := places, formHeight
	if s.Height < a.least() {
		at, high = tightPlaces, formHeight-formRow
	}
	controls.PlaceText(a.nothing, 0, theme.S16, s.Width)
	y := s.Height - high
	controls.PlaceList(a.scroll, 0, 0, s.Width, max(0, y-8))
	controls.Place(a.rule, 0, y, s.Width, 1)
	picks := [4]*controls.Button{1: a.person, 2: a.day}
	half := (s.Width - theme.S16) / 2
	for i, spot := range at {
		x, w := float32(0), half
		switch spot[1] {
		case -1:
			w = s.Width
		case 1:
			x = half + theme.S16
		}
		top := y + 12 + float32(spot[0])*formRow
		if b := picks[i]; b != nil && b.Visible() {
			controls.Place(b, x+w-theme.Control, top+20, theme.Control, theme.Control)
			w -= theme.Control + theme.S4
		}
		controls.PlaceText(a.labels[i], x, top+11, w)
		controls.Place(a.fields[i], x, top+20, w, a.fields[i].Height())
	}
}

func (a *actions) draw(st workshop.State) {
	key := "step." + st.Now().ID + ".field."
	for i, name := range []string{"first", "owner", "due", "notice"} {
		if s := a.b.text(st, key+name); s != "" {
			a.labels[i].SetText(s)
		}
	}
	a.langs = slices.DeleteFunc([]string{st.Info.Lang, st.Info.Second, a.b.Lang}, func(s string) bool { return s == "" })
	a.names = slices.DeleteFunc(slices.Clone(st.Info.Names), func(s string) bool { return s == "" })
	a.everybody = len(a.names) > 0 && len(a.names) >= st.Info.People
	a.items = topFirst(st)
	a.offer(st)
	a.saved = map[string]workshop.Action{}
	for _, act := range st.Actions {
		a.saved[act.Item] = act
	}
	at := slices.IndexFunc(a.items, func(it workshop.Item) bool { return it.ID == a.chosen })
	if at < 0 {
		a.chosen = ""
		if len(a.items) > 0 {
			a.chosen = a.items[0].ID
		}
		a.fill()
	} else if a.saved[a.chosen] != a.filled && a.written() == a.filled {
		a.fill() // changed elsewhere, and nothing is being written here
	}
	a.drawList()
}

func (a *actions) drawList() {
	a.list.Show(len(a.items), func(i int, r *parts.ListRow) {
		it := a.items[i]
		act := a.saved[it.ID]
		under := sentence(act)
		if note := a.lacks(act); note != "" {
			under = strings.TrimSpace(under + " – " + note)
		}
		r.Set(strconv.Itoa(i+1), it.Text, under, it.ID == a.chosen)
	})
	a.content.Refresh()
}

// sentence is an action in one line.
func sentence(act workshop.Action) string {
	out := ""
	for _, s := range []string{act.First, act.Owner, act.Due} {
		if s != "" && out != "" {
			out += " · "
		}
		out += s
	}
	return out
}

func (a *actions) choose(i int) {
	if i >= len(a.items) {
		return
	}
	a.save()
	a.chosen = a.items[i].ID
	a.fill()
	a.drawList()
}

// fill writes the chosen row into the fields.
func (a *actions) fill() {
	act := a.saved[a.chosen]
	a.filled = act
	for i, s := range []string{act.First, act.Owner, act.Due, act.Notice} {
		a.fields[i].Write(s)
	}
	for _, f := range a.fields {
		if a.chosen == "" {
			f.Disable()
		} else {
			f.Enable()
		}
	}
}

// write fills a field and hands the row on.
func (a *actions) write(field int) func(string) {
	return func(s string) {
		if a.chosen != "" {
			a.fields[field].Write(s)
			a.save()
		}
	}
}

// written is the row as it stands in the fields.
func (a *actions) written() workshop.Action {
	act := workshop.Action{First: a.fields[0].Text, Owner: a.fields[1].Text, Due: a.fields[2].Text, Notice: a.fields[3].Text}
	if act != (workshop.Action{}) {
		act.Item = a.chosen
	}
	if act.Due == a.filled.Due {
		act.DueOn = a.filled.DueOn
	}
	return act
}

// offer shows the fields where there is something to agree on, else says why there is not.
func (a *actions) offer(st workshop.State) {
	some, why := len(a.items) > 0, "actions.no_obstacle"
	if st.Info.After != nil {
		why = "actions.none_stuck"
	}
	a.nothing.SetText(a.b.t(why))
	controls.Show(a.nothing, !some)
	controls.Show(a.rule, some)
	controls.Show(a.day, some)
	controls.Show(a.person, some && len(a.names) > 0)
	for i := range a.fields {
		controls.Show(a.fields[i], some)
		controls.Show(a.labels[i], some)
	}
}

// save hands on the row when it says something new.
func (a *actions) save() {
	act := a.written()
	if a.chosen == "" || act == a.filled {
		return
	}
	if day, ok := a.b.Words.ReadDate(act.Due, a.b.now(), a.langs...); ok { // all dates stand there in one form
		act.Due, act.DueOn = a.b.Words.DateShortIn(a.langs[0], day), day.Format(time.DateOnly)
		a.fields[2].Write(act.Due)
	}
	a.filled = act // so that leaving the next field does not send it again
	act.Item = a.chosen
	a.b.run(func(s *workshop.Session) error { return s.SetAction(act) })
}

// topFirst lists the obstacles by the dots of the last vote on them; without
// one, as they were collected. In a follow-up it is those that the wall has: whose promise is
// stuck, and about which something new was agreed on.
func topFirst(st workshop.State) []workshop.Item {
	items := slices.Clone(st.ItemsIn(workshop.ListObstacles))
	if st.Info.After != nil {
		stuck := workshop.ActsOn(st)
		items = slices.DeleteFunc(items, func(it workshop.Item) bool {
			return !slices.Contains(stuck, it.ID) && !slices.ContainsFunc(st.Actions, func(a workshop.Action) bool { return a.Item == it.ID })
		})
	}
	dots := map[string]int{}
	for _, r := range st.Rounds {
		if r.Tally == nil || r.State != workshop.RoundShown {
			continue
		}
		for i, c := range r.Tally.Spec.Cells() {
			if !r.Tally.Spec.Questions[c.Question].Kind.Traits().Budget || i >= len(r.Tally.Counts) {
				continue
			}
			n := r.Tally.Counts[i]
			dots[c.Part] = 0
			for k, people := range n.N {
				dots[c.Part] += (n.Lo + k) * people
			}
		}
	}
	slices.SortStableFunc(items, func(x, y workshop.Item) int { return dots[y.ID] - dots[x.ID] })
	return items
}
