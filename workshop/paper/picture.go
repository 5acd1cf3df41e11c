package paper

import (
	"bytes"
	"fmt"
	"image"
	"image/draw"
	"image/png"
	"strings"
)

// pictures are those of pixels that a file has, each once.
type pictures []picture

type picture struct {
	source []byte // the PNG
	pixels *image.NRGBA
}

// number is that of a picture by its PNG, from 0; -1 where it is none.
func (p *pictures) number(source []byte) int {
	for i, has := range *p {
		if bytes.Equal(has.source, source) {
			return i
		}
	}
	pic, err := png.Decode(bytes.NewReader(source))
	if err != nil {
		return -1
	}
	out := image.NewNRGBA(image.Rect(0, 0, pic.Bounds().Dx(), pic.Bounds().Dy()))
	draw.Draw(out, out.Bounds(), pic, pic.Bounds().Min, draw.Src)
	*p = append(*p, picture{source, out})
	return len(*p) - 1
}

// Image draws a picture of pixels: see Canvas.
func (c *File) Image(x, y, w, h float64, source []byte) {
	n := c.pictures.number(source)
	if n < 0 || w <= 0 || h <= 0 {
		return
	}
	p := c.page()
	p.raw("q")
	p.op("cm", w, 0, 0, h, x, c.height-y-h)
	p.raw(fmt.Sprintf("/I%d Do\nQ", n))
}

// images adds the pictures and tells pages how they are called. The library would do so, too, but
// gives no name by which a page that it has not drawn could call them.
func (u *update) images(pics pictures) string {
	if len(pics) == 0 {
		return ""
	}
	var names strings.Builder
	for i, p := range pics {
		colours, clear := p.planes()
		head := fmt.Sprintf("/Type /XObject /Subtype /Image /Width %d /Height %d /BitsPerComponent 8 ", p.pixels.Rect.Dx(), p.pixels.Rect.Dy())
		mask := u.stream(head+"/ColorSpace /DeviceGray ", clear)
		n := u.stream(head+fmt.Sprintf("/ColorSpace /DeviceRGB /SMask %d 0 R ", mask), colours)
		fmt.Fprintf(&names, "/I%d %d 0 R", i, n)
	}
	return "/XObject <<" + names.String() + ">>"
}

// planes are the colours of a picture and how far each pixel covers what lies under it.
func (p picture) planes() (colours, clear []byte) {
	for i := 0; i+3 < len(p.pixels.Pix); i += 4 {
		colours = append(colours, p.pixels.Pix[i:i+3]...)
		clear = append(clear, p.pixels.Pix[i+3])
	}
	return colours, clear
}

// stream adds one, and tells its number.
func (u *update) stream(dict string, data []byte) int {
	u.next++
	u.streams[u.next-1] = stream{dict: dict, data: data}
	return u.next - 1
}
