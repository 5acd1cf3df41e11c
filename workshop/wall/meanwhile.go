package wall

import (
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// Meanwhile is the key of what pairs talk about while the ballots of the open vote are
// keyed in; "" where the pack has no such question, or where nobody waits for that any more.
func Meanwhile(st workshop.State) string {
	def := st.Def(st.Now())
	r, ok := st.Last(st.Subject(def))
	if !ok || r.Cast >= r.Seats || st.Pos.Phase != workshop.PhaseVote || r.State != workshop.RoundOpen || !r.Spec.Way.Traits().Keyed {
		return ""
	}
	key := "step." + r.Spec.Step + ".meanwhile"
	if !st.Pack.Has(st.Info.Lang, key) {
		return ""
	}
	return key
}

// pairTalk puts the question for pairs under the count once keying has begun. Before
// that people write, each alone and in silence.
func pairTalk(b board, r workshop.Round, pages []page) []page {
	key := Meanwhile(b.State)
	if key == "" || r.Cast == 0 {
		return pages
	}
	for i, pg := range pages {
		pages[i].body = figure.Aside{Body: pg.body, Heading: b.Word("wall.meanwhile"), Text: b.Text(key)}
	}
	return pages
}
