package brand

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"image"
	"io"
	"math"
	"regexp"
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
		if p := recover(); p != nil {
			pic, err = nil, refused("broken", fmt.Errorf("%v", p))
		}
	}()
	icon, err := oksvg.ReadIconStream(bytes.NewReader(clean), oksvg.StrictErrorMode)
	if err != nil {
		return nil, refused("parts", err)
	}
	box := icon.ViewBox
	for _, v := range []float64{box.X, box.Y, box.W, box.H} {
		if math.IsNaN(v) || math.Abs(v) > maxNumber {
			return nil, refused("broken", nil)
		}
	}
	if box.W <= 0 || box.H <= 0 {
		return nil, refused("broken", nil)
	}
	if box.W > slimmest*box.H || box.H > slimmest*box.W {
		return nil, refused("slim", nil)
	}
	k := math.Min(maxWide/box.W, maxHigh/box.H)
	w, h := max(int(box.W*k), 1), max(int(box.H*k), 1)
	icon.SetTarget(0, 0, float64(w), float64(h))
	out := image.NewRGBA(image.Rect(0, 0, w, h))
	icon.Draw(rasterx.NewDasher(w, h, rasterx.NewScannerGV(w, h, out, out.Bounds())), 1)
	return out, nil
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
	if s.elements == 0 {
		return nil, refused("broken", nil)
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
	case !slicesHas(s.names, "defs") && strings.TrimSpace(text) != "":
		return refused("parts", nil) // the rasteriser reads it in defs only
	default:
		if err := sound(text); err != nil {
			return err
		}
		return s.e.EncodeToken(css)
	}
}

func slicesHas(all []string, one string) bool {
	for _, s := range all {
		if s == one {
			return true
		}
	}
	return false
}

func (s *sieve) start(v xml.StartElement) error {
	s.elements++
	name := v.Name.Local
	switch {
	case s.elements > maxElements || len(s.names) >= maxNested:
		return refused("parts", nil)
	case scripted[name]:
		return refused("script", nil)
	case s.skip > 0 || silent[name]:
		s.skip++
		return nil
	case !drawable[name] || s.elements == 1 && name != "svg" || s.elements > 1 && name == "svg":
		return refused("parts", nil)
	case name == "use":
		s.uses++
		if s.uses > maxUses || slicesHas(s.names, "defs") { // one that uses others that use others
			return refused("parts", nil)
		}
	}
	out := xml.StartElement{Name: xml.Name{Local: name}}
	scales := 0
	for _, a := range v.Attr {
		keep, err := attribute(a)
		if err != nil {
			return err
		}
		if strings.HasSuffix(strings.ToLower(a.Name.Local), "transform") {
			scales++
		}
		if keep {
			out.Attr = append(out.Attr, xml.Attr{Name: xml.Name{Local: a.Name.Local}, Value: a.Value})
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

// attribute tells whether an attribute is drawn, and what is wrong with it.
func attribute(a xml.Attr) (keep bool, err error) {
	name := strings.ToLower(a.Name.Local)
	if strings.HasPrefix(name, "on") {
		return false, refused("script", nil)
	}
	if strings.Contains(strings.ToLower(a.Value), "javascript:") {
		return false, refused("script", nil)
	}
	if name == "href" && !strings.HasPrefix(a.Value, "#") || name == "src" || name == "base" {
		return false, refused("reference", nil)
	}
	if space := a.Name.Space; space == "xmlns" || name == "xmlns" || space != "" && name != "href" {
		return false, nil
	}
	switch name {
	case "clip-path", "mask", "filter", "marker-start", "marker-mid", "marker-end", "stroke-dasharray":
		if v := strings.TrimSpace(a.Value); v != "none" && v != "" {
			return false, refused("parts", nil)
		}
		return false, nil
	case "id", "class", "d", "points", "style", "href", "fill", "stroke", "opacity", "offset", "transform", "viewbox":
	}
	return true, sound(a.Value)
}

var (
	numbers = regexp.MustCompile(`[0-9]*\.?[0-9]+(?:[eE][-+]?[0-9]+)?`)
	links   = regexp.MustCompile(`(?i)url\(\s*['"]?\s*(.?)`)
	dashes  = regexp.MustCompile(`(?i)stroke-dasharray\s*:\s*[0-9.]`)
)

// sound refuses what leads out of the file, and numbers with which drawing would take for ever.
func sound(value string) error {
	for _, l := range links.FindAllStringSubmatch(value, -1) {
		if l[1] != "#" {
			return refused("reference", nil)
		}
	}
	if dashes.MatchString(value) {
		return refused("parts", nil)
	}
	for _, n := range numbers.FindAllString(value, -1) {
		if v, err := strconv.ParseFloat(n, 64); (err != nil || v > maxNumber) && !strings.HasPrefix(value, "#") {
			return refused("parts", err)
		}
	}
	return nil
}
