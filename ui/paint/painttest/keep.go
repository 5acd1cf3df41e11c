// Package painttest keeps the pictures of README: what windows, wall and paper look like
// today, each in as few bytes as it needs.
package painttest

import (
	"bytes"
	"cmp"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// folder is the variable that names where the pictures go.
const folder = "UPTURN_PICTURES"

// Wanted skips a test that makes pictures only, where nobody asks for them.
func Wanted(t *testing.T) {
	t.Helper()
	if os.Getenv(folder) == "" {
		t.Skip(folder + " names no folder for the pictures (make pictures)")
	}
}

// Keep writes a picture into the folder.
func Keep(t *testing.T, name string, img image.Image) {
	t.Helper()
	data, err := small(img)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(os.Getenv(folder), name+".png"), data, 0o644); err != nil {
		t.Fatal(err)
	}
}

// mostColors is what a PNG with a table of colours holds.
const mostColors = 256

// small is a picture as a PNG with a table of the colours that it has most of; the others,
// which are at the edges of letters, become the nearest of those.
func small(img image.Image) ([]byte, error) {
	b := img.Bounds()
	count := map[color.RGBA]int{}
	at := func(x, y int) color.RGBA { return color.RGBAModel.Convert(img.At(x, y)).(color.RGBA) }
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			count[at(x, y)]++
		}
	}
	colors := make([]color.RGBA, 0, len(count))
	for c := range count {
		colors = append(colors, c)
	}
	slices.SortFunc(colors, func(p, q color.RGBA) int {
		return cmp.Or(count[q]-count[p], int(p.R)-int(q.R), int(p.G)-int(q.G), int(p.B)-int(q.B), int(p.A)-int(q.A))
	})
	var table color.Palette
	for _, c := range colors[:min(mostColors, len(colors))] {
		table = append(table, c)
	}
	index := map[color.RGBA]uint8{}
	for _, c := range colors {
		index[c] = uint8(table.Index(c))
	}
	out := image.NewPaletted(image.Rect(0, 0, b.Dx(), b.Dy()), table)
	for y := range b.Dy() {
		for x := range b.Dx() {
			out.SetColorIndex(x, y, index[at(b.Min.X+x, b.Min.Y+y)])
		}
	}
	var buf bytes.Buffer
	err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&buf, out)
	return buf.Bytes(), err
}
