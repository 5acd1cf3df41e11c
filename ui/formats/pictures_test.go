package formats_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/ui/formats"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/pack"
	"github.com/upturn-workshop/upturn/workshop/pdf"
	"github.com/upturn-workshop/upturn/workshop/trial"
	"github.com/upturn-workshop/upturn/workshop/wall"
)

// Steps whose vote is shown at a later step give no picture of the question alone; all others
// give one at least.
func TestNoPictureOfAQuestionAlone(t *testing.T) {
	catalog, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	st, err := trial.Play(trial.Info("en", 12, 180), wall.Pages, 3, nil)
	if err != nil {
		t.Fatal(err)
	}
	as, _ := formats.Named("slides")
	parts, err := as.Parts(formats.Job{Each: formats.Of(st), Catalog: catalog})
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range st.Rounds {
		def, _ := st.Pack.Step(r.Spec.Step)
		drawn := slices.ContainsFunc(parts, func(p formats.Part) bool { return strings.HasSuffix(p.Name, "-"+def.ID) })
		if drawn != (len(def.Figures) > 0) {
			t.Errorf("%s has the pictures %v, and is among them: %v", def.ID, def.Figures, drawn)
		}
	}
}

// What no font can draw is named before it is written, with where it stands; what can be drawn
// is not, nor is any other format asked.
func TestSignsThatNoFontHas(t *testing.T) {
	catalog, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	st, err := trial.Play(trial.Info("en", 12, 180), wall.Pages, 3, nil)
	if err != nil {
		t.Fatal(err)
	}
	const odd = "Kiire \U0010FFFD"
	for _, c := range []struct {
		name, text string
		flaws      bool
	}{{"letters", "Kiire", false}, {"a sign of nobody's", odd, true}} {
		t.Run(c.name, func(t *testing.T) {
			st := st
			st.Rounds = slices.Clone(st.Rounds)
			for i, r := range st.Rounds {
				if len(r.Spec.Labels) > 0 {
					labels := map[string]string{}
					for id := range r.Spec.Labels {
						labels[id] = c.text
					}
					tally := *r.Tally
					tally.Spec.Labels = labels
					st.Rounds[i].Tally, st.Rounds[i].Spec.Labels = &tally, labels
				}
			}
			for _, as := range formats.All() {
				if !as.Drawn {
					continue
				}
				parts, err := as.Parts(formats.Job{Each: formats.Of(st), Catalog: catalog})
				if err != nil {
					t.Fatal(err)
				}
				flaws, err := formats.Flaws(parts)
				if err != nil || (len(flaws) > 0) != c.flaws {
					t.Fatal(err, flaws)
				}
				for _, f := range flaws {
					if f.Sort != pdf.NoGlyph || !strings.Contains(f.Text, "Kiire") || !strings.HasSuffix(parts[f.Side-1].Name, "-B6") {
						t.Errorf("%+v, on %s", f, parts[f.Side-1].Name)
					}
				}
			}
		})
	}
	table, err := formats.Flaws([]formats.Part{{Text: odd}})
	if err != nil || len(table) > 0 {
		t.Error(err, table)
	}
}

// The walls are drawn once for all that looks at them and writes them.
func TestWallsAreDrawnOnce(t *testing.T) {
	catalog, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	st, err := trial.Play(trial.Info("en", 12, 60), wall.Pages, 3, nil)
	if err != nil {
		t.Fatal(err)
	}
	st.Rounds = st.Rounds[:2] // pictures take their time
	job, drawn, each := formats.Job{Catalog: catalog}, 0, formats.Of(st)
	job.Walls, job.Each = &formats.Walls{}, func(yield func(workshop.State, error) bool) {
		drawn++
		each(yield)
	}
	for _, name := range []string{"pictures", "slides", "pictures"} {
		f, _ := formats.Named(name)
		if parts, err := f.Parts(job); err != nil || len(parts) == 0 {
			t.Fatalf("%s: %d parts, %v", name, len(parts), err)
		}
		if _, err := job.Walls.Undrawn(job); err != nil {
			t.Error(err)
		}
	}
	if drawn != 1 {
		t.Errorf("drawn %d times", drawn)
	}
	f, _ := formats.Named("slides")
	for file, err := range f.Files(job) {
		if err != nil || len(file.Data) == 0 {
			t.Errorf("%s: %v", file.Name, err)
		}
	}
	if drawn != 2 { // for their names alone
		t.Errorf("read %d times", drawn)
	}
}
