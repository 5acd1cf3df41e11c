package facilitator

import (
	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/facilitator/course"
	"github.com/upturn-workshop/upturn/ui/facilitator/parts"
	"github.com/upturn-workshop/upturn/ui/keys"
	"github.com/upturn-workshop/upturn/workshop"
)

// extras are links to what may be asked beside the plan: the same vote once more
// after the discussion, a vote on the spot, how sure the group is; and while a
// vote is open, the other ways to its box and who can learn what of it.
type extras struct {
	b *bench

	list               *controls.Button // to where the present vote gets one
	again, quick, sure *controls.Button
	note, who, swap    *controls.Button
	paper              *controls.Button
	words              *controls.Button // what people would call out, written in secret
	people             *controls.Button
	ways               map[workshop.Way]*controls.Button
	instead, try       *controls.Button // of phones: paper, and whether they come in at all
	asks, also         *fyne.Container  // the two rows
}

func newExtras(b *bench, enter func(workshop.Way), list, quick, again func()) *extras {
	x := &extras{b: b, ways: map[workshop.Way]*controls.Button{}}
	x.again = link(b, b.t("again"), again)
	x.list = link(b, "", list)
	x.quick = link(b, b.t("quick.open"), quick)
	x.note = link(b, b.t("note"), b.OnNote)
	x.paper = link(b, b.t("for_paper"), b.OnPaper)
	x.words = link(b, b.t("ask_words"), func() {
		b.run(func(s *workshop.Session) error { return s.AskWords(1) })
	})
	x.people = quiet(b, b.t("who_left"), func() { b.OnPeople(false) })
	x.swap = link(b, b.t("same_no"), func() { b.run(workshop.Swap) })
	x.sure = link(b, b.t("sure.open"), func() {
		b.run(func(s *workshop.Session) error {
			return s.AskQuick(workshop.Quick{Question: sureText(b, s.State()), Hi: 5, Way: workshop.Cards})
		})
	})
	var also []fyne.CanvasObject
	for _, way := range workshop.Ways() {
		l := quiet(b, b.t("also."+string(way)), func() { enter(way) })
		x.ways[way] = l
		also = append(also, l)
	}
	x.instead, x.try = link(b, b.t("take_paper"), func() {
		b.TakePaper()
		enter(workshop.Paper)
	}), link(b, b.t("try_phones"), b.OnTry)
	also = append([]fyne.CanvasObject{x.instead}, also...)
	x.who = quiet(b, b.t("who_sees"), func() { b.Command(keys.Secrecy) })
	x.asks, x.also = rowOf(x.list, x.words, x.again, x.swap, x.sure, x.quick, x.note, x.paper, x.people, x.try), rowOf(append(also, x.who)...)
	return x
}

// toList goes to where the list is made that the present vote is about, and has it ready
// to be written on: whoever types at once would else walk on with the first space.
func toList(w *Window) {
	w.body.toList = true
	w.run(func(s *workshop.Session) error {
		if step, ok := course.ListFor(s.State()); ok {
			return s.Jump(step)
		}
		return nil
	})
}

// sureText is the question how sure the group is, in the language of the wall.
func sureText(b *bench, st workshop.State) string {
	if b.WallText != nil {
		return b.WallText(st, "facilitator.sure.question")
	}
	return b.t("sure.question")
}

// linksHeight is what a row of links takes in a width; 0 = all of them are hidden.
func linksHeight(row *fyne.Container, width float32) float32 {
	return parts.PlaceLinks(row.Objects, width, func(fyne.CanvasObject, float32, float32, float32) {})
}

// rowOf lays links side by side, those that can be seen, in as many lines as it takes.
func rowOf(links ...fyne.CanvasObject) *fyne.Container {
	return controls.Free(fyne.NewSize(0, 0), func(s fyne.Size) {
		parts.PlaceLinks(links, s.Width, func(l fyne.CanvasObject, x, y, w float32) { controls.Place(l, x, y, w, parts.LinkHigh) })
	}, links...)
}

func (x *extras) draw(st workshop.State) {
	round, open := st.OpenRound()
	def := st.Def(st.Now())
	if step, empty := course.ListFor(st); empty {
		x.list.SetText(x.b.t("to_list", "step", x.b.named(st, st.Agenda[step])))
		controls.Show(x.list, true)
	} else {
		controls.Show(x.list, false)
	}
	x.again.SetText(x.b.t(againKey(st)))
	controls.Show(x.again, st.CanVoteAgain() && !st.ReadOnly && st.Pos.Phase == workshop.PhaseResult)
	first, repeats := workshop.Repeats(st, def)
	controls.Show(x.swap, repeats && !open && !st.ReadOnly && st.Pos.Phase == workshop.PhaseAsk && st.Info.Turnover == first.Spec.Turnover)
	controls.Show(x.sure, !open && !st.ReadOnly && def.Kind.Traits().Acts)
	controls.Show(x.note, x.b.OnNote != nil && !st.ReadOnly && st.Pos.Phase == workshop.PhaseResult)
	controls.Show(x.paper, x.b.OnPaper != nil && !open && !st.ReadOnly && workshop.WordsArise(st))
	controls.Show(x.words, !open && !st.ReadOnly && st.Pos.Phase == workshop.PhaseCollect)
	controls.Show(x.quick, !open && !st.ReadOnly)
	controls.Show(x.people, x.b.OnPeople != nil && st.Info.Named() && !st.ReadOnly)
	controls.Show(x.who, open && x.b.Command != nil)
	asks := sentOr(st, round) // the way that the button beside the count opens
	for _, way := range workshop.Ways() {
		l := x.ways[way]
		sends := !way.Traits().Sent || round.Spec.Way.Traits().Sent // phones come in only where the vote was opened for them
		controls.Show(l, open && way != asks && sends && x.leads(way) && round.Spec.Takes(way))
	}
	controls.Show(x.instead, open && asks.Traits().Sent && x.b.TakePaper != nil)
	controls.Show(x.try, x.b.OnTry != nil && trying(st, x.b.wayOf(st)))
	x.asks.Refresh()
	x.also.Refresh()
}

// againKey is the text of the link to one more vote: after a dot vote whose last places
// are open it says what that vote is for.
func againKey(st workshop.State) string {
	if first, ok := st.Round(st.Subject(st.Def(st.Now())), false); ok && first.Tally != nil {
		if _, left := openPlaces(*first.Tally); left > 0 {
			return "runoff.open"
		}
	}
	return "again"
}

// leads reports whether the program has the way at all.
func (x *extras) leads(way workshop.Way) bool {
	if way.Traits().Seats {
		return x.b.OnBooth != nil
	}
	return x.b.Panels[way] != nil
}
