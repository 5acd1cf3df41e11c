package answer

import "testing"

// The numbers of a slip are overwritten, those that were taken back as well.
func TestASlipIsWiped(t *testing.T) {
	given := []int{3, 8}
	s := slip{number: 1, given: given[:1], ended: true}
	s.wipe()
	if given[0] != 0 || given[1] != 0 || s.number != 0 || s.given != nil || s.ended {
		t.Errorf("%v %+v", given, s)
	}
}
