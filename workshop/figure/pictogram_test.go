package figure

import (
	"math"
	"slices"
	"testing"
)

// Nothing of a pictogram sticks out of its square, its lines have round ends, and with one
// colour it is of one colour: paper has no other.
func TestPictograms(t *testing.T) {
	for _, p := range Pictograms() {
		t.Run(string(p), func(t *testing.T) {
			const x, y, size = 100, 200, 48.0
			var s Scene
			p.Draw(&s, x, y, size, Ink)
			if len(s.Items) == 0 {
				t.Fatal("nothing is drawn")
			}
			for _, it := range s.Items {
				if b := inked(it); b.x1 < x-0.01 || b.y1 < y-0.01 || b.x2 > x+size+0.01 || b.y2 > y+size+0.01 {
					t.Errorf("%+v reaches out of its square: %+v", it, b)
				}
				if roles := marksOf(it); len(roles) == 0 || slices.ContainsFunc(roles, func(r Role) bool { return r != Ink && r != None }) {
					t.Errorf("%+v is drawn in %v", it, roles)
				}
			}
		})
	}
}

// All are apart from each other in shape alone.
func TestPictogramsDiffer(t *testing.T) {
	seen := map[string]Pictogram{}
	for _, p := range Pictograms() {
		s := Scene{W: 24, H: 24}
		p.Draw(&s, 0, 0, 24, Ink)
		drawn := string(SVG(s, Light()))
		if other, twice := seen[drawn]; twice {
			t.Errorf("%s looks like %s", p, other)
		}
		seen[drawn] = p
	}
}

// A name that a later version may know leaves the place empty.
func TestUnknownPictogram(t *testing.T) {
	var s Scene
	if Pictogram("unicorn").Draw(&s, 0, 0, 24, Accent); len(s.Items) != 0 || Pictogram("unicorn").Known() {
		t.Errorf("drawn: %v", s.Items)
	}
	if !Pictogram("anchor").Known() {
		t.Error("the anchor is not known")
	}
}

// inked is the box of what an item covers: of an arc that is only a part of its circle.
func inked(it Item) box {
	v, ok := it.(Arc)
	if !ok {
		return boxOf(it)
	}
	b := box{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}
	for a := v.From; a <= v.To; a++ {
		p := polar(v.X, v.Y, v.R+v.Width/2, a)
		b = box{min(b.x1, p.X), min(b.y1, p.Y), max(b.x2, p.X), max(b.y2, p.Y)}
	}
	return b
}

// At the spokes of a radar pictograms lie over no word and inside the field, and in a list they
// never cut one: where words need the room there are none.
func TestPictogramsLeaveWordsTheirRoom(t *testing.T) {
	keys := texts("Trustworthiness", "Example", "Care", "Commitment", "Attentiveness", "Accountability", "Humility", "Encouragement", "Positive attitude", "Appreciation")
	o := Outline{Medians: make([]float64, len(keys)), Known: make([]bool, len(keys))}
	bare := Radar{Lo: 1, Hi: 5, Spokes: keys, Outlines: []Outline{o}}
	drawn := bare
	drawn.Drawn = Pictograms()[:len(keys)]
	for _, size := range []Size{{1136, 460}, {1136, 400}, {900, 460}, {700, 400}} {
		st := WallStyle(720)
		s := drawn.Scene(size.W, size.H, st, 1)
		var words []box
		for _, it := range s.Items {
			if v, ok := it.(Text); ok {
				words = append(words, boxOf(v))
			}
		}
		for _, it := range s.Items {
			if c, ok := it.(Circle); !ok || c.Fill != Ink && c.Fill != Accent {
				continue
			}
			b := boxOf(it)
			if b.x1 < 0 || b.y1 < 0 || b.x2 > size.W || b.y2 > size.H {
				t.Errorf("%v: a pictogram reaches out of the field: %+v", size, b)
			}
			for _, w := range words {
				if b.meets(w) {
					t.Errorf("%v: a pictogram lies over a word: %+v", size, b)
				}
			}
		}
	}
	item := ListItem{Pictogram: "eye", Name: Only("Attentiveness"), Text: Only("Listens first, and asks what it would take to help here and now.")}
	for _, x := range []struct {
		w     float64
		shown bool
	}{{1136, true}, {300, false}} {
		s := List{Items: []ListItem{item, item, item, item}}.Scene(x.w, 460, WallStyle(720), 1)
		accent := slices.ContainsFunc(s.Items, func(it Item) bool { return slices.Contains(marksOf(it), Accent) })
		if accent != x.shown {
			t.Errorf("%v wide: a pictogram is drawn: %v", x.w, accent)
		}
	}
}
