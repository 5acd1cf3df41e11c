package keyed

import (
	"testing"

	"github.com/upturn-workshop/upturn/ui/ballot/ballottest"
	"github.com/upturn-workshop/upturn/workshop"
)

// sight is a room that may see the facilitator's screen, or not.
type sight struct{ shared, lifted bool }

func (s *sight) Shared() bool { return s.shared }
func (s *sight) Lifted() bool { return s.lifted }
func (s *sight) Lift(on bool) { s.lifted = on }

// seen keys a ballot in and gives all that the screen shows of it.
func seen(t *testing.T, set ballottest.Settings, s *sight, ballot ...string) (string, *Paper) {
	t.Helper()
	set.Way = workshop.Paper
	r := newRoom(t, set)
	d := r.deps()
	d.Cover = s
	p := NewPaper(d)
	win := ballottest.Show(t, p.Content(), 960, 640)
	p.Draw(r.Session.State())
	ballottest.Press(p.stage, ballot...)
	ballottest.Fits(t, win, p.stage, 30)
	if s.shared {
		ballottest.Picture(t, win, "paper-cover-"+set.Step+"-"+set.Lang)
	}
	return ballottest.Everything(p.stage), p
}

// On a screen that the room may see two ballots with as many answers look alike,
// whatever they say.
func TestPaperIsCoveredOnASharedScreen(t *testing.T) {
	for _, tt := range []struct {
		name string
		set  ballottest.Settings
		a, b string
	}{
		{"pairs", ballottest.Settings{Step: "A4"}, "1 7 1 7 1", "7 1 space 2 3"},
		{"a whole ballot", ballottest.Settings{Step: "B1"}, "0", "x"},
		{"choices", ballottest.Settings{Step: "A2"}, "1 2", "3 space"},
		{"dots", ballottest.Settings{Step: "C6"}, "2 3 4", "9 8 7"},
		{"two who lead", ballottest.Settings{Step: "C2", People: 12, Leaders: 5}, "1 3", "1 space"},
	} {
		for _, lang := range []string{"en", "fi"} {
			t.Run(tt.name+" "+lang, func(t *testing.T) {
				tt.set.Lang = lang
				a, _ := seen(t, tt.set, &sight{shared: true}, ballottest.Keys(tt.a)...)
				b, _ := seen(t, tt.set, &sight{shared: true}, ballottest.Keys(tt.b)...)
				if a != b {
					t.Error("the room can tell one ballot from the other")
				}
				a, _ = seen(t, tt.set, &sight{}, ballottest.Keys(tt.a)...)
				b, _ = seen(t, tt.set, &sight{}, ballottest.Keys(tt.b)...)
				if a == b {
					t.Error("the facilitator cannot see what was keyed in")
				}
			})
		}
	}
}

func TestPaperIsUncoveredByWhoHasLooked(t *testing.T) {
	s := &sight{shared: true}
	_, p := seen(t, ballottest.Settings{Step: "A4", Lang: "en"}, s, "6")
	if !ballottest.Written(p.stage, "Numbers covered") || ballottest.Written(p.stage, "Cover numbers") {
		t.Error("nothing says that the figures are covered")
	}
	ballottest.Press(p.stage, "V")
	if !s.lifted || !ballottest.Written(p.stage, "Cover numbers") || p.entry.Written(0) != "6" {
		t.Error("the figures stay covered, or were lost")
	}
	ballottest.Press(p.stage, "V")
	if s.lifted || !ballottest.Written(p.stage, "Numbers covered") {
		t.Error("they are not covered again")
	}
	own := &sight{}
	_, p = seen(t, ballottest.Settings{Step: "A4", Lang: "en"}, own, "6", "V")
	if own.lifted || ballottest.Written(p.stage, "(V)") {
		t.Error("there is nothing to cover on a screen of one's own")
	}
}
