// Package wall lays out what the audience sees: for any state of a workshop one
// page, as a display list. Windows, pictures and previews all draw it, so that
// the facilitator's small picture is what the room sees.
package wall

import (
	"strconv"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
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
	// Another language may have left fewer pages.
	st.Pos.Page = min(st.Pos.Page, Pages(st)-1)
	b := board{result.NewFigures(st, w).InBoth()}
	pg := b.narrow(b.twice(b.clocked(b.page())), size)
	pg.frame.Page, pg.frame.Pages = st.Pos.Page, Pages(st)
	if st.Info.Rehearsal {
		pg.frame.Mark = result.Dotted(pg.frame.Mark, b.Word("wall.rehearsal"))
	}
	if _, turns := pg.body.(flipped); turns && st.Pos.Flipped && figure.Turning(t) {
		pg.frame.Title = ""
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
	return scene
}

// alt says what a page with a result says: for a picture that is saved, and for
// those to whom the screen is read.
func (b board) alt(pg page) string {
	lines := readings(b.Figures)
	if len(lines) == 0 {
		return ""
	}
	parts := []string{pg.frame.Title}
	for _, l := range lines {
		parts = append(parts, l.String())
	}
	return strings.TrimSpace(strings.Join(parts, " "))
}

// drawn is anything that fills the field of a page.
type drawn interface {
	Scene(w, h float64, st figure.Style, t float64) figure.Scene
}

// page is a frame and what it surrounds.
type page struct {
	frame figure.Frame
	body  drawn
}

// board is a state with the words to write it with, and the pictures of its results.
type board struct{ result.Figures }

func (b board) page() page {
	def := b.Def(b.Now())
	switch b.Pos.Phase {
	case workshop.PhaseCollect:
		return b.collect(def)
	case workshop.PhaseVote:
		return b.count(def)
	case workshop.PhaseResult:
		return b.result(def)
	}
	return b.ask(def)
}

// count is all that an open vote shows: the question, what it may be answered, and
// how many have voted. Whoever writes on a slip has nothing but the wall to read
// the numbers of the obstacles from, or what the ends of a scale mean.
func (b board) count(def workshop.StepDef) page {
	h := figure.Hero{Text: b.Text("step." + def.ID + ".wall")}
	if voted, ok := b.Pack.Step(b.Subject(def)); ok {
		def = voted
	}
	if r, ok := cards(b.State); ok {
		return b.card(r, def)
	}
	r, ok := b.Last(def.ID)
	if !ok {
		return page{body: h}
	}
	h.Count, h.Rest = b.voted(r)
	h.Text = b.asked(def, r.Spec)
	second := ""
	if r.Spec.Second {
		second = b.Text("vote.second")
	}
	if items := b.listed(r.Spec); len(items) > 0 && len(items) <= listRowsOn(b.State, def) {
		return page{figure.Frame{Title: h.Text, Note: second, Footer: askingOf(r.Spec.Questions[0].Kind).method(b, len(items))}, figure.List{Items: items, Count: h.Count, Rest: h.Rest}}
	}
	h.Small = result.Glue(": ", second, b.hint(def))
	return page{body: h}
}

// voted tells how many have voted, in a mixed group in a whole sentence of the
// other language too.
func (b board) voted(r workshop.Round) (count, rest string) {
	count = b.Word("wall.count", "k", strconv.Itoa(r.Cast), "n", strconv.Itoa(r.Seats))
	rest = b.Word("wall.voted")
	_, also := figure.Languages(result.Glue(" ", count, rest))
	return figure.First(count), figure.Twice(figure.First(rest), also)
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
func (b board) asked(def workshop.StepDef, spec workshop.Spec) string {
	if q := spec.Questions[0]; len(q.Aspects) == 1 {
		if text := b.TextOrNone("aspect." + def.ID + "." + q.Aspects[0]); text != "" {
			return text
		}
	}
	return b.Text("step." + def.ID + ".wall")
}
