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
	"github.com/upturn-workshop/upturn/workshop/tally"
)

// once is where the rows are chosen on which people vote once more: those worth
// the discussion are ticked already.
type once struct {
	b *bench

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
	o.title = controls.NewText(b.t("again"), controls.Style{Size: theme.Title, Bold: true})
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
	y = controls.PlaceText(o.title, x, y, w) + theme.S16
	h := o.hint.HeightFor(w)
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
	if !ok || first.Tally == nil || len(first.Spec.Questions) < 3 {
		return false
	}
	ticked := worthAsking(*first.Tally)
	o.boxes, o.ids, o.list.Objects = nil, nil, nil
	for _, q := range first.Spec.Questions {
		box := controls.NewCheck(o.name(st, first.Spec, q.ID), slices.Contains(ticked, q.ID), func(bool) { o.allow() })
		box.KeyFirst = o.b.key(keys.Button)
		o.boxes, o.ids = append(o.boxes, box), append(o.ids, q.ID)
		o.list.Add(box)
	}
	o.allow()
	o.content.Show()
	o.content.Refresh()
	o.b.focus(o.ask)
	return true
}

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

// name is what a row is called.
func (o *once) name(st workshop.State, spec workshop.Spec, id string) string {
	if l, ok := spec.Labels[id]; ok {
		return l
	}
	for _, part := range []string{".theme", ".name", ".text", ".left"} {
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
	if len(o.chosen()) > 0 {
		o.ask.Enable()
	} else {
		o.ask.Disable()
	}
}

func (o *once) send() {
	if ids := o.chosen(); len(ids) > 0 {
		o.b.run(func(s *workshop.Session) error { return s.VoteAgain("", ids...) })
	}
}
