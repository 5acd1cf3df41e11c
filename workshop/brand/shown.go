package brand

import (
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// Logo is the client's logo as it is drawn; none where a pack has none.
func Logo(p *workshop.Pack) figure.Logo {
	if p == nil {
		return figure.Logo{}
	}
	return figure.Logo{PNG: p.Brand.Logo, Plate: plates[p.Brand.Plate]}
}

var plates = map[workshop.Plate]figure.Role{workshop.LightPlate: figure.Quiet, workshop.DarkPlate: figure.Module}

// Accents are the client's colours as they are drawn.
func Accents(p *workshop.Pack) figure.Accents {
	if p == nil {
		return figure.Accents{}
	}
	return figure.Accents{Light: p.Brand.Light, Dark: p.Brand.Dark}
}

// Cover is a cover with the client's logo and colour.
func Cover(c figure.Cover, p *workshop.Pack) figure.Cover {
	c.Logo, c.Accents = Logo(p), Accents(p)
	return c
}

// Client is a client with the brand that it had last.
type Client struct {
	Name string
	workshop.Brand
}
