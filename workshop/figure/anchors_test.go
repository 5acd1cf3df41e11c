package figure

import "testing"

// Words under a scale do not meet, also where the scale is but a part of the field, and stay in it in
// both languages.
func TestWordsUnderAScaleDoNotMeet(t *testing.T) {
	words := [][3]Bilingual{
		{Only("cede a menudo"), Only("la mitad de las veces"), Only("aguanta siempre")},
		{Only("gibt oft nach"), Only("hält etwa jedes zweite Mal"), Only("hält immer")},
		{Both("ger ofta efter", "pettää usein"), Both("håller ungefär varannan gång", "pitää noin joka toinen kerta"), Both("alltid", "die der Kundschaft")},
	}
	for _, st := range []Style{PaperStyle(), WallStyle(560), WallStyle(1080)} {
		for _, said := range words {
			for wide := 80 * st.U; wide < 260*st.U; wide += 3 * st.U {
				anchors := []ScaleText{{1, said[0]}, {3, said[1]}, {5, said[2]}}
				f := DotRows{Lo: 1, Hi: 5, Anchors: anchors}
				for name, c := range map[string]scale{"chain": besideLabels(wide*chainTile+2*st.U, wide, 1, 5), "alone": f.scale(wide)} {
					end := 0.0
					for _, a := range f.anchors(c, wide, st, 1.2) {
						if a.left() < end-0.01 || a.left()+a.width(false) > wide+0.01 || a.cut() {
							t.Fatalf("%s, %.0f U wide, print %t: %q from %.0f to %.0f, after %.0f", name, wide/st.U, st.Print, a.lines, a.left(), a.left()+a.width(false), end)
						}
						end = a.left() + a.width(false) + st.U
					}
				}
			}
		}
	}
}
