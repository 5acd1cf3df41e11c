package wall

import (
	"reflect"
	"sync"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/trial"
)

// The wall, its preview and a picture for the clipboard are drawn at once of one state: they
// share nothing that changes. The race detector looks on.
func TestDrawnAtOnce(t *testing.T) {
	w, last, drawn := wordsIn(t, "en"), workshop.State{}, 0
	_, err := trial.Play(trial.Info("en", 12, 180), Pages, 2, func(st workshop.State) error {
		if len(last.Agenda) > 0 && st.Now().ID == last.Now().ID && st.Pos.Phase == last.Pos.Phase {
			return nil
		}
		last, drawn = st, drawn+1
		var wg sync.WaitGroup
		scenes := make([]figure.Scene, 2)
		for i := range scenes {
			wg.Go(func() { scenes[i] = Scene(st, w, sizes[0], 1) })
		}
		wg.Wait()
		if !reflect.DeepEqual(scenes[0], scenes[1]) {
			t.Errorf("%s %s: drawn at once they differ", st.Now().ID, st.Pos.Phase)
		}
		return nil
	})
	if err != nil || drawn < 20 {
		t.Errorf("%d pages, %v", drawn, err)
	}
}
