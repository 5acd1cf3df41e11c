//go:build e2e

package main_test

import (
	"bufio"
	"encoding/json"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
	"time"
)

// event is a line of "rehearse --events": it says what has been committed.
type event struct {
	Event    string `json:"event"`
	Step     string `json:"step"`
	Recorded int    `json:"recorded"`
	Of       int    `json:"of"`
	N        int    `json:"n"`
}

// TestKill takes the power away in the middle of a workshop, again and again.
// What had been said to be recorded is there afterwards, once: the workshop ends
// with the very results of one that nothing disturbed.
func TestKill(t *testing.T) {
	tries, length := 6, "60"
	if os.Getenv("UPTURN_LONG") != "" {
		tries, length = 110, "180"
	}
	if kills, err := strconv.Atoi(os.Getenv("UPTURN_KILLS")); err == nil {
		tries = (kills + 1) / 2 // two in each workshop
	}
	quiet := t.TempDir()
	args := []string{"rehearse", "--length", length, "--seed", "11", "--events", "--no-pictures"}
	total := len(eventsOf(t, append(args, "--out", quiet)))
	want := answered(t, filepath.Join(quiet, "rehearsal.upturn"))

	seed := uint64(time.Now().UnixNano())
	if given := os.Getenv("UPTURN_SEED"); given != "" {
		var err error
		if seed, err = strconv.ParseUint(given, 10, 64); err != nil {
			t.Fatal(err)
		}
	}
	t.Logf("seed %d, %d events", seed, total)
	random := rand.New(rand.NewPCG(seed, 0))
	for i := range tries {
		t.Run(strconv.Itoa(i), func(t *testing.T) {
			dir := t.TempDir()
			file := filepath.Join(dir, "rehearsal.upturn")
			// Two kills in one workshop, each somewhere between two events.
			last := killAfter(t, append(args, "--out", dir), 1+random.IntN(total*2/3), pause(random))
			upturn(t, "check", file)
			resume := append(args, "--out", dir, "--resume", file)
			first := killAfter(t, resume, 1+random.IntN(total/4), pause(random))
			nothingLost(t, last, first)
			upturn(t, "check", file)
			nothingLost(t, first, eventsOf(t, resume))
			if got := answered(t, file); got != want {
				t.Errorf("the results differ from those of an undisturbed workshop: %s", firstDifference(want, got))
			}
			noLeftovers(t, dir)
		})
	}
}

// pause is as long as a few commits may take.
func pause(random *rand.Rand) time.Duration {
	return time.Duration(random.IntN(20_000)) * time.Microsecond
}

// nothingLost compares the last word before a kill with the first ballot after
// it: what is counted on must have been there. The final results would not show
// a lost ballot, for its invented giver votes again in the same way.
func nothingLost(t *testing.T, before, after []event) {
	t.Helper()
	if len(before) == 0 {
		return
	}
	last := before[len(before)-1]
	t.Logf("killed after %+v", last)
	if last.Event != "ballot" {
		return
	}
	for _, e := range after {
		switch {
		case e.Event == "step" && e.Step == last.Step:
			continue // the first word of one that resumes
		case e.Event == "ballot" && e.Step == last.Step && e.Recorded != last.Recorded+1 && e.Recorded != last.Recorded+2:
			t.Errorf("%+v had been recorded, and then came %+v", last, e)
		case e.Event == "step" && last.Recorded < last.Of:
			t.Errorf("%+v had been recorded, and then came %+v", last, e)
		}
		return
	}
}

// killAfter kills a rehearsal a moment after its nth event and gives all that it said.
func killAfter(t *testing.T, args []string, n int, wait time.Duration) []event {
	t.Helper()
	c, lines := rehearsing(t, args)
	var said []event
	for len(said) < n && lines.Scan() { // when it is faster, the kill comes after the end
		said = append(said, parse(t, lines.Bytes()))
	}
	time.Sleep(wait)
	if err := c.Process.Kill(); err != nil && err != os.ErrProcessDone {
		t.Fatal(err)
	}
	for lines.Scan() { // what it said until then
		if line := lines.Bytes(); json.Valid(line) {
			said = append(said, parse(t, line))
		}
	}
	_ = c.Wait() // killed
	return said
}

// eventsOf lets a rehearsal run to its end.
func eventsOf(t *testing.T, args []string) []event {
	t.Helper()
	c, lines := rehearsing(t, args)
	var all []event
	for lines.Scan() {
		all = append(all, parse(t, lines.Bytes()))
	}
	if err := c.Wait(); err != nil {
		t.Fatalf("rehearse: %v", err)
	}
	if len(all) == 0 {
		t.Fatal("no events")
	}
	return all
}

func rehearsing(t *testing.T, args []string) (*exec.Cmd, *bufio.Scanner) {
	t.Helper()
	c := exec.Command(binary(t), args...)
	c.Env = withoutScreen()
	c.Stderr = os.Stderr
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	return c, bufio.NewScanner(out)
}

// parse wants an event to say that something was recorded and never what.
func parse(t *testing.T, line []byte) event {
	t.Helper()
	var e event
	if len(line) == 0 || line[0] != '{' {
		return e // the summary at the end
	}
	var fields map[string]any
	if err := json.Unmarshal(line, &fields); err != nil {
		t.Fatalf("not an event: %s", line)
	}
	for name := range fields {
		switch name {
		case "event", "step", "recorded", "of", "n":
		default:
			t.Fatalf("an event tells %q: %s", name, line)
		}
	}
	if err := json.Unmarshal(line, &e); err != nil {
		t.Fatal(err)
	}
	return e
}
