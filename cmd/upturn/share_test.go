package main

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"
)

// A rehearsal can be played as for a programme, so that one hears what is said then; its
// export tells where the numbers may go.
func TestARehearsalForAProgramme(t *testing.T) {
	var out, said bytes.Buffer
	p, err := newProgram(&out, &said)
	if err != nil {
		t.Fatal(err)
	}
	run := func(args ...string) int {
		out.Reset()
		said.Reset()
		return p.run(args)
	}
	dir := t.TempDir()
	for _, c := range []struct {
		args string
		code int
		says string
	}{
		{"--share everywhere", 1, "There is no such choice"},
		{"--share programme", 1, "Write the name of the programme"},
		{"--programme North", 2, "--programme"},
		{"--share programme --programme " + strings.Repeat("x", 81), 1, "80"},
	} {
		if code := run(append([]string{"rehearse", "--no-pictures", "--out", filepath.Join(dir, "not")}, strings.Fields(c.args)...)...); code != c.code || !strings.Contains(said.String(), c.says) {
			t.Errorf("%s ends with %d: %s", c.args, code, &said)
		}
	}
	if code := run("rehearse", "--no-pictures", "--length", "30", "--out", dir, "--share", "programme+name", "--programme", "North"); code != 0 {
		t.Fatal(said.String())
	}
	if code := run("export", filepath.Join(dir, "rehearsal.upturn"), "-o", "-"); code != 0 || !strings.Contains(out.String(), `"share": "programme+name"`) || !strings.Contains(out.String(), `"programme": "North"`) {
		t.Errorf("%d: %s%.400s", code, &said, &out)
	}
}
