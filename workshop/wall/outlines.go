package wall

import (
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/result"
)

// radar is the second view of the ten keys.
func (b board) radar(t workshop.Tally, f figure.Frame) page {
	fig, ok := b.Radar(t)
	if !ok {
		return page{f, figure.Hero{Text: f.Title, Small: b.Text("honest.few")}}.untitled()
	}
	f.Legend = b.OutlineLegend(t)
	first, _ := b.Pair(t)
	f.Title = b.Text("aspect." + t.Spec.Step + "." + first)
	f.Note = b.note(t, findingOf(t))
	f.Footer = result.Dotted(f.Footer, b.Word("wall.medians"))
	return page{f, fig}
}

// table is the third one.
func (b board) table(t workshop.Tally, f figure.Frame) page {
	fig, ok := b.Table(t)
	if !ok {
		return page{f, figure.Hero{Text: f.Title, Small: b.Text("honest.few")}}.untitled()
	}
	first, _ := b.Pair(t)
	f.Title = b.Text("aspect." + t.Spec.Step + "." + first)
	f.Note = b.note(t, findingOf(t))
	fig.Rows = slicePage(fig.Rows, b.Pos.Page, tableRowsOn(b.State))
	fig.Slots = tableRowsOn(b.State)
	return page{f, fig}
}
