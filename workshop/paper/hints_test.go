package paper

import (
	"bytes"
	"reflect"
	"slices"
	"testing"

	"github.com/go-text/typesetting/font"

	"github.com/upturn-workshop/upturn/assets"
)

// Without the programs for coarse screens every glyph of both faces has the outline that it
// had, and the font is a third smaller.
func TestGlyphsKeepTheirOutlines(t *testing.T) {
	for name, ttf := range map[string][]byte{"regular": assets.NotoSans, "bold": assets.NotoSansBold} {
		tables, ok := sfntTables(ttf)
		if !ok {
			t.Fatal(name)
		}
		less := unhinted(tables)
		if slices.ContainsFunc(less, func(t table) bool { return slices.Contains(hintTables, t.tag) }) {
			t.Error(name, "has programs")
		}
		old, err := font.ParseTTF(bytes.NewReader(ttf))
		if err != nil {
			t.Fatal(err)
		}
		bare, err := font.ParseTTF(bytes.NewReader(fontOf(less)))
		if err != nil {
			t.Fatal(err)
		}
		drawn := 0
		for gid := range font.GID(5000) {
			was, is := old.GlyphData(gid), bare.GlyphData(gid)
			if !reflect.DeepEqual(was, is) {
				t.Fatalf("%s: glyph %d is drawn otherwise", name, gid)
			}
			if o, ok := is.(font.GlyphOutline); ok && len(o.Segments) > 0 {
				drawn++
			}
		}
		if size := func(ts []table) (n int) {
			for _, t := range ts {
				n += len(t.data)
			}
			return n
		}; drawn < 500 || size(less) > size(tables)*9/10 {
			t.Errorf("%s: %d glyphs, %d bytes of %d", name, drawn, size(less), size(tables))
		}
	}
}

// What is no font stays as it is.
func TestGlyphsThatCannotBeRead(t *testing.T) {
	for _, glyph := range [][]byte{{0, 1, 0}, {0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 9}, {255, 255, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x20, 0, 1, 0, 0}} {
		tables := []table{{"glyf", 0, glyph}, {"head", 0, make([]byte, 54)}, {"loca", 0, []byte{0, 0, 0, byte(len(glyph) / 2)}}}
		if !reflect.DeepEqual(unhinted(tables), tables) {
			t.Errorf("%v", glyph)
		}
	}
}
