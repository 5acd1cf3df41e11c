package programme_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/programme"
)

// groups are taken in and told, one for each list of answers to K1.
func groups(t *testing.T, s *stick, answers ...[]int) *programme.Folder {
	t.Helper()
	for i, n := range answers {
		s.put(fmt.Sprintf("%02d.upturn", i), voted(fmt.Sprint(i), fmt.Sprintf("Group %d", i), n))
	}
	f := s.folder()
	s.take(f, nil)
	mustRelease(s, f, 1)
	return f
}

// A comparison has a dot for each group at its median, their middle half, all answers summed up,
// and how many groups are not in it. Who is who it does not say, but for the group whose sheet
// it is.
func TestCompare(t *testing.T) {
	s := newStick(t)
	f := groups(t, s, []int{4, 2, 0, 0, 0}, []int{0, 3, 3, 0, 0}, []int{0, 0, 4, 2, 0}, []int{0, 0, 1, 1, 5}, []int{1, 5, 0, 0, 0})
	s.put("few.upturn", voted("few", "Few", []int{1, 1, 1, 0, 0}, []int{3, 3, 0, 0, 0}))
	s.put("alike.upturn", voted("alike", "Alike", []int{0, 0, 0, 6, 0}, []int{3, 3, 0, 0, 0}))
	s.put("more.upturn", voted("more", "More", []int{0, 0, 1, 6, 0}))
	s.take(f, nil)
	mustRelease(s, f, 1)
	p := s.read(f)
	all := p.Questions()
	if len(all) != 1 { // K2 has two groups only
		t.Fatalf("%d questions", len(all))
	}
	c := p.CompareWith(all[0], "G2")
	if len(c) != 1 || c[0].Groups() != 5 || c[0].Wave() != 1 || c[0].Unsaid() != 3 {
		t.Fatalf("%+v", c)
	}
	var at []float64
	for _, d := range c[0].Dots() {
		at = append(at, d.At())
		if d.Own() != (d.At() == 2.5) {
			t.Errorf("%v is marked: %v", d.At(), d.Own())
		}
	}
	if lower, upper := c[0].Middle(); !slices.Equal(at, []float64{1, 2, 2.5, 3, 5}) || lower != 1.5 || upper != 4 {
		t.Errorf("%v, %v–%v", at, lower, upper)
	}
	if n := c[0].Together().N; !slices.Equal(n, []int{5, 10, 8, 3, 5}) {
		t.Errorf("%v", n)
	}
	for _, d := range p.Compare(all[0])[0].Dots() {
		if d.Own() {
			t.Error("a group is marked for nobody")
		}
	}
}

// What was asked in other words under the same name is another question, and so is a vote after
// the discussion.
func TestWhatIsNotTheSameQuestion(t *testing.T) {
	s := newStick(t)
	for i := range 6 {
		st := voted(fmt.Sprint(i), "G", []int{1, 2, 3, 0, 0})
		if i >= 3 {
			st.Pack.Texts["en"]["item.K1.name"] = "Said otherwise"
		}
		again := round(2, []int{0, 0, 0, 3, 3})
		again.Spec.Revote, again.Tally.Spec.Revote = true, true
		st.Rounds = append(st.Rounds, again)
		s.put(fmt.Sprintf("%d.upturn", i), st)
	}
	f := s.folder()
	s.take(f, nil)
	mustRelease(s, f, 1)
	p := s.read(f)
	for _, q := range p.Questions() {
		c := p.Compare(q)
		if c[0].Groups() != 3 || !slices.Equal(c[0].Together().N, []int{3, 6, 9, 0, 0}) {
			t.Errorf("%s: %d groups, %v", q.Text("en"), c[0].Groups(), c[0].Together().N)
		}
	}
	if len(p.Questions()) != 2 {
		t.Errorf("%d questions", len(p.Questions()))
	}
}

// Only what chance hardly gives is far from the others, and nothing is in a few groups.
func TestFar(t *testing.T) {
	near := []int{0, 2, 4, 2, 0}
	for name, c := range map[string]struct {
		others int
		own    []int
		want   bool
	}{
		"as the others":       {8, near, false},
		"a step away":         {8, []int{0, 0, 3, 5, 0}, false},
		"at the other end":    {8, []int{0, 0, 0, 1, 7}, true},
		"of a few groups":     {6, []int{0, 0, 0, 1, 7}, false},
		"of as many as it is": {7, []int{0, 0, 0, 1, 7}, true},
	} {
		t.Run(name, func(t *testing.T) {
			s := newStick(t)
			f := groups(t, s, slices.Concat(slices.Repeat([][]int{near}, c.others), [][]int{c.own})...)
			p := s.read(f)
			if got := p.Far(p.Questions()[0], fmt.Sprintf("G%d", c.others+1), 1); got != c.want {
				t.Errorf("%v", got)
			}
			if p.Far(p.Questions()[0], "G1", 1) {
				t.Error("one of the others is far")
			}
		})
	}
}

// Promises count where a follow-up told of them: each once, as it was told last or best.
func TestPromises(t *testing.T) {
	made := []workshop.Action{{Item: "O1", First: "Ask"}, {Item: "O2", First: "Call"}, {Item: "O3", First: "Tell"}}
	first := voted("a", "A", six)
	first.Actions = made
	second := follows(voted("b", "A", six), "a", 2)
	second.Info.After.Promises = made
	second.Checks = []workshop.Check{{Item: "O1", Status: workshop.StatusDone}, {Item: "O2", Status: workshop.StatusStuck}}
	third := follows(voted("c", "A", six), "a", 3)
	third.Info.After.Promises = []workshop.Action{made[1], made[2], {Item: "O2", First: "Call again"}}
	third.Checks = []workshop.Check{{Item: "O3", Status: workshop.StatusDone}}
	s := newStick(t)
	f := s.folder()
	for i, c := range []struct {
		st   workshop.State
		want programme.Promises
	}{
		{first, programme.Promises{Made: 3}},
		{second, programme.Promises{Made: 3, Told: true, Kept: 1}},
		{third, programme.Promises{Made: 4, Told: true, Kept: 2}},
	} {
		s.take(f, nil, s.put(fmt.Sprintf("%d.upturn", i), c.st))
		p := s.read(f)
		all, of := p.Together()
		if rows := p.Rows(); rows[0].Promises != c.want || c.want.Told && (all != c.want || of != 1) || !c.want.Told && of != 0 {
			t.Errorf("%d: %+v, together %+v of %d", i, rows[0].Promises, all, of)
		}
	}
}

// A follow-up that asks about no promise tells of none, not that none of none was kept.
func TestAFollowUpWithoutPromises(t *testing.T) {
	s := newStick(t)
	f := s.folder()
	s.put("1.upturn", voted("a", "A", six))
	s.put("2.upturn", follows(voted("b", "A", six), "a", 2))
	s.take(f, nil)
	p := s.read(f)
	if _, of := p.Together(); of != 0 || p.Rows()[0].Promises.In(nil) != "–" {
		t.Errorf("%+v, of %d", p.Rows()[0].Promises, of)
	}
}

// What is told is in the order of the codes, and no result moves it.
func TestGroupsStandByTheirCodes(t *testing.T) {
	s := newStick(t)
	var answers [][]int
	for i := range 12 {
		answers = append(answers, []int{12 - i, 1 + i, 0, 0, 0})
	}
	p := s.read(groups(t, s, answers...))
	for i, r := range p.Rows() {
		if r.Code != fmt.Sprintf("G%d", i+1) {
			t.Errorf("%d is %s", i, r.Code)
		}
	}
	for i, c := range p.Cells() {
		if code, _, _ := c.Of(); code != fmt.Sprintf("G%d", i+1) {
			t.Errorf("cell %d is of %s", i, code)
		}
	}
}

// What somebody does with what is told changes nothing of it.
func TestWhatIsToldCannotBeChanged(t *testing.T) {
	s := newStick(t)
	p := s.read(groups(t, s, []int{4, 2, 0, 0, 0}, []int{0, 3, 3, 0, 0}, []int{0, 0, 4, 2, 0}))
	q := p.Questions()[0]
	p.Compare(q)[0].Together().N[0], p.Cells()[0].Count().N[0], q.Marks()[0] = 99, 99, "x"
	if p.Compare(q)[0].Together().N[0] != 4 || p.Cells()[0].Count().N[0] != 4 || q.Marks()[0] != "1" {
		t.Error("it was changed from outside")
	}
}

// The counts go no further than the later of two copies says.
func TestTheLaterCopySaysHowFarItGoes(t *testing.T) {
	s := newStick(t)
	f := s.folder()
	s.put("x.upturn", shared(voted("a", "A", six), workshop.ShareProgramme, name))
	s.take(f, nil)
	s.put("x.upturn", voted("a", "A", six)) // with the name
	if _, is := s.look(f); is["x.upturn"] != programme.Older {
		t.Errorf("%v", is)
	}
}

// A copy that was changed between the list and the taking is not taken in.
func TestACopyIsReadBack(t *testing.T) {
	s := newStick(t)
	s.put("x.upturn", voted("a", "A", six))
	f := s.folder()
	list, _ := s.look(f)
	copies, err := filepath.Glob(filepath.Join(f.Dir(), ".taking-*", "*.json"))
	if err != nil || len(copies) != 1 {
		t.Fatal(copies, err)
	}
	if err := os.WriteFile(copies[0], []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	if in, _, err := list.Commit(nil); workshop.CodeOf(err) != workshop.EIO || in != 0 || len(s.read(f).Rows()) != 0 {
		t.Error(in, err)
	}
}

// A programme may ask for more answers than the usual five, and a vote after a discussion is never
// taken for a first one.
func TestWhatIsNotEnough(t *testing.T) {
	s := newStick(t)
	dir := filepath.Join(memoryDir(t), "eight")
	if err := programme.New(dir, name, 8, nil); err != nil {
		t.Fatal(err)
	}
	f, err := programme.Open(dir, s.files())
	if err != nil {
		t.Fatal(err)
	}
	s.put("six.upturn", voted("a", "A", six))
	s.put("eight.upturn", voted("b", "B", []int{1, 3, 3, 1, 0}))
	again := voted("c", "C", []int{1, 3, 3, 1, 0})
	again.Rounds[0].Spec.Revote, again.Rounds[0].Tally.Spec.Revote = true, true
	s.put("again.upturn", again)
	if _, is := s.look(f); is["six.upturn"] != programme.Few || is["eight.upturn"] != programme.Ready || is["again.upturn"] != programme.Few {
		t.Errorf("%v", is)
	}
}

// Two workshops of one group that know nothing of each other stand beside each other in two waves.
// Where one is the other and somebody new, the one that was told first stays alone.
func TestNewcomersBetweenWaves(t *testing.T) {
	then := []int{1, 2, 4, 3, 1}
	for name, c := range map[string]struct {
		now  []int
		both bool
	}{
		"one came":              {[]int{1, 2, 4, 3, 2}, false},
		"one left":              {[]int{1, 2, 4, 2, 1}, false},
		"one came for another":  {[]int{1, 2, 4, 2, 2}, false},
		"nobody changed at all": {then, false},
		"several changed":       {[]int{0, 1, 4, 4, 3}, true},
	} {
		for _, order := range [][]int{{1, 2}, {2, 1}} {
			t.Run(fmt.Sprint(name, order), func(t *testing.T) {
				s := newStick(t)
				f := s.folder()
				answers := [][]int{then, c.now}
				for _, wave := range order {
					for i := range 3 {
						id := fmt.Sprint(wave, i)
						path := s.put(id+".upturn", voted(id, id, answers[wave-1]))
						s.take(f, map[string]programme.Taken{path: {Group: fmt.Sprint("G", i+1), Wave: wave}}, path)
					}
					if err := s.release(f, wave); (err == nil) != (c.both || wave == order[0]) {
						t.Errorf("wave %d: %v", wave, err)
					}
				}
				for _, cell := range s.read(f).Cells() {
					if _, wave, _ := cell.Of(); !c.both && wave != order[0] {
						t.Errorf("%v of wave %d are told beside the other", cell.Count().N, wave)
					}
				}
			})
		}
	}
}
