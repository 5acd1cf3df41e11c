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

// A key that is read but not written would be lost at the first change.
func TestEveryKeyIsWritten(t *testing.T) {
	p := &workshop.Pack{Plans: make([]workshop.Plan, 1), Exercises: make([]workshop.Exercise, 1), Steps: make([]workshop.StepDef, 1), Items: make([]workshop.ItemDef, 1)}
	fill := func(v any) (keys []string) {
		s := reflect.ValueOf(v).Elem()
		for i := range s.NumField() {
			switch f := s.Field(i); f.Kind() {
			case reflect.String:
				f.SetString("x")
			case reflect.Int:
				f.SetInt(1)
			case reflect.Bool:
				f.SetBool(true)
			case reflect.Slice:
				f.Set(reflect.MakeSlice(f.Type(), 1, 1))
			case reflect.Map:
				f.Set(reflect.MakeMap(f.Type()))
			case reflect.Pointer:
				f.Set(reflect.New(f.Type().Elem()))
			case reflect.Array:
				if e := f.Index(0); e.Kind() == reflect.Int {
					e.SetInt(1)
				} else {
					e.Set(reflect.MakeSlice(e.Type(), 1, 1))
				}
			default:
				t.Fatalf("%s is of a new kind", s.Type().Field(i).Name)
			}
			if key := s.Type().Field(i).Tag.Get("toml"); key != "-" && key != "vote" {
				keys = append(keys, key)
			}
		}
		return keys
	}
	for name, keys := range map[string][]string{"plan": fill(&p.Plans[0]), "exercise": fill(&p.Exercises[0]), "item": fill(&p.Items[0]), "step": fill(&p.Steps[0]), "vote": fill(p.Steps[0].Vote)} {
		text := string(writeStructure(p))
		for _, key := range keys {
			if !strings.Contains(text, key+" = ") {
				t.Errorf("%s is not written for a %s", key, name)
			}
		}
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
	want := []string{structureFile}
	for _, lang := range q.Languages {
		want = append(want, lang+".toml")
	}
	if slices.Sort(want); !slices.Equal(names, want) {
		t.Errorf("files %v, want %v", names, want)
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
