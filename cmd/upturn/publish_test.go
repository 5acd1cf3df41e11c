package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop/programme"
)

// What would leave is shown before it does, and what cannot be reached gets a sentence. What a
// server makes of it workshop/publish tries with one of its own.
func TestPublishOnTheCommandLine(t *testing.T) {
	p, run, out, said := commands(t)
	p.lang = "en"
	dir, stick := filepath.Join(t.TempDir(), "service"), t.TempDir()
	heldBy(t, run, said, stick, 3)
	conf := filepath.Join(t.TempDir(), "pg_service.conf")
	t.Setenv("PGSERVICEFILE", conf)
	for _, args := range [][]string{{"new", dir, "--name", "Service 2027"}, {"add", dir, stick}} {
		if code := run(append([]string{"programme"}, args...)...); code != 0 {
			t.Fatal(said)
		}
	}
	for _, c := range []struct {
		name string
		args []string
		code int
		says []string
	}{
		{"no folder", nil, 2, nil},
		{"no service", []string{dir}, 2, nil},
		{"something odd along", []string{dir, "--dry-run", "--with", "ballots"}, 2, nil},
		{"the tables", []string{"--schema"}, 0, []string{"CREATE TABLE upturn.cell", "CREATE VIEW upturn.measures"}},
		{"from a version", []string{"--schema", "--from", "1"}, 0, []string{"CREATE VIEW upturn.measures"}},
		{"from one that is none", []string{"--schema", "--from", "9"}, 1, nil},
		{"before a release", []string{dir, "--dry-run"}, 0, []string{p.t("publish.table", "table", "cell", "n", "0")}},
		{"a service that is none", []string{dir, "--service", "acme"}, 1, nil},
		{"a group that is none", []string{dir, "--service", "acme", "--withdraw", "G9"}, 1, nil},
		{"a group that is none, to look at", []string{dir, "--dry-run", "--withdraw", "G9"}, 1, nil},
	} {
		if code := run(append([]string{"publish"}, c.args...)...); code != c.code {
			t.Fatalf("%s: %d, %s%s", c.name, code, out, said)
		}
		for _, text := range c.says {
			if !strings.Contains(out.String(), text) {
				t.Errorf("%s: no %q in %s", c.name, text, out)
			}
		}
	}
	if !strings.Contains(said.String(), p.t("error.not_found_group", "group", "G9")) {
		t.Errorf("%s", said)
	}
	if code := run("programme", "release", dir, "--wave", "1"); code != 0 {
		t.Fatal(said)
	}
	dry := func(args ...string) string {
		if code := run(append([]string{"publish", dir, "--dry-run"}, args...)...); code != 0 {
			t.Fatal(said)
		}
		return out.String()
	}
	f, err := programme.Open(dir, workshopFiles())
	if err != nil {
		t.Fatal(err)
	}
	l, err := f.Leave(programme.Along{})
	if err != nil {
		t.Fatal(err)
	}
	lines := 0
	for _, table := range l.Tables() {
		lines += 1 + len(table.Rows) // its name and its rows
		if len(table.Rows) > 0 {
			lines++ // the names of its columns
		}
	}
	if text := dry(); strings.Contains(text, "Group 1") || strings.Count(text, "\n") != lines {
		t.Errorf("%d lines, not %d", strings.Count(text, "\n"), lines)
	}
	if text := dry("--with", "names,texts"); !strings.Contains(text, "Group 1") {
		t.Error("names were to go along")
	}
	if text := dry("--withdraw", "G1"); strings.Contains(text, " G1 ") {
		t.Error("a group is there that was to be left out")
	}
	if text := dry(); !strings.Contains(text, "G1 ") {
		t.Error("a look has withdrawn a group")
	}
	book := filepath.Join(dir, programme.FileName)
	named, err := os.ReadFile(book)
	if err != nil {
		t.Fatal(err)
	}
	old := regexp.MustCompile(`(?m)^id = .*\n`).FindIndex(named)
	before := slices.Delete(slices.Clone(named), old[0], old[1])
	if err := os.WriteFile(book, before, 0o600); err != nil {
		t.Fatal(err)
	}
	dry()
	if now, err := os.ReadFile(book); err != nil || !bytes.Equal(now, before) {
		t.Errorf("a look has written %s %v", now, err)
	}
	if code := run("publish", "--dashboard"); code != 0 || !json.Valid(bytes.TrimSpace(out.Bytes())) {
		t.Errorf("%d %s", code, out)
	}
}
