package pdf

import (
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// What the talk moved stands out first, also where the second vote is a step of its own.
func TestTheSecondVoteStandsOutFirst(t *testing.T) {
	s, err := newSheet(full(t, "en", crowds[2]), words(t), Options{})
	if err != nil {
		t.Fatal(err)
	}
	d := digest{&report{sheet: s}}
	title := ""
	for _, tl := range d.told() {
		if def, _ := s.st.Pack.Step(tl.Spec.Step); def.Role == workshop.RoleRevote {
			title = d.voteName(tl)(s.edition)
		}
	}
	if seen := d.stoodOut(); title == "" || seen[0].about(s.edition) != title {
		t.Errorf("%q first, not %q", seen[0].about(s.edition), title)
	}
}
