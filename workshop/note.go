package workshop

import (
	"maps"
	"strings"
)

// MaxNote is how long a note may be, in bytes.
const MaxNote = 2000

// maxNoteKey is how long the key of a note may be.
const maxNoteKey = 40

// SetNote keeps what the facilitator writes for the report: their own reading
// of a result under the step's ID, their name and the like under other keys. An
// empty text removes it. Paragraphs stay.
func (s *Session) SetNote(key, text string) error {
	s.cmd.Lock()
	defer s.cmd.Unlock()
	if key == "" || len(key) > maxNoteKey {
		return Errorf(EInvalid, nil, "detail", "note")
	}
	text, err := cleanNote(text)
	if err != nil {
		return err
	}
	return s.putNote(key, text)
}

// putNote keeps a note, or removes it. The command lock must be held.
func (s *Session) putNote(key, text string) error {
	if err := s.store.SaveNote(key, text); err != nil {
		return s.failed(err)
	}
	s.change(Event{Kind: EventContent}, func(st *State) {
		notes := maps.Clone(st.Notes)
		if notes == nil {
			notes = map[string]string{}
		}
		if notes[key] = text; text == "" {
			delete(notes, key)
		}
		st.Notes = notes
	})
	return nil
}

// cleanNote makes a text of several paragraphs fit to be kept.
func cleanNote(s string) (string, error) {
	var out []string
	left := MaxNote
	for _, line := range strings.Split(strings.ReplaceAll(s, "\r\n", "\n"), "\n") {
		if strings.TrimSpace(line) == "" || left <= 0 {
			continue
		}
		line, err := cleanText(line, left)
		if CodeOf(err) == EText {
			continue // nothing in it can be seen
		}
		if err != nil {
			return "", err
		}
		out, left = append(out, line), left-len(line)-1
	}
	return strings.Join(out, "\n"), nil
}
