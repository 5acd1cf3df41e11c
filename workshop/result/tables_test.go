package result

import (
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

func TestEveryKindIsRead(t *testing.T) {
	for _, k := range workshop.Kinds() {
		if readings[k] == nil {
			t.Errorf("nothing is said of the answers to a %s", k)
		}
	}
}
