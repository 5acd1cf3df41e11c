package wall

import (
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// signs are the shapes of the statuses of promises.
var signs = map[workshop.Status]figure.Sign{
	workshop.StatusOpen:    figure.SignOpen,
	workshop.StatusDone:    figure.SignDone,
	workshop.StatusMoving:  figure.SignMoving,
	workshop.StatusStuck:   figure.SignStuck,
	workshop.StatusDropped: figure.SignDropped,
}

// promises is the table of what an earlier workshop promised, and how far each of it has
// come. It names what was promised, and nobody.
func (b board) promises(def workshop.StepDef) []page {
	if b.Info.After == nil {
		return b.question(def)
	}
	var rows []figure.PromiseRow
	for _, p := range b.Info.After.Promises {
		is := workshop.Checked(b.State, p.Item)
		rows = append(rows, figure.PromiseRow{
			Item: b.itemText(p.Item), First: p.First, Sign: signs[is.Status], Status: b.Word("status." + string(is.Status)), Note: is.Note,
		})
	}
	most := figure.PromiseRows.PerPage(false)
	var out []page
	for _, c := range cuts(len(rows), most) {
		out = append(out, page{frame: figure.Frame{Title: b.title(def), FooterRight: results{b}.rowsNote(c)}, body: figure.Promises{Slots: most, Rows: rows[c.from:c.to]}})
	}
	return out
}
