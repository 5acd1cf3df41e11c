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
	for _, line := range strings.FieldsFunc(lines, func(r rune) bool { return r == '\n' || r == '\r' }) {
		line = unbullet(line)
		if line == "" || s.State().said(list, line) || slices.ContainsFunc(left, func(o string) bool { return sameWords(o, line) }) {
			continue
		}
		if s.State().roomIn(list) != nil {
			left = append(left, line)
			continue
		}
		if err := s.AddItem(list, line); err != nil && CodeOf(err) != EText {
			return err
		}
	}
	if len(left) > 0 {
		most := strconv.Itoa(len(s.State().ItemsIn(list)))
		return Errorf(EState, nil, "what", "lines_left", "max", most, "n", strconv.Itoa(len(left)), "first", left[0])
	}
	return nil
}

// unbullet takes the sign off that lists put before their lines.
func unbullet(line string) string {
	return strings.TrimSpace(strings.TrimLeft(strings.TrimSpace(line), "-*•–—·\t "))
}

// said tells whether a list holds a text, be it merged into another, in whatever
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
// item of its own. Where the power fails in between a wording stands twice, and
// none is lost.
func (s *Session) SplitItem(id string) error {
	s.cmd.Lock()
	defer s.cmd.Unlock()
	it, err := s.changeable(id)
	if err != nil {
		return err
	}
	n := len(it.Merged)
	if n == 0 {
		return Errorf(EState, nil, "what", "not_merged")
	}
	st := s.State()
	if err := st.roomIn(it.List); err != nil {
		return err
	}
	if err := s.putItem(Item{ID: nextID(st, it.List), List: it.List, Text: it.Merged[n-1]}); err != nil {
		return err
	}
	it.Merged = slices.Clone(it.Merged[:n-1])
	return s.putItem(it)
}

// roomIn tells whether the present step takes another item; a vote on too many
// at once is no choice any more.
func (s State) roomIn(list string) error {
	if def := s.Def(s.Now()); def.Collects == list && def.Max > 0 && len(s.ItemsIn(list)) >= def.Max {
		return Errorf(EState, nil, "what", "enough_items", "max", strconv.Itoa(def.Max))
	}
	return nil
}
