package programme_test

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/programme"
	"github.com/upturn-workshop/upturn/workshop/trial/sticks"
)

const name = "Service 2027"

// stick is a folder of made-up workshop files. What such a file holds stands for a state.
type stick struct {
	t      testing.TB
	dir    string
	states map[string]workshop.State
}

func newStick(t testing.TB) *stick {
	return &stick{t, memoryDir(t), map[string]workshop.State{}}
}

// memoryDir is a folder in memory where there is one: these tests write often, and are not
// about the disk.
func memoryDir(t testing.TB) string {
	if runtime.GOOS == "windows" { // under wine there is one, on no drive, and no path in it is whole
		return t.TempDir()
	}
	dir, err := os.MkdirTemp("/dev/shm", "upturn-*")
	if err != nil {
		return t.TempDir()
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) }) // nothing of it is needed
	return dir
}

// idOf is an ID made of a word.
func idOf(word string) string {
	sum := sha256.Sum256([]byte(word))
	return hex.EncodeToString(sum[:16])
}

// pack asks two questions of a step.
func questions() *workshop.Pack {
	texts := map[string]string{}
	for _, key := range []string{"step.C2.wall", "step.C2.title", "item.K1.name", "item.K2.name", "aspect.C2.practice"} {
		texts[key] = key
	}
	return &workshop.Pack{
		ID: "test", Version: 1, Languages: []string{"en"},
		Steps: []workshop.StepDef{{ID: "C2", Kind: workshop.StepVote, Minutes: [3]int{5, 5, 5}}},
		Texts: map[string]map[string]string{"en": texts},
	}
}

// voted is a workshop in which people answered K1 and K2.
func voted(id, group string, answers ...[]int) workshop.State {
	st := workshop.State{
		ID: idOf(id), Pack: questions(), Agenda: []workshop.Step{{ID: "C2", Minutes: 5, Spent: time.Minute}},
		Info: workshop.Info{Group: group, When: time.Date(2027, 3, 1, 9, 0, 0, 0, time.UTC), Lang: "en", Share: workshop.ShareNamed, Programme: name, MinShow: 5},
	}
	if len(answers) > 0 {
		st.Rounds = []workshop.Round{round(1, answers...)}
		st.Info.People = st.Rounds[0].Cast
	}
	return st
}

// round is a vote that was counted; one of fewer than five was agreed to by all.
func round(id int64, answers ...[]int) workshop.Round {
	spec := workshop.Spec{Step: "C2", Way: workshop.Booth}
	t := workshop.Tally{MinShow: 5}
	for i, n := range answers {
		q := "K" + fmt.Sprint(i+1)
		spec.Questions = append(spec.Questions, workshop.Question{ID: q, Kind: workshop.Scale, Aspects: []string{"practice"}, Lo: 1, Hi: len(n)})
		t.Counts = append(t.Counts, workshop.Count{Question: q, Part: "practice", Lo: 1, N: n})
		t.Cast = max(t.Cast, t.Counts[i].Answers())
	}
	t.Spec, t.Seats = spec, t.Cast
	if t.Cast < 5 {
		t.MinShow = 3
	}
	for i := range t.Counts {
		t.Counts[i].CantSay = t.Cast - t.Counts[i].Answers()
	}
	return workshop.Round{ID: id, Spec: spec, State: workshop.RoundShown, Seats: t.Cast, Cast: t.Cast, MinShow: t.MinShow, Tally: &t}
}

// follows makes of a workshop a later one of the same group.
func follows(st workshop.State, first string, wave int) workshop.State {
	st.Info.After = &workshop.After{ID: idOf(first), Wave: wave - 1}
	return st
}

// put lays a file on the stick.
func (s *stick) put(file string, st workshop.State) string {
	s.t.Helper()
	content := fmt.Sprintf("%s of %d", file, len(s.states))
	s.states[content] = st
	return s.write(file, content)
}

func (s *stick) write(file, content string) string {
	s.t.Helper()
	path := filepath.Join(s.dir, file)
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		s.t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		s.t.Fatal(err)
	}
	return path
}

// contents are what was put on the stick, whichever files hold it.
func (s *stick) contents() (out []string) {
	for content := range s.states {
		out = append(out, content)
	}
	return out
}

// sumOf is the SHA-256 of a file.
func sumOf(content string) string {
	sum := sha256.Sum256([]byte(content))
	return hex.EncodeToString(sum[:])
}

// files reads what lies on the stick, and copies of it.
func (s *stick) files() programme.Files {
	known := sticks.In(s.states)
	f := sticks.Files(func(content string) (workshop.State, error) {
		if strings.HasPrefix(content, "later") {
			return workshop.State{}, workshop.Errorf(workshop.ENewer, nil)
		}
		return known(content)
	})
	f.Besides = []string{"-journal"}
	return f
}

// folder is a new programme.
func (s *stick) folder() *programme.Folder {
	s.t.Helper()
	dir := filepath.Join(memoryDir(s.t), "programme")
	if err := programme.New(dir, name, 5, []string{"North"}); err != nil {
		s.t.Fatal(err)
	}
	f, err := programme.Open(dir, s.files())
	if err != nil {
		s.t.Fatal(err)
	}
	return f
}

// look says what lies on the stick, by name.
func (s *stick) look(f *programme.Folder, paths ...string) (*programme.Taking, map[string]programme.Verdict) {
	s.t.Helper()
	if len(paths) == 0 {
		paths = []string{s.dir}
	}
	t, err := f.Look(paths, nil)
	if err != nil {
		s.t.Fatal(err)
	}
	s.t.Cleanup(func() {
		if err := t.Close(); err != nil {
			s.t.Error(err)
		}
	})
	is := map[string]programme.Verdict{}
	for _, found := range t.List {
		is[found.Name()] = found.Verdict
	}
	return t, is
}

// take takes in what lies on the stick.
func (s *stick) take(f *programme.Folder, choice map[string]programme.Taken, paths ...string) int {
	s.t.Helper()
	if len(paths) == 0 {
		paths = []string{s.dir}
	}
	in, err := sticks.TakeIn(f, choice, paths...)
	if err != nil {
		s.t.Fatal(err)
	}
	return in
}

func (s *stick) read(f *programme.Folder) *programme.Programme {
	s.t.Helper()
	p, err := f.Read()
	if err != nil {
		s.t.Fatal(err)
	}
	return p
}

func (s *stick) release(f *programme.Folder, wave int) error {
	_, err := f.Release(wave, time.Date(2027, 6, 1, 0, 0, 0, 0, time.UTC))
	return err
}

// totals are what anybody sees of a question in a wave; none where nothing is told.
func totals(p *programme.Programme, question string, wave int) (n []int, groups int) {
	for _, q := range p.Questions() {
		if _, id, _, _ := q.Asked(); id != question {
			continue
		}
		for _, c := range p.Compare(q) {
			if c.Wave() == wave {
				return c.Together().N, c.Groups()
			}
		}
	}
	return nil, 0
}
