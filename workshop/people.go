package workshop

import (
	"slices"
	"strings"
)

// Named reports whether seats have names.
func (i Info) Named() bool {
	return slices.ContainsFunc(i.Names, func(s string) bool { return s != "" })
}

// NameOf is what the person of a seat is called; "" where nobody said.
func (i Info) NameOf(seat int) string {
	if seat < 0 || seat >= len(i.Names) {
		return ""
	}
	return i.Names[seat]
}

// Present reports whether the person of a seat is there.
func (i Info) Present(seat int) bool {
	return seat >= 0 && seat < i.Roster() && !slices.Contains(i.Away, seat)
}

// ToVote lists the seats of those who are there and have not voted, where the open round
// tells it: everybody votes at a seat of their own.
func ToVote(s State) []int {
	r, _ := s.OpenRound()
	if s.Mixed(r) || !s.Info.Named() {
		return nil
	}
	var out []int
	for seat, used := range seatsOf(s) {
		if !used && s.Info.Present(seat) {
			out = append(out, seat)
		}
	}
	return out
}

// seatsOf are those of the open vote, by whether they have voted, where everybody has one of
// their own; nil = there are none.
func seatsOf(s State) []bool {
	if r, open := s.OpenRound(); open && r.seated() {
		return r.Used
	}
	return nil
}

// handed reports whether ballots of a round lie about that are in no box of ours: slips wait
// to be keyed in, and nobody can say whose is among them. Cards are counted at once.
func (r Round) handed() bool { return !r.Spec.Way.Traits().Counted }

// Leave says whose person has left. Nobody else loses a seat by that; who has voted and
// left stays in the vote.
func (c *core) Leave(seat int) error {
	return c.do(func(t *turn) error {
		info := t.was.Info
		if !info.Present(seat) {
			return Errorf(ENotFound, nil, "what", "person")
		}
		t.did(Done{Command: CommandLeave, Text: info.NameOf(seat), Loses: true})
		r, _ := t.was.OpenRound()
		n := r.Seats - 1
		if used := seatsOf(t.was); seat < len(used) && used[seat] || used == nil && r.handed() {
			n = r.Seats
		}
		return t.people(info.left(seat), n)
	})
}

// Come says that somebody has come, or has come back: who has the name of a person who
// has left is that person.
func (c *core) Come(name string) error {
	return c.do(func(t *turn) error {
		used := seatsOf(t.was)
		info, seat := t.was.Info.came(Clean(name), used)
		if err := info.called(seat); err != nil {
			return err
		}
		t.did(Done{Command: CommandCome, Text: info.NameOf(seat)})
		r, _ := t.was.OpenRound()
		n := r.Seats + 1
		if seat < len(used) && used[seat] { // who voted, left and is back
			n = r.Seats
		} else if used == nil && r.handed() && r.Seats > t.was.Info.People && seat < len(r.Used) && slices.Contains(t.was.Info.Away, seat) {
			n = r.Seats // who left in this vote, and was still expected to have a slip in it
		} else if used != nil && seat >= len(used) {
			n = max(n, seat+1)
		}
		return t.people(info, n)
	})
}

// NameSeat says what the person of a seat is called.
func NameSeat(s *Session, seat int, name string) error {
	return s.do(func(t *turn) error {
		info := t.was.Info
		if seat < 0 || seat >= info.Roster() {
			return Errorf(ENotFound, nil, "what", "person")
		}
		info.Names = info.padded(seat)
		info.Names[seat] = Clean(name)
		if err := info.called(seat); err != nil {
			return err
		}
		t.change.Info = &info
		t.content()
		return nil
	})
}

// called refuses a name that cannot be one, or that somebody else has.
func (i Info) called(seat int) error {
	for other := range i.Names {
		if name := i.NameOf(seat); other != seat && name != "" && strings.EqualFold(i.Names[other], name) {
			return Errorf(EInvalid, nil, "what", "name_taken", "name", name)
		}
	}
	return i.named()
}

// people keeps who is there, and how many an open round expects then.
func (t *turn) people(info Info, expected int) error {
	info.Turnover = info.Turnover.add(info.People - t.was.Info.People)
	if err := info.sound(t.was.Pack); err != nil {
		return err
	}
	t.change.Info = &info
	if r, ok := t.was.OpenRound(); ok && expected != r.Seats {
		t.change.Seats = &Seats{Round: r.ID, N: max(1, expected, r.Cast)}
	}
	t.content()
	return nil
}

// left returns the info without the person of a seat among those who are there.
func (i Info) left(seat int) Info {
	i.People--
	i.Away = append(slices.Clone(i.Away), seat)
	slices.Sort(i.Away)
	return i
}

// came returns the info with one person more, and their seat. While a vote is open in which
// everybody has a seat, used has these, and who comes gets one that is free: that of
// somebody who left without voting, else a new one.
func (i Info) came(name string, used []bool) (Info, int) {
	back := slices.IndexFunc(i.Away, func(seat int) bool { return name != "" && strings.EqualFold(i.NameOf(seat), name) })
	i.Away = slices.Clone(i.Away)
	from := i.Roster()
	if back >= 0 {
		from = i.Away[back]
	} else {
		i.Names = i.padded(from)
		i.Names[from] = name
		i.Away = append(i.Away, from)
	}
	seat := from
	if used != nil && from >= len(used) {
		seat = freeSeat(i.Away, used, from)
		i.Names = i.padded(from)
		i.Names[seat], i.Names[from] = i.Names[from], i.Names[seat]
	}
	i.Away = slices.DeleteFunc(i.Away, func(a int) bool { return a == seat })
	i.People++
	return i.trimmed(), seat
}

// freeSeat finds a seat of the open vote for who comes: one of a person who has left
// without voting, else the next new one, if that is somebody's who left before.
func freeSeat(away []int, used []bool, from int) int {
	for _, seat := range away {
		if seat < len(used) && !used[seat] {
			return seat
		}
	}
	if slices.Contains(away, len(used)) {
		return len(used)
	}
	return from
}

// padded returns the names with room for one at a seat.
func (i Info) padded(seat int) []string {
	names := slices.Clone(i.Names)
	for len(names) <= seat {
		names = append(names, "")
	}
	return names
}

// trimmed returns the info without empty names at the end.
func (i Info) trimmed() Info {
	n := len(i.Names)
	for n > 0 && i.Names[n-1] == "" {
		n--
	}
	i.Names = i.Names[:n:n]
	return i
}

// counted returns the info with so many people there. Where they have names the last ones
// have left; it is better to say who.
func (i Info) counted(n int, used []bool) Info {
	if !i.Named() && len(i.Away) == 0 {
		i.People = n
		return i
	}
	for seat := i.Roster() - 1; i.People > n && seat >= 0; seat-- {
		if i.Present(seat) {
			i = i.left(seat)
		}
	}
	for i.People < n && i.Roster() < MaxSeats {
		i, _ = i.came("", used)
	}
	i.People = n // more than there can be is refused by sound
	return i
}

// lined returns the info with the seats of those who are there first, as a vote gives them
// out.
func (i Info) lined() Info {
	if len(i.Away) == 0 {
		return i
	}
	var here, gone []string
	for seat := range i.Roster() {
		if i.Present(seat) {
			here = append(here, i.NameOf(seat))
		} else {
			gone = append(gone, i.NameOf(seat))
		}
	}
	i.Names, i.Away = append(here, gone...), nil
	for k := range gone {
		i.Away = append(i.Away, len(here)+k)
	}
	return i.trimmed()
}
