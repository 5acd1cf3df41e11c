package sqlite

import (
	"slices"
	"testing"
)

// A sealed record opens in its slot, its round and on its sheet, under the rule that it was
// given for, and nowhere else.
func TestASealedRecordOpensInItsPlaceOnly(t *testing.T) {
	key := random(32)
	sealerOf := func(round int64, key []byte, sheet string, show int) sealer {
		x, err := newSealer(round, key, sheet, show)
		if err != nil {
			t.Fatal(err)
		}
		return x
	}
	own := sealerOf(3, key, "sheet", 5)
	sealed, err := own.seal(7, ballot(2))
	if err != nil || len(sealed) != sealedSize {
		t.Fatal(len(sealed), err)
	}
	if got, err := own.open(7, sealed); err != nil || !slices.Equal(got, ballot(2)) {
		t.Fatal("it does not open in its place", err)
	}
	for name, x := range map[string]sealer{
		"another round": sealerOf(4, key, "sheet", 5), "another key": sealerOf(3, random(32), "sheet", 5),
		"another sheet": sealerOf(3, key, "sheeT", 5), "another rule": sealerOf(3, key, "sheet", 3),
	} {
		if _, err := x.open(7, sealed); err == nil {
			t.Error("it opens under", name)
		}
	}
	if _, err := own.open(8, sealed); err == nil {
		t.Error("it opens in another slot")
	}
	if _, err := own.open(7, sealed[:sealedSize-1]); err == nil {
		t.Error("it opens cut short")
	}
	if again, err := own.seal(7, ballot(2)); err != nil || slices.Equal(again, sealed) {
		t.Error("the same ballot looks the same twice", err)
	}
}
