package workshop

import (
	"maps"
	"slices"
)

// CommandsKnown is how many commands have a row.
func CommandsKnown() int { return len(commands) }

// CommandsUndone lists those that Undo takes back.
func CommandsUndone() []Command {
	return slices.DeleteFunc(slices.Sorted(maps.Keys(commands)), func(c Command) bool { return commands[c] > Passing })
}
