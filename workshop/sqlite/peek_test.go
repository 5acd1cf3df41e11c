package sqlite

import (
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/pack"
)

// What a list says of a workshop is what the workshop says.
func TestAGlanceSaysWhatIsThere(t *testing.T) {
	s := createStore(t)
	err := s.Commit(workshop.Change{
		Pos:     &workshop.Position{Step: 1, Phase: workshop.PhaseAsk},
		Actions: []workshop.Action{{Item: "O1", First: "Ask", Due: "18.12.", DueOn: "2026-12-18"}, {Item: "O2", First: "Tell"}},
		Items:   []workshop.Item{{ID: "O1", List: "obstacles", Text: "a"}, {ID: "O2", List: "obstacles", Text: "b"}},
	})
	if err != nil {
		t.Fatal(err)
	}
	st := load(t, s)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	before, err := os.ReadFile(s.path)
	if err != nil {
		t.Fatal(err)
	}
	var p Peeker
	for range 2 { // the second time the exercises are known
		g, err := p.Peek(s.path)
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(g.Info, st.Info) || g.Place != 1 || g.Steps != 2 || g.Now.ID != "C2" || g.Now.Exercise != "C" ||
			!reflect.DeepEqual(g.Due, []workshop.Action{{Due: "18.12.", DueOn: "2026-12-18"}}) || g.Pack.Text("fi", "a") != "Ääkkösiä" {
			t.Errorf("%+v", g)
		}
	}
	if after, err := os.ReadFile(s.path); err != nil || !reflect.DeepEqual(before, after) {
		t.Error("looking has changed the file")
	}
	if left, _ := filepath.Glob(s.path + "-lock"); len(left) > 0 {
		t.Error("looking has taken hold of the file")
	}
}

// It takes nothing but sound files of the present version, and no table of a stranger's.
func TestAGlanceTakesNoOddFile(t *testing.T) {
	for name, spoil := range map[string]string{
		"another schema":  "CREATE VIEW more AS SELECT 1",
		"another version": "PRAGMA user_version = 1",
		"no place":        "UPDATE position SET step = 99",
		"no words":        "UPDATE workshop SET info = 'x'",
		"no exercises":    "UPDATE pack SET content = x'00'",
	} {
		path := sample(t)
		db := connect(path, false)
		if _, err := db.Exec(spoil); err != nil {
			t.Fatal(name, err)
		}
		if err := db.Close(); err != nil {
			t.Fatal(err)
		}
		var p Peeker
		if _, err := p.Peek(path); err == nil {
			t.Errorf("%s is taken", name)
		}
	}
	var p Peeker
	_, err := p.Peek(filepath.Join(t.TempDir(), "none.upturn"))
	wantCode(t, err, workshop.ENotFound)
}

// A file that a list of many reads, with the exercises that the program brings.
func BenchmarkPeek(b *testing.B) {
	content, err := pack.Builtin()
	if err != nil {
		b.Fatal(err)
	}
	agenda, _, err := content.Plan(workshop.Info{Minutes: 180, Exercises: []string{"A", "B", "C"}})
	if err != nil {
		b.Fatal(err)
	}
	st := newState()
	st.Pack, st.Agenda = content, agenda
	path := filepath.Join(b.TempDir(), "w.upturn")
	s, err := Create(path, st)
	if err != nil {
		b.Fatal(err)
	}
	if err := s.Close(); err != nil {
		b.Fatal(err)
	}
	var p Peeker
	for b.Loop() {
		if _, err := p.Peek(path); err != nil {
			b.Fatal(err)
		}
	}
}
