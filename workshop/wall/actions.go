package wall

import (
	"slices"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// actions is the table of who does what by when.
func (b board) actions(def workshop.StepDef) []page {
	field := func(name string) figure.Bilingual { return b.TextOrNone("step." + def.ID + ".field." + name) }
	var rows []figure.ActionRow
	for _, a := range b.agreed() {
		rows = append(rows, figure.ActionRow{Item: b.itemText(a.Item), First: a.First, Owner: a.Owner, Due: a.Due, Notice: a.Notice})
	}
	most := b.rows(figure.ActionRows)
	var out []page
	for _, c := range cuts(len(rows), most) {
		out = append(out, page{frame: figure.Frame{Title: b.title(def)}, body: figure.Actions{
			First: field("first"), Owner: field("owner"), Due: field("due"), Notice: field("notice"),
			Slots: most, Rows: rows[c.from:c.to],
		}})
	}
	return out
}

// agreed lists the obstacles that were chosen, each with what was agreed on about it so far,
// and after them the actions about others: a row that is written first takes no other away.
func (b board) agreed() []workshop.Action {
	var out []workshop.Action
	for _, id := range b.topItems() {
		out = append(out, workshop.Action{Item: id})
	}
	for _, a := range b.Actions {
		if i := slices.IndexFunc(out, func(o workshop.Action) bool { return o.Item == a.Item }); i >= 0 {
			out[i] = a
		} else {
			out = append(out, a)
		}
	}
	return out
}

// topItems are the obstacles that have a place by the latest dot vote on them; where
// nothing is settled, those that stand for one. In a follow-up they are those whose promise
// is stuck.
func (b board) topItems() []string {
	ids := workshop.ActsOn(b.State)
	for _, r := range b.Rounds {
		if r.Tally != nil && r.Tally.Shown() && len(r.Tally.Spec.Labels) > 0 && r.Tally.Spec.Questions[0].Kind.Traits().Budget {
			p := b.Places(*r.Tally)
			chosen := p.In
			if len(chosen) == 0 {
				chosen = p.Open
			}
			ids = nil
			for _, c := range chosen {
				ids = append(ids, c.Item)
			}
		}
	}
	return ids
}

func (b board) itemText(id string) string {
	for _, it := range b.Items {
		if it.ID == id {
			return it.Text
		}
	}
	return id
}
