package pdf

import (
	"regexp"
	"slices"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
)

// steps tell which step of a pack does what. A pack of somebody's own may call
// its steps otherwise than the built-in one, or have others: what a step is for
// shows in its kind and in what it asks. So any pack prints a full sheet.
//
// Here a step is named by what it is for, with @ before it: "@needs" is the
// vote on whose needs come first, "step.@needs.title" its title.
type steps map[string]string

// duty is what a step is for.
type duty struct {
	name    string
	usual   string // the step that does it in the built-in pack
	matches func(is stepKind) bool
}

// stepKind is a step of a pack with all that tells what it is for.
type stepKind struct {
	workshop.StepDef
	pack  *workshop.Pack
	found steps
}

// duties in an order in which later ones can lean on earlier ones.
func duties() []duty {
	return []duty{
		{"@rules", "rules", func(is stepKind) bool { return is.Kind == workshop.StepList }},
		{"@practice", "practice", func(is stepKind) bool { return is.votes(workshop.Choice) && is.Exercise == "" }},
		{"@beliefs", "A4", func(is stepKind) bool { return is.votes(workshop.Bipolar) && is.Vote.Source == "" && is.aspects() > 1 }},
		{"@again", "A7", func(is stepKind) bool {
			return is.votes(workshop.Bipolar) && strings.HasPrefix(is.Vote.Source, "rows:")
		}},
		{"@paradigms", "A2", func(is stepKind) bool { return is.votes(workshop.Choice) && is.about("paradigm") }},
		{"@ideas", "A3", func(is stepKind) bool { return is.Kind == workshop.StepCollect && is.Collects == "ideas" }},
		{"@thought", "A1", func(is stepKind) bool { return is.Kind == workshop.StepSay && is.with("@beliefs", "@paradigms") }},
		{"@belief", "A8", func(is stepKind) bool { return is.Kind == workshop.StepWrite && is.with("@beliefs", "@paradigms") }},
		{"@pyramid", "B1", func(is stepKind) bool { return is.Kind == workshop.StepPyramid }},
		{"@needs", "B2", func(is stepKind) bool { return is.votes(workshop.Scale) && is.about("") && is.aspects() == 1 }},
		{"@links", "B3", func(is stepKind) bool { return is.votes(workshop.Scale) && is.about("link") }},
		{"@sorting", "B4", func(is stepKind) bool { return is.votes(workshop.Choice) && is.about("card") }},
		{"@obstacles", "B5", func(is stepKind) bool { return is.Kind == workshop.StepCollect && is.Collects == obstaclesList }},
		{"@first", "B6", func(is stepKind) bool { return is.votes(workshop.Dots) && is.Vote.Source == obstaclesList }},
		{"@actions", "B7", func(is stepKind) bool { return is.Kind == workshop.StepActions }},
		{"@keys", "C1", func(is stepKind) bool { return is.Kind == workshop.StepKeys }},
		{"@showing", "C2", func(is stepKind) bool { return is.votes(workshop.Scale) && is.about("key") }},
		{"@gap", "C4", func(is stepKind) bool {
			return is.Kind == workshop.StepReveal && is.Shows == is.found["@showing"] && slices.Contains(is.Figures, workshop.FigGap)
		}},
		{"@three", "C6", func(is stepKind) bool { return is.votes(workshop.Dots) && is.about("key") }},
		{"@promise", "C7", func(is stepKind) bool { return is.Kind == workshop.StepWrite && is.with("@three", "@showing", "@keys") }},
		{"@peer", "C8", func(is stepKind) bool {
			return is.Kind == workshop.StepWrite && is.ID != is.found["@promise"] && is.with("@three", "@showing", "@keys")
		}},
		{"@promises", "promises", func(is stepKind) bool { return is.Kind == workshop.StepWrite && is.Exercise == "" }},
	}
}

// obstaclesList is the list of items that holds obstacles.
const obstaclesList = "obstacles"

// stepsOf finds for each duty the step that does it: the one of the usual name if
// it does, else one that the workshop has, else any.
func stepsOf(st workshop.State) steps {
	found := steps{}
	for _, d := range duties() {
		best := 0
		for _, def := range st.Pack.Steps {
			if !d.matches(stepKind{def, st.Pack, found}) {
				continue
			}
			rank := 1
			if slices.ContainsFunc(st.Agenda, func(step workshop.Step) bool { return step.ID == def.ID }) {
				rank = 2
			}
			if def.ID == d.usual {
				rank = 3
			}
			if rank > best {
				best, found[d.name] = rank, def.ID
			}
		}
	}
	return found
}

// planned tells whether the agenda has the step that does something.
func (known steps) planned(st workshop.State, name string) bool {
	id := known[name]
	return id != "" && slices.ContainsFunc(st.Agenda, func(step workshop.Step) bool { return step.ID == id })
}

func (is stepKind) votes(kind workshop.Kind) bool { return is.Vote != nil && is.Vote.Kind == kind }

// aspects is how many things a vote asks of each item at most.
func (is stepKind) aspects() int {
	n := 0
	for _, list := range is.Vote.Aspects {
		n = max(n, len(list))
	}
	return n
}

// about tells whether all items of a vote are of a kind; "" is a single question
// that is the step's own.
func (is stepKind) about(kind string) bool {
	n := 0
	for _, list := range is.Vote.Items {
		for _, id := range list {
			n++
			i := slices.IndexFunc(is.pack.Items, func(d workshop.ItemDef) bool { return d.ID == id })
			if kind == "" && id != is.ID || kind != "" && (i < 0 || is.pack.Items[i].Kind != kind) {
				return false
			}
		}
	}
	return n > 0
}

// with tells whether a step belongs to the exercise of another.
func (is stepKind) with(others ...string) bool {
	for _, other := range others {
		if def, ok := is.pack.Step(is.found[other]); ok {
			return is.Exercise != "" && is.Exercise == def.Exercise
		}
	}
	return false
}

// hasText tells whether the pack has a text.
func (s *sheet) hasText(key string) bool {
	key = s.key(key)
	return key != "" && s.st.Pack.Has(s.lang, key)
}

var dutyInKey = regexp.MustCompile(`^([a-z]+)\.(@[a-z]+)(.*)$`)

// key puts the pack's own name of a step into the key of a text; "" where the
// pack has no such step. Sentences to complete have the built-in words where the
// pack has none, so they are asked for under the usual name then.
func (s *sheet) key(key string) string {
	parts := dutyInKey.FindStringSubmatch(key)
	if parts == nil {
		return key
	}
	own := s.own(parts[2])
	if key := parts[1] + "." + own + parts[3]; own != "" && s.st.Pack.Has(s.lang, key) {
		return key
	}
	i := slices.IndexFunc(duties(), func(d duty) bool { return d.name == parts[2] })
	if parts[1] == "write" && i >= 0 {
		return parts[1] + "." + duties()[i].usual + parts[3]
	}
	return ""
}

// own is a step's name in the pack; a name without @ is one already.
func (s *sheet) own(step string) string {
	if strings.HasPrefix(step, "@") {
		return s.steps[step]
	}
	return step
}

// Steps by which the exercises are known: the first that a pack has tells.
var (
	aboutBeliefs = []string{"@beliefs", "@paradigms"}
	aboutPyramid = []string{"@pyramid", "@needs", "@first", "@obstacles"}
	aboutKeys    = []string{"@keys", "@showing", "@three"}
)

// exerciseOf is the exercise to which the first of some steps belongs, "" if the
// pack has none of them.
func (s *sheet) exerciseOf(steps []string) string {
	for _, step := range steps {
		if def, ok := s.st.Pack.Step(s.own(step)); ok {
			return def.Exercise
		}
	}
	return ""
}

// has tells whether the workshop has the exercise that steps are known by.
func (s *sheet) has(steps []string) bool {
	id := s.exerciseOf(steps)
	return id != "" && slices.Contains(s.st.Info.Exercises, id)
}

// keysTitle names the exercise with the keys, in each language.
func (s *sheet) keysTitle() []string {
	if id := s.exerciseOf(aboutKeys); id != "" {
		return s.packs("exercise." + id + ".title")
	}
	return s.packs("sheet.keys")
}

// leadersOnly tells whether a part of a vote is the leaders' own view, which no
// paper shows: few stand behind it.
func (s *sheet) leadersOnly(step, part string) bool {
	def, ok := s.st.Pack.Step(step)
	return ok && def.Vote != nil && def.Vote.Leaders != "" && def.Vote.Leaders == part
}
