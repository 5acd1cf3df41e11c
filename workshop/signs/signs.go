// Package signs knows which signs the program's two faces have, and how wide each is: as much of
// a face as everybody needs before a single letter is drawn. It reads two tables and none of the
// shapes, which are nearly all of a face and take most of the time.
package signs

import (
	"bytes"
	"errors"
	"sync"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/font/opentype/tables"

	"github.com/upturn-workshop/upturn/assets"
)

// Face is the width of every sign of one face, in parts of an em. It never changes after
// reading, so any number of goroutines may use it.
type Face struct {
	latin [0x250]float64 // most of what is measured; looked up without a hash; negative = it is not there
	other map[rune]float64
}

var builtIn = sync.OnceValue(func() *[2]Face {
	return &[2]Face{known(assets.NotoSans), known(assets.NotoSansBold)}
})

// Of is the regular or the bold face.
func Of(bold bool) *Face {
	if bold {
		return &builtIn()[1]
	}
	return &builtIn()[0]
}

// known reads a face that is built in. One that cannot be read, which a test would tell, has no sign.
func known(ttf []byte) Face {
	f, _ := Read(ttf)
	return f
}

// Read reads a face.
func Read(ttf []byte) (Face, error) {
	f := empty()
	loader, err := opentype.NewLoader(bytes.NewReader(ttf))
	if err != nil {
		return f, err
	}
	chars, err := cmap(loader)
	if err != nil {
		return f, err
	}
	widths, em, err := widths(loader)
	if err != nil {
		return f, err
	}
	for it := chars.Iter(); it.Next(); {
		r, glyph := it.Char()
		f.put(r, float64(widths.Advance(tables.GlyphID(glyph)))/em)
	}
	return f, nil
}

func empty() Face {
	f := Face{other: map[rune]float64{}}
	for i := range f.latin {
		f.latin[i] = -1
	}
	return f
}

func (f *Face) put(r rune, width float64) {
	if int(r) < len(f.latin) {
		f.latin[r] = width
		return
	}
	f.other[r] = width
}

// cmap is which sign is drawn with which shape.
func cmap(of *opentype.Loader) (font.Cmap, error) {
	raw, err := of.RawTable(opentype.MustNewTag("cmap"))
	if err != nil {
		return nil, err
	}
	table, _, err := tables.ParseCmap(raw)
	if err != nil {
		return nil, err
	}
	chars, _, err := font.ProcessCmap(table, tables.FPNone)
	return chars, err
}

// widths are those of the shapes, and how many of their units are an em.
func widths(of *opentype.Loader) (tables.Hmtx, float64, error) {
	head, _, err := font.LoadHeadTable(of, nil)
	if err != nil {
		return tables.Hmtx{}, 0, err
	}
	raw := map[string][]byte{"maxp": nil, "hhea": nil, "hmtx": nil}
	for name := range raw {
		if raw[name], err = of.RawTable(opentype.MustNewTag(name)); err != nil {
			return tables.Hmtx{}, 0, err
		}
	}
	count, _, err := tables.ParseMaxp(raw["maxp"])
	if err != nil {
		return tables.Hmtx{}, 0, err
	}
	about, _, err := tables.ParseHhea(raw["hhea"])
	if err != nil {
		return tables.Hmtx{}, 0, err
	}
	single := int(about.NumOfLongMetrics)
	if single > int(count.NumGlyphs) {
		return tables.Hmtx{}, 0, errors.New("more widths than shapes")
	}
	all, _, err := tables.ParseHmtx(raw["hmtx"], single, int(count.NumGlyphs)-single)
	return all, float64(head.Upem()), err
}

// Width is how wide a sign is; false = the face lacks it.
func (f *Face) Width(r rune) (float64, bool) {
	if r >= 0 && int(r) < len(f.latin) {
		return f.latin[r], f.latin[r] >= 0
	}
	w, ok := f.other[r]
	return w, ok
}

// Has reports whether a face has all signs of a text.
func (f *Face) Has(text string) bool {
	for _, r := range text {
		if _, ok := f.Width(r); !ok {
			return false
		}
	}
	return true
}
