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
