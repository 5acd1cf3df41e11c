package workshop_test

import (
	"os"
	"path/filepath"
	"regexp"
	"testing"
)

var (
	// pageLink is a link of a page to another file of the project.
	pageLink = regexp.MustCompile(`\]\(([^):#]+)\)`)
	// pageFile is a file that the architecture's page names.
	pageFile = regexp.MustCompile("`([a-z0-9_/]+\\.go)`")
)

// What the pages for readers name is there.
func TestPagesNameWhatIsThere(t *testing.T) {
	for _, page := range []string{"README.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md", "assets/GUIDE.md", "assets/packs/README.md", "workshop/README.md"} {
		text, err := os.ReadFile(filepath.Join("..", page))
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range pageLink.FindAllSubmatch(text, -1) {
			if _, err := os.Stat(filepath.Join("..", filepath.Dir(page), string(m[1]))); err != nil {
				t.Errorf("%s: no %s", page, m[1])
			}
		}
	}
	text, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	named := pageFile.FindAllSubmatch(text, -1)
	if len(named) < 20 {
		t.Fatalf("the page of the architecture names %d files", len(named))
	}
	for _, m := range named {
		_, here := os.Stat(string(m[1]))
		_, root := os.Stat(filepath.Join("..", string(m[1])))
		if here != nil && root != nil {
			t.Errorf("no %s", m[1])
		}
	}
}
