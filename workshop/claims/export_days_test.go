package claims

import "testing"

// What an export says of two days is read, too.
func TestLiesAboutTwoDaysAreFound(t *testing.T) {
	c, err := New()
	if err != nil {
		t.Fatal(err)
	}
	w := followed(t, c)
	for name, lie := range map[string]func(*world) (bool, []Fault){
		"a change that is not clear": inExport(`"word": "no_clear"`, is(`"word": "clear"`)),
		"n of the first day":         inExport(`"then": \{\s+"n": (\d+)`, more),
		"n of the first day, beside": inExport(`"then_n": (\d+)`, more),
		"people of the first day":    inExport(`"then": \{[^}]*"people": \[\s+(\d+)`, more),
		"can't say of the first day": inExport(`"then": \{[^}]*"cant_say": (\d+)`, more),
		"median of the first day":    inExport(`"then_median": (\d+)`, more),
		"a first day left out":       inExport(`"then": \{`, is(`"other": {`)),
	} {
		t.Run(name, func(t *testing.T) {
			if told, caught := lie(w); !told || len(caught) == 0 {
				t.Errorf("told: %t, nobody noticed", told)
			}
		})
	}
}
