package workshop

import (
	"slices"
	"strconv"
	"strings"
)

// unread begins the name of the list on which the answers of a step in own words lie until
// the facilitator has read them. It is no list of the group: nothing shows, prints or exports it.
const unread = "unread:"

// UnreadLists is the pattern of the names of all such lists, for whoever looks for them in a
// file: % stands for whatever follows.
const UnreadLists = unread + "%"

// isUnread reports whether an item is an answer that nobody but the facilitator is to see.
func (it Item) isUnread() bool { return strings.HasPrefix(it.List, unread) }

// Unread makes items of the answers in own words that came out of a round, in the order that
// was drawn.
func (t Tally) Unread() []Item {
	var out []Item
	list := unread + t.Spec.Step
	for i, text := range t.Said {
		out = append(out, Item{ID: list + ":" + strconv.Itoa(i+1), List: list, Text: text})
	}
	return out
}

// handedOver takes the answers in own words out of a round that has just been counted.
func (r *Round) handedOver() []Item {
	if r.Tally == nil || r.Tally.Said == nil {
		return nil
	}
	t := *r.Tally
	items := t.Unread()
	t.Said = nil
	r.Tally = &t
	return items
}

// UnreadOf lists the answers of a step in own words that are not on the wall yet.
func UnreadOf(s State, step string) []Item {
	return slices.DeleteFunc(slices.Clone(s.Unread), func(it Item) bool { return it.List != unread+step })
}

// SplitUnread parts the items of a file: those of the group, and those that only the
// facilitator is to see.
func SplitUnread(all []Item) (items, unread []Item) {
	for _, it := range all {
		if it.isUnread() {
			unread = append(unread, it)
		} else {
			items = append(items, it)
		}
	}
	return items, unread
}

// TakeOut destroys an answer before anybody but the facilitator has seen it.
func (c *core) TakeOut(id string) error {
	return c.do(func(t *turn) error {
		if _, err := t.unread(id); err != nil {
			return err
		}
		t.change.Gone = []string{id}
		t.content()
		return nil
	})
}

// Reword puts other words in the place of an answer, which is destroyed. Wordings that were
// merged into it stay.
func (c *core) Reword(id, text string) error {
	return c.do(func(t *turn) error {
		it, err := t.unread(id)
		if err != nil {
			return err
		}
		// A letter may have any number of marks over it, a file has room for some.
		if it.Text, err = cleanText(CleanWords(text), MaxItemText); err != nil {
			return err
		}
		t.putItem(it)
		return nil
	})
}

// Fold puts an answer together with another one that says the same: together they count as
// many as both.
func (c *core) Fold(into, from string) error {
	return c.do(func(t *turn) error {
		a, err := t.unread(into)
		if err != nil {
			return err
		}
		b, err := t.unread(from)
		if err != nil {
			return err
		}
		return fold(t, a, b)
	})
}

// unread finds an answer that is not on the wall yet.
func (t *turn) unread(id string) (Item, error) {
	i := slices.IndexFunc(t.was.Unread, func(it Item) bool { return it.ID == id })
	if i < 0 {
		return Item{}, Errorf(ENotFound, nil, "detail", "item")
	}
	return t.was.Unread[i], nil
}

// release puts what the facilitator has kept of a step's answers on the list of the group.
func (t *turn) release(step string) {
	def, _ := t.was.Pack.Step(step)
	st := t.now()
	st.Items = slices.Clone(st.Items)
	for _, it := range UnreadOf(t.was, step) {
		t.change.Gone = append(t.change.Gone, it.ID)
		if def.Collects == "" {
			continue
		}
		it = Item{ID: nextID(st, def.Collects), List: def.Collects, Text: it.Text, Merged: it.Merged}
		st.Items = append(st.Items, it)
		t.putItem(it)
	}
}

// Released is a state in which what the facilitator has kept of a step's answers is on the list
// of the group: as it will be once they are shown.
func Released(s State, step string) State {
	t := turn{was: s}
	t.release(step)
	return t.now()
}

// roomForUnread tells that a step's list takes fewer answers than there are: some have to be
// merged, or taken out, before they go on the wall.
func roomForUnread(s State, step string) error {
	n := len(UnreadOf(s, step))
	if most := RoomForAnswers(s, step); n > most {
		def, _ := s.Pack.Step(step)
		return Errorf(EState, nil, "what", "many_answers", "max", strconv.Itoa(most+len(s.ItemsIn(def.Collects))))
	}
	return nil
}

// RoomForAnswers is how many answers in own words the list of a step takes beside what is on it.
func RoomForAnswers(s State, step string) int {
	def, _ := s.Pack.Step(step)
	most := roomBeside(s, def.Collects)
	if def.Max > 0 {
		most = min(most, def.Max)
	}
	return most - len(s.ItemsIn(def.Collects))
}

// withoutUnread is a state without what must not outlast it in memory.
func withoutUnread(s State) State {
	s.Unread = nil
	return s
}
