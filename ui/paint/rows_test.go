package paint

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"github.com/upturn-workshop/upturn/workshop/figure"
)

// rowed is a picture of two rows, one above the other, wider than its scene.
func rowed(t *testing.T) (*Picture, *[]string) {
	t.Helper()
	start(t)
	p := New()
	p.Resize(fyne.NewSize(420, 180)) // 50 stay free at each side
	s := scene()
	s.Hits = []figure.Hit{{X: 10, Y: 20, W: 140, H: 20, Text: "first"}, {X: 10, Y: 40, W: 140, H: 20, Text: "second"}}
	p.SetScene(s)
	var told []string
	p.OnRow(func(text string) { told = append(told, text) })
	return p, &told
}

func move(p *Picture, x, y float32) {
	p.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, y)}})
}

func TestPointerTellsARow(t *testing.T) {
	for _, tt := range []struct {
		name string
		x, y float32
		want string
	}{
		{"first", 80, 41, "first"},
		{"border belongs to the row below", 80, 80, "second"},
		{"over the rows", 80, 39, ""},
		{"left of the rows", 68, 50, ""},
		{"beside the scene", 10, 50, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			p, _ := rowed(t)
			move(p, tt.x, tt.y)
			if got := p.Row(); got != tt.want {
				t.Errorf("told %q", got)
			}
		})
	}
	t.Run("leaving", func(t *testing.T) {
		p, told := rowed(t)
		move(p, 80, 50)
		move(p, 90, 55) // the same row is told once
		p.MouseOut()
		if len(*told) != 2 || (*told)[0] != "first" || (*told)[1] != "" {
			t.Errorf("told %q", *told)
		}
	})
	t.Run("a picture that nobody asked", func(t *testing.T) {
		p, _ := rowed(t)
		p.OnRow(nil)
		move(p, 80, 50)
		if p.Row() != "" {
			t.Error("the wall follows the pointer")
		}
	})
}

func TestKeysTellRows(t *testing.T) {
	p, told := rowed(t)
	if _, _, ok := p.RowBox(); ok {
		t.Error("a row is marked before one is told")
	}
	for _, by := range []int{1, 1, 1, -1, -1} {
		if !p.NextRow(by) {
			t.Fatal("there is no row")
		}
	}
	want := []string{"first", "second", "first"} // the ends hold
	if !slices.Equal(*told, want) {
		t.Fatalf("told %q, want %q", *told, want)
	}
	if at, size, ok := p.RowBox(); !ok || at != fyne.NewPos(70, 40) || size != fyne.NewSize(280, 40) {
		t.Errorf("the row is marked at %v, %v", at, size)
	}
	p.NoRow()
	if p.Row() != "" {
		t.Error("the row stays")
	}
	if p.NextRow(-1); p.Row() != "second" {
		t.Errorf("going up begins at %q", p.Row())
	}
	p.SetScene(scene())
	if p.Row() != "" || p.NextRow(1) {
		t.Error("a row is told that is no longer there")
	}
}
