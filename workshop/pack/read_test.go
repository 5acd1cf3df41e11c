package pack

import (
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/BurntSushi/toml"

	"github.com/upturn-workshop/upturn/assets"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/bounded"
)

func TestSmallPackIsGood(t *testing.T) {
	list, err := Problems(small(), ".")
	if err != nil || len(list) > 0 {
		t.Fatal(err, list)
	}
	p, err := Open(small(), ".")
	if err != nil {
		t.Fatal(err)
	}
	if got, want := p.Text("en", "honest.what"), builtin(t).Text("en", "honest.what"); got != want {
		t.Errorf("general text %q, want the built-in one", got)
	}
	if steps, buffer, err := p.Plan(workshop.Info{Minutes: 60, Exercises: []string{"A"}}); err != nil || buffer != 30 || len(steps) != 6 {
		t.Errorf("agenda %v, buffer %d, %v", steps, buffer, err)
	}
}

func TestMistakesAreNamed(t *testing.T) {
	for _, m := range mistakes {
		t.Run(m.name, func(t *testing.T) {
			fsys := small()
			was := string(fsys[m.file].Data)
			if strings.Count(was, m.old) < 1 {
				t.Fatalf("%q is not in %s", m.old, m.file)
			}
			fsys[m.file] = &fstest.MapFile{Data: []byte(strings.Replace(was, m.old, m.new, 1))}
			list, err := Problems(fsys, ".")
			if err != nil {
				t.Fatal(err)
			}
			i := slices.IndexFunc(list, func(p Problem) bool { return p.Code == m.code && p.Place == m.place })
			if i < 0 {
				t.Fatalf("want %s at %s, got %v", m.code, m.place, list)
			}
			fileWide := slices.Contains([]string{"missing_text", "no_file", "not_utf8", "too_big"}, m.code) || m.new == "" && m.code == "none"
			if list[i].Line == 0 && !fileWide {
				t.Errorf("no line: %v", list[i])
			}
			if p, err := Open(fsys, "."); p != nil || workshop.CodeOf(err) != workshop.EPack {
				t.Errorf("opened all the same: %v", err)
			}
		})
	}
}

func TestMistakesAcrossLanguages(t *testing.T) {
	with := func(old, replacement string) fstest.MapFS {
		fsys := small()
		fsys["pack.toml"] = &fstest.MapFile{Data: []byte(strings.Replace(smallStructure, `["en"]`, `["en", "fi"]`, 1))}
		fsys["fi.toml"] = &fstest.MapFile{Data: []byte(strings.Replace(smallTexts, old, replacement, 1))}
		return fsys
	}
	for _, tc := range []struct{ name, old, new, code, place string }{
		{"good", "", "", "", ""},
		{"note missing in the second", `, notes = ["Ask."]`, ``, "missing_text", "step.A1.notes.1"},
		{"note too many in the second", `["Ask."]`, `["Kysy.", "Kysy."]`, "extra_text", "step.A1.notes.2"},
		{"other place to fill", `{date}`, `{pvm}`, "holes", "step.close.wall"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			list, err := Problems(with(tc.old, tc.new), ".")
			if err != nil {
				t.Fatal(err)
			}
			if tc.code == "" {
				if len(list) > 0 {
					t.Fatal(list)
				}
				return
			}
			if len(list) != 1 || list[0].Code != tc.code || list[0].Place != tc.place || list[0].File != "fi.toml" {
				t.Errorf("want %s at %s, got %v", tc.code, tc.place, list)
			}
		})
	}
	t.Run("file of a language that is not named", func(t *testing.T) {
		fsys := small()
		fsys["sv.toml"] = &fstest.MapFile{Data: []byte("")}
		if list, _ := Problems(fsys, "."); len(list) != 1 || list[0].Code != "stray_file" {
			t.Error(list)
		}
	})
	t.Run("own rules take the place of the lent ones", func(t *testing.T) {
		fsys := small()
		fsys["en.toml"] = &fstest.MapFile{Data: []byte(smallTexts + "[rule]\n1 = \"Be kind.\"\n")}
		p, err := Open(fsys, ".")
		if err != nil {
			t.Fatal(err)
		}
		if rules := p.Lines("en", "rule"); !slices.Equal(rules, []string{"Be kind."}) {
			t.Error(rules)
		}
	})
	t.Run("partial language may have gaps", func(t *testing.T) {
		fsys := small()
		fsys["pack.toml"] = &fstest.MapFile{Data: []byte("partial = [\"sv\"]\n" + smallStructure)}
		fsys["sv.toml"] = &fstest.MapFile{Data: []byte("[option]\nyes = \"Ja\"")}
		p, err := Open(fsys, ".")
		if err != nil {
			t.Fatal(err)
		}
		if p.Text("sv", "option.yes") != "Ja" || p.Text("sv", "option.no") != "No" {
			t.Error("gap not filled")
		}
	})
	t.Run("too many items", func(t *testing.T) {
		fsys := small()
		many := strings.Repeat("  { id = \"P1\", kind = \"paradigm\" },\n", maxItems+1)
		fsys["pack.toml"] = &fstest.MapFile{Data: []byte(strings.Replace(smallStructure, "items = [\n", "items = [\n"+many, 1))}
		list, _ := Problems(fsys, ".")
		if !slices.ContainsFunc(list, func(p Problem) bool { return p.Code == "too_many" }) {
			t.Error("not noticed")
		}
	})
}

// A misspelt key is one mistake, told where it was made: not once more for the text
// that is missing by it, nor in the languages that have it right.
func TestATypoIsToldOnce(t *testing.T) {
	fsys := small()
	fsys["pack.toml"] = &fstest.MapFile{Data: []byte(strings.Replace(smallStructure, `["en"]`, `["en", "fi"]`, 1))}
	fsys["fi.toml"] = &fstest.MapFile{Data: []byte(smallTexts)}
	fsys["en.toml"] = &fstest.MapFile{Data: []byte(strings.Replace(smallTexts, `no = "No"`, `np = "No"`, 1))}
	list, err := Problems(fsys, ".")
	if err != nil {
		t.Fatal(err)
	}
	if len(list) != 1 || list[0].Code != "unknown_key_like" || list[0].File != "en.toml" || !slices.Contains(list[0].Args, "option.no") {
		t.Error(list)
	}
}

// A file full of steps must not keep the program busy for minutes.
func TestHugeListsAreRefusedAtOnce(t *testing.T) {
	for name, s := range map[string]string{
		"steps":     strings.Replace(smallStructure, "[[steps]]", strings.Repeat("[[steps]]\n", 90_000)+"[[steps]]", 1),
		"items":     strings.Replace(smallStructure, `[["P1"], ["P1"], ["P1"]]`, `[[`+strings.Repeat(`"a",`, 240_000)+`], [], []]`, 1),
		"languages": strings.Replace(smallStructure, `["en"]`, `[`+strings.Repeat(`"a",`, 240_000)+`]`, 1),
	} {
		t.Run(name, func(t *testing.T) {
			fsys := small()
			fsys["pack.toml"] = &fstest.MapFile{Data: []byte(s)}
			start := time.Now()
			var whole map[string]any
			if _, err := toml.Decode(s, &whole); err != nil {
				t.Fatal(err)
			}
			parsing := time.Since(start)
			start = time.Now()
			list, err := Problems(fsys, ".")
			if err != nil || !slices.ContainsFunc(list, func(p Problem) bool { return p.Code == "too_many" }) {
				t.Fatal(err, len(list))
			}
			if took := time.Since(start); took > 20*parsing {
				t.Errorf("took %v, and the file alone is parsed in %v", took, parsing)
			}
		})
	}
}

// Every mistake that reading can name has a sentence, and every sentence a test.
func TestEveryMistakeHasASentence(t *testing.T) {
	tested := []string{"extra_text", "holes", "logo_name", "longer", "missing_form", "stray_file", "stray_logo", "too_many"} // of kits and logos, too
	for _, m := range mistakes {
		tested = append(tested, m.code)
	}
	for _, h := range hostile(t) {
		tested = append(tested, h.code)
	}
	slices.Sort(tested)
	tested = slices.Compact(tested)
	c := catalog(t)
	for _, lang := range c.Languages() {
		var worded []string
		for key := range c.in(lang) {
			if code, ok := strings.CutPrefix(key, "pack."); ok {
				worded = append(worded, code)
			}
		}
		slices.Sort(worded)
		if !slices.Equal(worded, tested) {
			t.Errorf("%s: sentences for %v\ntests of %v", lang, worded, tested)
		}
	}
	for _, m := range mistakes {
		fsys := small()
		fsys[m.file] = &fstest.MapFile{Data: []byte(strings.Replace(string(fsys[m.file].Data), m.old, m.new, 1))}
		list, _ := Problems(fsys, ".")
		for _, p := range list {
			for _, lang := range c.Languages() {
				if line := c.Problem(lang, p); len(holes(line)) > 0 && p.Code != "toml" || strings.Contains(line, "\n") {
					t.Errorf("%s: %s", m.name, line)
				}
			}
		}
	}
}

func TestOpenPath(t *testing.T) {
	t.Run("built-in one from disk", func(t *testing.T) {
		got, err := OpenPath(filepath.Join("..", "..", "assets", "packs", "servant"))
		if err != nil {
			t.Fatal(err)
		}
		if err := promote(got); err != nil || !reflect.DeepEqual(got, builtin(t)) {
			t.Error("it is another one")
		}
	})
	t.Run("no such folder", func(t *testing.T) {
		if _, err := OpenPath(filepath.Join(t.TempDir(), "none")); workshop.CodeOf(err) != workshop.ENotFound {
			t.Errorf("got %v", err)
		}
	})
	t.Run("empty folder", func(t *testing.T) {
		_, err := ProblemsPath(t.TempDir())
		if workshop.CodeOf(err) != workshop.ENotFound {
			t.Errorf("got %v", err)
		}
		c, broken := LoadCatalog()
		if said := c.Error("en", err); broken != nil || !strings.Contains(said, "holds no pack: pack.toml") {
			t.Errorf("it says %q, %v", said, broken)
		}
	})
	t.Run("link out of the folder", func(t *testing.T) {
		outside := filepath.Join(t.TempDir(), "en.toml")
		dir := t.TempDir()
		if err := os.WriteFile(outside, []byte(smallTexts), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, structureFile), []byte(smallStructure), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := os.Symlink(outside, filepath.Join(dir, "en.toml")); err != nil {
			t.Skip("no links here:", err)
		}
		list, err := ProblemsPath(dir)
		if err != nil || len(list) != 1 || list[0].Code != "no_file" {
			t.Error(list, err)
		}
	})
}

// Whatever lies in the files, reading ends, and gives a pack or tells why not.
func FuzzOpen(f *testing.F) {
	f.Add([]byte(smallStructure), []byte(smallTexts))
	for _, m := range mistakes[:len(mistakes)-2] { // but the largest ones
		files := map[string]string{"pack.toml": smallStructure, "en.toml": smallTexts}
		files[m.file] = strings.Replace(files[m.file], m.old, m.new, 1)
		f.Add([]byte(files["pack.toml"]), []byte(files["en.toml"]))
	}
	structure, err := fs.ReadFile(assets.Packs, builtinDir+"/pack.toml")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(structure, []byte(smallTexts))
	base := builtin(f)
	printable, err := printableRunes()
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, structure, texts []byte) {
		fsys := fstest.MapFS{"pack.toml": {Data: structure}, "en.toml": {Data: texts}}
		var p *workshop.Pack
		var list []Problem
		bounded.Run(t, func() { p, list = read(fsys, ".", base, printable) })
		if (p == nil) == (len(list) == 0) {
			t.Fatalf("pack %v with %d problems", p != nil, len(list))
		}
		if p == nil {
			return
		}
		data, err := Encode(p)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := Decode(data, nil); err != nil {
			t.Fatal(err)
		}
		for _, e := range p.Exercises {
			if _, _, err := p.Plan(workshop.Info{Minutes: 60, Exercises: []string{e.ID}}); err != nil {
				t.Fatal(err)
			}
		}
	})
}
