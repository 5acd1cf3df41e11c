package programme_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// Each rule names tests that hold it, and these are there.
func TestEachRuleHasItsTests(t *testing.T) {
	text, err := os.ReadFile("RULES.md")
	if err != nil {
		t.Fatal(err)
	}
	test := regexp.MustCompile("`([^`]+_test\\.go):(\\w+)`")
	rows := 0
	for _, line := range strings.Split(string(text), "\n") {
		if !strings.HasPrefix(line, "| ") || strings.HasPrefix(line, "| rule ") || strings.HasPrefix(line, "| asked for ") {
			continue
		}
		rows++
		all := test.FindAllStringSubmatch(line, -1)
		if len(all) == 0 {
			t.Errorf("nothing holds %.40s", line)
		}
		for _, named := range all {
			code, err := os.ReadFile(filepath.FromSlash(named[1]))
			if err != nil || !strings.Contains(string(code), "\nfunc "+named[2]+"(") {
				t.Errorf("%.20s: %s has no %s: %v", line, named[1], named[2], err)
			}
		}
	}
	if rows < 10 {
		t.Errorf("%d rows", rows)
	}
}
