package main

import (
	"os"
	"regexp"
	"testing"
)

// The packages, the catalogues of programs and the program itself name one version.
func TestVersionIsTheSameEverywhere(t *testing.T) {
	for _, c := range []struct{ file, pattern string }{
		{"../../FyneApp.toml", `(?m)^Version = "(.*)"$`},
		{"../../assets/package/linux/app.upturn.Upturn.metainfo.xml", `<release version="([^"]*)"`},
		{"../../README.md", `releases/download/v([^/]*)/`},
		{"../../README.md", `[/ ]upturn[-_](\d[^-_]*)[-_]`},
	} {
		text, err := os.ReadFile(c.file)
		if err != nil {
			t.Fatal(err)
		}
		found := regexp.MustCompile(c.pattern).FindAllSubmatch(text, -1)
		if found == nil {
			t.Errorf("%s has no version", c.file)
		}
		for _, f := range found {
			if string(f[1]) != version {
				t.Errorf("%s has version %q, the program %s", c.file, f, version)
			}
		}
	}
}

func TestVersionLineNamesTheCommit(t *testing.T) {
	defer func(was string) { commit = was }(commit)
	for _, c := range []struct{ commit, want string }{{"", version}, {"0123456789ab", version + " (0123456789ab)"}} {
		if commit = c.commit; versionLine() != c.want {
			t.Errorf("built from %q it is %q, want %q", c.commit, versionLine(), c.want)
		}
	}
}
