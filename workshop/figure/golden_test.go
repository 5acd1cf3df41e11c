package figure

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"testing"
)

var update = flag.Bool("update", false, "write the golden files anew")

var screen = Size{1280, 720}

// golden compares with testdata/name.svg, or writes it with -update.
func golden(t *testing.T, name string, s Scene, p Palette) {
	t.Helper()
	got := SVG(s, p)
	path := filepath.Join("testdata", name+".svg")
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s differs; look at it and run with -update if it is right", path)
	}
}

func TestGolden(t *testing.T) {
	for _, x := range samples() {
		t.Run(x.name, func(t *testing.T) { golden(t, x.name, x.scene(screen, 1), Light()) })
	}
}

func TestGoldenMotion(t *testing.T) {
	for _, x := range samples() {
		for name, at := range map[string]float64{"0": 0, "30": 0.3, "60": 0.6, "80": 0.8} {
			if x.name == "beliefs" || x.name == "pyramid" || x.name == "dotvote" {
				t.Run(x.name+name, func(t *testing.T) { golden(t, x.name+"-at"+name, x.scene(screen, at), Light()) })
			}
		}
	}
}

func TestGoldenDark(t *testing.T) {
	golden(t, "beliefs-dark", samples()[0].scene(screen, 1), Dark())
}

func TestGoldenPrint(t *testing.T) {
	for _, x := range samples() {
		switch x.name {
		case "beliefs":
			two := x.fig.(Beliefs)
			two.Slots, two.Rows = 2, append([]BeliefRow(nil), two.Rows[0], two.Rows[2])
			two.Rows[0].Note, two.Rows[1].Note = Only("Median today 2, in a year 7."), Only("The group is divided: the answers form two camps with a gap between them. Can’t say: 1.")
			golden(t, "print-beliefs", two.Scene(493, 190, PaperStyle(), 1), Mono())
		case "dotrows", "pyramid-fi", "dotvote":
			h := map[string]float64{"dotrows": 110, "pyramid-fi": 131, "dotvote": 190}[x.name]
			w := map[string]float64{"dotrows": 493, "pyramid-fi": 236, "dotvote": 493}[x.name]
			golden(t, "print-"+x.name, x.fig.Scene(w, h, PaperStyle(), 1), Mono())
		case "gap-fi":
			golden(t, "print-gap-fi", x.fig.Scene(493, 240, PaperStyle(), 1), Mono())
		}
	}
}
