package pack

import (
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// Each language has its own word before the last part of a list; Spanish another one before
// the sound of i; German nouns keep their capital.
func TestLists(t *testing.T) {
	c := catalog(t)
	for _, tt := range []struct {
		lang, want string
		parts      []string
	}{
		{"en", "", nil},
		{"en", "A", []string{"A"}},
		{"en", "Rules and practice vote", []string{"Rules", "Practice vote"}},
		{"en", "A, b and c", []string{"A", "B", "C"}},
		{"fi", "Avaus, säännöt ja koeäänestys", []string{"Avaus", "Säännöt", "Koeäänestys"}},
		{"sv", "A, å och ö", []string{"A", "Å", "Ö"}},
		{"de", "Eröffnung, Spielregeln und Probeabstimmung", []string{"Eröffnung", "Spielregeln", "Probeabstimmung"}},
		{"es", "Apertura y cierre", []string{"Apertura", "Cierre"}},
		{"es", "Apertura e ideas", []string{"Apertura", "Ideas"}},
		{"es", "Padres e hijos", []string{"Padres", "Hijos"}},
		{"es", "Agua y hielo", []string{"Agua", "Hielo"}},
	} {
		if got := workshop.Titles(c.In(tt.lang).T, tt.parts); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.lang, got, tt.want)
		}
	}
	parts := []string{"A", "B"}
	if workshop.Titles(c.In("en").T, parts); parts[1] != "B" {
		t.Error("the titles themselves were changed")
	}
	if got := workshop.List(c.In("sv").T, []string{"Aino", "Bo", "Cia"}); got != "Aino, Bo och Cia" {
		t.Errorf("names: %q", got)
	}
}
