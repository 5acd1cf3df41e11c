package settings

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"testing"

	"fyne.io/fyne/v2/test"

	"github.com/upturn-workshop/upturn/workshop/brand"
)

// What is kept of a logo comes back as it was; what somebody has changed in the file of
// preferences is none, and the colour stays.
func TestTheBrandIsKept(t *testing.T) {
	pic := image.NewNRGBA(image.Rect(0, 0, 40, 20))
	for i := range 40 {
		pic.Set(i, 10, color.Black)
		pic.Set(i, 3, color.Black)
	}
	var data bytes.Buffer
	if err := png.Encode(&data, pic); err != nil {
		t.Fatal(err)
	}
	b, err := brand.Read(data.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	if b, err = brand.Coloured(b, "8fd14f"); err != nil {
		t.Fatal(err)
	}
	kept := Kept{Preferences: test.NewTempApp(t).Preferences()}
	if !kept.Brand().None() {
		t.Error("there is a brand before one was chosen")
	}
	kept.SetBrand(b)
	if got := kept.Brand(); !bytes.Equal(got.Logo, b.Logo) || got.Plate != b.Plate || got.Colour != "#8FD14F" || got.Light != b.Light || got.Dark != b.Dark {
		t.Errorf("%q %q %q %q", got.Plate, got.Colour, got.Light, got.Dark)
	}
	for name, bad := range map[string]string{"no base64": "<svg/>", "no PNG": "PHN2Zy8+", "half": kept.String("logo")[:80]} {
		kept.SetString("logo", bad)
		if got := kept.Brand(); len(got.Logo) > 0 || got.Colour != "#8FD14F" {
			t.Errorf("%s: %d bytes, %q", name, len(got.Logo), got.Colour)
		}
	}
}
