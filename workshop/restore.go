package workshop

import (
	"maps"
	"reflect"
	"slices"
	"strconv"
)

// rests is the refusal to touch what a vote was held about, or is being held about.
func rests() error { return Errorf(EState, nil, "what", "vote_rests") }

// restore does what leads from one state to another, from being what a command left and to
// what it found, or the other way round. Whatever has changed beside it stays. It reports
// whether what it is about still stands as in from; votes are those of the time of the
// command.
func (t *turn) restore(from, to State, votes []Round) (stands bool, err error) {
	for _, part := range []func(from, to State, votes []Round) (bool, error){
		t.restoreInfo, t.restoreWords, t.restoreChecks, t.restoreTexts, t.restorePlan,
	} {
		if stands, err := part(from, to, votes); !stands || err != nil {
			return stands, err
		}
	}
	t.content()
	return true, nil
}

// sameVotes reports whether nothing was opened, cast, closed or destroyed in between.
func sameVotes(a, b []Round) bool {
	return slices.EqualFunc(a, b, func(x, y Round) bool {
		return x.ID == y.ID && x.State == y.State && x.Cast == y.Cast
	})
}

// restoreInfo restores who is there, field by field. A vote rests on who was there.
func (t *turn) restoreInfo(from, to State, votes []Round) (bool, error) {
	from.Info.Clock, to.Info.Clock = t.was.Info.Clock, t.was.Info.Clock // it follows the place, not what was said
	if reflect.DeepEqual(from.Info, to.Info) {
		return true, nil
	}
	info := t.was.Info
	now, f, target := reflect.ValueOf(&info).Elem(), reflect.ValueOf(from.Info), reflect.ValueOf(to.Info)
	for i := range now.NumField() {
		a, b := f.Field(i).Interface(), target.Field(i).Interface()
		switch {
		case reflect.DeepEqual(a, b):
		case !reflect.DeepEqual(now.Field(i).Interface(), a):
			return false, nil
		default:
			now.Field(i).Set(target.Field(i))
		}
	}
	if !sameVotes(t.was.Rounds, votes) {
		return true, rests()
	}
	if err := info.sound(t.was.Pack); err != nil {
		return true, err
	}
	if Told(t.was) && !info.sharesAs(t.was.Info) { // also where the vote that was opened since was made void
		return true, rests()
	}
	t.change.Info = &info
	if r, ok := t.was.OpenRound(); ok { // as many as were expected there: who voted and left is among them
		i := slices.IndexFunc(to.Rounds, func(v Round) bool { return v.ID == r.ID })
		if i >= 0 && to.Rounds[i].Seats != r.Seats {
			t.change.Seats = &Seats{Round: r.ID, N: max(1, to.Rounds[i].Seats, r.Cast)}
		}
	}
	return true, nil
}

var (
	itemThread = thread[Item]{
		key:   func(it Item) string { return it.ID },
		same:  func(a, b Item) bool { return a.List == b.List && a.Text == b.Text && slices.Equal(a.Merged, b.Merged) },
		carry: func(_, _, to Item) Item { return to },
	}
	actionThread = thread[Action]{
		key:   func(a Action) string { return a.Item },
		same:  func(a, b Action) bool { return a == b },
		carry: func(_, _, to Action) Action { return to },
	}
)

// restoreWords restores what the group said and agreed on. An item that was voted on stays
// as it was voted on.
func (t *turn) restoreWords(from, to State, _ []Round) (bool, error) {
	items, ok := itemThread.weave(t.was.Items, from.Items, to.Items)
	if !ok {
		return false, nil
	}
	for _, id := range items.touched {
		if t.votedOn(id) {
			return true, rests()
		}
	}
	for i, it := range t.was.Items { // from the first one that differs, all are put anew
		if i < len(items.list) && reflect.DeepEqual(it, items.list[i]) && len(t.change.Gone) == 0 {
			continue
		}
		t.change.Gone = append(t.change.Gone, it.ID)
	}
	if same := len(t.was.Items) - len(t.change.Gone); same < len(items.list) {
		t.change.Items = items.list[same:]
	}
	actions, ok := actionThread.weave(t.was.Actions, from.Actions, to.Actions)
	if !ok {
		return false, nil
	}
	same := 0
	for same < min(len(t.was.Actions), len(actions.list)) && t.was.Actions[same] == actions.list[same] {
		same++
	}
	for _, a := range t.was.Actions[same:] {
		t.change.Actions = append(t.change.Actions, Action{Item: a.Item})
	}
	t.change.Actions = append(t.change.Actions, actions.list[same:]...)
	return true, nil
}

// votedOn reports whether a round holds an item.
func (t *turn) votedOn(item string) bool {
	return slices.ContainsFunc(t.was.Rounds, func(r Round) bool {
		_, held := r.Spec.Labels[item]
		return held
	})
}

// restoreTexts restores the names of the tiles, the groups and what the facilitator wrote.
func (t *turn) restoreTexts(from, to State, _ []Round) (bool, error) {
	if !slices.Equal(from.Tiles, to.Tiles) {
		if !slices.Equal(t.was.Tiles, from.Tiles) {
			return false, nil
		}
		t.change.Tiles = append([]string{}, to.Tiles...) // empty, not none: the pack's own again
	}
	if !sameGroups(from.Groups, to.Groups) {
		if !sameGroups(t.was.Groups, from.Groups) {
			return false, nil
		}
		t.change.Groups = append([]Group{}, to.Groups...)
	}
	keys := slices.Concat(slices.Collect(maps.Keys(from.Notes)), slices.Collect(maps.Keys(to.Notes)))
	for _, key := range keys {
		switch {
		case from.Notes[key] == to.Notes[key]:
		case t.was.Notes[key] != from.Notes[key]:
			return false, nil
		default:
			if t.change.Notes == nil {
				t.change.Notes = map[string]string{}
			}
			t.change.Notes[key] = to.Notes[key]
		}
	}
	return true, nil
}

// entry is a step of an agenda with what tells it from another one.
type entry struct {
	key string
	Step
}

// doubles are the names that stand more than once in a plan: those of breaks. Such steps
// are told from each other by whether they have been on, what they stand behind, and their
// order there.
type doubles map[string]bool

func doublesIn(agendas ...[]Step) doubles {
	out := doubles{}
	for _, agenda := range agendas {
		seen := map[string]bool{}
		for _, s := range agenda {
			out[s.ID] = out[s.ID] || seen[s.ID]
			seen[s.ID] = true
		}
	}
	return out
}

func (d doubles) entries(agenda []Step) []entry {
	out, seen, behind := make([]entry, len(agenda)), map[string]int{}, ""
	for i, s := range agenda {
		key := s.ID
		if d[s.ID] {
			key += " " + strconv.FormatBool(s.Entered) + " " + behind
			seen[key]++
			key += " " + strconv.Itoa(seen[key])
		} else {
			behind = s.ID
		}
		out[i] = entry{key, s}
	}
	return out
}

// planned is a step as it is planned: without what the day has made of it.
func (s Step) planned() Step {
	s.Spent, s.Entered = 0, false
	return s
}

var stepThread = thread[entry]{
	key:  func(e entry) string { return e.key },
	same: func(a, b entry) bool { return a.planned() == b.planned() },
	carry: func(now, from, to entry) entry {
		now.key, now.Step = to.key, Step{
			ID: to.ID, Exercise: to.Exercise, Length: to.Length, Minutes: to.Minutes,
			Spent: now.Spent, Entered: now.Entered,
		}
		return now
	},
}

// restorePlan restores the plan, with the content that knows its steps, and the place in
// it. What was on the wall meanwhile stays in its place; a step that a vote was held about
// stays as it is.
func (t *turn) restorePlan(from, to State, votes []Round) (bool, error) {
	now := t.was
	if from.Pack != to.Pack {
		if now.Pack != from.Pack {
			return false, nil
		}
		t.change.Pack = to.Pack
	}
	d := doublesIn(now.Agenda, from.Agenda, to.Agenda)
	here := d.entries(now.Agenda)[now.Pos.Step].key
	plan, ok := stepThread.weave(d.entries(now.Agenda), d.entries(from.Agenda), d.entries(to.Agenda))
	if !ok {
		return false, nil
	}
	at := stepThread.at(plan.list, here)
	if err := t.unsettled(plan, d.entries(now.Agenda), here, at < 0); err != nil {
		return true, err
	}
	if len(plan.touched) > 0 || from.Pos != to.Pos {
		t.change.Agenda = make([]Step, len(plan.list))
		for i, e := range plan.list {
			t.change.Agenda[i] = e.Step
		}
		next := now
		next.Agenda, next.Pack = t.change.Agenda, to.Pack
		if from.Pack == to.Pack {
			next.Pack = now.Pack
		}
		if !next.ordered() {
			return true, Errorf(EState, nil, "what", "order")
		}
	}
	if from.Pos == to.Pos && at == now.Pos.Step {
		return true, nil
	}
	return t.restorePlace(plan, d, from, to, votes)
}

// unsettled refuses to touch steps that a vote was held about, or that have been on the
// wall; gone tells that the present step goes. Only its minutes may change then.
func (t *turn) unsettled(plan woven[entry], now []entry, here string, gone bool) error {
	for _, key := range plan.touched {
		e, there := stepThread.find(now, key)
		left, stays := stepThread.find(plan.list, key)
		minutes := stays && there && left.Length == e.Length && !slices.Contains(plan.moved, key)
		_, voted := t.was.Last(e.ID)
		switch {
		case !there || minutes:
		case voted:
			return rests()
		case e.Entered && !(gone && key == here):
			return Errorf(EState, nil, "what", "been_on")
		}
	}
	return nil
}

// restorePlace leads back to where the workshop stood, if it has not moved since, or if
// the step that it stands at goes.
func (t *turn) restorePlace(plan woven[entry], d doubles, from, to State, votes []Round) (bool, error) {
	at := stepThread.at(plan.list, d.entries(t.was.Agenda)[t.was.Pos.Step].key)
	switch {
	case at >= 0 && from.Pos == to.Pos: // steps before it came or went
		pos := t.was.Pos
		pos.Step = at
		t.change.Pos = &pos
		return true, nil
	case at >= 0 && t.was.Pos != from.Pos:
		return false, nil
	case !sameVotes(t.was.Rounds, votes):
		return true, rests()
	}
	back := d.entries(to.Agenda)[to.Pos.Step].key
	pos := to.Pos
	if pos.Step = stepThread.at(plan.list, back); pos.Step < 0 {
		return false, nil
	}
	t.unenter(d, from, to)
	t.change.Agenda[pos.Step].Entered = true
	t.change.Pos, t.enters, t.timer = &pos, true, to.Timer
	t.tell(Event{Kind: EventStep, Step: t.change.Agenda[pos.Step].ID})
	return true, nil
}

// unenter takes from steps that only the command led to that they have been on the wall,
// and gives it to those that it leads to again.
func (t *turn) unenter(d doubles, from, to State) {
	f, target := d.entries(from.Agenda), d.entries(to.Agenda)
	for i, e := range d.entries(t.change.Agenda) {
		was, had := stepThread.find(f, e.key)
		is, has := stepThread.find(target, e.key)
		if had && has && was.Entered != is.Entered {
			t.change.Agenda[i].Entered = is.Entered
		}
	}
}
