package wall

import (
	"strconv"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// question shows what will be voted on: the cards, the obstacles, else the
// question alone.
func (b board) question(def workshop.StepDef) []page {
	title := b.title(def)
	if def.Vote == nil {
		return alone(figure.Frame{}, figure.Hero{Text: title})
	}
	if lines := b.Pack.Lines(b.Lang(), "write."+def.ID); len(lines) > 0 {
		return alone(figure.Frame{}, figure.Template{Sentences: blanks(lines), Under: b.blanksUnder("write." + def.ID)})
	}
	items := b.sheetItems(def)
	if len(items) < 2 {
		return alone(figure.Frame{}, figure.Hero{Text: title, Small: b.hint(def)})
	}
	f := figure.Frame{Title: title, Footer: askingOf(def.Vote.Kind).method(b, len(items))}
	return b.lists(f, items, b.listRows(def))
}

// sheetItems lists what a vote's questions are about, where a list helps: cards,
// keys and obstacles.
func (b board) sheetItems(def workshop.StepDef) []figure.ListItem {
	if !askingOf(def.Vote.Kind).lists() {
		return nil
	}
	if def.Vote.Source == "obstacles" || def.Vote.Source == "ideas" {
		return b.collected(def.Vote.Source)
	}
	ids := def.Vote.Items[b.Now().Length]
	var out []figure.ListItem
	for i, id := range ids {
		if name := b.LabelOf(nil, id); !name.Empty() && len(ids) > 1 {
			out = append(out, figure.ListItem{Number: strconv.Itoa(i + 1), Name: name})
		}
	}
	return out
}

// listRows is how many entries of a list go on a page. What the group has said
// stands in its own words only.
func (b board) listRows(def workshop.StepDef) int {
	if def.Collects != "" || def.Vote != nil && (def.Vote.Source != "" || def.Vote.Kind.Traits().Places) {
		return figure.ListRows.PerPage(false)
	}
	return b.rows(figure.ListRows)
}

// hint tells what a single question may be answered.
func (b board) hint(def workshop.StepDef) figure.Bilingual {
	if len(def.Vote.Items[b.Now().Length]) > 1 {
		return figure.Bilingual{}
	}
	return askingOf(def.Vote.Kind).hint(b, def)
}

// open is all that an open vote shows: the question, what it may be answered, and
// how many have voted. Whoever writes on a slip has nothing but the wall to read
// the numbers of the obstacles from, or what the ends of a scale mean.
func (b board) open(def workshop.StepDef) []page {
	h := figure.Hero{Text: b.title(def)}
	if voted, ok := b.Pack.Step(b.Subject(def)); ok {
		def = voted
	}
	if r, ok := cards(b.State); ok {
		return b.cards(r, def)
	}
	r, ok := b.Last(def.ID)
	if !ok {
		return alone(figure.Frame{}, h)
	}
	h.Count, h.Rest = b.voted(r)
	h.Text = b.asked(def, r.Spec)
	var second figure.Bilingual
	if r.Spec.Revote {
		second = b.Text("vote.second")
	}
	if items := b.listed(r.Spec); len(items) > 0 && len(items) <= b.listRows(def) {
		f := figure.Frame{Title: h.Text, Note: second, Footer: askingOf(r.Spec.Questions[0].Kind).method(b, len(items))}
		return alone(f, figure.List{Items: items, Count: h.Count, Rest: h.Rest})
	}
	h.Small = figure.Glue(": ", second, b.hint(def))
	return alone(figure.Frame{}, h)
}

// voted tells how many have voted, in a mixed group in a whole sentence of the
// other language too.
func (b board) voted(r workshop.Round) (count string, rest figure.Bilingual) {
	voted := b.Word("wall.count", "k", strconv.Itoa(r.Cast), "n", strconv.Itoa(r.Seats))
	rest = b.Word("wall.voted", "n", strconv.Itoa(r.Cast))
	return voted.First, figure.Both(rest.First, figure.Glue(" ", voted, rest).Second)
}

// listed lists what dots are given to or what is put in order, under the numbers of
// the ballot.
func (b board) listed(spec workshop.Spec) []figure.ListItem {
	if !spec.Questions[0].OfItems() {
		return nil
	}
	var out []figure.ListItem
	for i, id := range spec.Questions[0].Items {
		out = append(out, figure.ListItem{Number: strconv.Itoa(i + 1), Name: b.LabelOf(spec.Labels, id)})
	}
	return out
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

// cards is the open round when it is answered by cards held up, one question
// after the other: then the wall shows what the cards are about.
func cards(st workshop.State) (workshop.Round, bool) {
	r, ok := st.OpenRound()
	if !ok || !r.Spec.Way.Traits().Counted || r.Spec.Step != st.Subject(st.Def(st.Now())) {
		return r, false
	}
	return r, len(r.Spec.Questions) > 1
}

// cards shows one of the questions after the other. The vote is open, and nothing of
// it shows here: the cards are up in the room.
func (b board) cards(r workshop.Round, def workshop.StepDef) []page {
	var out []page
	for _, q := range r.Spec.Questions {
		var options []figure.Bilingual
		for _, o := range q.Options {
			options = append(options, b.Text("option."+o))
		}
		small := figure.Glue(" · ", options...)
		if r.Spec.Revote {
			small = figure.Glue(": ", b.Text("vote.second"), small)
		}
		out = append(out, page{
			frame: figure.Frame{Title: b.asked(def, r.Spec)},
			body:  figure.Hero{Text: b.LabelOf(r.Spec.Labels, q.ID), Small: small},
		})
	}
	return out
}
