package ui

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/ui/layers"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/memory"
)

// hanging is a disk on which some files do not answer.
func hanging(files ...string) map[string]chan bool {
	out := map[string]chan bool{}
	for _, f := range files {
		out[f] = make(chan bool)
	}
	return out
}

// says reports whether the window says something.
func (d *desk) says(key string) bool {
	said := strings.Join(words(d.top()), " ")
	return strings.Contains(said, strings.Fields(d.p.words.T(key))[0]) && strings.Contains(strings.ReplaceAll(said, " ", ""), strings.ReplaceAll(d.p.words.T(key), " ", ""))
}

// The first window does not wait for the folder of workshops: it says that its disk does
// not answer, and lists them once it does.
func TestTheFirstWindowDoesNotWaitForItsFolder(t *testing.T) {
	for _, lang := range []string{"en", "fi"} {
		files := deskFiles{recent: workshops(2), hangs: hanging("")}
		d := atDesk(t, lang, desktopSize, files)
		if d.where() != "home" || d.says("home.empty") || d.says("home.list_unanswered") {
			t.Fatalf("at once it shows %q", words(d.top()))
		}
		d.find(d.p.words.T("home.packs"))
		at := d.canvas().Focused()
		d.until("the sentence", func() bool { return d.says("home.list_unanswered") })
		files.hangs[""] <- true
		d.until("the list", func() bool { return d.says("home.continue") })
		if d.says("home.list_unanswered") || d.canvas().Focused() != at {
			t.Errorf("the focus is on %v, and it says %q", d.canvas().Focused(), words(d.top()))
		}
	}
}

// A file whose disk does not answer has a line that says so; the others are listed, and the
// line is as any other once the disk answers. Going and coming does not ask it again.
func TestAFileThatDoesNotAnswerHasALine(t *testing.T) {
	files := deskFiles{recent: workshops(3), hangs: hanging("1", "2")}
	d := atDesk(t, "en", desktopSize, files)
	d.until("the others", func() bool { return d.says("home.continue") })
	lines := func() (n int) {
		for _, w := range words(d.top()) {
			if w == d.p.words.T("home.unanswered") {
				n++
			}
		}
		return n
	}
	if lines() != 2 {
		t.Fatalf("%d lines say that it does not answer: %q", lines(), words(d.top()))
	}
	d.choose("home.secrecy")
	d.p.backHome()
	d.until("the list as it was", func() bool { return lines() == 2 })
	close(files.hangs["1"])
	d.until("its line", func() bool { return lines() == 1 && d.says("home.done") })
}

// Opening a file that does not answer is told, and does not keep anybody from opening
// another one. What comes after that is closed again.
func TestOpeningAFileThatDoesNotAnswer(t *testing.T) {
	files := deskFiles{recent: workshops(2), fails: workshop.Errorf(workshop.EFull, nil), hangs: hanging("x")}
	d := atDesk(t, "en", desktopSize, files)
	late := memory.New(workshop.State{Pack: d.p.Pack, Agenda: someAgenda(t, d), Info: workshop.Info{Lang: "en", People: 3, MinShow: 3}})
	session, err := workshop.Start(late, workshop.Rules{})
	if err != nil {
		t.Fatal(err)
	}
	answer, failed := make(chan bool), ""
	d.p.open(func() (*workshop.Session, error) { <-answer; return session, nil }, func(error) { failed += "first" })
	d.p.open(func() (*workshop.Session, error) { return nil, workshop.Errorf(workshop.EFull, nil) }, func(error) { failed += "second press" })
	d.until("the sentence", func() bool { return d.says("app.unanswered") })
	d.p.layers.Sink()
	d.p.open(func() (*workshop.Session, error) { return nil, workshop.Errorf(workshop.EFull, nil) }, func(error) { failed += "another" })
	d.until("the other one", func() bool { return failed != "" })
	answer <- true
	d.until("the late one to be closed", func() bool { return session.Next() != nil })
	if failed != "another" || d.p.lead != nil || d.where() != "home" {
		t.Errorf("failed: %s; now %s", failed, d.where())
	}
}

func someAgenda(t *testing.T, d *desk) []workshop.Step {
	t.Helper()
	agenda, _, err := d.p.Pack.Plan(workshop.Info{Minutes: 90, Exercises: []string{"A"}})
	if err != nil {
		t.Fatal(err)
	}
	return agenda
}

// A workshop whose disk does not answer is left at once. Quitting asks whether to wait.
func TestAWorkshopOnADiskThatDoesNotAnswerIsLeft(t *testing.T) {
	d := atDesk(t, "en", desktopSize, deskFiles{})
	d.workshop("A2")
	answer := make(chan bool)
	d.p.lead.run.Do(func(*workshop.Session) error { <-answer; return nil })
	begun := time.Now()
	d.p.lead.home()
	if d.where() != "home" || time.Since(begun) > 5*time.Second {
		t.Fatalf("after %v it shows %q", time.Since(begun), d.where())
	}
	d.p.quit()
	d.until("the question", func() bool { return d.says("app.quit_unanswered") })
	if _, asks := layers.Find[*notice](d.p.layers); !asks || !slices.Contains(words(d.top()), d.p.words.T("app.quit_wait")) {
		t.Errorf("%q", words(d.top()))
	}
	answer <- true
	<-d.p.closed.done
}
