package packs

import (
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/pack"
	"github.com/upturn-workshop/upturn/workshop/pack/edit"
)

// desk is the packs in a window, with a library on the disk.
type desk struct {
	t      *testing.T
	packs  *Packs
	win    fyne.Window
	lib    pack.Library
	said   []string
	file   string // what a file dialog would give
	backed int
	later  chan func() // what the writing goroutine wants done on that of the windows
}

func newDesk(t *testing.T, lang string, w, h float32) *desk {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.AlwaysLight))
	catalog, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	builtin, err := pack.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	d := &desk{t: t, lib: pack.NewLibrary(filepath.Join(t.TempDir(), "packs")), later: make(chan func(), 1000)}
	d.packs = New(Deps{
		Catalog: catalog, Lang: lang, Builtin: builtin, Library: d.lib,
		OnBack:    func() { d.backed++ },
		PickFile:  func(use func(string)) { use(d.file) },
		PickPlace: func(_ string, use func(string)) { use(d.file) },
		Say:       func(s string) { d.said = append(d.said, s) },
		Saved:     func(s, _ string) { d.said = append(d.said, s) },
		// The test driver would run it where it is called: two goroutines in one widget.
		Do:     func(f func()) { d.later <- f },
		Beside: func(do, then func()) { do(); then() },
		Writes: func(wait func()) { wait() },
	})
	d.win = test.NewTempWindow(t, d.packs.Content())
	d.win.SetPadded(false)
	d.win.Resize(fyne.NewSize(w, h))
	d.packs.Attach(d.win.Canvas())
	d.win.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) {
		if e.Name == fyne.KeyEscape {
			d.packs.Escape()
		}
	})
	t.Cleanup(d.packs.Detach)
	return d
}

// shot writes what the window shows for the eye, when UPTURN_SHOTS names a folder.
func (d *desk) shot(name string) {
	d.t.Helper()
	dir := os.Getenv("UPTURN_SHOTS")
	if dir == "" {
		return
	}
	f, err := os.Create(filepath.Join(dir, name+".png"))
	if err != nil {
		d.t.Fatal(err)
	}
	defer f.Close()
	if err := png.Encode(f, d.win.Canvas().Capture()); err != nil {
		d.t.Fatal(err)
	}
}

func (d *desk) copyBuiltin() *editor {
	d.t.Helper()
	d.packs.duplicate(d.packs.d.Builtin)
	if d.packs.editor == nil {
		d.t.Fatal("no editor:", d.said)
	}
	return d.packs.editor
}

// answered waits for the disk, on which something is written or read beside the window.
func (d *desk) answered() { (<-d.later)() }

// disk is the pack as it lies on the disk.
func (d *desk) disk() pack.Own {
	d.t.Helper()
	d.packs.editor.saver.flush()
	for len(d.later) > 0 {
		(<-d.later)()
	}
	list := d.lib.List()
	if len(list) != 1 {
		d.t.Fatalf("%d packs", len(list))
	}
	return list[0]
}

func (d *desk) field(key, lang string) *entry {
	d.t.Helper()
	for _, r := range d.packs.editor.form.rows {
		for _, en := range r.entries {
			if en.key == key && en.lang == lang {
				return en
			}
		}
	}
	d.t.Fatalf("no field for %s in %s", key, lang)
	return nil
}

func step(e *editor, id string) node {
	d, _ := e.pack().Step(id)
	return node{nodeStep, groupOf(e.pack(), d), id}
}

func TestLook(t *testing.T) {
	for _, lang := range []string{"en", "fi"} {
		d := newDesk(t, lang, 1366, 768)
		d.shot(lang + "-packs-empty")
		e := d.copyBuiltin()
		d.shot(lang + "-packs-editor")
		e.choose(step(e, "A2"))
		d.shot(lang + "-packs-step")
		e.form.scroll.ScrollToBottom()
		d.shot(lang + "-packs-minutes")
		e.choose(node{nodeItem, "item:pair", "V3"})
		d.shot(lang + "-packs-pair")
		e.choose(step(e, "B2"))
		e.add()
		d.shot(lang + "-packs-add")
		e.choose(step(e, "open"))
		d.field("step.open.wall", "en").SetText(strings.Repeat("The customer meets our people, and then what happens? ", 7))
		d.field("step.open.title", "fi").SetText("")
		d.shot(lang + "-packs-long")
		d.packs.showList()
		d.shot(lang + "-packs-list")
	}
}

func TestTypingReachesDiskAndWall(t *testing.T) {
	d := newDesk(t, "en", 1366, 768)
	e := d.copyBuiltin()
	e.choose(step(e, "A2"))
	d.field("step.A2.wall", "fi").SetText("Suojaako tämä meitä?")
	if got := d.disk().Pack.Text("fi", "step.A2.wall"); got != "Suojaako tämä meitä?" {
		t.Errorf("on the disk: %q", got)
	}
	if e.look.shown != "fi" || !strings.Contains(alt(e), "Suojaako tämä meitä?") {
		t.Errorf("on the wall, in %s: %q", e.look.shown, alt(e))
	}
	d.field("step.A2.notes", "en").SetText("One.\n\nTwo.")
	if got := d.disk().Pack.Lines("en", "step.A2.notes"); len(got) != 2 || got[1] != "Two." {
		t.Errorf("notes %q", got)
	}
}

// alt is the text of the page that the preview shows.
func alt(e *editor) string {
	return strings.Join(sceneTexts(e.look.picture.Scene()), " ")
}

func TestAMissingTextIsMarkedAndFound(t *testing.T) {
	d := newDesk(t, "en", 1366, 768)
	e := d.copyBuiltin()
	e.choose(step(e, "B1"))
	d.field("step.B1.title", "fi").SetText("")
	own := d.disk()
	if own.Ready() || own.Problems[0].Place != "step.B1.title" {
		t.Errorf("problems %v", own.Problems)
	}
	e.choose(node{sort: nodeGroup, group: "pack"})
	if !e.head.gaps.Visible() {
		t.Fatal("nothing says that a text is missing")
	}
	test.Tap(e.head.gaps)
	if e.at != step(e, "B1") {
		t.Errorf("went to %v", e.at)
	}
	marked := false
	for _, r := range e.form.rows {
		marked = marked || r.def.key == "step.B1.title" && r.marks[1].Text() != ""
	}
	if !marked {
		t.Error("the field has no mark")
	}
}

func TestALanguageStaysEnglishWhereItHasGaps(t *testing.T) {
	d := newDesk(t, "en", 1366, 768)
	e := d.copyBuiltin()
	e.langs[1] = "es"
	e.choose(node{nodeItem, "item:key", "K1"})
	d.field("item.K1.ask", "es").SetText("")
	for _, r := range e.form.rows {
		mark := r.marks[1].Text()
		if want := strings.HasSuffix(r.def.key, ".ask"); want && mark == "" {
			t.Errorf("%s has no mark", r.def.key)
		}
		if r.def.key == "item.K1.name" && mark != "" {
			t.Errorf("the name is marked: %s", mark)
		}
	}
	if got := d.field("item.K1.ask", "es").PlaceHolder; got != e.pack().Text("en", "item.K1.ask") {
		t.Errorf("in its place stands %q", got)
	}
}

func TestKeysMoveAndUndo(t *testing.T) {
	d := newDesk(t, "en", 1366, 768)
	e := d.copyBuiltin()
	e.choose(step(e, "A1"))
	before := e.pack()
	down := &desktop.CustomShortcut{KeyName: fyne.KeyDown, Modifier: fyne.KeyModifierAlt}
	d.packs.shortcut(down)
	if e.pack().Steps[4].ID != "A1" {
		t.Errorf("A1 stands elsewhere: %s", e.pack().Steps[4].ID)
	}
	en := d.field("step.A1.wall", "en")
	d.win.Canvas().Focus(en)
	en.SetText("Typed")
	en.TypedShortcut(&fyne.ShortcutUndo{})
	if got := e.pack().Text("en", "step.A1.wall"); got == "Typed" {
		t.Error("typing was not taken back")
	}
	if at, ok := d.win.Canvas().Focused().(*entry); !ok || at.key != "step.A1.wall" {
		t.Error("the cursor is lost")
	}
	e.undo()
	if e.pack() != before {
		t.Error("the move was not taken back")
	}
	e.redo()
	if got := d.disk().Pack.Steps[4].ID; got != "A1" {
		t.Errorf("on the disk stands %s", got)
	}
}

func TestTabAndWheelReachEveryField(t *testing.T) {
	d := newDesk(t, "en", 1366, 768)
	e := d.copyBuiltin()
	e.choose(step(e, "A2"))
	rows := e.form.rows
	last := rows[len(rows)-1]
	d.win.Canvas().Focus(last.entries[0])
	offset, high := e.form.scroll.Offset.Y, e.form.scroll.Size().Height
	if y := last.root.Position().Y; y < offset || y+last.root.Size().Height > offset+high+1 {
		t.Errorf("the field at %v lies outside of %v to %v", y, offset, offset+high)
	}
	rows[0].wheel.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, 100)})
	if got := e.form.scroll.Offset.Y; got != offset-100 {
		t.Errorf("the wheel moved the form from %v to %v", offset, got)
	}
}

func TestEscapeGoesBackFromAnywhere(t *testing.T) {
	d := newDesk(t, "en", 1366, 768)
	esc := &fyne.KeyEvent{Name: fyne.KeyEscape}
	for name, focus := range map[string]func(e *editor) fyne.Focusable{
		"field":  func(e *editor) fyne.Focusable { return d.field("step.A2.wall", "en") },
		"line":   func(e *editor) fyne.Focusable { return e.tree.rows[0] },
		"button": func(e *editor) fyne.Focusable { return e.tree.add },
	} {
		e := d.copyBuiltin()
		e.choose(step(e, "A2"))
		d.win.Canvas().Focus(focus(e))
		focus(e).TypedKey(esc)
		if d.packs.editor != nil {
			t.Errorf("a %s keeps the key for itself", name)
		}
	}
	d.packs.Escape()
	if d.backed != 1 {
		t.Error("the list does not go back")
	}
}

func TestDraggingMovesByWholeLines(t *testing.T) {
	d := newDesk(t, "en", 1366, 768)
	e := d.copyBuiltin()
	e.choose(node{nodeItem, "item:card", "N1"})
	var line *row
	for i, n := range e.tree.nodes {
		if n.id == "N1" {
			line = e.tree.rows[i]
		}
	}
	for range 10 {
		line.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(0, treeRow/4)})
	}
	line.DragEnd()
	var cards []string
	for _, it := range e.pack().ItemsOf("card") {
		cards = append(cards, it.ID)
	}
	if strings.Join(cards[:3], " ") != "N2 N3 N1" {
		t.Errorf("cards %v", cards)
	}
}

func TestAddAndRemoveSteps(t *testing.T) {
	d := newDesk(t, "fi", 1366, 768)
	e := d.copyBuiltin()
	e.choose(step(e, "B1"))
	e.add()
	if !e.adding {
		t.Fatal("nobody asks for the kind")
	}
	test.Tap(e.tree.kinds[2])
	if e.at.id != "B8" || e.pack().Text("fi", "step.B8.title") != "Uudet kortit" {
		t.Errorf("at %v", e.at)
	}
	if own := d.disk(); !own.Ready() {
		t.Errorf("problems %v", own.Problems)
	}
	e.choose(step(e, "A4"))
	e.remove()
	for _, id := range []string{"A4", "A5", "A6", "A7"} {
		if _, ok := e.pack().Step(id); ok {
			t.Errorf("%s is still there", id)
		}
	}
	if !strings.Contains(e.head.status.Text(), "A5") {
		t.Errorf("it says %q", e.head.status.Text())
	}
	if own := d.disk(); !own.Ready() {
		t.Errorf("problems %v", own.Problems)
	}
}

// A step that puts options in order is added like the others, its options are edited
// beside the wall that shows them, and what the disk has is a pack that can be used.
func TestAddAnOrder(t *testing.T) {
	for lang, title := range map[string]string{"en": "New order", "fi": "Uusi järjestys"} {
		d := newDesk(t, lang, 1366, 768)
		e := d.copyBuiltin()
		e.choose(step(e, "A2"))
		e.add()
		d.shot("add-order-" + lang)
		test.Tap(e.tree.kinds[slices.Index(edit.Kinds(), edit.Order)])
		id := e.at.id
		def, _ := e.pack().Step(id)
		if def.Vote == nil || def.Vote.Kind != workshop.Ranking || e.pack().Text(lang, "step."+id+".title") != title {
			t.Fatalf("%+v", def)
		}
		d.shot("order-" + lang)
		e.choose(node{nodeItem, "item:card", def.Vote.Items[workshop.Full][0]})
		d.field("item."+def.Vote.Items[workshop.Full][0]+".text", lang).SetText("Rota")
		e.look.draw()
		d.shot("order-option-" + lang)
		if own := d.disk(); !own.Ready() || own.Pack.Text(lang, "item."+def.Vote.Items[workshop.Full][0]+".text") != "Rota" {
			t.Errorf("problems %v", own.Problems)
		}
	}
}

func TestMinutes(t *testing.T) {
	d := newDesk(t, "en", 1366, 768)
	e := d.copyBuiltin()
	e.choose(step(e, "A1"))
	e.form.minutes(editMinutes(e, "A1", workshop.Full, 11))
	if got, _ := d.disk().Pack.Step("A1"); got.Minutes != [3]int{3, 11, 6} {
		t.Errorf("minutes %v", got.Minutes)
	}
}

// A role is ticked on the step; whichever had it loses it, and the disk knows.
// Each kind of item has its heading, and each of its texts a label.
// Each role has its words.
