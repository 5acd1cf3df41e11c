package stage_test

import (
	"fmt"
	"math"
	"testing"

	"github.com/upturn-workshop/upturn/ui/ballot/stage"
)

// In a window that is too narrow for the drawing, margins go before letters get smaller, and
// what is read stays inside.
func TestSmallWindows(t *testing.T) {
	for _, c := range []struct{ w, h, scale float64 }{
		{1366, 768, 1}, {1280, 800, 1}, {1024, 768, 0.866}, {800, 560, 0.677}, {960, 540, 0.703}, {2732, 1536, 2},
	} {
		t.Run(fmt.Sprintf("%vx%v", c.w, c.h), func(t *testing.T) {
			v := stage.NewView("x", c.w, c.h, false)
			if math.Abs(v.Scale-c.scale) > 0.001 {
				t.Errorf("the drawing has %.3f of its size, and should have %.3f", v.Scale, c.scale)
			}
			if v.X0 < 24 || v.Right() > v.W-24 || v.H < stage.RefH-0.01 {
				t.Errorf("what is read stands at %v..%v of %v, and has %v in height", v.X0, v.Right(), v.W, v.H)
			}
		})
	}
}

// In the smallest window a hint keeps letters that can be read, if they have room; in one that
// is as large as the drawing it is as drawn.
func TestHintsCanBeRead(t *testing.T) {
	const hint = "Keys: 1–7 to answer, Space for can’t say, Enter for next"
	for _, tt := range []struct {
		name  string
		w, h  float64
		words string
		drawn bool
	}{
		{"smallest", 800, 560, hint, false},
		{"no room", 800, 560, hint + hint + hint + hint, true},
		{"a word that has to be cut", 800, 560, "Liiketoiminnankehittämispalvelukeskuksessammekohan", true},
		{"drawn", 1366, 768, hint, true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			v := stage.NewView("x", tt.w, tt.h, false)
			size, lines := v.Fine(tt.words, false, 400)
			if seen := size * v.Scale; tt.drawn != (size == stage.Text) || !tt.drawn && seen < 11.99 || len(lines) > 2 {
				t.Errorf("it is %.1f in the window, %q", seen, lines)
			}
		})
	}
}
