package workshop

import (
	"slices"
	"strconv"
	"strings"
)

// Limits of what a group writes, in bytes.
const (
	MaxItemText = 600
	MaxName     = 400
)

// Lists of what a group says.
const (
	ListObstacles = "obstacles" // what the actions are about
	ListIdeas     = "ideas"
	ListNoticed   = "noticed" // what customers have noticed since the workshop that a follow-up goes back to
	ListWords     = "words:"  // and the ID of a vote on the spot in which people wrote
)

// AddItem notes what somebody said, word for word, in a list that a step of the
// pack collects.
func (s *Session) AddItem(list, text string) error {
	return s.do(func(t *turn) error {
		if !t.was.Pack.collects(list) {
			return Errorf(ENotFound, nil, "detail", "list")
		}
		text, err := t.clean(text, MaxItemText)
		if err != nil {
			return err
		}
		if err := t.was.roomIn(list); err != nil {
			return err
		}
		t.did(Done{Command: CommandAddItem, Text: text})
		t.putItem(Item{ID: nextID(t.was, list), List: list, Text: text})
		return nil
	})
}

// collects reports whether a step of the pack collects a list.
func (p *Pack) collects(list string) bool {
	return list != "" && slices.ContainsFunc(p.Steps, func(d StepDef) bool { return d.Collects == list })
}

// nextID numbers the items of a list on from the highest that is there. The
// number of one that is gone may come again, but never of one that was voted on:
// it cannot go.
func nextID(st State, list string) string {
	prefix := strings.ToUpper(list[:1])
	n := 0
	for _, it := range st.Items {
		if number, ok := strings.CutPrefix(it.ID, prefix); ok {
			if k, err := strconv.Atoi(number); err == nil {
				n = max(n, k)
			}
		}
	}
	return prefix + strconv.Itoa(n+1)
}

// putItem puts an item on its list, or in the place of the one with the same ID.
func (t *turn) putItem(it Item) {
	t.change.Items = append(t.change.Items, it)
	t.content()
}

// EditItem changes the words of an item.
func (s *Session) EditItem(id, text string) error {
	return s.do(func(t *turn) error {
		text, err := t.clean(text, MaxItemText)
		if err != nil {
			return err
		}
		it, err := t.changeable(id)
		if err != nil {
			return err
		}
		t.did(Done{Command: CommandEditItem, Text: it.Text, Loses: true})
		it.Text = text
		t.putItem(it)
		return nil
	})
}

// MergeItems folds one item into another; both wordings are kept.
func (s *Session) MergeItems(into, from string) error {
	return s.do(func(t *turn) error {
		a, err := t.changeable(into)
		if err != nil {
			return err
		}
		b, err := t.changeable(from)
		if err != nil {
			return err
		}
		if err := fold(t, a, b); err != nil {
			return err
		}
		t.did(Done{Command: CommandMergeItems, Text: b.Text, Loses: true})
		return nil
	})
}

// fold puts one item into another of its list; both wordings are kept.
func fold(t *turn, into, from Item) error {
	if into.ID == from.ID || into.List != from.List {
		return Errorf(EInvalid, nil, "detail", "merge")
	}
	into.Merged = slices.Concat(into.Merged, []string{from.Text}, from.Merged)
	t.change.Gone = []string{from.ID}
	t.putItem(into)
	return nil
}

// RemoveItem takes an item off the list.
func (s *Session) RemoveItem(id string) error {
	return s.do(func(t *turn) error {
		it, err := t.changeable(id)
		if err != nil {
			return err
		}
		t.did(Done{Command: CommandRemoveItem, Text: it.Text, Loses: true})
		t.change.Gone = []string{id}
		t.content()
		return nil
	})
}

// changeable finds an item that no round holds: what was voted on stays as it
// was voted on.
func (t *turn) changeable(id string) (Item, error) {
	s := t.was
	i := slices.IndexFunc(s.Items, func(it Item) bool { return it.ID == id })
	if i < 0 {
		return Item{}, Errorf(ENotFound, nil, "detail", "item")
	}
	if t.votedOn(id) {
		return Item{}, Errorf(EState, nil, "what", "voted_on")
	}
	return s.Items[i], nil
}

// SetAction writes down what was agreed about an obstacle. An action without
// any text is taken off the list.
func (s *Session) SetAction(a Action) error {
	return s.do(func(t *turn) error {
		if !slices.ContainsFunc(t.was.Items, func(it Item) bool { return it.ID == a.Item }) {
			return Errorf(ENotFound, nil, "detail", "item")
		}
		for _, field := range []*string{&a.First, &a.Owner, &a.Due, &a.Notice} {
			if strings.TrimSpace(*field) == "" {
				*field = ""
				continue
			}
			text, err := t.clean(*field, MaxItemText)
			if err != nil {
				return err
			}
			*field = text
		}
		if a.Due == "" {
			a.DueOn = ""
		}
		if !a.soundDay() {
			return Errorf(EInvalid, nil, "detail", "day")
		}
		t.did(Done{Command: CommandSetAction, Text: a.First, Loses: t.loses(a)})
		t.change.Actions = []Action{a}
		t.content()
		return nil
	})
}

// loses reports whether words of an action go that were written before.
func (t *turn) loses(a Action) bool {
	return slices.ContainsFunc(t.was.Actions, func(was Action) bool {
		gone := func(before, after string) bool { return before != "" && before != after }
		return was.Item == a.Item && (gone(was.First, a.First) || gone(was.Owner, a.Owner) || gone(was.Due, a.Due) || gone(was.Notice, a.Notice))
	})
}

// SetTile gives a tile of the pyramid the group's own name; tile 0 is the
// customers. An empty name brings back the pack's.
func (s *Session) SetTile(i int, name string) error {
	return s.putTiles(CommandSetTile, func(t *turn, tiles []string) ([]string, error) {
		if i < 0 || i >= len(tiles) {
			return nil, Errorf(ENotFound, nil, "detail", "tile")
		}
		if strings.TrimSpace(name) == "" {
			name = t.was.T("item." + t.was.Pack.ItemsOf("tile")[i].ID + ".name")
		}
		name, err := t.clean(name, MaxName)
		if err != nil {
			return nil, err
		}
		tiles[i] = name
		return tiles, nil
	})
}

// TileNames gives the names of the pyramid's tiles, customers first, in a
// fresh slice.
func (s State) TileNames() []string {
	defs := s.Pack.ItemsOf("tile")
	out := make([]string, len(defs))
	for i, d := range defs {
		out[i] = s.T("item." + d.ID + ".name")
		if i < len(s.Tiles) && s.Tiles[i] != "" {
			out[i] = s.Tiles[i]
		}
	}
	return out
}
