package main

import (
	"bytes"
	"cmp"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/cobra/doc"
)

// manuals writes the manual pages of all commands in the program's languages, as a system
// looks for them: DIR/man1, and DIR/fi/man1 for Finnish.
func manuals(dir string, p *program) error {
	// Two packages of one version are to be equal, so the day comes from outside.
	seconds, err := strconv.ParseInt(cmp.Or(os.Getenv("SOURCE_DATE_EPOCH"), "0"), 10, 64)
	if err != nil {
		return err
	}
	day := time.Unix(seconds, 0).UTC()
	for _, p.lang = range p.catalog.Languages() {
		to := filepath.Join(dir, p.lang, "man1")
		if p.lang == "en" {
			to = filepath.Join(dir, "man1")
		}
		if err := os.MkdirAll(to, 0o755); err != nil {
			return err
		}
		root := p.root()
		root.DisableAutoGenTag = true
		root.InitDefaultVersionFlag() // else it comes only when the program runs
		if err := doc.GenManTree(root, &doc.GenManHeader{Section: "1", Date: &day, Source: "Upturn " + version}, to); err != nil {
			return err
		}
		if err := headed(to, day, p); err != nil {
			return err
		}
	}
	return nil
}

// headings are those that the library puts over the parts of a page.
var headings = map[string]string{
	"NAME": "cli.manual.name", "SYNOPSIS": "cli.manual.synopsis", "DESCRIPTION": "cli.manual.description",
	"OPTIONS": "cli.manual.options", "SEE ALSO": "cli.manual.see_also",
}

// headed has all pages in a folder speak the program's language in their headings as well, and
// give the day as ISO 8601 does: the library writes an English month.
func headed(dir string, day time.Time, p *program) error {
	pages, err := filepath.Glob(filepath.Join(dir, "*.1"))
	if err != nil {
		return err
	}
	for _, page := range pages {
		text, err := os.ReadFile(page)
		if err != nil {
			return err
		}
		lines := strings.Split(string(text), "\n")
		for i, line := range lines {
			if heading, is := strings.CutPrefix(line, ".SH "); is {
				key, known := headings[heading]
				if !known {
					return fmt.Errorf("%s has a heading %q", page, heading)
				}
				lines[i] = ".SH " + p.t(key)
			}
			if strings.HasPrefix(line, ".TH ") {
				lines[i] = strings.Replace(line, day.Format("Jan 2006"), day.Format(time.DateOnly), 1)
			}
		}
		if err := os.WriteFile(page, []byte(strings.Join(lines, "\n")), 0o644); err != nil {
			return err
		}
	}
	return nil
}

// completions writes what shells need to complete our commands, each into the folder and
// under the name under which its shell looks for it.
func completions(dir string, p *program) error {
	p.lang = "en"
	root := p.root()
	for _, shell := range []struct {
		file  string
		write func(io.Writer) error
	}{
		{"bash-completion/completions/upturn", func(w io.Writer) error { return root.GenBashCompletionV2(w, true) }},
		{"zsh/vendor-completions/_upturn", root.GenZshCompletion},
		{"fish/vendor_completions.d/upturn.fish", func(w io.Writer) error { return root.GenFishCompletion(w, true) }},
	} {
		var b bytes.Buffer
		if err := shell.write(&b); err != nil {
			return err
		}
		file := filepath.Join(dir, filepath.FromSlash(shell.file))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(file, b.Bytes(), 0o644); err != nil {
			return err
		}
	}
	return nil
}

// Each command has a manual page in each language, and the same one each time. UPTURN_MANUAL
// names the folder, as below /usr/share, that the packages take them from.
func TestManual(t *testing.T) {
	dir := cmp.Or(os.Getenv("UPTURN_MANUAL"), t.TempDir())
	p, err := newProgram(io.Discard, io.Discard)
	if err != nil {
		t.Fatal(err)
	}
	if err := manuals(filepath.Join(dir, "man"), p); err != nil {
		t.Fatal(err)
	}
	if err := completions(dir, p); err != nil {
		t.Fatal(err)
	}
	var names []string
	var walk func(*cobra.Command)
	walk = func(c *cobra.Command) {
		names = append(names, strings.ReplaceAll(c.CommandPath(), " ", "-"))
		for _, sub := range c.Commands() {
			if sub.IsAvailableCommand() {
				walk(sub)
			}
		}
	}
	walk(p.root())
	if len(names) < 8 {
		t.Fatalf("commands: %q", names)
	}
	for _, name := range names {
		en, err := os.ReadFile(filepath.Join(dir, "man", "man1", name+".1"))
		if err != nil {
			t.Fatal(err)
		}
		fi, err := os.ReadFile(filepath.Join(dir, "man", "fi", "man1", name+".1"))
		if err != nil {
			t.Fatal(err)
		}
		if word := regexp.MustCompile(`(?m)^\.SH (NAME|SYNOPSIS|DESCRIPTION|OPTIONS|SEE ALSO)$`).Find(fi); word != nil {
			t.Errorf("%s in Finnish has %q", name, word)
		}
		if !regexp.MustCompile(`(?m)^\.TH .* "\d{4}-\d\d-\d\d" `).Match(fi) {
			t.Errorf("%s does not have the day as a date: %.100s", name, fi)
		}
		if bytes.Equal(en, fi) || !bytes.Contains(en, []byte(".SH SYNOPSIS")) {
			t.Errorf("%s: %.200s", name, en)
		}
	}
	if page, err := os.ReadFile(filepath.Join(dir, "man", "man1", "upturn.1")); err != nil || !bytes.Contains(page, []byte("--version")) {
		t.Errorf("%v, %s", err, page)
	}
	bash, err := os.ReadFile(filepath.Join(dir, "bash-completion", "completions", "upturn"))
	if err != nil || !bytes.Contains(bash, []byte("upturn __complete")) && !bytes.Contains(bash, []byte("__complete ")) {
		t.Errorf("%v, %.300s", err, bash)
	}
}
