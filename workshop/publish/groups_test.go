package publish_test

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/export"
	"github.com/upturn-workshop/upturn/workshop/programme"
	"github.com/upturn-workshop/upturn/workshop/publish"
	"github.com/upturn-workshop/upturn/workshop/trial/sticks"
)

const called = "Service 2027"

// folder is a programme with made-up workshops. What such a file holds stands for a state.
type folder struct {
	t      testing.TB
	stick  string
	states map[string]workshop.State
	f      *programme.Folder
}

func newFolder(t testing.TB) *folder {
	t.Helper()
	g := &folder{t: t, stick: memoryDir(t), states: map[string]workshop.State{}}
	dir := filepath.Join(memoryDir(t), "programme")
	if err := programme.New(dir, called, 5, []string{"PLANTED site"}); err != nil {
		t.Fatal(err)
	}
	var err error
	g.f, err = programme.Open(dir, sticks.Files(sticks.In(g.states)))
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// memoryDir is a folder in memory where there is one: these tests are not about the disk.
func memoryDir(t testing.TB) string {
	if runtime.GOOS == "windows" { // under wine there is one, on no drive
		return t.TempDir()
	}
	dir, err := os.MkdirTemp("/dev/shm", "upturn-*")
	if err != nil {
		return t.TempDir()
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) }) // nothing of it is needed
	return dir
}

func idOf(word string) string {
	sum := sha256.Sum256([]byte(word))
	return hex.EncodeToString(sum[:16])
}

// voted is a workshop whose group answered K1, K2, … It has words of the group's own wherever
// there may be some, each with PLANTED in it.
func voted(id string, answers ...[]int) workshop.State {
	texts := map[string]string{"step.C2.wall": "What is asked", "step.C2.title": "Title", "aspect.C2.practice": "In practice"}
	st := workshop.State{
		ID: idOf(id), Agenda: []workshop.Step{{ID: "C2", Minutes: 5, Spent: time.Minute}},
		Pack:    &workshop.Pack{ID: "test", Version: 1, Languages: []string{"en"}, Steps: []workshop.StepDef{{ID: "C2", Kind: workshop.StepVote, Minutes: [3]int{5, 5, 5}}}, Texts: map[string]map[string]string{"en": texts}},
		Actions: []workshop.Action{{Item: "team.1", First: "PLANTED first step", Owner: "PLANTED owner", Due: "PLANTED day", Notice: "PLANTED notice"}},
		Items:   []workshop.Item{{ID: "team.1", List: "team", Text: "PLANTED obstacle"}},
		Info: workshop.Info{Title: "PLANTED title", Group: "GROUP " + id, Sponsor: "PLANTED sponsor", Names: []string{"PLANTED person"}, When: time.Date(2027, 3, 1, 9, 0, 0, 0, time.UTC),
			Lang: "en", Share: workshop.ShareNamed, Programme: called, MinShow: 5},
	}
	t := workshop.Tally{MinShow: 5, Spec: workshop.Spec{Step: "C2", Way: workshop.Booth}}
	for i, n := range answers {
		q := fmt.Sprintf("K%d", i+1)
		texts["item."+q+".name"] = "Question " + q
		t.Spec.Questions = append(t.Spec.Questions, workshop.Question{ID: q, Kind: workshop.Scale, Aspects: []string{"practice"}, Lo: 1, Hi: len(n)})
		t.Counts = append(t.Counts, workshop.Count{Question: q, Part: "practice", Lo: 1, N: n})
		t.Cast = max(t.Cast, t.Counts[i].Answers())
	}
	for i, c := range t.Counts {
		t.Counts[i].CantSay = t.Cast - c.Answers()
	}
	t.Seats, st.Info.People = t.Cast, t.Cast
	st.Rounds = []workshop.Round{{ID: 1, Spec: t.Spec, State: workshop.RoundShown, Seats: t.Cast, Cast: t.Cast, MinShow: 5, Tally: &t}}
	return st
}

// minds are the answers of so many people, not all alike.
func minds(r *rand.Rand, n int) []int {
	for {
		c := make([]int, 5)
		for range n {
			c[r.IntN(5)]++
		}
		if n < 2 || !slices.Contains(c, n) {
			return c
		}
	}
}

// take takes workshops in.
func (g *folder) take(all ...workshop.State) { g.takeAt(0, all...) }

// takeAt takes those in that the first groups held in a wave; 0 = as it follows.
func (g *folder) takeAt(wave int, all ...workshop.State) {
	g.t.Helper()
	var paths []string
	where := map[string]programme.Taken{}
	for i, st := range all {
		content := fmt.Sprintf("%s %d", st.ID, len(g.states))
		g.states[content] = st
		path := filepath.Join(g.stick, fmt.Sprintf("%d.upturn", len(g.states)))
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			g.t.Fatal(err)
		}
		paths = append(paths, path)
		if wave > 0 {
			where[path] = programme.Taken{Group: fmt.Sprintf("G%d", i+1), Wave: wave}
		}
	}
	list, err := g.f.Look(paths, nil)
	if err != nil {
		g.t.Fatal(err)
	}
	for _, found := range list.List {
		if found.Verdict != programme.Ready && found.Verdict != programme.Same {
			g.t.Fatalf("%s: %s %v", found.Path, found.Verdict, found.Err)
		}
	}
	_, _, err = list.Commit(where)
	if cerr := list.Close(); err == nil {
		err = cerr
	}
	if err != nil {
		g.t.Fatal(err)
	}
}

// groups takes in groups that answered by lot, and gives what they answered to K1.
func (g *folder) groups(r *rand.Rand, from, n, questions int) (all [][]int) {
	var states []workshop.State
	for i := range n {
		people := 5 + r.IntN(12)
		var answers [][]int
		for range questions {
			answers = append(answers, minds(r, people))
		}
		all = append(all, answers[0])
		states = append(states, voted(fmt.Sprint(from+i), answers...))
	}
	g.take(states...)
	return all
}

// again takes in what the first groups answered in a later wave.
func (g *folder) again(r *rand.Rand, wave, n, questions int) {
	var states []workshop.State
	for i := range n {
		var answers [][]int
		for range questions {
			answers = append(answers, minds(r, 9))
		}
		states = append(states, voted(fmt.Sprint("again", wave, i), answers...))
	}
	g.takeAt(wave, states...)
}

func (g *folder) release(wave int) error {
	_, err := g.f.Release(wave, time.Date(2027, 6, 1, 0, 0, 0, 0, time.UTC))
	return err
}

func (g *folder) mustRelease(wave int) {
	g.t.Helper()
	if err := g.release(wave); err != nil {
		g.t.Fatal(err)
	}
}

func (g *folder) leaving(along programme.Along) *programme.Leaving {
	g.t.Helper()
	l, err := g.f.Leave(along)
	if err != nil {
		g.t.Fatal(err)
	}
	return l
}

// send sends what may go.
func (g *folder) send(service string) (programme.Arrived, error) {
	g.t.Helper()
	return publish.Send(context.Background(), service, g.leaving(programme.Along{}))
}

func (g *folder) mustSend(service string) programme.Arrived {
	g.t.Helper()
	got, err := g.send(service)
	if err != nil {
		g.t.Fatal(err)
	}
	return got
}

// told is a released programme of so many groups.
func told(t testing.TB, seed uint64, groups, questions int) *folder {
	t.Helper()
	g := newFolder(t)
	g.groups(rand.New(rand.NewPCG(seed, 1)), int(seed)*100, groups, questions)
	g.mustRelease(1)
	return g
}

// what is the case of an error.
func what(err error) string {
	if e, is := err.(*workshop.Error); is {
		return e.Args["what"]
	}
	return fmt.Sprint(err)
}

func rowsOf(l *programme.Leaving) map[string][][]export.Cell {
	out := map[string][][]export.Cell{}
	for _, t := range l.Tables() {
		out[t.Name] = t.Rows
	}
	return out
}
