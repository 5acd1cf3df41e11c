package workshop

import (
	"slices"
	"strconv"
	"strings"
)

// AddItems notes several things at once, one to a line, as they are pasted.
// What the list holds already, in the same words, is left out. Those that fit
// are kept; an error then tells how many did not, and which was the first: once
// some have been merged, the same lines can be pasted again.
func (s *Session) AddItems(list, lines string) error {
	var left []string
	err := s.do(func(t *turn) (err error) {
		t.did(Done{Command: CommandAddItems})
		left, err = t.addItems(list, lines)
		return err
	})
	if len(left) > 0 && (err == nil || CodeOf(err) == EText) { // lines that are left out miss more than a line that was cut
		most := strconv.Itoa(len(s.State().ItemsIn(list)))
		err = Errorf(EState, nil, "what", "lines_left", "max", most, "n", strconv.Itoa(len(left)), "first", Beginning(left[0]))
	}
	return err
}

// addItems returns those for which the list has no room.
func (t *turn) addItems(list, lines string) (left []string, err error) {
	if !t.was.Pack.collects(list) {
		return nil, Errorf(ENotFound, nil, "detail", "list")
	}
	for _, line := range strings.FieldsFunc(lines, func(r rune) bool { return r == '\n' || r == '\r' }) {
		text, err := t.clean(unbullet(line), MaxItemText)
		st := t.now()
		switch {
		case CodeOf(err) == EText: // nothing in it can be seen
		case err != nil:
			return nil, err
		case st.said(list, text), slices.ContainsFunc(left, func(o string) bool { return sameWords(o, text) }):
		case st.roomIn(list) != nil:
			left = append(left, text)
		default:
			t.putItem(Item{ID: nextID(st, list), List: list, Text: text})
		}
	}
	return left, nil
}

// unbullet takes the sign off that lists put before their lines.
func unbullet(line string) string {
	return strings.TrimSpace(strings.TrimLeft(strings.TrimSpace(line), "-*•–—·\t "))
}

// said reports whether a list holds a text, be it merged into another, in whatever
// case it was typed.
func (s State) said(list, text string) bool {
	same := func(o string) bool { return sameWords(o, text) }
	return slices.ContainsFunc(s.ItemsIn(list), func(it Item) bool {
		return same(it.Text) || slices.ContainsFunc(it.Merged, same)
	})
}

// sameWords compares what was typed, whatever the case and the space between words.
func sameWords(a, b string) bool {
	return strings.EqualFold(strings.Join(strings.Fields(a), " "), strings.Join(strings.Fields(b), " "))
}

// SplitItem takes the wording that was merged last out of an item again, as an
// item of its own.
func (s *Session) SplitItem(id string) error {
	return s.do(func(t *turn) error {
		it, err := t.changeable(id)
		if err != nil {
			return err
		}
		n := len(it.Merged)
		if n == 0 {
			return Errorf(EState, nil, "what", "not_merged")
		}
		if err := t.was.roomIn(it.List); err != nil {
			return err
		}
		last := it.Merged[n-1]
		t.did(Done{Command: CommandSplitItem, Text: last, Loses: true})
		it.Merged = slices.Clone(it.Merged[:n-1])
		t.putItem(it)
		t.putItem(Item{ID: nextID(t.was, it.List), List: it.List, Text: last})
		return nil
	})
}

// roomIn reports whether the present step takes another item; a vote on too many
// at once is no choice any more, and what a file cannot hold would not be opened again.
func (s State) roomIn(list string) error {
	most, def := roomBeside(s, list), s.Def(s.Now())
	if def.Collects == list && def.Max > 0 {
		most = min(most, def.Max)
	}
	if len(s.ItemsIn(list)) >= most {
		return Errorf(EState, nil, "what", "enough_items", "max", strconv.Itoa(most))
	}
	return nil
}

// roomBeside is how many items a list may have beside the others.
func roomBeside(s State, list string) int { return MostItems - len(s.Items) + len(s.ItemsIn(list)) }
