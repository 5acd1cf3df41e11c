package workshop

// draftKey is the note under which a list keeps what is being written for it.
func draftKey(list string) string { return "draft." + list }

// Draft is what was being written for a list when the facilitator went on. It is
// on no wall and in no vote, and it is not lost.
func (s State) Draft(list string) string { return s.Notes[draftKey(list)] }

// SetDraft keeps what is being written for a list; an empty text removes it.
func (s *Session) SetDraft(list, text string) error {
	s.cmd.Lock()
	defer s.cmd.Unlock()
	text, err := cleanText(text, MaxItemText)
	if CodeOf(err) == EText {
		text, err = "", nil // nothing in it can be seen
	}
	if err != nil || text == s.State().Draft(list) {
		return err
	}
	return s.putNote(draftKey(list), text)
}
