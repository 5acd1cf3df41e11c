package readback

import (
	"encoding/binary"
	"strings"
)

// checkFonts looks whether a font says which it is, and that it is a part of it, and has
// exactly as many places for glyphs as there are codes.
func (f *File) checkFonts(page Dict, say saying) {
	for _, font := range f.Dict(f.Dict(page["Resources"])["Font"]) {
		name, _ := f.Dict(font)["BaseFont"].(Name)
		if tag, _, ok := strings.Cut(string(name), "+"); !ok || len(tag) != 6 || strings.ToUpper(tag) != tag {
			say("the font %s is not said to be a part", name)
		}
		for _, kid := range f.Array(f.Dict(font)["DescendantFonts"]) {
			about := f.Dict(f.Dict(kid)["FontDescriptor"])
			if f.Dict(kid)["BaseFont"] != name || about["FontName"] != name {
				say("the font %s has other names too", name)
			}
			glyphs, _ := f.Get(f.Dict(kid)["CIDToGIDMap"]).(Stream)
			file, _ := f.Get(about["FontFile2"]).(Stream)
			if len(glyphs.Data) != 2<<16 || file.Dict["Length1"] != float64(len(file.Data)) {
				say("the font %s has %d bytes of places", name, len(glyphs.Data))
			}
		}
	}
}

// glyphs tells for each font of a page which glyph stands for a code; 0 = none.
func (f *File) glyphs(page Dict) map[Name]func(code rune) uint16 {
	out := map[Name]func(rune) uint16{}
	for name, font := range f.Dict(f.Dict(page["Resources"])["Font"]) {
		for _, kid := range f.Array(f.Dict(font)["DescendantFonts"]) {
			glyphs, _ := f.Get(f.Dict(kid)["CIDToGIDMap"]).(Stream)
			out[name] = func(code rune) uint16 {
				if at := 2 * int(code); at+1 < len(glyphs.Data) {
					return binary.BigEndian.Uint16(glyphs.Data[at:])
				}
				return 0
			}
		}
	}
	return out
}
