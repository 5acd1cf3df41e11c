package main

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/pack"
)

func newLibrary(t *testing.T) (*library, *[]string) {
	list := &[]string{}
	return &library{
		usual:     filepath.Join(t.TempDir(), "upturn"),
		elsewhere: func() []string { return slices.Clone(*list) },
		remember:  func(l []string) { *list = l },
	}, list
}

func TestNewFilesNeverMeetAnOldOne(t *testing.T) {
	l, _ := newLibrary(t)
	info := workshop.Info{Group: "Customer service / north", When: time.Date(2026, 11, 3, 9, 0, 0, 0, time.UTC)}
	var names []string
	for range 3 {
		path, err := l.free(info)
		if err != nil {
			t.Fatal(err)
		}
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
	if got, err := l.paths(); err != nil || len(got) != 0 {
		t.Fatalf("of a folder that is not there yet: %v, %v", got, err)
	}
	inside := filepath.Join(l.usual, "y.upturn")
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
	if got, err := l.paths(); err != nil || len(got) != 2 {
		t.Errorf("listed: %v, %v", got, err)
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

// What is made in a folder of this run alone is listed by the next run.
func TestAnotherFolderForThisRun(t *testing.T) {
	l, list := newLibrary(t)
	catalog, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	content, err := pack.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	f := &files{library: l, program: &program{catalog: catalog, content: builtIn{func() (*workshop.Pack, error) { return content, nil }}}}
	other := t.TempDir()
	packs := f.KeepIn(other)
	s, err := f.Rehearse("en")
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := packs.Add(content); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(filepath.Join(other, "packs")); err != nil {
		t.Error(err)
	}
	if _, err := os.Stat(l.usual); !os.IsNotExist(err) {
		t.Errorf("the usual folder was touched: %v", err)
	}
	next := library{usual: l.usual, elsewhere: l.elsewhere}
	got, err := next.paths()
	if err != nil || len(got) != 1 || filepath.Dir(got[0]) != other || len(*list) != 1 {
		t.Errorf("the next run lists %v, %v", got, err)
	}
}

// Without its folder the library says so, and still lists what lies elsewhere.
func TestLibraryWithoutItsFolder(t *testing.T) {
	l, list := newLibrary(t)
	*list = []string{"/elsewhere/x.upturn"}
	if err := os.WriteFile(l.usual, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if got, err := l.paths(); workshop.CodeOf(err) != workshop.EReadOnly || len(got) != 1 {
		t.Errorf("listed %v, %v", got, err)
	}
	_, err := l.free(workshop.Info{})
	var e *workshop.Error
	if !errors.As(err, &e) || e.Code != workshop.EReadOnly || e.Args["what"] != "folder" {
		t.Errorf("a new file: %v", err)
	}
}
