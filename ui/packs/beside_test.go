package packs

import (
	"path/filepath"
	"testing"

	"github.com/upturn-workshop/upturn/workshop/pack"
)

// The folder of packs may be on a disk that does not answer. Whatever is chosen, the page
// stays as it is and takes the next press, and the disk is touched beside the windows only.
func TestADiskThatDoesNotAnswerHoldsNothing(t *testing.T) {
	d := newDesk(t, "en", 1366, 768)
	e := d.copyBuiltin()
	own := d.disk()
	d.packs.showList()
	shared := filepath.Join(t.TempDir(), "shared"+pack.Extension)
	d.file = shared
	d.packs.list.export(own)
	d.answered()

	var waiting []func()
	d.packs.d.Beside = func(do, then func()) { waiting = append(waiting, do) }
	d.packs.d.Writes = func(wait func()) { waiting = append(waiting, wait) }
	for _, press := range []struct {
		name  string
		waits int
		do    func()
	}{
		{"delete", 1, func() { d.packs.list.remove(own.ID) }},
		{"copy", 1, func() { d.packs.duplicate(own.Pack) }},
		{"import", 1, func() { d.packs.list.fetch() }},
		{"edit", 1, func() { d.packs.edit(own.ID) }},
		{"to the list", 2, func() {
			d.packs.editor = e
			d.packs.showList()
		}},
		{"away from the editor", 1, func() {
			d.packs.editor = e
			d.packs.Detach()
		}},
	} {
		before := len(waiting)
		press.do()
		if n := len(waiting) - before; n != press.waits {
			t.Errorf("%s: %d things wait for the disk, want %d", press.name, n, press.waits)
		}
		if got := d.lib.List(); len(got) != 1 || got[0].ID != own.ID {
			t.Errorf("%s: the disk was touched before it was asked beside the windows: %d packs", press.name, len(got))
		}
		if d.packs.editor != nil {
			t.Errorf("%s: an editor is open", press.name)
		}
	}
	waiting[0]()
	if len(d.lib.List()) != 0 {
		t.Error("deleting touches no disk")
	}
}

// What was deleted, renamed or brought in is seen once the disk has answered.
func TestTheListIsThatOfTheDisk(t *testing.T) {
	d := newDesk(t, "en", 1366, 768)
	e := d.copyBuiltin()
	e.choose(node{sort: nodeGroup, group: "pack"})
	d.field("pack.name", "en").SetText("Shop floor")
	d.packs.showList()
	if own := d.packs.own; len(own) != 1 || own[0].Pack.Text("en", "pack.name") != "Shop floor" || d.packs.list.edits[own[0].ID] == nil {
		t.Fatalf("%d packs", len(own))
	}
	d.packs.list.remove(d.packs.own[0].ID)
	if len(d.packs.own) != 0 || len(d.packs.list.rows) != 1 {
		t.Errorf("%d packs and %d rows after the only one was deleted", len(d.packs.own), len(d.packs.list.rows))
	}
}
