package pack

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// dictionaries are those of hunspell for languages that Voikko does not know.
var dictionaries = map[string]string{"de": "de_DE", "es": "es_ES", "sv": "sv_SE"}

var (
	anyWord = regexp.MustCompile(`\p{L}[\p{L}’-]*`)
	noProse = regexp.MustCompile("`[^`]*`|\\{[a-z0-9_]*\\}|[“”„«]upturn [^“”«»]*[“”»]|--[a-z-]+|\\[[a-z.]+\\]|[\\w-]*\\.[a-z_]{2,}|[\\p{Lu}_]{2,}|[“”„«][a-z_]+[“”»]")
)

// misspeltBy asks hunspell about words and gives those that it does not know.
func misspeltBy(t *testing.T, dictionary string, words []string) []string {
	t.Helper()
	program, err := exec.LookPath("hunspell")
	if err == nil {
		err = exec.Command(program, "-d", dictionary, "-l", os.DevNull).Run()
	}
	if err != nil {
		if os.Getenv("UPTURN_REQUIRE_HUNSPELL") == "1" {
			t.Fatal("UPTURN_REQUIRE_HUNSPELL asks for hunspell and its dictionary " + dictionary)
		}
		t.Skip("hunspell has no dictionary " + dictionary + " here (Debian: apt-get install hunspell hunspell-sv hunspell-es hunspell-de-de); spelling is not checked")
	}
	cmd := exec.Command(program, "-i", "UTF-8", "-d", dictionary, "-l")
	cmd.Env = append(os.Environ(), "LC_ALL=C.UTF-8")
	cmd.Stdin = strings.NewReader(strings.Join(words, "\n") + "\n")
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	bad := strings.Fields(string(out))
	slices.Sort(bad)
	return slices.Compact(bad)
}

func TestSpelling(t *testing.T) {
	all := allTexts(t)
	for lang, dictionary := range dictionaries {
		t.Run(lang, func(t *testing.T) {
			var words []string
			for _, text := range all[lang] {
				for _, w := range anyWord.FindAllString(noProse.ReplaceAllString(text, " "), -1) {
					words = append(words, strings.TrimRight(w, "-’"))
				}
			}
			var accepted []string
			name := "accepted-words-" + lang + ".txt"
			if _, err := os.Stat(filepath.Join("testdata", name)); err == nil {
				accepted = listOf(t, name)
			}
			for _, w := range misspeltBy(t, dictionary, words) {
				if !slices.Contains(accepted, w) {
					t.Errorf("misspelt: %s", w)
				}
			}
		})
	}
}

func TestHunspellFindsMistakes(t *testing.T) {
	for dictionary, words := range map[string][2]string{"de_DE": {"Führung", "Fürung"}, "es_ES": {"liderazgo", "liderasgo"}, "sv_SE": {"ledare", "leddare"}} {
		t.Run(dictionary, func(t *testing.T) {
			if bad := misspeltBy(t, dictionary, words[:]); !slices.Equal(bad, words[1:]) {
				t.Errorf("found %v", bad)
			}
		})
	}
}
