package workshop

import (
	"slices"
	"strconv"
	"strings"
)

// Length is a version of an exercise by the time it takes.
type Length int

// The lengths, also the index into per-length lists of a pack.
const (
	Compact Length = iota
	Full
	Deep
)

// FigureKind names the picture that shows a result.
type FigureKind string

// The pictures; package figure draws them.
const (
	FigDotRows      FigureKind = "dot_rows"      // B1: one scale, a column of dots over each number
	FigBeliefs      FigureKind = "beliefs"       // A5, A6: today and goal between two statements
	FigBeliefsApart FigureKind = "beliefs_apart" // A5: the same, the widest disagreement first
	FigBeliefsOrder FigureKind = "beliefs_order" // A5: the same, as on the ballot
	FigSquares      FigureKind = "squares"       // A2, B4: one square a person, by option
	FigGap          FigureKind = "gap"           // C4: practice against importance
	FigRadar        FigureKind = "radar"         // C4: second view
	FigTable        FigureKind = "table"         // C4: third view
	FigBehaviours   FigureKind = "behaviours"    // C6: what the chosen keys look like
	FigRanking      FigureKind = "ranking"       // a vote on the spot
	FigShares       FigureKind = "shares"        // points shared out over options
	FigDotVote      FigureKind = "dot_vote"      // B6, C6
	FigShift        FigureKind = "shift"         // A7: first vote and after the discussion
	FigViewpoints   FigureKind = "viewpoints"    // C5: leaders' own view and the team's
	FigChain        FigureKind = "chain"         // B3: who serves whom
	FigThenNow      FigureKind = "then_now"      // a follow-up: the first day and today
	FigCards        FigureKind = "cards"         // what people wrote in their own words, a card for each answer
	FigWritten      FigureKind = "written"       // the same as a list
)

// FigureKinds lists the pictures of results.
func FigureKinds() []FigureKind {
	return []FigureKind{
		FigDotRows, FigBeliefs, FigBeliefsApart, FigBeliefsOrder, FigSquares, FigGap, FigRadar, FigTable,
		FigBehaviours, FigRanking, FigShares, FigDotVote, FigShift, FigViewpoints, FigChain, FigThenNow,
		FigCards, FigWritten,
	}
}

// VoteDef is a pack's plan for the vote of a step.
type VoteDef struct {
	Kind    Kind        `toml:"kind"`
	Items   [3][]string `toml:"items"`   // question IDs by length; one ID that is the step's own for a single question
	Aspects [3][]string `toml:"aspects"` // by length
	Options []string    `toml:"options"` // of a choice
	Lo      int         `toml:"lo"`
	Hi      int         `toml:"hi"`
	Budget  int         `toml:"budget"` // dots; 0 = a third of the items, at least 3, at most 5
	Cap     int         `toml:"cap"`
	Way     Way         `toml:"way"`     // the way that suits it best
	Source  string      `toml:"source"`  // "" = Items; "obstacles", "ideas" = what the group collected; "rows:A4" = the rows under discussion of that step's vote
	Leaders string      `toml:"leaders"` // aspect that those who lead answer instead of the first one; "" = no segments
}

// RowsOf names the step whose rows under discussion the vote asks again; "" and false
// where it asks for the first time.
func (v VoteDef) RowsOf() (step string, again bool) {
	if step, again = strings.CutPrefix(v.Source, "rows:"); !again {
		return "", false
	}
	return step, true
}

// StepDef is a pack's plan for one step.
type StepDef struct {
	ID       string       `toml:"id"`
	Exercise string       `toml:"exercise"` // "A", "B", "C"; "" for what frames the workshop
	Kind     StepKind     `toml:"kind"`
	Role     Role         `toml:"role"`    // what it is for on paper; "" = nothing in particular
	Minutes  [3]int       `toml:"minutes"` // by length; 0 = not in that length
	Talk     [3]int       `toml:"talk"`    // seconds of silence, pairs and talk beside voting and reading, by length; of a frame step the first
	Seeds    []string     `toml:"seeds"`   // ideas that this step carries
	Vote     *VoteDef     `toml:"vote"`
	Shows    string       `toml:"shows"`    // step whose round is shown; "" = its own
	Figures  []FigureKind `toml:"figures"`  // pictures of the result, main one first
	Rows     int          `toml:"rows"`     // rows of the picture that go on a page; 0 = all
	Only     int          `toml:"only"`     // show only so many rows: those under discussion; 0 = all
	Collects string       `toml:"collects"` // list of a collect step
	Max      int          `toml:"max"`      // items of a collect step at most
	Cut      int          `toml:"cut"`      // when the day runs late: 1 = loses least, 3 = most; 0 = never
	Least    int          `toml:"least"`    // minutes that it keeps when it is cut; 0 = it is left out
	Unless   string       `toml:"unless"`   // a frame step is left out when this step is in the agenda
}

// ItemDef is a statement, card, pair or key that steps refer to.
type ItemDef struct {
	ID    string   `toml:"id"`
	Kind  ItemKind `toml:"kind"`
	Spare bool     `toml:"spare"`
	// Pictogram names the drawing beside the item's name; "" = none.
	Pictogram string   `toml:"pictogram" json:",omitempty"`
	Seeds     []string `toml:"seeds"`
}

// Exercise is one of the parts that a facilitator chooses.
type Exercise struct {
	ID        string   `toml:"id"`
	Pictogram string   `toml:"pictogram" json:",omitempty"`
	Seeds     []string `toml:"seeds"`
	Lengths   []Length `toml:"-"`
}

// Pack is the content of exercises: structure once, texts in each language.
type Pack struct {
	ID        string
	Version   int      // of the format
	Edition   int      `json:",omitempty"` // of the words and steps, counted by whoever changes them; 0 = not said
	Languages []string // complete ones; the first one is what others fall back to
	Partial   []string // languages that have some of the texts
	Plans     []Plan
	Exercises []Exercise
	Steps     []StepDef
	Items     []ItemDef
	Texts     map[string]map[string]string // language → key → text
	Brand     Brand                        `json:",omitzero"` // of the client, or of whoever wrote the pack
}

// Text gives the text of a key in a language; what the language lacks comes
// from the pack's first language, and what no language has from the nearest text that
// there is: a key is nothing for people to read, on the wall or on paper.
func (p *Pack) Text(lang, key string) string {
	if t, ok := p.textOf(lang, key); ok {
		return t
	}
	for _, near := range nearest(key) {
		if t, ok := p.textOf(lang, near); ok {
			return t
		}
	}
	return nameOf(key)
}

// TextOrNone is Text, or empty where the pack has no such text.
func (p *Pack) TextOrNone(lang, key string) string {
	t, _ := p.textOf(lang, key)
	return t
}

// Has reports whether a key has a text in the language or the one it falls back to.
func (p *Pack) Has(lang, key string) bool {
	_, ok := p.textOf(lang, key)
	return ok
}

// Lines gives the texts key.1, key.2, … up to the first that is missing.
func (p *Pack) Lines(lang, key string) []string {
	var out []string
	for i := 1; p.Has(lang, key+"."+strconv.Itoa(i)); i++ {
		out = append(out, p.Text(lang, key+"."+strconv.Itoa(i)))
	}
	return out
}

// Step finds a step by ID.
func (p *Pack) Step(id string) (StepDef, bool) {
	for _, s := range p.Steps {
		if s.ID == id {
			return s, true
		}
	}
	return StepDef{}, false
}

// ItemsOf lists the items of a kind in the pack's order, spare ones left out.
func (p *Pack) ItemsOf(kind ItemKind) []ItemDef {
	var out []ItemDef
	for _, it := range p.Items {
		if it.Kind == kind && !it.Spare {
			out = append(out, it)
		}
	}
	return out
}

// PictogramOf names the drawing beside the name of an item; "" = none.
func (p *Pack) PictogramOf(id string) string {
	for _, it := range p.Items {
		if it.ID == id {
			return it.Pictogram
		}
	}
	return ""
}

// PictogramOfExercise names that of an exercise; "" = none.
func (p *Pack) PictogramOfExercise(id string) string {
	for _, e := range p.Exercises {
		if e.ID == id {
			return e.Pictogram
		}
	}
	return ""
}

// Keys lists the keys under a prefix that the first language has, sorted.
func (p *Pack) Keys(prefix string) []string {
	var out []string
	if len(p.Languages) == 0 {
		return out
	}
	for key := range p.Texts[p.Languages[0]] {
		if strings.HasPrefix(key, prefix) {
			out = append(out, key)
		}
	}
	slices.Sort(out)
	return out
}
