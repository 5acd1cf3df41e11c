package wall

import (
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/result"
)

// wordPages is one where a mixed group reads what a result says on a page after it:
// on a narrow wall a picture in two languages may leave no room for it. It comes
// with the first picture of a result, for the others say the same.
func wordPages(st workshop.State, t workshop.Tally) int {
	kind := figureOf(st, st.Def(st.Now()))
	if !result.Mixed(st) || !fillsNarrow(st, kind, t) || st.Pos.View > 0 && kind != workshop.FigViewpoints {
		return 0
	}
	b := board{result.NewFigures(st, silent{st.Info.Lang})}
	if len(b.inWords(b.picture(b.Def(b.Now())))) == 0 {
		return 0
	}
	return 1
}

// fillsNarrow reports whether a picture in two languages may take all of a narrow wall.
func fillsNarrow(st workshop.State, kind workshop.FigureKind, t workshop.Tally) bool {
	if _, second, ok := again(st, st.Def(st.Now())); ok {
		return askingOf(second.Spec.Questions[0].Kind).revoteFills(second)
	}
	return viewOf(kind).fills(t)
}

// silent are words that say nothing but that something is said: enough to count
// sentences.
type silent struct{ lang string }

func (w silent) Lang() string             { return w.lang }
func (silent) T(string, ...string) string { return "…" }
func (silent) Num(float64) string         { return "…" }

// result is a page that shows a closed vote: of its pictures, or of their words.
func (b board) result(def workshop.StepDef) page {
	t, held, enough := shown(b.State, def)
	if !held || !enough || wordPages(b.State, t) == 0 || b.Pos.Page < resultPages(b.State, def)-1 {
		return b.picture(def)
	}
	b.Pos.Page--
	pg := b.picture(def)
	f := figure.Frame{Title: pg.frame.Title, Footer: pg.frame.Footer}
	switch pg.body.(type) {
	case figure.Beliefs, figure.Squares, figure.Gap, figure.Radar, figure.Table:
		if _, _, twice := again(b.State, def); !twice {
			f.Footer = b.footer(t) // there are no rows in any order, and no marks
		}
	}
	return page{f, figure.List{Items: b.inWords(pg)}}
}

// inWords lists what a picture says, in both languages.
func (b board) inWords(pg page) []figure.ListItem {
	switch pg.body.(type) {
	case figure.Shift, figure.Chain, figure.DotRows: // their rows tell the rest
		if pg.frame.Note == "" {
			return nil
		}
		return []figure.ListItem{{Name: pg.frame.Note}}
	}
	var items []figure.ListItem
	for i := range readings(b.Figures) {
		read := func(b result.Figures) result.Line { return readings(b)[i] }
		it := figure.ListItem{
			Name: b.InEach(func(b result.Figures) string { return read(b).Label }),
			Text: b.InEach(func(b result.Figures) string { return read(b).Text }),
		}
		if it.Name == "" {
			it.Name, it.Text = it.Text, ""
		}
		items = append(items, it)
	}
	return items
}

// narrow leaves the finding out where rows of statements need every line of a
// narrow wall. The facilitator still reads it. In two languages it gives way where
// the rows need its room, and a page of words tells it.
func (b board) narrow(pg page, size figure.Size) page {
	fig, statements := pg.body.(figure.Beliefs)
	if b.Second() == "" {
		if statements && len(fig.Rows) > 0 && size.W <= 1.5*size.H {
			pg.frame.Note = ""
		}
		return pg
	}
	if body, ok := pg.body.(interface {
		Fits(w, h float64, st figure.Style) bool
	}); ok {
		pg.frame.Fits = body.Fits
	}
	return pg
}
