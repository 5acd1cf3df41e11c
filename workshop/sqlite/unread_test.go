package sqlite

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// writtenSheet asks for own words.
func writtenSheet() workshop.Spec {
	return workshop.Spec{Step: "C2", Way: workshop.Paper, Questions: []workshop.Question{{ID: "C2", Kind: workshop.Words, Budget: 3}}}
}

// write has a round of own words closed: person i writes what texts gives.
func write(t *testing.T, s *Store, people int, texts func(i int) []string) {
	t.Helper()
	r, err := s.OpenRound(workshop.Opening{Spec: writtenSheet(), Seats: people, MinShow: 5}, workshop.Change{})
	if err != nil {
		t.Fatal(err)
	}
	for i := range people {
		b, _ := workshop.WriteWords(texts(i))
		if _, err := s.CastFree(r.ID, workshop.Paper, []workshop.Ballot{b}); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := s.CloseRound(r.ID, workshop.Change{}); err != nil {
		t.Fatal(err)
	}
}

// holding lists the files in the folder of a store in which a text stands.
func holding(t *testing.T, s *Store, text string) (files []string) {
	t.Helper()
	all, err := filepath.Glob(filepath.Join(filepath.Dir(s.path), "*"))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range all {
		raw, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		if bytes.Contains(raw, []byte(text)) {
			files = append(files, filepath.Base(f))
		}
	}
	return files
}

// What the facilitator takes out, or puts other words in the place of, is in no file any more:
// neither in the workshop's, nor in its journal or a backup, not even as bytes that nothing
// points to. Nor is there any copy of it before.
func TestWhatIsTakenOutIsInNoFile(t *testing.T) {
	s := createStore(t)
	const people = 12
	text := func(i, n int) string { return fmt.Sprintf("answer %02d/%d %s", i, n, strings.Repeat("word ", 3+i)) }
	write(t, s, people, func(i int) []string { return []string{text(i, 0), text(i, 1), text(i, 2)} })
	if n := len(holding(t, s, text(3, 1)[:12])); n != 1 {
		t.Fatalf("before it is taken out it is in %d files", n)
	}
	if code := workshop.CodeOf(s.Backup()); code != workshop.EState {
		t.Errorf("a backup of what nobody has read: %q", code)
	}
	st, err := s.Load()
	if err != nil || len(st.Unread) != 3*people || len(st.Items) != 0 {
		t.Fatalf("%v, %d to read, %d on lists", err, len(st.Unread), len(st.Items))
	}
	kept := 0
	for i, it := range st.Unread {
		var c workshop.Change
		switch i % 3 {
		case 0:
			c.Gone = []string{it.ID}
		case 1:
			it.Text = "something else"
			c.Items = []workshop.Item{it}
		default:
			kept++
			continue
		}
		if err := s.Commit(c); err != nil {
			t.Fatal(err)
		}
		if files := holding(t, s, st.Unread[i].Text[:12]); len(files) > 0 {
			t.Fatalf("%q is still in %v", st.Unread[i].Text[:12], files)
		}
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	for i, it := range st.Unread {
		if files := holding(t, s, it.Text[:12]); (len(files) > 0) != (i%3 == 2) {
			t.Errorf("%q is in %v", it.Text[:12], files)
		}
	}
	if kept == 0 {
		t.Error("nothing was kept")
	}
}

// Too few answers leave nothing, wherever one looks.
func TestTooFewWordsAreInNoFile(t *testing.T) {
	s := createStore(t)
	write(t, s, 4, func(i int) []string { return []string{fmt.Sprintf("nobody reads %d", i)} })
	if files := holding(t, s, "nobody reads"); len(files) > 0 {
		t.Errorf("in %v", files)
	}
	if st, err := s.Load(); err != nil || len(st.Unread) > 0 {
		t.Errorf("%v, %d answers", err, len(st.Unread))
	}
}

// While a vote on words is open no text of it lies in the file, and all records are alike:
// one word or three full answers change as many bytes.
func TestOpenWordsAreSealedAndOfOneSize(t *testing.T) {
	s := createStore(t)
	r, err := s.OpenRound(workshop.Opening{Spec: writtenSheet(), Seats: 12, MinShow: 5}, workshop.Change{})
	if err != nil {
		t.Fatal(err)
	}
	for i := range 12 {
		texts := []string{"short answer"}
		if i%2 == 0 {
			long := strings.Repeat("long answer ", 11)
			texts = []string{long, long, long}
		}
		b, ok := workshop.WriteWords(texts)
		if !ok {
			t.Fatal("no room")
		}
		before, _ := os.Stat(s.path)
		if _, err := s.Cast(r.ID, workshop.Booth, i, b); err != nil {
			t.Fatal(err)
		}
		if after, _ := os.Stat(s.path); before.Size() != after.Size() {
			t.Errorf("the file has grown by %d", after.Size()-before.Size())
		}
	}
	for _, text := range []string{"short answer", "long answer"} {
		if files := holding(t, s, text); len(files) > 0 {
			t.Errorf("%q is in %v", text, files)
		}
	}
}

// However much a large room has written, the file with all of it unread is opened again.
func TestAFileWithManyUnreadAnswersIsOpenedAgain(t *testing.T) {
	s := createStore(t)
	const people = 340
	r, err := s.OpenRound(workshop.Opening{Spec: writtenSheet(), Seats: people, MinShow: 5}, workshop.Change{})
	if err != nil {
		t.Fatal(err)
	}
	var all []workshop.Ballot
	for i := range people {
		b, _ := workshop.WriteWords([]string{fmt.Sprint("a", i), fmt.Sprint("b", i), fmt.Sprint("c", i)})
		all = append(all, b)
	}
	if _, err := s.CastFree(r.ID, workshop.Paper, all); err != nil {
		t.Fatal(err)
	}
	if _, err := s.CloseRound(r.ID, workshop.Change{}); err != nil {
		t.Fatal(err)
	}
	again := reopenStore(t, s)
	if st, err := again.Load(); err != nil || len(st.Unread) != 3*people {
		t.Errorf("%v, %d answers", err, len(st.Unread))
	}
}

// Of a damaged file the answers that nobody has read yet come along, as unread; and a vote on own
// words that was open goes on with its ballots, still sealed.
func TestOwnWordsOutliveADamagedFile(t *testing.T) {
	for _, open := range []bool{false, true} {
		t.Run(fmt.Sprintf("open %v", open), func(t *testing.T) {
			s := createStore(t)
			want := map[string]bool{}
			r, err := s.OpenRound(workshop.Opening{Spec: writtenSheet(), Seats: 6, MinShow: 5}, workshop.Change{})
			if err != nil {
				t.Fatal(err)
			}
			for i := range 6 {
				text := fmt.Sprintf("whisper %d", i)
				want[text] = true
				b, _ := workshop.WriteWords([]string{text})
				if _, err := s.CastFree(r.ID, workshop.Paper, []workshop.Ballot{b}); err != nil {
					t.Fatal(err)
				}
			}
			if !open {
				if _, err := s.CloseRound(r.ID, workshop.Change{}); err != nil {
					t.Fatal(err)
				}
			}
			path := s.path
			if err := s.Close(); err != nil {
				t.Fatal(err)
			}
			tamper(t, path, "CREATE TABLE sqlitestudio_temp(a)")
			report, err := Rescue(path)
			if err != nil || !report.Makes {
				t.Fatalf("%+v, %v", report, err)
			}
			to := filepath.Join(t.TempDir(), "again.upturn")
			if err := Rebuild(path, to); err != nil {
				t.Fatal(err)
			}
			again, err := Open(to)
			if err != nil {
				t.Fatal(err)
			}
			defer again.Close()
			if open {
				if files := holding(t, again, "whisper "); len(files) > 0 {
					t.Errorf("what is sealed stands in %v", files)
				}
				if _, err := again.CloseRound(r.ID, workshop.Change{}); err != nil {
					t.Fatal(err)
				}
			}
			st := load(t, again)
			for _, it := range st.Unread {
				delete(want, it.Text)
			}
			if len(want) > 0 || len(st.Unread) != 6 || len(st.Items) != 0 {
				t.Errorf("lost: %v; %d to read, %d that the group has seen", want, len(st.Unread), len(st.Items))
			}
		})
	}
}
