package workshop

import (
	"slices"
	"strings"
)

// MaxNote is how long a note may be, in bytes.
const MaxNote = 2000

// maxNoteKey is how long the key of a note may be.
const maxNoteKey = 40

// ReadingKey is the key of what the facilitator makes of the result of a step: its ID, but
// where the words for the paper have that key, one that no step of a pack can have.
func ReadingKey(step string) string {
	if slices.ContainsFunc(paperTexts, func(t PaperText) bool { return t.Key == step }) {
		return "step." + step
	}
	return step
}

// SetNote keeps what the facilitator writes for the report: their own reading
// of a result under its ReadingKey, what paper prints as it is (PaperText) under other
// keys. An empty text removes it. Paragraphs stay.
func (s *Session) SetNote(key, text string) error {
	return s.do(func(t *turn) error {
		if key == "" || len(key) > maxNoteKey {
			return Errorf(EInvalid, nil, "detail", "note")
		}
		whole := cleanNote(text, len(text))
		text = fitForPaper(key, cleanNote(text, MaxNote))
		t.keeps(text, whole)
		t.did(Done{Command: CommandSetNote, Loses: t.was.Notes[key] != "" && t.was.Notes[key] != text})
		t.change.Notes = map[string]string{key: text}
		t.content()
		return nil
	})
}

// cleanNote makes a text of several paragraphs fit to be kept, up to so many bytes.
func cleanNote(s string, left int) string {
	var out []string
	for _, line := range strings.Split(strings.ReplaceAll(s, "\r\n", "\n"), "\n") {
		if strings.TrimSpace(line) == "" || left <= 0 {
			continue
		}
		line, err := cleanText(line, left)
		if err != nil {
			continue // nothing in it can be seen
		}
		out, left = append(out, line), left-len(line)-1
	}
	return strings.Join(out, "\n")
}
