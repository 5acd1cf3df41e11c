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
	"fyne.io/fyne/v2/canvas"

	"github.com/upturn-workshop/upturn/workshop"
)

// everything lists all that a window holds: texts, shapes, colours, places.
func everything(s *stage) string {
	var out strings.Builder
	objects(s, fyne.Position{}, func(o fyne.CanvasObject, at fyne.Position) {
		fmt.Fprintf(&out, "%T %v %v", o, at, o.Size())
		switch o := o.(type) {
		case *canvas.Text:
			fmt.Fprintf(&out, " %q %v %v", o.Text, o.Color, o.TextStyle)
		case *canvas.Circle:
			fmt.Fprintf(&out, " %v %v %v", o.FillColor, o.StrokeColor, o.StrokeWidth)
		case *canvas.Rectangle:
			fmt.Fprintf(&out, " %v %v %v", o.FillColor, o.StrokeColor, o.StrokeWidth)
		case *canvas.Line:
			fmt.Fprintf(&out, " %v", o.StrokeColor)
		}
		out.WriteByte('\n')
	})
	return out.String()
}

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
	for _, set := range []settings{{step: "A2"}, {step: "A4"}, {step: "B2"}, {step: "C6"}, {step: "C2", people: 12, leaders: 5}, {step: "B2", order: []string{"a", "b", "c"}}} {
		t.Run(set.step, func(t *testing.T) {
			heard := listen(t)
			never := newRoom(t, set).booth()
			r := newRoom(t, set)
			b := r.booth()
			curtain := everything(b.stage)
			for range 3 {
				press(b.stage, "enter")
				for !b.visit.review() {
					press(b.stage, "2", "1", "2", "space", "1")
					if b.visit.kind() == workshop.Ranking {
						press(b.stage, "2", "3")
					}
					press(b.stage, "enter")
				}
				b.Wipe()
			}
			b.Draw(r.session.State())
			b.cleared = false
			b.stage.redraw()
			if everything(b.stage) != curtain {
				t.Error("the curtain differs from that of a booth where nobody was")
			}
			press(b.stage, "enter")
			press(never.stage, "enter")
			for page := range b.visit.pages {
				b.visit.goTo(page)
				never.visit.goTo(page)
				b.stage.redraw()
				never.stage.redraw()
				if everything(b.stage) != everything(never.stage) {
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
	r := newRoom(t, settings{step: "B2"})
	b := r.booth()
	b.deps.Cast = func(_ int, ballot workshop.Ballot, _ func(error)) {
		panic(fmt.Sprint("fault with ", []workshop.Mark(ballot)))
	}
	press(b.stage, "enter", "7", "enter", "enter")
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
	r := newRoom(t, settings{step: "B2", people: 3, names: []string{"Aino", "Bertta", "Cecilia"}})
	b := r.booth()
	if !written(b.stage, "Aino") {
		t.Fatal("the first one is not called")
	}
	if err := r.session.CastBy(workshop.Paper, workshop.Ballot{3}); err != nil {
		t.Fatal(err)
	}
	if written(b.stage, "Aino") || written(b.stage, "Bertta") {
		t.Error("somebody is called who may have voted on paper")
	}
	for range 2 {
		press(b.stage, "enter", "5", "enter", "enter")
		r.pass(recordedFor)
	}
	if got := r.round().Cast; got != 3 {
		t.Errorf("%d ballots of 3", got)
	}
}

// In a vote on paper nobody is called by name at the computer, not even the first.
func TestNamesAreNotCalledInAVoteOnPaper(t *testing.T) {
	r := newRoom(t, settings{step: "B2", people: 3, way: workshop.Paper, names: []string{"Aino", "Bertta", "Cecilia"}})
	b := r.booth()
	for range 2 {
		if written(b.stage, "Aino") || written(b.stage, "Bertta") || !written(b.stage, "It is my turn") {
			t.Error("somebody is called by name")
		}
		press(b.stage, "enter", "5", "enter", "enter")
		r.pass(recordedFor)
	}
	if got := r.round().Cast; got != 2 {
		t.Errorf("%d ballots of 2", got)
	}
}
