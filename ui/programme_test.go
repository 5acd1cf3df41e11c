package ui

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/programme"
	"github.com/upturn-workshop/upturn/workshop/trial"
	"github.com/upturn-workshop/upturn/workshop/trial/sticks"
)

// onAStick are workshops of so many groups that were told of a programme, each of which lies in
// a file of its name.
func onAStick(t *testing.T, groups int) (stick string, files programme.Files) {
	t.Helper()
	stick = t.TempDir()
	states := map[string]workshop.State{}
	for i := range groups {
		st, err := trial.Play(trial.Info("en", 7+i, 60), nil, int64(i), nil)
		if err != nil {
			t.Fatal(err)
		}
		name := fmt.Sprintf("Group %d", i+1)
		st.ID = fmt.Sprintf("%032x", i+1)
		st.Info.Rehearsal, st.Info.Leaders, st.Info.Group, st.Info.Share, st.Info.Programme = false, 0, name, workshop.ShareNamed, "Service"
		states[name] = st
		if err := os.WriteFile(filepath.Join(stick, name+".upturn"), []byte(name), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return stick, sticks.Files(sticks.In(states))
}

// takeIn takes in what lies on a stick.
func takeIn(t *testing.T, f *programme.Folder, stick string) {
	t.Helper()
	if _, err := sticks.TakeIn(f, nil, stick); err != nil {
		t.Fatal(err)
	}
}

// From the first window to the table by keys alone: a programme is opened, files are taken in
// after the list has said what they are, a wave is released, and a question stands beside.
func TestAProgrammeByKeys(t *testing.T) {
	for _, lang := range []string{"en", "fi"} {
		t.Run(lang, func(t *testing.T) {
			d := atDesk(t, lang, desktopSize, deskFiles{})
			w := d.p.words
			stick, read := onAStick(t, 3)
			if err := os.WriteFile(filepath.Join(stick, "odd.upturn"), []byte("odd"), 0o600); err != nil {
				t.Fatal(err)
			}
			dir := filepath.Join(t.TempDir(), "programme")
			if err := programme.New(dir, "Service", 5, nil); err != nil {
				t.Fatal(err)
			}
			d.p.Programmes = func(dir string) (*programme.Folder, error) { return programme.Open(dir, read) }
			shows := func(text string) func() bool {
				return func() bool { return strings.Contains(strings.Join(words(d.top()), "|"), text) }
			}
			d.find(w.T("home.programmes"))
			d.press(fyne.KeyReturn)
			d.until("the ways to begin", shows(w.T("programme.open_one")))
			many{p: d.p}.open(dir)
			d.until("the table", shows(w.T("programme.take")))
			if b, is := d.canvas().Focused().(*controls.Button); !is || b.Text != w.T("programme.take") {
				t.Error("what comes next has not the focus")
			}
			f, err := d.p.Programmes(dir)
			if err != nil {
				t.Fatal(err)
			}
			list, err := f.Look([]string{stick}, nil)
			if err != nil {
				t.Fatal(err)
			}
			many{p: d.p, folder: f}.list(list)
			d.until("the list", shows(w.T("programme.is.damaged")))
			d.find(w.T("programme.take_now"))
			d.press(fyne.KeyReturn)
			d.until("the table", shows("Group 3"))
			d.until("the wave that waits", shows(w.T("programme.release", "wave", w.T("programme.wave", "n", "1"))))
			d.find(w.T("programme.release", "wave", w.T("programme.wave", "n", "1")))
			d.press(fyne.KeyReturn)
			d.until("the question", shows(w.T("programme.release_yes")))
			d.find(w.T("programme.release_yes"))
			d.press(fyne.KeyReturn)
			d.until("a question of all groups", func() bool { return strings.Contains(strings.Join(words(d.top()), " "), w.T("programme.report.read")) })
			for is := false; !is; _, is = d.canvas().Focused().(*controls.Button) {
				d.find(w.T("programme.next")) // the pane around it has the words as well
			}
			before := strings.Join(words(d.top()), "|")
			d.press(fyne.KeyReturn)
			if strings.Join(words(d.top()), "|") == before {
				t.Error("the next question is the same")
			}
			d.press(fyne.KeyEscape)
			d.until("the first window", shows(w.T("home.programmes")))
			if left, _ := filepath.Glob(filepath.Join(dir, ".taking-*")); len(left) > 0 {
				t.Errorf("left over: %q", left)
			}
		})
	}
}

// Waves get names, a group its page in a file, and who has people of other groups stands in no
// total: by keys, from the table.
func TestGroupsAndWavesByKeys(t *testing.T) {
	for _, lang := range []string{"en", "fi"} {
		t.Run(lang, func(t *testing.T) {
			d := atDesk(t, lang, desktopSize, deskFiles{})
			w := d.p.words
			stick, read := onAStick(t, 4)
			dir := filepath.Join(t.TempDir(), "programme")
			if err := programme.New(dir, "Service", 5, nil); err != nil {
				t.Fatal(err)
			}
			f, err := programme.Open(dir, read)
			if err != nil {
				t.Fatal(err)
			}
			takeIn(t, f, stick)
			d.p.Programmes = func(dir string) (*programme.Folder, error) { return programme.Open(dir, read) }
			shows := func(text string) func() bool {
				return func() bool { return strings.Contains(strings.Join(words(d.top()), " "), text) }
			}
			parts := func() {
				d.until("the table", shows(w.T("programme.parts")))
				d.find(w.T("programme.parts"))
				d.press(fyne.KeyReturn)
				d.until("groups and waves", shows(w.T("programme.names_keep")))
			}
			many{p: d.p}.open(dir)
			parts()
			for is := false; !is; _, is = d.canvas().Focused().(*controls.Entry) {
				d.press(fyne.KeyTab)
			}
			d.write("Spring")
			d.find(w.T("programme.names_keep"))
			d.press(fyne.KeyReturn)
			d.until("the name of the wave", shows("Spring"))
			parts()
			for is := false; !is; _, is = d.canvas().Focused().(*controls.Button) {
				d.find("Group 2 · G2") // the pane around it has the words as well
			}
			d.press(fyne.KeyReturn)
			d.until("a group", shows(w.T("programme.overlaps_none")))
			d.find(w.T("programme.sheet"))
			d.press(fyne.KeyReturn)
			d.until("where to put its page", shows(w.T("app.pick_place")))
			d.press(fyne.KeyEscape)
			d.find(w.T("programme.overlap_hint"))
			d.press(fyne.KeyReturn)
			d.until("the other groups", shows(w.T("programme.overlap_lead")))
			for is := false; !is; _, is = d.canvas().Focused().(*controls.Check) {
				d.find("Group 3 · G3")
			}
			d.press(fyne.KeySpace)
			d.find(w.T("programme.overlap_keep"))
			d.press(fyne.KeyReturn)
			d.until("what comes of it", shows(w.T("programme.apart")))
			p, err := f.Read()
			if err != nil || p.WaveName(1) != "Spring" || p.Waiting(1) != 3 || strings.Join(p.Rows()[1].Overlaps, " ") != "G3" {
				t.Errorf("%q, %d wait, %v %v", p.WaveName(1), p.Waiting(1), p.Rows()[1].Overlaps, err)
			}
		})
	}
}

// What would leave is listed before it does, and it is that which is sent, to the service that was
// written; what comes of it is said.
func TestAProgrammeToADatabase(t *testing.T) {
	for _, lang := range []string{"en", "fi"} {
		t.Run(lang, func(t *testing.T) {
			d := atDesk(t, lang, desktopSize, deskFiles{})
			w := d.p.words
			stick, read := onAStick(t, 3)
			dir := filepath.Join(t.TempDir(), "programme")
			if err := programme.New(dir, "Service", 5, nil); err != nil {
				t.Fatal(err)
			}
			f, err := programme.Open(dir, read)
			if err != nil {
				t.Fatal(err)
			}
			takeIn(t, f, stick)
			if _, err := f.Release(1, time.Now()); err != nil {
				t.Fatal(err)
			}
			d.p.Programmes = func(dir string) (*programme.Folder, error) { return programme.Open(dir, read) }
			var sent *programme.Leaving
			var to string
			answer := error(workshop.Errorf(workshop.EIO, nil, "what", "database_lost"))
			d.p.Send = func(_ context.Context, service string, l *programme.Leaving) (programme.Arrived, error) {
				to, sent = service, l
				return programme.Arrived{Groups: 3, Meetings: 3, Counts: 44}, answer
			}
			shows := func(text string) func() bool {
				return func() bool { return strings.Contains(strings.Join(words(d.top()), "|"), text) }
			}
			many{p: d.p}.open(dir)
			d.until("the table", shows(w.T("publish.title")))
			d.find(w.T("publish.title"))
			d.press(fyne.KeyReturn)
			d.until("the rows", shows(w.T("publish.table", "table", "meeting", "n", "3")))
			if shows("Group 1")() || sent != nil {
				t.Error("a name, or something has left already")
			}
			for is := false; !is; _, is = d.canvas().Focused().(*controls.Check) {
				d.find(w.T("publish.names")) // the pane around it has the words as well
			}
			d.press(fyne.KeySpace)
			d.until("the names", shows("Group 1"))
			texts := programme.Along{Texts: true}
			all, err := f.Leave(texts)
			if err != nil {
				t.Fatal(err)
			}
			lines := leavingLines(all, w)
			sending{many: many{p: d.p, folder: f}, along: texts, rows: all, lines: lines, from: len(lines) - 1}.page()
			for is := false; !is; _, is = d.canvas().Focused().(*controls.Check) {
				d.find(w.T("publish.texts"))
			}
			d.press(fyne.KeySpace) // then there are fewer lines than that page begins with
			d.until("the rows without the texts", shows(w.T("publish.table", "table", "question_text", "n", "0")))
			d.press(fyne.KeyEscape)
			for _, answer = range []error{answer, nil} {
				sending{many: many{p: d.p, folder: f}, service: " acme "}.leave()
				d.until("the rows", shows(w.T("publish.send")))
				d.find(w.T("publish.next"))
				d.press(fyne.KeyReturn)
				d.until("further rows", shows(w.T("publish.before")))
				d.find(w.T("publish.send"))
				d.press(fyne.KeyReturn)
				said := w.T("publish.there", "groups", "3", "meetings", "3", "counts", "44")
				if answer != nil {
					said = w.Error(answer)
				}
				d.until("what came of it", func() bool { return strings.Contains(strings.Join(words(d.top()), " "), said) })
				if to != "acme" || sent == nil || len(sent.Table("meeting").Rows) != 3 {
					t.Errorf("to %q: %v", to, sent)
				}
				d.press(fyne.KeyEscape)
			}
		})
	}
}

// A folder that holds no programme is told, and one that does not answer can be left.
func TestAProgrammeThatCannotBeOpened(t *testing.T) {
	d := atDesk(t, "en", desktopSize, deskFiles{})
	w := d.p.words
	none := workshop.Errorf(workshop.ENotFound, nil, "what", "programme", "folder", "/x", "book", programme.FileName)
	d.p.Programmes = func(string) (*programme.Folder, error) { return nil, none }
	many{p: d.p}.open("/x")
	sentence := func() bool { return strings.Contains(strings.Join(words(d.top()), " "), w.Error(none)) }
	d.until("the sentence", sentence)
	d.press(fyne.KeyEscape)
	hung := make(chan bool)
	d.p.Programmes = func(string) (*programme.Folder, error) {
		<-hung
		return nil, none
	}
	many{p: d.p}.open("/x")
	d.until("that it takes its time", func() bool { return strings.Contains(strings.Join(words(d.top()), "|"), w.T("programme.working")) })
	d.press(fyne.KeyEscape)
	close(hung)
	time.Sleep(50 * time.Millisecond)
	d.settle()
	if said := strings.Join(words(d.top()), "|"); !strings.Contains(said, w.T("home.programmes")) || sentence() {
		t.Error(said)
	}
}
