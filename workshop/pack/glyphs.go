package pack

import (
	"bytes"

	"github.com/go-text/typesetting/font"

	"github.com/upturn-workshop/upturn/assets"
	"github.com/upturn-workshop/upturn/workshop"
)

// printableRunes tells which signs both faces of the program's font can draw.
// Screens would take another font for the rest, and paper would leave a gap.
func printableRunes() (func(rune) bool, error) {
	var faces []*font.Face
	for _, data := range [][]byte{assets.NotoSans, assets.NotoSansBold} {
		face, err := font.ParseTTF(bytes.NewReader(data))
		if err != nil {
			return nil, workshop.Errorf(workshop.EBug, err, "detail", "font")
		}
		faces = append(faces, face)
	}
	return func(r rune) bool {
		for _, face := range faces {
			if _, ok := face.NominalGlyph(r); !ok {
				return false
			}
		}
		return true
	}, nil
}
