package main

import (
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/ui/home"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/pdf"
	"github.com/upturn-workshop/upturn/workshop/sqlite"
)

func newHouse(t testing.TB) *files {
	t.Helper()
	p, err := newProgram(io.Discard, io.Discard)
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	return &files{program: p, library: &library{
		usual:     t.TempDir(),
		elsewhere: func() []string { return slices.Clone(list) },
		remember:  func(l []string) { list = l },
	}}
}

func nightShift() workshop.Info {
	return workshop.Info{
		Title: "Night shift", Group: "Night shift", When: time.Date(2026, 11, 3, 9, 0, 0, 0, time.UTC), People: 8, Minutes: 90,
		Lang: "en", Exercises: []string{"A"}, Way: workshop.Paper, MinShow: 5, Sponsor: "City of Turku",
	}
}

// made is a workshop in a folder, closed.
func (f *files) made(t testing.TB, dir string) string {
	t.Helper()
	path := filepath.Join(dir, "night.upturn")
	s, err := f.create(path, nightShift())
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

// What the list says of a file that is only glanced at is what a close look says.
func TestTheListSaysWhatThereIs(t *testing.T) {
	f := newHouse(t)
	path := f.made(t, f.library.usual)
	quick, there := f.Entry(path, "en")
	if !there || quick.Title != "Night shift" || quick.Sponsor != "City of Turku" || quick.Stopped != "" || quick.Done || quick.Trouble != "" {
		t.Fatalf("%+v", quick)
	}
	if want := time.Date(2026, 12, 3, 9, 0, 0, 0, time.UTC); !quick.Due.Equal(want) {
		t.Errorf("due %v", quick.Due)
	}
	g, err := glance(path)
	if err != nil {
		t.Fatal(err)
	}
	slow := entry(path, g, "en")
	slow.Due, slow.Changed = quick.Due, quick.Changed
	if got, want := strings.Join(quick.Exercises, "|"), strings.Join(slow.Exercises, "|"); got != want || quick.Of != slow.Of || quick.People != slow.People {
		t.Errorf("%+v, %+v", quick, slow)
	}
	if err := os.WriteFile(path, []byte("not a workshop"), 0o600); err != nil {
		t.Fatal(err)
	}
	if e, there := f.Entry(path, "en"); !there || e.Trouble == "" {
		t.Errorf("%+v", e)
	}
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	if _, there := f.Entry(path, "en"); there {
		t.Error("what is gone is listed")
	}
}

// What was promised for an earlier day makes the workshop due on that day.
func TestWhatIsPromisedIsDue(t *testing.T) {
	f := newHouse(t)
	for _, c := range []struct{ text, on, want string }{
		{"18.11.", "", "2026-11-18"}, {"4 December 2026", "", "2026-12-03"}, {"next Friday", "", "2026-12-03"}, {"1.1.2020", "", "2026-12-03"},
		{"18.11.", "2026-11-19", "2026-11-19"}, {"18.11.", "2027-11-18", "2026-12-03"},
	} {
		g := sqlite.Glance{Info: nightShift(), Due: []workshop.Action{{Due: c.text, DueOn: c.on}}}
		if got := comesBack(f.program, g.Info, g.Due, "en").Format(time.DateOnly); got != c.want {
			t.Errorf("%q kept as %q: due %s, want %s", c.text, c.on, got, c.want)
		}
	}
}

// The sheet of one press is in all that the group reads: of a mixed one in two languages.
func TestTheSheetOfAMixedGroup(t *testing.T) {
	f := newHouse(t)
	s, err := f.Open(f.made(t, t.TempDir()))
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	written := func(second string) int {
		st := s.State()
		st.Info.Second = second
		path, _, err := f.Sheet(st, pdf.A4)
		if err != nil {
			t.Fatal(err)
		}
		doc, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		return len(doc)
	}
	other := "en"
	if s.State().Info.Lang == other {
		other = "fi"
	}
	if one, two := written(""), written(other); two < one+one/20 {
		t.Errorf("in one language the sheet has %d bytes, in two %d", one, two)
	}
}

// A workshop goes with all that was listed, and nothing else.
func TestDeleteTakesWhatWasListed(t *testing.T) {
	f := newHouse(t)
	dir := t.TempDir()
	path := f.made(t, dir)
	f.library.opened(path)
	s, err := f.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := f.Sheet(s.State(), pdf.A4); err != nil {
		t.Fatal(err)
	}
	if err := f.Delete(path); workshop.CodeOf(err) != workshop.EBusy {
		t.Fatalf("an open workshop: %v", err)
	}
	if err := f.Amend(path, nightShift().Details()); workshop.CodeOf(err) != workshop.EBusy {
		t.Fatalf("an open workshop: %v", err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	theirs := filepath.Join(dir, "night työpajan jälkeen.pdf")
	if err := os.WriteFile(theirs, []byte("%PDF-1.4"), 0o600); err != nil {
		t.Fatal(err)
	}
	all, err := f.Belongings(path)
	if err != nil || len(all) != 2 || !strings.HasSuffix(all[0], ".pdf") || all[1] != path {
		t.Fatal(all, err)
	}
	if err := f.Delete(path); err != nil {
		t.Fatal(err)
	}
	left, err := os.ReadDir(dir)
	if err != nil || len(left) != 1 || left[0].Name() != filepath.Base(theirs) {
		t.Error(left, err)
	}
	if list, err := f.Workshops(); err != nil || slices.Contains(list, path) {
		t.Error("it is still listed", err)
	}
}

func TestAmendWritesTheFile(t *testing.T) {
	f := newHouse(t)
	path := f.made(t, f.library.usual)
	d := nightShift().Details()
	d.Group, d.Title, d.FollowedUp = "Day shift", "Day shift", true
	if err := f.Amend(path, d); err != nil {
		t.Fatal(err)
	}
	st, err := f.Read(path)
	if err != nil || st.Info.Group != "Day shift" || !st.Info.FollowedUp {
		t.Errorf("%+v, %v", st.Info, err)
	}
	d.Group = " "
	if err := f.Amend(path, d); workshop.CodeOf(err) != workshop.EInvalid {
		t.Error(err)
	}
}

// The whole list of the first window, from asking for it until all of it is known.
func BenchmarkList(b *testing.B) {
	for _, n := range []int{10, 1000} {
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			f := newHouse(b)
			raw, err := os.ReadFile(f.made(b, b.TempDir()))
			if err != nil {
				b.Fatal(err)
			}
			for i := range n {
				if err := os.WriteFile(filepath.Join(f.library.usual, strconv.Itoa(i)+extension), raw, 0o600); err != nil {
					b.Fatal(err)
				}
			}
			ready := make(chan struct{})
			close(ready)
			var window sync.Mutex // as the goroutine of the windows does one thing after the other
			do := func(what func()) {
				window.Lock()
				defer window.Unlock()
				what()
			}
			for b.Loop() {
				done := make(chan int)
				r := home.NewReader(f, do, func(time.Duration, func()) func() { return func() {} })
				do(func() {
					r.Read(f.catalog.In("en"), "en", ready, func(list []home.Entry, _ home.Known, _ error) { done <- len(list) })
				})
				if got := <-done; got != n {
					b.Fatalf("%d of %d", got, n)
				}
			}
		})
	}
}
