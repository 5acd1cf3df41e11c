package oracle

import "slices"

// Wanted is how many places a dot vote is to fill.
const Wanted = 3

// Standing is where an item stands in a vote that orders items.
type Standing struct {
	Item   string
	Score  int // dots, or points of a ranking
	Givers int // people who gave it any dots; of a ranking, who put it first
	Rank   int // of a ranking: shared by those whose points are equal
	Fate   Fate
}

// Fate is what a dot vote says of an item.
type Fate int

// What becomes of an item.
const (
	Out  Fate = iota
	Open      // for the last places
	In
)

// Dots orders the items of a dot vote, most dots first, those alike as on the ballot.
func (v *Vote) Dots() []Standing {
	var out []Standing
	for _, r := range v.Rows(false) {
		out = append(out, Standing{Item: r.Part, Score: r.Sum(), Givers: r.Givers()})
	}
	slices.SortStableFunc(out, func(a, b Standing) int { return b.Score - a.Score })
	for i := range out {
		out[i].Rank = 1
		for _, o := range out {
			if o.Score > out[i].Score {
				out[i].Rank++
			}
		}
		out[i].Fate = fate(out, i, Wanted)
	}
	return out
}

// RunOff is Dots of one more vote. Where that was held between those only that stood for
// the last places, and others had one already, it gives away these places.
func RunOff(first, again *Vote) []Standing {
	was, now := first.Dots(), again.Dots()
	in, stood := 0, map[string]bool{}
	for _, s := range was {
		if s.Fate == In {
			in++
		}
		stood[s.Item] = s.Fate == Open
	}
	for _, s := range now {
		if in == 0 || !stood[s.Item] {
			return now
		}
	}
	for i := range now {
		now[i].Fate = fate(now, i, Wanted-in)
	}
	for _, s := range was {
		if !stood[s.Item] {
			now = append(now, s)
		}
	}
	return now
}

// fate says whether the i-th item has a place for certain: two votes more than the best
// that would be left out, or two fewer than the last that would be in, settle it.
func fate(all []Standing, i, wanted int) Fate {
	at := func(place int) int { // dots of who comes in that place, from 1; nobody is as good as no dots
		if place <= len(all) {
			return all[place-1].Score
		}
		return 0
	}
	if all[i].Score == 0 {
		return Out
	}
	in, out := at(wanted), at(wanted+1)
	switch {
	case len(all) <= wanted, all[i].Score >= out+2 && i < wanted:
		return In
	case all[i].Score <= in-2:
		return Out
	}
	return Open
}

// Left is how many of the wanted places are not settled.
func Left(all []Standing) int {
	left := Wanted
	for _, s := range all {
		if s.Fate == In {
			left--
		}
	}
	return left
}

// Order orders the options of a ranking by points: none for a last place, one more for
// each place before it.
func (v *Vote) Order() []Standing {
	var out []Standing
	for _, r := range v.Rows(false) {
		s := Standing{Item: r.Part, Givers: r.Count(1)}
		for _, place := range r.Given {
			s.Score += r.Hi - place
		}
		out = append(out, s)
	}
	slices.SortStableFunc(out, func(a, b Standing) int { return b.Score - a.Score })
	for i := range out {
		out[i].Rank = 1
		for _, o := range out {
			if o.Score > out[i].Score {
				out[i].Rank++
			}
		}
	}
	return out
}

// Ahead is the option that more people put before each other one than behind it; "" where
// there is none.
func (v *Vote) Ahead() string {
	items := v.Spec.Questions[0].Items
	for a, item := range items {
		wins := 0
		for b := range items {
			before, behind := 0, 0
			for _, ballot := range v.Ballots {
				switch {
				case a == b || ballot[a] > 100: // "can't say"
				case ballot[a] < ballot[b]:
					before++
				default:
					behind++
				}
			}
			if before > behind {
				wins++
			}
		}
		if wins == len(items)-1 {
			return item
		}
	}
	return ""
}

// AtLeastMoved is how many answers differ at least between two votes of as many people;
// false where not as many answered both.
func AtLeastMoved(was, is Row) (moved, of int, ok bool) {
	of = is.N() + is.CantSay
	if of != was.N()+was.CantSay || was.N() == 0 || is.N() == 0 {
		return 0, 0, false
	}
	if is.CantSay > was.CantSay {
		moved = is.CantSay - was.CantSay
	}
	for m := is.Lo; m <= is.Hi; m++ {
		if d := is.Count(m) - was.Count(m); d > 0 {
			moved += d
		}
	}
	return moved, of, true
}
