package packs

import (
	"testing"
)

// What the wall shows is as dark as the wall is: in a dark room a light one would blind.
func TestTheWallOfTheEditorIsAsDarkAsTheWall(t *testing.T) {
	d := newDesk(t, "en", 1366, 768)
	dark := false
	d.packs.d.Dark = func() bool { return dark }
	e := newEditor(d.packs, d.packs.d.Builtin)
	e.choose(node{sort: nodeStep, group: "exercise:A", id: "A2"})
	for _, dark = range []bool{true, false} {
		e.look.draw()
		if e.look.picture.Dark() != dark {
			t.Errorf("the room is dark: %v, the picture: %v", dark, e.look.picture.Dark())
		}
	}
}
