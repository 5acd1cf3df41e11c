package phones

import (
	"encoding/hex"
	"net/netip"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// listening lists where this process listens, as "ss -ltnp" has it.
func listening(t *testing.T) (all []netip.AddrPort) {
	t.Helper()
	mine := map[string]bool{}
	fds, err := filepath.Glob("/proc/self/fd/*")
	if err != nil || len(fds) == 0 {
		t.Fatal("no open files of this process are known", err)
	}
	for _, fd := range fds {
		to, _ := os.Readlink(fd) // one that is closed by now is none of ours
		if inode, ok := strings.CutPrefix(to, "socket:["); ok {
			mine[strings.TrimSuffix(inode, "]")] = true
		}
	}
	for _, table := range []string{"/proc/self/net/tcp", "/proc/self/net/tcp6"} {
		b, err := os.ReadFile(table)
		if err != nil {
			continue // no such protocol here
		}
		for line := range strings.Lines(string(b)) {
			if f := strings.Fields(line); len(f) > 9 && f[3] == "0A" && mine[f[9]] {
				all = append(all, addressIn(t, f[1]))
			}
		}
	}
	return all
}

// addressIn reads an address as it stands there: in words of four bytes, the last byte first.
func addressIn(t *testing.T, s string) netip.AddrPort {
	t.Helper()
	ip, port, _ := strings.Cut(s, ":")
	b, err := hex.DecodeString(ip)
	n, perr := strconv.ParseUint(port, 16, 16)
	if err != nil || perr != nil {
		t.Fatal(s, err, perr)
	}
	for word := range slices.Chunk(b, 4) {
		slices.Reverse(word)
	}
	at, _ := netip.AddrFromSlice(b)
	return netip.AddrPortFrom(at, uint16(n))
}

// Through a whole workshop the program listens nowhere, but at one address while a vote is open
// by phone.
func TestWhereTheProgramListens(t *testing.T) {
	before := listening(t) // what other tests have left, if anything
	for _, way := range []workshop.Way{workshop.Phones, workshop.Paper, workshop.Booth} {
		open, shut := 0, 0
		rehearsed(t, way, 60, func(c *Crowd, st workshop.State) error {
			now := slices.DeleteFunc(listening(t), func(at netip.AddrPort) bool { return slices.Contains(before, at) })
			r, voting := st.OpenRound()
			if voting && r.Spec.Way.Traits().Sent && c != nil && c.door != nil {
				if open++; len(now) != 1 || now[0] != c.door.At() {
					t.Errorf("in step %s it listens at %v, the door is at %s", st.Now().ID, now, c.door.At())
				}
				return nil
			}
			if shut++; len(now) > 0 {
				t.Errorf("%s, in step %s: it listens at %v", way, st.Now().ID, now)
			}
			return nil
		})
		if shut == 0 || (open > 0) != way.Traits().Sent {
			t.Errorf("%s: looked at %d moments with an open door, and %d without", way, open, shut)
		}
	}
}

// What is looked for would be found.
func TestAListenerIsFound(t *testing.T) {
	w := newWorld(t, 4)
	s, _ := w.serve()
	if all := listening(t); !slices.Contains(all, s.At()) {
		t.Errorf("it listens at %s, and %v is found", s.At(), all)
	}
	w.ok(s.Close())
	if all := listening(t); slices.Contains(all, s.At()) {
		t.Errorf("it listens no more, and %v is found", all)
	}
}
