package paper

import (
	"encoding/binary"
	"slices"
)

// Fonts come with programs that move the points of their outlines onto the pixels of coarse
// screens. Paper has none of these, and what shows documents today draws outlines as they
// are; in a short document such programs would be a quarter of the file.

// hintTables are those with nothing else in them.
var hintTables = []string{"cvt ", "fpgm", "prep"}

// Flags of a part of a glyph that is put together of others, and of its outline.
const (
	argsAreWords  = 0x0001
	hasScale      = 0x0008
	moreParts     = 0x0020
	hasTwoScales  = 0x0040
	hasMatrix     = 0x0080
	hasProgram    = 0x0100
	glyphHeader   = 10
	longLocations = 51 // the byte of the table "head" that says how "loca" is written
)

// unhinted are the tables of a font without such programs; as they are where they cannot be
// read.
func unhinted(tables []table) []table {
	at := func(tag string) int { return slices.IndexFunc(tables, func(t table) bool { return t.tag == tag }) }
	head, loca, glyf := at("head"), at("loca"), at("glyf")
	if head < 0 || loca < 0 || glyf < 0 || len(tables[head].data) <= longLocations {
		return tables
	}
	long := tables[head].data[longLocations] != 0
	places := locations(tables[loca].data, long)
	var glyphs, where []byte
	for i, from := range places {
		where = location(where, len(glyphs), long)
		if i == len(places)-1 {
			break
		}
		to := places[i+1]
		if from > to || to > len(tables[glyf].data) {
			return tables
		}
		g, ok := bare(tables[glyf].data[from:to])
		if !ok {
			return tables
		}
		glyphs = append(glyphs, g...)
		glyphs = append(glyphs, make([]byte, len(glyphs)%2)...)
	}
	out := slices.DeleteFunc(slices.Clone(tables), func(t table) bool { return slices.Contains(hintTables, t.tag) })
	for i, t := range out {
		switch t.tag {
		case "glyf":
			out[i] = table{t.tag, checksum(glyphs), glyphs}
		case "loca":
			out[i] = table{t.tag, checksum(where), where}
		}
	}
	return out
}

// locations reads where glyphs begin, and where the last one ends.
func locations(data []byte, long bool) (out []int) {
	for len(data) >= 2 {
		if !long {
			out, data = append(out, 2*int(binary.BigEndian.Uint16(data))), data[2:]
			continue
		}
		if len(data) < 4 {
			break
		}
		out, data = append(out, int(binary.BigEndian.Uint32(data))), data[4:]
	}
	return out
}

func location(to []byte, at int, long bool) []byte {
	if long {
		return binary.BigEndian.AppendUint32(to, uint32(at))
	}
	return binary.BigEndian.AppendUint16(to, uint16(at/2))
}

// bare is a glyph without its program; false where it cannot be read.
func bare(g []byte) ([]byte, bool) {
	if len(g) == 0 {
		return g, true
	}
	if len(g) < glyphHeader {
		return nil, false
	}
	contours := int(int16(binary.BigEndian.Uint16(g)))
	if contours < 0 {
		return bareParts(slices.Clone(g))
	}
	at := glyphHeader + 2*contours
	if len(g) < at+2 {
		return nil, false
	}
	end := at + 2 + int(binary.BigEndian.Uint16(g[at:]))
	if end > len(g) {
		return nil, false
	}
	return slices.Concat(g[:at], []byte{0, 0}, g[end:]), true
}

// bareParts is bare for a glyph that is put together of others; it changes what it is given.
func bareParts(g []byte) ([]byte, bool) {
	for at := glyphHeader; ; {
		if at+4 > len(g) {
			return nil, false
		}
		flags := binary.BigEndian.Uint16(g[at:])
		binary.BigEndian.PutUint16(g[at:], flags&^hasProgram)
		at += 4 + 2
		if flags&argsAreWords != 0 {
			at += 2
		}
		switch {
		case flags&hasScale != 0:
			at += 2
		case flags&hasTwoScales != 0:
			at += 4
		case flags&hasMatrix != 0:
			at += 8
		}
		if at > len(g) {
			return nil, false
		}
		if flags&moreParts == 0 {
			return g[:at], true
		}
	}
}

// checksum is a table's, as font files have it.
func checksum(data []byte) (sum uint32) {
	for len(data) > 0 {
		var word [4]byte
		data = data[copy(word[:], data):]
		sum += binary.BigEndian.Uint32(word[:])
	}
	return sum
}
