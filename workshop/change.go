package workshop

import (
	"maps"
	"reflect"
	"slices"
)

// Apply returns the state as it is after the change. It takes for granted that the
// store has found the change possible.
func (c Change) Apply(st State) State {
	if c.Info != nil {
		st.Info = *c.Info
	}
	if c.Pack != nil {
		st.Pack = c.Pack
	}
	if c.Agenda != nil {
		st.Frozen = moved(st.Frozen, st.Agenda, c.Agenda)
		st.Agenda = c.Agenda
	}
	if c.Pos != nil {
		st.Pos = *c.Pos
	}
	if c.Tiles != nil {
		st.Tiles = c.Tiles
	}
	if c.Groups != nil {
		st.Groups = c.Groups
	}
	st.Notes, st.Drafts = written(st.Notes, c.Notes), written(st.Drafts, c.Drafts)
	if len(c.Items)+len(c.Gone) > 0 {
		st.Items, st.Unread = SplitUnread(c.items(slices.Concat(st.Items, st.Unread)))
	}
	st.Actions = c.actions(st.Actions)
	st.Checks = c.checks(st.Checks)
	st.Rounds = c.rounds(st.Rounds)
	return st
}

// empty reports whether nothing changes.
func (c Change) empty() bool { return reflect.ValueOf(c).IsZero() }

// onlyMoves reports whether nothing but the place in the workshop changes.
func (c Change) onlyMoves() bool {
	rest := c
	rest.Pos, rest.Agenda = nil, nil
	return c.Pos != nil && rest.empty()
}

// written returns texts with some of them changed.
func written(texts, by map[string]string) map[string]string {
	out := maps.Clone(texts)
	for key, text := range by {
		if out == nil {
			out = map[string]string{}
		}
		if out[key] = text; text == "" {
			delete(out, key)
		}
	}
	return out
}

func (c Change) items(all []Item) []Item {
	all = slices.DeleteFunc(slices.Clone(all), func(it Item) bool { return slices.Contains(c.Gone, it.ID) })
	for _, it := range c.Items {
		if i := slices.IndexFunc(all, func(o Item) bool { return o.ID == it.ID }); i >= 0 {
			all[i] = it
		} else {
			all = append(all, it)
		}
	}
	return all
}

func (c Change) actions(all []Action) []Action {
	all = slices.Clone(all)
	for _, a := range c.Actions {
		i := slices.IndexFunc(all, func(o Action) bool { return o.Item == a.Item })
		switch {
		case i >= 0 && a.Empty():
			all = slices.Delete(all, i, i+1)
		case i >= 0:
			all[i] = a
		case !a.Empty():
			all = append(all, a)
		}
	}
	return all
}

// Empty reports whether nothing was agreed on.
func (a Action) Empty() bool { return a == Action{Item: a.Item} }

func (c Change) rounds(all []Round) []Round {
	all = slices.Clone(all)
	for i, r := range all {
		if s := c.Seats; s != nil && s.Round == r.ID {
			all[i] = r.expecting(s.N)
		}
		if slices.Contains(c.Show, r.ID) {
			all[i].State = RoundShown
		}
	}
	return slices.DeleteFunc(all, func(r Round) bool { return r.ID == c.Void })
}

// expecting returns the round with ballots expected of n people. Seats are added
// where there are too few, and stay where there are more.
func (r Round) expecting(n int) Round {
	r.Seats = max(n, r.Cast)
	r.Used = append(slices.Clone(r.Used), make([]bool, max(0, r.Seats-len(r.Used)))...)
	return r
}
