package workshop_test

import (
	"errors"
	"maps"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// The words of an error fill the places of its sentence, each under its own name.
func TestErrorsNameWhatTheyAreAbout(t *testing.T) {
	for name, c := range map[string]struct {
		args []string
		want map[string]string
	}{
		"nothing":              {nil, nil},
		"one":                  {[]string{"file", "a"}, map[string]string{"file": "a"}},
		"two":                  {[]string{"n", "1", "max", "2"}, map[string]string{"n": "1", "max": "2"}},
		"a name without value": {[]string{"n", "1", "max"}, map[string]string{"n": "1"}},
	} {
		t.Run(name, func(t *testing.T) {
			var e *workshop.Error
			if err := workshop.Errorf(workshop.EText, nil, c.args...); !errors.As(err, &e) || !maps.Equal(e.Args, c.want) {
				t.Errorf("%v, want %v", e.Args, c.want)
			}
		})
	}
}
