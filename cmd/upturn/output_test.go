package main

import (
	"bytes"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// No command writes over what it reads, by whatever name, nor over any workshop or what
// belongs to one; and "-" is standard output.
func TestOutputs(t *testing.T) {
	dir := t.TempDir()
	_, run, out, said := commands(t)
	if code := run("rehearse", "--length", "180", "--no-pictures", "--out", dir); code != 0 {
		t.Fatal(said.String())
	}
	file := filepath.Join(dir, "rehearsal.upturn")
	hard, link := filepath.Join(dir, "hard.json"), filepath.Join(dir, "link.json")
	old := filepath.Join(dir, "old.upturn")
	for _, err := range []error{os.Link(file, hard), os.WriteFile(old, []byte("damaged"), 0o600)} {
		if err != nil {
			t.Fatal(err)
		}
	}
	places := []string{file, hard, old, file + "-backup-1", file + "-lock", file + "-journal", dir}
	links := os.Symlink(file, link)
	if links == nil {
		places = append(places, link)
	} else if runtime.GOOS != "windows" { // there not everybody may make them
		t.Fatal(links)
	}
	var err error
	before := map[string][]byte{}
	for _, path := range []string{file, file + "-backup-1", old} {
		if before[path], err = os.ReadFile(path); err != nil {
			t.Fatal(err)
		}
	}
	commands := map[string][]string{
		"export":  {"export", file},
		"xlsx":    {"export", file, "--format", "xlsx"},
		"ics":     {"export", file, "--format", "ics"},
		"handout": {"handout", file, "--kind", "card"},
		"picture": {"picture", file, "--step", "A5"},
	}
	begins := map[string]string{"export": "{", "xlsx": "PK", "ics": "BEGIN:VCALENDAR\r\n", "handout": "%PDF-", "picture": "\x89PNG"}
	for name, args := range commands {
		for _, to := range places {
			if name == "picture" || name == "ics" && to == dir {
				continue // its endings are asked for first, and below; a calendar goes into a folder
			}
			if code := run(append(args, "-o", to)...); code != 1 || said.Len() == 0 {
				t.Errorf("%s -o %s ends with %d: %s", name, to, code, said)
			}
		}
		if code := run(append(args, "-o", "-")...); code != 0 || !bytes.HasPrefix(out.Bytes(), []byte(begins[name])) {
			t.Errorf("%s -o - ends with %d: %s", name, code, said)
		}
	}
	png := filepath.Join(dir, "wall.png")
	if links != nil {
		t.Log("without links:", links)
	} else if err := os.Symlink(file, png); err != nil {
		t.Fatal(err)
	} else if code := run(append(commands["picture"], "-o", png)...); code != 1 {
		t.Errorf("a picture behind a link ends with %d: %s", code, said)
	}
	for path, want := range before {
		if got, err := os.ReadFile(path); err != nil || !bytes.Equal(got, want) {
			t.Errorf("%s was changed: %v", path, err)
		}
	}
	if _, err := os.Stat("-"); err == nil {
		t.Error("there is a file that is called -")
	}
}

// A pack's file is not written over a text that it is made of.
func TestPackIsNotBuiltOverItself(t *testing.T) {
	var out, said bytes.Buffer
	p, err := newProgram(&out, &said)
	if err != nil {
		t.Fatal(err)
	}
	folder := filepath.Join(t.TempDir(), "own")
	if err := p.packNew(folder); err != nil {
		t.Fatal(err)
	}
	if err := p.packBuild(folder, filepath.Join(folder, "en.toml")); workshop.CodeOf(err) != workshop.EExists {
		t.Errorf("%v %s", err, &out)
	}
}

// commands are a program whose commands run one after another: what each says is what lies in
// the buffers after it, for results and for people.
func commands(t *testing.T) (p *program, run func(args ...string) int, out, said *bytes.Buffer) {
	t.Helper()
	out, said = &bytes.Buffer{}, &bytes.Buffer{}
	p, err := newProgram(out, said)
	if err != nil {
		t.Fatal(err)
	}
	return p, func(args ...string) int {
		out.Reset()
		said.Reset()
		return p.run(args)
	}, out, said
}
