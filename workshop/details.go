package workshop

import (
	"slices"
	"strings"
	"time"
)

// Details are what may be said otherwise about a workshop at any time: no plan, no vote and
// no result depends on them.
type Details struct {
	Group, Title, Sponsor string
	When                  time.Time
	Names                 []string // of seats, in their order
	FollowedUp            bool     // the group has come back to what it promised
	Share                 Share    // where the counts may go: from the first vote on no further than was said
	Programme             string
}

// Details returns what the info says of them.
func (i Info) Details() Details {
	return Details{i.Group, i.Title, i.Sponsor, i.When, slices.Clone(i.Names), i.FollowedUp, i.Sharing(), i.Programme}
}

// with returns the info with other details.
func (i Info) with(d Details) Info {
	i.Group, i.Title, i.Sponsor, i.When, i.Names, i.FollowedUp = d.Group, d.Title, d.Sponsor, d.When, slices.Clone(d.Names), d.FollowedUp
	i.Share, i.Programme = d.Share, d.Programme
	return i.Cleaned()
}

// stillAway are the seats of those who have left, where names were edited: a name keeps its
// person wherever it stands now, and a name that was written otherwise keeps its seat.
func (i Info) stillAway(names []string) []int {
	at := func(names []string, name string) int {
		return slices.IndexFunc(names, func(n string) bool { return strings.EqualFold(n, name) })
	}
	var away []int
	for _, seat := range i.Away {
		name := i.NameOf(seat)
		now := at(names, name)
		if name == "" || now < 0 && seat < len(names) && at(i.Names, names[seat]) < 0 {
			now = seat
		}
		if now >= 0 && !slices.Contains(away, now) {
			away = append(away, now)
		}
	}
	slices.Sort(away)
	return away
}

// Amend changes what is said about the workshop in a store. Before the first vote more
// names bring more people; after it seats are what they are, and while a vote is open
// names stay at theirs.
func Amend(store Store, d Details) error {
	st, err := store.Load()
	if err != nil {
		return err
	}
	if err := MayShare(st, d.Share, d.Programme); err != nil {
		return err
	}
	info := st.Info.seated().with(d)
	info.Away = st.Info.seated().stillAway(info.Names)
	if info.Title == "" {
		info.Title = info.Group
	}
	if len(st.Rounds) == 0 {
		info.People = max(info.People, min(len(info.Names), MaxSeats)-len(info.Away))
	}
	if err := info.named(); err != nil {
		return err
	}
	if err := info.sound(st.Pack); err != nil {
		return err
	}
	if _, open := st.OpenRound(); open && !slices.Equal(st.Info.Names, info.Names) {
		return Errorf(EState, nil, "what", "voting")
	}
	return store.Commit(Change{Info: &info})
}
