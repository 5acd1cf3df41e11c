package wall

import (
	"strconv"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/result"
)

// written is how the wall shows what people write in their own words.
type written struct{ plain }

func (written) lists() bool { return false }

// hint says how much each person writes, and from how many on it is read at all.
func (written) hint(b board, def workshop.StepDef) figure.Bilingual {
	least := max(workshop.LeastShow, b.Info.MinShow)
	if r, open := b.OpenRound(); open {
		least = r.MinShow
	}
	return b.Word("wall.words_each", "n", strconv.Itoa(max(1, def.Vote.Budget)), "least", strconv.Itoa(least))
}

// revote shows the answers as they are: what is there is not asked twice.
func (written) revote(b results, _, second workshop.Tally, f figure.Frame) []page {
	return b.cards(shownVote{second, b.Def(b.Now()), f})
}

// cardLines is how many lines of text a page of cards has room for, each row of cards taking
// as many as its longest and one for the air around it; cardSigns is how many letters a line
// takes for granted.
const (
	cardLines = 11
	cardSigns = 22
)

// cards shows what was written, as many answers to a page as can be read from the back.
func (b results) cards(v shownVote) []page {
	all := b.answers(v)
	if len(all) == 0 {
		return b.none(v)
	}
	if pages := grouped(b.board, v.def.Collects, b.ofAnswers(v)); pages != nil {
		return pages
	}
	return cardPages(b.ofAnswers(v), all)
}

// cardPages lays cards out on as many pages as they need.
func cardPages(f figure.Frame, all []figure.AnswerCard) []page {
	var out []page
	for from := 0; from < len(all); {
		to, lines := from, 0
		for to < len(all) {
			row := min(to+figure.CardsAcross, len(all))
			lines += 1 + linesOf(all[to:row])
			if to > from && lines > cardLines {
				break
			}
			to = row
		}
		out = append(out, page{frame: f, body: figure.Cards{Cards: all[from:to]}})
		from = to
	}
	return out
}

// linesOf is how many lines the longest of some cards has.
func linesOf(cards []figure.AnswerCard) int {
	most := 1
	for _, c := range cards {
		most = max(most, (workshop.Letters(c.Text)+cardSigns-1)/cardSigns)
	}
	return most
}

// written shows the same as a list.
func (b results) written(v shownVote) []page {
	items := b.collected(v.def.Collects)
	if len(items) == 0 {
		return b.none(v)
	}
	return b.lists(b.ofAnswers(v), items, figure.ListRows.PerPage(false))
}

// ofAnswers is the frame of what was written: the question stays its title.
func (b results) ofAnswers(v shownVote) figure.Frame {
	f := v.frame
	f.Footer = figure.Dotted(f.Footer, b.Word("wall.words_lot"))
	return f
}

// none says that nothing of what was written is shown, or that nobody wrote.
func (b results) none(v shownVote) []page {
	why := b.Word("wall.words_none")
	if result.Nobody(v.Tally) {
		why = b.Word("wall.nobody")
	}
	return b.few(v, why, inWords{})
}

// answers lists what of the answers is on the list of the step.
func (b results) answers(v shownVote) []figure.AnswerCard {
	var out []figure.AnswerCard
	for i, it := range b.ItemsIn(v.def.Collects) {
		out = append(out, figure.AnswerCard{Number: strconv.Itoa(i + 1), Text: strings.TrimSpace(it.Text), Times: 1 + len(it.Merged)})
	}
	return out
}
