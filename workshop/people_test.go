package workshop_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/memory"
	"github.com/upturn-workshop/upturn/workshop/storetest"
)

var three = []string{"Aino", "Bo", "Cia"}

// namedRoom is a workshop of named people before a vote.
func namedRoom(t *testing.T, names ...string) *workshop.Session {
	t.Helper()
	st := storetest.State(len(names))
	st.Info.Names, st.Info.Leaders = names, 0
	s, err := workshop.Start(memory.New(st), workshop.Rules{})
	if err != nil {
		t.Fatal(err)
	}
	must(t, s.Jump(1))
	return s
}

// cast has the person of a seat vote.
func cast(t *testing.T, s *workshop.Session, seat int) {
	t.Helper()
	must(t, s.Cast(seat, workshop.Ballot{0, 0}))
}

// called lists the names of seats.
func called(s *workshop.Session, seats []int) string {
	var out []string
	for _, seat := range seats {
		out = append(out, s.State().Info.NameOf(seat))
	}
	return strings.Join(out, " ")
}

// here lists who is there.
func here(s *workshop.Session) string {
	info := s.State().Info
	var seats []int
	for seat := range info.Roster() {
		if info.Present(seat) {
			seats = append(seats, seat)
		}
	}
	return called(s, seats)
}

func must(t *testing.T, errs ...error) {
	t.Helper()
	for _, err := range errs {
		if err != nil {
			t.Fatal(err)
		}
	}
}

// Whoever leaves is who is not called any more, and nobody else.
func TestWhoLeaves(t *testing.T) {
	s := namedRoom(t, three...)
	must(t, s.Leave(0), s.Open(workshop.Booth))
	if got := called(s, workshop.ToVote(s.State())); got != "Bo Cia" {
		t.Errorf("to vote are %s", got)
	}
	r, _ := s.State().OpenRound()
	if r.Seats != 2 || len(r.Used) != 2 || s.State().Info.People != 2 {
		t.Errorf("%d seats for %d people", r.Seats, s.State().Info.People)
	}
	if err := s.Leave(2); workshop.CodeOf(err) != workshop.ENotFound {
		t.Errorf("who has left leaves again: %v", err)
	}
	if tn := s.State().Info.Turnover; tn.Left != 1 || tn.Came != 0 {
		t.Errorf("%+v", tn)
	}
}

// In an open vote who leaves without having voted is not waited for; who has voted and
// leaves stays in it.
func TestWhoLeavesDuringAVote(t *testing.T) {
	s := namedRoom(t, three...)
	must(t, s.Open(workshop.Booth))
	cast(t, s, 1)
	must(t, s.Leave(1), s.Leave(2))
	r, _ := s.State().OpenRound()
	if got := called(s, workshop.ToVote(s.State())); got != "Aino" || r.Seats != 2 || r.Cast != 1 {
		t.Errorf("to vote are %s of %d, %d have", got, r.Seats, r.Cast)
	}
	must(t, s.Come("bo")) // is back, and has voted
	if got := called(s, workshop.ToVote(s.State())); got != "Aino" || here(s) != "Aino Bo" {
		t.Errorf("to vote are %s of %s", got, here(s))
	}
	if r, _ := s.State().OpenRound(); r.Seats != 2 {
		t.Errorf("%d are expected", r.Seats)
	}
}

// Who comes gets a seat of their own in the open vote: one that is free.
func TestWhoComes(t *testing.T) {
	s := namedRoom(t, "Aino", "Bo", "Cia", "Dag")
	must(t, s.Leave(3), s.Open(workshop.Booth))
	must(t, s.Leave(0), s.Come("Eva"))
	if got := called(s, workshop.ToVote(s.State())); got != "Eva Bo Cia" {
		t.Errorf("to vote are %s", got)
	}
	must(t, s.Come("Dag"), s.Come("Fia"))
	if got := called(s, workshop.ToVote(s.State())); got != "Eva Bo Cia Dag Fia" {
		t.Errorf("to vote are %s", got)
	}
	for _, seat := range workshop.ToVote(s.State()) {
		cast(t, s, seat)
	}
	if r, _ := s.State().OpenRound(); r.Cast != 5 || r.Seats != 5 || len(workshop.ToVote(s.State())) != 0 {
		t.Errorf("%d of %d have voted", r.Cast, r.Seats)
	}
	if err := s.Come("EVA"); what(err) != "name_taken" {
		t.Errorf("two of a name: %v", err)
	}
	must(t, workshop.NameSeat(s, 0, "Eeva"))
	if here(s) != "Eeva Bo Cia Dag Fia" {
		t.Errorf("here are %s", here(s))
	}
	if err := workshop.NameSeat(s, 1, "fia"); what(err) != "name_taken" {
		t.Errorf("two of a name: %v", err)
	}
}

// Who had left before the vote, and comes back into it after somebody new, is one more.
func TestWhoComesBackIntoAVoteOnPaper(t *testing.T) {
	s := namedRoom(t, "Aino", "Bo", "Cia", "Dag")
	must(t, s.Leave(1), s.Open(workshop.Paper), s.Come("Eva"), s.Come("Bo"))
	if r, _ := s.State().OpenRound(); r.Seats != 5 || s.State().Info.People != 5 {
		t.Errorf("%d are here, and %d slips are expected", s.State().Info.People, r.Seats)
	}
}

// A number alone says that the last ones have left, as before; without names it is only a
// number.
func TestANumberOfPeople(t *testing.T) {
	s := namedRoom(t, three...)
	must(t, s.SetPeople(2))
	if here(s) != "Aino Bo" {
		t.Errorf("here are %s", here(s))
	}
	must(t, s.SetPeople(4))
	if info := s.State().Info; info.People != 4 || info.Roster() != 5 {
		t.Errorf("%+v", info)
	}
	must(t, s.Undo(), s.Undo())
	if here(s) != "Aino Bo Cia" || len(s.State().Info.Away) != 0 {
		t.Errorf("taken back, here are %s", here(s))
	}
}

func TestLeavingIsTakenBack(t *testing.T) {
	s := namedRoom(t, three...)
	must(t, s.Leave(1), s.Undo())
	if here(s) != "Aino Bo Cia" {
		t.Errorf("here are %s", here(s))
	}
	must(t, s.Redo())
	if here(s) != "Aino Cia" {
		t.Errorf("here are %s", here(s))
	}
}

// Whatever people do: everybody who is there and has not voted has one seat, that is free,
// under their own name, and as many are expected as have voted or are still to.
func TestEverybodyHasASeat(t *testing.T) {
	for seed := range uint64(200) {
		r := rand.New(rand.NewPCG(seed, 1))
		s := namedRoom(t, three...)
		present, log := slices.Clone(three), ""
		voted := map[string]bool{}
		gone := []string{}
		open := false
		for i := range 25 {
			switch k := r.IntN(5); {
			case k == 0 && !open && i > 3:
				log += " open"
				must(t, s.Open(workshop.Booth))
				open = true
			case k == 1 && len(present) > 1:
				at := r.IntN(len(present))
				name := present[at]
				log += " -" + name
				seat := slices.Index(s.State().Info.Names, name)
				must(t, s.Leave(seat))
				present, gone = slices.Delete(present, at, at+1), append(gone, name)
			case k == 2 && len(gone) > 0:
				name := gone[0]
				log += " back:" + name
				gone = gone[1:]
				must(t, s.Come(name))
				present = append(present, name)
			case k == 3:
				name := fmt.Sprintf("N%d", i)
				log += " +" + name
				must(t, s.Come(name))
				present = append(present, name)
			case k == 4 && len(workshop.ToVote(s.State())) > 0:
				seat := workshop.ToVote(s.State())[0]
				name := s.State().Info.NameOf(seat)
				log += " !" + name
				cast(t, s, seat)
				voted[name] = true
			}
			if !open {
				continue
			}
			var want []string
			for _, name := range present {
				if !voted[name] {
					want = append(want, name)
				}
			}
			got := strings.Fields(called(s, workshop.ToVote(s.State())))
			slices.Sort(want)
			slices.Sort(got)
			round, _ := s.State().OpenRound()
			if !slices.Equal(got, want) || round.Seats != round.Cast+len(want) || s.State().Info.People != len(present) {
				t.Fatalf("seed %d:%s: to vote are %q of %d, not %q", seed, log, got, round.Seats, want)
			}
		}
	}
}

// Who voted and left stays among those expected when another one's leaving is taken back.
func TestLeavingIsTakenBackBesideOneWhoVoted(t *testing.T) {
	s := namedRoom(t, "Aino", "Bo", "Cia", "Dag")
	must(t, s.Open(workshop.Booth))
	cast(t, s, 0)
	must(t, s.Leave(0), s.Leave(1), s.Undo())
	r, _ := s.State().OpenRound()
	if got := called(s, workshop.ToVote(s.State())); got != "Bo Cia Dag" || r.Seats != 4 {
		t.Errorf("to vote are %s of %d", got, r.Seats)
	}
}

// Whose slip is in the box nobody can say: who leaves while slips wait to be keyed in is
// expected to have handed one in, so that none is left over that cannot be keyed. Who is back
// handed in no second one. Cards are counted at once: who has left holds none up.
func TestWhoLeavesMayHaveHandedASlipIn(t *testing.T) {
	for _, c := range []struct {
		way              workshop.Way
		left, back, more int
	}{{workshop.Paper, 4, 4, 5}, {workshop.Cards, 3, 4, 5}} {
		s := namedRoom(t, "Aino", "Bo", "Cia", "Dag")
		must(t, s.Open(c.way))
		expected := func(want int, when string) {
			t.Helper()
			if r, _ := s.State().OpenRound(); r.Seats != want {
				t.Errorf("%s: %d expected after %s, want %d", c.way, r.Seats, when, want)
			}
		}
		must(t, s.Leave(1))
		expected(c.left, "one has left")
		must(t, s.Come("Bo"))
		expected(c.back, "she is back")
		must(t, s.Come("Eva"))
		expected(c.more, "another one came")
	}
	s := namedRoom(t, "Aino", "Bo", "Cia", "Dag")
	must(t, s.Leave(1), s.Open(workshop.Paper), s.Come("Bo"))
	if r, _ := s.State().OpenRound(); r.Seats != 4 {
		t.Errorf("%d expected, and one came who had left before the vote", r.Seats)
	}
}

// A number made smaller while slips are keyed in strikes no ballot that is in: fewer than are
// in are never expected, and a slip that turns up is keyed in once the number is up again.
func TestAPaperVoteKeepsItsBallotsWhereTheNumberGoesDown(t *testing.T) {
	for name, names := range map[string][]string{"with names": {"Aino", "Bo", "Cia", "Dag"}, "without": {"", "", "", ""}} {
		t.Run(name, func(t *testing.T) {
			s := namedRoom(t, names...)
			must(t, s.Open(workshop.Paper))
			slip := workshop.Ballot{0, 0}
			expected := func(cast, seats, people int) {
				t.Helper()
				if r, open := s.State().OpenRound(); !open || r.Cast != cast || r.Seats != seats || s.State().Info.People != people {
					t.Errorf("%d of %d, %d present, open: %v; want %d of %d, %d present", r.Cast, r.Seats, s.State().Info.People, open, cast, seats, people)
				}
			}
			must(t, s.CastFree(slip, slip, slip), s.SetPeople(2))
			expected(3, 3, 2)
			must(t, s.SetPeople(1), s.Undo())
			expected(3, 3, 2)
			if code := workshop.CodeOf(s.CastFree(slip)); code != workshop.EVoted {
				t.Errorf("a ballot of nobody: %q", code)
			}
			must(t, s.SetPeople(4), s.CastFree(slip))
			expected(4, 4, 4)
			must(t, s.SetPeople(3), s.CloseRound())
			r := s.State().Rounds[0]
			if r.Tally == nil || r.Tally.Cast != 4 || r.Tally.Seats != 4 {
				t.Errorf("counted are %+v", r.Tally)
			}
		})
	}
}
