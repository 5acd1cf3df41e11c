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

// BenchmarkPhonesAtOnce has 500 phones press at the same moment, through the real door, and
// looks how long each waits for its answer, into how many commits the ballots went, and how
// long the facilitator's own commands take meanwhile.
func BenchmarkPhonesAtOnce(b *testing.B) {
	const many = 500
	store, err := Create(b.TempDir()+"/w.upturn", storetest.FirstDay(many)) // on a real disk
	if err != nil {
		b.Fatal(err)
	}
	s, err := workshop.Start(store, workshop.Rules{})
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
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
	if err := s.Jump(1); err != nil {
		b.Fatal(err)
	}
	var waits, commands []time.Duration
	for b.Loop() {
		b.StopTimer()
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
		for i := range all {
			all[i] = phones.NewPhone("http://"+door.At().String(), room.Code())
			if a, err := all[i].Join(); err != nil || a != phones.In {
				b.Fatal(a, err)
			}
		}
		b.StartTimer()
		w, c := pressAtOnce(b, s, all)
		waits, commands = append(waits, w...), append(commands, c...)
		b.StopTimer()
		if err := door.Close(); err != nil {
			b.Fatal(err)
		}
		if err := s.Void(); err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
	}
	slices.Sort(waits)
	slices.Sort(commands)
	b.ReportMetric(float64(commits)/float64(b.N), "commits")
	b.ReportMetric(float64(waits[len(waits)*99/100].Milliseconds()), "ms-p99")
	b.ReportMetric(float64(commands[len(commands)-1].Milliseconds()), "ms-slowest-command")
}

// pressAtOnce has all phones vote, and the facilitator go on working.
func pressAtOnce(b *testing.B, s *workshop.Session, all []*phones.Phone) (waits, commands []time.Duration) {
	b.Helper()
	waits = make([]time.Duration, len(all))
	var busy sync.WaitGroup
	for i, p := range all {
		busy.Go(func() {
			start := time.Now()
			if a, err := p.Vote(workshop.Ballot{0, 1}); err != nil || a != phones.Voted {
				b.Error(a, err)
			}
			waits[i] = time.Since(start)
		})
	}
	over := make(chan struct{})
	go func() { busy.Wait(); close(over) }()
	for {
		start := time.Now()
		s.SetBlank(false)
		commands = append(commands, time.Since(start))
		select {
		case <-over:
			return waits, commands
		case <-time.After(5 * time.Millisecond):
		}
	}
}
