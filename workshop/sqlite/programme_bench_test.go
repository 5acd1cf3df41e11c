package sqlite

import (
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/pack"
	"github.com/upturn-workshop/upturn/workshop/programme"
	"github.com/upturn-workshop/upturn/workshop/rehearsal"
	"github.com/upturn-workshop/upturn/workshop/tally"
	"github.com/upturn-workshop/upturn/workshop/trial"
)

// many is how many files a large programme has.
const many = 1000

// heldWorkshop is the file of a whole workshop of a group that was told of a programme.
func heldWorkshop(b *testing.B, dir string) string {
	b.Helper()
	catalog, err := pack.LoadCatalog()
	if err != nil {
		b.Fatal(err)
	}
	info := trial.Info("en", 12, 180)
	info.Share, info.Programme = workshop.ShareNamed, "Service 2027"
	st, err := trial.State(info)
	if err != nil {
		b.Fatal(err)
	}
	path := filepath.Join(dir, "first.upturn")
	store, err := Create(path, st)
	if err != nil {
		b.Fatal(err)
	}
	s, err := workshop.Start(store, workshop.Rules{Discussed: tally.Discussed})
	if err != nil {
		b.Fatal(err)
	}
	if err := rehearsal.Run(s, rehearsal.Options{Seed: 1, Words: catalog.In("en")}); err != nil {
		b.Fatal(err)
	}
	st = s.State()
	if err := s.Close(); err != nil {
		b.Fatal(err)
	}
	if store, err = Open(path); err != nil {
		b.Fatal(err)
	}
	st.Info.Rehearsal = false
	if err := store.Commit(workshop.Change{Info: &st.Info}); err != nil {
		b.Fatal(err)
	}
	if err := store.Close(); err != nil {
		b.Fatal(err)
	}
	return path
}

// another makes another workshop of a copy: with a key of its own, by which its results and
// words are signed anew.
func another(b *testing.B, data []byte, path string) {
	b.Helper()
	if err := os.WriteFile(path, data, 0o600); err != nil {
		b.Fatal(err)
	}
	db := connect(path, false)
	defer db.Close()
	var trigger string
	if err := db.QueryRow("SELECT sql FROM sqlite_schema WHERE name = 'round_result'").Scan(&trigger); err != nil {
		b.Fatal(err)
	}
	tx, err := begin(db)
	if err != nil {
		b.Fatal(err)
	}
	defer tx.rollback()
	run := func(query string, args ...any) {
		if _, err := tx.Exec(query, args...); err != nil {
			b.Fatal(err)
		}
	}
	run("UPDATE workshop SET mac_key = ?", random(32))
	run("DROP TRIGGER round_result")
	results := map[int64][]byte{}
	err = rows(tx, func(r *sql.Rows) error {
		var id int64
		var result []byte
		err := r.Scan(&id, &result)
		results[id] = result
		return err
	}, "SELECT id, result FROM round WHERE state IN (2, 3)")
	if err != nil {
		b.Fatal(err)
	}
	for id, result := range results {
		mac, err := macOf(tx, id, result)
		if err != nil {
			b.Fatal(err)
		}
		run("UPDATE round SET result_mac = ? WHERE id = ?", mac, id)
	}
	run(trigger)
	if err := putMacs(tx, allParts()); err != nil {
		b.Fatal(err)
	}
	if err := tx.commit(); err != nil {
		b.Fatal(err)
	}
}

// BenchmarkProgramme reads and verifies a thousand workshops and lays them in a table, beside a
// bare reading of the same files; and takes two hundred in from another folder.
func BenchmarkProgramme(b *testing.B) {
	dir := b.TempDir()
	first, err := os.ReadFile(heldWorkshop(b, dir))
	if err != nil {
		b.Fatal(err)
	}
	stick, home := filepath.Join(dir, "stick"), filepath.Join(dir, "programme")
	if err := os.Mkdir(stick, 0o700); err != nil {
		b.Fatal(err)
	}
	for i := range many {
		another(b, first, filepath.Join(stick, fmt.Sprintf("%04d.upturn", i)))
	}
	f := benchFolder(b, home)
	if took := taken(b, f, stick); took != many {
		b.Fatalf("%d were taken in", took)
	}
	if _, err := f.Release(1, time.Now()); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		bare := bareReading(b, home)
		runtime.GC()
		peak := watch()
		began := time.Now()
		p, err := f.Read()
		if err != nil {
			b.Fatal(err)
		}
		cells, rows := len(p.Cells()), len(p.Rows())
		read := time.Since(began)
		b.ReportMetric(peak(), "MB-memory")
		b.ReportMetric(read.Seconds(), "s-read")
		b.ReportMetric(float64(read)/float64(bare), "×bare")
		b.ReportMetric(float64(cells), "cells")
		if rows != many || len(p.Problems()) > 0 {
			b.Fatalf("%d groups, %v", rows, p.Sound())
		}
	}
	b.StopTimer()
	few := filepath.Join(dir, "few")
	if err := os.Mkdir(few, 0o700); err != nil {
		b.Fatal(err)
	}
	for i := range 200 {
		name := fmt.Sprintf("%04d.upturn", i)
		if err := os.Rename(filepath.Join(stick, name), filepath.Join(few, name)); err != nil {
			b.Fatal(err)
		}
	}
	began := time.Now()
	if n := taken(b, benchFolder(b, filepath.Join(dir, "other")), few); n != 200 {
		b.Fatalf("%d were taken in", n)
	}
	b.ReportMetric(time.Since(began).Seconds(), "s-take-200")
}

func benchFolder(b *testing.B, dir string) *programme.Folder {
	b.Helper()
	if err := programme.New(dir, "Service 2027", 5, nil); err != nil {
		b.Fatal(err)
	}
	var p Peeker
	f, err := programme.Open(dir, programme.Files{Judge: judged, Counts: p.Counts, Besides: Besides()})
	if err != nil {
		b.Fatal(err)
	}
	return f
}

// judged looks at the whole of a file.
func judged(path string) error {
	s, err := OpenReadOnly(path)
	if err != nil {
		return err
	}
	if _, err := s.Load(); err != nil {
		return err
	}
	return s.Close()
}

func taken(b *testing.B, f *programme.Folder, stick string) int {
	b.Helper()
	list, err := f.Look([]string{stick}, nil)
	if err != nil {
		b.Fatal(err)
	}
	n, _, err := list.Commit(nil)
	if err != nil {
		b.Fatal(err)
	}
	if err := list.Close(); err != nil {
		b.Fatal(err)
	}
	return n
}

// bareReading reads all files of a folder.
func bareReading(b *testing.B, dir string) time.Duration {
	b.Helper()
	began := time.Now()
	files, err := filepath.Glob(filepath.Join(dir, "*.json"))
	if err != nil {
		b.Fatal(err)
	}
	for _, f := range files {
		if _, err := os.ReadFile(f); err != nil {
			b.Fatal(err)
		}
	}
	return time.Since(began)
}

// watch tells, when it is asked, the most memory that was in use since.
func watch() func() float64 {
	done, told := make(chan bool), make(chan float64)
	go func() {
		top := 0.0
		for {
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			top = max(top, float64(m.HeapInuse)/1e6)
			select {
			case <-done:
				told <- top
				return
			case <-time.After(20 * time.Millisecond):
			}
		}
	}()
	return func() float64 { close(done); return <-told }
}
