package sqlite

import (
	"net/netip"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/phones"
	"github.com/upturn-workshop/upturn/workshop/storetest"
)

// BenchmarkPhonesAtOnce has phones press at the same moment, through the real door, and looks
// how long each waits for its answer, into how many commits the ballots went, and how long the
// facilitator's own commands take meanwhile: Next, a blank wall, the clock. A bad stick takes
// 30 ms more for each sync.
func BenchmarkPhonesAtOnce(b *testing.B) {
	for _, c := range []struct {
		name string
		many int
		own  bool // in their own words
		sync time.Duration
	}{
		{"200", 200, false, 0}, {"500", 500, false, 0}, {"500-on-a-bad-stick", 500, false, 30 * time.Millisecond},
		{"200-own-words", 200, true, 0}, {"500-own-words", 500, true, 0}, {"500-own-words-on-a-bad-stick", 500, true, 30 * time.Millisecond},
	} {
		b.Run(c.name, func(b *testing.B) {
			path, people := b.TempDir()+"/w.upturn", storetest.FirstDay(c.many+1) // one has not voted: Next closes nothing
			create := func() (*Store, error) { return Create(path, people) }      // on a real disk
			if c.sync > 0 {
				d := newRawDisk(b)
				d.refuse = func(kind string) bool {
					if kind == "sync" {
						time.Sleep(c.sync)
					}
					return false
				}
				create = func() (*Store, error) { return createOn(d.dial, path, people) }
			}
			store, err := create()
			if err != nil {
				b.Fatal(err)
			}
			benchPhones(b, store, c.many, c.own)
		})
	}
}

func benchPhones(b *testing.B, store *Store, many int, own bool) {
	b.Helper()
	s, err := workshop.Start(store, workshop.Rules{})
	if err != nil {
		b.Fatal(err)
	}
	defer func() { _ = s.Close() }()
	commits := 0
	s.Subscribe(func(_ workshop.State, ev workshop.Event) {
		if ev.Kind == workshop.EventBallot {
			commits++
		}
	})
	room, err := phones.NewRoom(s, map[string]map[string]string{"en": {}})
	if err != nil {
		b.Fatal(err)
	}
	defer room.Close()
	of, err := toAsk(s, own)
	if err != nil {
		b.Fatal(err)
	}
	var waits, whole []time.Duration
	commands := make([][]time.Duration, 3)
	for b.Loop() {
		b.StopTimer()
		door, all := comeIn(b, s, room, many)
		b.StartTimer()
		start := time.Now()
		w, c := pressAtOnce(b, s, all, of)
		whole = append(whole, time.Since(start))
		waits = append(waits, w...)
		for i, took := range c {
			commands[i%3] = append(commands[i%3], took)
		}
		b.StopTimer()
		if err := door.End(s.Void); err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
	}
	for _, list := range append(commands, waits, whole) {
		slices.Sort(list)
	}
	ms := func(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }
	b.ReportMetric(float64(commits)/float64(b.N), "commits")
	b.ReportMetric(ms(waits[len(waits)*99/100]), "ms-p99")
	b.ReportMetric(ms(whole[len(whole)/2]), "ms-all")
	for i, name := range []string{"next", "blank", "clock"} {
		b.ReportMetric(ms(commands[i][len(commands[i])-1]), "ms-slowest-"+name)
	}
}

// toAsk goes to a question, of marks or of own words, and gives what each person answers.
func toAsk(s *workshop.Session, own bool) (of func(int) workshop.Ballot, err error) {
	if own {
		return ownWords, s.AskQuick(workshop.Quick{Question: "What is in our way?", Kind: workshop.Words, Hi: workshop.MaxAnswers})
	}
	return func(int) workshop.Ballot { return workshop.Ballot{0, 1} }, s.Jump(1)
}

// comeIn opens a vote and its door, and has phones come in.
func comeIn(b *testing.B, s *workshop.Session, room *phones.Room, many int) (*phones.Server, []*phones.Phone) {
	b.Helper()
	if err := s.Open(workshop.Phones); err != nil {
		b.Fatal(err)
	}
	if err := room.NewCode(); err != nil {
		b.Fatal(err)
	}
	door, err := room.Listen(netip.AddrFrom4([4]byte{127, 0, 0, 1}))
	if err != nil {
		b.Fatal(err)
	}
	all := make([]*phones.Phone, many)
	var busy sync.WaitGroup
	for i := range all {
		all[i] = phones.NewPhone("http://"+door.At().String(), room.Code())
		busy.Go(func() {
			if a, err := all[i].Join(); err != nil || a != phones.In {
				b.Error(a, err)
			}
		})
	}
	busy.Wait()
	return door, all
}

// pressAtOnce has all phones vote, and the facilitator go on working.
func pressAtOnce(b *testing.B, s *workshop.Session, all []*phones.Phone, of func(int) workshop.Ballot) (waits, commands []time.Duration) {
	b.Helper()
	waits = make([]time.Duration, len(all))
	var busy sync.WaitGroup
	for i, p := range all {
		busy.Go(func() {
			start := time.Now()
			if a, err := p.Vote(of(i)); err != nil || a != phones.Voted {
				b.Error(a, err)
			}
			waits[i] = time.Since(start)
		})
	}
	over := make(chan struct{})
	go func() { busy.Wait(); close(over) }()
	next := func() error { // not everybody has voted
		if err := s.Next(); workshop.CodeOf(err) != workshop.EWaiting {
			b.Error(err)
		}
		return nil
	}
	for i := 0; ; i++ {
		command := []func() error{next, func() error { s.SetBlank(i%2 > 0); return nil }, s.Tick}[i%3]
		start := time.Now()
		if err := command(); err != nil {
			b.Error(err)
		}
		commands = append(commands, time.Since(start))
		select {
		case <-over:
			return waits, commands
		case <-time.After(5 * time.Millisecond):
		}
	}
}
