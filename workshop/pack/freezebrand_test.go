package pack

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"reflect"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/brand"
)

// A logo and a colour lie in the workshop with its pack, so that what is chosen later changes
// nothing; what lies there is checked when it is read.
func TestABrandIsFrozenWithThePack(t *testing.T) {
	p, err := Builtin()
	if err != nil {
		t.Fatal(err)
	}
	plain, err := Encode(p)
	if err != nil || bytes.Contains(plain, []byte(`"Brand"`)) {
		t.Error("a pack without a brand says more than before:", err)
	}
	pic := image.NewNRGBA(image.Rect(0, 0, 8, 8))
	pic.Set(3, 3, color.Black)
	var data bytes.Buffer
	if err := png.Encode(&data, pic); err != nil {
		t.Fatal(err)
	}
	b, err := brand.Read(data.Bytes())
	if err == nil {
		b, err = brand.Coloured(b, "#FFFF00")
	}
	if err != nil {
		t.Fatal(err)
	}
	read := func(b workshop.Brand) (*workshop.Pack, error) {
		frozen, err := Encode(p.WithBrand(b))
		if err != nil {
			t.Fatal(err)
		}
		return Decode(frozen, nil)
	}
	if got, err := read(b); err != nil || !reflect.DeepEqual(got.Brand, b) {
		t.Errorf("%v", err)
	}
	if !p.Brand.None() {
		t.Error("the pack itself has it now")
	}
	if p.WithBrand(b).WithBrand(workshop.Brand{}).Brand.None() {
		t.Error("a pack loses its own where none is chosen")
	}
	faded := b
	faded.Light, faded.Dark = "#FFFFFE", `"/><script>`
	if got, err := read(faded); err != nil || got.Brand.Light != b.Light || got.Brand.Dark != b.Dark {
		t.Errorf("colours that nobody can read are taken: %+v %v", got.Brand, err)
	}
	for name, bad := range map[string]workshop.Brand{"an SVG": {Logo: []byte("<svg/>")}, "half a logo": {Logo: b.Logo[:40]}, "no colour": {Colour: "url(#a)"}} {
		if _, err := read(bad); workshop.CodeOf(err) != workshop.EDamaged {
			t.Errorf("%s: %v", name, err)
		}
	}
}
