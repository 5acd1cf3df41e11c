package pack

import (
	"bytes"
	"encoding/json"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/brand"
)

// Encode writes a pack for keeping inside a workshop file. The same pack gives
// the same bytes.
func Encode(p *workshop.Pack) ([]byte, error) {
	var buf bytes.Buffer
	enc := json.NewEncoder(&buf) // sorts the keys of maps
	enc.SetEscapeHTML(false)
	if err := enc.Encode(p); err != nil {
		return nil, workshop.Errorf(workshop.EBug, err, "detail", "encode pack")
	}
	return buf.Bytes(), nil
}

// Decode reads what Encode wrote. Of the steps of an earlier version those of the
// workshop's agenda get their roles first; general texts that an earlier version did
// not know are lent.
func Decode(data []byte, agenda []workshop.Step) (*workshop.Pack, error) {
	p := &workshop.Pack{}
	if err := json.Unmarshal(data, p); err != nil {
		return nil, workshop.Errorf(workshop.EDamaged, err, "detail", "frozen pack")
	}
	if p.ID == "" || len(p.Languages) == 0 || len(p.Steps) == 0 {
		return nil, workshop.Errorf(workshop.EDamaged, nil, "detail", "frozen pack is empty")
	}
	if err := brand.Check(p.Brand); err != nil { // a pen decodes it
		return nil, workshop.Errorf(workshop.EDamaged, err, "detail", "frozen brand")
	}
	p.Brand = brand.Settled(p.Brand)
	giveRoles(p, agenda)
	base, err := lender()
	if err != nil {
		return nil, err
	}
	if p.Texts == nil {
		p.Texts = map[string]map[string]string{}
	}
	for _, lang := range p.Languages {
		if p.Texts[lang] == nil {
			p.Texts[lang] = map[string]string{}
		}
	}
	lend(base, p)
	return p, nil
}
