package main

import (
	"bytes"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop/rehearsal"

	"github.com/upturn-workshop/upturn/workshop"
)

// A rehearsal at real speeds prints a table for each way, in the language of the program,
// and says that the plan holds.
func TestPace(t *testing.T) {
	for _, tc := range []struct{ lang, table, holds string }{
		{"en", "60 min, Paper: planned / rehearsed minutes", "No step is more than a fifth off"},
		{"fi", "60 min, Paperilla: suunnitellut / harjoitellut minuutit", "Mikään vaihe ei poikkea"},
	} {
		t.Run(tc.lang, func(t *testing.T) {
			var out, said bytes.Buffer
			p, err := newProgram(&out, &said)
			if err != nil {
				t.Fatal(err)
			}
			p.lang = tc.lang
			if code := p.run([]string{"rehearse", "--pace", "--length", "60", "--lang", tc.lang}); code != 0 {
				t.Fatalf("ends with %d: %s", code, said.String())
			}
			if got := out.String(); !strings.Contains(got, tc.table) || !strings.Contains(got, tc.holds) || strings.Contains(got, "!") {
				t.Errorf("it says %s", got)
			}
			line := regexp.MustCompile(`(?m)^ *C6( +\d+ / \d+([.,]\d)?){4} *$`)
			if got := line.FindAllString(out.String(), -1); len(got) != len(workshop.Ways()) || got[0] == got[1] {
				t.Errorf("C6 is %q", got)
			}
		})
	}
	var out bytes.Buffer
	p, err := newProgram(&out, &out)
	if err != nil {
		t.Fatal(err)
	}
	if code := p.run([]string{"rehearse", "--pace", "--length", "10"}); code != 2 {
		t.Errorf("ten minutes end with %d: %s", code, out.String())
	}
}

// A workshop whose plan was shortened before the day is not ahead of it from the start.
func TestAWorkshopPromisesItsOwnPlan(t *testing.T) {
	var out bytes.Buffer
	p, err := newProgram(&out, &out)
	if err != nil {
		t.Fatal(err)
	}
	info := rehearsal.Info("W", "G", "en", 12, 180, time.Now())
	info.Exercises = p.content.pack().DefaultExercises(180)
	agenda, _, err := p.content.pack().Plan(info)
	if err != nil {
		t.Fatal(err)
	}
	agenda[1].Minutes += 7
	s, err := createWith(filepath.Join(t.TempDir(), "w.upturn"), info, p.content.pack(), agenda)
	if err != nil {
		t.Fatal(err)
	}
	if got := s.State(); got.Promised() != got.Left().Round(time.Minute) {
		t.Errorf("%v are promised and %v are left", got.Promised(), got.Left())
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
}
