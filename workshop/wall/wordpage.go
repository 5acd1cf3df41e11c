package wall

import (
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/result"
)

// inWords is what a mixed group reads on a page of words after a picture: on a
// narrow wall a picture in two languages may leave no room for what it says.
type inWords struct {
	needed bool             // the picture may take all of a narrow wall
	note   bool             // title and note say it all: the rows tell the rest
	footer figure.Bilingual // without what tells of the picture's rows and marks; empty = as under the picture
}

// severalRows is the page of words of a picture that has room for its note only
// where there is one row.
func severalRows(t workshop.Tally) inWords { return inWords{needed: len(t.Counts) > 1} }

// withWords puts a page of words after a result of a mixed group, where there is
// something to say. It comes with the first picture of a result, for the others say
// the same; but the leaders' own view has its own.
func (b results) withWords(pages []page) []page {
	last := pages[len(pages)-1]
	own := views[figureOf(b.State, b.Def(b.Now()))].leaders
	if !last.words.needed || !result.Mixed(b.State) || b.Pos.View > 0 && !own {
		return pages
	}
	items := b.said(last)
	if len(items) == 0 {
		return pages
	}
	f := figure.Frame{Title: last.frame.Title, Footer: last.frame.Footer}
	if !last.frame.Asked.Empty() {
		f.Title = last.frame.Asked
	}
	if !last.words.footer.Empty() {
		f.Footer = last.words.footer
	}
	return append(pages, page{frame: f, body: figure.List{Items: items}})
}

// said lists what a picture says, in both languages.
func (b results) said(pg page) []figure.ListItem {
	if pg.words.note {
		var items []figure.ListItem
		for _, said := range []figure.Bilingual{pg.frame.Title, pg.frame.Note} {
			if !said.Empty() && !(pg.frame.Asked.Empty() && said == pg.frame.Title) {
				items = append(items, figure.ListItem{Name: said})
			}
		}
		return items
	}
	var items []figure.ListItem
	for i := range readings(b.Figures) {
		read := func(b result.Figures) result.Line { return readings(b)[i] }
		it := figure.ListItem{
			Name: b.InEach(func(b result.Figures) string { return read(b).Label }),
			Text: b.InEach(func(b result.Figures) string { return read(b).Text }),
		}
		if it.Name.Empty() {
			it.Name, it.Text = it.Text, figure.Bilingual{}
		}
		items = append(items, it)
	}
	return items
}

// Reading tells the facilitator in words what the shown result says. Empty
// while no result is shown.
func Reading(st workshop.State, w result.Words) []result.Line {
	return readings(result.NewFigures(st, w))
}

// readings are those findings of the pictures' state that belong to its present view.
func readings(b result.Figures) []result.Line {
	b = b.With("") // a finding is a sentence of one language
	if b.Pos.Phase != workshop.PhaseResult {
		return nil
	}
	def := b.Def(b.Now())
	t, held, enough := shown(b.State, def)
	if !held || !enough {
		return nil
	}
	if _, second, ok := again(b.State, def); ok {
		return b.Findings(second) // the first one was read before
	}
	if views[figureOf(b.State, def)].leaders {
		return b.ViewFindings(t)
	}
	return b.Findings(t)
}

// narrow leaves the finding out where rows of statements need every line of a
// narrow wall. The facilitator still reads it. In two languages it gives way where
// the rows need its room, and a page of words tells it.
func (b board) narrow(pg page, size figure.Size) page {
	fig, statements := pg.body.(figure.Beliefs)
	if b.Second() == "" && statements && len(fig.Rows) > 0 && size.W <= 1.5*size.H {
		pg.frame.Note = figure.Bilingual{}
	}
	if body, ok := pg.body.(interface {
		Fits(w, h float64, st figure.Style) bool
	}); ok {
		pg.frame.TitleFits = body.Fits
		if b.Second() != "" {
			pg.frame.Fits = body.Fits
		}
	}
	return pg
}
