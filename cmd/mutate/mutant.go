package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"go/token"
	"strings"
)

// mutant is one small change of one file.
type mutant struct {
	file       string // from the module's root, with slashes
	line, col  int
	start, end int    // the bytes that go
	becomes    string // what comes in their place
	text       string // the line as it stands
	change     string // what was → what is
	nth        int    // of the mutants of its file with the same text and change
}

func (m mutant) String() string {
	return fmt.Sprintf("%s:%d:%d  %s", m.file, m.line, m.col, m.change)
}

// apply returns the file with the change made.
func (m mutant) apply(src []byte) []byte {
	return bytes.Join([][]byte{src[:m.start], []byte(m.becomes), src[m.end:]}, nil)
}

// id is the same for the same change of the same line, wherever the line moves
// to in its file.
func (m mutant) id() string { return hash(m.file, m.text, m.change, fmt.Sprint(m.nth)) }

func hash(parts ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
	return hex.EncodeToString(sum[:12])
}

// newMutant describes the change of src[start:end] into becomes. The change is
// told with what stands around it, from[0] to from[1].
func newMutant(file string, pos token.Position, src []byte, start, end int, becomes string, from [2]int) mutant {
	m := mutant{file: file, line: pos.Line, col: pos.Column, start: start, end: end, becomes: becomes}
	first := bytes.LastIndexByte(src[:start], '\n') + 1
	last := len(src)
	if i := bytes.IndexByte(src[start:], '\n'); i >= 0 {
		last = start + i
	}
	m.text = strings.TrimSpace(string(src[first:last]))
	old := oneLine(string(src[from[0]:from[1]]))
	now := oneLine(string(src[from[0]:start]) + becomes + string(src[end:from[1]]))
	if now == "" {
		now = "(removed)"
	}
	m.change = old + " → " + now
	return m
}

// oneLine puts a piece of code on one line, and shortens a long one.
func oneLine(code string) string {
	s := strings.Join(strings.Fields(code), " ")
	if r := []rune(s); len(r) > 70 {
		// The end is kept too: that is where two changes of one line may differ.
		s = string(r[:40]) + " … " + string(r[len(r)-28:])
	}
	return s
}
