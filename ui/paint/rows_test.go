package paint

import (
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
	for _, by := range []int{1, 1, 1, -1} {
		p.NextRow(by)
	}
	want := []string{"first", "second", "", "second"}
	if len(*told) != len(want) {
		t.Fatalf("told %q", *told)
	}
	for i := range want {
		if (*told)[i] != want[i] {
			t.Errorf("told %q, want %q", *told, want)
		}
	}
	p.SetScene(scene())
	if p.Row() != "" || p.NextRow(1) {
		t.Error("a row is told that is no longer there")
	}
}
