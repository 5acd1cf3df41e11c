package pack

import (
	"bytes"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/upturn-workshop/upturn/workshop"
)

// reread writes a pack to the disk and reads it from there.
func reread(t *testing.T, p *workshop.Pack) *workshop.Pack {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "p")
	if err := Save(p, dir); err != nil {
		t.Fatal(err)
	}
	list, err := ProblemsPath(dir)
	if err != nil || len(list) > 0 {
		t.Fatal(err, list)
	}
	got, err := OpenPath(dir)
	if err != nil {
		t.Fatal(err)
	}
	return got
}

func TestSaveRoundTrip(t *testing.T) {
	one, err := Open(small(), ".")
	if err != nil {
		t.Fatal(err)
	}
	odd, err := Open(small(), ".")
	if err != nil {
		t.Fatal(err)
	}
	odd.Texts["en"]["option.no"] = "\u00ad\"No\" \\ [a] = #b 'c' {x"
	for name, p := range map[string]*workshop.Pack{"built-in": builtin(t), "small": one, "odd texts": odd} {
		t.Run(name, func(t *testing.T) {
			got := reread(t, p)
			if !reflect.DeepEqual(got, p) {
				for lang := range p.Texts {
					for key, text := range p.Texts[lang] {
						if got.Texts[lang][key] != text {
							t.Errorf("%s %s: %q, want %q", lang, key, got.Texts[lang][key], text)
						}
					}
				}
				for i := range p.Steps {
					if !reflect.DeepEqual(got.Steps[i], p.Steps[i]) {
						t.Errorf("step %#v, want %#v", got.Steps[i], p.Steps[i])
					}
				}
				t.Error("it is another pack")
			}
			a, b := Files(p), Files(got)
			for name := range a {
				if !bytes.Equal(a[name], b[name]) {
					t.Errorf("%s changed", name)
				}
			}
		})
	}
}

func TestSaveChangesOnlyWhatChanged(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "p")
	p := builtin(t)
	if err := Save(p, dir); err != nil {
		t.Fatal(err)
	}
	before, err := os.Stat(filepath.Join(dir, "fi.toml"))
	if err != nil {
		t.Fatal(err)
	}
	q := *p
	q.Texts = maps.Clone(p.Texts)
	q.Texts["en"] = maps.Clone(p.Texts["en"])
	q.Texts["en"]["pack.name"] = "Mine"
	q.Partial = nil
	if err := Save(&q, dir); err != nil {
		t.Fatal(err)
	}
	after, err := os.Stat(filepath.Join(dir, "fi.toml"))
	if err != nil || !os.SameFile(before, after) {
		t.Error("the Finnish file was written again", err)
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	if !slices.Equal(names, []string{"en.toml", "fi.toml", "pack.toml"}) {
		t.Errorf("files %v", names)
	}
	got, err := OpenPath(dir)
	if err != nil || got.Text("en", "pack.name") != "Mine" {
		t.Error(err)
	}
}

// A draft keeps what there is, so that an unfinished pack can be gone on with.
func TestDraft(t *testing.T) {
	fsys := small()
	fsys["en.toml"] = &fstest.MapFile{Data: []byte(strings.Replace(smallTexts, `no = "No"`, ``, 1))}
	p, list, err := Draft(fsys, ".")
	if err != nil || p == nil || len(list) != 1 || list[0].Code != "missing_text" {
		t.Fatal(p != nil, list, err)
	}
	if p.Text("en", "option.yes") != "Yes" {
		t.Error("a text was lost")
	}
	fsys["pack.toml"] = &fstest.MapFile{Data: []byte("x")}
	if p, list, err := Draft(fsys, "."); p != nil || len(list) == 0 || err != nil {
		t.Error("a pack without a structure", list, err)
	}
}
