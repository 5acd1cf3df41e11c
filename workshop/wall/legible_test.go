package wall_test

import (
	"fmt"
	"math"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/pack"
	"github.com/upturn-workshop/upturn/workshop/trial"
	"github.com/upturn-workshop/upturn/workshop/wall"
)

// The screens that walls have.
var screens = []figure.Size{{W: 1024, H: 768}, {W: 1280, H: 720}, {W: 1920, H: 1080}, {W: 3840, H: 2160}}

// Every page of a whole workshop can be read from the back row on every wall, in
// every language: nothing under H/30, nothing outside, no faint text; also with
// a clock on it.
func TestEveryPageIsLegible(t *testing.T) {
	catalog, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	for _, lang := range trial.Languages() {
		t.Run(lang, func(t *testing.T) {
			words, pages := catalog.In(lang), 0
			_, err := trial.Play(trial.Info(lang, 24, 180), wall.Pages, 1, func(st workshop.State) error {
				pages++
				timed := st
				timed.Timer = &workshop.Timer{Parts: []time.Duration{time.Minute, 2 * time.Minute, 4 * time.Minute, 5 * time.Minute}, Elapsed: 90 * time.Second}
				for _, size := range screens {
					where := fmt.Sprintf("%s %s page %d on %v × %v", st.Now().ID, st.Pos.Phase, st.Pos.Page, size.W, size.H)
					legible(t, where, wall.Scene(st, words, size, 1))
					legible(t, where+" with a clock", wall.Scene(timed, words, size, 1))
				}
				return nil
			})
			if err != nil {
				t.Fatal(err)
			}
			if pages < 40 {
				t.Errorf("looked at %d pages only", pages)
			}
		})
	}
}

func legible(t *testing.T, where string, s figure.Scene) {
	t.Helper()
	for _, it := range s.Items {
		text, ok := it.(figure.Text)
		if !ok || text.S == "" {
			continue
		}
		left, w := text.X, figure.Width(text.S, text.Size, text.Bold)
		switch text.Anchor {
		case figure.Middle:
			left -= w / 2
		case figure.End:
			left -= w
		}
		switch {
		case text.Size < s.H/30-0.01:
			t.Errorf("%s: %q is H/%.1f", where, text.S, s.H/text.Size)
		case left < -0.5 || left+w > s.W+0.5:
			t.Errorf("%s: %q runs from %.0f to %.0f of %.0f", where, text.S, left, left+w, s.W)
		case text.Y-0.75*text.Size < 0 || text.Y+0.25*text.Size > s.H:
			t.Errorf("%s: %q stands at %.0f of %.0f", where, text.S, text.Y, s.H)
		case text.Role == figure.Ink3 || text.Role == figure.One || text.Role == figure.Edge:
			t.Errorf("%s: %q is too faint for a wall", where, text.S)
		case math.IsNaN(text.X + text.Y):
			t.Errorf("%s: %q stands nowhere", where, text.S)
		}
	}
}
