package pdf

import (
	"fmt"
	"runtime"
	"slices"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
)

func BenchmarkTakeHome(b *testing.B) {
	st, w := newSample(b, "fi", workshop.Deep, "A", "B", "C"), words(b)
	for name, lang := range map[string]string{"one": "fi", "both": "fi+en"} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if _, err := TakeHome(st, w, Options{Lang: lang}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkReport(b *testing.B) {
	st, w := newSample(b, "fi", workshop.Deep, "A", "B", "C"), words(b)
	for name, opts := range map[string]Options{"one": {Lang: "fi"}, "both": {Lang: "fi+en"}, "large": {Lang: "fi", Large: true}} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if _, err := Layout(st, w, KindReport, opts); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// namedSample is a workshop whose people have names.
func namedSample(b testing.TB, n int) workshop.State {
	st := newSample(b, "fi", workshop.Deep, "A", "B", "C")
	for i := range n {
		st.Info.Names = append(st.Info.Names, fmt.Sprintf("Äiti Mäkelä-Öhman %d", i+1))
	}
	return st
}

// heap is how much memory is taken.
func heap() uint64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapInuse
}

func BenchmarkNamedSheets(b *testing.B) {
	for _, n := range []int{125, 500, 2000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			st, w := namedSample(b, n), words(b)
			size, peak := 0, uint64(0)
			runtime.GC() // what others left behind
			for b.Loop() {
				h, err := Layout(st, w, KindTakeHome, Options{Names: true})
				if err != nil {
					b.Fatal(err)
				}
				doc, err := h.Write(func(done, _ int) error {
					if done%100 == 0 {
						peak = max(peak, heap())
					}
					return nil
				})
				if err != nil {
					b.Fatal(err)
				}
				size, peak = len(doc.Bytes), max(peak, heap())
			}
			b.ReportMetric(float64(peak)/1e6, "MB-memory")
			b.ReportMetric(float64(size)/1e6, "MB")
			b.ReportMetric(b.Elapsed().Seconds()*1e6/float64(b.N)/float64(n), "µs/person")
		})
	}
}

// BenchmarkAgainst compares sheets with the same ones drawn by the bare library
// and by pdfkit, in turn with ours. Others are told where all goes; ours has to
// find that out, and guards and tags what it draws.
func BenchmarkAgainst(b *testing.B) {
	for _, people := range []int{1, 500} {
		j := newJob(b, people)
		b.Run(fmt.Sprint("bare/", people), func(b *testing.B) {
			against(b, sheetsOf(b, people), func() (time.Duration, int) {
				start := time.Now()
				size := j.bare(b, people)
				return time.Since(start), size
			})
		})
		b.Run(fmt.Sprint("pdfkit/", people), func(b *testing.B) {
			k := startPdfkit(b, j)
			against(b, sheetsOf(b, people), func() (time.Duration, int) { return k.draw(b, people) })
		})
	}
}

// sheetsOf makes the sheets of so many people.
func sheetsOf(b *testing.B, people int) func() (Document, error) {
	st, w := namedSample(b, people), words(b)
	return func() (Document, error) { return TakeHome(st, w, Options{Names: true}) }
}

// BenchmarkReportAgainst compares the report of twelve people in the same way.
func BenchmarkReportAgainst(b *testing.B) {
	st, w := full(b, "en", crowds[2]), words(b)
	h, err := Layout(st, w, KindReport, Options{})
	if err != nil {
		b.Fatal(err)
	}
	j := newJobOf(b, h)
	report := func() (Document, error) { return Make(st, w, KindReport, Options{}) }
	b.Run("bare", func(b *testing.B) {
		against(b, report, func() (time.Duration, int) {
			start := time.Now()
			size := j.bare(b, 1)
			return time.Since(start), size
		})
	})
	b.Run("pdfkit", func(b *testing.B) {
		k := startPdfkit(b, j)
		against(b, report, func() (time.Duration, int) { return k.draw(b, 1) })
	})
}

func against(b *testing.B, our func() (Document, error), other func() (time.Duration, int)) {
	var ours, theirs []time.Duration
	size, otherSize := 0, 0
	for b.Loop() {
		start := time.Now()
		doc, err := our()
		if err != nil {
			b.Fatal(err)
		}
		ours, size = append(ours, time.Since(start)), len(doc.Bytes)

		b.StopTimer()
		took, n := other()
		theirs, otherSize = append(theirs, took), n
		b.StartTimer()
	}
	a, t := slices.Min(ours), slices.Min(theirs) // whatever else the computer does
	b.ReportMetric(float64(a)/float64(t), "ours/theirs")
	b.ReportMetric(float64(t)/float64(a), "theirs/ours")
	b.ReportMetric(float64(t.Microseconds())/1000, "ms-theirs")
	b.ReportMetric(float64(size)/1e6, "MB")
	b.ReportMetric(float64(otherSize)/1e6, "MB-theirs")
}

// BenchmarkProgrammeReport makes the report of two hundred groups, beside the bare library drawing
// the same pages.
func BenchmarkProgrammeReport(b *testing.B) {
	p, w := programmeOf(b, 200), words(b)
	layout := func() *Handout {
		h, err := Programme(p, w, ProgrammeReport, "", Options{Lang: "fi"})
		if err != nil {
			b.Fatal(err)
		}
		return h
	}
	j := newJobOf(b, layout())
	against(b, func() (Document, error) { return layout().Write(nil) }, func() (time.Duration, int) {
		start := time.Now()
		size := j.bare(b, 1)
		return time.Since(start), size
	})
}
