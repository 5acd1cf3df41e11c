package pack

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// kitIn writes a kit into a folder, after a change.
func kitIn(t *testing.T, lang string, change func(name, text string) string) string {
	t.Helper()
	files, err := Kit(lang)
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	for name, data := range files {
		to := filepath.Join(folder, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(to, []byte(change(name, string(data))), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

func same(_, text string) string { return text }

// Of a language that nobody has begun each text is lacking and shown in English, in the forms
// that the language needs; of one that is whole the kit is the file, and nothing is.
func TestKit(t *testing.T) {
	p, c := builtin(t), catalog(t)
	for _, tc := range []struct {
		lang  string
		lacks int
	}{{"pl", len(forms(c.in("en"))) + len(forms(p.Texts["en"]))}, {"fi", 0}} {
		t.Run(tc.lang, func(t *testing.T) {
			list, err := CheckKit(kitIn(t, tc.lang, same), tc.lang)
			if err != nil || len(list) != tc.lacks {
				t.Errorf("%d to be mended, want %d: %v %v", len(list), tc.lacks, err, list[:min(3, len(list))])
			}
			for _, problem := range list {
				if problem.Code != "missing_text" || problem.Line == 0 {
					t.Fatal(problem)
				}
			}
		})
	}
	files, err := Kit("pl")
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"\n# ok = \"OK\"\nok = \"\"\n", "complete = false\n", "{ one = \"\", few = \"\", many = \"\", other = \"\" }"} {
		if !strings.Contains(string(files["translations/pl.toml"]), want) {
			t.Errorf("the kit lacks %q", want)
		}
	}
}

func TestKitFindsMistakes(t *testing.T) {
	lineOf := func(t *testing.T, change, code string) {
		t.Helper()
		from, to, _ := strings.Cut(change, " → ")
		found := false
		folder := kitIn(t, "fi", func(_, text string) string {
			found = found || strings.Contains(text, from)
			return strings.Replace(text, from, to, 1)
		})
		if !found {
			t.Fatalf("no text has %q", from)
		}
		list, err := CheckKit(folder, "fi")
		if err != nil || len(list) != 1 || list[0].Code != code || list[0].Line == 0 {
			t.Fatalf("%v %v", list, err)
		}
		if said := catalog(t).Problem("en", list[0]); strings.ContainsAny(said, "[{") && code != "holes" {
			t.Error(said)
		}
	}
	for code, change := range map[string]string{
		"missing_text": "\nok = \"OK\" → \nok = \"\"",
		"holes":        "\ntitle = \"{name} – → \ntitle = \"{names} –",
		"longer":       "\nok = \"OK\" → \nok = \"Hyvä on, olen lukenut tämän\"",
		"extra_text":   "\nok = → \nokay = \"Jep\"\nok =",
		"missing_form": "\nvote = { one = → \nvote = { few =",
		"sign":         "\nok = \"OK\" → \nok = \"OK ✓\"",
	} {
		t.Run(code, func(t *testing.T) { lineOf(t, change, code) })
	}
	for _, lang := range []string{"", "xxxxx", "../fi", "en", "EN"} {
		if _, err := Kit(lang); workshop.CodeOf(err) != workshop.EInvalid {
			t.Errorf("a kit for %q: %v", lang, err)
		}
	}
	if _, err := CheckKit(filepath.Join(t.TempDir(), "none"), "fi"); workshop.CodeOf(err) != workshop.ENotFound {
		t.Error(err)
	}
}
