package screen

import "testing"

// Where names tell nothing, the place does.
func TestWhereTheWallStands(t *testing.T) {
	desk := Monitor{Name: "Generic PnP Monitor", X: 0, Y: 0, W: 1920, H: 1080}
	at := func(name string, x, y, w, h int) Monitor { return Monitor{Name: name, X: x, Y: y, W: w, H: h} }
	for _, c := range []struct {
		name  string
		wall  Monitor
		named bool
		side  Side
	}{
		{"at the right", at("Generic PnP Monitor", 1920, 0, 1280, 720), false, Right},
		{"at the left", at("Yleinen PnP-näyttö", -1280, 200, 1280, 720), false, Left},
		{"above", at("", 100, -720, 1280, 720), false, Above},
		{"below", at("EPSON PJ", 0, 1080, 1280, 720), true, Below},
		{"at the right, much lower", at("EPSON PJ", 1920, 900, 1280, 720), true, Right},
		{"below, at the right", at("EPSON PJ", 1000, 1080, 1280, 720), true, Below},
	} {
		t.Run(c.name, func(t *testing.T) {
			l := Layout{All: []Monitor{desk, c.wall}, Desk: desk, Wall: c.wall, Two: true}
			if l.WallNamed() != c.named || l.WallSide() != c.side {
				t.Errorf("%v, %s; want %v, %s", l.WallNamed(), l.WallSide(), c.named, c.side)
			}
		})
	}
	twins := Layout{All: []Monitor{at("HP 24", 0, 0, 100, 100), at("HP 24", 100, 0, 100, 100)}, Wall: at("HP 24", 100, 0, 100, 100)}
	if twins.WallNamed() {
		t.Error("one of two of a name is told from the other by it")
	}
}
