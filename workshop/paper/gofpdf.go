package paper

import (
	"bytes"
	"maps"
	"slices"
	"strings"
	"time"
	"unicode/utf16"

	"github.com/jung-kurt/gofpdf"

	"github.com/upturn-workshop/upturn/assets"
)

// family is the name under which the embedded faces are known to the library.
const family = "upturn"

// About is what a document says of itself. The time is part of what is written, so
// that the same pages give the same bytes.
type About struct {
	Title, Subject, Lang string
	When                 time.Time
	Duplex               bool // is printed on both sides of the paper
}

// File is a file that is being written, a Canvas. What its pages draw it writes itself;
// gofpdf makes pages and fonts of it, and takes of these the glyphs that are used.
type File struct {
	about     About
	height    float64 // of each page
	bookmarks []bookmark
	labels    []label
	pdf       *gofpdf.Fpdf
	drawn     []*content       // on each original and page, in the order of the library's
	runes     [2]map[rune]bool // that stand on them, regular and bold
	tags      *tags
	originals []tags // the structure of each
	drawing   *tags  // of the original that is being drawn
	shows     []int  // the original of each page; -1 = none
	pictures  pictures
}

// NewFile begins a file whose pages are w by h large.
func NewFile(w, h float64, a About) *File {
	size := gofpdf.SizeType{Wd: w, Ht: h}
	p := gofpdf.NewCustom(&gofpdf.InitType{OrientationStr: "P", UnitStr: "pt", Size: size})
	p.SetMargins(0, 0, 0)
	p.SetCellMargin(0)
	p.SetAutoPageBreak(false, 0)
	// Same workshop, same bytes: nothing may come from the clock or from the
	// order of a map.
	p.SetCatalogSort(true)
	p.SetCompression(false) // of pages, on which it draws nothing
	p.SetCreationDate(a.When)
	p.SetModificationDate(a.When)
	// The library changes the bytes of some fonts, and everybody else reads the
	// same ones: it gets copies.
	p.AddUTF8FontFromBytes(family, "", slices.Clone(assets.NotoSans))
	p.AddUTF8FontFromBytes(family, "B", slices.Clone(assets.NotoSansBold))
	return &File{about: a, height: h, pdf: p, tags: &tags{}, runes: [2]map[rune]bool{{}, {}}}
}

// Page begins a page: see Canvas.
func (c *File) Page(original int) {
	c.endOriginal()
	c.pdf.AddPage()
	c.begun()
	c.shows = append(c.shows, original)
	c.tags.page()
	if original >= 0 {
		c.tags.show(&c.originals[original], original)
	}
}

// Original begins what several pages show: see Canvas.
func (c *File) Original() {
	c.endOriginal()
	c.pdf.AddPage()
	c.begun()
	c.drawing = &tags{}
	c.drawing.page()
}

// Part begins something of its own: see Canvas.
func (c *File) Part(tag, name string) {
	c.endOriginal()
	c.labels = append(c.labels, label{c.tags.pages, name})
	c.tags.part(tag)
}

// endOriginal keeps what the parts of an original are, for the pages that show it.
func (c *File) endOriginal() {
	if c.drawing != nil {
		c.originals, c.drawing = append(c.originals, *c.drawing), nil
	}
}

// parts is where the structure of what is drawn goes.
func (c *File) parts() *tags {
	if c.drawing != nil {
		return c.drawing
	}
	return c.tags
}

// begun adds what holds the drawing of a page that has begun.
func (c *File) begun() { c.drawn = append(c.drawn, newContent(c.height)) }

// page is the drawing of the present page.
func (c *File) page() *content { return c.drawn[len(c.drawn)-1] }

// Bookmark adds a line to the list of contents: see Canvas.
func (c *File) Bookmark(title string, level int, y float64) {
	c.bookmarks = append(c.bookmarks, bookmark{title, level, c.tags.pages - 1, y})
}

// Begin opens what is one thing to a reader: see Canvas.
func (c *File) Begin(what Label, within int) {
	c.page().raw(c.parts().begin(what, within))
}

// End closes it: see Canvas.
func (c *File) End() {
	c.page().raw("EMC")
}

// Node holds several such things together: see Canvas.
func (c *File) Node(tag string, within int) int {
	return c.parts().add(node{Label: Label{Tag: tag}, within: within, page: -1})
}

// Turn turns what follows: see Canvas. Half a turn takes itself back, so nothing has to be
// saved of what is set.
func (c *File) Turn(x, y float64) {
	c.page().op("cm", -1, 0, 0, -1, 2*x, 2*(c.height-y))
}

// Text draws a line of text: see Canvas.
func (c *File) Text(x, y, size float64, bold bool, tone Tone, s string) {
	p := c.page()
	p.tint(&p.fill, tone, filling)
	c.line(x, y, size, bold, s)
}

// line writes a line of text and keeps its runes, of which the fonts are made.
func (c *File) line(x, y, size float64, bold bool, s string) {
	c.page().text(x, y, size, bold, s)
	for _, r := range s {
		c.runes[weight(bold)][r] = true
	}
}

// Hidden lays a text under outlines: see Canvas.
func (c *File) Hidden(x, y, size float64, bold bool, s, actual string) {
	p := c.page()
	if actual != "" {
		p.raw("/Span <</ActualText <FEFF" + hex16(actual) + ">>> BDC")
	}
	p.raw("3 Tr")
	c.line(x, y, size, bold, plane(s))
	p.raw("0 Tr")
	if actual != "" {
		p.raw("EMC")
	}
}

// Draw fills and strokes a path: see Canvas.
func (c *File) Draw(p Path, how Paint) {
	if len(p) == 0 {
		return
	}
	page := c.page()
	if op := page.paint(how); op != "" {
		page.draw(p, op)
	}
}

// Bytes ends the file: nothing can be drawn any more.
func (c *File) Bytes() ([]byte, error) {
	data, err := c.library()
	if err != nil {
		return nil, err
	}
	return describe(data, c)
}

// library is the file as the library makes it: its pages are empty but for all runes that
// stand on any, for it makes fonts of what it has drawn.
func (c *File) library() ([]byte, error) {
	for i, style := range []string{"", "B"} {
		if runes := slices.Sorted(maps.Keys(c.runes[i])); len(runes) > 0 {
			c.pdf.SetFont(family, style, 10)
			c.pdf.Text(0, 0, string(runes))
		}
	}
	var buf bytes.Buffer
	err := c.pdf.Output(&buf)
	return buf.Bytes(), err
}

// plane replaces what lies beyond the first 65,536 code points, which the
// library cannot count.
func plane(s string) string {
	return strings.Map(func(r rune) rune {
		if r > 0xFFFF {
			return Replacement
		}
		return r
	}, s)
}

// hex16 writes a text as UTF-16 in hexadecimal.
func hex16(s string) string {
	const digits = "0123456789ABCDEF"
	out := make([]byte, 0, 4*len(s))
	for _, u := range utf16.Encode([]rune(s)) {
		out = append(out, digits[u>>12], digits[u>>8&15], digits[u>>4&15], digits[u&15])
	}
	return string(out)
}
