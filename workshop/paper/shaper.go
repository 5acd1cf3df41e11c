package paper

import (
	"bytes"
	"os"
	"regexp"
	"slices"
	"strings"

	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font"
	ot "github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/fontscan"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"
	"golang.org/x/text/unicode/bidi"

	"github.com/upturn-workshop/upturn/assets"
)

// shaper sets names in any script with the fonts of this computer, which the
// PDF library cannot embed: as outlines. Windows find fonts in the same way, so
// paper shows what the screen shows.
type shaper struct {
	fonts *fontscan.FontMap
	seg   shaping.Segmenter
	hb    shaping.HarfbuzzShaper
	wrap  shaping.LineWrapper
}

// quiet keeps the search for fonts from writing to the standard output.
type quiet struct{}

func (quiet) Printf(string, ...any) {}

// emUnits is the size at which texts are shaped; outlines are scaled from it.
const emUnits = 1000

func newShaper() *shaper {
	s := &shaper{fonts: fontscan.NewFontMap(quiet{})}
	// Neither can stop a document: the embedded faces were parsed before, and
	// where the system's fonts cannot be searched, their characters are reported missing.
	_ = s.fonts.AddFont(bytes.NewReader(assets.NotoSans), "regular", family)
	_ = s.fonts.AddFont(bytes.NewReader(assets.NotoSansBold), "bold", family)
	cache, err := os.UserCacheDir()
	if err != nil {
		cache = os.TempDir()
	}
	_ = s.fonts.UseSystemFonts(cache)
	return s
}

func (s *shaper) ask(bold bool) {
	q := fontscan.Query{Families: []string{family, fontscan.SansSerif}}
	if bold {
		q.Aspect.Weight = font.WeightBold
	}
	s.fonts.SetQuery(q)
}

// covers reports whether some font has an outline for a rune. Fonts of coloured
// pictures have none.
func (s *shaper) covers(r rune, bold bool) bool {
	s.ask(bold)
	s.fonts.SetScript(language.LookupScript(r))
	face := s.fonts.ResolveFace(r)
	if face == nil {
		return false
	}
	gid, ok := face.NominalGlyph(r)
	if !ok || gid == 0 {
		return false
	}
	return len(outlineOf(face, gid).Segments) > 0
}

// outlineOf is a glyph's outline, also where the font offers a picture as well.
func outlineOf(face *font.Face, gid font.GID) font.GlyphOutline {
	switch g := face.GlyphData(gid).(type) {
	case font.GlyphOutline:
		return g
	case font.GlyphSVG:
		return g.Outline
	case font.GlyphBitmap:
		if g.Outline != nil {
			return *g.Outline
		}
	}
	return font.GlyphOutline{}
}

// Line is a shaped line of text in parts of an em, its origin on the baseline.
type Line struct {
	Outlines Path
	Advance  float64
	Visual   string // the runes from left to right, for readers that copy them
	turned   bool   // has runs from right to left
	missing  []string
}

// shape sets a text. Names of every script stand in lines that run from left to
// right, as they do in the windows; so the spaces at the end of one stand on its
// right, also behind a word that runs from right to left.
//
// What stands between separators is set each by itself, as if isolates stood round it: a
// date behind a name that runs from right to left does not run into that name.
func (s *shaper) shape(text string, bold bool) Line {
	var l Line
	for _, part := range isolated(text) {
		p := s.part(part, bold)
		l.Outlines = append(l.Outlines, p.Outlines.Moved(l.Advance, 0, 1)...)
		l.Advance, l.Visual, l.turned = l.Advance+p.Advance, l.Visual+p.Visual, l.turned || p.turned
		l.missing = append(l.missing, p.missing...)
	}
	return l
}

// separators stand between texts that the program puts on one line.
var separators = regexp.MustCompile(` [·–/] `)

// isolated cuts a line at its separators, these parts of their own. A text that runs from
// right to left as a whole stays whole, since what its separators part does so too.
func isolated(text string) (parts []string) {
	if strings.IndexFunc(text, leftToRight) < 0 {
		return []string{text}
	}
	at := 0
	for _, cut := range separators.FindAllStringIndex(text, -1) {
		parts, at = append(parts, text[at:cut[0]], text[cut[0]:cut[1]]), cut[1]
	}
	return slices.DeleteFunc(append(parts, text[at:]), func(p string) bool { return p == "" })
}

// leftToRight reports whether a letter, or a digit, runs so in a line of its own.
func leftToRight(r rune) bool {
	p, _ := bidi.LookupRune(r)
	return p.Class() == bidi.L || p.Class() == bidi.EN
}

// part sets what stands between two separators.
func (s *shaper) part(text string, bold bool) Line {
	l := s.line(text, bold)
	if word := strings.TrimRight(text, " "); l.turned && word != text {
		l = s.line(word, bold)
		spaces := s.line(text[len(word):], bold)
		l.Advance, l.Visual = l.Advance+spaces.Advance, l.Visual+spaces.Visual
	}
	return l
}

// line sets a text with all spaces in the direction of what they follow.
func (s *shaper) line(text string, bold bool) Line {
	s.ask(bold)
	rs := []rune(text)
	in := shaping.Input{Text: rs, RunEnd: len(rs), Direction: di.DirectionLTR, Size: fixed.I(emUnits), Language: language.NewLanguage("en")}
	var outs []shaping.Output
	for _, part := range s.seg.Split(in, s.fonts) {
		outs = append(outs, s.hb.Shape(part))
	}
	lines, _ := s.wrap.WrapParagraph(shaping.WrapConfig{Direction: di.DirectionLTR}, 1<<30, rs, shaping.NewSliceIterator(outs))
	var l Line
	var visual strings.Builder
	for _, runs := range lines {
		runs = slices.Clone(runs)
		slices.SortStableFunc(runs, func(a, b shaping.Output) int { return int(a.VisualIndex) - int(b.VisualIndex) })
		for _, run := range runs {
			l.add(run, rs)
			part := slices.Clone(rs[run.Runes.Offset : run.Runes.Offset+run.Runes.Count])
			if run.Direction == di.DirectionRTL {
				slices.Reverse(part)
				l.turned = true
			}
			visual.WriteString(string(part))
		}
	}
	l.Visual = visual.String()
	return l
}

// add appends the outlines of a run of one font.
func (l *Line) add(run shaping.Output, text []rune) {
	scale := 1 / float64(run.Face.Upem())
	for _, g := range run.Glyphs {
		if g.GlyphID == 0 && g.TextIndex() < len(text) && !ignorable(text[g.TextIndex()]) {
			l.missing = append(l.missing, string(text[g.TextIndex()]))
		}
		x := l.Advance + float64(g.XOffset)/64/emUnits
		y := -float64(g.YOffset) / 64 / emUnits
		l.Outlines.glyph(outlineOf(run.Face, g.GlyphID), x, y, scale)
		l.Advance += float64(g.Advance) / 64 / emUnits
	}
}

// glyph appends a glyph's outline; fonts have y upwards and may have quadratic
// curves, which cubic ones follow exactly.
func (p *Path) glyph(g font.GlyphOutline, x, y, scale float64) {
	at := func(q ot.SegmentPoint) (float64, float64) {
		return x + float64(q.X)*scale, y - float64(q.Y)*scale
	}
	var cx, cy float64
	for _, s := range g.Segments {
		switch s.Op {
		case ot.SegmentOpMoveTo:
			cx, cy = at(s.Args[0])
			p.Move(cx, cy)
		case ot.SegmentOpLineTo:
			cx, cy = at(s.Args[0])
			p.Line(cx, cy)
		case ot.SegmentOpQuadTo:
			qx, qy := at(s.Args[0])
			ex, ey := at(s.Args[1])
			p.Curve(cx+2*(qx-cx)/3, cy+2*(qy-cy)/3, ex+2*(qx-ex)/3, ey+2*(qy-ey)/3, ex, ey)
			cx, cy = ex, ey
		case ot.SegmentOpCubeTo:
			ax, ay := at(s.Args[0])
			bx, by := at(s.Args[1])
			cx, cy = at(s.Args[2])
			p.Curve(ax, ay, bx, by, cx, cy)
		}
	}
}

// Moved gives the outlines at a size, with the origin at x, y.
func (p Path) Moved(x, y, size float64) Path {
	out := slices.Clone(p)
	for i := range out {
		for j := range out[i].Pts {
			q := &out[i].Pts[j]
			q.X, q.Y = x+q.X*size, y+q.Y*size
		}
	}
	return out
}
