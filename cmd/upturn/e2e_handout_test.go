//go:build e2e

package main_test

import (
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// Every kind of handout comes out of the command line, from one finished file.
func TestRehearseEveryHandout(t *testing.T) {
	dir := t.TempDir()
	upturn(t, "rehearse", "--length", "180", "--no-pictures", "--out", dir)
	file := filepath.Join(dir, "rehearsal.upturn")
	for _, tt := range []struct {
		name  string
		args  []string
		paper string
		words []string
	}{
		{"report", []string{"--kind", "report", "--lang", "en"}, "A4", []string{"workshop report", "what was decided"}},
		{"both languages", []string{"--kind", "worksheets", "--lang", "en+fi", "--paper", "letter"}, "letter", []string{"run sheet", "vetäjän aikataulu"}},
		{"one worksheet", []string{"--kind", "worksheets", "--only", "W9", "--lang", "fi"}, "A4", []string{"puhuvat viimeisinä"}},
		{"poster", []string{"--kind", "poster", "--paper", "a3", "--lang", "fi"}, "A3", []string{"luotettavuus"}},
		{"card", []string{"--kind", "card", "--copies", "2", "--lang", "en"}, "A4", []string{"trustworthiness"}},
		{"large and blank", []string{"--blank", "--large", "--lang", "en"}, "A4", []string{"what i will do"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			out := filepath.Join(dir, strings.ReplaceAll(tt.name, " ", "-")+".pdf")
			upturn(t, append([]string{"handout", file, "-o", out}, tt.args...)...)
			checkPDF(t, out, tt.paper, tt.words)
		})
	}
}

// What cannot be printed is refused in a sentence, and nothing is written.
func TestRehearseHandoutRefuses(t *testing.T) {
	dir := t.TempDir()
	upturn(t, "rehearse", "--length", "60", "--no-pictures", "--out", dir)
	file := filepath.Join(dir, "rehearsal.upturn")
	for name, args := range map[string][]string{
		"no names":   {"--names"},
		"kind":       {"--kind", "novel"},
		"language":   {"--lang", "en+xx"},
		"copies":     {"--copies", "0"},
		"blank":      {"--kind", "report", "--blank"},
		"a3 sheet":   {"--paper", "a3"},
		"no such W":  {"--kind", "worksheets", "--only", "W99"},
		"no folder":  {"-o", filepath.Join(dir, "none", "x.pdf")},
		"no such in": {"--kind"},
	} {
		t.Run(name, func(t *testing.T) {
			out := filepath.Join(dir, "x.pdf")
			c := exec.Command(binary(t), append([]string{"handout", file, "-o", out}, args...)...)
			c.Env = withoutScreen()
			said, err := c.CombinedOutput()
			if err == nil || len(said) == 0 || strings.Contains(string(said), "panic") {
				t.Errorf("%v: %s", err, said)
			}
			if left, _ := filepath.Glob(filepath.Join(dir, "*x.pdf*")); len(left) > 0 {
				t.Errorf("left behind: %q", left)
			}
		})
	}
}
