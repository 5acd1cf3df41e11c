package pdf

import (
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

func TestEveryKindHasAForm(t *testing.T) {
	for _, k := range workshop.Kinds() {
		f, ok := forms[k]
		if !ok || f.picture == nil || f.alt == nil {
			t.Errorf("paper does not know how to show a %s", k)
		}
		if f.slips.lay != nil && (f.slips.id == "" || f.slips.copies == nil) {
			t.Errorf("the slips of a %s are not complete", k)
		}
	}
	if len(forms) != len(workshop.Kinds()) {
		t.Errorf("%d forms of %d kinds", len(forms), len(workshop.Kinds()))
	}
}

// A file of a later version may hold a vote of a kind that nobody here knows: who
// answered stands in the report, and nothing falls over.
func TestAVoteOfALaterVersion(t *testing.T) {
	st := full(t, "en", crowds[2])
	for i, r := range st.Rounds {
		if r.Spec.Step != "C6" {
			continue
		}
		later := *r.Tally
		later.Spec.Questions = append([]workshop.Question(nil), later.Spec.Questions...)
		for k := range later.Spec.Questions {
			later.Spec.Questions[k].Kind = "auction"
		}
		st.Rounds[i].Tally, st.Rounds[i].Spec = &later, later.Spec
	}
	mustMake(t, st, KindReport, Options{})
	if f := formOf("auction"); f.picture != nil || f.label != nil {
		t.Error("something is made up of answers that nobody here understands")
	}
}
