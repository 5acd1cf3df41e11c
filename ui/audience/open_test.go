package audience

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/pack"
	"github.com/upturn-workshop/upturn/workshop/trial"
	"github.com/upturn-workshop/upturn/workshop/wall"
)

// On the real wall, too, nothing changes while a vote is open but how many have voted.
func TestRealWallOfAnOpenVote(t *testing.T) {
	catalog, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	v, _ := newView(t)
	v.compose = func(st workshop.State, size figure.Size, at float64) figure.Scene {
		return wall.Scene(st, catalog.In("en"), size, at)
	}
	votes, before := 0, map[int64][]string{}
	_, err = trial.Play(trial.Info("en", 12, 180), wall.Pages, 1, func(st workshop.State) error {
		v.Draw(st, workshop.Event{Kind: workshop.EventBallot})
		round, open := st.OpenRound()
		if !open || st.Pos.Phase != workshop.PhaseVote {
			return nil
		}
		votes++
		count := catalog.T("en", "wall.count", "k", strconv.Itoa(round.Cast), "n", strconv.Itoa(round.Seats))
		if round.Spec.Way == workshop.Cards { // one card after the other, each with a page of its own
			return nil
		}
		pairs := st.Pack.Text("en", wall.Meanwhile(st))
		now := told(v.Scene(), count, catalog.T("en", "wall.meanwhile"), pairs)
		if was, ok := before[round.ID]; ok && !slices.Equal(was, now) {
			t.Errorf("%s: %d of %d have voted, and beside the count the wall went from %q to %q", st.Now().ID, round.Cast, round.Seats, was, now)
		}
		before[round.ID] = now
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if votes < 10 {
		t.Errorf("looked at %d open votes only", votes)
	}
}

// told is all that a scene shows but the count and, below a hairline, the question for
// pairs: its texts, and of everything else how many there are.
func told(s figure.Scene, count, heading, pairs string) []string {
	out, others, below := []string{}, 0, 0
	for _, it := range s.Items {
		text, ok := it.(figure.Text)
		switch {
		case !ok:
			others++
		case text.S == heading, text.S == heading+": "+pairs, pairs != "" && strings.Contains(pairs, text.S):
			below = 1
		case text.S != count:
			out = append(out, text.S)
		}
	}
	return append(out, strconv.Itoa(others-below))
}
