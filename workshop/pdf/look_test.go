package pdf

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// TestLook writes handouts into the folder named by UPTURN_SHOTS, for people to
// look at.
func TestLook(t *testing.T) {
	dir := os.Getenv("UPTURN_SHOTS")
	if dir == "" {
		t.Skip("UPTURN_SHOTS names no folder")
	}
	spots := map[string]workshop.State{"en": played(t, "en", 12, 3, quickVotes(), "B1", "B3", "B4", "C6"), "fi": played(t, "fi", 12, 3, quickVotes(), "B1", "B3", "B4", "C6")}
	for _, kind := range Kinds() {
		for _, lang := range []string{"en", "fi", "en+fi"} {
			for name, o := range map[string]Options{"a4": {}, "letter": {Paper: Letter}, "blank": {Blank: true}, "large": {Large: true}, "spots": {}} {
				if o.Lang = lang; o.Blank && !kind.Traits().Blank {
					continue
				}
				st := newSample(t, lang[:2], workshop.Deep, "A", "B", "C")
				if name == "spots" {
					st = spots[lang[:2]]
				}
				doc, err := Make(st, words(t), kind, o)
				if err != nil {
					t.Error(kind, lang, name, err)
					continue
				}
				file := strings.Join([]string{string(kind), lang, name}, "-") + ".pdf"
				if err := os.WriteFile(filepath.Join(dir, file), doc.Bytes, 0o644); err != nil {
					t.Error(err)
				}
			}
		}
	}
}
