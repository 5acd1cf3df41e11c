package pack

import (
	"os"
	"os/exec"
	"regexp"
	"slices"
	"strings"
	"testing"
)

var (
	finnishWord = regexp.MustCompile(`[\p{L}][\p{L}’:-]*`)
	codePart    = regexp.MustCompile("`[^`]*`|\\{[a-z0-9_]*\\}|”upturn [a-z]+( --[a-z-]+)?”|\\[[a-z.]+\\]|\\.[a-z]{2,}|”[a-z]+”|(README|TOML|UTF-8)[-a-z]*")
)

// finnishWords lists the words of the Finnish texts, each once.
func finnishWords(t *testing.T) []string {
	var words []string
	for _, text := range allTexts(t)["fi"] {
		for _, w := range finnishWord.FindAllString(codePart.ReplaceAllString(text, " "), -1) {
			words = append(words, strings.TrimRight(w, ":-’"))
		}
	}
	slices.Sort(words)
	return slices.Compact(words)
}

// misspelt asks Voikko about words and gives those that it does not know.
func misspelt(t *testing.T, words []string) []string {
	t.Helper()
	program, err := exec.LookPath("voikkospell")
	if err != nil {
		if os.Getenv("UPTURN_REQUIRE_VOIKKO") == "1" {
			t.Fatal("voikkospell is not installed, and UPTURN_REQUIRE_VOIKKO asks for it")
		}
		t.Skip("voikkospell is not installed (Debian: apt-get install voikko-fi libvoikko-dev); Finnish spelling is not checked")
	}
	cmd := exec.Command(program, "-d", "fi")
	cmd.Env = append(os.Environ(), "LC_ALL=C.UTF-8")
	cmd.Stdin = strings.NewReader(strings.Join(words, "\n") + "\n")
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	var bad []string
	answers := 0
	for _, line := range strings.Split(string(out), "\n") {
		if verdict, w, ok := strings.Cut(line, ": "); ok {
			answers++
			if verdict != "C" {
				bad = append(bad, w)
			}
		}
	}
	if answers != len(words) {
		t.Fatalf("%d answers about %d words", answers, len(words))
	}
	return bad
}

func TestFinnishSpelling(t *testing.T) {
	words := finnishWords(t)
	if len(words) < 500 {
		t.Fatalf("only %d words", len(words))
	}
	accepted := listOf(t, "accepted-words.txt")
	for _, w := range misspelt(t, words) {
		if !slices.Contains(accepted, w) {
			t.Errorf("misspelt: %s", w)
		}
	}
}

func TestVoikkoFindsMistakes(t *testing.T) {
	if bad := misspelt(t, []string{"johtaja", "johtaha"}); !slices.Equal(bad, []string{"johtaha"}) {
		t.Errorf("found %v", bad)
	}
}
