package paper

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"regexp"
	"slices"
	"strings"
)

var (
	descriptor  = regexp.MustCompile(`/FontDescriptor (\d+) 0 R`)
	descendants = regexp.MustCompile(`/DescendantFonts \[(\d+) 0 R\]`)
	fontFile    = regexp.MustCompile(`/FontFile2 (\d+) 0 R`)
	fontNames   = regexp.MustCompile(`/(BaseFont|FontName) /\S+`)
)

// nameFonts gives the fonts their names: which they are, behind a tag that says that they
// are a part of it, and tells parts of files that are put together apart. The library
// calls all of them the same. Of a font's tables only those stay that draw.
func (u *update) nameFonts(pics pictures) error {
	var faces [2]int
	for n := range u.offsets {
		kid := u.reference(descendants, n)
		if kid == 0 {
			continue
		}
		about := u.reference(descriptor, kid)
		file := u.reference(fontFile, about)
		s, _ := u.oldStream(file)
		whole, err := s.unpacked()
		tables, read := sfntTables(whole)
		if err != nil || !read {
			return errStructure
		}
		name, bold := subsetName(tables)
		faces[weight(bold)] = n
		for _, of := range []int{n, kid, about} {
			u.put(of, fontNames.ReplaceAllString(strings.TrimSpace(string(u.object(of))), "/$1 /"+name))
		}
		data := drawing(tables)
		u.streams[file] = stream{dict: fmt.Sprintf("/Length1 %d", len(data)), data: data}
	}
	const resources = 2 // the library's number for what pages draw with
	if faces[0] == 0 || faces[1] == 0 || !strings.HasPrefix(u.dict(resources), "<<\n/ProcSet") {
		return errStructure
	}
	u.put(resources, fmt.Sprintf("<</Font <</%s %d 0 R/%s %d 0 R>>%s>>", regularFont, faces[0], boldFont, faces[1], u.images(pics)))
	return nil
}

// reference is the number of the object that an old one points to; 0 = none.
func (u *update) reference(pattern *regexp.Regexp, n int) int {
	found := pattern.FindSubmatch(u.object(n))
	if found == nil {
		return 0
	}
	return number(found[1])
}

// table is a part of a font file.
type table struct {
	tag  string
	sum  uint32
	data []byte
}

// sfntTables reads a font file; false where it is none.
func sfntTables(data []byte) (out []table, ok bool) {
	if len(data) < 12 {
		return nil, false
	}
	for i := range int(binary.BigEndian.Uint16(data[4:])) {
		at := 12 + 16*i
		if at+16 > len(data) {
			return nil, false
		}
		e := data[at : at+16]
		from, long := uint64(binary.BigEndian.Uint32(e[8:])), uint64(binary.BigEndian.Uint32(e[12:]))
		if from+long > uint64(len(data)) {
			return nil, false
		}
		out = append(out, table{string(e[:4]), binary.BigEndian.Uint32(e[4:]), data[from : from+long]})
	}
	return out, len(out) > 0
}

// subsetName is a font's name behind a tag made of its glyphs: other glyphs, another tag.
func subsetName(tables []table) (named string, bold bool) {
	name, sum := "NotoSans-Regular", [32]byte{}
	for _, t := range tables {
		switch t.tag {
		case "glyf":
			sum = sha256.Sum256(t.data)
		case "head":
			if len(t.data) > 45 && t.data[45]&1 != 0 { // the style, bold
				name, bold = "NotoSans-Bold", true
			}
		}
	}
	tag := make([]byte, 6)
	for i := range tag {
		tag[i] = 'A' + sum[i]%26
	}
	return string(tag) + "+" + name, bold
}

// drawingTables are what a reader needs of a font whose glyphs are told by number. Names,
// licence and the map from code points are in the font that we carry.
var drawingTables = append([]string{"glyf", "head", "hhea", "hmtx", "loca", "maxp"}, hintTables...)

// drawing is a font file of those tables.
func drawing(tables []table) []byte {
	return fontOf(slices.DeleteFunc(slices.Clone(unhinted(tables)), func(t table) bool { return !slices.Contains(drawingTables, t.tag) }))
}

// fontOf is a font file of tables.
func fontOf(tables []table) []byte {
	slices.SortFunc(tables, func(a, b table) int { return strings.Compare(a.tag, b.tag) })
	n := len(tables)
	power, log := 1, 0
	for power*2 <= n {
		power, log = power*2, log+1
	}
	out := binary.BigEndian.AppendUint32(nil, 0x00010000)
	for _, v := range []int{n, 16 * power, log, 16 * (n - power)} {
		out = binary.BigEndian.AppendUint16(out, uint16(v))
	}
	at := 12 + 16*n
	for _, t := range tables {
		out = append(out, t.tag...)
		for _, v := range []uint32{t.sum, uint32(at), uint32(len(t.data))} {
			out = binary.BigEndian.AppendUint32(out, v)
		}
		at += (len(t.data) + 3) &^ 3
	}
	for _, t := range tables {
		out = append(out, t.data...)
		out = append(out, make([]byte, (4-len(t.data)%4)%4)...)
	}
	return out
}
