//go:build unix

package disk

import (
	"os/exec"
	"strconv"
	"strings"
	"testing"
)

// The system's own program says the same, but for what others write meanwhile.
func TestFreeRoom(t *testing.T) {
	dir := t.TempDir()
	out, err := exec.Command("df", "-P", "-k", dir).Output()
	if err != nil {
		t.Skip("no df:", err)
	}
	lines := strings.Split(strings.TrimSpace(string(out)), "\n")
	fields := strings.Fields(lines[len(lines)-1])
	if len(fields) < 6 {
		t.Fatalf("not understood: %s", out)
	}
	kilobytes, err := strconv.ParseUint(fields[len(fields)-3], 10, 64)
	if err != nil {
		t.Fatalf("not understood: %s", out)
	}
	got, err := Free(dir)
	if err != nil {
		t.Fatal(err)
	}
	want := kilobytes << 10
	if off := max(got, want) - min(got, want); off > want/50+256<<20 {
		t.Errorf("%d bytes are free, df says %d", got, want)
	}
}
