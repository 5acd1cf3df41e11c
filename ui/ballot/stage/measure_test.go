package stage

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"
)

func TestWrap(t *testing.T) {
	test.NewTempApp(t)
	f := face{size: 15, scale: 1}
	for _, tt := range []struct {
		name, text string
		most       float64
		max, lines int
		want       string // "" = all words, in order
	}{
		{"one line", "tärkeää", 200, 2, 1, ""},
		{"even lines", "one two three four five six", 120, 3, 2, ""},
		{"no word is broken", "vähemmän tärkeää", 110, 2, 2, ""},
		{"a word longer than the line", strings.Repeat("w", 40), 200, 9, 3, strings.Repeat("w", 40)},
		{"too much is cut with an ellipsis", strings.Repeat("word ", 60), 200, 2, 2, "…"},
		{"nothing", "", 200, 2, 0, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			lines := f.wrap(tt.text, tt.most, tt.max)
			if len(lines) != tt.lines {
				t.Fatalf("%d lines %q, want %d", len(lines), lines, tt.lines)
			}
			for _, l := range lines {
				if f.width(l) > tt.most {
					t.Errorf("%q is longer than the line", l)
				}
			}
			got := strings.Join(lines, " ")
			switch tt.want {
			case "":
				if got != tt.text {
					t.Errorf("got %q", got)
				}
			case "…":
				if !strings.HasSuffix(got, "…") {
					t.Errorf("%q does not tell that more follows", got)
				}
			default:
				if strings.ReplaceAll(got, " ", "") != tt.want {
					t.Errorf("got %q", got)
				}
			}
		})
	}
}
