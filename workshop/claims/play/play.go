// Package play has invented people do whole workshops with all that can happen in one,
// and keeps the ballots, which the program destroys.
package play

import (
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/claims/oracle"
	"github.com/upturn-workshop/upturn/workshop/trial"
)

// Game is a workshop that is being played.
type Game struct {
	*workshop.Session
	Votes []*oracle.Vote // in the order of opening
	// Look is called with what the room sees after each command.
	Look func(workshop.State) error

	then   []*oracle.Vote // of the workshop that is followed up
	rng    *rand.Rand
	boxes  map[int64]*oracle.Vote // by round
	spots  int                    // votes on the spot that may still be asked
	phones int                    // that have places
	agains int                    // second votes that may still be held
	unsaid uint64                 // odd where none of those who lead says so, this day; the bit above is of the next
}

// phonesEvery is of how many workshops one votes by phone. It is told by the seed, so that all
// others are as they were.
const phonesEvery = 4

// unsaidEvery is the same for workshops in which those who lead do not say so, on one of two
// days or on both.
const unsaidEvery = 13

func unsaid(seed uint64) uint64 {
	if seed%unsaidEvery != 4 {
		return 0
	}
	return 1 + seed/unsaidEvery%3
}

// group invents who comes, for how long and in which language.
func group(rng *rand.Rand, byPhone bool) workshop.Info {
	people := []int{3, 4, 5, 5, 6, 7, 8, 8, 9, 10, 11, 12, 12, 13, 14, 16, 20, 25, 40, 120}[rng.IntN(20)]
	if rng.IntN(8) == 0 {
		people = 3 + rng.IntN(118)
	}
	langs := [][2]string{{"en", ""}, {"fi", ""}, {"en", "fi"}, {"fi", "en"}}[rng.IntN(4)]
	info := trial.Info(langs[0], people, []int{60, 60, 90, 90, 180}[rng.IntN(5)])
	info.Second, info.Rehearsal = langs[1], rng.IntN(10) == 0
	info.Title, info.Group = "Spring day", "Northern team"
	info.Way = workshop.Ways()[rng.IntN(3)]
	if byPhone {
		info.Way = workshop.Phones
	}
	info.MinShow = workshop.ShowsFrom(people, rng.IntN(2) == 0)
	info.Leaders, info.Agreed = 0, rng.IntN(2) == 0
	if people > 8 && rng.IntN(2) == 0 {
		info.Leaders = min(people-5, 3+rng.IntN(6))
	}
	if rng.IntN(3) == 0 {
		all := []string{"A", "B", "C"}
		rng.Shuffle(3, func(i, j int) { all[i], all[j] = all[j], all[i] })
		info.Exercises = all[:1+rng.IntN(3)]
	}
	return info
}

// Start begins a workshop. The same seed gives the same one.
func Start(seed uint64, pages func(workshop.State) int) (*Game, error) {
	rng := rand.New(rand.NewPCG(seed, 13))
	info := group(rng, seed%phonesEvery == phonesEvery-1)
	if all := workshop.Shares(); seed%2 == 1 { // every other one is for the room
		info.Share, info.Programme = all[1+seed/2%2], "Service 2027"
	}
	s, err := trial.Start(info, pages)
	if err != nil {
		return nil, err
	}
	return &Game{
		Session: s, rng: rng, boxes: map[int64]*oracle.Vote{}, spots: rng.IntN(4), agains: rng.IntN(4),
		unsaid: unsaid(seed), Look: func(workshop.State) error { return nil },
	}, nil
}

// Run plays to the last page.
func (g *Game) Run() error {
	for {
		st := g.State()
		if err := g.Look(st); err != nil {
			return err
		}
		if err := g.room(); err != nil {
			return err
		}
		if _, open := st.OpenRound(); !open && st.Pos.Phase != workshop.PhaseVote && g.State().Pos.Phase == workshop.PhaseVote {
			continue // they are asked again
		}
		st = g.State()
		if st.Pos.Step == len(st.Agenda)-1 && st.Pos.Phase != workshop.PhaseVote {
			return g.Look(st)
		}
		err := g.Next()
		if code := workshop.CodeOf(err); code == workshop.EWaiting {
			err = g.CloseRound()
		} else if code == workshop.EState || code == workshop.EInvalid { // too few for rows, or nothing to vote on
			if st.Pos.Step+1 >= len(st.Agenda) {
				return err
			}
			err = g.Jump(st.Pos.Step + 1)
		}
		if err != nil {
			return err
		}
	}
}

// room is what the people do where the workshop stands.
func (g *Game) room() error {
	st := g.State()
	def := st.Def(st.Now())
	if err := g.read(); err != nil {
		return err
	}
	switch {
	case st.Pos.Phase == workshop.PhaseVote:
		return g.vote()
	case st.Pos.Phase == workshop.PhaseCollect:
		return g.collect(def)
	case def.Kind.Traits().Checks:
		return g.tell()
	case def.Kind.Traits().Acts:
		return g.agree()
	case st.Pos.Phase == workshop.PhaseResult:
		return g.afterwards(def)
	case g.spots > 0 && g.rng.IntN(6) == 0:
		g.spots--
		return g.spot()
	}
	return nil
}

// read puts answers together that say the same, and takes out what is said of somebody.
func (g *Game) read() error {
	first := map[string]string{}
	for _, it := range workshop.UnreadOf(g.State(), g.State().Now().ID) {
		var err error
		switch into, known := first[it.Text]; {
		case strings.HasPrefix(it.Text, "Our boss"):
			err = g.TakeOut(it.ID)
		case known:
			err = g.Fold(into, it.ID)
		default:
			first[it.Text] = it.ID
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// afterwards shows the further pictures of a result, and sometimes asks again.
func (g *Game) afterwards(def workshop.StepDef) error {
	st := g.State()
	if st.Pos.Page > 0 {
		return nil
	}
	for v := 1; v < len(def.Figures); v++ {
		if err := g.SetView(v); err != nil {
			return err
		}
		if err := g.Look(g.State()); err != nil {
			return err
		}
	}
	if err := g.SetView(0); err != nil {
		return err
	}
	if g.agains == 0 || !st.CanVoteAgain() || g.rng.IntN(3) > 0 {
		return nil
	}
	g.agains--
	r, _ := st.Round(st.Subject(def), false)
	var some []string
	if g.rng.IntN(2) == 0 && len(r.Spec.Questions) > 2 {
		for _, q := range r.Spec.Questions[:1+g.rng.IntN(2)] {
			some = append(some, q.ID)
		}
	}
	if err := g.VoteAgain("", some...); err != nil {
		return err
	}
	return g.Look(g.State())
}

// spot asks something that nobody planned.
func (g *Game) spot() error {
	kinds := []workshop.Kind{}
	for _, k := range workshop.Kinds() {
		if _, _, ok := k.OnTheSpot(); ok {
			kinds = append(kinds, k)
		}
	}
	kind := kinds[g.rng.IntN(len(kinds))]
	q := workshop.Quick{Kind: kind, Question: "Spot question " + strconv.Itoa(g.spots+1) + "?", Lo: g.rng.IntN(2), Way: workshop.Ways()[g.rng.IntN(3)]}
	if g.State().Info.Way.Traits().Sent && g.spots%2 == 0 {
		q.Way = workshop.Phones
	}
	q.Hi = q.Lo + []int{4, 6, 10}[g.rng.IntN(3)]
	if least, most, _ := kind.OnTheSpot(); most > 0 {
		names := []string{"Oak", "Birch", "Spruce", "Rowan", "Aspen", "Willow", "Juniper", "Alder"}
		q.Options, q.Lo, q.Hi = names[:least+g.rng.IntN(most-least+1)], 0, 0
	}
	return g.AddQuick(q)
}

// collect names obstacles or ideas, and merges the last one into the first.
func (g *Game) collect(def workshop.StepDef) error {
	n := g.rng.IntN(12)
	if def.Max > 0 {
		n = min(n, def.Max)
	}
	words := []string{"Slow forms", "Too many meetings", "Unclear targets", "Old tools", "Silent teams", "Late news", "Double typing", "Missing thanks", "Long queues", "Tired leaders", "Hidden rules", "Lost mail"}
	g.rng.Shuffle(len(words), func(i, j int) { words[i], words[j] = words[j], words[i] })
	have := len(g.State().ItemsIn(def.Collects))
	for i := have; i < n; i++ {
		if err := g.AddItem(def.Collects, words[i]+" "+strconv.Itoa(i+1)+" on "+def.ID); err != nil {
			return err
		}
	}
	if items := g.State().ItemsIn(def.Collects); have == 0 && len(items) > 4 && g.rng.IntN(2) == 0 {
		if err := g.MergeItems(items[0].ID, items[len(items)-1].ID); err != nil {
			return err
		}
	}
	if err := g.sort(def.Collects); err != nil {
		return err
	}
	return g.Look(g.State())
}

// sort puts some of what is on a list into groups, or nothing. It draws no lots, so that all else
// comes as it would without.
func (g *Game) sort(list string) error {
	items := g.State().ItemsIn(list)
	if len(items) < 2 || len(workshop.GroupsOf(g.State(), list)) > 0 {
		return nil
	}
	for i := range len(items) % 4 {
		name := []string{"Who decides", "News in time", "Hands and hours"}[i] + " on " + list
		if err := g.AddGroup(list, name, items[(5*i+1)%len(items)].ID); err != nil {
			return err
		}
	}
	return nil
}

// agree promises something about any obstacles, whatever the vote on them said.
func (g *Game) agree() error {
	st := g.State()
	if len(st.Actions) > 0 {
		return nil
	}
	items := st.ItemsIn(workshop.ListObstacles)
	g.rng.Shuffle(len(items), func(i, j int) { items[i], items[j] = items[j], items[i] })
	for i, it := range items[:min(len(items), g.rng.IntN(6))] {
		n := strconv.Itoa(i + 1)
		a := workshop.Action{Item: it.ID, First: "First step number " + n, Owner: "Owner " + n, Due: "1" + n + " December", Notice: "Sign number " + n}
		if g.rng.IntN(6) == 0 {
			a.Owner, a.Due = "", ""
		}
		if err := g.SetAction(a); err != nil {
			return err
		}
	}
	if g.rng.IntN(2) == 0 {
		if err := g.SetNote(st.Now().ID, "The group wants to begin at once."); err != nil {
			return err
		}
	}
	if g.rng.IntN(2) == 0 {
		if err := g.SetNote(workshop.NoteNeeded, "A yes to the first step\nHalf an hour of your time"); err != nil {
			return err
		}
		if err := g.SetNote(workshop.NoteSentence, "We ask first, and then we ask again."); err != nil {
			return err
		}
	}
	return g.Look(g.State())
}

// Counted lists the votes that were counted.
func (g *Game) Counted() []*oracle.Vote {
	open := g.Open()
	return slices.DeleteFunc(slices.Clone(g.Votes), func(v *oracle.Vote) bool { return v.Voided || v == open })
}
