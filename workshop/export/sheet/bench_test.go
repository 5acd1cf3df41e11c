package sheet_test

import (
	"fmt"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/export"
	"github.com/upturn-workshop/upturn/workshop/export/sheet"
	"github.com/upturn-workshop/upturn/workshop/pack"
	"github.com/upturn-workshop/upturn/workshop/trial"
)

// peak is the most memory that is taken while something is done.
func peak(do func()) (most uint64) {
	done, told := make(chan bool), make(chan uint64)
	go func() {
		var top uint64
		for {
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			top = max(top, m.HeapInuse)
			select {
			case <-done:
				told <- top
				return
			case <-time.After(10 * time.Millisecond):
			}
		}
	}()
	do()
	close(done)
	return <-told
}

// BenchmarkTwoHundred puts two hundred workshops into one workbook, beside a bare loop that writes
// the same cells with the library's usual calls.
func BenchmarkTwoHundred(b *testing.B) {
	catalog, err := pack.LoadCatalog()
	if err != nil {
		b.Fatal(err)
	}
	st, err := trial.Play(trial.Info("fi", 12, 180), nil, 3, nil)
	if err != nil {
		b.Fatal(err)
	}
	st.Info.Rehearsal, st.Info.Share, st.Info.Programme = false, workshop.ShareNamed, "Service 2027"
	w := catalog.In("fi")
	join := func() []export.Table {
		joined := export.Joined{Make: func(st workshop.State) []export.Table { return export.Tables(st, w, w.ReadDate, export.With{}) }}
		for i := range 200 {
			st.ID = strings.Repeat(fmt.Sprintf("%04x", i), 8)
			if err := joined.Add(st); err != nil {
				b.Fatal(err)
			}
		}
		return joined.Tables()
	}
	var tables []export.Table
	for b.Loop() {
		var took time.Duration
		memory := peak(func() {
			began := time.Now()
			tables := join()
			joining := time.Since(began)
			if _, err := sheet.XLSX(tables, "", day); err != nil {
				b.Fatal(err)
			}
			took = time.Since(began)
			b.ReportMetric(joining.Seconds(), "s-joining")
		})
		tables = join() // the first ones were taken
		began := time.Now()
		bare(b, tables)
		usual := time.Since(began)
		b.ReportMetric(float64(memory)/1e6, "MB-memory")
		b.ReportMetric(took.Seconds(), "s-all")
		b.ReportMetric(float64(took)/float64(usual), "×bare")
	}
	rows := 0
	for _, t := range tables {
		rows += len(t.Rows)
	}
	b.ReportMetric(float64(rows), "rows")
}

func bare(b *testing.B, tables []export.Table) {
	f := excelize.NewFile()
	defer func() { _ = f.Close() }() // nothing of it is kept
	for _, t := range tables {
		if _, err := f.NewSheet(t.Name); err != nil {
			b.Fatal(err)
		}
		for i, row := range t.Rows {
			cells := make([]any, len(row))
			for n, c := range row {
				cells[n] = c
				if d, is := c.(export.Day); is {
					cells[n] = d.Time
				}
			}
			if err := f.SetSheetRow(t.Name, fmt.Sprintf("A%d", i+1), &cells); err != nil {
				b.Fatal(err)
			}
		}
	}
	if _, err := f.WriteToBuffer(); err != nil {
		b.Fatal(err)
	}
}
