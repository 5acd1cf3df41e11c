//go:build e2e

package main_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/pack"
	"github.com/upturn-workshop/upturn/workshop/sqlite"
)

// lookEvery is how often it is looked where the program listens.
const lookEvery = 200 * time.Millisecond

// listens is where a program listened at a moment.
type listens struct {
	when time.Time
	at   []string
}

// listener looks, all the time, where a program listens.
type listener struct {
	mu   sync.Mutex
	seen []listens
	stop chan struct{}
	done sync.WaitGroup
}

// listening lists where a program listens, as another program tells it.
func (p *program) listening() (at []string) {
	out, err := exec.Command("ss", "-ltnpH").Output()
	if err != nil {
		p.s.t.Error("ss:", err)
	}
	for line := range strings.Lines(string(out)) {
		if f := strings.Fields(line); len(f) > 4 && strings.Contains(line, fmt.Sprintf("pid=%d,", p.cmd.Process.Pid)) {
			at = append(at, f[3])
		}
	}
	return at
}

// watched begins to look where a program listens.
func (p *program) watched() *listener {
	l := &listener{stop: make(chan struct{})}
	l.done.Go(func() {
		for {
			now := listens{time.Now(), p.listening()}
			l.mu.Lock()
			l.seen = append(l.seen, now)
			l.mu.Unlock()
			select {
			case <-l.stop:
				return
			case <-time.After(lookEvery):
			}
		}
	})
	return l
}

// end gives all that was seen.
func (l *listener) end() []listens {
	close(l.stop)
	l.done.Wait()
	return l.seen
}

// shortRehearsal makes a rehearsal of an hour in which people vote in one way.
func shortRehearsal(t *testing.T, path string, way workshop.Way) {
	t.Helper()
	content, err := pack.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	info := workshop.Info{Group: "Night shift", When: time.Now(), Lang: "en", People: 12, MinShow: 5, Minutes: 60, Exercises: []string{"A", "B"}, Way: way, Rehearsal: true}
	agenda, _, err := content.Plan(info)
	if err != nil {
		t.Fatal(err)
	}
	store, err := sqlite.Create(path, workshop.State{Info: info, Pack: content, Agenda: agenda})
	if err != nil {
		t.Fatal(err)
	}
	s, err := workshop.Start(store, workshop.Rules{})
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
}

// span is a time in which no vote was open.
type span struct{ from, to time.Time }

// walkedThrough presses Page Down until nothing comes any more, and gives when no vote was open.
func (s *screen) walkedThrough(p *program, file string) (shut []span) {
	s.t.Helper()
	last := workshop.Position{Step: -1}
	for presses := 0; ; presses++ {
		var st workshop.State
		if !s.soon(2*time.Minute, func() bool { // however busy this computer is
			st = s.stateAt(file)
			round, open := st.OpenRound()
			return !open || round.Cast >= round.Seats || st.Pos.Phase != workshop.PhaseVote || st.Pos.Page == 0 && round.Spec.Way.Traits().Sent && round.Cast == 0
		}) {
			s.shot("not-all")
			s.t.Fatalf("not all have voted: %+v", st.Pos)
		}
		if presses == 200 || st.Pos == last {
			return shut
		}
		last = st.Pos
		var now span
		if _, open := st.OpenRound(); !open {
			if !s.soon(3*time.Second, func() bool { return len(p.listening()) == 0 }) { // letters that came are answered first
				s.t.Errorf("no vote is open in step %s, and it listens at %v", st.Now().ID, p.listening())
			}
			now.from = time.Now()
			time.Sleep(2 * lookEvery)
			now.to = time.Now()
			shut = append(shut, now)
		}
		s.press("Next")
		s.soon(2*time.Second, func() bool { return s.stateAt(file).Pos != last })
	}
}

// Through a whole rehearsal in the windows the program listens nowhere, but while a vote is open by
// phone, and then at one address of the room alone.
func TestWhereTheWindowsListen(t *testing.T) {
	ways := []workshop.Way{workshop.Phones, workshop.Booth}
	if os.Getenv("UPTURN_LONG") != "" {
		ways = append(ways, workshop.Paper, workshop.Cards)
	}
	for _, way := range ways {
		t.Run(string(way), func(t *testing.T) {
			s, home := newScreens(t, "listen-"+string(way)), t.TempDir()
			s.plug()
			file := filepath.Join(home, "rehearsal.upturn")
			shortRehearsal(t, file, way)
			p := s.start(home, "en_US.UTF-8", file)
			seen := p.watched()
			s.focus(s.window("Night shift"))
			s.waitForWall(onWall)
			shut := s.walkedThrough(p, file)
			all := seen.end()
			s.shot("end")
			judgeListening(t, s.stateAt(file), way, all, shut)
		})
	}
}

// judgeListening holds what was seen against when votes were open.
func judgeListening(t *testing.T, st workshop.State, way workshop.Way, all []listens, shut []span) {
	t.Helper()
	if st.Pos.Step != len(st.Agenda)-1 || len(st.Rounds) == 0 || len(shut) < len(st.Agenda) {
		t.Fatalf("the rehearsal ended in step %d of %d, with %d votes and %d moments without", st.Pos.Step+1, len(st.Agenda), len(st.Rounds), len(shut))
	}
	used := slices.ContainsFunc(st.Rounds, func(r workshop.Round) bool { return slices.Contains(st.WaysOf(r), way) })
	open, where := 0, map[string]bool{}
	for _, l := range all {
		if len(l.at) == 0 {
			continue
		}
		open++
		if where[l.at[0]] = true; len(l.at) > 1 {
			t.Errorf("it listens at %v", l.at)
		}
		if slices.ContainsFunc(shut, func(s span) bool { return l.when.After(s.from) && l.when.Before(s.to) }) {
			t.Errorf("it listens at %v while no vote is open", l.at)
		}
	}
	t.Logf("%s: looked %d times, it listened %d times, at %v; %d votes", way, len(all), open, where, len(st.Rounds))
	if used != true || (open > 0) != way.Traits().Sent || len(where) > 1 {
		t.Errorf("votes by %s: %v, it listened %d times, at %v", way, used, open, where)
	}
	for at := range where {
		if strings.HasPrefix(at, "0.0.0.0") || strings.HasPrefix(at, "*") || strings.HasPrefix(at, "[") {
			t.Errorf("it listens at %s", at)
		}
	}
}

// Of a program that is killed, or quits, while phones vote nothing listens any more.
func TestNothingListensAfterTheEnd(t *testing.T) {
	for name, end := range map[string]func(s *screen, p *program, window string){
		"killed": func(_ *screen, p *program, _ string) { p.kill() },
		"quits": func(s *screen, p *program, window string) {
			vote := s.shot("vote")
			asks := false
			for try := 0; try < 3 && !asks; try++ { // a busy desktop may lose a key
				s.shut(window)
				_, asks = s.becomes("asks", vote, 0.01)
			}
			if !asks {
				s.t.Error("with a vote open the program quits unasked")
			}
			s.press("Tab", "Return")
			p.quit()
		},
	} {
		t.Run(name, func(t *testing.T) {
			s, home := newScreens(t, "listen-"+name), t.TempDir()
			s.plug()
			file := filepath.Join(home, "vote.upturn")
			voteAt(t, file, "B1", workshop.Phones, func(i *workshop.Info) { i.Rehearsal = true }) // on a network or not
			p := s.start(home, "en_US.UTF-8", file)
			window := s.window("Night shift")
			s.focus(window)
			s.waitForWall(onWall)
			var at []string
			s.wait("the door to open", func() bool { at = p.listening(); return len(at) == 1 })
			end(s, p, window)
			out, err := exec.Command("ss", "-ltnH").Output()
			if err != nil || strings.Contains(string(out), " "+at[0]+" ") {
				t.Errorf("somebody still listens at %s, %v", at[0], err)
			}
			if r, open := s.stateAt(file).OpenRound(); !open || r.Cast != 0 {
				t.Errorf("the vote: %+v", r)
			}
		})
	}
}
