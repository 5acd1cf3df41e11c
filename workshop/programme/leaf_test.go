package programme_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/programme"
)

// wordy is a workshop with words of the group's own wherever there may be some. Each has PLANTED
// in it.
func wordy(id string) workshop.State {
	st := voted(id, "PLANTED group", six, []int{0, 2, 0, 0, 0}) // of the second question too few answered
	st.Info.Title, st.Info.Sponsor, st.Info.Names = "PLANTED title", "PLANTED sponsor", []string{"PLANTED person"}
	st.Actions = []workshop.Action{{Item: "team.1", First: "PLANTED first step", Owner: "PLANTED owner", Due: "PLANTED day", Notice: "PLANTED notice"}}
	st.Items = []workshop.Item{{ID: "team.1", List: "team", Text: "PLANTED obstacle"}}
	st.Checks = []workshop.Check{{Item: "team.1", Status: workshop.StatusDone, Note: "PLANTED note"}}
	st.Notes = map[string]string{"report": "PLANTED remark"}
	return st
}

// planted names the files of a folder that hold a planted word.
func planted(t *testing.T, dir string) (found []string) {
	t.Helper()
	for path, content := range all(t, dir) {
		if strings.Contains(content, "PLANTED") || strings.Contains(path, "PLANTED") {
			found = append(found, filepath.Base(path))
		}
	}
	return found
}

// The folder holds none of a group's own words, not even while files are looked at: its name
// only where it was told that its name stands there.
func TestTheFolderHoldsNoWords(t *testing.T) {
	for what, c := range map[string]struct {
		share workshop.Share
		told  bool // the name of the group may stand there
	}{"without the name": {workshop.ShareProgramme, false}, "with the name": {workshop.ShareNamed, true}} {
		t.Run(what, func(t *testing.T) {
			s := newStick(t)
			s.put("a.upturn", shared(wordy("a"), c.share, name))
			late := follows(shared(wordy("b"), c.share, name), "a", 2)
			late.Info.After.Promises, late.Info.After.Title = late.Actions, "PLANTED title"
			s.put("b.upturn", late)
			s.put("room.upturn", shared(wordy("room"), "", ""))
			f := s.folder()
			list, _ := s.look(f)
			if found := planted(t, f.Dir()); len(found) > 0 && !c.told {
				t.Errorf("while it is looked at: %v", found)
			}
			if in, _, err := list.Commit(nil); err != nil || in != 2 {
				t.Fatal(in, err)
			}
			if err := list.Close(); err != nil {
				t.Fatal(err)
			}
			for path, content := range all(t, f.Dir()) {
				if c.told {
					content = strings.ReplaceAll(content, "PLANTED group", "")
				}
				if strings.Contains(path+content, "PLANTED") {
					t.Errorf("%s: %s", path, content)
				}
			}
			rows := s.read(f).Rows()
			if len(rows) != 1 || (rows[0].Name != "") != c.told || rows[0].Promises.Kept != 1 || rows[0].Promises.Made != 1 {
				t.Errorf("%+v", rows)
			}
		})
	}
}

// What may not be told is not kept: counts of too few, or of people who are of one mind, cannot be
// found out from the folder by trying.
func TestTheFolderHoldsNoCountThatMayNotBeTold(t *testing.T) {
	keep := func(k2 ...int) string {
		s := newStick(t)
		s.put("a.upturn", voted("a", "A", six, k2))
		f := s.folder()
		s.take(f, nil)
		files, err := filepath.Glob(filepath.Join(f.Dir(), "*.json"))
		if err != nil || len(files) != 1 {
			t.Fatal(files, err)
		}
		data, err := os.ReadFile(files[0])
		if err != nil {
			t.Fatal(err)
		}
		return string(data)
	}
	if text := keep(0, 6, 0, 0, 0); strings.Contains(text, `"question": "K2"`) {
		t.Errorf("what all answered alike is kept: %s", text)
	}
	if text := keep(1, 5, 0, 0, 0); !strings.Contains(text, `"question": "K2"`) {
		t.Errorf("what may be told is not: %s", text)
	}
}

// asOfOld makes of a folder one as earlier versions made them, with whole files.
func asOfOld(t *testing.T, s *stick, f *programme.Folder) {
	t.Helper()
	book := filepath.Join(f.Dir(), programme.FileName)
	data, err := os.ReadFile(book)
	if err != nil {
		t.Fatal(err)
	}
	lines := bytes.Split(data, []byte("\n"))
	var source, file string
	for i, line := range lines {
		text := string(line)
		switch {
		case text == "format = 2":
			lines[i] = []byte("format = 1")
		case strings.HasPrefix(text, "file = "):
			file = strings.Trim(strings.TrimPrefix(text, "file = "), `"`)
			lines[i] = []byte(strings.Replace(text, ".json", ".upturn", 1))
		case strings.HasPrefix(text, "source = "):
			source = strings.Trim(strings.TrimPrefix(text, "source = "), `"`)
			lines[i] = nil
			for _, content := range s.contents() {
				if sumOf(content) != source {
					continue
				}
				if err := os.WriteFile(filepath.Join(f.Dir(), strings.Replace(file, ".json", ".upturn", 1)), []byte(content), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			if err := os.Remove(filepath.Join(f.Dir(), file)); err != nil {
				t.Fatal(err)
			}
			for j, other := range lines {
				if strings.HasPrefix(string(other), "sum = ") && j < i && j > i-4 {
					lines[j] = []byte(`sum = "` + source + `"`)
				}
			}
		}
	}
	if err := os.WriteFile(book, bytes.Join(lines, []byte("\n")), 0o600); err != nil {
		t.Fatal(err)
	}
}

// A folder of an earlier version is made smaller as it is opened, and says the same as before. A
// copy that was changed stays, is told, and can be taken in anew.
func TestAFolderOfEarlierVersions(t *testing.T) {
	s := newStick(t)
	for _, id := range []string{"a", "b", "c"} {
		st := shared(wordy(id), workshop.ShareProgramme, name)
		st.Info.Group = "PLANTED " + id
		s.put(id+".upturn", st)
	}
	f := s.folder()
	s.take(f, nil)
	mustRelease(s, f, 1)
	want, _ := totals(s.read(f), "K1", 1)
	asOfOld(t, s, f)
	whole, err := filepath.Glob(filepath.Join(f.Dir(), "*.upturn"))
	if err != nil || len(whole) != 3 {
		t.Fatal(whole, err)
	}
	spoiled, err := os.ReadFile(whole[0])
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(whole[0], []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	f, err = programme.Open(f.Dir(), s.files())
	if err != nil || f.Stripped() != 2 {
		t.Fatalf("%d copies were made smaller: %v", f.Stripped(), err)
	}
	if p := s.read(f); len(p.Problems()) != 1 || len(p.Rows()) != 2 {
		t.Errorf("%v", p.Problems())
	}
	if _, is := s.look(f); is["a.upturn"] == programme.Same && is["b.upturn"] == programme.Same && is["c.upturn"] == programme.Same {
		t.Error("the changed copy counts as there")
	}
	if n := s.take(f, nil); n != 1 {
		t.Errorf("%d were taken in", n)
	}
	got, groups := totals(s.read(f), "K1", 1)
	if groups != 3 || len(got) != len(want) || got[0] != want[0] {
		t.Errorf("%v of %d groups, was %v", got, groups, want)
	}
	if left, err := filepath.Glob(filepath.Join(f.Dir(), "*.upturn")); err != nil || len(left) != 0 || len(planted(t, f.Dir())) != 0 {
		t.Errorf("left: %v %v, was %s", left, err, spoiled)
	}
	if f, err = programme.Open(f.Dir(), s.files()); err != nil || f.Stripped() != 0 {
		t.Errorf("%d once more: %v", f.Stripped(), err)
	}
}

// A whole file that could not be read when the others were made smaller is made smaller as soon as
// it can be: until then its group is missing, and its words lie there.
func TestAWholeFileThatIsPutBack(t *testing.T) {
	s := newStick(t)
	for _, id := range []string{"a", "b", "c"} {
		s.put(id+".upturn", shared(wordy(id), workshop.ShareProgramme, name))
	}
	f := s.folder()
	s.take(f, nil)
	mustRelease(s, f, 1)
	asOfOld(t, s, f)
	whole, err := filepath.Glob(filepath.Join(f.Dir(), "*.upturn"))
	if err != nil || len(whole) != 3 {
		t.Fatal(whole, err)
	}
	away := f.Dir() + "-away"
	if err := os.Rename(whole[0], away); err != nil {
		t.Fatal(err)
	}
	if f, err = programme.Open(f.Dir(), s.files()); err != nil || f.Stripped() != 2 {
		t.Fatalf("%d copies were made smaller: %v", f.Stripped(), err)
	}
	if err := os.Rename(away, whole[0]); err != nil {
		t.Fatal(err)
	}
	if f, err = programme.Open(f.Dir(), s.files()); err != nil || f.Stripped() != 1 {
		t.Fatalf("%d copies were made smaller once it was back: %v", f.Stripped(), err)
	}
	if p := s.read(f); p.Problems() != nil || len(p.Rows()) != 3 || len(planted(t, f.Dir())) != 0 {
		t.Errorf("%v, %d rows, words %v", p.Problems(), len(p.Rows()), planted(t, f.Dir()))
	}
}

// What lies in the folder is a stranger's until it was read: numbers that cannot be are refused,
// though book and file agree.
func TestOddLeaves(t *testing.T) {
	for what, swap := range map[string][2]string{
		"fewer than nobody":   {`"cant_say": 0`, `"cant_say": -1`},
		"marks without words": {`"Hi": 5`, `"Hi": 6`},
		"no kind":             {`"Kind": "scale"`, `"Kind": "x"`},
		"what nobody knows":   {`"people"`, `"persons"`},
		"of a later version":  {`"format": 2`, `"format": 3`},
		"another workshop":    {idOf("a"), idOf("b")},
		"another programme":   {`"programme": "` + name, `"programme": "Other`},
	} {
		t.Run(what, func(t *testing.T) {
			s := newStick(t)
			s.put("a.upturn", voted("a", "A", six))
			f := s.folder()
			s.take(f, nil)
			files, err := filepath.Glob(filepath.Join(f.Dir(), "*.json"))
			if err != nil || len(files) != 1 {
				t.Fatal(files, err)
			}
			was, err := os.ReadFile(files[0])
			if err != nil {
				t.Fatal(err)
			}
			now := strings.Replace(string(was), swap[0], swap[1], 1)
			if now == string(was) {
				t.Fatalf("no %s in %s", swap[0], was)
			}
			book := filepath.Join(f.Dir(), programme.FileName)
			data, err := os.ReadFile(book)
			if err != nil {
				t.Fatal(err)
			}
			data = bytes.Replace(data, []byte(`sum = "`+sumOf(string(was))), []byte(`sum = "`+sumOf(now)), 1)
			for path, text := range map[string]string{files[0]: now, book: string(data)} {
				if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			if p := s.read(f); len(p.Problems()) != 1 || len(p.Rows()) != 0 {
				t.Errorf("%v %+v", p.Problems(), p.Rows())
			}
		})
	}
}
