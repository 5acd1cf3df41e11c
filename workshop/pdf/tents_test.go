package pdf

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
)

// Whoever sits opposite reads the same as who sits behind it, and each person has a tent:
// with the name, or with a line for it.
func TestTents(t *testing.T) {
	st := full(t, "fi", crowds[2])
	st.Info.Names, st.Info.People = []string{"Aino", " Väinö Öhman ", ""}, 4
	h := mustLayout(t, st, KindTents, Options{})
	if h.Len() != 4 {
		t.Fatalf("%d tents for four people", h.Len())
	}
	for i, want := range []string{"Aino", "Väinö Öhman", "", ""} {
		var said, turned []string
		for _, text := range textsOf(h, i) {
			if !text.Turned {
				said = append(said, text.S)
				continue
			}
			if turned = append(turned, text.S); text.Y > h.size.H/2 {
				t.Errorf("%q stands upside down on the near half", text.S)
			}
		}
		slices.Sort(said)
		slices.Sort(turned)
		if strings.Join(said, "|") != strings.Join(turned, "|") {
			t.Errorf("tent %d says %q, and to who sits opposite %q", i+1, said, turned)
		}
		for _, word := range strings.Fields(want) {
			if !slices.ContainsFunc(said, func(s string) bool { return strings.TrimSpace(s) == word }) {
				t.Errorf("tent %d lacks %s: %q", i+1, word, said)
			}
		}
		if !slices.Contains(said, st.Info.Group) {
			t.Errorf("tent %d does not name the group: %q", i+1, said)
		}
	}
}

// What is turned is said once to who has it read out.
func TestATurnedCopyIsNotReadTwice(t *testing.T) {
	st := full(t, "en", crowds[2])
	for _, p := range mustLayout(t, st, KindTents, Options{}).pages {
		for i, it := range p.Items {
			if text, ok := it.(figure.Text); !ok || !text.Turned {
				continue
			}
			if !slices.ContainsFunc(p.Marks, func(m layout.Mark) bool { return m.Tag == "Artifact" && m.From <= i && i < m.To }) {
				t.Fatalf("%v is read", it)
			}
		}
	}
}

// No name is divided, and those of usual length are equally large.
func TestNamesOfTentsAreWhole(t *testing.T) {
	st := full(t, "en", crowds[2])
	st.Info.Names = []string{"Li", "Sofia Lind", "Maximilian Featherstonehaugh", "Anna-Maija Korhonen-Lindström", strings.Repeat("Wolfe", 12)}
	h := mustLayout(t, st, KindTents, Options{})
	sizes := map[string]float64{}
	for i, name := range st.Info.Names[:4] {
		var lines []string
		for _, text := range textsOf(h, i) {
			if !text.Turned && text.Bold && text.Size > tentGroup {
				lines, sizes[name] = append(lines, strings.TrimSpace(text.S)), text.Size
			}
		}
		if strings.Join(lines, " ") != name {
			t.Errorf("%q stands as %q", name, lines)
		}
	}
	if sizes["Li"] != sizes["Sofia Lind"] || sizes["Li"] < tentEqual {
		t.Errorf("sizes %v", sizes)
	}
	if blank := mustLayout(t, st, KindTents, Options{Blank: true, Copies: 3}); blank.Len() != 3 || strings.Contains(fmt.Sprint(textsOf(blank, 0)), "Li") {
		t.Error("blank ones, as many as were asked for, name nobody")
	}
}
