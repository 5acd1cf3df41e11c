//go:build e2e

package main_test

import (
	"bufio"
	"bytes"
	"fmt"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// rounds is how often each figure comes on while it is measured.
const rounds = "5"

// measureReveals prints how smoothly each figure comes on at 1920 × 1080 without
// a graphics card, as part of what twelve bare rectangles reach: the frames that
// were seen, and those that a computer could draw that did nothing else. The
// rectangles move right before each figure, and the middle of all rounds counts,
// so that what else goes on here weighs on both alike. Less than 0.8 is too little.
func measureReveals(t *testing.T, bare string, width, height int) {
	of := fmt.Sprintf(" at %dx%d", width, height)
	s := newScreen(t, "reveals", width, height)
	c := exec.Command(bare, "reveals", rounds, strconv.Itoa(width), strconv.Itoa(height))
	c.Env = append(s.env(), "HOME="+t.TempDir(), "FYNE_SCALE=1", "FYNE_DISABLE_DPI_DETECTION=1")
	out, err := c.Output()
	if err != nil {
		t.Fatal(err)
	}
	var order []string
	seen, able := map[string][]float64{}, map[string][]float64{}
	var base movement
	for in := bufio.NewScanner(bytes.NewReader(out)); in.Scan(); {
		m := parseMovement(t, in.Text())
		if m.name == "rectangles" {
			base = m
			continue
		}
		if !slices.Contains(order, m.name) {
			order = append(order, m.name)
		}
		seen[m.name] = append(seen[m.name], m.seen()/base.seen())
		able[m.name] = append(able[m.name], m.able()/base.able())
	}
	if len(order) < 12 {
		t.Fatalf("%d figures moved", len(order))
	}
	tell("frames, twelve bare rectangles"+of, base.seen(), "a second")
	tell("cost of their frames"+of, 1000/base.able(), "ms of a core")
	for _, name := range order {
		tell("frames seen, "+name+of, middle(seen[name]), "of the rectangles’ (goal: 1.0)")
		tell("frames able, "+name+of, middle(able[name]), "of the rectangles’")
	}
}

// movement is one line of what the bare program prints.
type movement struct {
	name              string
	frames, took, cpu float64 // µs
}

func parseMovement(t *testing.T, line string) movement {
	t.Helper()
	var m movement
	if _, err := fmt.Sscan(strings.TrimSpace(line), &m.name, &m.frames, &m.took, &m.cpu); err != nil || m.frames < 2 || m.cpu <= 0 {
		t.Fatalf("%q: %v", line, err)
	}
	return m
}

// seen is how many frames a second were drawn.
func (m movement) seen() float64 { return m.frames / m.took * 1e6 }

// able is how many frames a second one core could draw.
func (m movement) able() float64 { return m.frames / m.cpu * 1e6 }

// middle is the median.
func middle(of []float64) float64 {
	slices.Sort(of)
	n := len(of)
	return (of[(n-1)/2] + of[n/2]) / 2
}
