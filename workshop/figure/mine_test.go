package figure

import (
	"fmt"
	"testing"
)

// What says that one marks one's place stands clear of the outermost places, however long it is and
// in two languages too.
func TestWordsBesidePlacesToMarkStandClear(t *testing.T) {
	st := PaperStyle()
	for _, low := range []bool{false, true} {
		for n := range 30 {
			say := "Mark here"
			for i := range n {
				say += fmt.Sprint(" ", "where"[:1+i%5])
			}
			f := Beliefs{Lo: 1, Hi: 7, Slots: 1, Rows: []BeliefRow{{Left: Only("One"), Right: Only("Other")}}, Mine: Mine{Name: Both("Me", "Ich"), Say: Both("Here", say), Low: low}}
			if n%2 == 0 {
				f.Mine.Name, f.Mine.Say = Only(say), Only(say)
			}
			s := f.Scene(480, f.PrintRow(480), st, 1)
			for _, it := range s.Items {
				c, ok := it.(Circle)
				if !ok {
					continue
				}
				for _, it := range s.Items {
					x, ok := it.(Text)
					if !ok || len(x.S) < 2 || x.Y < c.Y-4*st.U {
						continue
					}
					w := Width(x.S, x.Size, x.Bold)
					left := x.X - map[Anchor]float64{Middle: w / 2, End: w}[x.Anchor]
					if left < c.X+c.R+st.U && left+w > c.X-c.R-st.U {
						t.Fatalf("low %t: %q stands %.1f beside a place", low, x.S, max(left-c.X-c.R, c.X-c.R-left-w))
					}
				}
			}
		}
	}
}
