package sqlite

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// withWords is a workshop that has words of every kind, closed.
func withWords(t *testing.T) string {
	t.Helper()
	s, err := Create(filepath.Join(t.TempDir(), "w.upturn"), newState())
	if err != nil {
		t.Fatal(err)
	}
	contents(t, s)
	if err := s.Commit(workshop.Change{Drafts: map[string]string{"obstacles": "Liian monta"}}); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return s.path
}

// A letter that somebody or something changed is damage, wherever the words stand, and
// whoever opens, looks at, checks or restores the file is told so; but what is whole can
// still be had, and then it is said.
func TestAChangedWordIsDamage(t *testing.T) {
	for part, do := range map[string]string{
		"info":       `UPDATE workshop SET info = json_set(info, '$.group', 'Johtoryhma')`,
		"pack":       "UPDATE pack SET content = CAST(replace(CAST(content AS TEXT), 'Ääkkösiä', 'Aakkosia') AS BLOB)",
		"agenda":     "UPDATE agenda SET minutes = 6 WHERE n = 0",
		"item":       "UPDATE item SET text = 'Kiira'",
		"action":     "UPDATE action SET owner = 'Aina'",
		"card_group": "UPDATE card_group SET items = '[]'",
		"tile":       "UPDATE tile SET name = 'Tiima' WHERE n = 1",
		"note":       "UPDATE note SET text = 'Yksi leiri.'",
		"draft":      "UPDATE draft SET text = 'Liian'",
	} {
		t.Run(part, func(t *testing.T) {
			path := withWords(t)
			if found := Check(path); len(found) > 0 {
				t.Fatal(found)
			}
			tamper(t, path, do)
			r, err := Rescue(path)
			if err != nil || !r.Words || !r.Makes || len(r.Whole) != 2 {
				t.Errorf("%+v, %v", r, err)
			}
			if err := Rebuild(path, path+".again.upturn"); err != nil {
				t.Error(err)
			}
			if err := os.Remove((&Store{path: path}).backups()[0]); err != nil { // it is whole
				t.Fatal(err)
			}
			refusedEverywhere(t, path, "words of "+part)
		})
	}
}

// A MAC that is gone does not let a changed word pass, and one that nobody reads is no harm.
func TestAWordWithoutItsMacIsDamage(t *testing.T) {
	path := withWords(t)
	tamper(t, path, "DELETE FROM word_mac WHERE part = 'note'")
	wantCode(t, first(Check(path)), workshop.EDamaged)
	path = withWords(t)
	if r, err := Rescue(path); err != nil || r.Words {
		t.Errorf("%+v, %v", r, err)
	}
}

// Whatever a command changes, the words are those that were written afterwards; each part
// of a change by itself, and taking away too.
func TestEveryChangeOfWordsHasItsMac(t *testing.T) {
	s := createStore(t)
	info := newState().Info
	info.Group = "Toinen"
	agenda := newState().Agenda
	agenda[0].Minutes = 9
	content := *newState().Pack
	content.Version++
	for i, c := range []workshop.Change{
		{Info: &info}, {Agenda: agenda}, {Pack: &content}, {Items: []workshop.Item{{ID: "O1", List: "obstacles", Text: "Kiire"}}},
		{Actions: []workshop.Action{{Item: "O1", First: "Kalenteri"}}}, {Tiles: []string{"Tiimi"}}, {Notes: map[string]string{"A1": "x"}},
		{Groups: []workshop.Group{{ID: "G1", List: "obstacles", Name: "x"}}}, {Groups: []workshop.Group{}},
		{Drafts: map[string]string{"obstacles": "y"}}, {Notes: map[string]string{"A1": ""}}, {Drafts: map[string]string{"obstacles": ""}},
		{Actions: []workshop.Action{{Item: "O1"}}}, {Gone: []string{"O1"}}, {Tiles: []string{}}, {Pos: &workshop.Position{Step: 1}},
	} {
		if err := s.Commit(c); err != nil {
			t.Fatal(i, err)
		}
		if _, err := s.Load(); err != nil {
			t.Fatal(i, err)
		}
	}
}

// One bit of the file is another one: either that is said, or all words are what they were.
func TestNoBitFlipChangesAWord(t *testing.T) {
	tries := cases(100, 600, 30_000)
	path := withWords(t)
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	words := func(path string) (workshop.State, error) {
		s, err := OpenReadOnly(path)
		if err != nil {
			return workshop.State{}, err
		}
		defer s.Close()
		st, err := s.Load()
		st.Pos, st.Rounds, st.Path = workshop.Position{}, nil, ""
		return st, err
	}
	want, err := words(path)
	if err != nil {
		t.Fatal(err)
	}
	chance, refused := rand.New(rand.NewPCG(22, 4)), 0
	for range tries {
		at, bit := chance.IntN(len(raw)), byte(1)<<chance.IntN(8)
		raw[at] ^= bit
		if err := os.WriteFile(path, raw, 0o600); err != nil {
			t.Fatal(err)
		}
		raw[at] ^= bit
		got, err := words(path)
		if err != nil {
			refused++
			continue
		}
		if !reflect.DeepEqual(got, want) {
			t.Fatalf("bit %d of byte %d changes a word unnoticed", bit, at)
		}
	}
	t.Logf("%d of %d are refused, the others change no word", refused, tries)
}
