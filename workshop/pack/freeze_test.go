package pack

import (
	"bytes"
	"reflect"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/bounded"
)

func TestFreeze(t *testing.T) {
	p := builtin(t)
	data, err := Encode(p)
	if err != nil {
		t.Fatal(err)
	}
	again, err := Encode(builtin(t))
	if err != nil || !bytes.Equal(data, again) {
		t.Errorf("the same pack gave other bytes (%v)", err)
	}
	got, err := Decode(data, nil)
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(got, p) {
		t.Error("the pack came back changed")
	}
}

// A file from a version that did not know a general text shows it all the same.
func TestFrozenPackIsLentNewTexts(t *testing.T) {
	p := builtin(t)
	for _, lang := range p.Languages {
		delete(p.Texts[lang], "honest.few")
	}
	p.Languages, p.Texts["xx"] = append(p.Languages, "xx"), nil
	data, err := Encode(p)
	if err != nil {
		t.Fatal(err)
	}
	got, err := Decode(data, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, lang := range p.Languages {
		want := builtin(t).Text(lang, "honest.few")
		if got.Text(lang, "honest.few") != want {
			t.Errorf("in %s: %q, want %q", lang, got.Text(lang, "honest.few"), want)
		}
	}
}

func TestFrozenPackIsDamaged(t *testing.T) {
	for name, data := range map[string]string{"nothing": "", "cut off": `{"ID":"servant","Steps":[`, "empty": "{}", "other": `{"ID":"x"}`, "null": "null"} {
		t.Run(name, func(t *testing.T) {
			if _, err := Decode([]byte(data), nil); workshop.CodeOf(err) != workshop.EDamaged {
				t.Errorf("got %v", err)
			}
		})
	}
}

// Whatever a file says that its pack is, it is refused or can be planned and frozen again.
func FuzzDecode(f *testing.F) {
	data, err := Encode(builtin(f))
	if err != nil {
		f.Fatal(err)
	}
	f.Add(data)
	f.Add([]byte(`{"ID":"a","Languages":["en"],"Steps":[{"ID":"A1"}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		bounded.Run(t, func() {
			p, err := Decode(data, []workshop.Step{{ID: "A1"}})
			if err != nil {
				if workshop.CodeOf(err) != workshop.EDamaged {
					t.Fatal(err)
				}
				return
			}
			if _, err := Encode(p); err != nil {
				t.Fatal(err)
			}
			_, _, err = p.Plan(workshop.Info{Minutes: 60, Exercises: p.DefaultExercises(60)})
			if workshop.CodeOf(err) == workshop.EBug {
				t.Fatal(err)
			}
		})
	})
}
