package ballot

import (
	"bytes"
	"fmt"
	"io"
	"log"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/ballot/ballottest"
	"github.com/upturn-workshop/upturn/workshop"
)

// listen catches all that is logged or printed until the test ends.
func listen(t *testing.T) func() string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "log")
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	var logged bytes.Buffer
	out, errs := os.Stdout, os.Stderr
	os.Stdout, os.Stderr = f, f
	log.SetOutput(io.MultiWriter(&logged, f))
	t.Cleanup(func() {
		os.Stdout, os.Stderr = out, errs
		log.SetOutput(errs)
		_ = f.Close()
	})
	return func() string {
		printed, err := os.ReadFile(path)
		if err != nil {
			t.Error(err)
		}
		return logged.String() + string(printed)
	}
}

// What somebody typed and took back is nowhere: not in the window, not on any
// page that the next person sees, not in the log, the clipboard or the title.
func TestAWipedAnswerIsNowhere(t *testing.T) {
	for _, set := range []ballottest.Settings{{Step: "A2"}, {Step: "A4"}, {Step: "B1"}, {Step: "C6"}, {Step: "C2", People: 12, Leaders: 5}, {Step: "B1", Order: []string{"a", "b", "c"}}} {
		t.Run(set.Step, func(t *testing.T) {
			heard := listen(t)
			never := newRoom(t, set).booth(t)
			r := newRoom(t, set)
			b := r.booth(t)
			curtain := ballottest.Everything(b.stage)
			for range 3 {
				ballottest.Press(b.stage, "enter")
				for !b.visit.Review() {
					ballottest.Press(b.stage, "2", "1", "2", "space", "1")
					if r.ranks() {
						ballottest.Press(b.stage, "2", "3")
					}
					ballottest.Press(b.stage, "enter")
				}
				b.Wipe()
			}
			b.Draw(r.Session.State())
			b.cleared = false
			b.stage.Redraw()
			if ballottest.Everything(b.stage) != curtain {
				t.Error("the curtain differs from that of a booth where nobody was")
			}
			ballottest.Press(b.stage, "enter")
			ballottest.Press(never.stage, "enter")
			for page := range b.visit.Pages() {
				b.visit.GoTo(page)
				never.visit.GoTo(page)
				b.stage.Redraw()
				never.stage.Redraw()
				if ballottest.Everything(b.stage) != ballottest.Everything(never.stage) {
					t.Errorf("page %d differs from that of a booth where nobody was", page)
				}
			}
			b.Wipe()
			if got := heard(); got != "" {
				t.Errorf("something was logged: %q", got)
			}
			if got := fyne.CurrentApp().Clipboard().Content(); got != "" {
				t.Errorf("the clipboard holds %q", got)
			}
			for _, w := range fyne.CurrentApp().Driver().AllWindows() {
				if strings.ContainsAny(w.Title(), "0123456789") {
					t.Errorf("a title says %q", w.Title())
				}
			}
		})
	}
}

// A fault in the middle of a ballot logs its code and nothing that was marked.
func TestAFaultLogsItsCodeAlone(t *testing.T) {
	heard := listen(t)
	r := newRoom(t, ballottest.Settings{Step: "B1"})
	b := r.booth(t)
	b.deps.Cast = func(_ int, ballot workshop.Ballot, _ func(error)) {
		panic(fmt.Sprint("fault with ", []workshop.Mark(ballot)))
	}
	ballottest.Press(b.stage, "enter", "7", "enter", "enter")
	got := heard()
	if !strings.Contains(got, string(workshop.EBug)) {
		t.Fatalf("the fault is not in the log: %q", got)
	}
	for line := range strings.Lines(got) {
		if strings.Contains(line, "fault with") || strings.Contains(line, "[7]") {
			t.Errorf("the log tells the answer: %q", line)
		}
	}
}

// Once ballots from paper have taken seats a name no longer stands for a seat:
// nobody is called by name, and everybody left can still vote.
func TestNamesAreNotCalledOnceWaysAreMixed(t *testing.T) {
	r := newRoom(t, ballottest.Settings{Step: "B1", People: 3, Names: []string{"Aino", "Bertta", "Cecilia"}})
	b := r.booth(t)
	if !ballottest.Written(b.stage, "Aino") {
		t.Fatal("the first one is not called")
	}
	if err := r.Session.CastBy(workshop.Paper, workshop.Ballot{3}); err != nil {
		t.Fatal(err)
	}
	if ballottest.Written(b.stage, "Aino") || ballottest.Written(b.stage, "Bertta") {
		t.Error("somebody is called who may have voted on paper")
	}
	for range 2 {
		ballottest.Press(b.stage, "enter", "5", "enter", "enter")
		r.Pass(recordedFor)
	}
	if got := r.Round().Cast; got != 3 {
		t.Errorf("%d ballots of 3", got)
	}
}

// In a vote on paper nobody is called by name at the computer, not even the first.
func TestNamesAreNotCalledInAVoteOnPaper(t *testing.T) {
	r := newRoom(t, ballottest.Settings{Step: "B1", People: 3, Way: workshop.Paper, Names: []string{"Aino", "Bertta", "Cecilia"}})
	b := r.booth(t)
	for range 2 {
		if ballottest.Written(b.stage, "Aino") || ballottest.Written(b.stage, "Bertta") || !ballottest.Written(b.stage, "It’s my turn") {
			t.Error("somebody is called by name")
		}
		ballottest.Press(b.stage, "enter", "5", "enter", "enter")
		r.Pass(recordedFor)
	}
	if got := r.Round().Cast; got != 2 {
		t.Errorf("%d ballots of 2", got)
	}
}
