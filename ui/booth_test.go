package ui

import (
	"testing"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/memory"
	"github.com/upturn-workshop/upturn/workshop/pack"
)

// Paper instead of the computer asks the same vote: after a discussion that is the
// second one, with the questions that were asked again.
func TestPaperInsteadAsksTheSameVote(t *testing.T) {
	p, err := pack.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	st := workshop.State{Pack: p, Info: workshop.Info{Lang: "en", People: 5, MinShow: 3, Way: workshop.Booth}, Agenda: []workshop.Step{{ID: "A2", Exercise: "A", Minutes: 7}}}
	s, err := workshop.Start(memory.New(st), workshop.Rules{})
	if err != nil {
		t.Fatal(err)
	}
	ok := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	open := func() workshop.Spec {
		round, _ := s.State().OpenRound()
		return round.Spec
	}
	ok(s.Open(workshop.Booth))
	ok(onPaper(s))
	first := open()
	if first.Way != workshop.Paper || first.Revote {
		t.Fatalf("the first vote became %+v", first)
	}
	ballot := make(workshop.Ballot, len(first.Cells()))
	ok(s.CastFree(ballot, ballot, ballot, ballot, ballot))
	ok(s.CloseRound())
	ok(s.VoteAgain(workshop.Booth, first.Questions[1].ID))
	ok(onPaper(s))
	if second := open(); second.Way != workshop.Paper || !second.Revote || len(second.Questions) != 1 || second.Questions[0].ID != first.Questions[1].ID {
		t.Errorf("the second vote became %+v", second)
	}
}

// Whatever way a vote is open in, there is a door to its box.
func TestEveryWayHasItsDoor(t *testing.T) {
	for _, way := range workshop.Ways() {
		if _, panel := panels[way]; panel == way.Traits().Seats {
			t.Errorf("%s: a panel %v, a seat %v", way, panel, way.Traits().Seats)
		}
	}
}

// Slips are keyed in, one is looked up and keyed in anew, and the box has what they say:
// through the whole program, by keys alone.
func TestASlipIsCorrectedThroughTheProgram(t *testing.T) {
	d := atDesk(t, "en", desktopSize, deskFiles{})
	d.workshop("B1")
	d.run(func(s *workshop.Session) error { return s.Open(workshop.Paper) })
	d.press(fyne.KeyPageDown)
	slip := func(n int, keys ...fyne.KeyName) {
		d.press(keys...)
		d.settle()
		d.canvas().Capture() // what is not painted is not recorded
		d.press(fyne.KeyReturn)
		d.until("the ballot", func() bool {
			r, _ := d.p.lead.st.OpenRound()
			return r.Cast == n
		})
		d.settle()
	}
	slip(1, fyne.Key7)
	slip(2, fyne.Key2)
	slip(3, fyne.Key9)
	before, _ := d.p.lead.st.OpenRound()
	d.press(fyne.KeyL)
	d.settle()
	d.press(fyne.KeyV, fyne.KeyEnd, fyne.KeyReturn) // one screen: the room may see it
	slip(3, fyne.Key4)
	d.until("the correction", func() bool {
		r, _ := d.p.lead.st.OpenRound()
		return r.ID != before.ID && r.Cast == 3
	})
	var got []workshop.Ballot
	d.run(func(s *workshop.Session) (err error) {
		got, err = s.Keyed()
		return err
	})
	if len(got) != 3 || got[0][0] != 2 || got[1][0] != 4 || got[2][0] != 7 {
		t.Errorf("%d ballots, not 2, 4 and 7", len(got))
	}
}
