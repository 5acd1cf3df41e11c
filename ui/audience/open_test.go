package audience

import (
	"strconv"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/memory"
	"github.com/upturn-workshop/upturn/workshop/pack"
	"github.com/upturn-workshop/upturn/workshop/rehearsal"
	"github.com/upturn-workshop/upturn/workshop/tally"
	"github.com/upturn-workshop/upturn/workshop/wall"
)

// On the real wall, too, an open vote shows no figure but how many have voted.
func TestRealWallOfAnOpenVote(t *testing.T) {
	p, err := pack.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	catalog, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	agenda, _, err := p.Plan(180, []string{"A", "B", "C"})
	if err != nil {
		t.Fatal(err)
	}
	info := workshop.Info{People: 12, Lang: "en", MinShow: 5, Way: workshop.Paper}
	s, err := workshop.Start(memory.New(workshop.State{Pack: p, Agenda: agenda, Info: info}), workshop.Rules{Pages: wall.Pages, Discussed: tally.Discussed})
	if err != nil {
		t.Fatal(err)
	}
	v, _ := newView(t)
	v.compose = func(st workshop.State, size figure.Size, at float64) figure.Scene {
		return wall.Scene(st, catalog.In("en"), size, at)
	}
	opts := rehearsal.Options{Seed: 1, T: func(key string) string { return key }}
	votes := 0
	opts.Wall = func(st workshop.State) error {
		v.Draw(st, workshop.Event{Kind: workshop.EventBallot})
		round, open := st.OpenRound()
		if !open || st.Pos.Phase != workshop.PhaseVote {
			return nil
		}
		votes++
		for _, s := range figures(v.Scene()) {
			want := catalog.T("en", "wall.count", "k", strconv.Itoa(round.Cast), "n", strconv.Itoa(round.Seats))
			question := p.Text("en", "step."+st.Now().ID+".wall")
			if s != want && !strings.Contains(question, s) {
				t.Errorf("%s shows %q while %d of %d have voted", st.Now().ID, s, round.Cast, round.Seats)
			}
		}
		return nil
	}
	if err := rehearsal.Run(s, opts); err != nil {
		t.Fatal(err)
	}
	if votes < 10 {
		t.Errorf("looked at %d open votes only", votes)
	}
}

// figures lists the texts of a scene that hold a number.
func figures(s figure.Scene) []string {
	var out []string
	for _, it := range s.Items {
		if text, ok := it.(figure.Text); ok && strings.ContainsAny(text.S, "0123456789") {
			out = append(out, text.S)
		}
	}
	return out
}
