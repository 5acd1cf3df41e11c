// Package wall lays out what the audience sees: for any state of a workshop one
// page, as a display list. Windows, pictures and previews all draw it, so that
// the facilitator's small picture is what the room sees.
//
// Three tables say how a page is made: openings by kind of step, askings by kind of
// question, views by picture of a result. A kind of question and its picture share
// a file. It has more files than other packages, since each kind of question and each
// picture of a result has one.
package wall

import (
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/brand"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/result"
)

// Scene is the page that the audience sees. t runs from 0 to 1 while a result
// or the turned pyramid comes on.
func Scene(st workshop.State, w result.Words, size figure.Size, t float64) figure.Scene {
	if st.Blank {
		return figure.Scene{W: size.W, H: size.H, Ground: figure.Ink}
	}
	if st.Frozen != nil {
		st.Pos = *st.Frozen
	}
	b := newBoard(st, w)
	pages := b.pages()
	at := min(st.Pos.Page, len(pages)-1) // another language may have left fewer pages
	if c, ok := pages[at].body.(covered); ok && st.Timer == nil {
		return brand.Cover(c.Cover, st.Pack).Scene(size)
	}
	pg := b.narrow(b.clocked(joining{b}.late(pages[at])), size)
	pg.frame.Page, pg.frame.Pages = turned(pages, at)
	if st.Info.Rehearsal {
		pg.frame.Mark = figure.Dotted(pg.frame.Mark, b.Word("wall.rehearsal"))
	}
	if _, turns := pg.body.(flipped); turns && st.Pos.Flipped && figure.Turning(t) {
		pg.frame.Title = figure.Bilingual{}
	}
	if framing(b) {
		pg.frame.Logo = brand.Logo(st.Pack)
	}
	style := figure.WallStyle(size.H)
	scene := figure.Wall(size, pg.frame, func(bw, bh float64) figure.Scene {
		if pg.body == nil {
			return figure.Scene{W: bw, H: bh}
		}
		return pg.body.Scene(bw, bh, style, t)
	})
	if alt := b.alt(pg); alt != "" {
		scene.Alt = alt
	}
	scene.Accents = brand.Accents(st.Pack)
	return scene
}

// alt says what a page with a result says: for a picture that is saved, and for
// those to whom the screen is read.
func (b board) alt(pg page) string {
	lines := readings(b.Figures)
	if len(lines) == 0 {
		return ""
	}
	parts := []string{pg.frame.Title.First}
	if !pg.frame.Asked.Empty() {
		parts[0] = pg.frame.Asked.First // the title is among the lines
	}
	for _, l := range lines {
		parts = append(parts, l.String())
	}
	return strings.TrimSpace(strings.Join(parts, " "))
}

// board is a state with the words to write it with, and the pictures of its results.
type board struct {
	result.Figures
	w result.Words
}

func newBoard(st workshop.State, w result.Words) board {
	return board{result.NewFigures(st, w).InBoth(), w}
}

// framing reports whether the workshop opens or closes: there the client's logo stands on the
// wall. Between them it would only draw eyes from what is asked.
func framing(b board) bool {
	return b.Pos.Phase == workshop.PhaseAsk && (b.Pos.Step == 0 || b.Pos.Step == len(b.Agenda)-1)
}
