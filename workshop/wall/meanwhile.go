package wall

import (
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// Meanwhile is the key of what pairs talk about while the ballots of the open vote are
// keyed in; "" where the pack has no such question, or where nobody waits for that any more.
func Meanwhile(st workshop.State) string {
	if r, ok := st.Last(st.Subject(st.Def(st.Now()))); !ok || r.Cast >= r.Seats {
		return ""
	}
	return pairTalkKey(st)
}

// pairTalkKey is that of the question, whether or not anybody waits.
func pairTalkKey(st workshop.State) string {
	r, ok := st.Last(st.Subject(st.Def(st.Now())))
	if !ok || st.Pos.Phase != workshop.PhaseVote || r.State != workshop.RoundOpen || !r.Spec.Way.Traits().Keyed {
		return ""
	}
	key := "step." + r.Spec.Step + ".meanwhile"
	if !st.Pack.Has(st.Info.Lang, key) {
		return ""
	}
	return key
}

// pairTalk puts the question for pairs under the count while ballots are keyed in. Before
// that people write, each alone and in silence; its room is kept all the while, for nothing
// but the count moves on the wall of an open vote.
func pairTalk(b board, r workshop.Round, pages []page) []page {
	key := pairTalkKey(b.State)
	if key == "" {
		return pages
	}
	waits := r.Cast > 0 && r.Cast < r.Seats
	for i, pg := range pages {
		pages[i].body = figure.Aside{Body: pg.body, Heading: b.Word("wall.meanwhile"), Text: b.Text(key), Kept: !waits}
	}
	return pages
}
