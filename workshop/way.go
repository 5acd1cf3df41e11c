package workshop

import (
	"slices"
	"time"
)

// Way says how the ballots of a round reach the box.
type Way string

// The ways of voting.
const (
	Booth  Way = "booth"  // secret, the computer is passed round
	Paper  Way = "paper"  // secret, ballots on paper are keyed in
	Cards  Way = "cards"  // open, by show of cards
	Phones Way = "phones" // secret, each marks a ballot on a phone of their own, which sends it
)

// WayTraits is what a way of voting has in common with others, for whoever treats
// those alike.
type WayTraits struct {
	Open    bool // everybody sees who answers what
	Seats   bool // each marks a ballot on this computer and casts it at a seat of their own
	Keyed   bool // the facilitator keys in ballots one by one
	Counted bool // the facilitator enters how many gave each answer
	Sent    bool // each marks a ballot on a device of their own, which sends it
}

// wayRow is what is known of a way of voting.
type wayRow struct {
	Way
	WayTraits
	takes func(people int, a ballotSize) time.Duration
}

// ways lists the ways of voting.
var ways = []wayRow{
	{Booth, WayTraits{Seats: true}, boothTakes},
	{Paper, WayTraits{Keyed: true}, paperTakes},
	{Cards, WayTraits{Open: true, Counted: true}, cardsTake},
	{Phones, WayTraits{Sent: true}, phonesTake},
}

// Ways lists the ways of voting.
func Ways() []Way {
	out := make([]Way, len(ways))
	for i, w := range ways {
		out[i] = w.Way
	}
	return out
}

// Traits returns what the way has in common with others. No way has none of it, and
// of one that this version does not know nobody may say that it is secret.
func (w Way) Traits() WayTraits {
	for _, o := range ways {
		if o.Way == w {
			return o.WayTraits
		}
	}
	return WayTraits{Open: w != ""}
}

// Known reports whether this version knows the way.
func (w Way) Known() bool { return slices.Contains(Ways(), w) }

// secret returns the way itself, or where it is open one that is not.
func (w Way) secret() Way {
	if w.Traits().Open {
		return Paper
	}
	return w
}

// withoutSeats returns the way in which a round that was opened in this one takes
// ballots without a seat.
func (w Way) withoutSeats() Way {
	if t := w.Traits(); t.Keyed || t.Counted {
		return w
	}
	return Paper
}

// UsualWay returns the way in which a step's vote opens when nobody chooses one:
// the workshop's, but for what is not meant to be shown round.
func (s State) UsualWay(def StepDef) Way {
	way := s.Info.Way
	if !way.Known() {
		way = Booth
	}
	if def.Vote == nil {
		return way
	}
	return def.Vote.Kind.rules().usual(*def.Vote, way)
}

// boothAtMost is how many people may pass one computer round without the room
// losing patience: a hand-over takes about ten seconds.
const boothAtMost = 8

// ProposeWay returns the way of voting that costs a group of this size least time.
func ProposeWay(people int) Way {
	if people <= boothAtMost {
		return Booth
	}
	return Paper
}
