package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
)

// How the tests took a mutant.
const (
	killed   = "killed"
	timedOut = "timed out" // killed, too: the tests did not end
	survived = "survived"
	excused  = "excused"
	unbuilt  = "not built" // the compiler refuses it: nothing to test, and not counted
)

// result is one line of the file of results.
type result struct {
	ID    string `json:"id"`
	Tests string `json:"tests"` // which code and tests it ran with
	End   string `json:"end"`
	What  string `json:"what"` // for people who look into the file
}

// memory remembers how mutants ended, so that a run that was stopped goes on.
type memory struct {
	past  map[string]result
	again bool
	file  *os.File
}

func openMemory(name string, again bool) (*memory, error) {
	m := &memory{past: map[string]result{}, again: again}
	if name == "" {
		return m, nil
	}
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return nil, err
	}
	old, err := os.Open(name)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	if err == nil {
		defer old.Close()
		for lines := bufio.NewScanner(old); lines.Scan(); {
			var r result
			if json.Unmarshal(lines.Bytes(), &r) == nil { // a line cut short is run again
				m.past[r.ID] = r
			}
		}
	}
	m.file, err = os.OpenFile(name, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644)
	return m, err
}

// recall returns how a mutant ended with the same code and tests.
func (m *memory) recall(id, tests string) (end string, ok bool) {
	r, ok := m.past[id]
	return r.End, ok && (r.Tests == tests || m.again && r.End != survived)
}

func (m *memory) keep(d drawn, tests, end string) error {
	if m.file == nil {
		return nil
	}
	line, err := json.Marshal(result{d.id(), tests, end, d.String()})
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(m.file, "%s\n", line)
	return err
}

func (m *memory) close() error {
	if m.file == nil {
		return nil
	}
	return m.file.Close()
}

// folder returns where a file lies.
func folder(file string) string { return path.Dir(file) }
