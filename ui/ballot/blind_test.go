package ballot

import (
	"reflect"
	"slices"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

func (r *room) blindBooth() *Booth {
	b := r.booth()
	b.Blind = true
	return b
}

// Whatever is answered, a blind ballot looks the same.
func TestBlindBallotShowsNoAnswer(t *testing.T) {
	nine := []string{"a", "b", "c", "d", "e", "f", "g", "h", "i"}
	for _, tt := range []struct {
		name     string
		set      settings
		one, two []string
	}{
		{"choice", settings{step: "practice"}, []string{"1"}, []string{"4"}},
		{"choice, can't say", settings{step: "practice"}, []string{"1"}, []string{"space"}},
		{"statements", settings{step: "A4"}, []string{"1", "7"}, []string{"5", "2"}},
		{"marks", settings{step: "B2"}, []string{"3"}, []string{"x"}},
		{"dots", settings{step: "B6", items: nine}, []string{"2", "0", "0", "1"}, []string{"0", "1", "1", "0"}},
		{"in order", settings{step: "B2", order: five}, []string{"3", "1", "2"}, []string{"5", "4", "1"}},
		{"in order, can't say", settings{step: "B2", order: five}, []string{"3"}, []string{"space"}},
		{"who leads", settings{step: "C2", people: 12, leaders: 5}, []string{"1"}, []string{"2"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			see := func(answer []string) []figure.Scene {
				b := newRoom(t, tt.set).blindBooth()
				press(b.stage, "enter")
				var seen []figure.Scene
				for _, k := range answer {
					press(b.stage, k)
					seen = append(seen, b.stage.view.Scene)
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
	b := newRoom(t, settings{step: "A4"}).blindBooth()
	press(b.stage, "enter")
	if n := len(b.stage.view.hits); n != 2 {
		t.Errorf("%d places to press", n)
	}
	press(b.stage, "right", "left", "down")
	if b.taken != 0 || slices.ContainsFunc(b.visit.marks, func(m workshop.Mark) bool { return m != unmarked }) {
		t.Error("arrows answer")
	}
}

// The answers that nobody saw are the ones in the box.
func TestBlindBallotIsCounted(t *testing.T) {
	for _, tt := range []struct {
		name string
		set  settings
		keys []string
		want string
	}{
		{"choice", settings{step: "practice"}, []string{"2", "enter", "enter"}, "1"},
		{"a number that is not on the scale is refused", settings{step: "practice"}, []string{"9", "2", "enter", "enter"}, "1"},
		{"in order", settings{step: "B2", order: five}, []string{"3", "3", "6", "1", "back", "2", "1", "4", "5", "enter", "enter"}, "3 2 1 4 5"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := newRoom(t, tt.set)
			b := r.blindBooth()
			press(b.stage, "enter")
			press(b.stage, tt.keys...)
			if got := marks(r.tally()); got != tt.want {
				t.Errorf("counted %s, want %s", got, tt.want)
			}
		})
	}
}

// The review of a blind ballot tells how much is answered, nothing else.
func TestBlindReview(t *testing.T) {
	b := newRoom(t, settings{step: "practice"}).blindBooth()
	press(b.stage, "enter", "3", "enter")
	found := false
	for _, it := range b.stage.view.Items {
		if text, ok := it.(figure.Text); ok && text.S == "Pages answered: 1/1" {
			found = true
		}
	}
	if !found || len(b.stage.view.hits) != 2 {
		t.Errorf("tells how much %v, %d places to press", found, len(b.stage.view.hits))
	}
}
