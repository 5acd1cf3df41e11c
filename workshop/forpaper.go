package workshop

import (
	"slices"
	"strings"
)

// The keys of the notes that paper prints as they are.
const (
	NoteSentence    = "sentence"    // what the group says in one sentence
	NoteNeeded      = "needed"      // what the group needs from who ordered the workshop
	NoteFacilitator = "facilitator" // who facilitated
)

// PaperText is something that the facilitator writes down for the paper, as the group
// said it. It is a note under its key. What it is called, and where it is printed, say
// the texts pages.paper.KEY and pages.paper.KEY_hint.
type PaperText struct {
	Key   string
	Most  int  // letters for which the paper has room
	Lines bool // has a line for each of several things

	arises []Role // the steps at which the group finds these words
}

// paperTexts lists them in the order in which they are asked for.
var paperTexts = []PaperText{
	{NoteSentence, 100, false, []Role{RolePromise, RolePeer, RoleExchange}},
	{NoteNeeded, 400, true, []Role{RoleActions}},
	{NoteFacilitator, 80, false, nil},
}

// PaperTexts lists what the facilitator can write for the paper, in the order in which it
// is asked for.
func PaperTexts() []PaperText { return slices.Clone(paperTexts) }

// Arises reports whether a group finds these words in the present step, or has had the
// steps in which it does: at the end, which is the last call for all of them.
func (t PaperText) Arises(st State) bool {
	if len(st.Agenda) == 0 {
		return false
	}
	return st.Pos.Step == len(st.Agenda)-1 || slices.Contains(t.arises, st.Def(st.Now()).Role)
}

// WordsArise reports whether this is a moment at which words for the paper are found: what
// was agreed on, the promises, or the end.
func WordsArise(st State) bool {
	return slices.ContainsFunc(paperTexts, func(t PaperText) bool { return t.Arises(st) })
}

// fitForPaper cuts a note that is printed as it is to the room that there is for it.
func fitForPaper(key, text string) string {
	i := slices.IndexFunc(paperTexts, func(t PaperText) bool { return t.Key == key })
	if i < 0 {
		return text
	}
	if !paperTexts[i].Lines {
		text = strings.ReplaceAll(text, "\n", " ")
	}
	return strings.TrimSpace(FirstLetters(text, min(paperTexts[i].Most, Letters(text))))
}
