//go:build e2e

package main_test

import (
	"bytes"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// upturn runs a subcommand, which has to succeed, and gives what it printed.
func upturn(t *testing.T, args ...string) string {
	t.Helper()
	c := exec.Command(binary(t), args...)
	c.Env = withoutScreen()
	var out, errs bytes.Buffer
	c.Stdout, c.Stderr = &out, &errs
	if err := c.Run(); err != nil {
		t.Fatalf("upturn %s: %v\n%s%s", strings.Join(args, " "), err, tail(out.String()), tail(errs.String()))
	}
	return out.String()
}

// withoutScreen is the environment of a machine without a display server.
func withoutScreen() []string {
	var env []string
	for _, e := range os.Environ() {
		if !strings.HasPrefix(e, "DISPLAY=") && !strings.HasPrefix(e, "WAYLAND_DISPLAY=") {
			env = append(env, e)
		}
	}
	return env
}

func tail(s string) string {
	if len(s) > 4000 {
		return "…" + s[len(s)-4000:]
	}
	return s
}

// tool runs a program that looks at what ours has made.
func tool(t *testing.T, name string, args ...string) string {
	t.Helper()
	out, err := exec.Command(name, args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s %s: %v\n%s", name, strings.Join(args, " "), err, tail(string(out)))
	}
	return string(out)
}

// A whole workshop of every length, in both languages: what people see and take home.
func TestRehearse(t *testing.T) {
	words := map[string][]string{"en": {"customer", "present"}, "fi": {"asia", "paikalla"}}
	for _, length := range []string{"60", "90", "180"} {
		for _, lang := range []string{"en", "fi"} {
			t.Run(length+" "+lang, func(t *testing.T) {
				dir := t.TempDir()
				upturn(t, "rehearse", "--length", length, "--lang", lang, "--seed", "7", "--out", dir)

				sheet := filepath.Join(dir, "take-home.pdf")
				checkPDF(t, sheet, "A4", words[lang])
				if n := pages(t, sheet); n != 2 {
					t.Errorf("the sheet to take home has %d pages, want a front and a back", n)
				}
				checkWalls(t, filepath.Join(dir, "audience"))

				file := filepath.Join(dir, "rehearsal.upturn")
				upturn(t, "check", file)
				first, again := export(t, file), export(t, file)
				if first != again {
					t.Error("two exports of one workshop differ")
				}
				noLeftovers(t, dir)
			})
		}
	}
}

// The same seed has to give the same workshop; another one another.
func TestRehearseIsRepeatable(t *testing.T) {
	rehearse := func(seed string) string {
		dir := t.TempDir()
		upturn(t, "rehearse", "--length", "60", "--seed", seed, "--out", dir)
		return answered(t, filepath.Join(dir, "rehearsal.upturn"))
	}
	one := rehearse("1")
	if again := rehearse("1"); one != again {
		t.Errorf("the same seed gave another workshop: %s", firstDifference(one, again))
	}
	if rehearse("2") == one {
		t.Error("another seed gave the same workshop")
	}
}

// A letter sheet for those who have letter paper; a handout from a finished file.
func TestRehearseHandout(t *testing.T) {
	dir := t.TempDir()
	upturn(t, "rehearse", "--length", "60", "--paper", "letter", "--out", dir)
	checkPDF(t, filepath.Join(dir, "take-home.pdf"), "letter", []string{"customer"})

	fi := filepath.Join(dir, "fi.pdf")
	upturn(t, "handout", filepath.Join(dir, "rehearsal.upturn"), "--kind", "take-home", "--lang", "fi", "--paper", "a4", "-o", fi)
	checkPDF(t, fi, "A4", []string{"paikalla"})
}

// What is no workshop is refused with a sentence, and never changed.
func TestCheckRefuses(t *testing.T) {
	dir := t.TempDir()
	upturn(t, "rehearse", "--length", "60", "--out", dir)
	whole, err := os.ReadFile(filepath.Join(dir, "rehearsal.upturn"))
	if err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string][]byte{
		"empty":     {},
		"text":      []byte("Dear all, please find attached\n"),
		"cut short": whole[:len(whole)/2],
		"scratched": scratched(whole),
	} {
		t.Run(name, func(t *testing.T) {
			file := filepath.Join(t.TempDir(), "x.upturn")
			if err := os.WriteFile(file, data, 0o600); err != nil {
				t.Fatal(err)
			}
			out, err := exec.Command(binary(t), "check", file).CombinedOutput()
			if e, ok := err.(*exec.ExitError); !ok || e.ExitCode() != 1 {
				t.Errorf("check ended with %v, want exit 1: %s", err, out)
			}
			if text := strings.TrimSpace(string(out)); text == "" || strings.Contains(text, "goroutine ") {
				t.Errorf("no sentence for people: %q", text)
			}
			if after, err := os.ReadFile(file); err != nil || !bytes.Equal(after, data) {
				t.Errorf("check changed the file (%v)", err)
			}
		})
	}
}

// A folder is called a folder, whatever its name is.
func TestCheckOfAFolder(t *testing.T) {
	for name, want := range map[string]string{"x.upturn": "is a folder. A workshop is a single file", "x": "holds no pack: pack.toml is missing"} {
		dir := filepath.Join(t.TempDir(), name)
		if err := os.Mkdir(dir, 0o700); err != nil {
			t.Fatal(err)
		}
		if out, err := exec.Command(binary(t), "check", dir).CombinedOutput(); err == nil || !strings.Contains(string(out), want) {
			t.Errorf("of %s it says %q, %v", name, out, err)
		}
	}
}

// scratched overwrites the middle of a file.
func scratched(whole []byte) []byte {
	data := bytes.Clone(whole)
	for i := len(data) / 4; i < len(data)*3/4; i++ {
		data[i] = 0xA5
	}
	return data
}

func export(t *testing.T, file string) string {
	t.Helper()
	out := filepath.Join(t.TempDir(), "x.json")
	upturn(t, "export", file, "--format", "json", "-o", out)
	data, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	if len(data) < 500 {
		t.Fatalf("the export is %d bytes: %s", len(data), data)
	}
	return string(data)
}

// answered is what a file exports but the ID of its workshop, which no other file has.
func answered(t *testing.T, file string) string {
	t.Helper()
	all := export(t, file)
	if !workshopID.MatchString(all) {
		t.Fatalf("no ID in %.200s", all)
	}
	return workshopID.ReplaceAllString(all, "")
}

var workshopID = regexp.MustCompile(`"workshop": "[0-9a-f]{32}",`)

// checkPDF wants a sound file on the right paper, with its fonts in it and the words to be read.
func checkPDF(t *testing.T, path, paper string, words []string) {
	t.Helper()
	tool(t, "qpdf", "--check", path)
	if info := tool(t, "pdfinfo", path); !strings.Contains(info, "pts ("+paper+")") {
		t.Errorf("not on %s paper:\n%s", paper, info)
	}
	fonts := strings.Split(strings.TrimSpace(tool(t, "pdffonts", path)), "\n")
	if len(fonts) < 3 {
		t.Errorf("no fonts:\n%s", strings.Join(fonts, "\n"))
	}
	for _, line := range fonts[min(2, len(fonts)):] {
		if !regexp.MustCompile(`\byes\s+\w+\s+yes\b`).MatchString(line) { // embedded, subset, readable as Unicode
			t.Errorf("a font is not embedded or not readable: %s", line)
		}
	}
	text := strings.ToLower(tool(t, "pdftotext", "-layout", path, "-"))
	for _, word := range words {
		if !strings.Contains(text, word) {
			t.Errorf("%q is not on the page:\n%s", word, tail(text))
		}
	}
	for _, bad := range []string{"\ufffd", "%!", "{", "<nil>"} {
		if strings.Contains(text, bad) {
			t.Errorf("%q is on the page:\n%s", bad, tail(text))
		}
	}
}

func pages(t *testing.T, pdf string) int {
	t.Helper()
	return strings.Count(tool(t, "pdftotext", "-layout", pdf, "-"), "\f")
}

// checkWalls looks at the pictures of the wall: one at least for each step, none blank.
func checkWalls(t *testing.T, dir string) {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(dir, "*.png"))
	if err != nil {
		t.Fatal(err)
	}
	if len(paths) < 8 {
		t.Errorf("only %d pictures of the wall", len(paths))
	}
	name := regexp.MustCompile(`^\d\d-\w+.*\.png$`)
	for _, path := range paths {
		if !name.MatchString(filepath.Base(path)) {
			t.Errorf("a picture is called %s", filepath.Base(path))
		}
		file, err := os.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		img, err := png.Decode(file)
		file.Close()
		if err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		if size := img.Bounds().Size(); size.X != 1280 || size.Y != 720 {
			t.Errorf("%s is %v", path, size)
		}
		if n := colours(img); n < 8 {
			t.Errorf("%s has only %d colours", path, n)
		}
	}
}

var result = regexp.MustCompile(`^(audience|take-home\.pdf|rehearsal\.upturn(-backup-\d)?)$`)

// noLeftovers wants no journal, lock or half-written file beside the results.
func noLeftovers(t *testing.T, dir string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if !result.MatchString(e.Name()) {
			t.Errorf("left over: %s", e.Name())
		}
	}
}

// firstDifference shows where two texts part.
func firstDifference(a, b string) string {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	from := max(0, n-80)
	return "…" + a[from:min(len(a), n+80)] + "… against …" + b[from:min(len(b), n+80)] + "…"
}
