package facilitator

import (
	"slices"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// Every way of voting is offered, and has its words wherever the window names it.
func TestEveryWayIsOffered(t *testing.T) {
	list := slices.Clone(offered[:])
	want := workshop.Ways()
	slices.Sort(list)
	slices.Sort(want)
	if !slices.Equal(list, want) {
		t.Errorf("offered are %q of %q", list, want)
	}
	for _, lang := range []string{"en", "fi"} {
		r := newRoom(t, settings{lang: lang})
		for _, way := range workshop.Ways() {
			for _, place := range []string{"way_name.", "way_hint.", "enter.", "also.", "next."} {
				key := "facilitator." + place + string(way)
				if text := r.win.b.Words.T(key); text == "" || text == key {
					t.Errorf("%s: %s has no text", lang, key)
				}
			}
			if _, panel := r.win.b.Panels[way]; panel == way.Traits().Seats {
				t.Errorf("%s: a panel %v, a seat %v", way, panel, way.Traits().Seats)
			}
		}
	}
}
