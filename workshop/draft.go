package workshop

// Draft is what was being written for a list when the facilitator went on. It is
// on no wall and in no vote, and it is not lost.
func (s State) Draft(list string) string { return s.Drafts[list] }

// SetDraft keeps what is being written for a list; an empty text removes it.
func (s *Session) SetDraft(list, text string) error {
	return s.do(func(t *turn) error {
		text, err := t.clean(text, MaxItemText)
		if CodeOf(err) == EText {
			text, err = "", nil // nothing in it can be seen
		}
		if err != nil || text == t.was.Draft(list) {
			return err
		}
		t.change.Drafts = map[string]string{list: text}
		t.content()
		return nil
	})
}
