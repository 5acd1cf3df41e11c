package rehearsal_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop/export"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/pack"
	"github.com/upturn-workshop/upturn/workshop/rehearsal"
	"github.com/upturn-workshop/upturn/workshop/wall"
)

// A page says what the export says, and the picture's alternative text says it all.
func TestOneSentenceEverywhere(t *testing.T) {
	catalog, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	for _, lang := range []string{"en", "fi"} {
		st, err := play(t, store(t, lang, 12, 180), rehearsal.Options{Seed: 3})
		if err != nil {
			t.Fatal(err)
		}
		w := catalog.In(lang)
		data, err := export.JSON(st, w)
		if err != nil {
			t.Fatal(err)
		}
		var doc struct {
			Votes []struct {
				Step    string
				Reading []string
			}
		}
		if err := json.Unmarshal(data, &doc); err != nil {
			t.Fatal(err)
		}
		readings := map[string][]string{}
		for _, v := range doc.Votes {
			readings[v.Step] = v.Reading
		}
		for step, vote := range map[string]string{"A2": "A2", "A5": "A4", "B1": "B1", "B4": "B4", "B6": "B6", "C4": "C2", "C6": "C6"} {
			at, ok := wall.At(st, step, 0, 0)
			if !ok || len(readings[vote]) == 0 {
				t.Fatalf("%s %s: nothing is said", lang, step)
			}
			s := wall.Scene(at, w, figure.Size{W: 1280, H: 720}, 1)
			for _, r := range readings[vote] {
				if !strings.Contains(s.Alt, r) {
					t.Errorf("%s %s: the export says %q, the wall %q", lang, step, r, s.Alt)
				}
			}
			var lines []string // a title may take two
			for _, it := range s.Items {
				if v, ok := it.(figure.Text); ok {
					lines = append(lines, v.S)
				}
			}
			if step == "A2" && !strings.Contains(strings.Join(strings.Fields(strings.Join(lines, " ")), " "), readings[vote][0]) {
				t.Errorf("%s: %q does not stand on the wall", lang, readings[vote][0])
			}
		}
	}
}
