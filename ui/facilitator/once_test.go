package facilitator

import (
	"slices"
	"strconv"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// What is ticked to be asked once more is what the wall calls divided, not a row
// that too few answered for a word.
func TestTickedAreThoseThatTheWallCallsDivided(t *testing.T) {
	for _, c := range []struct {
		name string
		rows [][]int
		want []string
	}{
		{"labelled before unlabelled", [][]int{{2, 2, 0}, {8, 0, 0}, {5, 5, 0}, {4, 4, 2}}, []string{"P4", "P3"}},
		{"one divided", [][]int{{2, 2, 0}, {9, 1, 0}, {5, 5, 0}}, []string{"P3"}},
		{"all clear", [][]int{{9, 0, 0}, {9, 1, 0}, {8, 2, 0}}, []string{"P3", "P2"}},
		{"too few for words", [][]int{{4, 0, 0}, {2, 2, 0}, {3, 1, 0}}, []string{"P2", "P3"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var tally workshop.Tally
			for i, n := range c.rows {
				id := "P" + strconv.Itoa(i+1)
				tally.Spec.Questions = append(tally.Spec.Questions, workshop.Question{ID: id, Kind: workshop.Choice})
				tally.Counts = append(tally.Counts, workshop.Count{Question: id, N: n})
			}
			if got := worthAsking(tally); !slices.Equal(got, c.want) {
				t.Errorf("ticked %v, want %v", got, c.want)
			}
		})
	}
}

// Where the last place of a dot vote is open, one more vote between those that stand for
// it is offered, with what to say.
func TestTheLastPlaceIsOfferedOneMoreVote(t *testing.T) {
	r := newRoom(t, settings{way: workshop.Paper})
	r.jump("C6")
	r.do(func(s *workshop.Session) error { return s.Open(workshop.Paper) })
	round, _ := r.st().OpenRound()
	items := round.Spec.Questions[0].Items
	var ballots []workshop.Ballot
	for seat := range r.st().Info.People {
		b := make(workshop.Ballot, len(items))
		b[0], b[1], b[2+seat%2] = 1, 1, 1
		ballots = append(ballots, b)
	}
	r.do(func(s *workshop.Session) error { return s.CastFree(ballots...) })
	r.do((*workshop.Session).CloseRound)
	for range 3 {
		if r.st().Pos.Phase != workshop.PhaseResult {
			r.do((*workshop.Session).Next)
		}
	}
	x, once := r.win.extras, r.win.once
	if !x.again.Visible() || x.again.Text != r.win.b.t("runoff.open") {
		t.Fatalf("%q is offered: %v", x.again.Text, x.again.Visible())
	}
	x.again.OnTapped()
	r.win.side.asking.yes.OnTapped()
	if !once.isOpen() || !slices.Equal(once.chosen(), items[2:4]) || once.left != 1 {
		t.Fatalf("between %v for %d", once.chosen(), once.left)
	}
	r.shot("runoff")
	once.boxes[0].OnTapped()
	if !once.ask.Disabled() {
		t.Error("one alone is voted on")
	}
	once.boxes[0].OnTapped()
	once.ask.OnTapped()
	r.pump()
	if round, ok := r.st().OpenRound(); !ok || len(round.Spec.Questions[0].Items) != 2 || round.Spec.Questions[0].Budget != 1 {
		t.Errorf("asked %+v", round.Spec)
	}
}
