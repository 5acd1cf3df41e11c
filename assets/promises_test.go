package assets_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// What is said of networks and phones has to be true since votes can be held by phone: nothing is
// needed, and nothing listens but while such a vote is open.
func TestWhatIsSaidOfNetworks(t *testing.T) {
	files := []string{"../README.md", "../SECURITY.md", "../CHANGELOG.md", "GUIDE.md"}
	for _, pattern := range []string{"translations/*.toml", "packs/*/*.toml", "package/linux/*"} {
		more, err := filepath.Glob(pattern)
		if err != nil || len(more) == 0 {
			t.Fatalf("%s: %d files, %v", pattern, len(more), err)
		}
		files = append(files, more...)
	}
	untrue := []string{"no network and", "no network, no", "no phones.", "need no phone", "no listener", "without a network", "verkkoa ei tarvita", "verkkoa tai", "puhelinta tai", "puhelinta et", "puhelimia ei tarvita"}
	said := map[string]string{}
	for _, name := range files {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		said[name] = strings.ToLower(strings.Join(strings.Fields(string(text)), " "))
		for _, u := range untrue {
			if strings.Contains(said[name], u) {
				t.Errorf("%s says %q", name, u)
			}
		}
	}
	for name, want := range map[string][]string{
		"../README.md":   {"only while one is open does upturn listen to a network"},
		"../SECURITY.md": {"it listens to a network only while a vote is open by phone", "neither keeps nor shows which phone sent which ballot", "interferes"},
		"package/linux/app.upturn.Upturn.metainfo.xml": {"it listens to a network only while a vote is open by phone", "vain, kun äänestys puhelimilla on auki"},
		"translations/en.toml":                         {"neither keeps nor shows which phone sent which ballot", "if everybody here holds a place, nobody else does"},
		"translations/fi.toml":                         {"ei tallenna eikä näytä, mikä puhelin lähetti minkäkin lipun", "jos jokaisella paikalla olevalla on paikka, muilla ei ole"},
	} {
		for _, w := range want {
			if !strings.Contains(said[name], w) {
				t.Errorf("%s does not say %q", name, w)
			}
		}
	}
}
