//go:build e2e

package main_test

import (
	"bytes"
	"fmt"
	"image"
	"os"
	"path/filepath"
	"time"
)

// A test drives the windows faster than a busy computer draws them. So nothing here
// trusts a time: a key waits until the program has done what the last one asked.

// sleeping reports whether every thread of a program waits for something other than a disk. On
// a computer with too much to do the threads that have work stand in the queue, and are not asleep.
func sleeping(pid int) bool {
	stats, _ := filepath.Glob(fmt.Sprintf("/proc/%d/task/*/stat", pid)) // the pattern is sound
	for _, path := range stats {
		stat, err := os.ReadFile(path)
		if err != nil {
			continue // the thread has ended
		}
		if at := bytes.LastIndexByte(stat, ')'); at >= 0 && at+2 < len(stat) && (stat[at+2] == 'R' || stat[at+2] == 'D') {
			return false
		}
	}
	return true
}

// settle waits until the programs on the screen have nothing to do: they sleep most of
// the time, but for the sixty looks a second that the windows take at their events.
func (s *screen) settle() {
	s.t.Helper()
	const looks, enough = 20, 10
	if s.soon(20*time.Second, func() bool {
		asleep := 0
		for range looks {
			awake := false
			for _, p := range s.programs {
				awake = awake || !sleeping(p.cmd.Process.Pid)
			}
			if !awake {
				asleep++
			}
			time.Sleep(7 * time.Millisecond)
		}
		return asleep >= enough
	}) {
		return
	}
	s.t.Log("the program was busy for 20 seconds")
}

// becomes waits until at least a share of the points differ from an earlier picture, and
// keeps what is there then, or after ten seconds in vain. ok tells which of the two.
func (s *screen) becomes(name string, from image.Image, least float64) (img image.Image, ok bool) {
	s.t.Helper()
	ok = s.soon(10*time.Second, func() bool { return changed(from, s.picture()) >= least })
	return s.shot(name), ok
}
