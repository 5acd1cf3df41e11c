package workshop

// ShowPage turns to a page of the present phase: the card that is being counted.
func (s *Session) ShowPage(page int) error {
	s.cmd.Lock()
	defer s.cmd.Unlock()
	st := s.State()
	pos := st.Pos
	if page < 0 || page >= s.rules.Pages(st) {
		return Errorf(ENotFound, nil, "detail", "page")
	}
	if page == pos.Page {
		return nil
	}
	pos.Page = page
	return s.move(pos, Event{Kind: EventPhase, Step: st.Now().ID})
}
