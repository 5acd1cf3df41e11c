package painttest

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"testing"
)

// A picture comes back as it was where it has few colours, and nearly so where it has many;
// made twice it is the same file.
func TestSmall(t *testing.T) {
	for name, paint := range map[string]func(x, y int) color.RGBA{
		"few":  func(x, y int) color.RGBA { return color.RGBA{uint8(x / 10 * 10), uint8(y / 10 * 10), 7, 255} },
		"many": func(x, y int) color.RGBA { return color.RGBA{uint8(x), uint8(y), uint8(x + y), 255} },
	} {
		t.Run(name, func(t *testing.T) {
			img := image.NewRGBA(image.Rect(3, 5, 83, 85))
			for y := 5; y < 85; y++ {
				for x := 3; x < 83; x++ {
					img.SetRGBA(x, y, paint(x, y))
				}
			}
			data, err := small(img)
			if err != nil {
				t.Fatal(err)
			}
			if again, err := small(img); err != nil || !bytes.Equal(again, data) {
				t.Error("made twice it differs", err)
			}
			got, err := png.Decode(bytes.NewReader(data))
			if err != nil {
				t.Fatal(err)
			}
			if got.Bounds() != image.Rect(0, 0, 80, 80) {
				t.Fatal(got.Bounds())
			}
			far := 0
			for y := range 80 {
				for x := range 80 {
					r, g, b, _ := got.At(x, y).RGBA()
					want := paint(x+3, y+5)
					for _, d := range []int{int(r>>8) - int(want.R), int(g>>8) - int(want.G), int(b>>8) - int(want.B)} {
						far = max(far, d, -d)
					}
				}
			}
			if name == "few" && far > 0 || far > 90 {
				t.Errorf("a colour is %d off", far)
			}
		})
	}
}
