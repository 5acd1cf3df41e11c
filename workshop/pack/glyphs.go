package pack

import (
	"github.com/upturn-workshop/upturn/assets"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/signs"
)

// printableRunes tells which signs both faces of the program's font can draw.
// Screens would take another font for the rest, and paper would leave a gap.
func printableRunes() (func(rune) bool, error) {
	var faces []*signs.Face
	for _, data := range [][]byte{assets.NotoSans, assets.NotoSansBold} {
		f, err := signs.Read(data)
		if err != nil {
			return nil, workshop.Errorf(workshop.EBug, err, "detail", "font")
		}
		faces = append(faces, &f)
	}
	return func(r rune) bool {
		for _, f := range faces {
			if _, ok := f.Width(r); !ok {
				return false
			}
		}
		return true
	}, nil
}
