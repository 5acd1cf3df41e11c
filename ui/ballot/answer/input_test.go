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

// What a kind leaves to another way of answering it refuses.
func TestAnOrderIsNotPutNumberByNumber(t *testing.T) {
	if (ranking{}).put(nil, 0, 1) || (ranking{}).cursor(false) {
		t.Error("an order has a cursor, at which numbers are put")
	}
	if got := (perItem{}).card(nil, workshop.Question{}, "", 1); got != "" {
		t.Errorf("a card says %q of all items", got)
	}
}
