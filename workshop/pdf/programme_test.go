package pdf

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/pack"
	"github.com/upturn-workshop/upturn/workshop/programme"
	"github.com/upturn-workshop/upturn/workshop/trial"
	"github.com/upturn-workshop/upturn/workshop/trial/sticks"
)

// programmeOf is a programme of so many groups, of which each second one has come back. What
// lies in its files is the number of a group.
func programmeOf(t testing.TB, groups int) *programme.Programme {
	t.Helper()
	var played []workshop.State
	for seed := range min(groups, 6) {
		st, err := trial.Play(trial.Info("en", 7+seed, 180), nil, int64(seed), nil)
		if err != nil {
			t.Fatal(err)
		}
		played = append(played, st)
	}
	read := func(content string) (st workshop.State, err error) {
		n, err := strconv.Atoi(content)
		if err != nil {
			return st, err
		}
		group := n / 2
		st = played[group%len(played)]
		st.ID = fmt.Sprintf("%032x", n+1)
		st.Info.Rehearsal, st.Info.Leaders, st.Info.Share, st.Info.Programme = false, 0, workshop.ShareNamed, "Service 2027"
		st.Info.Group, st.Info.When = fmt.Sprintf("Team in the long street number %d", group), time.Date(2027, 3, 1+group, 9, 0, 0, 0, time.UTC)
		if n%2 == 1 {
			st.Info.When = st.Info.When.AddDate(0, 6, 0)
			st.Info.After = &workshop.After{ID: fmt.Sprintf("%032x", 2*group+1), Wave: 1, Promises: st.Actions}
			for i, a := range st.Actions {
				st.Checks = append(st.Checks, workshop.Check{Item: a.Item, Status: workshop.Statuses()[i%2]})
			}
		}
		return st, nil
	}
	stick, dir := t.TempDir(), filepath.Join(t.TempDir(), "p")
	for n := range 2 * groups {
		if n%4 == 3 {
			continue
		}
		if err := os.WriteFile(filepath.Join(stick, fmt.Sprintf("%05d.upturn", n)), []byte(strconv.Itoa(n)), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := programme.New(dir, "Service 2027", 5, nil); err != nil {
		t.Fatal(err)
	}
	f, err := programme.Open(dir, sticks.Files(read))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := sticks.TakeIn(f, nil, stick); err != nil {
		t.Fatal(err)
	}
	for wave, name := range map[int]string{1: "Spring", 2: "Autumn"} {
		if err := f.NameWave(wave, name); err != nil {
			t.Fatal(err)
		}
		if _, err := f.Release(wave, time.Date(2027, 12, 1, 0, 0, 0, 0, time.UTC)); err != nil {
			t.Fatal(err)
		}
	}
	p, err := f.Read()
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// A report of many groups says what the programme tells, in both languages, and names a group
// in its table only; a group's sheet is one page.
func TestProgrammePapers(t *testing.T) {
	catalog, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	p := programmeOf(t, 8)
	for _, lang := range []string{"en", "fi"} {
		for _, paper := range officePapers {
			report, err := Programme(p, catalog, ProgrammeReport, "", Options{Lang: lang, Paper: paper})
			if err != nil {
				t.Fatal(err)
			}
			said := drawing(report)
			for _, key := range []string{"programme.report.title", "programme.promises", "programme.report.answers", "report.about"} {
				if text := catalog.T(lang, key); !strings.Contains(said, text) {
					t.Errorf("%s: no %q", lang, text)
				}
			}
			if n := strings.Count(said, "number 3"); n != 1 {
				t.Errorf("%s: a group is named %d times", lang, n)
			}
			sheet, err := Programme(p, catalog, ProgrammeSheet, "G3", Options{Lang: lang, Paper: paper})
			if err != nil {
				t.Fatal(err)
			}
			said = drawing(sheet)
			if sheet.Len() != 1 || !strings.Contains(said, "number 2") || strings.Contains(said, "number 3") || strings.Contains(said, "number 1") {
				t.Errorf("%s: %d pages: %s", lang, sheet.Len(), said)
			}
			if people := catalog.T(lang, "home.people", "n", "9"); !strings.Contains(said, " · "+people) {
				t.Errorf("%s: a number of nobody knows what: %s", lang, said)
			}
			for name, h := range map[string]*Handout{"report": report, "sheet": sheet} {
				doc, err := h.Write(nil)
				if err != nil {
					t.Fatal(err)
				}
				if dir := os.Getenv("UPTURN_SHOTS"); dir != "" {
					if err := os.WriteFile(filepath.Join(dir, "programme-"+name+"-"+lang+"-"+string(paper)+".pdf"), doc.Bytes, 0o600); err != nil {
						t.Fatal(err)
					}
				}
			}
		}
	}
	if _, err := Programme(p, catalog, ProgrammeSheet, "G99", Options{}); workshop.CodeOf(err) != workshop.ENotFound {
		t.Error(err)
	}
}

// A report of two hundred groups does not grow without end.
func TestALargeProgramme(t *testing.T) {
	catalog, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	p := programmeOf(t, 200)
	report, err := Programme(p, catalog, ProgrammeReport, "", Options{Lang: "fi"})
	if err != nil {
		t.Fatal(err)
	}
	if report.Len() > 12 {
		t.Errorf("%d pages", report.Len())
	}
	if dir := os.Getenv("UPTURN_SHOTS"); dir != "" {
		doc, err := report.Write(nil)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, "programme-200.pdf"), doc.Bytes, 0o600); err != nil {
			t.Fatal(err)
		}
	}
}
