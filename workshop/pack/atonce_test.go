package pack

import (
	"sync"
	"testing"
)

// A window and what is printed or exported beside it read the same texts, each on a goroutine
// of its own, and neither waits to be the first. The race detector looks on.
func TestReadAtOnce(t *testing.T) {
	texts, err := OpenCatalog()
	if err != nil {
		t.Fatal(err)
	}
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for _, lang := range []string{"fi", "en"} {
				if !texts.Has(lang, "error.bug") {
					t.Errorf("no text in %s", lang)
				}
			}
			if p, err := Builtin(); err != nil || len(p.Steps) == 0 {
				t.Errorf("no pack: %v", err)
			}
		})
	}
	wg.Wait()
}
