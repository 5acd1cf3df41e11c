package workshop

import (
	"slices"
	"strconv"
)

// Group is what the room has put together of one list, under a name of its own. A card is in
// one group at most, and whatever is in none is apart.
type Group struct {
	ID    string   // "G1", "G2", …
	List  string   // of the items
	Name  string   // as said
	Items []string // IDs, in the order in which they were put here
}

// sorting are the commands with which a room sorts what it has said.
type sorting struct{ core }

// Limits of groups.
const (
	MaxGroups    = 8  // of one list: more do not fit on a wall
	MaxGroupName = 30 // letters
)

// GroupsOf lists the groups of a list, in the order in which they were made.
func GroupsOf(s State, list string) []Group {
	return slices.DeleteFunc(slices.Clone(s.Groups), func(g Group) bool { return g.List != list })
}

// GroupLetter is what the facilitator types for a group of a list, and the wall shows beside its
// name: A, B, … in the order in which they were made.
func GroupLetter(i int) string { return string(rune('A' + i)) }

// GroupOf finds the group in which an item is; false where it is in none.
func GroupOf(s State, item string) (Group, bool) {
	for _, g := range s.Groups {
		if slices.Contains(g.Items, item) {
			return g, true
		}
	}
	return Group{}, false
}

// Apart lists what of a list is in no group, in the order of the list.
func Apart(s State, list string) []Item {
	return slices.DeleteFunc(s.ItemsIn(list), func(it Item) bool {
		_, grouped := GroupOf(s, it.ID)
		return grouped
	})
}

// Groupable reports whether the answers or notes that are on the wall now can be put into
// groups: there are some, and no ballot about them is out.
func Groupable(s State) (list string, ok bool) {
	def := s.Def(s.Now())
	written := def.Vote != nil && def.Vote.Kind.Traits().Written
	here := s.Pos.Phase == PhaseCollect || written && s.Pos.Phase == PhaseResult
	return def.Collects, here && def.Collects != "" && !s.ReadOnly && len(s.ItemsIn(def.Collects)) > 0
}

// AddGroup makes a group of a list, with these items in it, wherever they were.
func (c *sorting) AddGroup(list, name string, items ...string) error {
	return c.do(func(t *turn) error {
		name, err := groupName(t.was, list, name, "")
		switch {
		case err != nil:
			return err
		case !t.was.Pack.collects(list):
			return Errorf(ENotFound, nil, "detail", "list")
		case len(GroupsOf(t.was, list)) >= MaxGroups:
			return Errorf(EState, nil, "what", "enough_groups", "max", strconv.Itoa(MaxGroups))
		}
		g := Group{ID: freeGroup(t.was.Groups), List: list, Name: name}
		t.change.Groups = append(slices.Clone(t.was.Groups), g)
		t.did(Done{Command: CommandAddGroup, Text: name})
		return putInto(t, g, items)
	})
}

// freeGroup is an ID that no group has.
func freeGroup(all []Group) string {
	for n := 1; ; n++ {
		id := "G" + strconv.Itoa(n)
		if !slices.ContainsFunc(all, func(g Group) bool { return g.ID == id }) {
			return id
		}
	}
}

// NameGroup gives a group another name.
func (c *sorting) NameGroup(id, name string) error {
	return c.do(func(t *turn) error {
		i, err := groupAt(t.was, id)
		if err != nil {
			return err
		}
		name, err := groupName(t.was, t.was.Groups[i].List, name, id)
		if err != nil {
			return err
		}
		t.did(Done{Command: CommandNameGroup, Text: t.was.Groups[i].Name, Loses: true})
		t.change.Groups = slices.Clone(t.was.Groups)
		t.change.Groups[i].Name = name
		t.content()
		return nil
	})
}

// BreakGroup takes a group apart: what was in it is in none.
func (c *sorting) BreakGroup(id string) error {
	return c.do(func(t *turn) error {
		i, err := groupAt(t.was, id)
		if err != nil {
			return err
		}
		t.did(Done{Command: CommandBreakGroup, Text: t.was.Groups[i].Name, Loses: true})
		t.change.Groups = slices.Delete(slices.Clone(t.was.Groups), i, i+1)
		t.content()
		return nil
	})
}

// PutInto puts items into a group, at its end and in this order, wherever they were; with no
// group ("") they are apart.
func (c *sorting) PutInto(id string, items ...string) error {
	return c.do(func(t *turn) error {
		var g Group
		if id != "" {
			i, err := groupAt(t.was, id)
			if err != nil {
				return err
			}
			g = t.was.Groups[i]
		}
		t.did(Done{Command: CommandPutInto, Text: g.Name, Loses: true}) // it is not where it was: a slip of the hand is taken back where one looks
		return putInto(t, g, items)
	})
}

// putInto takes items out of the groups that they are in, and puts them into one.
func putInto(t *turn, g Group, items []string) error {
	for i, id := range items {
		at := slices.IndexFunc(t.was.Items, func(it Item) bool { return it.ID == id })
		switch {
		case at < 0:
			return Errorf(ENotFound, nil, "detail", "item")
		case g.ID != "" && t.was.Items[at].List != g.List, slices.Contains(items[:i], id):
			return Errorf(EInvalid, nil, "detail", "group")
		}
	}
	groups := slices.Clone(t.now().Groups)
	for i, o := range groups {
		if o.ID == g.ID && len(items) == 1 && slices.Contains(o.Items, items[0]) {
			return nil // it is there: nothing changes
		}
		kept := slices.DeleteFunc(slices.Clone(o.Items), func(id string) bool { return slices.Contains(items, id) })
		if groups[i].Items = kept; o.ID == g.ID {
			groups[i].Items = append(kept, items...)
		}
	}
	t.change.Groups = append([]Group{}, groups...)
	t.content()
	return nil
}

// groupAt finds a group.
func groupAt(s State, id string) (int, error) {
	i := slices.IndexFunc(s.Groups, func(g Group) bool { return g.ID == id })
	if i < 0 {
		return 0, Errorf(ENotFound, nil, "detail", "group")
	}
	return i, nil
}

// groupName is a name as it is kept. No two groups of a list are called the same: whoever
// says a name means one. but is the group that is being named.
func groupName(s State, list, name, but string) (string, error) {
	name, err := cleanText(name, MaxItemText)
	if err != nil {
		return "", err
	}
	if Letters(name) > MaxGroupName {
		return "", Errorf(EInvalid, nil, "what", "long_group", "max", strconv.Itoa(MaxGroupName))
	}
	if slices.ContainsFunc(GroupsOf(s, list), func(g Group) bool { return g.ID != but && sameWords(g.Name, name) }) {
		return "", Errorf(EInvalid, nil, "what", "same_group", "name", name)
	}
	return name, nil
}

// settleGroups takes out of the groups what a command takes off its list, whichever command it
// is: the number of an item that is gone may come again, for another one.
func settleGroups(t *turn) {
	st := t.now()
	if len(t.change.Gone) == 0 || len(st.Groups) == 0 {
		return
	}
	groups, changed := slices.Clone(st.Groups), false
	for i, g := range groups {
		groups[i].Items = slices.DeleteFunc(slices.Clone(g.Items), func(id string) bool {
			return !slices.ContainsFunc(st.Items, func(it Item) bool { return it.ID == id && it.List == g.List })
		})
		changed = changed || len(groups[i].Items) < len(g.Items)
	}
	if changed {
		t.change.Groups = groups
	}
}

// sameGroups compares groups with all that is in them.
func sameGroups(a, b []Group) bool {
	return slices.EqualFunc(a, b, func(x, y Group) bool {
		return x.ID == y.ID && x.List == y.List && x.Name == y.Name && slices.Equal(x.Items, y.Items)
	})
}

// soundGroups reports whether the groups of a file can have come from this program: no card is
// in two, and each is on the list of its group.
func soundGroups(s State) bool {
	where := map[string]string{}
	for _, it := range s.Items {
		where[it.ID] = it.List
	}
	if len(s.Groups) > MostItems {
		return false
	}
	seen := map[string]bool{}
	for _, g := range s.Groups {
		if !brief(MaxItemText, g.ID, g.List, g.Name) || g.ID == "" || g.List == "" || g.Name == "" || seen[g.ID] {
			return false
		}
		seen[g.ID] = true
		for _, id := range g.Items {
			if list, there := where[id]; !there || list != g.List || seen["item "+id] {
				return false
			}
			seen["item "+id] = true
		}
	}
	return true
}
