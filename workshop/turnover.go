package workshop

import (
	"reflect"
	"slices"
)

// Turnover is how many have come and how many have left since the workshop began, as far
// as the facilitator has said. A round notes both as it opens.
type Turnover struct {
	Came int `json:"came,omitempty"`
	Left int `json:"left,omitempty"`
}

// add counts people who came, or left where the number is negative.
func (t Turnover) add(people int) Turnover {
	t.Came += max(0, people)
	t.Left += max(0, -people)
	return t
}

// Swap says that somebody has come and somebody has left, which no number of people tells.
func Swap(s *Session) error {
	return s.do(func(t *turn) error {
		info := t.was.Info
		info.Turnover = info.Turnover.add(1).add(-1)
		t.change.Info = &info
		t.content()
		return nil
	})
}

// Count counts the ballots of a round that is closed, and hides what may not be shown of
// it: since too few stand behind it, or since beside an earlier vote on the same it would
// tell what somebody answered who was not in both: of this workshop, or in a follow-up of the
// one before. There is no other way from ballots to a result that is kept.
func (r Round) Count(ballots []Ballot, earlier []Round, after *After) (Tally, error) {
	t, err := NewTally(r.Spec, r.Seats, r.MinShow, ballots)
	if err != nil {
		return Tally{}, err
	}
	t.Hide()
	for _, e := range earlier {
		if e.ID != r.ID && e.Tally != nil {
			t.hideBeside(*e.Tally, e.turnover(r))
		}
	}
	after.hide(&t, r)
	return t, nil
}

// turnover is how many vote in a later round who did not in this one, and the other way
// round: what the facilitator said, and no fewer than the numbers tell. Where everybody
// voted in the booth, their seats tell it too, as long as they are the same.
func (r Round) turnover(later Round) Turnover {
	t := Turnover{later.Spec.Turnover.Came - r.Spec.Turnover.Came, later.Spec.Turnover.Left - r.Spec.Turnover.Left}
	for _, more := range []int{later.Cast - r.Cast, later.Seats - r.Seats} {
		t.Came, t.Left = max(t.Came, more), max(t.Left, -more)
	}
	if !r.seated() || !later.seated() {
		return t
	}
	if r.Spec.Turnover != later.Spec.Turnover {
		// Seats were given out anew: whoever had not voted may have now, and the other way round.
		return Turnover{t.Came + len(r.Used) - r.Cast, t.Left + len(later.Used) - later.Cast}
	}
	came, left := 0, 0
	for i := range max(len(r.Used), len(later.Used)) {
		was, is := i < len(r.Used) && r.Used[i], i < len(later.Used) && later.Used[i]
		switch {
		case is && !was:
			came++
		case was && !is:
			left++
		}
	}
	return Turnover{max(t.Came, came), max(t.Left, left)}
}

// FewToVoteAgain is from how many people on somebody new may vote with the others without a
// second thought: in smaller groups the two results together tell a little too much of them.
const FewToVoteAgain = 10

// Since is how many would vote now who did not in this round, and the other way round, as far
// as it is known before the vote.
func (r Round) Since(info Info) Turnover {
	now := Round{Cast: info.People, Seats: info.People, Spec: Spec{Turnover: info.Turnover}}
	return r.turnover(now)
}

// seated reports whether each who voted did so at a seat of their own.
func (r Round) seated() bool {
	return !slices.ContainsFunc(r.Ways, func(w Way) bool { return !w.Traits().Seats }) && r.Spec.Way.Traits().Seats
}

// hideBeside hides the counts that, beside those of an earlier vote, would tell what they
// answered who were not in both. Of a question that is answered as a whole it hides all.
func (t *Tally) hideBeside(first Tally, people Turnover) {
	kept := map[string]bool{}
	for i, c := range t.Counts {
		was, ok := first.same(t.Spec, c)
		if !ok || was.Hidden || c.Hidden {
			continue
		}
		asked := (t.Cast - c.NotAsked) - (first.Cast - was.NotAsked)
		if c.tells(was, Turnover{max(people.Came, asked), max(people.Left, -asked)}) {
			t.keepBack(i)
			kept[c.Question] = true
		}
	}
	for i, c := range t.Counts {
		if q, ok := t.Spec.question(c.Question); ok && q.OfItems() && kept[q.ID] {
			t.keepBack(i)
		}
	}
}

func (t *Tally) keepBack(i int) {
	t.hide(i)
	t.Counts[i].Apart = true
}

// tells reports whether a count and an earlier one differ by so little that the difference
// may be the answers of those who came, or of those who left.
func (c Count) tells(was Count, people Turnover) bool {
	if len(was.N) != len(c.N) {
		return false
	}
	few := min(c.asked(), was.asked()) < FewToVoteAgain
	var rise, fall apart
	for i, n := range append(slices.Clone(c.N), c.CantSay) {
		before := was.CantSay
		if i < len(was.N) {
			before = was.N[i]
		}
		rise, fall = rise.add(n-before), fall.add(before-n)
	}
	return rise.tells(people.Came, few) || fall.tells(people.Left, few)
}

// asked is how many were asked: those who gave an answer, and those who could not say.
func (c Count) asked() (n int) {
	for _, k := range c.N {
		n += k
	}
	return n + c.CantSay
}

// apart is by how much the marks of two votes differ one way: all of them, and the one that
// differs most.
type apart struct{ all, most int }

func (a apart) add(n int) apart { return apart{a.all + max(0, n), max(a.most, n)} }

// tells reports whether the difference points to the answers of so many people who were in one
// of the votes only: they alone may be the whole of it, or they and one more on the same mark.
// Among few any difference does that lies on one mark only. Keeping back more would not help:
// what still points to somebody then is what is left when many have moved. Laying the
// results side by side so finds a newcomer's mark at most every second time.
func (a apart) tells(people int, few bool) bool {
	return people > 0 && (a.all <= people || a.all == a.most && (few || a.all == people+1))
}

// same finds the count of an earlier vote that was asked the same, whatever its step calls
// what is marked.
func (t Tally) same(later Spec, c Count) (Count, bool) {
	is, ok := later.question(c.Question)
	was, asked := t.Spec.question(c.Question)
	if !ok || !asked {
		return Count{}, false
	}
	part := c.Part
	if k := slices.Index(is.Aspects, c.Part); !is.OfItems() && !slices.Contains(was.Aspects, part) {
		if k >= len(was.Aspects) {
			return Count{}, false
		}
		part = was.Aspects[k]
	}
	if is.Aspects, was.Aspects = nil, nil; !reflect.DeepEqual(is, was) {
		return Count{}, false
	}
	return t.Find(c.Question, part)
}

// question finds a question of the sheet.
func (s Spec) question(id string) (Question, bool) {
	i := slices.IndexFunc(s.Questions, func(q Question) bool { return q.ID == id })
	if i < 0 {
		return Question{}, false
	}
	return s.Questions[i], true
}
