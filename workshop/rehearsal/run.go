package rehearsal

import (
	"errors"
	"slices"
	"strconv"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
)

// Words are texts by key and days, in one language.
type Words interface {
	T(key string, args ...string) string
	DateShort(time.Time) string
}

// Options say how a rehearsal runs.
type Options struct {
	Seed int64
	// Wall is called with every state that the room would see, before the
	// rehearsal goes on; nil = nobody looks.
	Wall func(workshop.State) error
	// Words are the invented group's, in its language.
	Words Words
	// Pause is called before each invented ballot; nil = they come at once. An
	// error ends the rehearsal.
	Pause func() error
	// Later has ballots on paper wait until pairs talk in the next step, where the
	// workshop may go on without them; a rehearsal at a desk keys them in at once.
	Later bool
	// Phones take part in votes by phone; nil = such ballots come from paper.
	Phones Phones
	// Cast is told each invented ballot that is in the box; nil = nobody is.
	Cast func(workshop.Spec, workshop.Ballot)
}

// Phones hand ballots in as phones do.
type Phones interface {
	Vote(person int, b workshop.Ballot) error
	// Done is called when everybody has voted.
	Done() error
}

// Run plays a workshop from where it stands to its last step: every page is
// shown, everybody votes, obstacles are named, merged and voted on, and actions
// agreed. It may be killed at any moment and run again on the same file.
func Run(s *workshop.Session, opts Options) error {
	for {
		if err := look(s, opts); err != nil {
			return err
		}
		if err := Room(s, opts); err != nil {
			return err
		}
		st := s.State()
		if last(st) {
			return nil
		}
		err := s.Next()
		if workshop.CodeOf(err) == workshop.EWaiting { // all have voted, and are too few for a result
			err = s.CloseRound()
		}
		if err != nil {
			return err
		}
	}
}

// last reports whether nothing comes after: the last step, and what came of its vote.
func last(st workshop.State) bool {
	done := st.Pos.Phase == workshop.PhaseResult || st.Pos.Phase == workshop.PhaseClosed && len(st.Def(st.Now()).Figures) == 0
	return st.Pos.Step == len(st.Agenda)-1 && (done || st.Def(st.Now()).Vote == nil)
}

func look(s *workshop.Session, opts Options) error {
	if opts.Wall == nil {
		return nil
	}
	return opts.Wall(s.State())
}

// Room plays the room's part of the present phase, and has the wall looked at
// again where that changed it. Played twice it does nothing more.
func Room(s *workshop.Session, opts Options) error {
	st := s.State()
	def := st.Def(st.Now())
	if _, open := st.Elsewhere(); open { // ballots come in while pairs talk
		if err := vote(s, opts); err != nil {
			return err
		}
	}
	if err := write(s, opts); err != nil {
		return err
	}
	switch {
	case st.Pos.Phase == workshop.PhaseVote && opts.Later && workshop.LeavesOpen(st) && keyed(st):
		return nil
	case st.Pos.Phase == workshop.PhaseVote:
		return vote(s, opts)
	case st.Pos.Phase == workshop.PhaseCollect:
		return collect(s, def, opts)
	case def.Kind.Traits().Checks:
		return tell(s, opts)
	case def.Kind.Traits().Acts && st.Info.After != nil:
		return renew(s, opts)
	case def.Kind.Traits().Acts:
		return agree(s, opts)
	case st.Pos.Phase == workshop.PhaseResult && len(def.Figures) > 1 && opts.Wall != nil:
		return otherViews(s, def, opts)
	}
	return nil
}

// keyed reports whether ballots of the open round are keyed in one by one.
func keyed(st workshop.State) bool {
	round, open := st.OpenRound()
	return open && round.Spec.Way.Traits().Keyed
}

// vote fills every free seat of the open round.
func vote(s *workshop.Session, opts Options) error {
	round, _ := s.State().OpenRound()
	err := fill(s, round, opts)
	if opts.Phones != nil && round.Spec.Way.Traits().Sent {
		err = errors.Join(err, opts.Phones.Done())
	}
	return err
}

// casting is how a ballot of a round reaches the box.
func casting(s *workshop.Session, round workshop.Round, opts Options) func(seat int, b workshop.Ballot) error {
	switch t := round.Spec.Way.Traits(); {
	case t.Seats:
		return s.Cast
	case t.Sent && opts.Phones != nil:
		return opts.Phones.Vote
	}
	return func(_ int, b workshop.Ballot) error { return s.CastFree(b) } // the next free seat is this one
}

func fill(s *workshop.Session, round workshop.Round, opts Options) error {
	st := s.State()
	cast := casting(s, round, opts)
	half := round.Seats / 2
	for seat, used := range round.Used {
		if r, _ := s.State().OpenRound(); r.Cast >= r.Seats { // nobody else is expected
			return nil
		}
		if used {
			continue
		}
		if opts.Pause != nil {
			if err := opts.Pause(); err != nil {
				return err
			}
		}
		b := BallotOf(opts.Seed, st, round.Spec, seat)
		if err := cast(seat, b); err != nil {
			return err
		}
		if opts.Cast != nil {
			opts.Cast(round.Spec, b)
		}
		if seat+1 == half {
			if err := look(s, opts); err != nil {
				return err
			}
		}
	}
	return nil
}

// named is how many obstacles or ideas an invented group comes up with: as many as a plan
// expects.
const named = workshop.UsualCollected

// collect names the pack's sample obstacles, one of them in other words too, and merges
// those two.
func collect(s *workshop.Session, def workshop.StepDef, opts Options) error {
	st := s.State()
	texts, twice := samples(st, def, opts.Seed)
	if def.Collects == workshop.ListNoticed {
		texts, twice = []string{opts.Words.T("rehearsal.noticed.1"), opts.Words.T("rehearsal.noticed.2")}, [2]string{}
	}
	for _, text := range texts {
		if full := def.Max > 0 && len(s.State().ItemsIn(def.Collects)) >= def.Max; full || has(s.State(), def.Collects, text) {
			continue
		}
		if err := s.AddItem(def.Collects, text); err != nil {
			return err
		}
	}
	if err := merge(s, def, twice); err != nil {
		return err
	}
	if err := look(s, opts); err != nil || def.Collects != workshop.ListObstacles {
		return err
	}
	return sort(s, def.Collects, opts)
}

// merge takes what was said twice together; what is merged already is not there any more.
func merge(s *workshop.Session, def workshop.StepDef, twice [2]string) error {
	items := s.State().ItemsIn(def.Collects)
	id := func(text string) string {
		for _, it := range items {
			if it.Text == text {
				return it.ID
			}
		}
		return ""
	}
	first, again := id(twice[0]), id(twice[1])
	if first == "" || again == "" {
		return nil
	}
	return s.MergeItems(first, again)
}

// samples are what an invented group says, and which two of it mean the same, where two do.
func samples(st workshop.State, def workshop.StepDef, seed int64) (texts []string, twice [2]string) {
	kind := workshop.ItemObstacle
	if def.Collects != workshop.ListObstacles {
		kind = workshop.ItemParadigm
	}
	items := st.Pack.ItemsOf(kind)
	source(seed, "collect", def.ID).Shuffle(len(items), func(i, j int) { items[i], items[j] = items[j], items[i] })
	most := named
	if def.Max > 0 {
		most = min(most, def.Max)
	}
	for _, it := range items[:min(most, len(items))] {
		texts = append(texts, st.T("item."+it.ID+".text"))
	}
	for _, it := range items[:max(0, len(texts)-1)] {
		if again := st.Pack.TextOrNone(st.Info.Lang, "item."+it.ID+".again"); again != "" {
			texts[len(texts)-1] = again
			return texts, [2]string{st.T("item." + it.ID + ".text"), again}
		}
	}
	return texts, twice
}

// has reports whether a text is on the list, as itself or merged into another.
func has(st workshop.State, list, text string) bool {
	return slices.ContainsFunc(st.ItemsIn(list), func(it workshop.Item) bool {
		return it.Text == text || slices.Contains(it.Merged, text)
	})
}

// agreed is how many obstacles an invented group agrees actions for.
const agreed = 3

// dueAfter is after how many days each of them is done: a first step takes two weeks at most.
var dueAfter = [agreed]int{7, 10, 14}

// agree writes actions for the obstacles that got most dots: those that the pack has for
// such an obstacle, or what does for any.
func agree(s *workshop.Session, opts Options) error {
	st := s.State()
	items := st.ItemsIn(workshop.ListObstacles)
	for i, id := range top(st, agreed) {
		sample := ""
		for _, it := range items {
			if it.ID == id {
				sample = sampleOf(st, it.Text)
			}
		}
		say := func(name string) string {
			if own := st.Pack.TextOrNone(st.Info.Lang, "item."+sample+"."+name); own != "" {
				return own
			}
			return opts.Words.T("rehearsal." + name + "." + strconv.Itoa(i+1))
		}
		day := workshop.Workday(st.Info.When.AddDate(0, 0, dueAfter[i]))
		a := workshop.Action{
			Item:   id,
			First:  say("first"),
			Owner:  say("owner"),
			Due:    opts.Words.DateShort(day),
			DueOn:  day.Format(time.DateOnly),
			Notice: say("notice"),
		}
		if err := s.SetAction(a); err != nil {
			return err
		}
	}
	return look(s, opts)
}

// write notes what the group says for the paper, where nobody has: its sentence, and what it
// needs from who ordered the workshop. The facilitator's own name is theirs.
func write(s *workshop.Session, opts Options) error {
	st := s.State()
	said := map[string]string{
		workshop.NoteSentence: opts.Words.T("rehearsal.sentence"),
		workshop.NoteNeeded:   opts.Words.T("rehearsal.needed.1") + "\n" + opts.Words.T("rehearsal.needed.2"),
	}
	for _, t := range workshop.PaperTexts() {
		if text := said[t.Key]; text != "" && st.Notes[t.Key] == "" && t.Arises(st) {
			if err := s.SetNote(t.Key, text); err != nil {
				return err
			}
		}
	}
	return nil
}

// sampleOf is the obstacle of the pack that has a text; "" = none.
func sampleOf(st workshop.State, text string) string {
	for _, it := range st.Pack.ItemsOf(workshop.ItemObstacle) {
		if st.T("item."+it.ID+".text") == text {
			return it.ID
		}
	}
	return ""
}

// top lists the obstacles by their dots; equal ones in the order of the list.
func top(st workshop.State, n int) []string {
	sum := map[string]int{}
	for _, r := range st.Rounds {
		if r.Tally == nil {
			continue
		}
		for _, c := range r.Tally.Counts {
			for k, people := range c.N {
				sum[c.Part] += (c.Lo + k) * people
			}
		}
	}
	items := st.ItemsIn(workshop.ListObstacles)
	slices.SortStableFunc(items, func(a, b workshop.Item) int { return sum[b.ID] - sum[a.ID] })
	var ids []string
	for _, it := range items[:min(n, len(items))] {
		ids = append(ids, it.ID)
	}
	return ids
}

// otherViews shows the further pictures of a result and comes back to the first.
func otherViews(s *workshop.Session, def workshop.StepDef, opts Options) error {
	if s.State().Pos.Page > 0 {
		return nil
	}
	for v := 1; v < len(def.Figures); v++ {
		if err := s.SetView(v); err != nil {
			return err
		}
		if err := look(s, opts); err != nil {
			return err
		}
	}
	return s.SetView(0)
}
