package sqlite

import (
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
)

// BenchmarkCast compares a ballot that is safe on the disk with the least that
// any program could do: 4 KB appended to a file, and fsync, in turn with the
// ballots. The ratio tells more than milliseconds, which belong to the disk.
func BenchmarkCast(b *testing.B) {
	for _, seats := range []int{12, 200, 1000} {
		b.Run(strconv.Itoa(seats), func(b *testing.B) { benchmarkCast(b, seats) })
	}
}

func benchmarkCast(b *testing.B, seats int) {
	s := createStoreIn(b, b.TempDir()) // on a real disk
	bare, err := os.Create(filepath.Join(filepath.Dir(s.path), "bare"))
	if err != nil {
		b.Fatal(err)
	}
	defer bare.Close()
	block := make([]byte, 4096)
	var casts, bares []time.Duration
	round, seat := openRound(b, s, seats), 0
	for b.Loop() {
		if seat == seats {
			b.StopTimer()
			if err := s.Commit(workshop.Change{Void: round}); err != nil {
				b.Fatal(err)
			}
			round, seat = openRound(b, s, seats), 0
			b.StartTimer()
		}
		start := time.Now()
		castAll(b, s, round, seat)
		casts = append(casts, time.Since(start))
		seat++

		b.StopTimer()
		start = time.Now()
		if _, err := bare.Write(block); err != nil {
			b.Fatal(err)
		}
		if err := bare.Sync(); err != nil {
			b.Fatal(err)
		}
		bares = append(bares, time.Since(start))
		b.StartTimer()
	}
	slices.Sort(casts)
	slices.Sort(bares)
	at := func(d []time.Duration, percent int) time.Duration { return d[(len(d)-1)*percent/100] }
	b.ReportMetric(float64(at(casts, 50))/float64(at(bares, 50)), "×fsync")
	b.ReportMetric(float64(at(bares, 50).Microseconds()), "µs-fsync")
	b.ReportMetric(float64(at(casts, 50).Microseconds()), "µs-p50")
	b.ReportMetric(float64(at(casts, 99).Microseconds()), "µs-p99")
}
