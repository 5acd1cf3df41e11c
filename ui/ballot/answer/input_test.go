package answer

import (
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

func TestEveryKindHasAnInput(t *testing.T) {
	for _, k := range workshop.Kinds() {
		if inputs[k] == nil {
			t.Errorf("nobody can answer %s", k)
		}
	}
	if n := len(workshop.Kinds()); len(inputs) != n {
		t.Errorf("%d inputs for %d kinds", len(inputs), n)
	}
}
