package wall

import (
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// A kind without a row would get a page that says nothing of it.
func TestEveryKindHasItsRow(t *testing.T) {
	for _, k := range workshop.Kinds() {
		if _, ok := askings[k]; !ok {
			t.Errorf("the wall cannot ask a %s", k)
		}
	}
	for _, k := range workshop.FigureKinds() {
		if v, ok := views[k]; !ok || v.rows == nil || v.draw == nil || v.fills == nil {
			t.Errorf("the wall cannot show %s", k)
		}
	}
	for _, k := range workshop.StepKinds() {
		if o, ok := openings[k]; !ok || o.rows == nil || o.draw == nil {
			t.Errorf("the wall cannot begin a step of the kind %s", k)
		}
	}
}

// What a later version wrote is shown with its title, and brings nothing down.
func TestUnknownKindsHaveAPage(t *testing.T) {
	if askingOf("later") == nil || viewOf("later").draw == nil || openingOf(workshop.StepDef{Kind: "later"}).draw == nil {
		t.Error("nothing is drawn")
	}
}
