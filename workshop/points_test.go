package workshop_test

import (
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// shared is a sheet that asks to share points out over items.
func shared(items ...string) workshop.Spec {
	return workshop.Spec{Step: "s", Way: workshop.Paper, Questions: workshop.VoteDef{Kind: workshop.Points}.Questions("s", items, nil)}
}

func TestPointsAreAllGivenAwayInFives(t *testing.T) {
	spec := shared("a", "b", "c")
	no := workshop.CantSay
	for _, c := range []struct {
		name string
		b    workshop.Ballot
		ok   bool
	}{
		{"shared out", workshop.Ballot{50, 30, 20}, true},
		{"all on one", workshop.Ballot{0, 100, 0}, true},
		{"in the smallest steps", workshop.Ballot{5, 5, 90}, true},
		{"five kept back", workshop.Ballot{50, 30, 15}, false},
		{"five too many", workshop.Ballot{50, 30, 25}, false},
		{"not in fives", workshop.Ballot{52, 28, 20}, false},
		{"nothing given", workshop.Ballot{0, 0, 0}, false},
		{"more than there are on one", workshop.Ballot{105, 0, 0}, false},
		{"can't say", workshop.Ballot{no, no, no}, true},
		{"half a can't say", workshop.Ballot{no, 50, 50}, false},
		{"not asked", workshop.Ballot{workshop.NotAsked, 50, 50}, false},
		{"an item left out", workshop.Ballot{50, 50}, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			if err := spec.Check(c.b); (err == nil) != c.ok {
				t.Errorf("got %v", err)
			}
		})
	}
}

func TestPointsNeedThreeToSevenItems(t *testing.T) {
	all := []string{"a", "b", "c", "d", "e", "f", "g", "h"}
	for n := range len(all) + 1 {
		if err := shared(all[:n]...).Validate(); (err == nil) != (n >= 3 && n <= 7) {
			t.Errorf("%d items: %v", n, err)
		}
	}
	other := shared("a", "b", "c")
	other.Questions[0].Budget = 50
	if other.Validate() == nil {
		t.Error("fifty points are taken for a hundred")
	}
}

func TestPointsAreSecret(t *testing.T) {
	spec := shared("a", "b", "c")
	if spec.ByCards() {
		t.Error("points are held up")
	}
	st := workshop.State{Info: workshop.Info{Way: workshop.Cards}}
	if way := st.UsualWay(workshop.StepDef{Vote: &workshop.VoteDef{Kind: workshop.Points}}); way != workshop.Paper {
		t.Errorf("opened by %s", way)
	}
}

func TestPointsAreCountedByItem(t *testing.T) {
	spec := shared("a", "b", "c")
	tally, err := workshop.NewTally(spec, 3, 3, []workshop.Ballot{{50, 30, 20}, {50, 50, 0}, {workshop.CantSay, workshop.CantSay, workshop.CantSay}})
	if err != nil {
		t.Fatal(err)
	}
	a, ok := tally.Find("s", "a")
	if !ok || a.N[50] != 2 || a.CantSay != 1 || a.Answers() != 2 {
		t.Errorf("a: %+v", a)
	}
	if b, _ := tally.Find("s", "b"); b.N[30] != 1 || b.N[50] != 1 {
		t.Errorf("b: %+v", b)
	}
}
