package pdf

import (
	"strings"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// What a key is not stands on the poster and on the ballot of the keys, and something for
// this week on the sheet beside the promise cards, in one language as in two.
func TestWhatKeysAreNotAndTheirWeeksAreOnPaper(t *testing.T) {
	for _, lang := range []string{"en", "fi", "en+fi"} {
		st := newSample(t, lang[:2], workshop.Full, "A", "B", "C")
		for _, on := range []struct {
			kind Kind
			only string
			name string
		}{{KindPoster, "", ".not"}, {KindWorksheets, "W5", ".not"}, {KindWorksheets, "W6b", ".week"}} {
			opts := Options{Lang: lang}
			if on.only != "" {
				opts.Only = []string{on.only}
			}
			h := mustLayout(t, st, on.kind, opts)
			said := ""
			for side := range h.Len() {
				said += unbroken(h, side)
			}
			for _, def := range st.Pack.ItemsOf(workshop.ItemKey) {
				for _, l := range strings.Split(lang, "+") {
					if text := st.Pack.Text(l, "item."+def.ID+on.name); !strings.Contains(said, unspaced(text)) {
						t.Errorf("%s %s %s: %q is missing", on.kind, on.only, lang, text)
					}
				}
			}
		}
	}
}

// A poster whose keys say so much that they could not be read leaves out what they are
// not, and its names stay as large as they were.
func TestACrowdedPosterLeavesOutWhatKeysAreNot(t *testing.T) {
	st := newSample(t, "en", workshop.Full, "A", "B", "C")
	s, err := newSheet(st, words(t), Options{Lang: "en"})
	if err != nil {
		t.Fatal(err)
	}
	p, keys := &poster{s}, st.Pack.ItemsOf(workshop.ItemKey)
	if f := p.posterFit(keys, 90); !f.not || f.def < posterLeast || f.name != posterName {
		t.Errorf("%+v", f)
	}
	if f := p.posterFit(keys, 67); f.not && f.def < posterLeast || f.name != posterName {
		t.Errorf("%+v, and what they are not", f)
	}
	if f := p.posterFit(keys, 62); f.not {
		t.Errorf("%+v, and what they are not", f)
	}
}

// The run sheet writes times of day as its language does.
func TestRunSheetHasTheClockOfItsLanguage(t *testing.T) {
	for lang, want := range map[string]string{"en": "9:00", "fi": "9.00"} {
		st := newSample(t, lang, workshop.Full, "A")
		st.Info.When = time.Date(2026, 11, 3, 9, 0, 0, 0, time.UTC)
		h := mustLayout(t, st, KindWorksheets, Options{Lang: lang, Only: []string{"W7"}})
		times := ""
		for _, it := range h.Page(0).Items {
			if text, ok := it.(figure.Text); ok {
				times += text.S + "\n"
			}
		}
		if !strings.Contains(times, "\n"+want+"\n") {
			t.Errorf("%s: no line %q in %s", lang, want, times)
		}
	}
}
