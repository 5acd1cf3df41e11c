package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/programme"
	"github.com/upturn-workshop/upturn/workshop/sqlite"
)

// written puts into a file of a workshop what is made of its state.
func written(t *testing.T, file string, by func(workshop.State) workshop.Change) {
	t.Helper()
	store, err := sqlite.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	st, err := store.Load()
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(store.Commit(by(st)), store.Close()); err != nil {
		t.Fatal(err)
	}
}

// changed changes what is said of a workshop in a file.
func changed(t *testing.T, file string, by func(*workshop.Info)) {
	t.Helper()
	written(t, file, func(st workshop.State) workshop.Change {
		by(&st.Info)
		return workshop.Change{Info: &st.Info}
	})
}

// heldBy are files of so many groups on a stick, of which each was told of the programme.
func heldBy(t *testing.T, run func(...string) int, said *bytes.Buffer, stick string, groups int) []string {
	t.Helper()
	var files []string
	for i := range groups {
		out := t.TempDir()
		code := run("rehearse", "--length", "60", "--people", fmt.Sprint(7+i), "--seed", fmt.Sprint(i), "--lang", "en", "--no-pictures",
			"--share", "programme+name", "--programme", "Service 2027", "--out", out)
		if code != 0 {
			t.Fatal(said.String())
		}
		file := filepath.Join(stick, fmt.Sprintf("group %d.upturn", i+1))
		if err := os.Rename(filepath.Join(out, "rehearsal.upturn"), file); err != nil {
			t.Fatal(err)
		}
		changed(t, file, func(info *workshop.Info) { info.Rehearsal, info.Group = false, fmt.Sprintf("Group %d", i+1) })
		files = append(files, file)
	}
	for _, old := range []string{"-backup-*", "-lock"} {
		left, err := filepath.Glob(filepath.Join(stick, "*"+old))
		if err != nil {
			t.Fatal(err)
		}
		for _, path := range left {
			if err := os.Remove(path); err != nil {
				t.Fatal(err)
			}
		}
	}
	return files
}

// contents are what lies in a folder.
func contents(t *testing.T, dir string) map[string]string {
	t.Helper()
	all, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, d := range all {
		data, err := os.ReadFile(filepath.Join(dir, d.Name()))
		if err != nil {
			t.Fatal(err)
		}
		out[d.Name()] = string(data)
	}
	return out
}

// A programme from the first folder to the workbook: what is told and what is refused, with
// files as the program writes them, and a stick that stays as it was.
func TestProgrammeOnTheCommandLine(t *testing.T) {
	p, run, out, said := commands(t)
	p.lang = "en"
	dir, stick := filepath.Join(t.TempDir(), "service"), t.TempDir()
	files := heldBy(t, run, said, stick, 4)
	changed(t, files[3], func(info *workshop.Info) { info.Rehearsal = true })
	if err := os.WriteFile(filepath.Join(stick, "broken.upturn"), []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	left, _ := filepath.Glob(filepath.Join(stick, "*-backup-*")) // those of the change above
	for _, path := range left {
		_ = os.Remove(path) // compared with itself below
	}
	for i, file := range files[:3] {
		plant(t, file, i)
	}
	before := contents(t, stick)
	is := func(v programme.Verdict) string { return p.t("programme.is." + string(v)) }
	for _, c := range []struct {
		name string
		args []string
		code int
		says []string
	}{
		{"no name", []string{"new", dir}, 1, nil},
		{"four answers", []string{"new", dir, "--name", "Service 2027", "--least", "4"}, 1, nil},
		{"new", []string{"new", dir, "--name", "Service 2027", "--site", "North"}, 0, []string{programme.FileName}},
		{"new once more", []string{"new", dir, "--name", "Service 2027"}, 1, nil},
		{"looked at only", []string{"add", dir, stick, "--dry-run"}, 0, []string{"group 1.upturn: " + is(programme.Ready), "broken.upturn: " + is(programme.Damaged)}},
		{"nothing there yet", []string{"table", dir}, 0, nil},
		{"two of them", []string{"add", dir, files[0], files[1]}, 0, []string{p.t("cli.programme_taken", "in", "2", "out", "0")}},
		{"released too early", []string{"release", dir, "--wave", "1"}, 1, nil},
		{"the stick", []string{"add", dir, stick}, 1, []string{is(programme.Same), is(programme.Rehearsal), is(programme.Damaged), p.t("cli.programme_taken", "in", "1", "out", "0")}},
		{"the stick once more", []string{"add", dir, stick}, 1, []string{p.t("cli.programme_taken", "in", "0", "out", "0")}},
		{"a wave that is none", []string{"release", dir}, 2, nil},
		{"released", []string{"release", dir, "--wave", "1", "--name", "Spring"}, 0, []string{p.t("cli.programme_released", "wave", "1", "groups", "3")}},
		{"the table", []string{"table", dir}, 0, []string{"Spring", "Group 1", "Group 3"}},
		{"a group that is none", []string{"overlap", dir, "G9"}, 1, nil},
		{"people in common", []string{"overlap", dir, "G1", "G2"}, 0, nil},
		{"none in common", []string{"overlap", dir, "G1"}, 0, nil},
		{"an odd format", []string{"export", dir, "--format", "json"}, 2, nil},
		{"a workbook", []string{"export", dir, "-o", filepath.Join(dir, "all.xlsx")}, 0, nil},
		{"lists", []string{"export", dir, "--format", "csv", "-o", filepath.Join(dir, "lists")}, 0, nil},
		{"lists once more", []string{"export", dir, "--format", "csv", "-o", filepath.Join(dir, "lists")}, 0, nil},
		{"the report", []string{"report", dir, "--lang", "fi", "-o", filepath.Join(dir, "report.pdf")}, 0, nil},
		{"a group's sheet", []string{"report", dir, "--group", "G2", "-o", filepath.Join(dir, "sheet.pdf")}, 0, nil},
		{"the sheet of nobody", []string{"report", dir, "--group", "G9", "-o", filepath.Join(dir, "x.pdf")}, 1, nil},
		{"an odd language", []string{"report", dir, "--lang", "xx"}, 2, nil},
		{"over a copy", []string{"export", dir, "-o", files[0]}, 1, nil},
		{"checked", []string{"check", dir}, 0, []string{p.t("cli.programme_checked", "n", "3", "problems", "0")}},
		{"no programme", []string{"table", stick}, 1, nil},
	} {
		if code := run(append([]string{"programme"}, c.args...)...); code != c.code {
			t.Fatalf("%s: %d, %s%s", c.name, code, out, said)
		}
		for _, text := range c.says {
			if !strings.Contains(out.String(), text) {
				t.Errorf("%s: no %q in %s", c.name, text, out)
			}
		}
	}
	for name, text := range contents(t, stick) {
		if before[name] != text {
			t.Errorf("%s on the stick has changed, or is new", name)
		}
	}
	book, err := excelize.OpenFile(filepath.Join(dir, "all.xlsx"))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = book.Close() }() // read only
	rows, err := book.GetRows("together")
	if err != nil || len(rows) < 20 {
		t.Errorf("%d rows of totals: %v", len(rows), err)
	}
	copies, err := filepath.Glob(filepath.Join(dir, "*.json"))
	if err != nil || len(copies) != 3 {
		t.Fatal(copies, err)
	}
	noWordsOf(t, dir, files[:3])
	if err := os.WriteFile(copies[0], []byte("Changed by hand"), 0o600); err != nil {
		t.Fatal(err)
	}
	if code := run("programme", "check", dir); code != 1 || !strings.Contains(out.String(), filepath.Base(copies[0])) {
		t.Errorf("%d %s", code, out)
	}
}

// plant writes words of a group's own into a workshop, wherever there may be some.
func plant(t *testing.T, file string, n int) {
	t.Helper()
	word := func(of string) string { return fmt.Sprintf("Planted %s %d", of, n) }
	written(t, file, func(st workshop.State) workshop.Change {
		st.Info.Title, st.Info.Sponsor = word("title"), word("sponsor")
		return workshop.Change{
			Info: &st.Info, Items: []workshop.Item{{ID: "team.90", List: "team", Text: word("obstacle")}},
			Actions: []workshop.Action{{Item: "team.90", First: word("step"), Owner: word("owner"), Due: word("day"), Notice: word("notice")}},
		}
	})
	left, err := filepath.Glob(file + "-*")
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range left {
		if err := os.Remove(path); err != nil {
			t.Fatal(err)
		}
	}
}

// noWordsOf looks in the files of a programme for whatever groups have written themselves.
func noWordsOf(t *testing.T, dir string, files []string) {
	t.Helper()
	words := map[string]bool{}
	for _, file := range files {
		store, err := sqlite.OpenReadOnly(file)
		if err != nil {
			t.Fatal(err)
		}
		st, err := store.Load()
		if err != nil {
			t.Fatal(err)
		}
		if err := store.Close(); err != nil {
			t.Fatal(err)
		}
		for _, it := range st.Items {
			words[it.Text] = true
		}
		for _, a := range st.Actions {
			words[a.First], words[a.Owner], words[a.Notice] = true, true, true
		}
		words[st.Info.Title], words[st.Info.Sponsor] = true, true
	}
	delete(words, "")
	if len(words) < 10 {
		t.Fatalf("only %d words to look for", len(words))
	}
	kept, err := filepath.Glob(filepath.Join(dir, "*.json"))
	if err != nil || len(kept) == 0 {
		t.Fatal(kept, err)
	}
	for _, path := range append(kept, filepath.Join(dir, programme.FileName)) {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for word := range words {
			if strings.Contains(string(data), word) {
				t.Errorf("%q stands in %s", word, path)
			}
		}
	}
}

// A journal that a power cut has left on a stick is undone in the copy, not on the stick.
func TestAJournalOnTheStick(t *testing.T) {
	p, run, out, said := commands(t)
	p.lang = "en"
	dir, stick := filepath.Join(t.TempDir(), "service"), t.TempDir()
	files := heldBy(t, run, said, stick, 1)
	for _, end := range sqlite.Besides() { // of nothing: a transaction that had not begun
		if err := os.WriteFile(files[0]+end, bytes.Repeat([]byte{0}, 512), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	before := contents(t, stick)
	if code := run("programme", "new", dir, "--name", "Service 2027"); code != 0 {
		t.Fatal(said.String())
	}
	if code := run("programme", "add", dir, stick); code != 0 || !strings.Contains(out.String(), p.t("cli.programme_taken", "in", "1", "out", "0")) {
		t.Errorf("%d %s%s", code, out, said)
	}
	after := contents(t, stick)
	for name, text := range after {
		if before[name] != text {
			t.Errorf("%s on the stick has changed, or is new", name)
		}
	}
	if len(after) != len(before) {
		t.Error("something has gone from the stick")
	}
}
