package result

import (
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// reader says in words what the pictures show. A sentence is made in one language.
type reader struct{ Texts }

// InEach is what is said in one language, and in a mixed group the same in the
// other language under it.
func (b Figures) InEach(say func(Figures) string) figure.Bilingual {
	return b.inEach(func(t Texts) string { return say(Figures{t}) })
}

// Findings says in words what a tally says. Wall, facilitator's window, paper and
// export all take their sentences from here, so that they say the same.
func (b Figures) Findings(t workshop.Tally) []Line { return reader(b).findings(t) }

// Title is the first of the findings as the title of its picture; "" where there is
// none.
func (b Figures) Title(t workshop.Tally) string { return FirstTitle(b.Findings(t)) }

// ShowsMost is the finding about how much the keys show, whatever is laid over it.
func (b Figures) ShowsMost(t workshop.Tally) string { return reader(b).showsMost(t) }

// ViewFindings tells how many rows leaders and team see differently, a whole step
// or more, and which most.
func (b Figures) ViewFindings(t workshop.Tally) []Line { return reader(b).views(t) }

// RankingNote is what the wall says under a ranking: what is as good as equal, and what
// the pairs say where they say something else.
func (b Figures) RankingNote(t workshop.Tally) string { return reader(b).rankingNote(t) }

// Sentence says what a count says: its median and spread, and whether the answers
// are close; or that the group is divided, or that nobody could say. "" when nobody answered.
func (b Figures) Sentence(c workshop.Count) string { return reader(b).sentence(c) }
