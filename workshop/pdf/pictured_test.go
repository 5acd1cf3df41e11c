package pdf

import (
	"slices"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// Keys have their pictograms wherever they are listed on paper, in black alone; the words and
// the pages are those of a pack without any, whose keys stand as they did.
func TestPaperHasPictograms(t *testing.T) {
	for _, kind := range []Kind{KindPoster, KindCard, KindWorksheets, KindTakeHome} {
		for _, o := range []Options{{Lang: "en"}, {Lang: "fi"}, {Lang: "en+fi"}, {Lang: "fi", Large: true}} {
			t.Run(string(kind)+" "+o.Lang, func(t *testing.T) {
				with := full(t, o.Lang[:2], crowds[2])
				drawn, plain := mustLayout(t, with, kind, o), mustLayout(t, unpictured(with), kind, o)
				if drawn.Len() != plain.Len() {
					t.Fatalf("%d pages with pictograms, %d without", drawn.Len(), plain.Len())
				}
				pictured := 0
				for side := range drawn.Len() {
					if said := wordsOn(drawn, side); !slices.Equal(said, wordsOn(plain, side)) {
						t.Errorf("page %d says other words than without pictograms: %q", side+1, said)
					}
					if len(drawn.Page(side).Items)-len(textsOf(drawn, side)) > len(plain.Page(side).Items)-len(textsOf(plain, side)) {
						pictured++
					}
					for _, it := range drawn.Page(side).Items {
						if p, ok := it.(figure.Polygon); ok && p.Fill == figure.Accent {
							t.Errorf("page %d has colour: %+v", side+1, p)
						}
					}
				}
				if pictured == 0 {
					t.Error("no page has a pictogram")
				}
			})
		}
	}
}

// unpictured is a workshop whose pack has no pictograms.
func unpictured(st workshop.State) workshop.State {
	bare := *st.Pack
	bare.Items = slices.Clone(bare.Items)
	for i := range bare.Items {
		bare.Items[i].Pictogram = ""
	}
	st.Pack = &bare
	return st
}

// wordsOn are the words on a page, whatever lines they stand in.
func wordsOn(h *Handout, side int) (all []string) {
	for _, x := range textsOf(h, side) {
		all = append(all, strings.Fields(x.S)...)
	}
	slices.Sort(all)
	return all
}
