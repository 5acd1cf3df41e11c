package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/sqlite"
)

// A follow-up is made once under a name, rehearsed, and listed when its day has come; the
// first file stays as it is, and need not be there any more.
func TestFollowUpOnTheCommandLine(t *testing.T) {
	dir := t.TempDir()
	p, run, _, said := commands(t)
	p.lang = "en"
	if code := run("rehearse", "--length", "180", "--lang", "en", "--no-pictures", "--out", dir); code != 0 {
		t.Fatal(said.String())
	}
	first, second := filepath.Join(dir, "rehearsal.upturn"), filepath.Join(dir, "second.upturn")
	was, err := os.ReadFile(first)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name string
		args []string
		code int
	}{
		{"made", []string{"followup", first, "--day", "2027-01-12", "--new", "1", "--gone", "2", "-o", second}, 0},
		{"a name that is taken", []string{"followup", first, "--day", "2027-01-12", "-o", second}, 1},
		{"no day", []string{"followup", first, "-o", filepath.Join(dir, "x.upturn")}, 2},
		{"a day before the first", []string{"followup", first, "--day", "2001-01-01", "-o", filepath.Join(dir, "x.upturn")}, 2},
		{"no name", []string{"followup", first, "--day", "2027-01-12"}, 2},
		{"numbers that mean nothing", []string{"followup", first, "--day", "2027-01-12", "--new", "-1", "-o", filepath.Join(dir, "x.upturn")}, 2},
		{"nobody there", []string{"followup", first, "--day", "2027-01-12", "--people", "0", "--new", "9", "-o", filepath.Join(dir, "x.upturn")}, 2},
		{"half the people", []string{"followup", first, "--day", "2027-01-12", "--people", "6", "--gone", "6", "-o", filepath.Join(dir, "half.upturn")}, 0},
		{"nobody of the first day", []string{"followup", first, "--day", "2027-01-12", "--people", "9", "--new", "9", "--gone", "12", "-o", filepath.Join(dir, "others.upturn")}, 0},
		{"in the other language", []string{"followup", first, "--day", "2027-01-12", "--lang", "fi", "-o", filepath.Join(dir, "fi.upturn")}, 0},
		{"more new people than people", []string{"followup", first, "--day", "2027-01-12", "--new", "99", "-o", filepath.Join(dir, "x.upturn")}, 1},
		{"of a file that is not there", []string{"followup", filepath.Join(dir, "gone.upturn"), "--day", "2027-01-12", "-o", filepath.Join(dir, "x.upturn")}, 1},
		{"of questions that were not asked", []string{"followup", first, "--day", "2027-01-12", "--ask", "K1,K99", "-o", filepath.Join(dir, "x.upturn")}, 1},
		{"of chosen questions", []string{"followup", first, "--day", "2027-01-12", "--ask", "K1", "-o", filepath.Join(dir, "asked.upturn")}, 0},
		{"of promises alone", []string{"followup", first, "--day", "2027-01-12", "--ask", "none", "-o", filepath.Join(dir, "alone.upturn")}, 0},
		{"rehearsed", []string{"rehearse", "--followup", first, "--no-pictures", "--out", filepath.Join(dir, "r")}, 0},
		{"rehearsed with others, in another language", []string{"rehearse", "--followup", first, "--lang", "de", "--people", "7", "--no-pictures", "--out", filepath.Join(dir, "de")}, 0},
		{"rehearsed with what the first day has settled", []string{"rehearse", "--followup", first, "--share", "room", "--no-pictures", "--out", filepath.Join(dir, "no")}, 2},
		{"of the follow-up", []string{"followup", filepath.Join(dir, "r", "followup.upturn"), "--day", "2027-03-01", "-o", filepath.Join(dir, "third.upturn")}, 0},
	} {
		if code := run(c.args...); code != c.code {
			t.Errorf("%s: %d, %s", c.name, code, said.String())
		}
	}
	if now, err := os.ReadFile(first); err != nil || !bytes.Equal(was, now) {
		t.Errorf("the first file has changed: %v", err)
	}
	if left, _ := filepath.Glob(filepath.Join(dir, "x.upturn*")); len(left) > 0 {
		t.Errorf("left over: %v", left)
	}
	for name, votes := range map[string]int{"asked": 1, "alone": 0} {
		if st, err := readFile(filepath.Join(dir, name+".upturn")); err != nil || len(st.Info.After.Then) != votes {
			t.Errorf("%s: %v, %+v", name, err, st.Info.After)
		}
	}
	if st, err := readFile(filepath.Join(dir, "de", "followup.upturn")); err != nil || st.Info.Lang != "de" || st.Info.People != 7 || st.Info.After.Gone != 5 {
		t.Errorf("%v, %+v", err, st.Info)
	}
	if _, err := os.Stat(filepath.Join(dir, "no")); err == nil {
		t.Error("something was made for a line that was not understood")
	}
	if st, err := readFile(second); err != nil || st.Info.After == nil || !st.Info.After.Counted || st.Info.After.Gone != 2 {
		t.Errorf("%v, %+v", err, st.Info.After)
	}
}

func TestWhoseFollowUpIsDue(t *testing.T) {
	dir := t.TempDir()
	p, run, out, said := commands(t)
	p.lang = "en"
	if code := run("rehearse", "--length", "60", "--lang", "en", "--no-pictures", "--out", dir); code != 0 {
		t.Fatal(said.String())
	}
	file := filepath.Join(dir, "rehearsal.upturn")
	later := time.Now().AddDate(0, 3, 0).Format(time.DateOnly)
	if code := run("due", dir, "--until", later); code != 0 || !strings.Contains(out.String(), p.t("cli.due_none")) {
		t.Errorf("a rehearsal is due: %d %s", code, out.String())
	}
	changed(t, file, func(i *workshop.Info) { i.Rehearsal, i.Group = false, "Night shift" })
	if code := run("due", dir); code != 0 || strings.Contains(out.String(), "Night shift") {
		t.Errorf("due on its own day: %d %s", code, out.String())
	}
	if code := run("due", dir, "--until", later); code != 0 || !strings.Contains(out.String(), "Night shift") {
		t.Errorf("not due: %d %s", code, out.String())
	}
	if code := run("due", dir, "--until", later, "--format", "ics"); code != 0 || strings.Count(out.String(), "BEGIN:VEVENT") != 1 {
		t.Errorf("%d %s", code, out.String())
	}
	for _, args := range [][]string{{"due", dir, "--until", "tomorrow"}, {"due", dir, "--format", "xlsx"}} {
		if code := run(args...); code != 2 {
			t.Errorf("%v: %d", args, code)
		}
	}
	if code := run("due", filepath.Join(dir, "none")); code != 1 {
		t.Errorf("a folder that is not there: %d", code)
	}
	if code := run("followup", file, "--day", later, "-o", filepath.Join(dir, "next.upturn")); code != 0 {
		t.Fatal(said.String())
	}
	if code := run("due", dir, "--until", later); code != 0 || strings.Contains(out.String(), "rehearsal.upturn") {
		t.Errorf("due although it is planned: %d %s", code, out.String())
	}
}

// A group comes back to the latest time that it came together, not to each of them.
func TestOnlyTheLastOfASeriesIsDue(t *testing.T) {
	dir := t.TempDir()
	var out, said bytes.Buffer
	p, err := newProgram(&out, &said)
	if err != nil {
		t.Fatal(err)
	}
	if code := p.run([]string{"rehearse", "--length", "60", "--lang", "en", "--no-pictures", "--out", dir}); code != 0 {
		t.Fatal(said.String())
	}
	st, err := readFile(filepath.Join(dir, "rehearsal.upturn"))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(filepath.Join(dir, "rehearsal.upturn")); err != nil {
		t.Fatal(err)
	}
	st.Info.Rehearsal = false
	first := strings.Repeat("ab", 16)
	files := []string{"first", "second", "third"}
	for wave, name := range files {
		st.Info.After = &workshop.After{ID: first, Title: "t", Wave: wave, Promises: []workshop.Action{{Item: "O1", First: "f"}}}
		if wave == 0 {
			st.Info.After = nil
		}
		store, err := sqlite.Create(filepath.Join(dir, name+".upturn"), workshop.State{Info: st.Info, Pack: st.Pack, Agenda: st.Agenda[len(st.Agenda)-1:]})
		if err != nil {
			t.Fatal(err)
		}
		if wave == 0 {
			made, err := store.Load()
			if err != nil {
				t.Fatal(err)
			}
			first = made.ID
		}
		if err := store.Close(); err != nil {
			t.Fatal(err)
		}
		due, err := dueIn(p, dir, time.Now().AddDate(0, 3, 0))
		if err != nil {
			t.Fatal(err)
		}
		if len(due) != 1 || filepath.Base(due[0].path) != name+".upturn" {
			t.Errorf("after the %s: %d are due", name, len(due))
		}
	}
}
