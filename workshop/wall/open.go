package wall

import (
	"strconv"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/result"
)

// open is all that an open vote shows: what is voted on, what it may be answered, and
// how many have voted. That holds for every way to the box, since another one may be
// added: whoever holds up a card or writes on a slip has the wall to read from.
func (b board) open(def workshop.StepDef) []page {
	if voted, ok := b.Pack.Step(b.Subject(def)); ok {
		def = voted
	}
	r, ok := b.Last(def.ID)
	if !ok {
		return alone(figure.Frame{}, figure.Hero{Text: b.title(def)})
	}
	if r.Spec.Way.Traits().Counted && len(b.askedAbout(r.Spec)) > 0 {
		return b.cards(r, def)
	}
	pages := b.questions(r, def)
	if r.Cast >= r.Seats {
		for i := range pages {
			pages[i].frame.Footer = figure.Dotted(pages[i].frame.Footer, b.Word("wall.hidden"))
		}
	}
	return append(joining{b}.pages(r), pairTalk(b, r, pages)...)
}

// questions shows all questions of an open vote, with the count.
func (b board) questions(r workshop.Round, def workshop.StepDef) []page {
	asking := askingOf(r.Spec.Questions[0].Kind)
	count, rest := b.voted(r)
	f := figure.Frame{Title: b.asked(def, r.Spec)}
	f.Note = b.mayAnswer(r, def)
	if rows := asking.put(b, r.Spec); len(rows) > 0 {
		var out []page
		for _, body := range rows {
			out = append(out, page{frame: f, body: figure.Counting{Body: body, Count: count, Rest: rest}})
		}
		return out
	}
	items := b.askedAbout(r.Spec)
	if len(items) == 0 {
		return alone(figure.Frame{}, figure.Hero{Text: f.Title, Small: f.Note, Count: count, Rest: rest})
	}
	f.Footer = asking.method(b, len(items))
	var out []page
	for _, c := range cuts(len(items), b.askedRows(r.Spec, items)) {
		out = append(out, page{frame: f, body: figure.List{Items: items[c.from:c.to], Count: count, Rest: rest}})
	}
	return out
}

// mayAnswer tells what a question may be answered, and that it is asked once more.
func (b board) mayAnswer(r workshop.Round, def workshop.StepDef) figure.Bilingual {
	hint := figure.Bilingual{}
	if def.Vote != nil {
		hint = askingOf(r.Spec.Questions[0].Kind).hint(b, def)
	}
	if !r.Spec.Revote {
		return hint
	}
	return figure.Glue(": ", b.Text("vote.second"), hint)
}

// askedAbout lists what the questions of a vote are about, under the numbers of the
// ballot: items that are marked side by side, else the questions themselves. A question
// that stands alone is the title.
func (b board) askedAbout(spec workshop.Spec) []figure.ListItem {
	ids := spec.Questions[0].Items
	if !spec.Questions[0].OfItems() {
		ids = nil
		for _, q := range spec.Questions {
			ids = append(ids, q.ID)
		}
	}
	var out []figure.ListItem
	for i, id := range ids {
		name := b.LabelOf(spec.Labels, id)
		if _, own := spec.Labels[id]; own {
			name = figure.Only(name.First)
		}
		if !name.Empty() {
			out = append(out, figure.ListItem{Number: strconv.Itoa(i + 1), Name: name})
		}
	}
	if len(out) == 1 {
		out[0].Number = ""
	}
	return out
}

// askedRows is how many of them go on a page: what the group has said stands in its own
// words only, names are short.
func (b board) askedRows(spec workshop.Spec, items []figure.ListItem) int {
	if len(spec.Labels) > 0 || spec.Questions[0].Kind.Traits().Places {
		return figure.ListRows.PerPage(false)
	}
	for _, it := range items {
		if len([]rune(it.Name.First)) > shortName || len([]rune(it.Name.Second)) > shortName {
			return b.rows(figure.LongRows)
		}
	}
	return b.rows(figure.NameRows)
}

// shortName is how many letters a name has at most that stands on one line of a column.
const shortName = 24

// voted tells how many have voted, in a mixed group in a whole sentence of the
// other language too.
func (b board) voted(r workshop.Round) (count string, rest figure.Bilingual) {
	voted := b.Word("wall.count", "k", strconv.Itoa(r.Cast), "n", strconv.Itoa(r.Seats))
	rest = b.Word("wall.voted", "n", strconv.Itoa(r.Cast))
	return voted.First, figure.Both(rest.First, figure.Glue(" ", voted, rest).Second)
}

// asked is the question as it is put: that of the ballot where all of it has
// one, else the step's.
func (b board) asked(def workshop.StepDef, spec workshop.Spec) figure.Bilingual {
	if q := spec.Questions[0]; len(q.Aspects) == 1 {
		if text := b.TextOrNone("aspect." + def.ID + "." + q.Aspects[0]); !text.Empty() {
			return text
		}
	}
	return b.title(def)
}

// cards shows one of the questions after the other. The vote is open, and nothing of
// it shows here: the cards are up in the room.
func (b board) cards(r workshop.Round, def workshop.StepDef) []page {
	var out []page
	for _, q := range r.Spec.Questions {
		out = append(out, page{
			frame: figure.Frame{Title: b.asked(def, r.Spec)},
			body:  figure.Hero{Text: b.LabelOf(r.Spec.Labels, q.ID), Small: b.mayAnswer(r, def)},
		})
	}
	return out
}

// closed has the room guess before it sees what came of a vote. Nothing of that is here.
func (b board) closed(def workshop.StepDef) []page {
	r, ok := b.Last(b.Subject(def))
	if !ok || r.Tally == nil {
		return b.ask(def)
	}
	f := figure.Frame{Footer: figure.Dotted(
		b.Word("wall.n", "n", strconv.Itoa(r.Tally.Cast), "present", strconv.Itoa(r.Tally.Seats)), b.Word("wall.closed"))}
	if !r.Tally.Shown() {
		if voted, ok := b.Pack.Step(b.Subject(def)); ok {
			def = voted
		}
		return alone(f, figure.Hero{Text: b.asked(def, r.Spec)})
	}
	return alone(f, figure.Hero{Above: b.Word("wall.before"), Text: b.Word(result.GuessKey(r.Spec))})
}
