package script

import (
	"slices"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop/pack"
)

// Eleven hard moments, each with what happens, what to do and what to say, in both
// languages; short enough to be read while everybody waits.
func TestElevenHardMoments(t *testing.T) {
	p, err := pack.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	quotes := map[string][2]string{"en": {"“", "”"}, "fi": {"”", "”"}}
	for lang, marks := range quotes {
		list := Moments(p, lang)
		if len(list) != 11 {
			t.Errorf("%s: %d moments", lang, len(list))
		}
		var seen []string
		for i, m := range list {
			for _, line := range []string{m.What, m.Do, m.Say} {
				if line == "" || slices.Contains(seen, line) || len([]rune(line)) > 140 {
					t.Errorf("%s moment %d: %q is missing, long, or there twice", lang, i+1, line)
				}
				seen = append(seen, line)
			}
			if !strings.HasPrefix(m.Say, marks[0]) || !strings.HasSuffix(m.Say, marks[1]) {
				t.Errorf("%s: %q is not what one says", lang, m.Say)
			}
		}
	}
}
