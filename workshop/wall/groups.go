package wall

import (
	"strconv"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// grouped shows a list in its groups: first all of it on one page, and where that has no room
// for all words, each group once more on pages of its own. Nil where there are no groups.
func grouped(b board, list string, f figure.Frame) []page {
	groups := workshop.GroupsOf(b.State, list)
	if len(groups) == 0 {
		return nil
	}
	cards := answerCards(b, list)
	body := figure.Board{Rest: b.Word("wall.ungrouped")}
	for i, g := range groups {
		body.Groups = append(body.Groups, figure.CardGroup{Letter: workshop.GroupLetter(i), Name: g.Name, Cards: cardsOf(cards, g.Items)})
	}
	var apart []string
	for _, it := range workshop.Apart(b.State, list) {
		apart = append(apart, it.ID)
	}
	body.Apart = cardsOf(cards, apart)
	f.Whole = body.Whole
	pages := alone(f, body)
	f.Whole = nil
	room := roomsFor(b.Info.Second != "")
	if room.whole(body) {
		return pages
	}
	return append(pages, room.parts(f, body)...)
}

// parts shows a board that has no room for all its words in several of them, with as many
// groups on each as have it. What one group alone has too much of stands on pages of cards.
func (r rooms) parts(f figure.Frame, all figure.Board) (pages []page) {
	var part figure.Board
	flush := func() {
		if len(part.Groups) > 0 {
			pages = append(pages, alone(f, part)...)
		}
		part = figure.Board{}
	}
	for _, g := range all.Groups {
		more := figure.Board{Groups: append(part.Groups[:len(part.Groups):len(part.Groups)], g)}
		if !r.whole(more) {
			flush()
			more.Groups = []figure.CardGroup{g}
		}
		if r.whole(more) {
			part = more
		} else {
			pages = append(pages, cardPages(titled(f, figure.Only(g.Letter+"  "+g.Name)), g.Cards)...)
		}
	}
	if with := (figure.Board{Groups: part.Groups, Apart: all.Apart, Rest: all.Rest}); r.whole(with) {
		part = with
		if len(part.Groups) == 0 && len(part.Apart) > 0 {
			return append(pages, alone(f, part)...)
		}
		flush()
		return pages
	}
	flush()
	return append(pages, cardPages(titled(f, all.Rest), all.Apart)...)
}

// whole reports whether all words of a board have room, on whichever wall.
func (r rooms) whole(b figure.Board) bool {
	for _, room := range r {
		if !b.Whole(room.W, room.H, figure.WallStyle(nominal)) {
			return false
		}
	}
	return true
}

// nominal is the height of the walls for which it is told whether all words have room: how many
// pages there are is the same on every wall.
const nominal = 720

// rooms are what the frame leaves of a wide wall and of a narrow one, 16 to 9 and 4 to 3.
type rooms []figure.Size

func roomsFor(second bool) rooms {
	if second { // the heads stand there twice
		return rooms{{W: 1060, H: 360}, {W: 780, H: 360}}
	}
	return rooms{{W: 1100, H: 440}, {W: 800, H: 440}}
}

// titled is a frame with what its page is about in the place of the title.
func titled(f figure.Frame, title figure.Bilingual) figure.Frame {
	if f.Asked.Empty() {
		f.Asked = f.Title
	}
	f.Title = title
	return f
}

// answerCards are what is on a list, by its IDs: numbered in the order of the list, in whatever
// group they are, so that a card keeps its number on the way.
func answerCards(b board, list string) map[string]figure.AnswerCard {
	out := map[string]figure.AnswerCard{}
	for i, it := range b.ItemsIn(list) {
		out[it.ID] = figure.AnswerCard{Number: strconv.Itoa(i + 1), Text: strings.TrimSpace(it.Text), Times: 1 + len(it.Merged)}
	}
	return out
}

func cardsOf(all map[string]figure.AnswerCard, ids []string) (out []figure.AnswerCard) {
	for _, id := range ids {
		if c, there := all[id]; there {
			out = append(out, c)
		}
	}
	return out
}
