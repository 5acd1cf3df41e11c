package screen

import "strings"

// Side is where a screen stands, seen from another one.
type Side string

// The sides.
const (
	Left  Side = "left"
	Right Side = "right"
	Above Side = "above"
	Below Side = "below"
)

// WallSide is where the wall stands, seen from the facilitator's screen.
func (l Layout) WallSide() Side {
	// Twice the way from middle to middle, so that nothing is lost by halving.
	dx, dy := 2*l.Wall.X+l.Wall.W-2*l.Desk.X-l.Desk.W, 2*l.Wall.Y+l.Wall.H-2*l.Desk.Y-l.Desk.H
	wide, high := max(l.Desk.W+l.Wall.W, 1), max(l.Desk.H+l.Wall.H, 1)
	switch { // beside each other they are a whole width apart, whatever their heights
	case abs(dx)*high >= abs(dy)*wide && dx < 0:
		return Left
	case abs(dx)*high >= abs(dy)*wide:
		return Right
	case dy < 0:
		return Above
	}
	return Below
}

func abs(n int) int { return max(n, -n) }

// WallNamed reports whether the wall's name tells anybody which screen it is. Windows calls
// every screen without a driver of its own "Generic PnP Monitor", in the language of its
// menus.
func (l Layout) WallNamed() bool {
	if l.Wall.Name == "" || strings.Contains(l.Wall.Name, "PnP") {
		return false
	}
	for _, m := range l.All {
		if m.at() != l.Wall.at() && m.Name == l.Wall.Name {
			return false
		}
	}
	return true
}
