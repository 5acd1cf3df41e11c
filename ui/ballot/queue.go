package ballot

import (
	"slices"
	"strconv"

	"github.com/upturn-workshop/upturn/workshop"
)

// queue is who has voted in the open round, and who comes next.
type queue struct {
	st    workshop.State
	round workshop.Round
	open  bool
	seat  int // whose turn it is; a name in the list while one is chosen; -1 = nobody's
}

// take takes a new state of the workshop and reports whether the round is still the
// one that was open before.
func (q *queue) take(st workshop.State) bool {
	old := q.round.ID
	q.st = st
	q.round, q.open = st.OpenRound()
	return q.open && q.round.ID == old
}

// full reports whether nobody is to come any more, and the room waits for the vote to be
// closed: it is not at another step by now.
func (q *queue) full() bool {
	_, elsewhere := q.st.Elsewhere()
	return q.open && q.round.Cast >= q.round.Seats && !elsewhere
}

// call chooses whose turn it is: who has been named, else who comes next. It goes
// round, so that somebody who has left the room is not called before each of those
// who are there.
func (q *queue) call() {
	used, from := q.round.Used, max(0, q.seat)
	q.seat = -1
	for i := range used {
		if seat := (from + i) % len(used); !used[seat] && q.here(seat) {
			q.seat = seat
			return
		}
	}
}

// settle gives a nameless voter a seat that is free still: they are alike, and another
// one may have been used meanwhile. False when there is none.
func (q *queue) settle() bool {
	if !q.named() || q.seat < 0 {
		q.seat = slices.Index(q.round.Used, false)
	}
	return q.seat >= 0
}

// used reports whether the seat whose turn it is has voted.
func (q *queue) used() bool {
	return q.open && q.seat >= 0 && q.seat < len(q.round.Used) && q.round.Used[q.seat]
}

// named reports whether seats stand for named people. Where ballots without a seat
// of their own come in as well they do not: not even before the first of them,
// or the curtain would call one person by name and nobody after that one.
func (q *queue) named() bool {
	return q.round.Spec.Way.Traits().Seats && !q.st.Mixed(q.round) && q.st.Info.Named()
}

// name is what a seat is called, "" where it has but a number.
func (q *queue) name(seat int) string {
	return q.st.Info.NameOf(seat)
}

// here reports whether the person of a seat is there still. Nameless ones are alike.
func (q *queue) here(seat int) bool { return !q.named() || q.st.Info.Present(seat) }

// free lists the seats that have not voted.
func (q *queue) free() []int {
	var out []int
	for i, used := range q.round.Used {
		if !used && q.here(i) {
			out = append(out, i)
		}
	}
	return out
}

// waiting reports whether somebody has still to vote.
func (q *queue) waiting() bool { return q.open && q.round.Cast < q.round.Seats }

// progress are the numbers of who has voted, for a text.
func (q *queue) progress() []string {
	return []string{"k", strconv.Itoa(q.round.Cast), "n", strconv.Itoa(q.round.Seats)}
}
