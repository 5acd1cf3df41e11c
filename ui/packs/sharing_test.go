package packs

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop/pack"
)

func TestSharing(t *testing.T) {
	d := newDesk(t, "en", 1366, 768)
	d.copyBuiltin()
	own := d.disk()
	d.packs.showList()
	l := newList(d.packs)
	d.file = filepath.Join(t.TempDir(), "shared"+pack.Extension)
	l.export(own)
	d.answered()
	l.remove(own.ID)
	if len(d.lib.List()) != 0 {
		t.Fatal("it is still there")
	}
	l.fetch()
	if got := d.lib.List(); len(got) != 1 || !got[0].Ready() {
		t.Errorf("%v", got)
	}
	if err := os.WriteFile(d.file, []byte("no pack"), 0o600); err != nil {
		t.Fatal(err)
	}
	d.said = nil
	l.fetch()
	if len(d.said) != 1 || !strings.HasPrefix(d.said[0], "shared.upturnpack: ") {
		t.Errorf("said %q", d.said)
	}
}

// Every node of the tree has fields whose words are there in every language.
// Every text of the pack can be reached in the editor.
