package sqlite

import (
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/sqlite/disk"
)

// Making a file that was cut short leaves an empty one, whose name is not lost.
func TestAnEmptyFileIsTakenOver(t *testing.T) {
	for name, c := range map[string]struct {
		content string
		want    workshop.Code
	}{"empty": {"", ""}, "something": {"x", workshop.EExists}} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(memoryDir(t), "w.upturn")
			if err := os.WriteFile(path, []byte(c.content), 0o600); err != nil {
				t.Fatal(err)
			}
			s, err := Create(path, newState())
			wantCode(t, err, c.want)
			if got, err := os.ReadFile(path); err != nil || c.want != "" && string(got) != c.content {
				t.Errorf("%q, %v", got, err)
			}
			if s == nil {
				return
			}
			castAll(t, s, openRound(t, s, 5), 0)
			if err := s.Close(); err != nil {
				t.Fatal(err)
			}
		})
	}
	t.Run("another program is making it", func(t *testing.T) {
		path := filepath.Join(memoryDir(t), "w.upturn")
		if err := os.WriteFile(path, nil, 0o600); err != nil {
			t.Fatal(err)
		}
		lock, err := disk.TryLock(path + "-lock")
		if err != nil {
			t.Fatal(err)
		}
		defer lock.Release()
		_, err = Create(path, newState())
		wantCode(t, err, workshop.EBusy)
		if !empty(path) {
			t.Error("it was taken from the other program")
		}
	})
}

func TestRestartResumesExactly(t *testing.T) {
	s := createStore(t)
	agenda := newState().Agenda
	agenda[1].Entered, agenda[1].Spent = true, 83250*time.Millisecond
	for i, c := range []workshop.Change{
		{Agenda: agenda, Pos: &workshop.Position{Step: 1, Phase: workshop.PhaseVote, Page: 2, View: 1, Flipped: true}},
		{Items: []workshop.Item{{ID: "O1", List: "obstacles", Text: "Kiire"}, {ID: "O2", List: "obstacles", Text: "Hälinä"}}},
		{Items: []workshop.Item{{ID: "O3", List: "obstacles", Text: "Palaverit"}}},
		{Items: []workshop.Item{{ID: "O1", List: "obstacles", Text: "Kiire!", Merged: []string{"Hälinä"}}}, Gone: []string{"O2"}},
		{Actions: []workshop.Action{{Item: "O3", First: "a", Owner: "b", Due: "5.3.", Notice: "c"}, {Item: "O2", First: "d"}}},
		{Actions: []workshop.Action{{Item: "O1", First: "x", Owner: "y"}, {Item: "O2"}}},
		{Actions: []workshop.Action{{Item: "O3", First: "a2", Owner: "b"}}},
		{Groups: []workshop.Group{{ID: "G1", List: "obstacles", Name: "Aika", Items: []string{"O1"}}, {ID: "G2", List: "obstacles", Name: "Tilat"}}},
		{Groups: []workshop.Group{{ID: "G2", List: "obstacles", Name: "Tilat", Items: []string{"O3", "O1"}}}},
		{Tiles: []string{"Asiakkaat", "Tiimi", "Johto"}},
		{Tiles: []string{"Asiakkaat", "Johto"}},
		{Notes: map[string]string{"A5": "a", "B2": "d"}, Drafts: map[string]string{"ideas": "Bef", "obstacles": "Two"}},
		{Notes: map[string]string{"A5": "b\nc", "B2": ""}, Drafts: map[string]string{"ideas": ""}},
	} {
		if err := s.Commit(c); err != nil {
			t.Fatal(i, err)
		}
	}
	round := openRound(t, s, 12)
	castAll(t, s, round, 0, 4, 7)
	before := load(t, s)
	s = reopenStore(t, s)
	after := load(t, s)
	if !reflect.DeepEqual(before, after) {
		t.Errorf("before %+v\nafter  %+v", before, after)
	}
	want := newState()
	want.Agenda = agenda
	want.Pack = frozen(t, want.Pack, agenda)
	if !reflect.DeepEqual(after.Info, want.Info) || !reflect.DeepEqual(after.Pack, want.Pack) || !reflect.DeepEqual(after.Agenda, want.Agenda) {
		t.Errorf("made with %+v, got %+v", want, after)
	}
	if want := (workshop.Position{Step: 1, Phase: workshop.PhaseVote, Page: 2, View: 1, Flipped: true}); after.Pos != want {
		t.Errorf("position %+v", after.Pos)
	}
	if want := []workshop.Item{{ID: "O1", List: "obstacles", Text: "Kiire!", Merged: []string{"Hälinä"}}, {ID: "O3", List: "obstacles", Text: "Palaverit"}}; !reflect.DeepEqual(after.Items, want) {
		t.Errorf("items %+v", after.Items)
	}
	if want := []workshop.Group{{ID: "G2", List: "obstacles", Name: "Tilat", Items: []string{"O3", "O1"}}}; !reflect.DeepEqual(after.Groups, want) {
		t.Errorf("groups %+v", after.Groups)
	}
	if want := []workshop.Action{{Item: "O3", First: "a2", Owner: "b"}, {Item: "O1", First: "x", Owner: "y"}}; !reflect.DeepEqual(after.Actions, want) {
		t.Errorf("actions %+v", after.Actions)
	}
	if want := []string{"Asiakkaat", "Johto"}; !reflect.DeepEqual(after.Tiles, want) {
		t.Errorf("tiles %q", after.Tiles)
	}
	if want := map[string]string{"A5": "b\nc"}; !reflect.DeepEqual(after.Notes, want) {
		t.Errorf("notes %q", after.Notes)
	}
	if want := map[string]string{"obstacles": "Two"}; !reflect.DeepEqual(after.Drafts, want) {
		t.Errorf("drafts %q", after.Drafts)
	}
	r, ok := after.OpenRound()
	if !ok || r.Cast != 3 || r.Seats != 12 || r.MinShow != 5 || !reflect.DeepEqual(r.Spec, sheet()) {
		t.Fatalf("round %+v", r)
	}
	for i, used := range r.Used {
		if used != (i == 0 || i == 4 || i == 7) {
			t.Errorf("seat %d: voted %v", i, used)
		}
	}
	_, err := s.Cast(round, workshop.Booth, 4, ballot(1))
	wantCode(t, err, workshop.EVoted)
	castAll(t, s, round, 1, 2)
	if tally, err := closeRound(s, round); err != nil || tally.Cast != 5 {
		t.Fatal(tally.Cast, err)
	}
}

func TestCreateOverwritesNothing(t *testing.T) {
	path := filepath.Join(t.TempDir(), "letter.upturn")
	if err := os.WriteFile(path, []byte("dear all"), 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := Create(path, newState())
	wantCode(t, err, workshop.EExists)
	if got, _ := os.ReadFile(path); string(got) != "dear all" {
		t.Fatalf("%q", got)
	}
}

func TestCreateThatFailsLeavesNoFile(t *testing.T) {
	dir := t.TempDir()
	st := newState()
	st.Agenda = nil
	_, err := Create(filepath.Join(dir, "w.upturn"), st)
	wantCode(t, err, workshop.EInvalid)
	if left, _ := os.ReadDir(dir); len(left) != 0 {
		t.Fatal(left)
	}
}

func TestNamesOfAllKindsRoundTrip(t *testing.T) {
	names := []string{
		strings.Repeat("Pitkänimi ", 30), "👩‍👩‍👧‍👦🏳️‍🌈", "مرحبا بالعالم", "𠮷", "a\"b'c;--", "", "z̷̛̓",
	}
	for _, name := range names {
		t.Run(name, func(t *testing.T) {
			st := newState()
			st.Info.Title, st.Info.Names, st.Tiles = name, []string{name, "b"}, []string{name}
			s, err := Create(filepath.Join(t.TempDir(), "w.upturn"), st)
			if err != nil {
				t.Fatal(err)
			}
			defer s.Close()
			got := load(t, s)
			if got.Info.Title != name || got.Info.Names[0] != name || got.Tiles[0] != name {
				t.Errorf("%+v %q", got.Info, got.Tiles)
			}
		})
	}
}

func TestFileNamesOfAllKinds(t *testing.T) {
	for _, name := range []string{"50 % varmasti? #1.upturn", "ورشة 𠮷 😀.upturn", "a&b=c;d.upturn", "it's \"quoted\".upturn", "mode=ro?x.upturn", "rivi\nvaihto.upturn"} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			s, err := Create(filepath.Join(dir, name), newState())
			if runtime.GOOS == "windows" && strings.ContainsAny(name, "\"?\n") { // which it has another use for
				wantCode(t, err, workshop.EInvalid)
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			s = reopenStore(t, s)
			if err := s.Close(); err != nil {
				t.Fatal(err)
			}
			left, err := os.ReadDir(dir)
			if err != nil || len(left) != 1 || left[0].Name() != name {
				t.Fatal(left, err)
			}
		})
	}
	t.Run("300 letters", func(t *testing.T) {
		_, err := Create(filepath.Join(t.TempDir(), strings.Repeat("x", 300)), newState())
		if runtime.GOOS == "windows" && workshop.CodeOf(err) == workshop.ENotFound {
			t.Skip("wine looks for a folder of that name")
		}
		wantCode(t, err, workshop.EInvalid)
	})
}
