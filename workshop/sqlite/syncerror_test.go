package sqlite

import (
	"math/rand/v2"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// A sync fails, once or from then on; whoever was told "recorded" is told so of what a
// power cut at any later moment leaves. The cuts fall after the ballot of which the sync
// failed, and after the next one.
func TestRecordedOutlivesAFailedSync(t *testing.T) {
	cuts := cases(2, 6, 60)
	seed := seedOf(t)
	p := &plug{t: t, random: rand.New(rand.NewPCG(seed, 0)), dir: memoryDir(t)}
	var states, lost, told int
	for _, c := range []struct{ stays, gives bool }{{}, {stays: true}, {gives: true}, {stays: true, gives: true}} {
		for n := 1; ; n++ {
			disk := newRawDisk(t)
			disk.gives = c.gives
			s, err := createOn(disk.dial, filepath.Join(p.dir, strconv.Itoa(states)+".upturn"), newState())
			if err != nil {
				t.Fatal(err)
			}
			s.flush = disk.flush
			round := openRound(t, s, 12)
			castAll(t, s, round, 0, 1, 2)
			acked := []int{0, 1, 2}
			seen := disk.failNth("sync", n, c.stays)
			for _, seat := range []int{7, 8} {
				if cast(s, round, seat) == nil {
					acked = append(acked, seat)
					told++
				}
				for range cuts {
					states++
					if !p.has(s.path, disk.cut(p.random), round, acked) {
						lost++
					}
				}
				if !c.stays {
					disk.refuse = nil // the disk works again
				}
			}
			failed := *seen >= n
			disk.refuse = nil
			if err := s.Close(); err != nil {
				t.Fatal(err)
			}
			if !failed {
				break
			}
		}
	}
	t.Logf("seed %d: %d states of the disk, %d ballots recorded after a failed sync, lost in %d", seed, states, told, lost)
	if lost > 0 {
		t.Errorf("%d of %d states lack a recorded ballot", lost, states)
	}
	if told == 0 {
		t.Error("nothing was recorded: the test is blind")
	}
}

// has reports whether what a cut left opens with the ballots of those seats.
func (p *plug) has(path string, left map[string][]byte, round int64, seats []int) bool {
	p.t.Helper()
	s, err := p.opens(path, left)
	if err != nil {
		return false
	}
	defer s.Close()
	st, err := s.Load()
	if err != nil {
		return false
	}
	r, ok := st.OpenRound()
	if !ok || r.ID != round || r.Cast < len(seats) {
		return false
	}
	for _, seat := range seats {
		if !r.Used[seat] {
			return false
		}
	}
	x, err := loadBox(s.db, s.path, round)
	return err == nil && len(x.ballots) == r.Cast && workshop.RoundOpen == r.State
}
