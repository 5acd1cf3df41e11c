package ui

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/home"
	"github.com/upturn-workshop/upturn/ui/layers"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/memory"
	"github.com/upturn-workshop/upturn/workshop/pack"
)

// hanging is a disk on which some files do not answer.
func hanging(files ...string) map[string]chan bool {
	out := map[string]chan bool{}
	for _, f := range files {
		out[f] = make(chan bool)
	}
	return out
}

// patience is none to speak of for a disk that does not answer. Any other one answers, on a
// computer that has much else to do later than that.
func (f deskFiles) patience() time.Duration {
	if f.hangs != nil {
		return home.Patience
	}
	return time.Minute
}

// says reports whether the window says something.
func (d *desk) says(key string, args ...string) bool {
	bare := func(s string) string { return strings.Join(strings.Fields(s), "") }
	return strings.Contains(bare(strings.Join(words(d.top()), " ")), bare(d.p.words.T(key, args...)))
}

// share is the folder of workshops in sentences about it.
var share = []string{"folder", deskFiles{}.Folder()}

// The first window does not wait for the folder of workshops: it says which one does not
// answer and what one can do, and lists the workshops once it does.
func TestTheFirstWindowDoesNotWaitForItsFolder(t *testing.T) {
	for _, lang := range []string{"en", "fi"} {
		files := deskFiles{recent: workshops(2), hangs: hanging("")}
		d := atDesk(t, lang, desktopSize, files)
		if d.where() != "home" || d.says("home.empty") || d.says("home.again") {
			t.Fatalf("at once it shows %q", words(d.top()))
		}
		d.find(d.p.words.T("home.packs"))
		at := d.canvas().Focused()
		d.until("the sentence", func() bool {
			return d.says("home.folder_unanswered", share...) && d.says("home.again") && d.says("home.folder")
		})
		files.hangs[""] <- true
		d.until("the list", func() bool { return d.says("home.continue") })
		if d.says("home.folder_unanswered", share...) || d.says("home.again") || d.canvas().Focused() != at {
			t.Errorf("the focus is on %v, and it says %q", d.canvas().Focused(), words(d.top()))
		}
	}
}

// Who tries again is told that it is asked, may do so as often as they like, and is not lost
// when the answer comes.
func TestTheFolderIsAskedAgain(t *testing.T) {
	files := deskFiles{recent: workshops(2), hangs: hanging("")}
	d := atDesk(t, "en", desktopSize, files)
	d.until("the buttons", func() bool { return d.says("home.again") })
	for range 2 {
		if d.canvas().Unfocus(); !d.says("home.folder_unanswered", share...) {
			t.Fatalf("it says %q", words(d.top()))
		}
		d.choose("home.again")
		if !d.says("home.folder_asked", share...) {
			t.Errorf("asked again it says %q", words(d.top()))
		}
		d.until("the sentence", func() bool { return d.says("home.folder_unanswered", share...) })
	}
	close(files.hangs[""])
	d.until("the list", func() bool { return d.says("home.continue") && !d.says("home.again") })
	if f := d.canvas().Focused(); f == nil || !slices.Contains(words(f.(fyne.CanvasObject)), d.p.words.T("home.new")) {
		t.Errorf("the focus is on %s", label(f))
	}
}

// Another folder is as good for the day.
func TestWorkshopsAreKeptInAnotherFolder(t *testing.T) {
	kept := ""
	files := deskFiles{recent: workshops(2), hangs: hanging(""), keptIn: &kept}
	d := atDesk(t, "en", desktopSize, files)
	d.until("the buttons", func() bool { return d.says("home.folder") })
	d.choose("home.folder")
	d.folder()
	if d.says("files.hint_folder") == d.says("files.hint") || !d.says("files.use_folder") {
		t.Errorf("the page says %q", words(d.top()))
	}
	d.choose("files.use_folder")
	d.until("the folder to be taken", func() bool { return d.where() == "home" })
	close(files.hangs[""])
	d.until("the list", func() bool { return d.says("home.continue") && !d.says("home.again") })
	if filepath.Base(kept) != "Documents" { // where one begins
		t.Errorf("workshops are kept in %q", kept)
	}
}

// Packs lie in the folder of workshops. Where it does not answer the window does not hang:
// it says so, and opens nothing when the answer comes after that.
func TestPacksThatDoNotAnswer(t *testing.T) {
	d := atDesk(t, "en", desktopSize, deskFiles{hangs: hanging()})
	f, _ := layers.Find[*first](d.p.layers)
	answer, used := make(chan bool), 0
	late := func() []pack.Own { <-answer; return nil }
	f.withPacks(late, func([]pack.Own) { used++ })
	f.withPacks(late, func([]pack.Own) { used++ }) // a second press
	d.until("the sentence", func() bool { return d.says("app.folder_unanswered", share...) })
	d.p.layers.Sink()
	answer <- true
	f.withPacks(func() []pack.Own { return nil }, func([]pack.Own) { used += 10 })
	d.until("what is asked later", func() bool { return used >= 10 })
	if used != 10 {
		t.Errorf("used %d", used)
	}
	f.withPacks(late, func([]pack.Own) { used++ })
	d.choose("help.name")
	answer <- true
	d.until("the answer", func() bool { return d.p.fetch == nil })
	if used != 10 || d.where() == "home" {
		t.Errorf("who has gone elsewhere is called back: %d, %s", used, d.where())
	}
}

// A folder that cannot be made is told, and files from elsewhere are listed all the same.
func TestAFolderThatIsRefused(t *testing.T) {
	d := atDesk(t, "en", desktopSize, deskFiles{recent: workshops(2), refuse: workshop.Errorf(workshop.EReadOnly, nil)})
	d.until("the sentence", func() bool { return d.says("home.folder_refused", share...) })
	if !d.says("home.again") || !d.says("home.folder") || !d.says("home.continue") {
		t.Errorf("it says %q", words(d.top()))
	}
}

// Without a home folder the first window says what that means.
func TestWithoutAHomeFolder(t *testing.T) {
	d := atDesk(t, "en", desktopSize, deskFiles{homeless: true})
	if !d.says("app.homeless") {
		t.Errorf("it says %q", words(d.top()))
	}
	d.press(fyne.KeyReturn)
	d.choose("home.open")
	d.until("the folders where all begins", func() bool { return len(words(d.top())) > 8 })
	for _, w := range words(d.top()) {
		if strings.Contains(w, os.Getenv("HOME")) || w == d.p.words.T("files.home") {
			t.Errorf("a folder that does not answer is offered: %q", w)
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
	d.until("the lines that say that it does not answer", func() bool { return lines() == 2 })
	d.choose("help.name")
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
	late := memory.New(workshop.State{Pack: d.p.Pack(), Agenda: someAgenda(t, d), Info: workshop.Info{Lang: "en", People: 3, MinShow: 3}})
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
	agenda, _, err := d.p.Pack().Plan(workshop.Info{Minutes: 90, Exercises: []string{"A"}})
	if err != nil {
		t.Fatal(err)
	}
	return agenda
}

// A workshop whose disk does not answer is left at once. Quitting asks whether to wait.
func TestAWorkshopOnADiskThatDoesNotAnswerIsLeft(t *testing.T) {
	d := atDesk(t, "en", desktopSize, deskFiles{hangs: hanging()})
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

// So is the editor, whose last words are on their way to the disk, and so does quitting.
func TestAnEditorOnADiskThatDoesNotAnswerIsLeft(t *testing.T) {
	d := atDesk(t, "en", desktopSize, deskFiles{packs: 2})
	d.goes("home.packs")
	d.goes("packs.edit")
	d.p.Patience = home.Patience
	answer := make(chan bool)
	awaited(d.p, func(*release) { <-answer }) // as if the words did not get there
	d.p.backHome()
	if d.where() != "home" {
		t.Fatalf("it shows %q", d.where())
	}
	d.p.quit()
	d.until("the question", func() bool { return d.says("app.quit_unanswered") })
	select {
	case <-d.p.closed.done:
		t.Error("nobody waits for what is being written")
	default:
	}
	answer <- true
	<-d.p.closed.done
}
