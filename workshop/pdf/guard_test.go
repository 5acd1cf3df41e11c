package pdf

import (
	"slices"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// hostile are names that people have or paste, and that PDF libraries stumble on.
var hostile = []struct {
	name, text string
	missing    []string // signs that no font here can have
}{
	{"empty", "", nil},
	{"spaces", " \u00A0\t ", nil},
	{"300 letters", strings.Repeat("Ääkkönen ", 34), nil},
	{"one word", strings.Repeat("x", 300), nil},
	{"decomposed", "A\u0308iti Ma\u0308kela\u0308", nil},
	{"marks without a composed sign", "q\u0302x\u0323", nil},
	{"control", "Ma\x00rja\x07\x1b[31m", nil},
	{"invalid bytes", "M\xe4kel\xe4 \xf0\x9f", nil},
	{"backslash", `C:\team\`, nil},
	{"parentheses", "((Team) (A", nil},
	{"alias", "{nb} {nb}", nil},
	{"override", "\u202Enimi\u202C", nil},
	{"emoji", "Team 😀 one", nil},
	{"family", "Team 👨\u200D👩\u200D👧\u200D👦", nil},
	{"flag", "Suomi 🇫🇮", nil},
	{"beyond the plane", "𠮷田 太郎", nil},
	{"han", strings.Repeat("一丁丂七丄丅丆万丈三", 10), nil},
	{"arabic", "محمد علي (PhD) Dr. 3", nil},
	{"hebrew", "דוד בן־גוריון", nil},
	{"devanagari", "देवेंद्र कृष्णमूर्ति", nil},
	{"thai", "สมชาย ใจดี", nil},
	{"arrow", "A → B ✓ ☐", nil},
	{"private use", "\uE000 \U000F0000", []string{"\uFFFD"}},
	{"no character", "a\uFFFEb\U0010FFFFc", []string{"\uFFFD"}},
	{"tags", "a\U000E0041b", nil},
}

func TestHostileNames(t *testing.T) {
	for _, h := range hostile {
		t.Run(h.name, func(t *testing.T) {
			st := newSample(t, "en", workshop.Deep, "A", "B", "C")
			st.Info.Group, st.Info.Title, st.Tiles[1] = h.text, h.text+"!", h.text
			st.Items[0].Text, st.Actions[0].First, st.Actions[0].Owner, st.Actions[0].Due = h.text, h.text, h.text, h.text
			doc := mustTakeHome(t, st, Options{})
			for _, sign := range h.missing {
				if !slices.ContainsFunc(doc.Missing, func(text string) bool { return strings.Contains(text, sign) }) {
					t.Errorf("%q is not reported, only %q", sign, doc.Missing)
				}
			}
			s, err := newSheet(st, words(t), Options{})
			if err != nil {
				t.Fatal(err)
			}
			checkLayout(t, s)
			if out := output(t, "qpdf", "--check", save(t, doc)); strings.Contains(strings.ToLower(out), "warning") {
				t.Error(out)
			}
		})
	}
}

// Whose name cannot be printed is known before it is printed, and is what the
// file says in the end.
func TestMissingIsKnownBefore(t *testing.T) {
	const odd = "Mika \U0001FFFD"
	st := full(t, "en", crowds[2])
	st.Info.Names = []string{"Aino Mäkelä", odd, "דוד"}
	h := mustLayout(t, st, KindTakeHome, Options{Names: true})
	before, err := h.Missing()
	if err != nil || !slices.Equal(before, []string{odd}) {
		t.Errorf("missing %q, %v", before, err)
	}
	if doc, err := h.Write(nil); err != nil || !slices.Equal(doc.Missing, before) {
		t.Errorf("the file says %q, %v", doc.Missing, err)
	}
	st.Info.Names = []string{"Aino Mäkelä"}
	if none, err := mustLayout(t, st, KindTakeHome, Options{Names: true}).Missing(); err != nil || len(none) > 0 {
		t.Errorf("missing %q, %v", none, err)
	}
}

// What has no room on paper is known before it is printed, and is what the file says in
// the end. What the group itself ended with dots is not cut.
func TestCutIsKnownBefore(t *testing.T) {
	long := strings.TrimSpace(strings.Repeat("customers and all who serve them ", 12))
	st := full(t, "en", crowds[2])
	for _, kind := range Kinds() {
		for _, lang := range []string{"en", "fi", "en+fi"} {
			if got := mustLayout(t, st, kind, Options{Lang: lang}).Cut(); len(got) > 0 {
				t.Errorf("%s %s: %q is cut of what is usual", kind, lang, got)
			}
		}
	}
	st.Tiles[1], st.Items[0].Text = long, "We wait, and wait …"
	h := mustLayout(t, st, KindTakeHome, Options{})
	before := h.Cut()
	if !slices.Equal(before, []string{long}) {
		t.Errorf("cut %d %q, want %d", len(before), before, len(long))
	}
	if doc, err := h.Write(nil); err != nil || !slices.Equal(doc.Cut, before) {
		t.Errorf("the file says %q, %v", doc.Cut, err)
	}
	st.Info.Names = []string{"Aino " + long}
	if got := mustLayout(t, st, KindTakeHome, Options{Names: true}).Cut(); !slices.Contains(got, "Aino "+long) {
		t.Errorf("cut %q", got)
	}
}
