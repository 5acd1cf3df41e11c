package wall

import (
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/result"
)

// cards is the open round when it is answered by cards held up, one question
// after the other: then the wall shows what the cards are about.
func cards(st workshop.State) (workshop.Round, bool) {
	r, ok := st.OpenRound()
	if !ok || !r.Spec.Way.Traits().Counted || r.Spec.Step != st.Subject(st.Def(st.Now())) {
		return r, false
	}
	return r, len(r.Spec.Questions) > 1
}

// card is one of the questions. The vote is open, and nothing of it shows here:
// the cards are up in the room.
func (b board) card(r workshop.Round, def workshop.StepDef) page {
	q := r.Spec.Questions[min(b.Pos.Page, len(r.Spec.Questions)-1)]
	var options []string
	for _, o := range q.Options {
		options = append(options, b.Text("option."+o))
	}
	small := result.Glue(" · ", options...)
	if r.Spec.Second {
		small = result.Glue(": ", b.Text("vote.second"), small)
	}
	return page{figure.Frame{Title: b.asked(def, r.Spec)}, figure.Hero{Text: b.LabelOf(r.Spec.Labels, q.ID), Small: small}}
}
