package wall

import (
	"slices"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/result"
	"github.com/upturn-workshop/upturn/workshop/trial"
)

// What a wall in one language says under a picture a wall in two says too, in both:
// under the picture, or on the page of words after it; on every wall, narrow ones
// as well.
func TestNoFindingIsLostInTwoLanguages(t *testing.T) {
	words := map[string]result.Words{}
	for _, lang := range trial.Languages() {
		words[lang] = wordsIn(t, lang)
	}
	for _, langs := range trial.Pairs() {
		st, _ := played(t, langs[0], 12)
		said := 0
		for _, x := range situations {
			eachPage(t, x.in(st), func(name string, at workshop.State) {
				if at.Pos.View > 0 || at.Pos.Page > 0 {
					return
				}
				for _, lang := range langs {
					title, note := noteIn(words[lang], at)
					for _, size := range someSizes() {
						all := saidInAll(at, words[langs[0]], langs[1], size)
						if note != "" && !tells(all, note) {
							t.Errorf("%v %s %s %gx%g: says nowhere %q", langs, x.name, name, size.W, size.H, note)
						}
						if title == "" {
							continue
						}
						if !slices.ContainsFunc(inFull(words[lang], at, title), func(s string) bool { return tells(all, s) }) {
							t.Errorf("%v %s %s %gx%g: says nowhere %q", langs, x.name, name, size.W, size.H, title)
						}
						said++
					}
				}
			})
		}
		if said < 60*len(someSizes()) {
			t.Errorf("looked for %d findings only", said)
		}
	}
}

// noteIn is what the page says as its title in one language, and under its picture.
func noteIn(w result.Words, at workshop.State) (title, note string) {
	at.Info.Lang, at.Info.Second = w.Lang(), ""
	pg := newBoard(at, w).pages()[at.Pos.Page]
	if !pg.frame.Asked.Empty() {
		title = pg.frame.Title.First
	}
	return title, pg.frame.Note.First
}

// inFull are the sentences that say a title whose row is named elsewhere than beside it.
func inFull(w result.Words, at workshop.State, title string) []string {
	out := []string{title}
	at.Info.Lang, at.Info.Second = w.Lang(), ""
	for _, l := range Reading(at, w) {
		if l.Brief == title {
			out = append(out, l.Text)
		}
	}
	return out
}

// saidInAll is all that the pages of a result say, line by line.
func saidInAll(at workshop.State, w result.Words, second string, size figure.Size) (lines []string) {
	at.Info.Second = second
	for at.Pos.Page = range Pages(at) {
		lines = append(append(lines, said(Scene(at, w, size, 1))...), "|")
	}
	return lines
}

// tells reports whether lines say a note: as it is, or sentence by sentence, with what
// a sentence is about over it.
func tells(lines []string, note string) bool {
	if holds(lines, note) {
		return true
	}
	for _, sentence := range strings.SplitAfter(note, ". ") {
		label, text, parted := strings.Cut(strings.TrimSuffix(strings.TrimSpace(sentence), "."), " – ")
		if !holds(lines, strings.TrimSpace(sentence)) && (!parted || !holds(lines, label) || !holds(lines, text) && !holds(lines, text+".")) {
			return false
		}
	}
	return true
}

// What came of a second vote on one scale is told in both languages on every wall:
// on a narrow one, on the page of words.
func TestWhatCameOfTheDiscussionIsToldOnNarrowWalls(t *testing.T) {
	for _, langs := range trial.Pairs() {
		st, w := held(t, langs[0], "B1", "B1", 11)
		st.Info.Second = langs[1]
		for _, size := range sizes {
			lines := saidInAll(st, w, langs[1], size)
			for _, lang := range langs {
				if note := st.Pack.Text(lang, "honest.revote"); !tells(lines, note) {
					t.Errorf("%v %gx%g: says nowhere %q", langs, size.W, size.H, note)
				}
			}
		}
	}
}
