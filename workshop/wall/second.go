package wall

import (
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// twice puts the page's main text in the group's second language under it.
func (b board) twice(pg page, size figure.Size) page {
	if b.Info.Second == "" || b.Info.Second == b.w.Lang() {
		return pg
	}
	if b.Pos.Phase != workshop.PhaseResult || wide(size) { // a narrow wall needs every line for its rows
		pg.frame.Under = b.other(pg.frame.Title)
	}
	switch body := pg.body.(type) {
	case figure.Hero:
		body.Small = under(body.Small, b.other(body.Text))
		pg.body = body
	case figure.Template:
		body.Small = under(body.Small, b.other(b.p("step."+b.Now().ID+".wall")))
		pg.body = body
	}
	return pg
}

// narrow leaves the finding out where rows of statements need every line of
// a narrow wall. The facilitator still reads it.
func narrow(pg page, size figure.Size) page {
	if fig, ok := pg.body.(figure.Beliefs); ok && len(fig.Rows) > 0 && !wide(size) {
		pg.frame.Note = ""
	}
	return pg
}

// wide tells that a wall has room for more than its rows.
func wide(size figure.Size) bool { return size.W > 1.5*size.H }

func under(small, text string) string {
	if small == "" || text == "" {
		return small + text
	}
	return small + "\n" + text
}

// other is what a text of the present step, or of the step whose result it
// shows, is in the second language; "" where it is the same or not the pack's.
func (b board) other(text string) string {
	if text == "" {
		return ""
	}
	def := b.Def(b.Now())
	for _, step := range []string{def.ID, def.Shows} {
		if step == "" {
			continue
		}
		for _, prefix := range []string{"step." + step + ".", "aspect." + step + "."} {
			if second := b.translated(prefix, text); second != "" && second != text {
				return second
			}
		}
	}
	return ""
}

// translated finds a text under a prefix and gives it in the second language.
func (b board) translated(prefix, text string) string {
	for _, key := range b.Pack.Keys(prefix) {
		if b.p(key) == text {
			return b.Pack.Text(b.Info.Second, key)
		}
	}
	return ""
}
