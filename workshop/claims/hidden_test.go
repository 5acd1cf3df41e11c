package claims

import "testing"

// These workshops had a part of the group that was too small to be shown beside parts that
// were: a hidden row has no number of answers, and nothing else of it is told.
func TestNothingIsToldOfHiddenRows(t *testing.T) {
	c, err := New()
	if err != nil {
		t.Fatal(err)
	}
	for _, seed := range []uint64{748, 1279, 1654} {
		if err := readBack(c, seed, func(f Fault) { t.Errorf("workshop %d: %v", seed, f) }); err != nil {
			t.Fatal(err)
		}
	}
	if c.Said["wall.row_few"] == 0 || c.Said["reading.who_few"] == 0 {
		t.Error("nothing was hidden in these workshops")
	}
}
