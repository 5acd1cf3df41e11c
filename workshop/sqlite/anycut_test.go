package sqlite

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/sqlite/disk"
)

// cases is how many cases a test takes: few where each is dear (-short: wine asks another process
// for whatever a file is asked for), many where there is time (UPTURN_LONG).
func cases(few, usual, many int) int {
	switch {
	case os.Getenv("UPTURN_LONG") != "":
		return many
	case testing.Short():
		return few
	}
	return usual
}

// seedOf returns the seed of a test's random cases: UPTURN_SEED, else a new one in each run.
func seedOf(t *testing.T) uint64 {
	t.Helper()
	given := os.Getenv("UPTURN_SEED")
	if given == "" {
		return uint64(time.Now().UnixNano())
	}
	seed, err := strconv.ParseUint(given, 10, 64)
	if err != nil {
		t.Fatal(err)
	}
	return seed
}

// inMemory is a folder in memory, on systems that have one.
const inMemory = "/dev/shm"

// memoryDir is a folder of the test's own that is no slower than it need be:
// what a disk does is measured and simulated elsewhere.
func memoryDir(t testing.TB) string {
	t.Helper()
	if runtime.GOOS == "windows" { // wine has the folder, and no lock on what lies there
		return t.TempDir()
	}
	if free, err := disk.Free(inMemory); err != nil || free < 4*roomNeeded {
		return t.TempDir()
	}
	dir, err := os.MkdirTemp(inMemory, "upturn")
	if err != nil {
		return t.TempDir()
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	return dir
}

// tellAll describes everything that a store holds, open ballots included.
func tellAll(s *Store) (string, error) {
	st, err := s.Load()
	if err != nil {
		return "", err
	}
	places, err := s.Passes()
	if err != nil {
		return "", err
	}
	text := fmt.Sprint(st.Info.People, st.Pos, st.Tiles, st.Agenda, places, st.Unread)
	for _, r := range st.Rounds {
		text += fmt.Sprintf("\n%d %d %d %v", r.ID, r.State, r.Seats, r.Used)
		if r.Tally != nil {
			text += fmt.Sprintf(" %+v", *r.Tally)
		}
		if r.State != workshop.RoundOpen {
			continue
		}
		b, err := loadBox(s.db, s.path, r.ID)
		if err != nil {
			return "", err
		}
		slices.SortFunc(b.ballots, func(x, y workshop.Ballot) int { return slices.Compare(x, y) })
		text += fmt.Sprint(b.ballots)
	}
	return text, nil
}

// verdict counts what power cuts left behind.
type verdict struct {
	cuts    int
	lost    int // what had been acknowledged is not there
	damaged int // the file does not open
	half    int // neither before nor after what was going on
	extra   int // what was going on is there, unacknowledged: allowed
}

// plug pulls the plug at random moments of whole workshops.
type plug struct {
	t      *testing.T
	disk   *rawDisk
	dial   dialer
	random *rand.Rand
	dir    string
	verdict
}

// play runs one workshop. Half of the cuts come right after something was
// acknowledged, the others while the disk is being written.
func (p *plug) play() {
	p.t.Helper()
	path := filepath.Join(p.dir, fmt.Sprint("live", p.random.Uint32(), ".upturn"))
	s, err := createOn(p.dial, path, newState())
	if err != nil {
		p.t.Fatal(err)
	}
	defer func() {
		p.disk.before = nil
		_ = s.Close()
		_ = removeAll(path)
	}()
	was := p.tell(s)
	for _, do := range acts(s, p.random) {
		var during []map[string][]byte
		p.disk.before = func() {
			if p.random.IntN(12) == 0 {
				during = append(during, p.disk.cut(p.random))
			}
		}
		if err := do(); err != nil {
			p.t.Fatal(err)
		}
		p.disk.before = nil
		next := p.tell(s)
		for _, left := range during {
			p.judge(path, left, was, next)
		}
		for range 2 {
			p.judge(path, p.disk.cut(p.random), next, next)
		}
		was = next
	}
}

// acts are what is done in a workshop: mostly, ballots are cast.
func acts(s *Store, random *rand.Rand) []func() error {
	var round int64
	open := func() error {
		r, err := s.OpenRound(workshop.Opening{Spec: sheet(), Seats: 12, MinShow: 5}, workshop.Change{})
		round = r.ID
		return err
	}
	var all []func() error
	for _, end := range []func() error{
		func() error { return s.Commit(workshop.Change{Void: round}) },
		func() error { _, err := closeRound(s, round); return err },
	} {
		mend := func(old, by workshop.Ballot) func() error {
			return func() error {
				r, err := s.Correct(round, old, by)
				round = r.ID
				return err
			}
		}
		all = append(all, open,
			func() error {
				_, err := s.CastFree(round, workshop.Paper, []workshop.Ballot{ballot(22), ballot(23)})
				return err
			},
			mend(ballot(23), ballot(24)), mend(ballot(22), nil), mend(ballot(24), nil))
		for _, seat := range random.Perm(12)[:5] {
			all = append(all, func() error { _, err := s.Cast(round, workshop.Booth, seat, ballot(seat)); return err })
		}
		all = append(all, byPhones(s, &round, bothAsked()[0])...)
		all = append(all,
			func() error {
				_, err := s.CastFree(round, workshop.Paper, []workshop.Ballot{ballot(20), ballot(21)})
				return err
			},
			func() error { return people(s, round, 13+random.IntN(30)) },
			func() error { return people(s, round, 11) },
			func() error {
				return s.Commit(workshop.Change{Pos: &workshop.Position{Step: 1, Phase: workshop.PhaseVote}})
			},
			end)
	}
	all = append(all, inOwnWords(s, &round)...)
	return append(all, func() error { return s.Commit(workshop.Change{Show: []int64{round}}) }, func() error { return s.Commit(workshop.Change{Tiles: []string{"a", "b"}}) })
}

// byPhones has four phones come in, and their ballots go into the box with one commit.
func byPhones(s *Store, round *int64, a asked) []func() error {
	each := func(errs []error, err error) error { return errors.Join(append(errs, err)...) }
	return []func() error{
		func() error { return s.MakePasses("K7PM2X", 5) },
		func() error { return each(s.GivePasses(passesOf(4))) },
		func() error { _, errs, err := s.CastPasses(*round, a.fourPhones()); return each(errs, err) },
	}
}

// inOwnWords has a vote in own words: four phones send, two write on the computer, and it is closed.
func inOwnWords(s *Store, round *int64) []func() error {
	a := bothAsked()[1]
	open := func() error {
		r, err := s.OpenRound(workshop.Opening{Spec: a.spec, Seats: 12, MinShow: 5}, workshop.Change{})
		*round = r.ID
		return err
	}
	all := append([]func() error{open}, byPhones(s, round, a)...)
	for i := range 2 {
		all = append(all, func() error { _, err := s.Cast(*round, workshop.Booth, 10+i, a.of(i)); return err })
	}
	return append(all, func() error { _, err := closeRound(s, *round); return err })
}

// people come or go, which is said of the workshop and of its open round.
func people(s *Store, round int64, n int) error {
	st, err := s.Load()
	if err != nil {
		return err
	}
	st.Info.People = n
	return s.Commit(workshop.Change{Info: &st.Info, Seats: &workshop.Seats{Round: round, N: n}})
}

func (p *plug) tell(s *Store) string {
	p.t.Helper()
	text, err := tellAll(s)
	if err != nil {
		p.t.Fatal(err)
	}
	return text
}

// opens opens what a cut left of a file.
func (p *plug) opens(path string, left map[string][]byte) (*Store, error) {
	p.t.Helper()
	after := filepath.Join(p.dir, "after.upturn")
	for _, end := range []string{"", "-journal"} {
		if err := os.RemoveAll(after + end); err != nil {
			p.t.Fatal(err)
		}
		if data, ok := left[path+end]; ok {
			if err := os.WriteFile(after+end, data, 0o600); err != nil {
				p.t.Fatal(err)
			}
		}
	}
	return Open(after)
}

// judge opens what a cut left as the program would at its next start.
func (p *plug) judge(path string, left map[string][]byte, was, next string) {
	p.t.Helper()
	p.cuts++
	s, err := p.opens(path, left)
	if err != nil {
		p.damaged++
		return
	}
	defer s.Close()
	text, err := tellAll(s)
	switch {
	case err != nil:
		p.damaged++
	case text == next:
		if was != next {
			p.extra++
		}
	case text == was:
	case was == next:
		p.lost++
	default:
		p.half++
	}
}

func pullPlugs(t *testing.T, cuts int, dialOn func(*rawDisk) dialer) verdict {
	t.Helper()
	seed := seedOf(t)
	disk := newRawDisk(t)
	p := &plug{t: t, disk: disk, dial: dialOn(disk), random: rand.New(rand.NewPCG(seed, 0)), dir: memoryDir(t)}
	for p.cuts < cuts {
		p.play()
	}
	t.Logf("seed %d: %+v", seed, p.verdict)
	return p.verdict
}

// Whatever a power cut leaves of the last writes, everything that was
// acknowledged is there, and of what was going on all or nothing.
func TestPowerCutsLoseNothing(t *testing.T) {
	v := pullPlugs(t, cases(100, 300, 2000), func(d *rawDisk) dialer { return d.dial })
	if v.lost+v.damaged+v.half > 0 {
		t.Errorf("%+v", v)
	}
	if v.extra == 0 {
		t.Error("no cut came between commit and acknowledgement")
	}
}

// The same test on settings that are known to lose must see it.
func TestPowerCutsAreFelt(t *testing.T) {
	cuts := cases(50, 100, 500)
	for name, settings := range map[string]string{
		"the driver's own":        "",
		"a journal deleted, FULL": "&_journal=DELETE&_sync=FULL",
		"truncated, but NORMAL":   "&_journal=TRUNCATE&_sync=NORMAL",
	} {
		t.Run(name, func(t *testing.T) {
			v := pullPlugs(t, cuts, func(d *rawDisk) dialer { return d.with(settings) })
			if v.lost == 0 {
				t.Errorf("nothing lost: the test is blind: %+v", v)
			}
		})
	}
}
