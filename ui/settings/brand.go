package settings

import (
	"encoding/base64"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/brand"
)

const (
	prefLogo   = "logo"
	prefPlate  = "logo plate"
	prefColour = "colour"
)

// Brand is what a new workshop shows of the client; none where what is kept is no brand any more.
func (p Kept) Brand() workshop.Brand {
	logo, err := base64.StdEncoding.DecodeString(p.String(prefLogo))
	b := workshop.Brand{Logo: logo, Plate: workshop.Plate(p.String(prefPlate))}
	if err != nil || brand.Check(b) != nil {
		b = workshop.Brand{}
	}
	if coloured, err := brand.Coloured(b, p.String(prefColour)); err == nil {
		return coloured
	}
	return b
}

// SetBrand keeps another one.
func (p Kept) SetBrand(b workshop.Brand) {
	p.SetString(prefLogo, base64.StdEncoding.EncodeToString(b.Logo))
	p.SetString(prefPlate, string(b.Plate))
	p.SetString(prefColour, b.Colour)
}
