package handout

import (
	"errors"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/upturn-workshop/upturn/ui/formats"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/pack"
)

// office is the page of data in a window, and a disk to save on.
type office struct {
	t        *testing.T
	g        *Data
	w        fyne.Window
	queue    chan func()
	dir      string
	proposed string
	copied   string
	shown    []string
	closed   int
	paper    int
}

func atOffice(t *testing.T, lang string, change func(*workshop.State)) *office {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.AlwaysLight))
	st, err := rehearsed()
	if err != nil {
		t.Fatal(err)
	}
	c, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	st.Path, st.ID, st.Info.Rehearsal = filepath.Join(t.TempDir(), "Customer service.upturn"), "00112233445566778899aabbccddeeff", false
	if change != nil {
		change(&st)
	}
	o := &office{t: t, dir: t.TempDir(), queue: make(chan func(), 1000)}
	o.g = NewData(DataDeps{
		Words: c.In(lang), Catalog: c, State: st, Do: func(f func()) { o.queue <- f },
		PickPlace: func(name string, endings []string, use func(string)) {
			o.proposed = name
			use(filepath.Join(o.dir, name))
		},
		PickFolder: func(use func(string)) { use(o.dir) },
		Copy:       func(text string) { o.copied = text },
		Reveal:     func(path string) error { o.queue <- func() { o.shown = append(o.shown, path) }; return nil },
		OnPaper:    func() { o.paper++ }, OnClose: func() { o.closed++ },
	})
	t.Cleanup(o.g.Close)
	o.w = test.NewTempWindow(t, o.g.Content())
	o.w.SetPadded(false)
	o.w.Resize(fyne.NewSize(1366, 768))
	o.settle()
	return o
}

func (o *office) until(what string, holds func() bool) {
	o.t.Helper()
	for limit := time.After(60 * time.Second); !holds(); {
		select {
		case f := <-o.queue:
			f()
		case <-limit:
			o.t.Fatal("waited in vain for:", what)
		}
	}
}

func (o *office) settle() {
	o.t.Helper()
	o.until("the end of what is under way", func() bool { return o.g.laid == o.g.asked && !o.g.foot.busy })
}

// to goes to a format with the keys.
func (o *office) to(format string) {
	o.t.Helper()
	i := slices.IndexFunc(formats.All(), func(f formats.Format) bool { return f.Name == format })
	for o.g.kind.Chosen() < i {
		o.g.kind.TypedKey(key(fyne.KeyRight))
	}
	o.settle()
}

// seen is what the look says.
func (o *office) seen() string {
	var out []string
	for _, line := range o.g.look.grid.lines {
		for _, t := range line {
			out = append(out, t.Text())
		}
	}
	return strings.Join(out, "|")
}

// Every format is looked at and saved by the page, as a file or as a folder, one says where it
// is, and what stands there is what the format makes.
func TestEveryFormatIsSaved(t *testing.T) {
	for _, f := range formats.All() {
		t.Run(f.Name, func(t *testing.T) {
			o := atOffice(t, "en", func(st *workshop.State) { st.Rounds = st.Rounds[:3] }) // pictures take their time
			o.to(f.Name)
			if len(o.g.look.parts) == 0 || o.g.look.picture.Visible() == o.g.look.pane.Visible() {
				t.Error("nothing is looked at")
			}
			if o.g.look.pane.Visible() && o.seen() == "" {
				t.Error("the look is empty")
			}
			test.Tap(o.g.foot.save)
			o.settle()
			var want []string
			job := o.g.job()
			job.On = nil // this is the goroutine that draws
			for file, err := range f.Files(job) {
				if err != nil {
					t.Fatal(err)
				}
				path := filepath.Join(o.dir, "Customer service – "+o.g.d.Words.T("data.file."+f.Name)+f.Ending)
				if f.Folder {
					path = filepath.Join(strings.TrimSuffix(path, f.Ending), file.Name)
				}
				want = append(want, path)
				if got, err := os.ReadFile(path); err != nil || string(got) != string(file.Data) {
					t.Errorf("%s: %v, %d bytes of %d; it says %q", path, err, len(got), len(file.Data), o.g.foot.said.Text())
				}
			}
			at := want[0]
			if f.Folder {
				at = filepath.Dir(at)
			}
			if said := o.g.foot.said.Text(); !strings.Contains(said, o.dir) {
				t.Errorf("it says %q", said)
			}
			test.Tap(o.g.foot.reveal)
			o.until("the folder", func() bool { return len(o.shown) > 0 })
			if o.shown[0] != at {
				t.Errorf("%q is shown, not %q", o.shown, at)
			}
		})
	}
}

// A folder of the same name stays as it is: the next one has a number.
func TestASecondFolder(t *testing.T) {
	o := atOffice(t, "en", nil)
	o.to("csv")
	for range 2 {
		test.Tap(o.g.foot.save)
		o.settle()
	}
	all, err := os.ReadDir(o.dir)
	if err != nil || len(all) != 2 || all[1].Name() != "Customer service – Lists 2" {
		t.Errorf("%v %v", all, err)
	}
}

// What the group agreed on goes along where it is asked for, names only with it; what a format
// does not have cannot be chosen.
func TestWhatGoesAlong(t *testing.T) {
	o := atOffice(t, "en", func(st *workshop.State) {
		st.Actions = []workshop.Action{{Item: "O1", First: "Ask", Owner: "Aino Mäkelä", Due: "6 December 2026"}}
	})
	has := func(name string) bool {
		return slices.ContainsFunc(o.g.look.parts, func(p formats.Part) bool { return p.Name == name })
	}
	if has("promises") || o.g.names.Visible() || o.g.signs.Visible() {
		t.Error("promises or signs are there unasked")
	}
	test.Tap(o.g.actions)
	o.settle()
	if !has("promises") || !o.g.names.Visible() {
		t.Error("promises were asked for")
	}
	for !strings.Contains(o.g.look.name.Text(), "promises") {
		test.Tap(o.g.look.next)
	}
	if seen := o.seen(); strings.Contains(seen, "Aino") || !strings.Contains(seen, "2026-12-06") {
		t.Errorf("%s", seen)
	}
	test.Tap(o.g.names)
	o.settle()
	if !strings.Contains(o.g.look.name.Text(), "promises") || !strings.Contains(o.seen(), "Aino") {
		t.Errorf("in %q stands %s", o.g.look.name.Text(), o.seen())
	}
	test.Tap(o.g.actions)
	o.settle()
	if o.g.job().With.Names || o.g.names.Visible() {
		t.Error("names go along without what they belong to")
	}
	o.to("csv")
	if !o.g.signs.Visible() {
		t.Error("a list has no signs")
	}
	o.to("text")
	if !o.g.names.Visible() || o.g.actions.Visible() || !o.g.foot.copy.Visible() || o.g.look.back.Visible() {
		t.Error("an e-mail has names, and is one text that can be copied")
	}
	test.Tap(o.g.foot.copy)
	if !strings.Contains(o.copied, "Aino") || !strings.Contains(o.copied, "- Ask") || strings.Contains(o.copied, "…") {
		t.Errorf("the clipboard has %q", o.copied)
	}
}

// What cannot be written is told in a sentence, what is cancelled leaves nothing, and the keys
// lead back.
func TestDataThatCannotBeSaved(t *testing.T) {
	o := atOffice(t, "en", nil)
	dir := o.dir
	for _, format := range []string{"xlsx", "csv"} {
		o.to(format)
		o.dir = filepath.Join(dir, "none")
		test.Tap(o.g.foot.save)
		o.settle()
		if said := o.g.foot.said.Text(); !strings.Contains(said, "folder") || o.g.foot.reveal.Visible() {
			t.Errorf("%s: it says %q", format, said)
		}
	}
	o.dir = dir
	o.to("pictures")
	test.Tap(o.g.foot.save)
	o.g.Escape()
	o.settle()
	if left, err := os.ReadDir(dir); err != nil || len(left) > 0 || o.closed > 0 {
		t.Errorf("%v is left: %v", left, err)
	}
	if said := o.g.foot.said.Text(); said != o.g.d.Words.T("handout.cancelled") {
		t.Errorf("it says %q", said)
	}
	o.g.Escape()
	o.g.tabs.TypedKey(key(fyne.KeyLeft))
	if o.closed != 1 || o.paper != 1 {
		t.Errorf("closed %d times, to paper %d times", o.closed, o.paper)
	}
}

// What no font can draw is named before it is saved, and can be saved all the same.
func TestPicturesWithASignThatNoFontHas(t *testing.T) {
	o := atOffice(t, "en", func(st *workshop.State) {
		p := *st.Pack
		p.Texts = maps.Clone(p.Texts)
		p.Texts["en"] = maps.Clone(p.Texts["en"])
		p.Texts["en"]["step.A2.title"], p.Texts["en"]["step.A2.wall"], p.Texts["en"]["item.P1.text"] = "A \U0010FFFD", "A \U0010FFFD", "A \U0010FFFD"
		st.Pack = &p
	})
	for _, f := range formats.All() {
		o.to(f.Name)
		warns := f.Name == "pictures" || f.Name == "slides"
		if said := o.g.foot.said.Text(); strings.Contains(said, "A \uFFFD (page 2)") != warns || o.g.foot.save.Disabled() {
			t.Errorf("%s: it says %q", f.Name, said)
		}
	}
}

// Before any vote has been shown there is no picture: it says so, and nothing can be saved.
func TestNoPictureYet(t *testing.T) {
	o := atOffice(t, "fi", func(st *workshop.State) { st.Rounds = nil })
	o.to("pictures")
	if said := o.g.foot.said.Text(); said != o.g.d.Words.Error(workshop.Errorf(workshop.EState, errors.New(""), "what", "no_results")) || !o.g.foot.save.Disabled() {
		t.Errorf("it says %q", said)
	}
}

// Should looking at results or writing them panic, the page says that it cannot be done: the
// wall's workshop goes on behind it.
func TestDataThatPanicEndNothing(t *testing.T) {
	for _, format := range []string{"xlsx", "csv"} {
		t.Run(format, func(t *testing.T) {
			o := atOffice(t, "en", func(st *workshop.State) { st.Pack = nil })
			o.to(format)
			bug := o.g.d.Words.Error(workshop.Errorf(workshop.EBug, nil))
			if got := o.g.foot.said.Text(); got != bug || !o.g.foot.save.Disabled() {
				t.Errorf("looked at: %q, to be saved: %t", got, !o.g.foot.save.Disabled())
			}
			o.g.askPlace()
			o.settle()
			left, err := os.ReadDir(o.dir)
			if err != nil {
				t.Fatal(err)
			}
			if got := o.g.foot.said.Text(); got != bug || len(left) > 0 {
				t.Errorf("saved: %q, %d files are left", got, len(left))
			}
		})
	}
}

// Where numbers may go to a programme the page says that what it writes is more than that.
func TestDataOfAProgrammeAreTheGroupsOwn(t *testing.T) {
	for _, programme := range []string{"", "Service 2027"} {
		o := atOffice(t, "en", func(st *workshop.State) {
			if st.Info.Programme = programme; programme != "" {
				st.Info.Share = workshop.ShareProgramme
			}
		})
		for _, f := range formats.All() {
			own := strings.Contains(o.g.about(f), o.g.d.Words.T("data.own"))
			if own != (programme != "" && f.Name != "ics" && f.Name != "text") {
				t.Errorf("%q, %s: %t", programme, f.Name, own)
			}
		}
	}
}
