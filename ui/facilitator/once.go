package facilitator

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/keys"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/result"
	"github.com/upturn-workshop/upturn/workshop/tally"
)

// once is where the rows are chosen on which people vote once more: those worth the
// discussion are ticked already. After a dot vote whose last places are open it offers a
// vote between those that stand for them.
type once struct {
	b *bench

	left        int // places of a dot vote that are still open; 0 = rows are asked again
	title, hint *controls.Text
	boxes       []*controls.Check
	ids         []string
	list        *fyne.Container
	scroll      *container.Scroll
	ask, cancel *controls.Button
	content     *fyne.Container
}

func newOnce(b *bench, close func()) *once {
	o := &once{b: b}
	o.title = controls.NewText(b.t("again"), controls.Style{Size: theme.Title, Bold: true, Fit: controls.Wrap})
	o.hint = controls.NewText(b.t("once.hint"), controls.Style{Role: figure.Ink2, Fit: controls.Wrap})
	o.ask = controls.NewButton(controls.Main, b.t("once.ask"), o.send)
	o.cancel = controls.NewButton(controls.Plain, b.t("quick.cancel"), close)
	o.ask.KeyFirst, o.cancel.KeyFirst = b.key(keys.Button), b.key(keys.Button)
	o.list = controls.Column(theme.S4)
	o.scroll = controls.List(o.list)
	o.content = controls.Free(fyne.NewSize(0, 0), o.place, controls.NewPanel(figure.Paper, 0), o.title, o.hint, o.scroll, o.ask, o.cancel)
	o.content.Hide()
	return o
}

func (o *once) place(s fyne.Size) {
	controls.Place(o.content.Objects[0], 0, 0, s.Width, s.Height)
	w := min(s.Width-2*theme.S40, quickWidth)
	x, y := (s.Width-w)/2, float32(72)
	h := o.title.HeightFor(w)
	controls.Place(o.title, x, y, w, h)
	y += h + theme.S16
	h = o.hint.HeightFor(w)
	controls.Place(o.hint, x, y, w, h)
	y += h + theme.S16
	foot := s.Height - theme.S32 - theme.Control
	room := min(o.list.MinSize().Height, foot-theme.S16-y)
	controls.PlaceList(o.scroll, x, y, w, room)
	y += room + theme.S16
	aw := max(180, o.ask.MinSize().Width)
	controls.Place(o.ask, x, y, aw, theme.Control)
	controls.Place(o.cancel, x+aw+theme.S12, y, o.cancel.MinSize().Width, theme.Control)
}

func (o *once) isOpen() bool { return o.content.Visible() }

// open lists the rows of the first vote; false when there is nothing to choose.
func (o *once) open(st workshop.State) bool {
	first, ok := st.Round(st.Subject(st.Def(st.Now())), false)
	if !ok || first.Tally == nil {
		return false
	}
	var ids []string
	for _, q := range first.Spec.Questions {
		ids = append(ids, q.ID)
	}
	open, left := openPlaces(*first.Tally)
	if len(open) == 0 && len(ids) < 3 {
		return false
	}
	ticked := worthAsking(*first.Tally)
	if o.left = left; left > 0 {
		ids, ticked = open, open
	}
	o.speak(st)
	o.boxes, o.ids, o.list.Objects = nil, ids, nil
	for _, id := range ids {
		box := controls.NewCheck(o.name(st, first.Spec, id), slices.Contains(ticked, id), func(bool) { o.allow() })
		box.KeyFirst = o.b.key(keys.Button)
		o.boxes = append(o.boxes, box)
		o.list.Add(box)
	}
	o.allow()
	o.content.Show()
	o.content.Refresh()
	o.b.focus(o.ask)
	return true
}

// speak writes what the page is about: which rows, or what is open and what to ask the
// group.
func (o *once) speak(st workshop.State) {
	title, hint, ask, cancel := o.b.t("again"), o.b.t("once.hint"), o.b.t("once.ask"), o.b.t("quick.cancel")
	if o.left > 0 {
		title, hint, ask, cancel = o.b.t("runoff.title"), o.b.t("runoff.hint"), o.b.t("runoff.ask"), o.b.t("runoff.leave")
		if lines := o.b.Wall.Reading(st); len(lines) > 0 {
			title = lines[0].String()
		}
	}
	o.title.SetText(title)
	o.hint.SetText(hint)
	o.ask.SetText(ask)
	o.cancel.SetText(cancel)
}

// openPlaces are the options of a dot vote that stand for its last places, and how many
// these are; none where there are not more of them than places.
func openPlaces(t workshop.Tally) (ids []string, left int) {
	if !t.Shown() || len(t.Spec.Questions) != 1 || !runsOff(t.Spec.Questions[0].Kind) {
		return nil, 0
	}
	p := tally.PlacesOf(t.Counts, result.TopMost)
	if len(p.Open) <= p.Left {
		return nil, 0
	}
	return result.Items(p.Open), p.Left
}

// runsOff reports whether the last places of a vote can be voted on again: each person
// then has as many votes as there are places.
func runsOff(k workshop.Kind) bool { return k.Traits().Budget && !k.Traits().Shares }

// worthAsking are the one or two rows that the group is least at one about: of a
// choice, those on top of the wall, and none beside one that is called divided
// that is not.
func worthAsking(t workshop.Tally) []string {
	if !t.Spec.Questions[0].Kind.Traits().Options {
		return tally.Discussed(t)
	}
	order := tally.ByDisagreement(t.Counts)
	divided := func(n int) bool { return tally.OfChoice(t.Counts[order[n]]) == tally.Divided }
	var ids []string
	for n, i := range order {
		if n == 2 || n == 1 && divided(0) && !divided(1) {
			break
		}
		ids = append(ids, t.Counts[i].Question)
	}
	return ids
}

// name is what the room has read of a row.
func (o *once) name(st workshop.State, spec workshop.Spec, id string) string {
	if l, ok := spec.Labels[id]; ok {
		return l
	}
	for _, part := range []string{".right", ".name", ".text", ".left"} {
		if t := o.b.text(st, "item."+id+part); t != "" {
			return t
		}
	}
	return id
}

func (o *once) chosen() []string {
	var ids []string
	for i, box := range o.boxes {
		if box.On() {
			ids = append(ids, o.ids[i])
		}
	}
	return ids
}

// allow lets nobody ask nothing.
func (o *once) allow() {
	if len(o.chosen()) > o.left {
		o.ask.Enable()
	} else {
		o.ask.Disable()
	}
}

func (o *once) send() {
	ids, left := o.chosen(), o.left
	switch {
	case len(ids) <= left:
	case left > 0:
		o.b.run(func(s *workshop.Session) error { return s.RunOff("", left, ids...) })
	default:
		o.b.run(func(s *workshop.Session) error { return s.VoteAgain("", ids...) })
	}
}
