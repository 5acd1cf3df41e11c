package workshop_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/memory"
)

func amendable(t *testing.T) *memory.Store {
	t.Helper()
	p := builtin(t)
	info := goodInfo()
	agenda, _, err := p.Plan(info)
	if err != nil {
		t.Fatal(err)
	}
	return memory.New(workshop.State{Info: info, Pack: p, Agenda: agenda})
}

func TestAWorkshopIsAmended(t *testing.T) {
	store := amendable(t)
	d := goodInfo().Details()
	d.Group, d.Title, d.Sponsor, d.When, d.FollowedUp = " Night  shift ", "", "City of Turku", time.Date(2027, 1, 4, 9, 0, 0, 0, time.UTC), true
	if err := workshop.Amend(store, d); err != nil {
		t.Fatal(err)
	}
	st, err := store.Load()
	if err != nil {
		t.Fatal(err)
	}
	got := st.Info.Details()
	if got.Group != "Night shift" || got.Title != "Night shift" || got.Sponsor != "City of Turku" || !got.When.Equal(d.When) || !got.FollowedUp {
		t.Errorf("%+v", got)
	}
	if st.Info.People != 12 || st.Info.Way != workshop.Paper || st.Info.MinShow != 5 {
		t.Errorf("more has changed: %+v", st.Info)
	}
}

func TestWhatCannotBeAmended(t *testing.T) {
	for wrong, change := range map[string]func(*workshop.Details){
		"group":     func(d *workshop.Details) { d.Group = "\u200b" },
		"long_name": func(d *workshop.Details) { d.Sponsor = strings.Repeat("x", 81) },
		"names":     func(d *workshop.Details) { d.Names = make([]string, workshop.MaxSeats+1) },
	} {
		d := goodInfo().Details()
		change(&d)
		if err := workshop.Amend(amendable(t), d); what(err) != wrong {
			t.Errorf("%s: %v", wrong, err)
		}
	}
}

// Before the first vote more names bring more people; afterwards they have no seats, and
// while a vote is open names stay where they are.
func TestNamesAndSeats(t *testing.T) {
	store := amendable(t)
	d := goodInfo().Details()
	for len(d.Names) < 14 {
		d.Names = append(d.Names, "Person "+string(rune('A'+len(d.Names))))
	}
	if err := workshop.Amend(store, d); err != nil {
		t.Fatal(err)
	}
	s, err := workshop.Start(store, workshop.Rules{})
	if err != nil {
		t.Fatal(err)
	}
	if n := s.State().Info.People; n != 14 {
		t.Errorf("%d people", n)
	}
	to := slices.IndexFunc(s.State().Agenda, func(st workshop.Step) bool { return st.ID == "A2" })
	if err := s.Jump(to); err != nil {
		t.Fatal(err)
	}
	if err := s.Open(workshop.Booth); err != nil {
		t.Fatal(err)
	}
	d.Names[0], d.Names[1] = d.Names[1], d.Names[0]
	if err := workshop.Amend(store, d); workshop.CodeOf(err) != workshop.EState {
		t.Errorf("names changed their seats in an open vote: %v", err)
	}
	if err := s.Void(); err != nil {
		t.Fatal(err)
	}
	if err := workshop.Amend(store, d); err != nil {
		t.Error(err)
	}
}

// Who has left is the same person after names were edited.
func TestWhoHasLeftStaysAwayWhenNamesAreEdited(t *testing.T) {
	for _, c := range []struct {
		name, names string
		want        []int
	}{
		{"as they were", "Aino,Bo,Cia,Dag", []int{1}},
		{"one before is gone", "Bo,Cia,Dag", []int{0}},
		{"in another order", "Dag,Cia,Bo,Aino", []int{2}},
		{"written otherwise", "Aino,Bosse,Cia,Dag", []int{1}},
		{"in capitals", "Aino,BO,Cia,Dag", []int{1}},
		{"who has left is gone", "Aino,Cia,Dag", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			store := amendable(t)
			st, err := store.Load()
			if err != nil {
				t.Fatal(err)
			}
			info := st.Info
			info.Names, info.People, info.Leaders, info.Away = strings.Split("Aino,Bo,Cia,Dag", ","), 3, 0, []int{1}
			if err := store.Commit(workshop.Change{Info: &info}); err != nil {
				t.Fatal(err)
			}
			d := info.Details()
			d.Names = strings.Split(c.names, ",")
			if err := workshop.Amend(store, d); err != nil {
				t.Fatal(err)
			}
			if st, err = store.Load(); err != nil || !slices.Equal(st.Info.Away, c.want) {
				t.Errorf("away are %v, %v", st.Info.Away, err)
			}
		})
	}
}
