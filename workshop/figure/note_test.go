package figure

import (
	"strings"
	"testing"
)

// What a picture says is read by a whole room: it is whole, or told on a page of words.
func TestWhatIsSaidIsNotCut(t *testing.T) {
	sentence := "Twenty answered then and twelve answer now, so the two pictures show different groups. "
	always, never := func(_, _ float64, _ Style) bool { return true }, func(_, _ float64, _ Style) bool { return false }
	for _, tt := range []struct {
		name  string
		note  Bilingual
		title Fits
		words Fits // there is a page of words
		whole bool // the note stands there, uncut
		none  bool // it is left to the page of words
	}{
		{name: "two lines", note: Only(strings.Repeat(sentence, 2)), whole: true},
		{name: "three lines", note: Only(strings.Repeat(sentence, 3)), whole: true},
		{name: "three lines that the picture has room for", note: Only(strings.Repeat(sentence, 3)), title: always, whole: true},
		{name: "three lines, no room", note: Only(strings.Repeat(sentence, 3)), title: never},
		{name: "three lines in both languages", note: Bilingual{First: strings.Repeat(sentence, 3), Second: strings.Repeat(sentence, 3)}, title: always, words: always, whole: true},
		{name: "too much, and a page of words", note: Only(strings.Repeat(sentence, 9)), title: always, words: always, none: true},
		{name: "too much, and no page of words", note: Only(strings.Repeat(sentence, 9)), title: always},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := Wall(Size{W: 1600, H: 900}, Frame{Title: Only("Title"), Note: tt.note, TitleFits: tt.title, Fits: tt.words}, func(w, h float64) Scene { return Scene{W: w, H: h} })
			said, cut := "", false
			for _, item := range s.Items {
				if text, ok := item.(Text); ok && text.S != "Title" {
					said += " " + text.S
					cut = cut || strings.HasSuffix(text.S, "…")
				}
			}
			want := strings.Join(strings.Fields(tt.note.First+" "+tt.note.Second), " ")
			switch got := strings.Join(strings.Fields(said), " "); {
			case tt.whole && got != want:
				t.Errorf("it says %q", got)
			case tt.none && got != "":
				t.Errorf("beside a page of words it says %q", got)
			case !tt.whole && !tt.none && !cut:
				t.Errorf("it is not cut: %q", got)
			}
		})
	}
}
