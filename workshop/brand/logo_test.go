package brand_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"image"
	"image/color"
	"image/color/palette"
	"image/jpeg"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/bounded"
	"github.com/upturn-workshop/upturn/workshop/brand"
	"github.com/upturn-workshop/upturn/workshop/pack"
)

const square = `<rect x="10" y="10" width="80" height="30" fill="#004F7A"/>`

func svg(body string) []byte {
	return []byte(`<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 100 50">` + body + `</svg>`)
}

func pngOf(t testing.TB, pic image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, pic); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// filled has a colour but for a clear edge.
func filled(pic interface {
	image.Image
	Set(x, y int, c color.Color)
}, c color.Color) image.Image {
	b := pic.Bounds()
	for y := b.Min.Y + 4; y < b.Max.Y-4; y++ {
		for x := b.Min.X + 4; x < b.Max.X-4; x++ {
			pic.Set(x, y, c)
		}
	}
	return pic
}

// chunk is one of a PNG, with its check sum.
func chunk(kind string, data []byte) []byte {
	out := binary.BigEndian.AppendUint32(nil, uint32(len(data)))
	out = append(append(out, kind...), data...)
	return binary.BigEndian.AppendUint32(out, crc32.ChecksumIEEE(out[4:]))
}

// claiming is a PNG that says it is so large.
func claiming(w, h uint32) []byte {
	head := binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint32(nil, w), h)
	out := append([]byte("\x89PNG\r\n\x1a\n"), chunk("IHDR", append(head, 8, 6, 0, 0, 0))...)
	return append(append(out, chunk("IDAT", []byte{0x78, 0x9C})...), chunk("IEND", nil)...)
}

// with has a chunk behind the head.
func with(data []byte, more ...[]byte) []byte {
	const head = 8 + 25
	return append(append(bytes.Clone(data[:head]), bytes.Join(more, nil)...), data[head:]...)
}

func jpegOf(t testing.TB) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, image.NewGray(image.Rect(0, 0, 40, 20)), nil); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// cmyk is the head of a JPEG in four inks, as printers' logos come.
var cmyk = []byte("\xFF\xD8\xFF\xEE\x00\x0EAdobe\x00\x64\x00\x00\x00\x00\x02\xFF\xC0\x00\x14\x08\x00\x10\x00\x10\x04\x01\x11\x00\x02\x11\x01\x03\x11\x01\x04\x11\x00")

func TestALogoThatIsNoneIsRefused(t *testing.T) {
	sound := pngOf(t, filled(image.NewNRGBA(image.Rect(0, 0, 60, 30)), color.Black))
	lots := strings.Repeat(square, 6000)
	deep := strings.Repeat("<g>", 100) + square + strings.Repeat("</g>", 100)
	bomb := `<defs><g id="a">` + square + `</g>`
	for _, id := range []string{"b", "c", "d", "e"} {
		bomb += `<g id="` + id + `">` + strings.Repeat(`<use href="#`+string(id[0]-1)+`"/>`, 10) + `</g>`
	}
	words, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name string
		data []byte
		what string
	}{
		{"nothing", nil, "kind"},
		{"a JPEG in four inks that is called PNG", cmyk, "kind"},
		{"a JPEG", jpegOf(t), "kind"},
		{"a GIF", []byte("GIF89a\x01\x00\x01\x00"), "kind"},
		{"a page", []byte("<!DOCTYPE html><html><body>logo</body></html>"), "kind"},
		{"a file that is too large", append(bytes.Clone(sound), make([]byte, brand.MaxBytes)...), "bytes"},
		{"40,000 × 40,000 pixels", claiming(40_000, 40_000), "pixels"},
		{"a long strip", claiming(2_000_000_000, 1), "pixels"},
		{"a picture of no size", claiming(0, 0), "broken"},
		{"a truncated picture", sound[:len(sound)-30], "broken"},
		{"a truncated head", sound[:20], "broken"},
		{"nothing but a signature", sound[:8], "broken"},
		{"a clear picture", pngOf(t, image.NewNRGBA(image.Rect(0, 0, 60, 30))), "empty"},
		{"a thread", pngOf(t, filled(image.NewNRGBA(image.Rect(0, 0, 900, 10)), color.Black)), "slim"},

		{"a script", svg(square + `<script>alert(1)</script>`), "script"},
		{"a script in the metadata", svg(`<metadata><script>alert(1)</script></metadata>` + square), "script"},
		{"a handler", svg(`<rect onload="alert(1)" x="1" y="1" width="80" height="30"/>`), "script"},
		{"a handler in capitals", svg(`<g ONCLICK="alert(1)">` + square + `</g>`), "script"},
		{"a page inside", svg(`<foreignObject><p>logo</p></foreignObject>` + square), "script"},
		{"movement", svg(`<rect width="9" height="9"><animate attributeName="x" to="9"/></rect>`), "script"},
		{"a link that runs", svg(`<use href="javascript:alert(1)"/>`), "script"},
		{"another file", svg(`<use xlink:href="file:///etc/passwd#a"/>`), "reference"},
		{"a file of the network", svg(`<use href="https://example.org/a.svg#a"/>`), "reference"},
		{"a fill from elsewhere", svg(`<rect fill="url(https://example.org/a.svg#a)" width="9" height="9"/>`), "reference"},
		{"a fill from elsewhere in a style", svg(`<rect style="fill: url( 'http://example.org/a' )" width="9" height="9"/>`), "reference"},
		{"a style that loads", svg(`<defs><style>@import url(https://example.org/a.css);</style></defs>` + square), "reference"},
		{"a sheet of styles", []byte(`<?xml-stylesheet href="a.css"?><svg viewBox="0 0 9 9">` + square + `</svg>`), "reference"},
		{"a bomb of entities", []byte(`<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><svg viewBox="0 0 9 9"><title>&b;</title></svg>`), "entity"},
		{"an entity from a file", []byte(`<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]><svg viewBox="0 0 9 9"><title>&a;</title></svg>`), "entity"},
		{"an entity that nobody knows", svg(`<title>&a;</title>` + square), "broken"},
		{"a bomb of copies", svg(bomb + `</defs><use href="#e"/>`), "parts"},
		{"many elements", svg(lots), "parts"},
		{"deep elements", svg(deep), "parts"},
		{"40,000 elements in one another", svg(strings.Repeat("<g>", 40_000) + square + strings.Repeat("</g>", 40_000)), "parts"},
		{"40,000 letters", svg(`<text x="1" y="20">` + strings.Repeat("w", 40_000) + `</text>`), "parts"},
		{"a name of 40,000 letters", svg(`<` + strings.Repeat("g", 40_000) + `/>`), "parts"},
		{"elements without end", svg(strings.Repeat("<g>", 20)), "broken"},
		{"text in a font that nobody has", svg(`<text x="1" y="20">Logo</text>`), "parts"},
		{"a picture inside", svg(`<image href="#a" width="9" height="9"/>`), "parts"},
		{"a clipping", svg(`<g clip-path="url(#a)">` + square + `</g>`), "parts"},
		{"numbers without end", svg(`<rect x="1e300" width="1e300" height="1"/>`), "parts"},
		{"factors on factors", svg(strings.Repeat(`<g transform="scale(9999)">`, 12) + square + strings.Repeat(`</g>`, 12)), "parts"},
		{"factors in a row", svg(`<g transform="` + strings.Repeat("scale(9999) ", 12) + `">` + square + `</g>`), "parts"},
		{"copies of many", svg(`<defs><g id="a">` + strings.Repeat(square, 4000) + `</g></defs>` + strings.Repeat(`<use href="#a"/>`, 90)), "parts"},
		{"more than can be drawn soon", svg(strings.Repeat(`<path d="M0 0H100V50H0z"/>`, 1000)), "parts"},
		{"shades without end", svg(`<defs><linearGradient id="g"><stop offset="0" stop-color="#f00"/><stop offset="1" stop-color="#00f"/></linearGradient></defs>` + strings.Repeat(`<path fill="url(#g)" d="M0 0H100V50H0z"/>`, 90)), "parts"},
		{"a line that goes to and fro", svg(`<path fill="none" stroke="#000" stroke-width="9" stroke-linejoin="round" d="M0 0` + strings.Repeat("L99 50L0 1", 90_000) + `"/>`), "parts"},
		{"a drawing of no size to speak of", []byte(`<svg viewBox="0 0 0.001 0.0005"><path d="M0 0A99999 99999 0 1 1 0 0.0005z" stroke="#000" stroke-width="0.0001"/></svg>`), "parts"},
		{"an arc far larger than the drawing", []byte(`<svg viewBox="0 0 4 2"><path d="M0 0A99999 99999 0 1 1 0 2z" stroke="#000" stroke-width="0.001"/></svg>`), ""},
		{"many shades", svg(`<defs><linearGradient id="g">` + strings.Repeat(`<stop offset="0.5" stop-color="#f00"/>`, 300) + `</linearGradient></defs>` + square), "parts"},
		{"a long style", svg(`<defs><style>` + strings.Repeat(".a{fill:#123}", 9000) + `</style></defs>` + square), "parts"},
		{"a clipping in a style", svg(`<g style="clip-path:url(#a)">` + square + `</g>`), "parts"},
		{"a mask in a style", svg(`<defs><style>.a{ mask : url(#a)}</style></defs>` + square), "parts"},
		{"colours that mix", svg(`<g style="mix-blend-mode:multiply">` + square + `</g>`), "parts"},
		{"a stroke that is stretched", svg(`<path transform="scale(1 3)" stroke="#000" d="M0 0L50 9"/>`), "parts"},
		{"shades that lie in the drawing", svg(`<defs><linearGradient id="g" gradientUnits="userSpaceOnUse" x2="100"><stop offset="0" stop-color="#f00"/><stop offset="1" stop-color="#00f"/></linearGradient></defs><rect fill="url(#g)" width="100" height="50"/>`), "parts"},
		{"what nobody sees", svg(`<g visibility="hidden">` + square + `</g>`), "parts"},
		{"a class that hides", svg(`<defs><style>.a{display:none}</style></defs><g class="a">` + square + `</g>`), "parts"},
		{"a style of elements", svg(`<defs><style>rect{fill:#123}</style></defs>` + square), "parts"},
		{"two classes", svg(`<defs><style>.a{fill:#123}.b{opacity:0.5}</style></defs><g class="a b">` + square + `</g>`), "parts"},
		{"dashes without end", svg(`<path d="M0 0L100 50" stroke="#000" stroke-dasharray="0.00001"/>`), "parts"},
		{"no size", []byte(`<svg xmlns="http://www.w3.org/2000/svg">` + square + `</svg>`), "broken"},
		{"a size of nothing", []byte(`<svg viewBox="0 0 0 0">` + square + `</svg>`), "broken"},
		{"a size that is none", []byte(`<svg viewBox="NaN 0 NaN 9">` + square + `</svg>`), ""},
		{"a drawing of nothing", svg(""), "empty"},
		{"another character set", []byte(`<?xml version="1.0" encoding="utf-7"?><svg viewBox="0 0 9 9">` + square + `</svg>`), "broken"},
	} {
		t.Run(c.name, func(t *testing.T) {
			b, err := brand.Read(c.data)
			var e *workshop.Error
			if !errors.As(err, &e) || e.Code != workshop.ELogo || c.what != "" && e.Args["what"] != c.what {
				t.Fatalf("%v, want %q", err, c.what)
			}
			if !b.None() {
				t.Error("there is a logo all the same")
			}
			for _, lang := range words.Languages() {
				if said := words.In(lang).Error(err); said == words.T(lang, "error.logo") || said == "" || strings.ContainsAny(said, "{}") {
					t.Errorf("in %s it says no more than %q", lang, said)
				}
			}
		})
	}
}

// What is drawn is what browsers draw: the inside of a path by its rule, no layer that is switched
// off, and a stroke as wide as one that nothing is said of.
func TestAnSVGIsDrawnAsBrowsersDoIt(t *testing.T) {
	const ring = `d="M0 0H100V50H0z M20 10H80V40H20z"`
	frame := `<path d="M0 0H100V50H0z M1 1V49H99V1z"/>` // so that nothing is trimmed
	for name, c := range map[string]struct {
		body   string
		x, y   int // of the 1024 × 512 that are kept
		filled bool
	}{
		"without a rule":                    {`<path ` + ring + `/>`, 512, 256, true},
		"even and odd":                      {`<path fill-rule="evenodd" ` + ring + `/>`, 512, 256, false},
		"in its ring":                       {`<path fill-rule="evenodd" ` + ring + `/>`, 100, 256, true},
		"in a style":                        {`<path style="fill : #123; fill-rule: evenodd" ` + ring + `/>`, 512, 256, false},
		"in a class":                        {`<defs><style>.a{fill-rule:evenodd;fill:#123}</style></defs><path class="a" ` + ring + `/>`, 512, 256, false},
		"handed down":                       {`<g fill-rule="evenodd"><path ` + ring + `/></g>`, 512, 256, false},
		"handed down, and another":          {`<g fill-rule="evenodd"><path fill-rule="nonzero" ` + ring + `/></g>`, 512, 256, true},
		"its stroke has none":               {`<path fill="none" stroke="#000" stroke-width="30" fill-rule="evenodd" d="M0 0H100V50H0z"/>`, 50, 50, true},
		"shaded":                            {`<defs><linearGradient id="g"><stop offset="0" stop-color="#f00"/><stop offset="1" stop-color="#00f"/></linearGradient></defs><path fill="url(#g)" fill-rule="evenodd" ` + ring + `/>`, 512, 256, false},
		"moved dashes that are none":        {`<path stroke-dashoffset="7717" ` + ring + `/>`, 512, 256, true},
		"a layer that is switched off":      {frame + `<g display="none"><path d="M20 10H80V40H20z"/></g>`, 512, 256, false},
		"one that a style switches off":     {frame + `<g style="display:none"><path d="M20 10H80V40H20z"/></g>`, 512, 256, false},
		"a wide stroke":                     {frame + `<path stroke="#000" fill="none" stroke-width="20" d="M0 25H100"/>`, 512, 345, true},
		"a narrower one":                    {frame + `<path stroke="#000" fill="none" stroke-width="16" d="M0 25H100"/>`, 512, 345, false},
		"one that is stretched":             {frame + `<path transform="rotate(90 50 25) scale(2)" stroke="#000" fill="none" stroke-width="10" d="M0 12.5H50"/>`, 602, 256, true},
		"a stroke of which nothing is said": {frame + `<path stroke="#000" fill="none" d="M0 25H100"/>`, 512, 264, false},
	} {
		t.Run(name, func(t *testing.T) {
			b, err := brand.Read(svg(c.body))
			if err != nil {
				t.Fatal(err)
			}
			pic, err := png.Decode(bytes.NewReader(b.Logo))
			if err != nil {
				t.Fatal(err)
			}
			if _, _, _, a := pic.At(c.x, c.y).RGBA(); pic.Bounds().Dx() != 1024 || (a > 0x8000) != c.filled {
				t.Errorf("%v, filled there: %v", pic.Bounds(), a > 0x8000)
			}
		})
	}
}

func TestALogoIsKeptAsADrawing(t *testing.T) {
	ink := color.NRGBA{R: 0x80, A: 0xFF}
	clear := append(color.Palette{color.NRGBA{}}, palette.WebSafe[:200]...)
	small := image.Rect(0, 0, 60, 30)
	plain := pngOf(t, filled(image.NewNRGBA(small), ink))
	frames := with(plain, chunk("acTL", []byte{0, 0, 0, 2, 0, 0, 0, 0}), chunk("tEXt", []byte("Comment\x00made by somebody")), chunk("zzZz", make([]byte, 9)))
	for _, c := range []struct {
		name string
		data []byte
		w, h int
	}{
		{"a PNG", plain, 52, 22},
		{"one of 16 bits", pngOf(t, filled(image.NewNRGBA64(small), ink)), 52, 22},
		{"one with a palette and a clear colour", pngOf(t, filled(image.NewPaletted(small, clear), ink)), 52, 22},
		{"a grey one", pngOf(t, filled(image.NewGray(small), color.White)), 60, 30},
		{"one that moves, with words in it", frames, 52, 22},
		{"a large one", pngOf(t, filled(image.NewNRGBA(image.Rect(0, 0, 2008, 508)), ink)), 1024, 256},
		{"a high one", pngOf(t, filled(image.NewNRGBA(image.Rect(0, 0, 308, 1508)), ink)), 102, 512},
		{"an SVG", svg(square), 820, 307},
		{"one with 40,000 letters that nobody sees", svg(`<title>` + strings.Repeat("w", 40_000) + `</title>` + square), 820, 307},
		{"one with a type and remarks", append([]byte(`<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd"><!-- made by somebody -->`), svg(square)[21:]...), 820, 307},
		{"one of a drawing program", svg(`<metadata><a><b/></a></metadata><defs><linearGradient id="g"><stop offset="0" stop-color="#f00"/><stop offset="1" stop-color="#00f"/></linearGradient><style>.a{fill:url(#g)}</style></defs><rect class="a" x="10" y="10" width="80" height="30"/>`), 820, 307},
	} {
		t.Run(c.name, func(t *testing.T) {
			b, err := brand.Read(c.data)
			if err != nil {
				t.Fatal(err)
			}
			pic, err := png.Decode(bytes.NewReader(b.Logo))
			if err != nil {
				t.Fatal(err)
			}
			if s := pic.Bounds().Size(); abs(s.X-c.w) > 2 || abs(s.Y-c.h) > 2 {
				t.Errorf("%v, want %d × %d", s, c.w, c.h)
			}
			if bytes.Contains(b.Logo, []byte("somebody")) || bytes.Contains(b.Logo, []byte("acTL")) {
				t.Error("more is kept than the drawing")
			}
			if err := brand.Check(b); err != nil {
				t.Error("what was taken in is refused when it is read:", err)
			}
			if again, err := brand.Read(c.data); err != nil || !bytes.Equal(again.Logo, b.Logo) {
				t.Error("the same file gives another drawing")
			}
			if again, err := brand.Read(b.Logo); err != nil || !bytes.Equal(again.Logo, b.Logo) || again.Plate != b.Plate {
				t.Error("what is kept of it gives another drawing when it is taken in")
			}
		})
	}
}

func abs(n int) int { return max(n, -n) }

// A logo is seen on light ground and on dark.
func TestALogoGetsAPlate(t *testing.T) {
	for _, c := range []struct {
		name string
		c    color.Color
		want workshop.Plate
	}{
		{"a black one", color.Black, workshop.LightPlate},
		{"a navy one", color.NRGBA{B: 0x40, A: 0xFF}, workshop.LightPlate},
		{"a white one", color.White, workshop.DarkPlate},
		{"a red one", color.NRGBA{R: 0xD0, A: 0xFF}, workshop.NoPlate},
	} {
		t.Run(c.name, func(t *testing.T) {
			b, err := brand.Read(pngOf(t, filled(image.NewNRGBA(image.Rect(0, 0, 60, 30)), c.c)))
			if err != nil || b.Plate != c.want {
				t.Errorf("%q %v, want %q", b.Plate, err, c.want)
			}
		})
	}
}

// What lies in a workshop may have been changed by hand.
func TestWhatIsKeptIsCheckedAgain(t *testing.T) {
	sound, err := brand.Read(svg(square))
	if err != nil {
		t.Fatal(err)
	}
	for name, b := range map[string]workshop.Brand{
		"an SVG":                {Logo: svg(square)},
		"a huge picture":        {Logo: claiming(40_000, 40_000)},
		"a larger one":          {Logo: pngOf(t, image.NewNRGBA(image.Rect(0, 0, 1025, 9)))},
		"half of one":           {Logo: sound.Logo[:len(sound.Logo)/2]},
		"one of too many bytes": {Logo: append(bytes.Clone(sound.Logo), make([]byte, 1<<20)...)},
		"another plate":         {Logo: sound.Logo, Plate: "url(#a)"},
		"no colour":             {Colour: "red"},
		"a colour with more":    {Colour: `#112233"/>`},
	} {
		t.Run(name, func(t *testing.T) {
			if workshop.CodeOf(brand.Check(b)) != workshop.ELogo {
				t.Error("it is taken")
			}
		})
	}
	if err := brand.Check(workshop.Brand{}); err != nil {
		t.Error("none:", err)
	}
}

func TestReadFile(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "logo.txt") // its content counts
	if err := os.WriteFile(name, svg(square), 0o600); err != nil {
		t.Fatal(err)
	}
	if b, err := brand.ReadFile(name); err != nil || len(b.Logo) == 0 {
		t.Error(err)
	}
	if _, err := brand.ReadFile(dir); workshop.CodeOf(err) != workshop.ELogo {
		t.Error("a folder:", err)
	}
	if _, err := brand.ReadFile(filepath.Join(dir, "none.png")); workshop.CodeOf(err) != workshop.ENotFound {
		t.Error("no file:", err)
	}
}

// Whatever the file, it is refused or drawn, soon and in little memory, and what is kept of it
// can be read again.
func FuzzLogo(f *testing.F) {
	f.Add(svg(square))
	f.Add(svg(`<path d="M0 0C1 2 3 4 5 6a9 9 0 0 1 9 9z" stroke="#123" stroke-width="3" transform="rotate(30)"/>`))
	f.Add(svg(`<defs><g id="a">` + square + `</g></defs><use href="#a" x="3"/>`))
	f.Add(pngOf(f, filled(image.NewNRGBA(image.Rect(0, 0, 20, 20)), color.Black)))
	f.Add(claiming(40_000, 40_000))
	f.Fuzz(func(t *testing.T, data []byte) {
		bounded.Run(t, func() {
			b, err := brand.Read(data)
			if err != nil {
				if workshop.CodeOf(err) != workshop.ELogo {
					t.Errorf("no sentence for %v", err)
				}
				return
			}
			if err := brand.Check(b); err != nil {
				t.Error(err)
			}
		})
	})
}
