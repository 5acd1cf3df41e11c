package paper

import (
	"bytes"
	"fmt"
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

// File is a file that is being written, a Canvas. It draws with gofpdf. It uses only the parts of it that are sound:
// lines of text, paths, bookmarks. Its line breaking, cells, page breaks,
// rounded rectangles and transparency are not.
type File struct {
	about     About
	height    float64 // of each page
	bookmarks []bookmark
	labels    []label
	pdf       *gofpdf.Fpdf
	tags      *tags
	originals []tags   // the structure of each
	drawing   *tags    // of the original that is being drawn
	shows     []int    // the original of each page; -1 = none
	set       typeface // that the present page has
}

// typeface is what text is set in.
type typeface struct {
	size float64
	bold bool
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
	// What is drawn is packed when it is written anew; the library would make a packer
	// for each page.
	p.SetCompression(false)
	p.SetCreationDate(a.When)
	p.SetModificationDate(a.When)
	// The library changes the bytes of some fonts, and everybody else reads the
	// same ones: it gets copies.
	p.AddUTF8FontFromBytes(family, "", slices.Clone(assets.NotoSans))
	p.AddUTF8FontFromBytes(family, "B", slices.Clone(assets.NotoSansBold))
	p.SetFont(family, "", 10)
	return &File{about: a, height: h, pdf: p, tags: &tags{}}
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

// begun sets what holds for all of a page.
func (c *File) begun() {
	c.set = typeface{}
	c.pdf.SetLineCapStyle("butt")
	c.pdf.SetLineJoinStyle("round")
}

// Bookmark adds a line to the list of contents: see Canvas.
func (c *File) Bookmark(title string, level int, y float64) {
	c.bookmarks = append(c.bookmarks, bookmark{title, level, c.tags.pages - 1, y})
}

// Begin opens what is one thing to a reader: see Canvas.
func (c *File) Begin(what Label, within int) {
	c.pdf.RawWriteStr(c.parts().begin(what, within))
}

// End closes it: see Canvas.
func (c *File) End() {
	c.pdf.RawWriteStr("EMC")
}

// Node holds several such things together: see Canvas.
func (c *File) Node(tag string, within int) int {
	return c.parts().add(node{Label: Label{Tag: tag}, within: within, page: -1})
}

func (c *File) font(size float64, bold bool) {
	if c.set == (typeface{size, bold}) {
		return
	}
	c.set = typeface{size, bold}
	style := ""
	if bold {
		style = "B"
	}
	c.pdf.SetFont(family, style, size)
}

// Turn turns what follows: see Canvas. Half a turn takes itself back, so nothing has to be
// saved of what the library believes to be set.
func (c *File) Turn(x, y float64) {
	c.pdf.RawWriteStr(fmt.Sprintf("-1 0 0 -1 %.2f %.2f cm", 2*x, 2*(c.height-y)))
}

// Text draws a line of text: see Canvas.
func (c *File) Text(x, y, size float64, bold bool, tone Tone, s string) {
	c.font(size, bold)
	c.pdf.SetTextColor(int(tone), int(tone), int(tone))
	c.pdf.Text(x, y, s)
}

// Hidden lays a text under outlines: see Canvas.
func (c *File) Hidden(x, y, size float64, bold bool, s, actual string) {
	c.font(size, bold)
	if actual != "" {
		c.pdf.RawWriteStr("/Span <</ActualText <FEFF" + hex16(actual) + ">>> BDC")
	}
	c.pdf.SetTextColor(0, 0, 0)
	c.pdf.SetTextRenderingMode(3)
	c.pdf.Text(x, y, plane(s))
	c.pdf.SetTextRenderingMode(0)
	if actual != "" {
		c.pdf.RawWriteStr("EMC")
	}
}

// Draw fills and strokes a path: see Canvas.
func (c *File) Draw(p Path, how Paint) {
	op := c.paint(how)
	if op == "" || len(p) == 0 {
		return
	}
	for _, s := range p {
		switch a, b, d := s.Pts[0], s.Pts[1], s.Pts[2]; s.Op {
		case 'm':
			c.pdf.MoveTo(a.X, a.Y)
		case 'l':
			c.pdf.LineTo(a.X, a.Y)
		case 'c':
			c.pdf.CurveBezierCubicTo(a.X, a.Y, b.X, b.Y, d.X, d.Y)
		case 'h':
			c.pdf.ClosePath()
		}
	}
	c.pdf.DrawPath(op)
	if how.Dash > 0 {
		c.pdf.SetDashPattern([]float64{}, 0)
	}
}

// paint sets the colours and tells the operator that uses them.
func (c *File) paint(how Paint) string {
	if how.Fill != None {
		c.pdf.SetFillColor(int(how.Fill), int(how.Fill), int(how.Fill))
	}
	if how.Stroke == None || how.Width <= 0 {
		if how.Fill == None {
			return ""
		}
		return "F"
	}
	c.pdf.SetDrawColor(int(how.Stroke), int(how.Stroke), int(how.Stroke))
	c.pdf.SetLineWidth(how.Width)
	if how.Dash > 0 {
		c.pdf.SetDashPattern([]float64{how.Dash, how.Dash}, 0)
	}
	if how.Fill == None {
		return "D"
	}
	return "FD"
}

// Bytes ends the file: nothing can be drawn any more.
func (c *File) Bytes() ([]byte, error) {
	var buf bytes.Buffer
	if err := c.pdf.Output(&buf); err != nil {
		return nil, err
	}
	return describe(buf.Bytes(), c)
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
	var b strings.Builder
	for _, u := range utf16.Encode([]rune(s)) {
		fmt.Fprintf(&b, "%04X", u)
	}
	return b.String()
}
