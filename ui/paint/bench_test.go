package paint

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/pack"
	"github.com/upturn-workshop/upturn/workshop/result"
	"github.com/upturn-workshop/upturn/workshop/trial"
	"github.com/upturn-workshop/upturn/workshop/wall"
)

// played is a workshop of twelve after its last step.
func played(b testing.TB) (workshop.State, result.Words) {
	b.Helper()
	st, err := trial.Play(trial.Info("en", 12, 180), wall.Pages, 1, nil)
	if err != nil {
		b.Fatal(err)
	}
	catalog, err := pack.LoadCatalog()
	if err != nil {
		b.Fatal(err)
	}
	return st, catalog.In("en")
}

var benchSteps = []string{"practice", "A2", "A5", "A6", "A7", "B1", "B3", "B4", "B6", "C4", "C5", "C6"}

// BenchmarkFrame moves the objects of each reveal by one frame, as an animation
// does between two drawings: what it costs, and what garbage it makes.
func BenchmarkFrame(b *testing.B) {
	test.NewTempApp(b).Settings().SetTheme(theme.New(theme.AlwaysLight))
	st, w := played(b)
	for _, step := range benchSteps {
		at, ok := wall.At(st, step, 0, 0)
		if !ok {
			b.Fatalf("no result of %s", step)
		}
		b.Run(step, func(b *testing.B) {
			p := New()
			p.Resize(fyne.NewSize(1920, 1080))
			n := 0
			b.ReportAllocs()
			for b.Loop() {
				n = (n + 1) % 54 // frames of 900 ms
				p.SetScene(wall.Scene(at, w, figure.Size{W: 1920, H: 1080}, float64(n)/54))
			}
		})
	}
}
