// Package preview shows what a pack looks like on the wall before anybody has
// answered: with the wall's own layout and invented answers.
package preview

import (
	"strconv"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/rehearsal"
	"github.com/upturn-workshop/upturn/workshop/result"
	"github.com/upturn-workshop/upturn/workshop/tally"
	"github.com/upturn-workshop/upturn/workshop/wall"
)

// People of the invented group.
const (
	people  = 12
	leaders = 5
	seed    = 1
)

// Page says which page of a step is looked at.
type Page struct {
	Step    string
	Item    string // the page that has this item; "" = the first page
	Result  bool   // the result instead of the question
	Flipped bool   // the pyramid turned over
}

// State is a workshop that stands at a page of a pack; false when the pack has
// no such step.
func State(p *workshop.Pack, lang string, at Page) (workshop.State, bool) {
	st := workshop.State{Pack: p, Info: workshop.Info{
		Lang: lang, People: people, Leaders: leaders, MinShow: leaders, Minutes: 180, Way: workshop.Paper,
	}}
	found := false
	for _, d := range p.Steps {
		s := workshop.Step{ID: d.ID, Exercise: d.Exercise, Length: longest(d), Minutes: 10}
		if s.Minutes = d.Minutes[s.Length]; d.Exercise == "" {
			s.Minutes = 10
		}
		if d.ID == at.Step {
			found, st.Pos.Step = true, len(st.Agenda)
		}
		st.Agenda = append(st.Agenda, s)
	}
	if !found {
		return workshop.State{}, false
	}
	st.Items = said(p, lang)
	def := st.Def(st.Now())
	st.Pos.Phase, st.Pos.Flipped = workshop.PhaseAsk, at.Flipped
	if def.Kind.Traits().Reveals || at.Result && len(def.Figures) > 0 {
		st.Pos.Phase = workshop.PhaseResult
		vote(&st, def)
	}
	return st, true
}

// longest is the fullest version of a step that there is.
func longest(d workshop.StepDef) workshop.Length {
	for _, l := range []workshop.Length{workshop.Full, workshop.Deep} {
		if d.Minutes[l] > 0 {
			return l
		}
	}
	if d.Exercise == "" {
		return workshop.Full
	}
	return workshop.Compact
}

// said is what the invented group has collected: the pack's samples.
func said(p *workshop.Pack, lang string) []workshop.Item {
	var out []workshop.Item
	for _, list := range []string{"obstacles", "ideas"} {
		for i, it := range p.ItemsOf("obstacle") {
			if i == 6 {
				break
			}
			id := string(list[0]-'a'+'A') + strconv.Itoa(i+1)
			out = append(out, workshop.Item{ID: id, List: list, Text: p.Text(lang, "item."+it.ID+".text")})
		}
	}
	return out
}

// vote has the invented group answer what a step shows, and what that goes on with.
func vote(st *workshop.State, def workshop.StepDef) {
	if d, ok := st.Pack.Step(def.Shows); ok {
		def = d
	}
	if def.Vote == nil {
		return
	}
	if step, again := def.Vote.RowsOf(); again {
		if d, ok := st.Pack.Step(step); ok && d.ID != def.ID && d.Vote != nil && d.Vote.Source == "" {
			vote(st, d)
		}
	}
	spec, err := workshop.NewSpec(*st, def, workshop.Paper, tally.Discussed)
	if err != nil {
		return // the page then says that the vote was not held
	}
	var ballots []workshop.Ballot
	for seat := range people {
		ballots = append(ballots, rehearsal.Ballot(seed, st.Info, spec, seat))
	}
	t, err := workshop.NewTally(spec, people, leaders, ballots)
	if err != nil {
		return
	}
	t.Hide()
	st.Rounds = append(st.Rounds, workshop.Round{ID: int64(len(st.Rounds) + 1), Spec: spec, State: workshop.RoundShown, Seats: people, Cast: people, MinShow: leaders, Tally: &t})
}

// Scene is a page of a pack as the wall would show it. For an item it is the
// page that has the item's texts on it.
func Scene(p *workshop.Pack, w result.Words, at Page, size figure.Size) (figure.Scene, bool) {
	st, ok := State(p, w.Lang(), at)
	if !ok {
		return figure.Scene{}, false
	}
	scene := wall.Scene(st, w, size, 1)
	if at.Item == "" {
		return scene, true
	}
	best, most := scene, hits(scene, p, w.Lang(), at.Item)
	for st.Pos.Page = 1; st.Pos.Page < wall.Pages(st); st.Pos.Page++ {
		s := wall.Scene(st, w, size, 1)
		if n := hits(s, p, w.Lang(), at.Item); n > most {
			best, most = s, n
		}
	}
	return best, true
}
