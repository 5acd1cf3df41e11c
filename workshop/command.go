package workshop

// Command is the name of a command of a session: that of its method.
type Command string

// The commands that can be taken back.
const (
	CommandAddItem     Command = "AddItem"
	CommandAddItems    Command = "AddItems"
	CommandEditItem    Command = "EditItem"
	CommandMergeItems  Command = "MergeItems"
	CommandSplitItem   Command = "SplitItem"
	CommandRemoveItem  Command = "RemoveItem"
	CommandAddGroup    Command = "AddGroup"
	CommandNameGroup   Command = "NameGroup"
	CommandBreakGroup  Command = "BreakGroup"
	CommandPutInto     Command = "PutInto"
	CommandSetAction   Command = "SetAction"
	CommandSetStatus   Command = "SetStatus"
	CommandSetTile     Command = "SetTile"
	CommandMoveTile    Command = "MoveTile"
	CommandSetNote     Command = "SetNote"
	CommandSetPeople   Command = "SetPeople"
	CommandSetShare    Command = "SetShare"
	CommandLeave       Command = "Leave"
	CommandCome        Command = "Come"
	CommandAddMinutes  Command = "AddMinutes"
	CommandDrop        Command = "Drop"
	CommandMoveStep    Command = "MoveStep"
	CommandInsertBreak Command = "InsertBreak"
	CommandApply       Command = "Apply"
	CommandAddTalk     Command = "AddTalk"
	CommandAddQuick    Command = "AddQuick"
	CommandAskQuick    Command = "AskQuick"
	CommandAskWords    Command = "AskWords"
	CommandJump        Command = "Jump"
)

// Undoing says whether a command can be taken back, and how.
type Undoing int

// The ways in which commands are taken back, or why they are not.
const (
	Undone   Undoing = iota // by Undo, as long as what it left stands and no vote rests on it
	Passing                 // by Undo, until anything else has moved the workshop
	ByItself                // by the same control: its switch, its page, a press on Back
	ByNobody                // a vote, or the file: what was cast, counted or destroyed stays so
)

// commands has a row for each command. A ballot is never taken back, and nothing is
// kept that could tell of one.
var commands = map[Command]Undoing{
	CommandAddItem:     Undone,
	CommandAddItems:    Undone,
	CommandEditItem:    Undone,
	CommandMergeItems:  Undone,
	CommandSplitItem:   Undone,
	CommandRemoveItem:  Undone,
	CommandAddGroup:    Undone,
	CommandNameGroup:   Undone,
	CommandBreakGroup:  Undone,
	CommandPutInto:     Undone,
	CommandSetAction:   Undone,
	CommandSetStatus:   Undone,
	CommandSetTile:     Undone,
	CommandMoveTile:    Undone,
	CommandSetNote:     Undone,
	CommandSetPeople:   Undone,
	CommandSetShare:    Undone, // before the first vote
	CommandLeave:       Undone,
	CommandCome:        Undone,
	CommandAddMinutes:  Undone,
	CommandDrop:        Undone,
	CommandMoveStep:    Undone,
	CommandInsertBreak: Undone,
	CommandApply:       Undone,
	CommandAddTalk:     Undone,
	CommandAddQuick:    Undone,
	CommandAskQuick:    Undone,
	CommandAskWords:    Undone,
	CommandJump:        Passing,

	"Next":       ByItself,
	"Back":       ByItself,
	"SetView":    ByItself,
	"ShowPage":   ByItself,
	"SetBlank":   ByItself,
	"SetFrozen":  ByItself,
	"SetLang":    ByItself,
	"SetWayIn":   ByItself,
	"SetDraft":   ByItself, // half a line that somebody is typing
	"StartTimer": ByItself,
	"StopTimer":  ByItself,
	"Undo":       ByItself,
	"Redo":       ByItself,

	"Open":       ByNobody,
	"VoteAgain":  ByNobody,
	"RunOff":     ByNobody,
	"Cast":       ByNobody,
	"CastFree":   ByNobody,
	"CastBy":     ByNobody,
	"CastPasses": ByNobody,
	"MakePasses": ByNobody, // phones have been told the code
	"AddPass":    ByNobody,
	"GivePasses": ByNobody,
	"SetTried":   ByNobody, // it has happened
	"Correct":    ByNobody, // the ballot that was there is destroyed
	"TakeOut":    ByNobody, // and so is what somebody wrote
	"Reword":     ByNobody,
	"Fold":       ByNobody,
	"CloseRound": ByNobody,
	"Void":       ByNobody,
	"Tick":       ByNobody,
	"Close":      ByNobody,
}

// Undoing says how a command is taken back; false for one that there is not.
func (c Command) Undoing() (Undoing, bool) {
	how, ok := commands[c]
	return how, ok
}
