package brand

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"image"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/fyne-io/oksvg"
	"github.com/srwiley/rasterx"
)

// What an SVG may be: more than any logo has.
const (
	maxSVG      = 1 << 20 // bytes
	maxElements = 5_000
	maxNested   = 32
	maxUses     = 100
	maxNumber   = 100_000 // of a coordinate, or a factor
	maxScales   = 8       // transformations within one another
	maxStyle    = 32 << 10
	leastBox    = 4   // units of the longer side: the library knows 64 places in each
	maxStops    = 200 // of all gradients
)

// drawable are the elements that the rasteriser draws as browsers do, or that say nothing of
// the drawing. Any other would be left out of it, and the logo would not be the client's.
var drawable = map[string]bool{
	"svg": true, "g": true, "defs": true, "title": true, "desc": true, "path": true, "rect": true, "circle": true,
	"ellipse": true, "line": true, "polyline": true, "polygon": true, "linearGradient": true, "radialGradient": true,
	"stop": true, "use": true, "style": true,
}

// silent are elements whose contents nobody draws.
var silent = map[string]bool{"metadata": true, "namedview": true}

// scripted are elements that run or load something in a browser.
var scripted = map[string]bool{
	"script": true, "foreignObject": true, "handler": true, "iframe": true, "object": true, "embed": true, "animate": true,
	"set": true, "animateTransform": true, "animateMotion": true, "audio": true, "video": true,
}

func looksLikeSVG(data []byte) bool {
	data = bytes.TrimLeft(bytes.TrimPrefix(data, []byte("\xEF\xBB\xBF")), " \t\r\n")
	return bytes.HasPrefix(data, []byte("<")) && bytes.Contains(data, []byte("<svg"))
}

// drawnSVG draws the file once it is known to be nothing but a drawing.
func drawnSVG(data []byte) (pic image.Image, err error) {
	if len(data) > maxSVG {
		return nil, refused("bytes", nil, "mb", strconv.Itoa(maxSVG>>20))
	}
	clean, err := onlyDrawing(data)
	if err != nil {
		return nil, err
	}
	defer func() { // the rasteriser is no reader of strangers' files
		switch p := recover().(type) {
		case nil:
		case tooMuch:
			pic, err = nil, refused("parts", nil)
		default:
			pic, err = nil, refused("broken", fmt.Errorf("%v", p))
		}
	}()
	icon, err := oksvg.ReadIconStream(bytes.NewReader(clean), oksvg.StrictErrorMode)
	if err != nil {
		return nil, refused("parts", err)
	}
	box := icon.ViewBox
	if err := sized(box.X, box.Y, box.W, box.H); err != nil {
		return nil, err
	}
	k := math.Min(maxWide/box.W, maxHigh/box.H)
	w, h := max(int(box.W*k), 1), max(int(box.H*k), 1)
	icon.SetTarget(0, 0, float64(w), float64(h))
	on := newSheet(w, h)
	pen := rasterx.NewDasher(w, h, on)
	for _, path := range icon.SVGPaths {
		path.UseNonZeroWinding = path.DashOffset != evenOdd
		path.DashOffset = 0
		if !widen(&path, icon.Transform) {
			return nil, refused("parts", nil)
		}
		path.DrawTransformed(pen, 1, icon.Transform)
	}
	return on.out, nil
}

// sized tells what is wrong with the field of a drawing.
func sized(x, y, w, h float64) error {
	for _, v := range []float64{x, y, w, h} {
		if math.IsNaN(v) || math.Abs(v) > maxNumber {
			return refused("broken", nil)
		}
	}
	switch {
	case w <= 0 || h <= 0:
		return refused("broken", nil)
	case max(w, h) < leastBox:
		return refused("parts", nil)
	case w > slimmest*h || h > slimmest*w:
		return refused("slim", nil)
	}
	return nil
}

// onlyDrawing reads the file and writes anew what is drawn, without what is not.
func onlyDrawing(data []byte) ([]byte, error) {
	var out bytes.Buffer
	d := xml.NewDecoder(bytes.NewReader(data))
	d.CharsetReader = func(charset string, in io.Reader) (io.Reader, error) {
		return nil, errors.New(charset)
	}
	s := sieve{e: xml.NewEncoder(&out)}
	for {
		t, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, refused("broken", err)
		}
		if err := s.token(t); err != nil {
			return nil, err
		}
	}
	switch {
	case s.elements == 0:
		return nil, refused("broken", nil)
	case s.uses*s.defined > maxElements || s.stops > maxStops || s.styled > maxStyle:
		return nil, refused("parts", nil)
	}
	if err := s.e.Close(); err != nil {
		return nil, refused("broken", err)
	}
	return out.Bytes(), nil
}

// sieve lets through what is drawn.
type sieve struct {
	e        *xml.Encoder
	names    []string // of the elements that are open
	elements int
	uses     int
	defined  int // elements in defs, which uses copy
	stops    int
	styled   int // bytes of styles
	scales   int // transformations of the elements that are open
	scaled   []int
	skip     int // elements that are open within a silent one, and itself
}

func (s *sieve) token(t xml.Token) error {
	switch v := t.(type) {
	case xml.Directive:
		if bytes.ContainsRune(v, '[') || !bytes.HasPrefix(v, []byte("DOCTYPE svg")) {
			return refused("entity", nil)
		}
	case xml.ProcInst:
		if v.Target != "xml" {
			return refused("reference", nil) // of a style sheet
		}
	case xml.StartElement:
		return s.start(v)
	case xml.EndElement:
		return s.end()
	case xml.CharData:
		if in := len(s.names); s.skip == 0 && in > 0 && s.names[in-1] == "style" {
			return s.style(v)
		}
	}
	return nil
}

func (s *sieve) style(css xml.CharData) error {
	switch text := string(css); {
	case strings.ContainsAny(text, "@\\") || strings.Contains(text, "expression"):
		return refused("reference", nil)
	case gone.MatchString(text) || !plainClasses(text):
		return refused("parts", nil)
	case !slices.Contains(s.names, "defs") && strings.TrimSpace(text) != "":
		return refused("parts", nil) // the rasteriser reads it in defs only
	default:
		if err := sound(text); err != nil {
			return err
		}
		s.styled += len(css)
		return s.e.EncodeToken(xml.CharData(ruled(text)))
	}
}

func (s *sieve) start(v xml.StartElement) error {
	s.elements++
	name := v.Name.Local
	switch {
	case s.elements > maxElements || len(s.names) >= maxNested:
		return refused("parts", nil)
	case scripted[name]:
		return refused("script", nil)
	case s.skip > 0 || silent[name] || hidden(v.Attr):
		s.skip++
		return nil
	case !drawable[name] || s.elements == 1 && name != "svg" || s.elements > 1 && name == "svg":
		return refused("parts", nil)
	case name == "use":
		s.uses++
		if s.uses > maxUses || slices.Contains(s.names, "defs") { // one that uses others that use others
			return refused("parts", nil)
		}
	}
	if name == "stop" {
		s.stops++
	}
	if slices.Contains(s.names, "defs") {
		s.defined++
	}
	out := xml.StartElement{Name: xml.Name{Local: name}}
	if name == "svg" {
		out.Attr = usual()
	}
	scales := 0
	for _, a := range v.Attr {
		keep, err := attribute(a)
		if err != nil {
			return err
		}
		if strings.HasSuffix(strings.ToLower(a.Name.Local), "transform") {
			scales += strings.Count(a.Value, "(")
		}
		if keep {
			out.Attr = append(out.Attr, drawn(a))
		}
	}
	if s.scales += scales; s.scales > maxScales {
		return refused("parts", nil)
	}
	s.names, s.scaled = append(s.names, name), append(s.scaled, scales)
	return s.e.EncodeToken(out)
}

func (s *sieve) end() error {
	if s.skip > 0 {
		s.skip--
		return nil
	}
	last := len(s.names) - 1
	name := s.names[last]
	s.scales -= s.scaled[last]
	s.names, s.scaled = s.names[:last], s.scaled[:last]
	return s.e.EncodeToken(xml.EndElement{Name: xml.Name{Local: name}})
}
