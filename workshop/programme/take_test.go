package programme_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/programme"
)

var six = []int{1, 2, 2, 1, 0}

// Each file of a stick is told what it is, and taken in or not.
func TestWhatAFileIs(t *testing.T) {
	for name, c := range map[string]struct {
		want programme.Verdict
		make func(s *stick, f *programme.Folder)
	}{
		"a workshop":   {programme.Ready, func(s *stick, _ *programme.Folder) { s.put("x.upturn", voted("a", "A", six)) }},
		"for the room": {programme.Room, func(s *stick, _ *programme.Folder) { s.put("x.upturn", shared(voted("a", "A", six), "", "")) }},
		"a rehearsal":  {programme.Rehearsal, func(s *stick, _ *programme.Folder) { s.put("x.upturn", rehearsed(voted("a", "A", six))) }},
		"for another programme": {programme.Elsewhere, func(s *stick, _ *programme.Folder) {
			s.put("x.upturn", shared(voted("a", "A", six), workshop.ShareNamed, "Other"))
		}},
		"too few answers":    {programme.Few, func(s *stick, _ *programme.Folder) { s.put("x.upturn", voted("a", "A", []int{1, 2, 1, 0, 0})) }},
		"all of one mind":    {programme.Few, func(s *stick, _ *programme.Folder) { s.put("x.upturn", voted("a", "A", []int{0, 7, 0, 0, 0})) }},
		"no vote":            {programme.Few, func(s *stick, _ *programme.Folder) { s.put("x.upturn", voted("a", "A")) }},
		"damaged":            {programme.Damaged, func(s *stick, _ *programme.Folder) { s.write("x.upturn", "changed by hand") }},
		"empty":              {programme.Damaged, func(s *stick, _ *programme.Folder) { s.write("x.upturn", "") }},
		"of a later version": {programme.Later, func(s *stick, _ *programme.Folder) { s.write("x.upturn", "later") }},
		"about one leader":   {programme.OneLeader, func(s *stick, _ *programme.Folder) { s.put("x.upturn", led(voted("a", "A", six))) }},
		"there already":      {programme.Same, func(s *stick, f *programme.Folder) { s.put("x.upturn", voted("a", "A", six)); s.take(f, nil) }},
		"of a programme in capitals": {programme.Ready, func(s *stick, _ *programme.Folder) {
			s.put("x.upturn", shared(voted("a", "A", six), workshop.ShareNamed, strings.ToUpper(name)))
		}},
		"older": {programme.Older, func(s *stick, f *programme.Folder) {
			s.put("x.upturn", goneOn(voted("a", "A", six), 2))
			s.take(f, nil)
			s.put("x.upturn", voted("a", "A", six))
		}},
		"newer": {programme.Newer, func(s *stick, f *programme.Folder) {
			s.put("x.upturn", voted("a", "A", six))
			s.take(f, nil)
			s.put("x.upturn", goneOn(voted("a", "A", six), 2))
		}},
		"gone on apart from ours": {programme.Apart, func(s *stick, f *programme.Folder) {
			s.put("x.upturn", goneOn(voted("a", "A", six), 2))
			s.take(f, nil)
			s.put("x.upturn", goneOn(voted("a", "A", six), 3))
		}},
		"for the room since": {programme.TakenBack, func(s *stick, f *programme.Folder) {
			s.put("x.upturn", voted("a", "A", six))
			s.take(f, nil)
			s.put("x.upturn", shared(voted("a", "A", six), "", ""))
		}},
	} {
		t.Run(name, func(t *testing.T) {
			s := newStick(t)
			f := s.folder()
			c.make(s, f)
			list, is := s.look(f)
			if is["x.upturn"] != c.want {
				t.Fatalf("%q, want %q: %v", is["x.upturn"], c.want, list.List[0].Err)
			}
			before := len(s.read(f).Rows())
			in, out, err := list.Commit(nil)
			if err != nil {
				t.Fatal(err)
			}
			traits := c.want.Traits()
			if (in > 0) != traits.Takes || (out > 0) != traits.Leaves {
				t.Errorf("%d came, %d went", in, out)
			}
			if after := len(s.read(f).Rows()); !traits.Takes && !traits.Leaves && after != before {
				t.Errorf("%d groups, then %d", before, after)
			}
		})
	}
}

func shared(st workshop.State, share workshop.Share, with string) workshop.State {
	st.Info.Share, st.Info.Programme = share, with
	return st
}

func rehearsed(st workshop.State) workshop.State { st.Info.Rehearsal = true; return st }
func led(st workshop.State) workshop.State       { st.Info.Leaders = 1; return st }

// goneOn has held one more vote.
func goneOn(st workshop.State, id int64) workshop.State {
	r := round(id, []int{2, 2, 1, 1, 0})
	r.Spec.Step, r.Tally.Spec.Step = "C3", "C3"
	st.Pack.Steps = append(st.Pack.Steps, workshop.StepDef{ID: "C3", Kind: workshop.StepVote, Minutes: [3]int{5, 5, 5}})
	st.Rounds = append(slices.Clone(st.Rounds), r)
	return st
}

// all is whatever lies in a folder, with what is in it and when it was written.
func all(t *testing.T, dir string) map[string]string {
	t.Helper()
	out := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		fi, err := d.Info()
		if err != nil {
			return err
		}
		text := fi.ModTime().String()
		if fi.Mode().IsRegular() {
			data, err := os.ReadFile(path)
			if err != nil {
				return err
			}
			text += string(data)
		}
		out[path] = text
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func same(t *testing.T, what string, before, after map[string]string) {
	t.Helper()
	for path, text := range after {
		if before[path] != text {
			t.Errorf("%s: %s is new or has changed", what, path)
		}
	}
	if len(before) != len(after) {
		t.Errorf("%s: %d files, then %d", what, len(before), len(after))
	}
}

// Ten copies of one file are one workshop; taking in twice changes nothing, and the stick stays
// as it was.
func TestTakingInTwice(t *testing.T) {
	s := newStick(t)
	st := voted("a", "A", six)
	for i := range 10 {
		s.put(strings.Repeat("copy ", i+1)+".upturn", st)
	}
	s.put("deep/er/b.upturn", voted("b", "B", six))
	s.write("b.upturn-journal", "left")
	s.write("holiday.jpg", "x")
	f := s.folder()
	stick := all(t, s.dir)
	if n := s.take(f, nil); n != 2 {
		t.Errorf("%d were taken in", n)
	}
	once := all(t, f.Dir())
	if n := s.take(f, nil); n != 0 {
		t.Errorf("%d were taken in once more", n)
	}
	twice := all(t, f.Dir())
	delete(once, f.Dir()) // the folder itself has had a list in it
	delete(twice, f.Dir())
	for path, text := range twice { // the book may be written anew, with the same in it
		if filepath.Base(path) == programme.FileName {
			if _, was, _ := strings.Cut(once[path], "format"); !strings.HasSuffix(text, was) {
				t.Error("the book has changed")
			}
			once[path] = text
		}
	}
	same(t, "the programme", once, twice)
	same(t, "the stick", stick, all(t, s.dir))
	if rows := s.read(f).Rows(); len(rows) != 2 {
		t.Errorf("%+v", rows)
	}
}

// Two halves of one workshop on two laptops: neither is taken in until somebody chooses.
func TestTwoHalves(t *testing.T) {
	s := newStick(t)
	s.put("a.upturn", voted("a", "A", six))
	one := s.put("laptop 1.upturn", goneOn(voted("a", "A", six), 2))
	two := s.put("laptop 2.upturn", goneOn(voted("a", "A", six), 3))
	f := s.folder()
	list, is := s.look(f)
	if is["laptop 1.upturn"] != programme.Apart || is["laptop 2.upturn"] != programme.Apart {
		t.Errorf("%v", is)
	}
	if all := copies(t, list); len(all) != 2 || all[0].Name() != "laptop 1.upturn" || all[0].Votes != 2 || !all[0].Agree(all[1]) {
		t.Errorf("%+v", all)
	}
	before := all(t, f.Dir())
	if in, _, err := list.Commit(map[string]programme.Taken{one: {Choose: true}, two: {Choose: true}}); workshop.CodeOf(err) != workshop.EInvalid || in != 0 {
		t.Error(in, err)
	}
	same(t, "the folder", before, all(t, f.Dir()))
	if in, _, err := list.Commit(map[string]programme.Taken{one: {Choose: true}}); err != nil || in != 1 {
		t.Fatal(in, err)
	}
	list, is = s.look(f)
	if all := copies(t, list); len(all) != 2 || all[0].Path != "" || all[0].Votes != 2 || all[0].People != 6 || all[1].Name() != "laptop 2.upturn" {
		t.Errorf("%+v", all)
	}
	if is["laptop 1.upturn"] != programme.Same || is["laptop 2.upturn"] != programme.Apart || is["a.upturn"] != programme.Older {
		t.Errorf("%v", is)
	}
}

// What was told later in one copy is newer; told otherwise after the same time, nobody knows.
func TestWordsThatDiffer(t *testing.T) {
	base := voted("a", "A", six)
	told := base
	told.Actions = []workshop.Action{{Item: "O1", First: "Ask"}}
	later := told
	later.Agenda = []workshop.Step{{ID: "C2", Minutes: 5, Spent: 2 * time.Minute}}
	for name, c := range map[string]struct {
		second workshop.State
		want   programme.Verdict
	}{"after the same time": {told, programme.Apart}, "later": {later, programme.Newer}} {
		t.Run(name, func(t *testing.T) {
			s := newStick(t)
			f := s.folder()
			s.put("x.upturn", base)
			s.take(f, nil)
			s.put("x.upturn", c.second)
			if _, is := s.look(f); is["x.upturn"] != c.want {
				t.Errorf("%v", is)
			}
		})
	}
}

// A follow-up comes to its group whatever that is called by now, also before its first workshop.
func TestWavesFindTheirGroup(t *testing.T) {
	for name, order := range map[string][]string{"in order": {"first", "second", "third"}, "out of order": {"third", "first", "second"}} {
		t.Run(name, func(t *testing.T) {
			files := map[string]workshop.State{
				"first":  voted("a", "Kitchen", six),
				"second": follows(voted("b", "Kitchen and café", six), "a", 2),
				"third":  follows(voted("c", "Café", six), "a", 3),
			}
			f := (*programme.Folder)(nil)
			s := newStick(t)
			f = s.folder()
			for _, file := range order {
				path := s.put(file+".upturn", files[file])
				if n := s.take(f, nil, path); n != 1 {
					t.Fatal(file, n)
				}
			}
			rows := s.read(f).Rows()
			if len(rows) != 1 || rows[0].Name != "Café" || len(rows[0].Met) != 3 || slices.ContainsFunc(rows[0].Met, func(m programme.Met) bool { return m.People != 6 }) {
				t.Errorf("%+v", rows)
			}
		})
	}
}

// Where a group was not told that its name stands on its numbers, its code does.
func TestNamesStayWhereTheyWereToStay(t *testing.T) {
	s := newStick(t)
	s.put("a.upturn", shared(voted("a", "Night shift", six), workshop.ShareProgramme, name))
	s.put("b.upturn", follows(voted("b", "Night shift", six), "a", 2)) // told so only now
	f := s.folder()
	s.take(f, nil)
	rows := s.read(f).Rows()
	if len(rows) != 1 || rows[0].Name != "" || rows[0].Label() != "G1" {
		t.Errorf("%+v", rows)
	}
}

// A group with one leader comes in with that leader's consent.
func TestOneLeader(t *testing.T) {
	s := newStick(t)
	path := s.put("a.upturn", led(voted("a", "A", six)))
	f := s.folder()
	if n := s.take(f, nil); n != 0 || len(s.read(f).Rows()) != 0 {
		t.Error("it came in by itself")
	}
	if n := s.take(f, map[string]programme.Taken{path: {Choose: true}}); n != 1 || len(s.read(f).Rows()) != 1 {
		t.Error("it did not come in")
	}
	if n := s.take(f, nil); n != 0 || len(s.read(f).Rows()) != 1 {
		t.Error("consent was asked for again")
	}
	book := filepath.Join(f.Dir(), programme.FileName)
	data, err := os.ReadFile(book)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(book, []byte(strings.Replace(string(data), "leader_agreed = true", "", 1)), 0o600); err != nil {
		t.Fatal(err)
	}
	if p := s.read(f); len(p.Rows()) != 0 || len(p.Problems()) != 1 {
		t.Errorf("it stands there without: %v", p.Problems())
	}
}

// Groups and waves can be said by hand; two workshops of one group in one wave cannot be.
func TestWhereAFileGoes(t *testing.T) {
	s := newStick(t)
	a, b := s.put("a.upturn", voted("a", "A", six)), s.put("b.upturn", voted("b", "B", six))
	f := s.folder()
	s.take(f, map[string]programme.Taken{a: {Group: "K-1", Wave: 2}}, a)
	list, _ := s.look(f, b)
	for _, bad := range []programme.Taken{{Group: "K-1", Wave: 2}, {Group: "../x"}, {Group: strings.Repeat("x", 13)}} {
		if _, _, err := list.Commit(map[string]programme.Taken{b: bad}); err == nil {
			t.Errorf("%+v is taken in", bad)
		}
	}
	if rows := s.read(f).Rows(); len(rows) != 1 || rows[0].Code != "K-1" || len(s.read(f).Problems()) != 0 {
		t.Errorf("%+v", rows)
	}
	if left, err := filepath.Glob(filepath.Join(f.Dir(), "*.json")); err != nil || len(left) != 1 {
		t.Errorf("%q %v", left, err)
	}
}

// Consent that was taken back stays so, whatever older copies turn up: on the same stick, and on
// one that comes later.
func TestConsentTakenBackStaysBack(t *testing.T) {
	old := voted("a", "A", six)
	for name, c := range map[string]struct {
		there bool // in the programme before
		files map[string]workshop.State
	}{
		"an older copy on the same stick": {false, map[string]workshop.State{"a.upturn": shared(old, "", ""), "backup.upturn": old}},
		"ours is one of them":             {true, map[string]workshop.State{"a.upturn": shared(old, "", ""), "backup.upturn": old}},
		"another copy went on":            {true, map[string]workshop.State{"a.upturn": shared(old, "", ""), "other.upturn": goneOn(old, 2)}},
	} {
		t.Run(name, func(t *testing.T) {
			s := newStick(t)
			f := s.folder()
			if c.there {
				s.take(f, nil, s.put("first.upturn", old))
			}
			var paths []string
			for file, st := range c.files {
				paths = append(paths, s.put(file, st))
			}
			for _, when := range []string{"at first", "once more"} {
				s.take(f, nil, paths...)
				if rows := s.read(f).Rows(); len(rows) != 0 {
					t.Errorf("%s: the group is in the programme", when)
				}
			}
			if c.there {
				if n := s.take(f, nil, s.put("later.upturn", old)); n != 0 {
					t.Error("an older copy brought it back")
				}
			}
		})
	}
	t.Run("a plan that was for the room as long as nobody had voted", func(t *testing.T) {
		s := newStick(t)
		f := s.folder()
		if n := s.take(f, nil, s.put("plan.upturn", shared(voted("a", "A"), "", "")), s.put("a.upturn", old)); n != 1 {
			t.Error("it is not taken in")
		}
	})
}
