package ballot

import (
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// sight is a room that may see the facilitator's screen, or not.
type sight struct{ shared, lifted bool }

func (s *sight) Shared() bool { return s.shared }
func (s *sight) Lifted() bool { return s.lifted }
func (s *sight) Lift(on bool) { s.lifted = on }

// seen keys a ballot in and gives all that the screen shows of it.
func seen(t *testing.T, set settings, s *sight, ballot ...string) (string, *Paper) {
	t.Helper()
	set.way = workshop.Paper
	r := newRoom(t, set)
	d := r.deps()
	d.Cover = s
	p := NewPaper(d)
	win := show(t, p.Content(), 960, 640)
	p.Draw(r.session.State())
	press(p.stage, ballot...)
	fits(t, win, p.stage, 30)
	if s.shared {
		picture(t, win, "paper-cover-"+set.step+"-"+set.lang)
	}
	return everything(p.stage), p
}

// On a screen that the room may see two ballots with as many answers look alike,
// whatever they say.
func TestPaperIsCoveredOnASharedScreen(t *testing.T) {
	for _, tt := range []struct {
		name string
		set  settings
		a, b string
	}{
		{"pairs", settings{step: "A4"}, "1 7 1 7 1", "7 1 space 2 3"},
		{"a whole ballot", settings{step: "B2"}, "0", "x"},
		{"choices", settings{step: "A2"}, "1 2", "3 space"},
		{"dots", settings{step: "C6"}, "1 1 1 0", "0 0 0 1"},
		{"two who lead", settings{step: "C2", people: 12, leaders: 5}, "1 3", "1 space"},
	} {
		for _, lang := range []string{"en", "fi"} {
			t.Run(tt.name+" "+lang, func(t *testing.T) {
				tt.set.lang = lang
				a, _ := seen(t, tt.set, &sight{shared: true}, keys(tt.a)...)
				b, _ := seen(t, tt.set, &sight{shared: true}, keys(tt.b)...)
				if a != b {
					t.Error("the room can tell one ballot from the other")
				}
				a, _ = seen(t, tt.set, &sight{}, keys(tt.a)...)
				b, _ = seen(t, tt.set, &sight{}, keys(tt.b)...)
				if a == b {
					t.Error("the facilitator cannot see what was keyed in")
				}
			})
		}
	}
}

func TestPaperIsUncoveredByWhoHasLooked(t *testing.T) {
	s := &sight{shared: true}
	_, p := seen(t, settings{step: "A4", lang: "en"}, s, "6")
	if !written(p.stage, "Figures covered") || written(p.stage, "Cover figures") {
		t.Error("nothing says that the figures are covered")
	}
	press(p.stage, "V")
	if !s.lifted || !written(p.stage, "Cover figures") || p.written(0) != "6" {
		t.Error("the figures stay covered, or were lost")
	}
	press(p.stage, "V")
	if s.lifted || !written(p.stage, "Figures covered") {
		t.Error("they are not covered again")
	}
	own := &sight{}
	_, p = seen(t, settings{step: "A4", lang: "en"}, own, "6", "V")
	if own.lifted || written(p.stage, "(V)") {
		t.Error("there is nothing to cover on a screen of one's own")
	}
}
