package ballot

import (
	"reflect"
	"testing"

	"github.com/upturn-workshop/upturn/ui/ballot/ballottest"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

func (r room) blindBooth(t *testing.T) *Booth {
	b := r.booth(t)
	b.Blind = true
	return b
}

// Whatever is answered, a blind ballot looks the same.
func TestBlindBallotShowsNoAnswer(t *testing.T) {
	nine := []string{"a", "b", "c", "d", "e", "f", "g", "h", "i"}
	for _, tt := range []struct {
		name     string
		set      ballottest.Settings
		one, two []string
	}{
		{"choice", ballottest.Settings{Step: "practice"}, []string{"1"}, []string{"4"}},
		{"choice, can't say", ballottest.Settings{Step: "practice"}, []string{"1"}, []string{"space"}},
		{"statements", ballottest.Settings{Step: "A4"}, []string{"1", "7"}, []string{"5", "2"}},
		{"marks", ballottest.Settings{Step: "B1"}, []string{"3"}, []string{"x"}},
		{"dots", ballottest.Settings{Step: "B6", Items: nine}, []string{"2", "0", "0", "1"}, []string{"0", "1", "1", "0"}},
		{"in order", ballottest.Settings{Step: "B1", Order: ballottest.Five}, []string{"3", "1", "2"}, []string{"5", "4", "1"}},
		{"in order, can't say", ballottest.Settings{Step: "B1", Order: ballottest.Five}, []string{"3"}, []string{"space"}},
		{"who leads", ballottest.Settings{Step: "C2", People: 12, Leaders: 5}, []string{"1"}, []string{"2"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			see := func(answer []string) []figure.Scene {
				b := newRoom(t, tt.set).blindBooth(t)
				ballottest.Press(b.stage, "enter")
				var seen []figure.Scene
				for _, k := range answer {
					ballottest.Press(b.stage, k)
					seen = append(seen, b.stage.View().Scene)
				}
				if b.taken != len(answer) {
					t.Fatalf("%d of %d keys were taken", b.taken, len(answer))
				}
				return seen
			}
			if !reflect.DeepEqual(see(tt.one), see(tt.two)) {
				t.Error("two answers look different")
			}
		})
	}
}

// Nothing but Back and Next can be pressed: a finger on the screen points.
func TestBlindBallotHasNoTargets(t *testing.T) {
	b := newRoom(t, ballottest.Settings{Step: "A4"}).blindBooth(t)
	ballottest.Press(b.stage, "enter")
	if n := len(b.stage.View().Hits); n != 2 {
		t.Errorf("%d places to press", n)
	}
	ballottest.Press(b.stage, "right", "left", "down")
	if b.taken != 0 || ballottest.CellsOf(b).Numbered() {
		t.Error("arrows answer")
	}
}

// The answers that nobody saw are the ones in the box.
func TestBlindBallotIsCounted(t *testing.T) {
	for _, tt := range []struct {
		name string
		set  ballottest.Settings
		keys []string
		want string
	}{
		{"choice", ballottest.Settings{Step: "practice"}, []string{"2", "enter", "enter"}, "1"},
		{"a number that is not on the scale is refused", ballottest.Settings{Step: "practice"}, []string{"9", "2", "enter", "enter"}, "1"},
		{"in order", ballottest.Settings{Step: "B1", Order: ballottest.Five}, []string{"3", "3", "6", "1", "back", "2", "1", "4", "5", "enter", "enter"}, "3 2 1 4 5"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := newRoom(t, tt.set)
			b := r.blindBooth(t)
			ballottest.Press(b.stage, "enter")
			ballottest.Press(b.stage, tt.keys...)
			if got := ballottest.Marks(r.Tally()); got != tt.want {
				t.Errorf("counted %s, want %s", got, tt.want)
			}
		})
	}
}

// The review of a blind ballot tells how much is answered, nothing else.
func TestBlindReview(t *testing.T) {
	b := newRoom(t, ballottest.Settings{Step: "practice"}).blindBooth(t)
	ballottest.Press(b.stage, "enter", "3", "enter")
	found := false
	for _, it := range b.stage.View().Items {
		if text, ok := it.(figure.Text); ok && text.S == "Pages answered: 1/1" {
			found = true
		}
	}
	if !found || len(b.stage.View().Hits) != 2 {
		t.Errorf("tells how much %v, %d places to press", found, len(b.stage.View().Hits))
	}
}
