package pdf

import (
	"bytes"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"testing"

	"github.com/upturn-workshop/upturn/workshop/figure"
)

// copyDPI, copyBlur and copyCut are a copier in black and white: what it sees is a little
// blurred, and what is lighter than the middle of the scale becomes white.
const (
	copyDPI  = 300
	copyBlur = 1.2
	copyCut  = 128
)

// A worksheet is copied before the day, a sheet is sent by fax: every line, box and tile of
// every handout is still there.
func TestCopiesInBlackAndWhiteKeepEveryLine(t *testing.T) {
	if testing.Short() {
		t.Skip("draws all pages in fine pixels")
	}
	tool(t, "pdftoppm")
	for _, kind := range Kinds() {
		for _, c := range []struct {
			lang  string
			paper Paper
		}{{"en+fi", A4}, {"fi", Letter}} {
			if c.paper == Letter && !long() {
				continue
			}
			t.Run(fmt.Sprintf("%s %s %s", kind, c.lang, c.paper), func(t *testing.T) {
				t.Parallel()
				h := mustLayout(t, full(t, c.lang[:2], crowds[2]), kind, Options{Lang: c.lang, Paper: c.paper})
				doc, err := h.Write(nil)
				if err != nil {
					t.Fatal(err)
				}
				file, looked := save(t, doc), 0
				for i := range h.Len() {
					items := h.Page(i).Items
					copied := copyOf(t, file, i+1)
					for n, it := range items {
						for _, stroke := range strokesOf(it) {
							looked++
							if got := copied.kept(stroke, items[n+1:]); got < stroke.least {
								t.Errorf("page %d: of %T %+v a copy keeps %.0f %%", i+1, it, it, 100*got)
							}
						}
					}
				}
				if looked == 0 && len(h.Page(0).Items) > 3 {
					t.Error("nothing was looked for")
				}
			})
		}
	}
}

// What a ballot's numbers and boxes mean outlives a copy, and so do the dots of an ä: no small
// word of any handout is grey.
func TestSmallWordsAreBlack(t *testing.T) {
	for _, kind := range Kinds() {
		for _, lang := range []string{"en", "fi", "en+fi"} {
			h := mustLayout(t, full(t, lang[:2], crowds[2]), kind, Options{Lang: lang, Paper: A4})
			small := 0
			for n := range h.Len() {
				for _, it := range h.Page(n).Items {
					text, ok := it.(figure.Text)
					if !ok || text.Size > smallWords {
						continue
					}
					if small++; text.Role == figure.Ink2 {
						t.Errorf("%s %s, page %d: %q is grey", kind, lang, n+1, text.S)
					}
				}
			}
			if small == 0 && kind != KindTents {
				t.Errorf("%s %s: nothing is small", kind, lang)
			}
		}
	}
}

// The copier takes away what is thin and grey, else the test above finds nothing.
func TestCopierBites(t *testing.T) {
	for _, tt := range []struct {
		grey byte
		wide int
		kept bool
	}{{0, 2, true}, {0, 3, true}, {0xBD, 3, false}, {0x6A, 2, false}} {
		c := copied{w: 60, h: 60, pix: bytes.Repeat([]byte{255}, 3600)}
		for y := 30; y < 30+tt.wide; y++ {
			for x := range 60 {
				c.pix[60*y+x] = tt.grey
			}
		}
		c.copy()
		if got := c.kept(strokesOf(figure.Line{X1: 1, Y1: 7.4, X2: 13, Y2: 7.4, Stroke: figure.Ink, Width: 0.5})[0], nil); (got > 0.9) != tt.kept {
			t.Errorf("of a line of %d pixels in grey %d a copy keeps %.2f", tt.wide, tt.grey, got)
		}
	}
}

// trace is a line as points along it, and which share of them has to be seen.
type trace struct {
	points []figure.Point
	least  float64
}

// strokesOf are the lines that an item consists of; none of what has no outline.
func strokesOf(it figure.Item) (out []trace) {
	const whole, dashed = 0.95, 0.25
	along := func(least float64, at func(f float64) figure.Point) {
		s := trace{least: least}
		for f := 0.05; f < 0.951; f += 0.05 {
			s.points = append(s.points, at(f))
		}
		out = append(out, s)
	}
	line := func(x1, y1, x2, y2, least float64) {
		along(least, func(f float64) figure.Point { return figure.Point{X: x1 + f*(x2-x1), Y: y1 + f*(y2-y1)} })
	}
	switch v := it.(type) {
	case figure.Line:
		if v.Stroke == figure.None || v.Stroke == figure.Paper {
			return nil
		}
		least := whole
		if v.Dash > 0 {
			least = dashed
		}
		line(v.X1, v.Y1, v.X2, v.Y2, least)
	case figure.Rect:
		if v.Stroke == figure.None && v.Fill != figure.Tile || v.Stroke == figure.Paper {
			return nil
		}
		for _, y := range []float64{v.Y, v.Y + v.H} { // corners are round
			line(v.X+v.R, y, v.X+v.W-v.R, y, whole)
		}
		for _, x := range []float64{v.X, v.X + v.W} {
			line(x, v.Y+v.R, x, v.Y+v.H-v.R, whole)
		}
	case figure.Circle:
		if v.Stroke != figure.None && v.Stroke != figure.Paper {
			along(whole, func(f float64) figure.Point {
				sin, cos := math.Sincos(2 * math.Pi * f)
				return figure.Point{X: v.X + v.R*cos, Y: v.Y + v.R*sin}
			})
		}
	}
	return out
}

// copied is a page after it was copied: 0 is black.
type copied struct {
	w, h int
	pix  []byte
}

func copyOf(t *testing.T, file string, page int) copied {
	t.Helper()
	out := filepath.Join(t.TempDir(), "p")
	run(t, "pdftoppm", "-r", strconv.Itoa(copyDPI), "-gray", "-f", strconv.Itoa(page), "-l", strconv.Itoa(page), "-singlefile", file, out)
	data, err := os.ReadFile(out + ".pgm")
	if err != nil {
		t.Fatal(err)
	}
	var c copied
	var most int
	if _, err := fmt.Fscanf(bytes.NewReader(data), "P5\n%d %d\n%d", &c.w, &c.h, &most); err != nil || len(data) < c.w*c.h {
		t.Fatal("no picture of the page", err)
	}
	c.pix = data[len(data)-c.w*c.h:]
	c.copy()
	return c
}

// copy blurs the picture, across and then down, and makes it black and white.
func (c *copied) copy() {
	var kernel []float32
	sum := float32(0)
	for x := -4; x <= 4; x++ {
		k := float32(math.Exp(-float64(x*x) / (2 * copyBlur * copyBlur)))
		kernel, sum = append(kernel, k), sum+k
	}
	for i := range kernel {
		kernel[i] /= sum
	}
	blurred := func(src []byte, step, n, lines, pitch int) []byte {
		dst := bytes.Repeat([]byte{255}, len(src))
		for l := range lines {
			from := l * pitch
			for i := 4; i < n-4; i++ {
				at := from + i*step
				v := float32(0)
				for k, f := range kernel {
					v += f * float32(src[at+(k-4)*step])
				}
				dst[at] = byte(v + 0.5)
			}
		}
		return dst
	}
	c.pix = blurred(blurred(c.pix, 1, c.w, c.h, c.w), c.w, c.h, c.w, 1)
	for i, v := range c.pix {
		if c.pix[i] = 255; v < copyCut {
			c.pix[i] = 0
		}
	}
}

// kept is the share of a line's points at which there is black, of those that nothing
// lies over.
func (c *copied) kept(s trace, over []figure.Item) float64 {
	n, black := 0, 0
	for _, p := range s.points {
		if slices.ContainsFunc(over, func(it figure.Item) bool { return covers(it, p) }) {
			continue
		}
		n++
		if c.black(p) {
			black++
		}
	}
	if n == 0 {
		return 1
	}
	return float64(black) / float64(n)
}

// black reports whether there is black at a point or right beside it.
func (c *copied) black(p figure.Point) bool {
	const near, k = 3, copyDPI / 72.0
	x, y := int(p.X*k), int(p.Y*k)
	for j := max(0, y-near); j <= min(c.h-1, y+near); j++ {
		for i := max(0, x-near); i <= min(c.w-1, x+near); i++ {
			if c.pix[j*c.w+i] == 0 {
				return true
			}
		}
	}
	return false
}

// covers reports whether an item hides what lies under it at a point.
func covers(it figure.Item, p figure.Point) bool {
	switch v := it.(type) {
	case figure.Rect:
		return v.Fill != figure.None && p.X > v.X-1 && p.X < v.X+v.W+1 && p.Y > v.Y-1 && p.Y < v.Y+v.H+1
	case figure.Circle:
		return v.Fill != figure.None && math.Hypot(p.X-v.X, p.Y-v.Y) < v.R+1
	}
	return false
}
