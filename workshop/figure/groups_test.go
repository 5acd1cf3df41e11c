package figure

import "testing"

// Each group is one dot, at its place on the scale and within the field, however many there are;
// the group of a sheet is told apart by its shape.
func TestGroupsAreDots(t *testing.T) {
	for name, f := range map[string]Groups{
		"below one another": {Label: 0.4}, "side by side": {Abreast: true},
	} {
		t.Run(name, func(t *testing.T) {
			for _, n := range []int{1, 8, 200} {
				f.Lo, f.Hi, f.Rows = 1, 5, nil
				for range 2 {
					row := GroupRow{Name: "Spring", Note: "Groups", Low: 2, High: 3.5, All: []int{1, 2, 3, 4, 5}}
					for i := range n {
						row.Dots = append(row.Dots, GroupDot{At: 1 + float64(i%9)/2, Own: i == 0})
					}
					f.Rows = append(f.Rows, row)
				}
				h := f.Height(20, 480, PaperStyle())
				s := f.Scene(480, h, PaperStyle(), 1)
				dots, rings := 0, 0
				for _, it := range s.Items {
					c, is := it.(Circle)
					if !is {
						continue
					}
					if dots++; c.Stroke != None {
						rings++
					}
					if c.X-c.R < -0.01 || c.X+c.R > s.W+0.01 || c.Y-c.R < -0.01 || c.Y+c.R > s.H+0.01 {
						t.Errorf("%d groups: a dot at %.1f, %.1f of %.1f × %.1f", n, c.X, c.Y, s.W, s.H)
					}
				}
				if dots != 2*n || rings != 2 {
					t.Errorf("%d dots and %d rings of %d groups", dots, rings, n)
				}
			}
		})
	}
}
