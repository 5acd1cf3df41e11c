package sqlite

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"
)

// BenchmarkCast compares a ballot that is safe on the disk with the least that
// any program could do: 4 KB appended to a file, and fsync. The ratio tells
// more than milliseconds, which belong to the disk.
func BenchmarkCast(b *testing.B) {
	s := createStore(b)
	bare, err := os.Create(filepath.Join(filepath.Dir(s.path), "bare"))
	if err != nil {
		b.Fatal(err)
	}
	defer bare.Close()
	block := make([]byte, 4096)
	var casts, bares []time.Duration
	round, seat := openRound(b, s, 24), 0
	for b.Loop() {
		if seat == 24 {
			b.StopTimer()
			if err := s.VoidRound(round); err != nil {
				b.Fatal(err)
			}
			round, seat = openRound(b, s, 24), 0
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
	half := len(casts) / 2
	b.ReportMetric(float64(casts[half])/float64(bares[half]), "×fsync")
	b.ReportMetric(float64(casts[half].Microseconds()), "µs-p50")
	b.ReportMetric(float64(casts[len(casts)*99/100].Microseconds()), "µs-p99")
}
