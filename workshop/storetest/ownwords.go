package storetest

import (
	"slices"
	"strconv"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
)

// written is what somebody writes, or that they have nothing to say.
func (w *walker) written(q workshop.Question) workshop.Ballot {
	if w.rng.IntN(10) == 0 {
		return slices.Repeat(workshop.Ballot{workshop.CantSay}, len(plain(workshop.Spec{Questions: []workshop.Question{q}})))
	}
	var texts []string
	for range 1 + w.rng.IntN(q.Budget) {
		texts = append(texts, oneOf(w, []string{"noise", "nobody says what is decided", "kaikki kestää", "two systems "})+strconv.Itoa(w.rng.IntN(5)))
	}
	b, _ := workshop.WriteWords(texts)
	return b
}

// wordFaults are ballots that are no own words.
func wordFaults(q workshop.Question, good workshop.Ballot) []fault {
	with := func(text string) workshop.Ballot {
		b := make(workshop.Ballot, len(good))
		for i, c := range []byte(text) {
			b[i] = workshop.Mark(c)
		}
		return b
	}
	half := slices.Clone(good)
	half[0] = workshop.CantSay
	return []fault{
		{"no marks at all", workshop.Ballot{}},
		{"a mark is missing", good[:len(good)-1]},
		{"a mark too many", append(slices.Clone(good), 0)},
		{"nothing is written", with("")},
		{"half a “can't say”", half},
		{"an answer too many", with(strings.Repeat("a\n", q.Budget) + "a")},
		{"an empty answer", with("a\n\nb")},
		{"an answer too long", with(strings.Repeat("a", workshop.MaxAnswer+1))},
		{"half a letter", with("a\xc3")},
		{"a sign nobody sees", with("a\u202eb")},
		{"letters in pieces", with("a\u0308")},
		{"space around it", with(" a ")},
		{"something behind the end", with("a\x00b")},
	}
}

func (r *round) written() bool { return r.spec.Questions[0].Kind.Traits().Written }

// countWords counts who has written, and gives what they wrote in the order of the lot. The
// lot is the program's own: that it tells nothing has a test of its own.
func countWords(m *model, r *round, t *workshop.Tally) []workshop.Item {
	if !r.written() {
		return nil
	}
	c := workshop.Count{Question: r.spec.Questions[0].ID, Part: "answer", Lo: 1, N: []int{0}}
	for _, b := range r.ballots {
		if b[0] == workshop.CantSay {
			c.CantSay++
		} else {
			c.N[0]++
		}
	}
	if n := c.N[0]; n > 0 && n < m.least {
		c = hidden(c)
	}
	t.Counts = append(t.Counts, c)
	lot, err := workshop.NewTally(r.spec, r.due, 0, r.ballots)
	if err != nil {
		return nil
	}
	return lot.Unread()
}

func unreadOf(m *model, step string) []workshop.Item {
	return slices.DeleteFunc(slices.Clone(m.unread), func(it workshop.Item) bool { return it.List != "unread:"+step })
}

// letOut puts what the facilitator has kept of a step's answers on the list of the group.
func letOut(m *model, step string) {
	for _, it := range unreadOf(m, step) {
		m.note(m.def(step).Collects, it.Text)
		m.items[len(m.items)-1].Merged = it.Merged
		m.unread = slices.DeleteFunc(slices.Clone(m.unread), func(o workshop.Item) bool { return o.ID == it.ID })
	}
}

// someUnread is an answer that nobody but the facilitator has seen; rarely none.
func (w *walker) someUnread() string {
	if n := len(w.m.unread); n > 0 && w.rng.IntN(10) > 0 {
		return w.m.unread[w.rng.IntN(n)].ID
	}
	return "unread:none:1"
}

func unreadAt(m *model, id string) int {
	return slices.IndexFunc(m.unread, func(it workshop.Item) bool { return it.ID == id })
}

func takeOut(w *walker) (workshop.Code, error) {
	id := w.someUnread()
	w.say("%s", id)
	i := unreadAt(w.m, id)
	if i < 0 {
		return workshop.ENotFound, w.s.TakeOut(id)
	}
	w.m.unread = slices.Delete(slices.Clone(w.m.unread), i, i+1)
	return "", w.s.TakeOut(id)
}

func reword(w *walker) (workshop.Code, error) {
	id, text := w.someUnread(), w.someText()
	w.say("%s: %q", id, text.as)
	i := unreadAt(w.m, id)
	switch {
	case i < 0:
		return workshop.ENotFound, w.s.Reword(id, text.as)
	case text.kept == "":
		return workshop.EText, w.s.Reword(id, text.as)
	}
	w.m.unread = slices.Clone(w.m.unread)
	w.m.unread[i].Text = text.kept
	return "", w.s.Reword(id, text.as)
}

func fold(w *walker) (workshop.Code, error) {
	into, from := w.someUnread(), w.someUnread()
	w.say("%s and %s", into, from)
	a, b := unreadAt(w.m, into), unreadAt(w.m, from)
	switch {
	case a < 0 || b < 0:
		return workshop.ENotFound, w.s.Fold(into, from)
	case a == b || w.m.unread[a].List != w.m.unread[b].List:
		return workshop.EInvalid, w.s.Fold(into, from)
	}
	all := slices.Clone(w.m.unread)
	all[a].Merged = slices.Concat(all[a].Merged, []string{all[b].Text}, all[b].Merged)
	w.m.unread = slices.Delete(all, b, b+1)
	return "", w.s.Fold(into, from)
}

// askWords has the room write what it would have called out.
func askWords(w *walker) (workshop.Code, error) {
	n := w.rng.IntN(4)
	w.say("%d answers", n)
	switch {
	case w.m.open() != nil, w.m.phase != workshop.PhaseCollect:
		return workshop.EState, w.s.AskWords(n)
	case n == 0:
		return workshop.EInvalid, w.s.AskWords(n)
	}
	now := w.m.agenda[w.m.at]
	w.m.agenda = slices.Insert(slices.Clone(w.m.agenda), w.m.at, &stop{id: w.free("S"), exercise: now.exercise, length: now.length, minutes: 6})
	err := w.s.AskWords(n)
	w.m.pack = w.s.State().Pack
	w.m.enter(w.m.at, false)
	return "", err
}
