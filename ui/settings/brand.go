package settings

import (
	"encoding/base64"
	"encoding/json"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/brand"
)

const (
	prefLogo   = "logo"
	prefPlate  = "logo plate"
	prefColour = "colour"

	prefClients = "clients" // with their logos and colours
	mostClients = 12        // of which a logo is kept
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

// Clients are those whose logo or colour was chosen for a workshop, the last one first.
func (p Kept) Clients() (out []brand.Client) {
	var all []brand.Client
	if json.Unmarshal([]byte(p.String(prefClients)), &all) != nil {
		return nil
	}
	for _, c := range all {
		if c.Name != "" && !c.None() && brand.Check(c.Brand) == nil {
			c.Brand = brand.Settled(c.Brand)
			out = append(out, c)
		}
	}
	return out[:min(len(out), mostClients)]
}

// KeepClient remembers what a client has, for its next workshop; one that has nothing any more
// is forgotten.
func (p Kept) KeepClient(c brand.Client) {
	if c.Name = workshop.Clean(c.Name); c.Name == "" {
		return
	}
	all := brand.Remembered(p.Clients(), c)
	if data, err := json.Marshal(all[:min(len(all), mostClients)]); err == nil {
		p.SetString(prefClients, string(data))
	}
}
