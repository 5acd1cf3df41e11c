package remains

import (
	"errors"
	"os"
	"testing"
)

// What is there is found, in any part of the memory and as often as it is there, and
// what was wiped is not.
func TestCount(t *testing.T) {
	secret := Secret{24, func(i int) byte { return byte(i*i*7 + 3*i + 41) }}
	held := make([][]byte, 3)
	for k := range held {
		held[k] = make([]byte, 3*window)
		for i := range secret.Len {
			held[k][(k+1)*window/2+i-secret.Len/2] = secret.At(i) // also over the border of what is read at once
		}
	}
	for want := len(held); want >= 0; want-- {
		found, err := Count(os.Getpid(), secret, secret.Part(8, 16))
		if errors.Is(err, ErrUnknown) {
			t.Skip(err)
		}
		if err != nil {
			t.Fatal(err)
		}
		if found[0] != want || found[1] != want {
			t.Errorf("found %v, want %d of each", found, want)
		}
		if want > 0 {
			clear(held[want-1])
		}
	}
	raw := []byte("a key that is nobody's key")
	masked := Key(raw)
	if raw[0] != 0 || masked.At(2) != 'k' || masked.Len != len(raw) {
		t.Error("a key is not kept under its mask")
	}
}

// No process has the memory of one that is not there.
func TestCountOfNobody(t *testing.T) {
	if _, err := Count(-1, Secret{4, func(int) byte { return 1 }}); err == nil {
		t.Error("looked through")
	}
}
