package pack

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

func TestLibrary(t *testing.T) {
	l := NewLibrary(filepath.Join(t.TempDir(), "packs"))
	if got := l.List(); len(got) != 0 {
		t.Fatalf("begins with %v", got)
	}
	one, err := l.Add(builtin(t))
	if err != nil {
		t.Fatal(err)
	}
	two, err := l.Add(builtin(t))
	if err != nil {
		t.Fatal(err)
	}
	if one.ID != "servant-2" || two.ID != "servant-3" {
		t.Errorf("called %s and %s", one.ID, two.ID)
	}
	file := filepath.Join(t.TempDir(), "mine.upturnpack")
	if err := l.Export(two, file); err != nil {
		t.Fatal(err)
	}
	if err := l.Delete(two.ID); err != nil {
		t.Fatal(err)
	}
	back, err := l.Import(file)
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(back, two) {
		t.Error("it came back changed")
	}
	list := l.List()
	if len(list) != 2 || !list[0].Ready() || !reflect.DeepEqual(list[1].Pack, two) {
		t.Errorf("%d packs", len(list))
	}
}

func TestLibraryKeepsWhatIsUnfinished(t *testing.T) {
	l := NewLibrary(t.TempDir())
	p, err := l.Add(builtin(t))
	if err != nil {
		t.Fatal(err)
	}
	delete(p.Texts["fi"], "step.A1.wall")
	if err := l.Save(p); err != nil {
		t.Fatal(err)
	}
	own, err := l.Load(p.ID)
	if err != nil || own.Ready() || len(own.Problems) != 1 || own.Problems[0].Place != "step.A1.wall" {
		t.Fatal(own.Problems, err)
	}
	if own.Pack.Text("fi", "step.A2.wall") != p.Text("fi", "step.A2.wall") {
		t.Error("a text was lost")
	}
}

func TestLibraryRefuses(t *testing.T) {
	l := NewLibrary(t.TempDir())
	outside := t.TempDir()
	if err := os.WriteFile(filepath.Join(outside, "pack.toml"), []byte("id = 1"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := l.Import(outside); workshop.CodeOf(err) != workshop.EPack {
		t.Errorf("import of a broken pack: %v", err)
	}
	for _, id := range []string{"", "..", "../x", "a/b", "A", `a\b`} {
		if _, err := l.Load(id); workshop.CodeOf(err) != workshop.ENotFound {
			t.Errorf("load %q: %v", id, err)
		}
		if err := l.Delete(id); workshop.CodeOf(err) != workshop.ENotFound {
			t.Errorf("delete %q: %v", id, err)
		}
	}
	if got := l.List(); len(got) != 0 {
		t.Error(got)
	}
}

func TestLibraryNames(t *testing.T) {
	l := NewLibrary(t.TempDir())
	for _, tc := range []struct{ id, want string }{
		{"mine", "mine"}, {"mine", "mine-2"}, {"mine-2", "mine-3"}, {"con", "pack"}, {"com1", "pack-2"},
		{strings.Repeat("a", 32), strings.Repeat("a", 32)}, {strings.Repeat("a", 32), strings.Repeat("a", 30) + "-2"},
	} {
		p := *builtin(t)
		p.ID = tc.id
		got, err := l.Add(&p)
		if err != nil || got.ID != tc.want {
			t.Errorf("%s became %v, want %s (%v)", tc.id, got, tc.want, err)
		}
	}
}
