package pack

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// listOf reads the lines of a test file, comments left out.
func listOf(t *testing.T, name string) []string {
	t.Helper()
	f, err := os.Open(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	var out []string
	for s := bufio.NewScanner(f); s.Scan(); {
		if line := strings.TrimSpace(s.Text()); line != "" && !strings.HasPrefix(line, "#") {
			out = append(out, line)
		}
	}
	return out
}

func builtin(t testing.TB) *workshop.Pack {
	t.Helper()
	p, err := Builtin()
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func catalog(t testing.TB) *Catalog {
	t.Helper()
	c, err := LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// allTexts gives every text of the product: by language, then by key.
func allTexts(t *testing.T) map[string]map[string]string {
	all := map[string]map[string]string{}
	for source, langs := range map[string]map[string]map[string]string{"pack": builtin(t).Texts, "program": everything(catalog(t))} {
		for lang, texts := range langs {
			if all[lang] == nil {
				all[lang] = map[string]string{}
			}
			for key, text := range texts {
				all[lang][source+" "+key] = text
			}
		}
	}
	return all
}

// told words faults for developers, in order.
func told(faults []fault) (out []string) {
	for _, f := range faults {
		out = append(out, strings.TrimSpace(f.key+": "+f.code+" "+strings.Join(f.args, " ")))
	}
	slices.Sort(out)
	return out
}

func TestFaultsOfTranslations(t *testing.T) {
	first := map[string]string{"vote.one": "one vote", "vote.other": "{n} votes", "a.other": "Other", "a.who": "Who", "plain": "{n} x"}
	for want, change := range map[string]map[string]string{
		"":                                       {},
		"plain: missing_text":                    {"plain": ""},
		"more: extra_text language en":           {"more": "x"},
		"plain: holes holes {n}":                 {"plain": "x {k}"},
		"vote.few: holes holes {n}":              {"vote.few": "{k} głosy"},
		"vote: missing_form form many":           {"vote.many": ""},
		"vote: holes holes {n}":                  {"vote.other": "głosu"},
		"vote.somewhere: extra_text language en": {"vote.somewhere": "x", "vote.one": "", "vote.few": "", "vote.many": "", "vote.other": "", "vote": "{n}"},
	} {
		texts := map[string]string{
			"vote.one": "jeden głos", "vote.few": "{n} głosy", "vote.many": "{n} głosów", "vote.other": "{n} głosu",
			"a.other": "Inny", "a.who": "Kto", "plain": "{n} x",
		}
		for key, text := range change {
			if texts[key] = text; text == "" {
				delete(texts, key)
			}
		}
		if got := strings.Join(told(faultsOf("pl", texts, first)), "; "); got != want {
			t.Errorf("%v: %q, want %q", change, got, want)
		}
	}
}

func TestTextsCanBePrinted(t *testing.T) {
	printable, err := printableRunes()
	if err != nil {
		t.Fatal(err)
	}
	for lang, texts := range allTexts(t) {
		for key, text := range texts {
			if code, args := faultOf(strings.ReplaceAll(text, "\n", " "), printable); code != "" && code != "long_text" {
				t.Errorf("%s %s: %s %v", lang, key, code, args)
			}
		}
	}
	for _, sign := range "→✓■●" {
		if printable(sign) {
			t.Errorf("%c was thought to be printable", sign)
		}
	}
}

func TestTypographicSigns(t *testing.T) {
	for lang, texts := range allTexts(t) {
		for key, text := range texts {
			if strings.ContainsAny(text, `'"`) {
				t.Errorf("%s %s has straight quotation marks: %s", lang, key, text)
			}
			if lang == "fi" && strings.ContainsAny(text, "“‘") {
				t.Errorf("%s %s has quotation marks that are not Finnish: %s", lang, key, text)
			}
		}
	}
}

// Every error a person can meet has a sentence in every language.
func TestEveryErrorHasASentence(t *testing.T) {
	source, err := os.ReadFile(filepath.Join("..", "error.go"))
	if err != nil {
		t.Fatal(err)
	}
	codes := regexp.MustCompile(`Code = "([a-z_]+)"`).FindAllStringSubmatch(string(source), -1)
	if len(codes) < 10 {
		t.Fatalf("found only %d codes", len(codes))
	}
	c := catalog(t)
	for _, code := range codes {
		for _, lang := range c.Languages() {
			if _, ok := c.in(lang)["error."+code[1]]; !ok {
				t.Errorf("%s has no sentence for %s", lang, code[1])
			}
			if text := c.in(lang)["error."+code[1]]; strings.Contains(text, "{") {
				t.Errorf("%s error.%s has a place that not every such error fills", lang, code[1])
			}
		}
	}
}

func seeds(t *testing.T) []Seed {
	t.Helper()
	out, err := Seeds()
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// missing tells which places of an idea the pack does not have.
func missing(p *workshop.Pack, s Seed) []string {
	_, lacks := Carriers(p, s)
	return lacks
}

func TestEveryIdeaIsCarried(t *testing.T) {
	p := builtin(t)
	list := seeds(t)
	if len(list) != 65 {
		t.Fatalf("%d ideas, want 65", len(list))
	}
	known := map[string]bool{}
	for i, s := range list {
		known[s.ID] = true
		if want := "S" + string(rune('0'+(i+1)/10)) + string(rune('0'+(i+1)%10)); s.ID != want {
			t.Errorf("idea %d is called %s", i+1, s.ID)
		}
		if len(s.Places) == 0 {
			t.Errorf("%s has no place: %s", s.ID, s.Idea)
		}
		for _, place := range missing(p, s) {
			t.Errorf("%s is not at %s: %s", s.ID, place, s.Idea)
		}
	}
	for _, id := range namedSeeds(p) {
		if !known[id] {
			t.Errorf("the pack names the idea %s, which nobody knows", id)
		}
	}
}

func namedSeeds(p *workshop.Pack) []string {
	var out []string
	for _, e := range p.Exercises {
		out = append(out, e.Seeds...)
	}
	for _, d := range p.Steps {
		out = append(out, d.Seeds...)
	}
	for _, it := range p.Items {
		out = append(out, it.Seeds...)
	}
	return out
}

// Opening and closing belong to every workshop, whichever exercises it has: they
// promise none of them.
func TestTheFrameNamesNoExercise(t *testing.T) {
	p := builtin(t)
	for _, lang := range p.Languages {
		for _, d := range p.Steps {
			if d.Exercise != "" {
				continue
			}
			for key, text := range p.Texts[lang] {
				if !strings.HasPrefix(key, "step."+d.ID+".") {
					continue
				}
				for _, e := range p.Exercises {
					if title := p.Text(lang, "exercise."+e.ID+".title"); strings.Contains(strings.ToLower(text), strings.ToLower(title)) {
						t.Errorf("%s %s speaks of %s: %s", lang, key, title, text)
					}
				}
			}
		}
	}
}

// The test above that looks for ideas has to notice when one or its text goes.
func TestAMissingIdeaIsNoticed(t *testing.T) {
	list := seeds(t)
	i := slices.IndexFunc(list, func(s Seed) bool { return s.ID == "S27" })

	t.Run("step forgets it", func(t *testing.T) {
		p := builtin(t)
		for n, d := range p.Steps {
			p.Steps[n].Seeds = slices.DeleteFunc(slices.Clone(d.Seeds), func(id string) bool { return id == "S27" })
		}
		if len(missing(p, list[i])) == 0 {
			t.Error("nobody noticed")
		}
	})
	t.Run("text goes in one language", func(t *testing.T) {
		p := builtin(t)
		delete(p.Texts["fi"], "step.B4.notes.3")
		if len(missing(p, list[i])) == 0 {
			t.Error("nobody noticed")
		}
	})
}

var word = regexp.MustCompile(`[\p{L}\p{N}_]+`)

// runsOf hashes every run of five consecutive words of a text.
func runsOf(text string) map[string]string {
	const run = 5
	words := word.FindAllString(strings.ToLower(text), -1)
	out := map[string]string{}
	for i := 0; i+run <= len(words); i++ {
		five := strings.Join(words[i:i+run], " ")
		sum := sha256.Sum256([]byte(five))
		out[hex.EncodeToString(sum[:])[:16]] = five
	}
	return out
}

// The texts are the product's own: none shares five words in a row with the
// article that inspired them.
func TestNothingIsCopied(t *testing.T) {
	article := listOf(t, "article-words.txt")
	if len(article) < 500 {
		t.Fatalf("only %d runs of the article", len(article))
	}
	all := allTexts(t)
	for _, s := range seeds(t) {
		all[fallback]["seed "+s.ID] = s.Idea
	}
	for lang, texts := range all {
		for key, text := range texts {
			runs := runsOf(text)
			for _, hash := range article {
				if five, ok := runs[hash]; ok {
					t.Errorf("%s %s shares %q", lang, key, five)
				}
			}
		}
	}
}

func TestRunsOf(t *testing.T) {
	a := runsOf("One two, three – FOUR five six.")
	b := runsOf("Zero one Two three four five")
	common := 0
	for hash := range a {
		if _, ok := b[hash]; ok {
			common++
		}
	}
	if len(a) != 2 || common != 1 {
		t.Errorf("%d runs, %d in common; want 2 and 1", len(a), common)
	}
}

// A language that is lost would only show as English on the wall.
func TestBuiltinHasBothLanguages(t *testing.T) {
	p := builtin(t)
	en, fi := slices.Sorted(maps.Keys(p.Texts["en"])), slices.Sorted(maps.Keys(p.Texts["fi"]))
	if len(en) < 400 || !slices.Equal(en, fi) {
		t.Errorf("%d English texts, %d Finnish", len(en), len(fi))
	}
}
