package pdf

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// agendas are the workshops that the pack plans for each time.
var agendas = []struct {
	name      string
	length    workshop.Length
	exercises []string
}{
	{"60", workshop.Compact, []string{"C"}},
	{"60_A", workshop.Full, []string{"A"}},
	{"60_B", workshop.Full, []string{"B"}},
	{"90", workshop.Full, []string{"A", "B"}},
	{"180", workshop.Deep, []string{"A", "B", "C"}},
}

func TestRender(t *testing.T) {
	dir := os.Getenv("SHEETS")
	if dir == "" {
		t.Skip()
	}
	for _, a := range agendas {
		for _, lang := range []string{"en", "fi"} {
			for _, paper := range []Paper{A4, Letter} {
				doc, err := TakeHome(newSample(t, lang, a.length, a.exercises...), words(t), Options{Paper: paper})
				if err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(filepath.Join(dir, a.name+"-"+lang+"-"+string(paper)+".pdf"), doc.Bytes, 0o644); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
	_ = bytes.Equal
}
