package brand

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"io"
	"os"
	"strconv"

	"golang.org/x/image/draw"

	"github.com/upturn-workshop/upturn/workshop"
)

// What a logo may be.
const (
	MaxBytes  = 4 << 20 // of the file
	maxPixels = 8 << 20 // of a PNG; decoded, they take 64 MB at the most
	maxSide   = 10_000  // pixels
	maxWide   = 1024    // pixels of what is kept
	maxHigh   = 512
	maxKept   = 512 << 10 // bytes of what is kept
	slimmest  = 24        // a logo is at most so many times as wide as high, or as high as wide
)

var pngSignature = []byte("\x89PNG\r\n\x1a\n")

// refused is an error with the sentence of what is wrong with a logo.
func refused(what string, cause error, args ...string) error {
	return workshop.Errorf(workshop.ELogo, cause, append([]string{"what", what}, args...)...)
}

// ReadFile takes in the logo in a file.
func ReadFile(name string) (workshop.Brand, error) {
	f, err := os.Open(name)
	if err != nil {
		return workshop.Brand{}, workshop.Errorf(workshop.ENotFound, err, "file", name)
	}
	defer f.Close()
	if info, err := f.Stat(); err != nil || !info.Mode().IsRegular() {
		return workshop.Brand{}, refused("kind", err)
	}
	data, err := io.ReadAll(io.LimitReader(f, MaxBytes+1))
	if err != nil {
		return workshop.Brand{}, workshop.Errorf(workshop.EIO, err, "file", name)
	}
	return Read(data)
}

// Read takes in a logo: a PNG or an SVG by its content, whatever its name. The brand that it
// returns has no colour.
func Read(data []byte) (workshop.Brand, error) {
	if len(data) > MaxBytes {
		return workshop.Brand{}, refused("bytes", nil, "mb", strconv.Itoa(MaxBytes>>20))
	}
	pic, err := decoded(data)
	if err != nil {
		return workshop.Brand{}, err
	}
	pic, err = trimmed(pic)
	if err != nil {
		return workshop.Brand{}, err
	}
	for w, h := fitted(pic.Bounds().Size()); ; w, h = w/2, h/2 {
		pic, err := trimmed(scaled(pic, max(w, 1), max(h, 1))) // so that what is kept, read again, stays as it is
		if err != nil {
			return workshop.Brand{}, err
		}
		small := scaled(pic, pic.Bounds().Dx(), pic.Bounds().Dy())
		var out bytes.Buffer
		if err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&out, small); err != nil {
			return workshop.Brand{}, workshop.Errorf(workshop.EBug, err, "detail", "encode logo")
		}
		if out.Len() <= maxKept {
			return workshop.Brand{Logo: out.Bytes(), Plate: plateFor(small)}, nil
		}
	}
}

// decoded is the picture in a file.
func decoded(data []byte) (image.Image, error) {
	switch {
	case bytes.HasPrefix(data, pngSignature):
		return decodedPNG(data)
	case looksLikeSVG(data):
		return drawnSVG(data)
	}
	return nil, refused("kind", nil)
}

// decodedPNG looks at the size before anything is made room for.
func decodedPNG(data []byte) (image.Image, error) {
	c, err := png.DecodeConfig(bytes.NewReader(data))
	if err != nil {
		return nil, refused("broken", err)
	}
	if c.Width > maxSide || c.Height > maxSide || c.Width*c.Height > maxPixels {
		return nil, refused("pixels", nil, "w", strconv.Itoa(c.Width), "h", strconv.Itoa(c.Height))
	}
	pic, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		return nil, refused("broken", err)
	}
	return pic, nil
}

// trimmed leaves out what is clear at the edges.
func trimmed(pic image.Image) (image.Image, error) {
	b, seen := pic.Bounds(), image.Rectangle{}
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			if _, _, _, a := pic.At(x, y).RGBA(); a > 0x0FFF {
				seen = seen.Union(image.Rect(x, y, x+1, y+1))
			}
		}
	}
	if seen.Empty() {
		return nil, refused("empty", nil)
	}
	if seen.Dx() > slimmest*seen.Dy() || seen.Dy() > slimmest*seen.Dx() {
		return nil, refused("slim", nil)
	}
	out := image.NewNRGBA(image.Rect(0, 0, seen.Dx(), seen.Dy()))
	draw.Draw(out, out.Bounds(), pic, seen.Min, draw.Src)
	return out, nil
}

// fitted is how large a picture is kept: never larger than it was.
func fitted(s image.Point) (w, h int) {
	w, h = s.X, s.Y
	if w > maxWide {
		w, h = maxWide, h*maxWide/w
	}
	if h > maxHigh {
		w, h = w*maxHigh/h, maxHigh
	}
	return max(w, 1), max(h, 1)
}

func scaled(pic image.Image, w, h int) *image.NRGBA {
	out := image.NewNRGBA(image.Rect(0, 0, w, h))
	if pic.Bounds().Size() == out.Bounds().Size() {
		draw.Draw(out, out.Bounds(), pic, pic.Bounds().Min, draw.Src)
		return out
	}
	draw.CatmullRom.Scale(out, out.Bounds(), pic, pic.Bounds(), draw.Src, nil)
	return out
}

// Check tells what is wrong with a brand that was read from a file: only what Read returns
// and a colour are right.
func Check(b workshop.Brand) error {
	if b.Colour != "" {
		if _, ok := parse(b.Colour); !ok {
			return refused("colour", nil)
		}
	}
	if b.Plate != workshop.NoPlate && b.Plate != workshop.LightPlate && b.Plate != workshop.DarkPlate {
		return refused("broken", nil)
	}
	if len(b.Logo) == 0 {
		return nil
	}
	if len(b.Logo) > maxKept || !bytes.HasPrefix(b.Logo, pngSignature) {
		return refused("broken", nil)
	}
	c, err := png.DecodeConfig(bytes.NewReader(b.Logo))
	if err != nil || c.Width > maxWide || c.Height > maxHigh || c.ColorModel == color.RGBA64Model || c.ColorModel == color.NRGBA64Model {
		return refused("broken", err)
	}
	if _, err := png.Decode(bytes.NewReader(b.Logo)); err != nil {
		return refused("broken", err)
	}
	return nil
}
