package figure

import (
	"bytes"
	"fmt"
	"strings"
	"sync"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"

	"github.com/upturn-workshop/upturn/assets"
)

// SVGForSlides draws a scene as SVG does, with letters as shapes: a slide shows
// them as they are on computers that lack the font.
func SVGForSlides(s Scene, p Palette) []byte {
	var b bytes.Buffer
	p = s.Tinted(p)
	svgHead(&b, s, p)
	l := newLetters()
	for _, it := range s.Items {
		if v, ok := it.(Text); ok && l.has(v.S, v.Bold) {
			fmt.Fprintf(&b, `<path fill="%s" d="%s"/>`+"\n", p[v.Role], l.path(v))
			continue
		}
		svgItem(&b, it, p)
	}
	b.WriteString("</svg>\n")
	return b.Bytes()
}

// letters draws text with the embedded faces. A face keeps a cache of its own, so
// each drawing takes new ones of the parsed fonts.
type letters struct{ faces [2]*font.Face }

var fonts = sync.OnceValue(func() (out [2]*font.Font) {
	for i, ttf := range [2][]byte{assets.NotoSans, assets.NotoSansBold} {
		if face, err := font.ParseTTF(bytes.NewReader(ttf)); err == nil {
			out[i] = face.Font
		}
	}
	return out
})

func newLetters() letters {
	var l letters
	for i, f := range fonts() {
		if f != nil {
			l.faces[i] = font.NewFace(f)
		}
	}
	return l
}

func (l letters) face(bold bool) *font.Face {
	if bold {
		return l.faces[1]
	}
	return l.faces[0]
}

// has reports whether the face has all letters of a text.
func (l letters) has(s string, bold bool) bool {
	face := l.face(bold)
	if face == nil {
		return false
	}
	for _, r := range s {
		if _, ok := face.NominalGlyph(r); !ok {
			return false
		}
	}
	return true
}

// path is a text as the outlines of its letters, set as wide as Width tells.
func (l letters) path(v Text) string {
	face := l.face(v.Bold)
	k := v.Size / float64(face.Upem())
	x := v.X
	switch v.Anchor {
	case Middle:
		x -= Width(v.S, v.Size, v.Bold) / 2
	case End:
		x -= Width(v.S, v.Size, v.Bold)
	}
	var b strings.Builder
	for _, r := range v.S {
		gid, _ := face.NominalGlyph(r)
		if o, ok := face.GlyphData(gid).(font.GlyphOutline); ok {
			outlineOf(&b, o, x, v.Y, k)
		}
		x += float64(face.HorizontalAdvance(gid)) * k
	}
	return b.String()
}

// outlineOf writes one letter; the font's y goes up, the scene's down.
func outlineOf(b *strings.Builder, o font.GlyphOutline, x, y, k float64) {
	open := false
	for _, seg := range o.Segments {
		op := "L"
		switch seg.Op {
		case opentype.SegmentOpMoveTo:
			if open {
				b.WriteByte('Z')
			}
			op, open = "M", true
		case opentype.SegmentOpQuadTo:
			op = "Q"
		case opentype.SegmentOpCubeTo:
			op = "C"
		}
		b.WriteString(op)
		for i, q := range seg.ArgsSlice() {
			if i > 0 {
				b.WriteByte(' ')
			}
			b.WriteString(num(x+float64(q.X)*k) + " " + num(y-float64(q.Y)*k))
		}
	}
	if open {
		b.WriteByte('Z')
	}
}
