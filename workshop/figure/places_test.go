package figure

import (
	"slices"
	"strings"
	"testing"
)

// The words beside a bracket, and beside what is in or out, are never divided: where the column has
// no room for the longest of them it is wider, and where it cannot be, tick and bracket stand for
// them.
func TestWordsBesideRowsAreNotDivided(t *testing.T) {
	words := [][3]Bilingual{
		{Only("clearly in"), Only("for the last place"), Only("not this time")},
		{Only("selvästi mukana"), Only("ehdolla viimeiselle paikalle"), Only("ei tällä kertaa")},
		{Only("claramente dentro"), Only("por el último lugar"), Only("esta vez no")},
		{Both("klart med", "selvästi mukana"), Both("om sista platsen", "ehdolla viimeiselle paikalle"), Both("inte den här gången", "ei tällä kertaa")},
		{Both("klar dabei", "claramente dentro"), Both("um den letzten Platz", "por el último lugar"), Both("diesmal nicht", "esta vez no")},
	}
	whole := 0
	for _, w := range words {
		var known []string
		for _, t := range w {
			known = append(append(known, strings.Fields(t.First)...), strings.Fields(t.Second)...)
		}
		f := DotVote{DotsLabel: Only("9"), InWord: w[0], OpenWord: w[1], OutWord: w[2]}
		for i := range 9 {
			f.Rows = append(f.Rows, DotVoteRow{Text: Only("0"), Dots: 9 - i, Stand: []Stand{In, Open, Out}[i/3]})
		}
		for _, style := range []Style{PaperStyle(), WallStyle(560), WallStyle(720), WallStyle(1080)} {
			for wide := 160.0; wide < 1200; wide += 7 {
				s := f.Scene(wide, 300, style, 1)
				for _, it := range s.Items {
					if text, ok := it.(Text); ok && !strings.ContainsAny(text.S, "0123456789") {
						for word := range strings.FieldsSeq(text.S) {
							if whole++; !slices.Contains(known, word) {
								t.Fatalf("%q is divided %.0f wide, print %t: %q", known, wide, style.Print, text.S)
							}
						}
					}
				}
			}
		}
	}
	if whole < 1000 {
		t.Errorf("only %d words", whole)
	}
}
