package undo

import (
	"strconv"

	"github.com/upturn-workshop/upturn/workshop"
)

// Words are the program's texts in the facilitator's language.
type Words interface {
	T(key string, args ...string) string
}

// sentence says what was done, in the past, with its name. Each command that can be taken
// back has a text of its own.
func (b *Bar) sentence(st workshop.State, done workshop.Done) string {
	key := "undo.did." + string(done.Command)
	if done.Command == workshop.CommandApply && done.By == 0 {
		key = "undo.did." + string(workshop.CommandDrop)
	}
	by := strconv.Itoa(done.By)
	switch {
	case done.Command == workshop.CommandSetPeople, done.Command == workshop.CommandInsertBreak:
	case done.By > 0:
		by = "+" + by
	case done.By < 0:
		by = "−" + strconv.Itoa(-done.By)
	}
	name := ""
	if done.Step.ID != "" {
		name = b.d.Name(st, done.Step)
	}
	what := b.d.Words.T(key, "text", done.Text, "name", name, "by", by)
	if done.Again {
		return b.d.Words.T("undo.back", "what", what)
	}
	return what
}
