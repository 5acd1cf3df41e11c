package workshop

import "slices"

// SetLang changes the language of the wall and the ballots in the midst of a
// workshop, and the language that stands under it; "" = none. Results stay: they
// are counts, and their words are the pack's.
func (s *Session) SetLang(lang, second string) error {
	s.cmd.Lock()
	defer s.cmd.Unlock()
	st := s.State()
	info := st.Info
	info.Lang, info.Second = lang, second
	if err := info.sound(st.Pack); err != nil {
		return err
	}
	if err := s.store.SaveInfo(info); err != nil {
		return s.failed(err)
	}
	s.change(Event{Kind: EventContent}, func(st *State) { st.Info = info })
	return s.lastPage()
}

// lastPage turns back to the last page when there are fewer now: two languages
// take more pages than one.
func (s *Session) lastPage() error {
	st := s.State()
	pos := st.Pos
	if pos.Page = max(0, min(pos.Page, s.rules.Pages(st)-1)); pos.Page == st.Pos.Page {
		return nil
	}
	return s.move(pos, Event{Kind: EventPhase, Step: st.Now().ID})
}

// Langs lists the languages that the workshop's wall can speak.
func (s State) Langs() []string { return s.Pack.Langs() }

// Langs lists the languages of the pack: complete ones, then those that it has in
// part.
func (p *Pack) Langs() []string { return slices.Concat(p.Languages, p.Partial) }
