// Package remains looks through the memory of a process for what is left of a secret, as
// whoever has its crash dump or the file of a hibernation can. Only tests use it.
package remains

import "errors"

// ErrUnknown says that the memory of a process cannot be looked through here.
var ErrUnknown = errors.New("the memory of a process is looked through on Linux only, and not under the race detector")

// Secret is a row of bytes that is looked for. It is told byte by byte, so that who looks
// for it in the own memory has no copy of it there.
type Secret struct {
	Len int
	At  func(i int) byte
}

// Key is a secret of which a test has to have the bytes. They are kept under a mask, and
// the slice that they came in is overwritten.
func Key(b []byte) Secret {
	masked := make([]byte, len(b))
	for i, x := range b {
		masked[i] = ^x
	}
	clear(b)
	return Secret{len(masked), func(i int) byte { return ^masked[i] }}
}

// Part is a piece of a secret.
func (s Secret) Part(from, n int) Secret {
	return Secret{n, func(i int) byte { return s.At(from + i) }}
}

// window is how much memory is read at once.
const window = 1 << 20

// lead is how many bytes are looked for at once. More would be a copy.
const lead = 4

// in counts the secret in memory, from begins below most.
func (s Secret) in(memory []byte, most int, index func(memory []byte, lead [lead]byte) int) int {
	n := 0
	var first [lead]byte
	for i := range first {
		first[i] = s.At(i)
	}
	for at := 0; ; at++ {
		next := index(memory[at:], first)
		if next < 0 || at+next >= most {
			return n
		}
		at += next
		if s.begins(memory[at:]) {
			n++
		}
	}
}

func (s Secret) begins(memory []byte) bool {
	if len(memory) < s.Len {
		return false
	}
	for i := range s.Len {
		if memory[i] != s.At(i) {
			return false
		}
	}
	return true
}
