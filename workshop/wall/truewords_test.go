package wall

import (
	"maps"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// What the pack calls a row for itself stands on no wall: the room has never read it.
func TestNoInternalNameIsOnTheWall(t *testing.T) {
	st, w := played(t, "en", 12)
	p := *st.Pack
	p.Texts = map[string]map[string]string{"en": maps.Clone(p.Texts["en"]), "fi": p.Texts["fi"]}
	hidden := 0
	for key := range p.Texts["en"] {
		if strings.HasSuffix(key, ".theme") {
			p.Texts["en"][key] = "xyzzy"
			hidden++
		}
	}
	if hidden == 0 {
		t.Fatal("nothing has such a name")
	}
	st.Pack = &p
	for _, x := range situations {
		eachPage(t, x.in(st), func(name string, at workshop.State) {
			said := texts(Scene(at, w, sizes[0], 1))
			for _, l := range Reading(at, w) {
				said += l.String() + l.Brief
			}
			if strings.Contains(said, "xyzzy") {
				t.Errorf("%s %s: %s", x.name, name, said)
			}
		})
	}
}

// One hill is never called divided on the wall, nor is a choice on which most agree.
func TestTheWallSaysDividedOfCampsOnly(t *testing.T) {
	for _, c := range []struct {
		name, step string
		n          []int
		want       bool
	}{
		{"one hill from 0 to 10", "B1", []int{0, 0, 1, 2, 2, 2, 1, 1, 1, 0, 1}, false},
		{"strewn evenly", "B1", []int{1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1}, false},
		{"two camps", "B1", []int{0, 2, 2, 1, 0, 0, 0, 1, 2, 2, 0}, true},
		{"eight of twelve", "practice", []int{8, 3, 1}, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			st, w := held(t, "en", c.step, c.step, 0)
			for i := range st.Rounds[0].Tally.Counts {
				st.Rounds[0].Tally.Counts[i].N, st.Rounds[0].Tally.Counts[i].CantSay = c.n, 0
			}
			said := texts(Scene(st, w, sizes[0], 1))
			for _, l := range Reading(st, w) {
				said += " " + l.String()
			}
			if got := strings.Contains(said, "divided") || strings.Contains(said, "camps"); got != c.want {
				t.Errorf("says divided %v: %s", got, said)
			}
		})
	}
}
