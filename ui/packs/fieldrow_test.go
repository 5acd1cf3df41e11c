package packs

import "testing"

// A name stays on one line: what Enter would break there, the file would join again.
func TestNamesAreWrittenOnOneLine(t *testing.T) {
	for label, want := range map[string]int{"title": 1, "item.name": 1, "item.theme": 1, "item.usual": 1, "item.text": 2, "wall": 2} {
		r := &fieldRow{}
		r.def.label = label
		if got := r.lines(); got != want {
			t.Errorf("%s has %d lines, want %d", label, got, want)
		}
	}
}
