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
			missing := flawed(t, mustLayout(t, st, KindTakeHome, Options{}), NoGlyph)
			for _, sign := range h.missing {
				if !slices.ContainsFunc(missing, func(text string) bool { return strings.Contains(text, sign) }) {
					t.Errorf("%q is not reported, only %q", sign, missing)
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
