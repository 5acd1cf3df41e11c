package facilitator

import (
	"slices"
	"strconv"
	"time"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/facilitator/course"
	"github.com/upturn-workshop/upturn/ui/keys"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// dock holds what a vote needs: before it the way of answering, while it is
// open the count and the ways to the box. It never shows more than the count.
type dock struct {
	b *bench

	wayLabel, peopleLabel *controls.Text
	hint                  *controls.Text
	way                   *controls.Choice
	people                *controls.Stepper

	count          *controls.Text
	enter          *controls.Button
	closeNow, void *controls.Button
	rule           *controls.Panel
	content        *fyne.Container
	ways           []workshop.Way // the parts of the choice
	chosen         map[string]workshop.Way
	step           string
	open, choosing bool
	least          int             // answers that a result needs
	named          bool            // people have names
	shown          int             // how many the stepper says
	takes          []time.Duration // a vote in each of the ways
	planned        time.Duration   // that the step has
	urgent         bool            // the hint warns
}

func newDock(b *bench, enter, closeNow, void func()) *dock {
	d := &dock{b: b, chosen: map[string]workshop.Way{}}
	small := func(s string) *controls.Text {
		return controls.NewText(s, controls.Style{Size: theme.Small, Bold: true, Role: figure.Ink3})
	}
	d.wayLabel, d.peopleLabel = small(b.t("way")), small(b.t("people_present"))
	d.hint = controls.NewText("", controls.Style{Size: theme.Small, Role: figure.Ink3, Fit: controls.Cut})
	d.way = controls.NewChoice(nil, 0, func(i int) {
		d.chosen[d.step] = d.ways[i]
		d.adviseWay(d.ways[i])
		b.chose()
	})
	d.people = controls.NewStepper(1, workshop.MaxSeats, 1, func(n int) {
		if d.named && b.OnPeople != nil { // who it is: nobody else is to lose their seat
			was := d.shown
			d.people.SetValue(was)
			b.OnPeople(n > was)
			return
		}
		b.run(func(s *workshop.Session) error { return s.SetPeople(n) })
	})
	d.way.KeyFirst, d.people.KeyFirst = b.key(keys.Text), b.key(keys.Text)
	d.count = controls.NewText("", controls.Style{Size: theme.Title, Bold: true, Role: figure.Accent})
	d.enter = controls.NewButton(controls.Plain, "", enter)
	d.enter.KeyFirst = b.key(keys.Button)
	d.closeNow, d.void = link(b, b.t("close_now"), closeNow), link(b, b.t("void"), void)
	d.void.Kind = controls.Bare // it destroys, so it does not look like the way on beside it
	d.rule = controls.NewRule()
	d.content = controls.Free(fyne.NewSize(0, 0), d.place, d.wayLabel, d.peopleLabel, d.way, d.hint,
		d.count, d.closeNow, d.void, d.enter, d.people, d.rule)
	return d
}

// dockWide is from which width on what belongs together stands side by side.
const dockWide float32 = 460

// height is what the dock takes in a width; 0 = there is nothing to dock.
func (d *dock) height(w float32) float32 {
	switch {
	case d.stacks(w):
		return 84 + theme.Control + 8 + d.hint.HeightFor(w) + 12
	case d.choosing && w < dockWide:
		return 24 + theme.Control + 8 + d.hint.HeightFor(w) + 8 + theme.Control + 8
	case d.open:
		return 44 + 12 + theme.Control + 30
	case d.choosing:
		return 18 + 6 + theme.Control + 24
	}
	return 0
}

// stacks reports whether the parts of an open vote stand below each other: in a narrow window,
// and where what ends the vote leaves the count too little.
func (d *dock) stacks(w float32) bool {
	least := d.count.Style()
	least.Size = theme.Read
	return d.open && (w < dockWide || w-d.linksWidth() < textWidth(d.count.Text(), least))
}

// linksWidth is what the links that end a vote take beside the count.
func (d *dock) linksWidth() (w float32) {
	for _, l := range []*controls.Button{d.void, d.closeNow} {
		if l.Visible() {
			w += l.MinSize().Width + theme.S24
		}
	}
	return w
}

const stepperWidth float32 = 140

func (d *dock) place(s fyne.Size) {
	right := s.Width - stepperWidth
	style := controls.Style{Size: theme.Small, Role: figure.Ink3, Fit: controls.Cut}
	if s.Width < dockWide || d.stacks(s.Width) {
		style.Fit = controls.Wrap
	}
	if d.urgent {
		style.Role, style.Bold = figure.Ink, true
	}
	d.hint.SetStyle(style)
	switch {
	case d.stacks(s.Width):
		d.stackOpen(s, right)
		return
	case d.open:
		d.placeOpen(s, right)
		return
	case s.Width < dockWide:
		d.stackWays(s, right)
		return
	}
	controls.PlaceText(d.wayLabel, 0, 14, right)
	controls.PlaceText(d.peopleLabel, right, 14, stepperWidth)
	controls.Place(d.way, 0, 24, min(d.way.MinSize().Width, right-theme.S24), theme.Control)
	controls.Place(d.people, right, 24, stepperWidth, theme.Control)
	controls.PlaceText(d.hint, 0, 24+theme.Control+18, s.Width)
}

// stackWays has the way of answering above the people, for a narrow window.
func (d *dock) stackWays(s fyne.Size, right float32) {
	controls.PlaceText(d.wayLabel, 0, 14, s.Width)
	controls.Place(d.way, 0, 24, s.Width, theme.Control)
	h := d.hint.HeightFor(s.Width)
	y := float32(24 + theme.Control + 8)
	controls.Place(d.hint, 0, y, s.Width, h)
	y += h + 8
	controls.Place(d.people, right, y, stepperWidth, theme.Control)
	controls.PlaceText(d.peopleLabel, 0, y+27, right)
}

// stackOpen has the count, what ends the vote, and the way to the box below each other.
func (d *dock) stackOpen(s fyne.Size, right float32) {
	d.fitCount(s.Width)
	controls.PlaceText(d.count, 0, 33, s.Width)
	x := float32(0)
	for _, l := range []*controls.Button{d.closeNow, d.void} {
		if l.Visible() {
			w := l.MinSize().Width
			controls.Place(l, x, 44, w, 32)
			x += w + theme.S24
		}
	}
	controls.PlaceText(d.peopleLabel, right, 44+22, stepperWidth)
	controls.Place(d.enter, 0, 84, d.enter.MinSize().Width, theme.Control)
	controls.Place(d.people, right, 84, stepperWidth, theme.Control)
	controls.Place(d.hint, 0, 84+theme.Control+8, s.Width, d.hint.HeightFor(s.Width))
	controls.Place(d.rule, 0, s.Height-1, s.Width, 1)
}

// fitCount writes the count as large as it goes in a width.
func (d *dock) fitCount(w float32) {
	style := d.count.Style()
	for style.Size = theme.Title; style.Size > theme.Read && textWidth(d.count.Text(), style) > w; {
		style.Size--
	}
	d.count.SetStyle(style)
}

// placeOpen has the count above, the way to the box and the people below it.
func (d *dock) placeOpen(s fyne.Size, right float32) {
	x := s.Width
	for _, l := range []*controls.Button{d.void, d.closeNow} {
		if l.Visible() {
			w := l.MinSize().Width
			controls.Place(l, x-w, 6, w, 32)
			x -= w + theme.S24
		}
	}
	d.fitCount(x)
	controls.PlaceText(d.count, 0, 33, x)
	y := float32(44 + 12)
	controls.Place(d.enter, 0, y, d.enter.MinSize().Width, theme.Control)
	controls.Place(d.people, right, y, stepperWidth, theme.Control)
	d.labelBeside(d.enter.MinSize().Width+theme.S12, right-12, y)
	hw := min(d.hint.Width(), s.Width)
	controls.PlaceText(d.hint, s.Width-hw, y+theme.Control+18, hw)
	controls.Place(d.rule, 0, s.Height-1, s.Width, 1)
}

// labelBeside writes what the number of people is at its left, in two lines where the way to
// the box leaves it less than it takes in one.
func (d *dock) labelBeside(from, to, y float32) {
	if !d.enter.Visible() {
		from = 0
	}
	style := controls.Style{Size: theme.Small, Bold: true, Role: figure.Ink3, Align: fyne.TextAlignTrailing}
	w := textWidth(d.peopleLabel.Text(), style)
	if w <= to-from {
		d.peopleLabel.SetStyle(style)
		controls.PlaceText(d.peopleLabel, to-w, y+27, w)
		return
	}
	style.Fit = controls.Wrap
	d.peopleLabel.SetStyle(style)
	h := d.peopleLabel.HeightFor(to - from)
	controls.Place(d.peopleLabel, from, y+(theme.Control-h)/2, to-from, h)
}

func textWidth(s string, style controls.Style) float32 {
	return theme.Width(s, style.Size, fyne.TextStyle{Bold: style.Bold})
}

func (d *dock) draw(st workshop.State) {
	def := st.Def(st.Now())
	round, open := st.OpenRound()
	_, voted := st.Round(def.ID, false)
	d.open = open
	d.choosing = !open && !voted && def.Vote != nil && st.Pos.Phase == workshop.PhaseAsk
	d.step = def.ID
	pages := d.b.Wall.Pages(st)
	d.named = st.Info.Named()
	d.drawPeople(st.Info.People, round)
	for o, on := range map[fyne.CanvasObject]bool{
		d.wayLabel: d.choosing, d.way: d.choosing, d.hint: d.choosing || d.open && (hints(round) || round.Spec.Way.Traits().Sent),
		d.people: d.open || d.choosing, d.peopleLabel: d.open || d.choosing,
		d.count: d.open, d.enter: d.open && !course.EntersNext(st, pages), d.void: d.open, d.rule: d.open,
		d.closeNow: d.open && !course.ClosesNext(st, pages),
	} {
		controls.Show(o, on)
	}
	if open {
		d.drawOpen(st, round)
	}
	if d.choosing {
		d.drawWays(st, *def.Vote)
	}
	controls.Arrange(d.content)
}

// hints reports whether an open vote has anything to advise: whoever has voted cannot be
// taken off any more, and a result needs enough.
func hints(r workshop.Round) bool { return r.Cast < r.Seats || r.Seats < r.MinShow }

// drawPeople has the number before a vote be those present, and in a vote those
// expected to vote: who has voted and left is among them, so it goes no lower.
func (d *dock) drawPeople(present int, round workshop.Round) {
	least, label := 1, "people_present"
	if d.open {
		present, least, label = round.Seats, max(1, round.Cast), "expected"
	}
	d.peopleLabel.SetText(d.b.t(label))
	d.people.SetRange(least, workshop.MaxSeats)
	d.people.SetValue(present)
	d.shown = present
}

// waiting names who is still to vote, where that is known.
func (d *dock) waiting(st workshop.State) string {
	var names []string
	for _, seat := range workshop.ToVote(st) {
		if name := st.Info.NameOf(seat); name != "" {
			names = append(names, name)
		}
	}
	if len(names) == 0 {
		return ""
	}
	return d.b.t("to_vote", "names", workshop.List(d.b.Words.T, names))
}

func (d *dock) drawOpen(st workshop.State, round workshop.Round) {
	d.least = round.MinShow
	d.advise("expected_hint")
	if names := d.waiting(st); names != "" && d.people.Value() >= d.least {
		d.hint.SetText(names)
	}
	d.count.SetText(d.b.ofOpen(st, d.b.t("voted", "k", strconv.Itoa(round.Cast), "n", strconv.Itoa(round.Seats))))
	d.urgent = false
	if said, urgent := d.b.sent(st, round); said != "" && d.people.Value() >= d.least {
		d.hint.SetText(said)
		d.urgent = urgent
	}
	d.enter.SetText(d.b.ofOpen(st, d.b.t("enter."+string(sentOr(st, round)))))
	if round.Spec.Way.Traits().Seats && d.b.OnBooth == nil {
		d.enter.Hide()
	}
}

// offered is the order in which the ways of voting are offered.
var offered = [...]workshop.Way{workshop.Paper, workshop.Booth, workshop.Phones, workshop.Cards}

// drawWays offers the ways that suit the question, the usual one chosen.
func (d *dock) drawWays(st workshop.State, v workshop.VoteDef) {
	d.ways = nil
	var parts []string
	for _, w := range offered {
		if slices.Contains(workshop.Ways(), w) && (!w.Traits().Open || v.ByCards(st.Now().Length)) {
			d.ways = append(d.ways, w)
			parts = append(parts, d.b.t("way_name."+string(w)))
		}
	}
	d.way.SetParts(parts)
	d.least = max(3, st.Info.MinShow)
	w := d.wayOf(st)
	for i := range d.ways {
		if d.ways[i] == w {
			d.way.SetChosen(i)
		}
	}
	d.takes = nil
	for _, o := range d.ways {
		d.takes = append(d.takes, st.Info.Takes(st.Def(st.Now()), st.Now().Length, o))
	}
	d.planned = time.Duration(st.Now().Minutes) * time.Minute
	d.adviseWay(w)
}

// A way that takes so much longer than the step has, or than another one, is worth a word.
const (
	muchLonger = 2 * time.Minute
	muchShare  = 1.25
)

// adviseWay says what a way of answering is like; or where it takes much longer than the
// step has, how long, and which secret way is quicker. That one is a press away, above.
func (d *dock) adviseWay(way workshop.Way) {
	d.urgent = false
	i, best := slices.Index(d.ways, way), -1
	for o, w := range d.ways {
		if quick := w.Traits(); !quick.Open && !quick.Sent && (best < 0 || d.takes[o] < d.takes[best]) { // to come in takes phones some minutes as well
			best = o
		}
	}
	slow := i >= 0 && best >= 0 && d.takes[i] > max(d.planned+muchLonger, time.Duration(muchShare*float64(d.planned))) && d.takes[i] >= d.takes[best]+muchLonger
	if !slow || d.people.Value() < d.least {
		d.advise("way_hint." + string(way))
		controls.Arrange(d.content)
		return
	}
	minutes := func(t time.Duration) string { return strconv.Itoa(max(1, int(t.Round(time.Minute)/time.Minute))) }
	d.urgent = true
	d.hint.SetText(d.b.t("slow_hint", "way", d.b.t("way_name."+string(way)), "min", minutes(d.takes[i]), "planned", minutes(d.planned),
		"other", d.b.t("way_name."+string(d.ways[best])), "less", minutes(d.takes[best])))
	controls.Arrange(d.content)
}

// advise gives a hint, or the one that is more urgent: too few are there for a result.
func (d *dock) advise(key string) {
	if d.people.Value() < d.least {
		d.hint.SetText(d.b.t("few_hint", "n", strconv.Itoa(d.least)))
		return
	}
	d.hint.SetText(d.b.t(key))
}

// wayOf is the way in which the vote of the present step will be opened: what
// was chosen for it, else the usual one.
func (d *dock) wayOf(st workshop.State) workshop.Way {
	def := st.Def(st.Now())
	if w, ok := d.chosen[def.ID]; ok {
		return w
	}
	return st.UsualWay(def)
}
