package workshop

// Brand is the client's face: what the room sees of whoever asked for the workshop. The zero
// value is none.
type Brand struct {
	Logo   []byte `json:",omitempty"` // a PNG as package brand writes it; empty = none
	Plate  Plate  `json:",omitempty"` // what has to lie under the logo
	Colour string `json:",omitempty"` // as #RRGGBB, as it was wished for; "" = the program's own
	// What takes the accent's place for the colour, on light ground and on dark: the colour itself, or
	// the nearest that everybody can read and tell from the others.
	Light string `json:",omitempty"`
	Dark  string `json:",omitempty"`
}

// Plate is what has to lie under a logo, so that it is seen on every ground.
type Plate string

// The plates.
const (
	NoPlate    Plate = ""
	LightPlate Plate = "light"
	DarkPlate  Plate = "dark"
)

// None reports whether there is nothing to show.
func (b Brand) None() bool { return len(b.Logo) == 0 && b.Colour == "" }

// WithBrand returns the pack with another brand; none leaves the pack's own.
func (p *Pack) WithBrand(b Brand) *Pack {
	if b.None() {
		return p
	}
	c := *p
	if len(b.Logo) > 0 {
		c.Brand.Logo, c.Brand.Plate = b.Logo, b.Plate
	}
	if b.Colour != "" {
		c.Brand.Colour, c.Brand.Light, c.Brand.Dark = b.Colour, b.Light, b.Dark
	}
	return &c
}

// Branded returns the pack with a brand in the place of its own; none takes its own away.
func (p *Pack) Branded(b Brand) *Pack {
	c := *p
	c.Brand = b
	return &c
}
