package pdf

import (
	"testing"

	"github.com/upturn-workshop/upturn/workshop/figure"
)

// No answer stands larger on its card than another of the same vote, however long they are.
func TestAnswersOnCardsAreOfOneSize(t *testing.T) {
	for _, lang := range []string{"en", "fi", "en+fi", "fi+en"} {
		t.Run(lang, func(t *testing.T) {
			s, err := newSheet(full(t, lang[:2], crowds[2]), words(t), Options{Lang: lang, Paper: A4})
			if err != nil {
				t.Fatal(err)
			}
			decks := 0
			for n, pg := range (&worksheets{s}).voteCards() {
				sizes, words := map[float64]bool{}, 0
				for _, it := range pg.Items {
					if text, ok := it.(figure.Text); ok && text.Bold && text.Size < 100 {
						sizes[text.Size] = true
						words++
					}
				}
				if words > 1 {
					decks++
				}
				if len(sizes) != 1 {
					t.Errorf("deck %d has answers of %v", n+1, sizes)
				}
			}
			if decks < 2 {
				t.Errorf("%d decks of words", decks)
			}
		})
	}
}
