package pdf

import (
	"fmt"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// Texts as long as may be typed, and words that no line can hold, stay on every page of every
// handout: nothing lies over anything else or over the foot.
func TestExtremeTextsStayOnTheirPages(t *testing.T) {
	for _, much := range []struct{ name, text string }{
		{"long", strings.TrimSpace(strings.Repeat("asiakaspalveluprosessien kehittämistyöryhmä ", 14))},
		{"a word", strings.Repeat("asiakaspalvelu", 9)},
		{"wide", strings.Repeat("W", 300)},
	} {
		for _, kind := range Kinds() {
			for i, opts := range []Options{{Lang: "fi"}, {Lang: "fi", Paper: Letter, Large: true}, {Lang: "en+fi", Paper: Letter}, {Lang: "fi+en", Large: true}} {
				if i > 1 && !long() || i != 1 && testing.Short() {
					continue
				}
				t.Run(fmt.Sprintf("%s/%s/%s/%s/%t", much.name, kind, opts.Lang, opts.Paper, opts.Large), func(t *testing.T) {
					st := full(t, opts.Lang[:2], crowds[2])
					extreme(&st, much.text)
					h := mustLayout(t, st, kind, opts)
					for n, pg := range draw(t, h.pages...).Pages {
						checkPage(t, n+1, pg, h.size.W, h.size.H)
					}
				})
			}
		}
	}
}

// extreme has whatever a group typed be one text.
func extreme(st *workshop.State, text string) {
	cut := func(most int) string { return string([]rune(text)[:min(most, len([]rune(text)))]) }
	st.Info.Group, st.Info.Title = cut(workshop.MaxName), cut(workshop.MaxName)
	for i := range st.Tiles {
		st.Tiles[i] = cut(workshop.MaxName)
	}
	for i := range st.Items {
		st.Items[i].Text = text
	}
	for i := range st.Actions {
		st.Actions[i].First, st.Actions[i].Owner, st.Actions[i].Due, st.Actions[i].Notice = text, cut(workshop.MaxName), cut(workshop.MaxName), text
	}
	st.Notes = map[string]string{"A4": text, workshop.NoteFacilitator: text, workshop.NoteSentence: cut(100)}
}
