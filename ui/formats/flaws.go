package formats

import (
	"slices"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
	"github.com/upturn-workshop/upturn/workshop/paper"
	"github.com/upturn-workshop/upturn/workshop/pdf"
)

// Flaws are the texts of drawings that no font of this computer has every sign for, each once,
// with the number of the first picture or slide that it stands on.
func Flaws(parts []Part) (all []pdf.Flaw, err error) {
	defer workshop.Caught(&err)
	g, err := paper.NewGuard()
	if err != nil {
		return nil, workshop.Errorf(workshop.EBug, err, "detail", "embedded font")
	}
	for i, p := range parts {
		if p.Scene == nil {
			continue
		}
		for _, it := range p.Scene.Items {
			t, is := it.(figure.Text)
			if !is {
				continue
			}
			before := len(g.Missing())
			g.Set(layout.Clean(t.S), t.Bold)
			for _, text := range g.Missing()[before:] {
				if !slices.ContainsFunc(all, func(f pdf.Flaw) bool { return f.Text == text }) {
					all = append(all, pdf.Flaw{Sort: pdf.NoGlyph, Text: text, Side: i + 1})
				}
			}
		}
	}
	return all, nil
}
