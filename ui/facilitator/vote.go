package facilitator

import (
	"strconv"

	"github.com/upturn-workshop/upturn/workshop"
)

// closeNow closes the open vote without going anywhere else.
func (w *Window) closeNow() { w.askClose(nil) }

// askClose asks whether to close the open vote; if nobody is missing it need
// not ask. again is what was under way when somebody was found missing.
func (w *Window) askClose(again func(*workshop.Session) error) {
	round, ok := w.st.OpenRound()
	if !ok {
		return
	}
	closing := closeRound(w.b, round.Spec.Step, again)
	switch {
	case w.missing(round) == "":
		w.run(closing)
		return
	case w.over.unsent():
		w.askUnsent(closing)
		return
	}
	w.ask(question{
		text: w.missing(round),
		yes:  w.b.t("close_yes"), no: w.b.t("close_no"),
		then: func() { w.run(closing) },
		renew: func(st workshop.State) (string, bool) {
			r, ok := st.OpenRound()
			text := w.missing(r)
			return text, ok && r.ID == round.ID && text != ""
		},
	})
}

// askUnsent asks whether to close the open vote without what is keyed in and not
// recorded. To Upturn these people have not voted; whoever has just counted their
// cards would not think of that.
func (w *Window) askUnsent(closing func(*workshop.Session) error) {
	way := w.over.way
	w.ask(question{
		text: w.b.t("ask_unsent"),
		yes:  w.b.t("close_yes"), no: w.b.t("unsent_no"),
		then:  func() { w.run(closing) },
		stay:  func() { w.enterBy(way) },
		renew: func(workshop.State) (string, bool) { return w.b.t("ask_unsent"), w.over.unsent() },
	})
}

// missing asks whether to close a round although somebody has not voted, or so few
// have that nothing would be left of it; "" where there is nothing to ask.
func (w *Window) missing(r workshop.Round) string {
	n := r.Seats - r.Cast
	switch {
	case r.TooFew():
		return w.b.ofOpen(w.st, w.b.t("ask_few", "n", strconv.Itoa(r.Cast), "least", strconv.Itoa(r.MinShow)))
	case n > 0:
		return w.b.ofOpen(w.st, w.b.t("ask_close", "n", strconv.Itoa(n)))
	}
	return ""
}

// closeRound closes the round of a step. Where that step is already behind,
// closing alone leads nowhere, so the command that met it is taken up again.
func closeRound(b *bench, step string, again func(*workshop.Session) error) func(*workshop.Session) error {
	return func(s *workshop.Session) error {
		st := s.State()
		here := st.Subject(st.Def(st.Now())) == step
		if err := b.closing(s.CloseRound); err != nil || here || again == nil {
			return err
		}
		return again(s)
	}
}

// askVoid asks whether to destroy the ballots unread.
func (w *Window) askVoid() {
	if _, ok := w.st.OpenRound(); !ok {
		return
	}
	w.ask(question{
		text: w.b.ofOpen(w.st, w.b.t("ask_void")),
		yes:  w.b.t("void_yes"), no: w.b.t("void_no"),
		then: func() { w.run((*workshop.Session).Void) },
	})
}

// openQuick lays the page for a vote on the spot over notes and wall.
func (w *Window) openQuick() {
	w.Save()
	w.over.close()
	w.quick.open()
	w.cover()
}

// askAgain votes once more, after a question where that could tell too much: where few
// have come or left since, what both results would tell of them is kept back. That one
// came and one left no number tells, so it asks.
func (w *Window) askAgain() {
	w.Save()
	w.over.close()
	first, ok := w.st.Round(w.st.Subject(w.st.Def(w.st.Now())), false)
	apart := w.st.Info.People - first.Cast
	switch {
	case !ok || first.Tally == nil || !first.Tally.Shown() || apart > fewApart || -apart > fewApart:
		w.askRows()
	case apart == 0 && w.st.Info.Turnover == first.Spec.Turnover:
		w.ask(question{
			text: w.b.t("ask_same"),
			yes:  w.b.t("same_yes"), no: w.b.t("same_no"),
			then: w.askRows,
			stay: func() {
				w.run(workshop.Swap)
				w.askRows()
			},
		})
	default:
		w.ask(question{
			text: w.b.askedApart(first, w.st.Info),
			yes:  w.b.t("apart_yes"), no: w.b.t("apart_no"),
			then: w.askRows,
		})
	}
}

// askedApart says with numbers what a second vote would keep back, and in a small group what
// to do instead.
func (b *bench) askedApart(first workshop.Round, info workshop.Info) string {
	people := first.Since(info)
	key := "ask_apart"
	if people.Came > 0 && info.People < workshop.FewToVoteAgain {
		key = "ask_apart_small"
	}
	return b.t(key, "came", strconv.Itoa(people.Came), "left", strconv.Itoa(people.Left))
}

// fewApart is by how many people two votes may differ so that much of the second one is
// kept back, or all of it.
const fewApart = 2

// askRows asks which rows to vote on once more, where there are several.
func (w *Window) askRows() {
	first, ok := w.st.Round(w.st.Subject(w.st.Def(w.st.Now())), false)
	if ok && first.Tally != nil && !first.Tally.Shown() || !w.once.open(w.st) {
		w.run(func(s *workshop.Session) error { return s.VoteAgain("") })
	}
	w.cover()
}

// closePages puts away what lies over notes and wall.
func (w *Window) closePages() {
	w.quick.content.Hide()
	w.once.content.Hide()
	w.cover()
	w.unfocus()
}

// ask shows a question in place of Next. Its safe answer gets the focus, so
// that neither Enter nor a clicker does harm.
func (w *Window) ask(q question) {
	w.over.close()
	w.side.ask(q)
	w.focus(w.side.asking.no)
}

// answered closes the question without doing anything.
func (w *Window) answered() {
	w.closeQuestion()
	w.unfocus()
}

func (w *Window) closeQuestion() {
	if w.side.asking.isOpen() {
		if w.body.fault.Text() == w.side.asking.waits(w.b) {
			w.body.setFault("")
		}
		w.side.answer()
	}
}
