package main

import (
	"bytes"
	"encoding/xml"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/paper/readback"
)

// Lists come into a folder in the signs that were asked for, promises only where they were,
// and what is no format, no dialect and no folder is told of before anything is written.
func TestExportOfLists(t *testing.T) {
	dir := t.TempDir()
	_, run, out, said := commands(t)
	if code := run("rehearse", "--length", "180", "--lang", "fi", "--no-pictures", "--out", dir); code != 0 {
		t.Fatal(said.String())
	}
	file, lists := filepath.Join(dir, "rehearsal.upturn"), filepath.Join(dir, "lists")
	if code := run("export", file, "--format", "csv", "-o", lists); code != 0 {
		t.Fatal(said.String())
	}
	counts, err := os.ReadFile(filepath.Join(lists, "counts.csv"))
	if err != nil || !bytes.HasPrefix(counts, []byte("\ufeffworkshop;vote;step;")) {
		t.Errorf("%v %.60q", err, counts)
	}
	if _, err := os.Stat(filepath.Join(lists, "promises.csv")); err == nil {
		t.Error("promises were not asked for")
	}
	if code := run("export", file, "--format", "csv", "--dialect", "iso", "--with", "actions", "-o", lists); code != 0 {
		t.Fatal(said.String())
	}
	promises, err := os.ReadFile(filepath.Join(lists, "promises.csv"))
	if err != nil || !bytes.HasPrefix(promises, []byte("workshop,item,")) || strings.Contains(string(promises[:120]), "owner") {
		t.Errorf("%v %.60q", err, promises)
	}
	if code := run("export", file, "--format", "csv", "-o", "-"); code != 0 || !bytes.HasPrefix(out.Bytes(), []byte("\ufeffworkshop;")) {
		t.Errorf("%d %.60q", code, out.String())
	}
	alone := filepath.Join(dir, "alone.ICS")
	if code := run("export", file, "--format", "ics", "-o", alone); code != 0 {
		t.Fatal(said.String())
	}
	if got, err := os.ReadFile(alone); err != nil || bytes.Count(got, []byte("BEGIN:VEVENT")) < 3 {
		t.Errorf("a file alone is not the calendar: %v %s", err, got)
	}
	pictures := filepath.Join(dir, "pictures")
	if code := run("export", file, "--format", "pictures", "-o", pictures); code != 0 {
		t.Fatal(said.String())
	}
	if st, err := readFile(file); err != nil || !slices.ContainsFunc(st.Agenda, func(s workshop.Step) bool { return s.ID == "C5" }) {
		t.Fatalf("%v: the leaders' own view is not in the agenda", err)
	}
	if all, err := filepath.Glob(filepath.Join(pictures, "*-A4.*")); err != nil || len(all) > 0 {
		t.Errorf("a question alone is a picture: %v, %v", all, err)
	}
	if all, err := filepath.Glob(filepath.Join(pictures, "*-C5.*")); err != nil || len(all) > 0 {
		t.Errorf("the leaders' own view leaves the room: %v, %v", all, err)
	}
	for _, ending := range []string{"png", "svg"} {
		if all, err := filepath.Glob(filepath.Join(pictures, "??-*."+ending)); err != nil || len(all) < 8 {
			t.Errorf("%d pictures as %s: %v", len(all), ending, err)
		}
	}
	slides := filepath.Join(dir, "slides.pdf")
	if code := run("export", file, "--format", "slides", "-o", slides); code != 0 {
		t.Fatal(said.String())
	}
	checkSlides(t, slides, pictures)
	if code := run("export", file, "--format", "text", "-o", "-"); code != 0 || strings.Count(out.String(), "\n- ") < 2 {
		t.Errorf("%d %s", code, out)
	}
	for _, args := range [][]string{
		{"--format", "sav"}, {"--format", "csv", "--dialect", "xx"}, {"--format", "xlsx", "--with", "ballots"}, {"--format", "csv", "-o", file + "-journal"},
		{"--format", "pictures", "-o", "-"}, {"--format", "pictures", "-o", alone}, {"--format", "text", file}, {"--format", "xlsx", file}, {"--format", "csv", "-o", filepath.Join(lists, "counts.csv")},
	} {
		if code := run(append([]string{"export", file}, args...)...); code == 0 || said.Len() == 0 {
			t.Errorf("%v ends with %d: %s", args, code, said)
		}
	}
}

// One file has an ending, whatever name was given, and takes no folder for its name; several
// files take no file for their folder. What an earlier export has left in it is named, and stays.
func TestWhereResultsGo(t *testing.T) {
	dir := t.TempDir()
	p, run, _, said := commands(t)
	if code := run("rehearse", "--length", "60", "--lang", "en", "--no-pictures", "--out", dir); code != 0 {
		t.Fatal(said.String())
	}
	file, at := filepath.Join(dir, "rehearsal.upturn"), func(name string) string { return filepath.Join(dir, name) }
	there := func(name string) bool { fi, err := os.Stat(at(name)); return err == nil && fi.Mode().IsRegular() }
	if err := os.Mkdir(at("folder"), 0o755); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name, format, to, lies string
		tells                  string // in what is said
	}{
		{"no ending", "xlsx", "exp", "exp.xlsx", "exp.xlsx"},
		{"an ending", "json", "exp.json", "exp.json", ""},
		{"one of somebody's own", "json", "exp.txt", "exp.txt", ""},
		{"lists beside it", "csv", "exp", "exp/counts.csv", ""},
		{"lists in it again", "csv", "exp", "exp/counts.csv", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if code := run("export", file, "--format", c.format, "-o", at(c.to)); code != 0 {
				t.Fatal(said.String())
			}
			if !there(c.lies) || (said.Len() > 0) != (c.tells != "") || !strings.Contains(said.String(), c.tells) {
				t.Errorf("%s is there: %v, and it says %q", c.lies, there(c.lies), said)
			}
		})
	}
	for name, c := range map[string]struct{ format, to, is string }{
		"lists into a file": {"csv", "exp.xlsx", "exists_no_folder"}, "lists under the name of one": {"csv", "new.csv", "exists_no_folder"},
		"pictures into a file": {"pictures", "exp.json", "exists_no_folder"}, "a workbook into a folder": {"xlsx", "folder", "exists_folder"},
	} {
		t.Run(name, func(t *testing.T) {
			if code := run("export", file, "--format", c.format, "-o", at(c.to)); code == 0 || !strings.Contains(said.String(), p.t("error."+c.is, "file", c.to)) {
				t.Errorf("it ends with %d: %s", code, said)
			}
			if there("new.csv") || there("new.csv/counts.csv") {
				t.Error("something was written")
			}
		})
	}
	t.Run("promises of an earlier time", func(t *testing.T) {
		if code := run("export", file, "--format", "csv", "--with", "actions", "-o", at("exp")); code != 0 || said.Len() > 0 {
			t.Fatalf("%d %s", code, said)
		}
		if err := os.WriteFile(at("exp/my own.csv"), nil, 0o644); err != nil {
			t.Fatal(err)
		}
		if code := run("export", file, "--format", "csv", "-o", at("exp")); code != 0 || !strings.Contains(said.String(), "promises.csv") || strings.Contains(said.String(), "my own") {
			t.Errorf("%d, and it says %q", code, said)
		}
		if !there("exp/promises.csv") {
			t.Error("the file is gone")
		}
	})
}

// checkSlides wants a page for each picture, told of in the same words: what is not among the
// pictures, the leaders' own view, is on no page either.
func checkSlides(t *testing.T, slides, pictures string) {
	t.Helper()
	data, err := os.ReadFile(slides)
	if err != nil {
		t.Fatal(err)
	}
	f, err := readback.Open(data)
	if err != nil {
		t.Fatal(err)
	}
	for _, fault := range f.Faults() {
		t.Error(fault)
	}
	all, err := filepath.Glob(filepath.Join(pictures, "*.svg"))
	if err != nil || len(f.Pages()) != len(all) || len(f.Alts()) != len(all) {
		t.Fatalf("%d pages and %d words for them of %d pictures: %v", len(f.Pages()), len(f.Alts()), len(all), err)
	}
	for i, name := range all {
		drawn, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		var told struct {
			Title string `xml:"title"`
		}
		if err := xml.Unmarshal(drawn, &told); err != nil || told.Title != f.Alts()[i] {
			t.Errorf("page %d is told of as %q, %s as %q: %v", i+1, f.Alts()[i], name, told.Title, err)
		}
	}
}
