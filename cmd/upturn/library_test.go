package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/pack"
)

func newLibrary(t *testing.T) (library, *[]string) {
	list := &[]string{}
	return library{
		dir:       t.TempDir(),
		elsewhere: func() []string { return slices.Clone(*list) },
		remember:  func(l []string) { *list = l },
	}, list
}

func TestNewFilesNeverMeetAnOldOne(t *testing.T) {
	l, _ := newLibrary(t)
	info := workshop.Info{Group: "Customer service / north", When: time.Date(2026, 11, 3, 9, 0, 0, 0, time.UTC)}
	var names []string
	for range 3 {
		path := l.free(info)
		if err := os.WriteFile(path, nil, 0o600); err != nil {
			t.Fatal(err)
		}
		names = append(names, filepath.Base(path))
	}
	want := "2026-11-03 Customer service north.upturn|2026-11-03 Customer service north 2.upturn|2026-11-03 Customer service north 3.upturn"
	if got := strings.Join(names, "|"); got != want {
		t.Errorf("%s", got)
	}
}

func TestFileNamesSuitEveryDisk(t *testing.T) {
	for in, want := range map[string]string{
		"":                       "",
		"../../etc/passwd":       "etc passwd",
		"CON":                    "CON", // the date goes before it
		"a:b*c?":                 "a b c",
		"Jyväskylä – yövuoro":    "Jyväskylä yövuoro",
		"😀 team":                 "team",
		strings.Repeat("å", 300): strings.Repeat("å", nameMost),
		"\x00\x1b[2J":            "2J",
	} {
		if got := fileName(in); got != want {
			t.Errorf("fileName(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestLibraryKeepsFilesFromElsewhereInMind(t *testing.T) {
	l, list := newLibrary(t)
	other := filepath.Join(t.TempDir(), "x.upturn")
	inside := filepath.Join(l.dir, "y.upturn")
	for _, p := range []string{other, inside} {
		if err := os.WriteFile(p, nil, 0o600); err != nil {
			t.Fatal(err)
		}
		l.opened(p)
		l.opened(p)
	}
	if len(*list) != 1 {
		t.Errorf("kept in mind: %v", *list)
	}
	if got := l.paths(); len(got) != 2 {
		t.Errorf("listed: %v", got)
	}
	if err := os.Remove(other); err != nil {
		t.Fatal(err)
	}
	catalog, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	f := &files{library: l, program: &program{catalog: catalog}}
	if _, there := f.Entry(other, "en"); there {
		t.Error("a file that is gone is still listed")
	}
	if e, there := f.Entry(inside, "en"); !there || e.Trouble == "" || e.Changed.IsZero() {
		t.Errorf("what is no workshop is listed as %+v", e)
	}
}
