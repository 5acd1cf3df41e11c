package pdf

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"unicode/utf16"

	"github.com/jung-kurt/gofpdf"

	"github.com/upturn-workshop/upturn/assets"
	"github.com/upturn-workshop/upturn/workshop"
)

// family is the name under which the embedded faces are known to the library.
const family = "upturn"

// gofpdfCanvas draws with gofpdf. It uses only the parts of it that are sound:
// lines of text, paths, bookmarks. Its line breaking, cells, page breaks,
// rounded rectangles and transparency are not.
type gofpdfCanvas struct {
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

func newGofpdf(w, h float64, a about) *gofpdfCanvas {
	size := gofpdf.SizeType{Wd: w, Ht: h}
	p := gofpdf.NewCustom(&gofpdf.InitType{OrientationStr: "P", UnitStr: "pt", Size: size})
	p.SetMargins(0, 0, 0)
	p.SetCellMargin(0)
	p.SetAutoPageBreak(false, 0)
	// Same workshop, same bytes: nothing may come from the clock or from the
	// order of a map.
	p.SetCatalogSort(true)
	p.SetCreationDate(a.when)
	p.SetModificationDate(a.when)
	p.SetTitle(plane(a.title), true)
	p.SetSubject(plane(a.subject), true)
	p.SetCreator("Upturn", true)
	p.SetProducer("Upturn", true)
	// The library changes the bytes of some fonts, and everybody else reads the
	// same ones: it gets copies.
	p.AddUTF8FontFromBytes(family, "", slices.Clone(assets.NotoSans))
	p.AddUTF8FontFromBytes(family, "B", slices.Clone(assets.NotoSansBold))
	p.SetFont(family, "", 10)
	return &gofpdfCanvas{pdf: p, tags: &tags{}}
}

func (c *gofpdfCanvas) page(original int) {
	c.endOriginal()
	c.pdf.AddPage()
	c.begun()
	c.shows = append(c.shows, original)
	c.tags.page()
	if original >= 0 {
		c.tags.copy(c.originals[original])
	}
}

func (c *gofpdfCanvas) original() {
	c.endOriginal()
	c.pdf.AddPage()
	c.begun()
	c.drawing = &tags{}
	c.drawing.page()
}

func (c *gofpdfCanvas) part(tag string) {
	c.endOriginal()
	c.tags.part(tag)
}

// endOriginal keeps what the parts of an original are, for the pages that show it.
func (c *gofpdfCanvas) endOriginal() {
	if c.drawing != nil {
		c.originals, c.drawing = append(c.originals, *c.drawing), nil
	}
}

// parts is where the structure of what is drawn goes.
func (c *gofpdfCanvas) parts() *tags {
	if c.drawing != nil {
		return c.drawing
	}
	return c.tags
}

// begun sets what holds for all of a page.
func (c *gofpdfCanvas) begun() {
	c.set = typeface{}
	c.pdf.SetLineCapStyle("butt")
	c.pdf.SetLineJoinStyle("round")
}

func (c *gofpdfCanvas) bookmark(title string, level int, y float64) {
	c.pdf.Bookmark(plane(title), level, y)
}

func (c *gofpdfCanvas) begin(what label, within int) {
	c.pdf.RawWriteStr(c.parts().begin(what, within))
}

func (c *gofpdfCanvas) end() {
	c.pdf.RawWriteStr("EMC")
}

func (c *gofpdfCanvas) node(tag string, within int) int {
	return c.parts().add(node{label: label{tag: tag}, within: within, page: -1})
}

func (c *gofpdfCanvas) font(size float64, bold bool) {
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

func (c *gofpdfCanvas) text(x, y, size float64, bold bool, tone tone, s string) {
	c.font(size, bold)
	c.pdf.SetTextColor(int(tone), int(tone), int(tone))
	c.pdf.Text(x, y, s)
}

func (c *gofpdfCanvas) hidden(x, y, size float64, bold bool, s, actual string) {
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

func (c *gofpdfCanvas) draw(p path, how paint) {
	op := c.paint(how)
	if op == "" || len(p) == 0 {
		return
	}
	for _, s := range p {
		switch a, b, d := s.pts[0], s.pts[1], s.pts[2]; s.op {
		case 'm':
			c.pdf.MoveTo(a.x, a.y)
		case 'l':
			c.pdf.LineTo(a.x, a.y)
		case 'c':
			c.pdf.CurveBezierCubicTo(a.x, a.y, b.x, b.y, d.x, d.y)
		case 'h':
			c.pdf.ClosePath()
		}
	}
	c.pdf.DrawPath(op)
	if how.dash > 0 {
		c.pdf.SetDashPattern([]float64{}, 0)
	}
}

// paint sets the colours and tells the operator that uses them.
func (c *gofpdfCanvas) paint(how paint) string {
	if how.fill != none {
		c.pdf.SetFillColor(int(how.fill), int(how.fill), int(how.fill))
	}
	if how.stroke == none || how.width <= 0 {
		if how.fill == none {
			return ""
		}
		return "F"
	}
	c.pdf.SetDrawColor(int(how.stroke), int(how.stroke), int(how.stroke))
	c.pdf.SetLineWidth(how.width)
	if how.dash > 0 {
		c.pdf.SetDashPattern([]float64{how.dash, how.dash}, 0)
	}
	if how.fill == none {
		return "D"
	}
	return "FD"
}

func (c *gofpdfCanvas) bytes() ([]byte, error) {
	var buf bytes.Buffer
	if err := c.pdf.Output(&buf); err != nil {
		return nil, workshop.Errorf(workshop.EBug, err, "what", "write PDF")
	}
	return buf.Bytes(), nil
}

// plane replaces what lies beyond the first 65,536 code points, which the
// library cannot count.
func plane(s string) string {
	return strings.Map(func(r rune) rune {
		if r > 0xFFFF {
			return replacement
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
