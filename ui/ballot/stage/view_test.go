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
