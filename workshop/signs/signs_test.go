package signs

import (
	"bytes"
	"testing"

	"github.com/go-text/typesetting/font"

	"github.com/upturn-workshop/upturn/assets"
)

// Every sign is as wide as the library that draws it says, and there is none that it lacks.
func TestFaces(t *testing.T) {
	for _, c := range []struct {
		name string
		ttf  []byte
		bold bool
	}{{"regular", assets.NotoSans, false}, {"bold", assets.NotoSansBold, true}} {
		t.Run(c.name, func(t *testing.T) {
			whole, err := font.ParseTTF(bytes.NewReader(c.ttf))
			if err != nil {
				t.Fatal(err)
			}
			if _, err := Read(c.ttf); err != nil {
				t.Fatal(err)
			}
			f, n := Of(c.bold), 0
			for r := rune(0); r < 0x30000; r++ {
				glyph, want := whole.NominalGlyph(r)
				w, has := f.Width(r)
				if has != want || f.Has(string(r)) != want && r < 0xD800 {
					t.Fatalf("%U: has %v, want %v", r, has, want)
				}
				if !has {
					continue
				}
				n++
				if at := float64(whole.HorizontalAdvance(glyph)) / float64(whole.Upem()); w != at {
					t.Fatalf("%U is %v wide, want %v", r, w, at)
				}
			}
			if n < 2000 {
				t.Errorf("only %d signs", n)
			}
		})
	}
}

// One sign that a face lacks is enough.
func TestHas(t *testing.T) {
	for text, want := range map[string]bool{"": true, "Äänestä “kyllä” – 1": true, "Kaisa 🎉": false, "日": false} {
		if got := Of(true).Has(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
	if _, ok := Of(false).Width(-1); ok {
		t.Error("there is a sign below all")
	}
}

// A file that is no face, or ends in the midst of one, is refused and has no sign.
func TestBrokenFace(t *testing.T) {
	for _, n := range []int{0, 3, 11, 12, 200, 1000} {
		f, err := Read(assets.NotoSans[:n])
		if err == nil {
			t.Errorf("%d bytes are a face", n)
		}
		if f.Has("a") {
			t.Errorf("%d bytes have a letter", n)
		}
	}
}
