package audience

import (
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// A picture that is in no row would come on without moving.
func TestEveryPictureMoves(t *testing.T) {
	for _, kind := range workshop.FigureKinds() {
		if moves[kind] <= 0 {
			t.Errorf("%s is not in the table", kind)
		}
	}
	if len(moves) != len(workshop.FigureKinds()) {
		t.Errorf("%d rows for %d pictures", len(moves), len(workshop.FigureKinds()))
	}
}
