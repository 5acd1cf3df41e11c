//go:build e2e

package main_test

import (
	"fmt"
	"image"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// TestMeasure prints what "make bench" tells of the windows, each beside the
// same of a bare window of the toolkit in the same run: how soon it is there,
// how large it is, what it costs to stand there, how smoothly it moves. Its parts can be
// measured one by one: -run TestMeasure/memory.
func TestMeasure(t *testing.T) {
	if os.Getenv("UPTURN_BENCH") == "" {
		t.Skip("make bench")
	}
	bare := buildBare(t)
	t.Run("first", func(t *testing.T) { newScreens(t, "measure-first").measureFirst(bare) })
	t.Run("memory", func(t *testing.T) { newScreens(t, "measure-memory").measureMemory(bare) })
	t.Run("undo", func(t *testing.T) {
		s := newScreens(t, "measure-undo")
		s.plug()
		s.measureUndo(bare)
	})
	t.Run("house", func(t *testing.T) { newScreens(t, "measure-house").measureHouse() })
	for _, size := range [][2]int{{1920, 1080}, {3840, 2160}} {
		t.Run(fmt.Sprintf("reveals %dx%d", size[0], size[1]), func(t *testing.T) { measureReveals(t, bare, size[0], size[1]) })
	}
}

// measureMemory tells how large the program is with the wall, and what it costs to stand there.
func (s *screen) measureMemory(bare string) {
	s.t.Helper()
	t := s.t
	p, _ := s.begin(exec.Command(bare, "still"), t.TempDir(), "^Bare$")
	time.Sleep(2 * time.Second)
	size, idle := resident(t, p), s.idle(p)
	p.kill()
	p, _ = s.begin(exec.Command(bare, "clock"), t.TempDir(), "^Bare$")
	time.Sleep(2 * time.Second)
	ticking := s.idle(p)
	p.kill()
	tell("memory, bare", size, "MB")
	tell("idle, bare, nothing in it changes", idle, "% of a core")
	tell("idle, bare, clock running", ticking, "% of a core")

	s.plug()
	p, _ = s.begin(exec.Command(bare, "page"), t.TempDir(), "^Bare$")
	s.window("^Wall$")
	time.Sleep(rested)
	full := resident(t, p)
	p.kill()
	tell("memory, bare with a wall and as much in both", full, "MB")
	p, _ = s.begin(exec.Command(binary(t)), t.TempDir(), "^Upturn$")
	s.focus(s.window("^Upturn$"))
	s.press("Tab", "Tab", "Return")
	s.window("Sample group")
	s.waitForWall(onWall)
	time.Sleep(rested)
	with, running := resident(t, p), s.idle(p)
	p.kill()
	tell("memory, Upturn with wall", with, "MB")
	tell("memory, Upturn with wall beside bare", with/size, "times (goal: 1.2)")
	tell("memory, Upturn with wall beside bare with a wall", with/full, "times")
	tell("idle, wall, clock running", running, "% of a core")
	tell("idle, wall, clock running beside bare with a clock", running/max(ticking, 0.1), "times (goal: 1.0)")
	tell("idle, wall, clock running beside bare without", running/max(idle, 0.1), "times")
	tell("idle, wall, curtain between voters", s.idleCurtain(), "% of a core")
}

// measureFirst tells how soon the first window is there, how soon something is seen in it, and
// what it has cost, beside a bare one. Both start by turns, since the machine may do other things as well.
func (s *screen) measureFirst(bare string) {
	s.t.Helper()
	var first, seen, cost [2][]float64
	e, middleOf := s.eye(), image.Rect(640, 360, 680, 380) // of both windows
	empty := e.look(middleOf)
	for range 5 {
		for i, start := range []struct {
			c      *exec.Cmd
			window string
		}{{exec.Command(bare, "still"), "^Bare$"}, {exec.Command(binary(s.t)), "^Upturn$"}} {
			e.becomes(middleOf, empty)
			p, ms := s.begin(start.c, s.t.TempDir(), start.window)
			seen[i] = append(seen[i], ms+e.leaves(middleOf, empty))
			time.Sleep(2 * time.Second)
			first[i], cost[i] = append(first[i], ms), append(cost[i], float64(10*ticks(s.t, p)))
			p.kill()
		}
	}
	tell("first window, bare", middle(first[0]), "ms")
	tell("first window, Upturn", middle(first[1]), "ms")
	tell("first window beside bare", middle(first[1])/middle(first[0]), "times (goal: 1.05)")
	tell("first frame, bare", middle(seen[0]), "ms")
	tell("first frame, Upturn", middle(seen[1]), "ms")
	tell("first frame beside bare", middle(seen[1])/middle(seen[0]), "times")
	tell("processor until it rests, beside bare", middle(cost[1])/middle(cost[0]), "times")
}

// measureHouse tells how soon the first window is there with ten workshops and with a
// thousand, and what it has cost by the time that the list is complete.
func (s *screen) measureHouse() {
	s.t.Helper()
	t := s.t
	few, many := t.TempDir(), t.TempDir()
	for home, n := range map[string]int{few: 10, many: 1000} {
		raw, err := os.ReadFile(rehearsed(t, home))
		if err != nil {
			t.Fatal(err)
		}
		for i := range n - 1 {
			if err := os.WriteFile(filepath.Join(home, "data", "upturn", strconv.Itoa(i)+".upturn"), raw, 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
	var first, cost, complete [2][]float64
	e, list := s.eye(), image.Rect(480, 130, 1366, 300) // empty until all are read
	for range 5 {                                       // by turns, since the machine may do other things as well
		for i, home := range []string{few, many} {
			p, ms := s.begin(exec.Command(binary(t)), home, "^Upturn$")
			complete[i] = append(complete[i], float64(e.rests(list).Milliseconds()))
			time.Sleep(time.Second)
			first[i], cost[i] = append(first[i], ms), append(cost[i], float64(10*ticks(t, p)))
			p.kill()
		}
	}
	for i := range first {
		slices.Sort(first[i])
		slices.Sort(cost[i])
	}
	tell("first window, 10 workshops", first[0][2], "ms")
	tell("first window, 1,000 workshops", first[1][2], "ms")
	tell("first window, 1,000 beside 10", first[1][2]/first[0][2], "times")
	tell("list of 1,000 complete after the first window", middle(complete[1]), "ms (goal: 1,000)")
	tell("processor until a list of 1,000 is complete", cost[1][2]-cost[0][2], "ms")
}

// rested is how long it takes until the windows take it that nobody touches them.
const rested = 4 * time.Second

// idleCurtain is what it costs to wait for the next voter.
func (s *screen) idleCurtain() float64 {
	s.t.Helper()
	home := s.t.TempDir()
	p := s.start(home, "en_US.UTF-8")
	window := s.window("^Upturn$")
	s.focus(window)
	s.newWorkshop(window, "Crew")
	s.window("Crew")
	s.waitForWall(onWall)
	s.press("Next", "Next", "Next", "Next") // opens the practice vote, on paper
	s.click(410, 306)                       // the computer goes round as well
	s.shot("curtain")
	time.Sleep(rested)
	defer p.kill()
	return s.idle(p)
}

func tell(what string, n float64, unit string) {
	fmt.Printf("measured %-60s %8.2f %s\n", what, n, unit)
}

// buildBare builds the program to measure against.
func buildBare(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "bare")
	if out, err := exec.Command("go", "build", "-o", path, "./testdata/bare").CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	return path
}

// begin starts a program and measures until its window can be seen.
func (s *screen) begin(c *exec.Cmd, home, window string) (*program, float64) {
	s.t.Helper()
	p := &program{s: s, cmd: c, done: make(chan error, 1)}
	log, err := os.CreateTemp(s.folder, "log-*.txt")
	if err != nil {
		s.t.Fatal(err)
	}
	defer log.Close()
	p.log, c.Stdout, c.Stderr, c.Dir = log.Name(), log, log, home
	c.Env = append(s.env(), "HOME="+home, "XDG_CONFIG_HOME="+home+"/config", "XDG_DATA_HOME="+home+"/data", "LANG=en_US.UTF-8",
		"FYNE_SCALE=1", "FYNE_DISABLE_DPI_DETECTION=1")
	start := time.Now()
	if err := c.Start(); err != nil {
		s.t.Fatal(err)
	}
	go func() { p.done <- c.Wait() }()
	s.t.Cleanup(func() { p.kill() })
	for len(s.windows(window)) == 0 {
		if time.Since(start) > 30*time.Second {
			s.t.Fatalf("no window %s", window)
		}
	}
	return p, float64(time.Since(start).Milliseconds())
}

// resident is the memory of a program, in MB.
func resident(t *testing.T, p *program) float64 {
	t.Helper()
	pages, err := strconv.Atoi(strings.Fields(read(t, p, "statm"))[1])
	if err != nil {
		t.Fatal(err)
	}
	return float64(pages*os.Getpagesize()) / 1e6
}

// idle is what a program costs that nobody touches, in percent of a core.
func (s *screen) idle(p *program) float64 {
	s.t.Helper()
	const watched = 20 * time.Second // ticks are hundredths: less would round too much away
	before := ticks(s.t, p)
	time.Sleep(watched)
	return float64(ticks(s.t, p)-before) / watched.Seconds() // 100 ticks are a second
}

// ticks is the time that a program has had, in hundredths of a second.
func ticks(t *testing.T, p *program) int {
	t.Helper()
	stat := read(t, p, "stat")
	fields := strings.Fields(stat[strings.LastIndex(stat, ")")+1:])
	sum := 0
	for _, f := range fields[11:13] {
		n, err := strconv.Atoi(f)
		if err != nil {
			t.Fatal(err)
		}
		sum += n
	}
	return sum
}

func read(t *testing.T, p *program, name string) string {
	t.Helper()
	data, err := os.ReadFile(fmt.Sprintf("/proc/%d/%s", p.cmd.Process.Pid, name))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
