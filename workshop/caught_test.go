package workshop_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// deep calls itself so often, and panics with something secret.
func deep(n int) {
	if n == 0 {
		panic("Anna answered 5")
	}
	deep(n - 1)
}

// Developers are told the sixteen innermost calls, and nothing of what a panic or a call
// was about.
func TestCaughtTellsWhereAndNotWhat(t *testing.T) {
	for name, c := range map[string]struct{ depth, deep int }{"all calls": {2, 3}, "the last of many": {100, 16}} {
		t.Run(name, func(t *testing.T) {
			fall := func() (err error) {
				defer workshop.Caught(&err)
				deep(c.depth)
				return nil
			}
			err := fall()
			var e *workshop.Error
			if !errors.As(err, &e) || e.Code != workshop.EBug {
				t.Fatalf("%v", err)
			}
			if text := err.Error(); strings.Contains(text, "Anna") || strings.Contains(text, "runtime.") {
				t.Errorf("%s", text)
			}
			calls := strings.Split(e.Args["detail"], " < ")
			if got := strings.Count(e.Args["detail"], "workshop_test.deep "); got != c.deep || len(calls) > 16 || !strings.Contains(calls[0], "caught_test.go:14") {
				t.Errorf("%d of %d calls, first %s", got, len(calls), calls[0])
			}
		})
	}
}

func TestNothingIsCaughtWithoutAPanic(t *testing.T) {
	err := func() (err error) {
		defer workshop.Caught(&err)
		return errors.ErrUnsupported
	}()
	if !errors.Is(err, errors.ErrUnsupported) {
		t.Errorf("%v", err)
	}
}
