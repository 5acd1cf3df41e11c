package ballottest

import (
	"flag"
	"fmt"
	"hash/crc32"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/ui/ballot/stage"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// Update is the flag with which golden files are written anew.
var Update = flag.Bool("update", false, "write the golden file anew")

// pagesFile has a line for every page: its name, and the sum of what is drawn on it
// and of where it can be pressed.
const pagesFile = "testdata/pages.txt"

// Diary notes how pages look.
type Diary struct {
	name  string
	n     int
	lines []string
}

// Begin begins a chapter.
func (d *Diary) Begin(name string) { d.name, d.n = name, 0 }

// Note notes how the page of a stage looks.
func (d *Diary) Note(page string, s *stage.Stage) { d.NoteView(page, s.View()) }

// NoteView notes how a page looks.
func (d *Diary) NoteView(page string, v *stage.View) {
	palette := figure.Light()
	if v.Dark {
		palette = figure.Dark()
	}
	sum := crc32.NewIEEE()
	_, _ = sum.Write(figure.SVG(v.Scene, palette))
	for _, h := range v.Hits {
		_, _ = fmt.Fprintf(sum, "%.1f %.1f %.1f %.1f %v\n", h.X, h.Y, h.W, h.H, h.Hold)
	}
	d.lines = append(d.lines, fmt.Sprintf("%s-%02d-%s %d %08x", d.name, d.n, page, len(v.Hits), sum.Sum32()))
	d.n++
}

// Compare wants all pages to look as they do in the golden file. UPTURN_LOOKS names a
// folder for pictures of most of them.
func (d *Diary) Compare(t *testing.T) {
	t.Helper()
	if *Update {
		if err := os.MkdirAll(filepath.Dir(pagesFile), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(pagesFile, []byte(strings.Join(d.lines, "\n")+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	data, err := os.ReadFile(pagesFile)
	if err != nil {
		t.Fatal(err)
	}
	want := strings.Split(strings.TrimSpace(string(data)), "\n")
	for i := range max(len(d.lines), len(want)) {
		switch {
		case i >= len(d.lines):
			t.Fatalf("%s is not drawn any more", want[i])
		case i >= len(want) || d.lines[i] != want[i]:
			t.Fatalf("%s looks different; look at it and run with -update if it is right", d.lines[i])
		}
	}
}

// EveryKindOfPage are votes that between them have all kinds of pages, in both languages.
func EveryKindOfPage() []Settings {
	var out []Settings
	for _, set := range []Settings{
		{Step: "practice"}, {Step: "A2"}, {Step: "A4", Length: workshop.Full}, {Step: "B1"}, {Step: "B3", Length: workshop.Full},
		{Step: "B4", Length: workshop.Deep}, {Step: "B6", Items: Obstacles("en", 15)}, {Step: "B6", Items: Obstacles("fi", 5)},
		{Step: "C2", People: 12, Leaders: 5}, {Step: "C6"}, {Step: "A1", Order: Five},
		{Step: "B1", Order: Five, Asks: workshop.Points}, {Step: "C6", Order: []string{}, Asks: workshop.Choice},
	} {
		for _, lang := range []string{"en", "fi"} {
			in := set
			if in.Lang = lang; in.Order != nil && len(in.Order) == 0 {
				in.Order = LongOrder[lang]
			}
			out = append(out, in)
		}
	}
	return out
}

// WordyPages are the same votes in a language, of a pack whose texts are longer than their
// places.
func WordyPages(lang string) []Settings {
	var out []Settings
	for _, set := range EveryKindOfPage() {
		if set.Wordy = true; set.Lang == lang {
			out = append(out, set)
		}
	}
	return out
}

// Answers are keys that answer a row of a page each, as far as it has one.
func Answers() []string { return []string{"2", "3", "1", "space"} }
