package wall_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/pack"
	"github.com/upturn-workshop/upturn/workshop/trial"
	"github.com/upturn-workshop/upturn/workshop/wall"
)

// A talk on the spot can be read from the back row, however much was typed.
func TestATalkOnTheSpotIsLegible(t *testing.T) {
	catalog, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	for _, title := range []string{"Rota", strings.Repeat("Asiakaspalvelukeskuksen työvuoroluettelo ", 20)} {
		s, err := trial.Start(trial.Info("fi", 12, 180), nil)
		if err != nil {
			t.Fatal(err)
		}
		if err := s.AddTalk(workshop.Talk{Title: title, Minutes: 5}); err != nil && workshop.CodeOf(err) != workshop.EText { // the beginning is kept
			t.Fatal(err)
		}
		if err := s.Next(); err != nil {
			t.Fatal(err)
		}
		for _, size := range screens {
			legible(t, fmt.Sprintf("%.10s… on %v × %v", title, size.W, size.H), wall.Scene(s.State(), catalog.In("fi"), size, 1))
		}
	}
}
