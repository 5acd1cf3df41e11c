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
)

// AddItem notes what somebody said, word for word, in a list that a step of the
// pack collects.
func (s *Session) AddItem(list, text string) error {
	s.cmd.Lock()
	defer s.cmd.Unlock()
	st := s.State()
	if !st.Pack.collects(list) {
		return Errorf(ENotFound, nil, "detail", "list")
	}
	text, err := cleanText(text, MaxItemText)
	if err != nil {
		return err
	}
	if err := st.roomIn(list); err != nil {
		return err
	}
	return s.putItem(Item{ID: nextID(st, list), List: list, Text: text})
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

// EditItem changes the words of an item.
func (s *Session) EditItem(id, text string) error {
	s.cmd.Lock()
	defer s.cmd.Unlock()
	text, err := cleanText(text, MaxItemText)
	if err != nil {
		return err
	}
	it, err := s.changeable(id)
	if err != nil {
		return err
	}
	it.Text = text
	return s.putItem(it)
}

// MergeItems folds one item into another; both wordings are kept.
func (s *Session) MergeItems(into, from string) error {
	s.cmd.Lock()
	defer s.cmd.Unlock()
	a, err := s.changeable(into)
	if err != nil {
		return err
	}
	b, err := s.changeable(from)
	if err != nil {
		return err
	}
	if into == from || a.List != b.List {
		return Errorf(EInvalid, nil, "detail", "merge")
	}
	a.Merged = append(append(slices.Clone(a.Merged), b.Text), b.Merged...)
	if err := s.store.MergeItem(a, from); err != nil {
		return s.failed(err)
	}
	s.change(Event{Kind: EventContent}, func(st *State) {
		st.Items = slices.DeleteFunc(slices.Clone(st.Items), func(o Item) bool { return o.ID == from })
		i := slices.IndexFunc(st.Items, func(o Item) bool { return o.ID == into })
		st.Items = replaced(st.Items, i, a)
	})
	return nil
}

// RemoveItem takes an item off the list.
func (s *Session) RemoveItem(id string) error {
	s.cmd.Lock()
	defer s.cmd.Unlock()
	if _, err := s.changeable(id); err != nil {
		return err
	}
	return s.deleteItem(id)
}

// changeable finds an item that no round holds: what was voted on stays as it
// was voted on.
func (s *Session) changeable(id string) (Item, error) {
	st := s.State()
	i := slices.IndexFunc(st.Items, func(it Item) bool { return it.ID == id })
	if i < 0 {
		return Item{}, Errorf(ENotFound, nil, "detail", "item")
	}
	for _, r := range st.Rounds {
		if _, ok := r.Spec.Labels[id]; ok {
			return Item{}, Errorf(EState, nil, "what", "voted_on")
		}
	}
	return st.Items[i], nil
}

func (s *Session) putItem(it Item) error {
	if err := s.store.PutItem(it); err != nil {
		return s.failed(err)
	}
	s.change(Event{Kind: EventContent}, func(st *State) {
		i := slices.IndexFunc(st.Items, func(o Item) bool { return o.ID == it.ID })
		if i < 0 {
			st.Items = append(slices.Clone(st.Items), it)
			return
		}
		st.Items = replaced(st.Items, i, it)
	})
	return nil
}

func (s *Session) deleteItem(id string) error {
	if err := s.store.DeleteItem(id); err != nil {
		return s.failed(err)
	}
	s.change(Event{Kind: EventContent}, func(st *State) {
		st.Items = slices.DeleteFunc(slices.Clone(st.Items), func(o Item) bool { return o.ID == id })
	})
	return nil
}

// SetAction writes down what was agreed about an obstacle. An action without
// any text is taken off the list.
func (s *Session) SetAction(a Action) error {
	s.cmd.Lock()
	defer s.cmd.Unlock()
	st := s.State()
	if !slices.ContainsFunc(st.Items, func(it Item) bool { return it.ID == a.Item }) {
		return Errorf(ENotFound, nil, "detail", "item")
	}
	for _, field := range []*string{&a.First, &a.Owner, &a.Due, &a.Notice} {
		if strings.TrimSpace(*field) == "" {
			*field = ""
			continue
		}
		text, err := cleanText(*field, MaxItemText)
		if err != nil {
			return err
		}
		*field = text
	}
	save := func() error { return s.store.PutAction(a) }
	if a == (Action{Item: a.Item}) {
		save = func() error { return s.store.DeleteAction(a.Item) }
	}
	if err := save(); err != nil {
		return s.failed(err)
	}
	s.change(Event{Kind: EventContent}, func(st *State) {
		st.Actions = slices.DeleteFunc(slices.Clone(st.Actions), func(o Action) bool {
			return o.Item == a.Item && a == (Action{Item: a.Item})
		})
		if a == (Action{Item: a.Item}) {
			return
		}
		if i := slices.IndexFunc(st.Actions, func(o Action) bool { return o.Item == a.Item }); i >= 0 {
			st.Actions = replaced(st.Actions, i, a)
			return
		}
		st.Actions = append(st.Actions, a)
	})
	return nil
}

// SetTile gives a tile of the pyramid the group's own name; tile 0 is the
// customers. An empty name brings back the pack's.
func (s *Session) SetTile(i int, name string) error {
	s.cmd.Lock()
	defer s.cmd.Unlock()
	st := s.State()
	tiles := st.TileNames()
	if i < 0 || i >= len(tiles) {
		return Errorf(ENotFound, nil, "detail", "tile")
	}
	if strings.TrimSpace(name) == "" {
		name = st.T("item." + st.Pack.ItemsOf("tile")[i].ID + ".name")
	}
	name, err := cleanText(name, MaxName)
	if err != nil {
		return err
	}
	tiles[i] = name
	return s.putTiles(tiles)
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
