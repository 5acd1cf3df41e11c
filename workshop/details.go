package workshop

import (
	"slices"
	"time"
)

// Details are what may be said otherwise about a workshop at any time: no plan, no vote and
// no result depends on them.
type Details struct {
	Group, Title, Sponsor string
	When                  time.Time
	Names                 []string // of seats, in their order
	FollowedUp            bool     // the group has come back to what it promised
}

// Details returns what the info says of them.
func (i Info) Details() Details {
	return Details{i.Group, i.Title, i.Sponsor, i.When, slices.Clone(i.Names), i.FollowedUp}
}

// with returns the info with other details.
func (i Info) with(d Details) Info {
	i.Group, i.Title, i.Sponsor, i.When, i.Names, i.FollowedUp = d.Group, d.Title, d.Sponsor, d.When, slices.Clone(d.Names), d.FollowedUp
	return i.Cleaned()
}

// Amend changes what is said about the workshop in a store. Before the first vote more
// names bring more people; after it seats are what they are, and while a vote is open
// names stay at theirs.
func Amend(store Store, d Details) error {
	st, err := store.Load()
	if err != nil {
		return err
	}
	info := st.Info.seated().with(d)
	if info.Title == "" {
		info.Title = info.Group
	}
	if len(st.Rounds) == 0 {
		info.People = max(info.People, min(len(info.Names), MaxSeats)-len(info.Away))
	}
	if err := info.named(); err != nil {
		return err
	}
	if _, open := st.OpenRound(); open && !slices.Equal(st.Info.Names, info.Names) {
		return Errorf(EState, nil, "what", "voting")
	}
	return store.Commit(Change{Info: &info})
}
