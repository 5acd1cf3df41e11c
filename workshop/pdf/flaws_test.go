package pdf

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/trial"
)

// What is usual has no flaw in any handout, in any language, on any paper, in any size.
func TestUsualHandoutsHaveNoFlaw(t *testing.T) {
	st := full(t, "en", crowds[2])
	for _, kind := range Kinds() {
		for _, lang := range trial.Named() {
			for _, format := range kind.Traits().Papers {
				for _, opts := range []Options{{}, {Large: true}, {Blank: true}, {Blank: true, Large: true}} {
					opts.Lang, opts.Paper = lang, format
					if opts.Blank && !kind.Traits().Blank {
						continue
					}
					flaws, err := mustLayout(t, st, kind, opts).Flaws()
					flaws = slices.DeleteFunc(flaws, func(f Flaw) bool { return f.Sort == UsualSize && opts.Large })
					if err != nil || len(flaws) > 0 {
						t.Errorf("%s %+v: %+v %v", kind, opts, flaws, err)
					}
				}
			}
		}
	}
}

// Whose name cannot be printed is known before it is printed, and that it stands on their
// own sheet.
func TestMissingIsKnownBefore(t *testing.T) {
	const odd = "Mika \U0001FFFD"
	st := full(t, "en", crowds[2])
	st.Info.Names = []string{"Aino Mäkelä", odd, "דוד"}
	flaws, err := mustLayout(t, st, KindTakeHome, Options{Names: true}).Flaws()
	if want := []Flaw{{NoGlyph, odd, 0}}; err != nil || !reflect.DeepEqual(flaws, want) {
		t.Errorf("%+v, %v", flaws, err)
	}
	st.Info.Names, st.Items[0].Text = nil, "We wait \U0001FFFD"
	if flaws := flawed(t, mustLayout(t, st, KindReport, Options{}), NoGlyph); len(flaws) == 0 {
		t.Error("nobody is told of a text")
	}
}

// Nor has any of a workshop that was led through, in each language and beside each other one: the
// words of the program have room, so that nobody is told to write them shorter.
func TestNoWordsOfTheProgramLackRoom(t *testing.T) {
	st, n := playedFor(t, "sv", 180, 12), 0
	for _, first := range trial.Offered() {
		for _, second := range trial.Offered() {
			for _, kind := range []Kind{KindTakeHome, KindLeaf, KindReport, KindTables} {
				for _, format := range []Paper{A4, Letter} {
					if n++; testing.Short() && n%7 != 0 {
						continue
					}
					opts := Options{Lang: first + "+" + second, Paper: format}
					if first == second {
						opts.Lang = first
					}
					if flaws, err := mustLayout(t, st, kind, opts).Flaws(); err != nil || len(flaws) > 0 {
						t.Errorf("%s %s %s: %+v %v", kind, opts.Lang, format, flaws, err)
					}
				}
			}
		}
	}
}

// What has no room on paper is known before it is printed, with the side on which it stands.
// What the group itself ended with dots is not cut.
func TestCutIsKnownBefore(t *testing.T) {
	long := strings.TrimSpace(strings.Repeat("customers and all who serve them ", 12))
	st := full(t, "en", crowds[2])
	st.Tiles[1], st.Items[0].Text = long, "We wait, and wait …"
	h := mustLayout(t, st, KindTakeHome, Options{})
	flaws, err := h.Flaws()
	if want := []Flaw{{CutOff, long, 1}}; err != nil || !slices.Equal(flaws, want) {
		t.Errorf("%+v, %v, want %+v", flaws, err, want)
	}
	if !strings.Contains(words2(h, 0), long[:20]) {
		t.Error("it stands on another side")
	}
	st.Info.Names = []string{"Aino " + long}
	if got := flawed(t, mustLayout(t, st, KindTakeHome, Options{Names: true}), CutOff); !slices.Contains(got, "Aino "+long) {
		t.Errorf("cut %q", got)
	}
}

// What reaches over the edge or had to be made too small to read is told of.
func TestOverEdgeAndTooSmall(t *testing.T) {
	h := mustLayout(t, full(t, "en", crowds[2]), KindCard, Options{})
	p := &h.pages[1]
	p.Items = slices.Clone(p.Items)
	p.Add(figure.Text{X: h.size.W - 60, Y: 200, Size: 12, S: "far to the right"})
	p.Add(figure.Text{X: 60, Y: h.size.H - 20, Size: 12, S: "far down"})
	p.Add(figure.Text{X: 100, Y: 100, Size: 6.5, S: "tiny letters"})
	flaws, err := h.Flaws()
	want := []Flaw{{OverEdge, "far to the right", 2}, {OverEdge, "far down", 2}, {TooSmall, "tiny letters", 2}}
	if err != nil || !slices.Equal(flaws, want) {
		t.Errorf("%+v, %v", flaws, err)
	}
}

// What does not come in large print is named where large print is asked for, unless it is
// read from afar in any case.
func TestUsualSizeIsNamed(t *testing.T) {
	st := full(t, "en", crowds[2])
	for _, kind := range Kinds() {
		for _, large := range []bool{false, true} {
			names := flawed(t, mustLayout(t, st, kind, Options{Large: large}), UsualSize)
			if want := large && !kind.Traits().Large && !kind.Traits().Far; want != slices.Contains(names, "handout.kind."+string(kind)) {
				t.Errorf("%s, large %t: %q", kind, large, names)
			}
		}
	}
	for _, w := range allWorksheets() {
		names := flawed(t, mustLayout(t, st, KindWorksheets, Options{Large: true, Only: []string{w.id}}), UsualSize)
		if usual := !w.large && !w.big; usual != slices.Equal(names, []string{"worksheet.name." + w.id}) {
			t.Errorf("%s: %q", w.id, names)
		}
	}
}

// Flaws are told with the text, where it stands and what to do; of many texts the first.
func TestFlawsInWords(t *testing.T) {
	word := func(key string, args ...string) string { return words(t).T("en", key, args...) }
	long := strings.Repeat("long words ", 10)
	flaws := []Flaw{{CutOff, long, 2}, {CutOff, "Aino", 0}, {CutOff, "a third", 3}, {UsualSize, "handout.kind.poster", 0}}
	want := []string{
		"Too long to be printed in full: long words long words long words long words long words long… (page 2); Aino (name); …. Write it shorter.",
		"Not in large print but in the usual size: Ten keys, poster.",
	}
	if got := Said(flaws, word, 2); !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
	if got := Said(flaws, word, 0); len(got) != 2 || !strings.Contains(got[0], strings.TrimSpace(long)) || !strings.Contains(got[0], "a third (page 3)") {
		t.Errorf("%q", got)
	}
	if got := Said(nil, word, 0); len(got) != 0 {
		t.Errorf("%q of nothing", got)
	}
}
