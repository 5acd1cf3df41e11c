package paint

import (
	"bytes"
	"flag"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/result"
	"github.com/upturn-workshop/upturn/workshop/wall"
)

var update = flag.Bool("update", false, "write the golden pictures anew")

// Edges may come out a little lighter or darker on another computer; a mark or
// letter that is missing or elsewhere changes more pixels by more.
const (
	littleLighter = 56 // of 255
	fewPixels     = 60 // of 230,400
)

// The wall as the pen draws it: a dozen results, one of them in the dark palette,
// and the turned pyramid.
func TestGoldenPictures(t *testing.T) {
	Headless()
	st, w := played(t)
	st.Info.Rehearsal = false
	for _, step := range benchSteps {
		at, ok := wall.At(st, step, 0, 0)
		if !ok {
			t.Fatalf("no result of %s", step)
		}
		t.Run(step, func(t *testing.T) { compare(t, step, at, w, false) })
		if step == "A5" {
			t.Run("A5 dark", func(t *testing.T) { compare(t, "A5-dark", at, w, true) })
		}
	}
	for i, a := range st.Agenda {
		if a.ID == "B2" {
			st.Pos = workshop.Position{Step: i, Phase: workshop.PhaseAsk, Flipped: true}
		}
	}
	t.Run("B2", func(t *testing.T) { compare(t, "B2", st, w, false) })
}

func compare(t *testing.T, name string, st workshop.State, w result.Words, dark bool) {
	t.Helper()
	got := Image(wall.Scene(st, w, figure.Size{W: 1280, H: 720}, 1), 640, 360, dark)
	path := filepath.Join("testdata", name+".png")
	if *update {
		var buf bytes.Buffer
		if err := png.Encode(&buf, got); err != nil {
			t.Fatal(err)
		}
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, buf.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	want, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	if n := differing(got, want); n > fewPixels {
		t.Errorf("%d pixels differ from %s; look at it and run with -update if it is right", n, path)
	}
}

// differing counts pixels that differ by more than an edge may.
func differing(a, b image.Image) int {
	n := 0
	for y := range 360 {
		for x := range 640 {
			p, q := at(a, x, y), at(b, x, y)
			if apart(p.R, q.R) || apart(p.G, q.G) || apart(p.B, q.B) {
				n++
			}
		}
	}
	return n
}

func apart(a, b uint8) bool {
	d := int(a) - int(b)
	return d > littleLighter || d < -littleLighter
}

// The comparison sees a single answer that is missing.
func TestGoldenPicturesSeeADot(t *testing.T) {
	Headless()
	st, w := played(t)
	at, _ := wall.At(st, "B1", 0, 0)
	s := wall.Scene(at, w, figure.Size{W: 1280, H: 720}, 1)
	whole := Image(s, 640, 360, false)
	for i, it := range s.Items {
		if c, ok := it.(figure.Circle); ok && c.Stroke == figure.One {
			s.Items = append(append([]figure.Item(nil), s.Items[:i]...), s.Items[i+1:]...)
			break
		}
	}
	if n := differing(whole, Image(s, 640, 360, false)); n <= fewPixels {
		t.Errorf("only %d pixels tell", n)
	}
}
