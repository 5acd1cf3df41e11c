package brand

import (
	"image"
	"image/draw"

	"github.com/srwiley/rasterx"
	"golang.org/x/image/math/fixed"
	"golang.org/x/image/vector"
)

// sheet is what an SVG is drawn on. It gives up after so much work, of which nobody can tell how
// much it is before it is done: a curve of a few letters may have millions of parts. And it fills
// by the even-odd rule, which the library's own sheet takes for the other one, contour by contour:
// that is right for all but a contour that crosses itself.
type sheet struct {
	*rasterx.ScannerGV
	out  *image.RGBA
	left int // of maxWork
	last fixed.Point26_6

	odd     bool
	contour vector.Rasterizer
	mask    *image.Alpha // of the contours so far
}

// maxWork is what a drawing may take, in pixels that are passed over: some three seconds.
const maxWork = 250_000_000

// shadeWork is how many times as long a pixel takes whose colour has to be worked out.
const shadeWork = 10

// tooMuch ends a drawing that takes more.
type tooMuch struct{}

func newSheet(w, h int) *sheet {
	out := image.NewRGBA(image.Rect(0, 0, w, h))
	s := &sheet{ScannerGV: rasterx.NewScannerGV(w, h, out, out.Bounds()), out: out, left: maxWork, mask: image.NewAlpha(out.Bounds())}
	s.Clear()
	return s
}

func (s *sheet) spend(n int) {
	if s.left -= n; s.left < 0 {
		panic(tooMuch{})
	}
}

// SetWinding chooses the rule for what is inside.
func (s *sheet) SetWinding(nonZero bool) {
	if s.odd = !nonZero; s.odd {
		clear(s.mask.Pix)
	}
}

// Clear begins a path.
func (s *sheet) Clear() {
	s.ScannerGV.Clear()
	s.contour.Reset(s.out.Rect.Dx(), s.out.Rect.Dy())
}

// Start begins a contour.
func (s *sheet) Start(a fixed.Point26_6) {
	s.last = a
	s.ScannerGV.Start(a)
	if s.odd {
		s.end()
		s.contour.MoveTo(float32(a.X)/64, float32(a.Y)/64)
	}
}

// Line goes on to a point.
func (s *sheet) Line(b fixed.Point26_6) {
	const some = 8 // for the shortest
	across, down := (b.X - s.last.X).Round(), (b.Y - s.last.Y).Round()
	s.spend(some + max(across, -across) + min(max(down, -down), s.out.Rect.Dy()))
	s.last = b
	s.ScannerGV.Line(b)
	if s.odd {
		s.contour.LineTo(float32(b.X)/64, float32(b.Y)/64)
	}
}

// end adds a contour: what lies in two of them is outside again.
func (s *sheet) end() {
	s.spend(len(s.mask.Pix))
	one := image.NewAlpha(s.mask.Rect)
	s.contour.ClosePath()
	s.contour.DrawOp = draw.Src
	s.contour.Draw(one, one.Rect, image.Opaque, image.Point{})
	s.contour.Reset(one.Rect.Dx(), one.Rect.Dy())
	for i, a := range one.Pix {
		m, a := int(s.mask.Pix[i]), int(a)
		s.mask.Pix[i] = uint8(m + a - 2*m*a/255)
	}
}

// Draw paints what was added.
func (s *sheet) Draw() {
	work := len(s.mask.Pix)
	if _, plain := s.Source.(*image.Uniform); !plain {
		work *= shadeWork
	}
	s.spend(work)
	if !s.odd {
		s.ScannerGV.Draw()
		return
	}
	s.end()
	draw.DrawMask(s.out, s.out.Rect, s.Source, s.Offset, s.mask, image.Point{}, draw.Over)
}
