package paint

import (
	"bytes"
	"image"
	"image/png"
	"path/filepath"
	"strings"

	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// SavedSize is what scenes that are saved are composed for. As pixels they are
// twice as fine, so that they stay sharp on a client's slides.
var SavedSize = figure.Size{W: 1280, H: 720}

const fineness = 2

// Save gives the bytes of a picture file by the ending of its name: .png or .svg.
// It draws as Image does, so what holds for that holds here.
func Save(s figure.Scene, name string, dark bool) ([]byte, error) {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".png":
		return PNG(Fine(s, dark))
	case ".svg":
		return figure.SVGForSlides(s, theme.Hex(dark)), nil
	}
	return nil, workshop.Errorf(workshop.EInvalid, nil, "what", "picture_type", "file", name)
}

// Fine draws a scene as it is saved: as Image does, so what holds for that holds here.
func Fine(s figure.Scene, dark bool) image.Image {
	return Image(s, int(s.W*fineness+0.5), int(s.H*fineness+0.5), dark)
}

// PNG gives the bytes of a picture file, on any goroutine.
func PNG(img image.Image) ([]byte, error) {
	var buf bytes.Buffer
	if err := png.Encode(&buf, img); err != nil {
		return nil, workshop.Errorf(workshop.EBug, err)
	}
	return buf.Bytes(), nil
}
