package packs

import (
	"math/rand/v2"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

// A field of the editor grows while one writes in it. What is typed is what stands
// there, and what the pack keeps.
func TestTypingInTheEditorIsKept(t *testing.T) {
	words := strings.Fields("A leader checks that the job is done by the book työyhteisö päättää yhdessä äänestämällä “hyvä” well-known")
	d := newDesk(t, "en", 1366, 768)
	e := d.copyBuiltin()
	e.choose(node{nodeItem, "item:pair", "V1"})
	r := rand.New(rand.NewPCG(7, 13))
	for _, w := range []float32{1366, 1200} {
		d.win.Resize(fyne.NewSize(w, 768))
		for n := range 4 {
			en := d.field("item.V1.left", []string{"en", "fi"}[n%2])
			en.SetText("")
			en.FocusGained()
			said := "A leader checks that the job is done by the book"
			for range r.IntN(20) {
				said += strings.Repeat(" ", 1+r.IntN(2)) + words[r.IntN(len(words))]
			}
			for _, c := range said {
				en.TypedRune(c)
			}
			if got := e.pack().Texts[en.lang]["item.V1.left"]; en.Text != said || got != said {
				t.Errorf("%v wide: typed %q,\nstands %q,\nkept %q", w, said, en.Text, got)
			}
		}
	}
}

// After undo and redo, which make the fields anew, one writes on where one was.
func TestTypingAfterUndo(t *testing.T) {
	d := newDesk(t, "en", 1366, 768)
	e := d.copyBuiltin()
	e.choose(node{nodeItem, "item:pair", "V1"})
	d.win.Canvas().Focus(d.field("item.V1.left", "en"))
	write := func(s string) {
		for _, c := range s {
			d.win.Canvas().Focused().TypedRune(c)
		}
	}
	d.field("item.V1.left", "en").TypedShortcut(&fyne.ShortcutSelectAll{})
	write("A leader checks that the job is done")
	for range 2 {
		e.undo()
	}
	for range 2 {
		e.redo()
	}
	was := e.pack().Texts["en"]["item.V1.left"]
	write(" by the book")
	if got := e.pack().Texts["en"]["item.V1.left"]; got != was+" by the book" {
		t.Errorf("after %q stands %q", was, got)
	}
}
