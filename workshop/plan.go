package workshop

import (
	"slices"
	"strconv"
)

// Plan is how a workshop of some length is laid out: minutes of the frame's
// steps, and how long exercises may get.
type Plan struct {
	Minutes   int               `toml:"minutes"`
	Exercises []string          `toml:"exercises"` // chosen to begin with
	Frame     map[string]int    `toml:"frame"`     // frame step → minutes; a step without minutes is left out
	Longest   map[string]Length `toml:"-"`         // exercise → longest version; Deep for those not named
	Optional  []string          `toml:"optional"`  // frame steps that go when the time is short
}

// DefaultExercises are those that a workshop of this length has to begin with.
func (p *Pack) DefaultExercises(minutes int) []string {
	plan, ok := p.planFor(minutes)
	if !ok {
		return nil
	}
	return slices.Clone(plan.Exercises)
}

// Plan makes the agenda of a workshop: the opening, the exercises in the order given with
// breaks between them, the closing. The exercises have the longest versions that fit, or
// the compact ones when none do; then buffer, the minutes left over, is negative. Steps
// with a vote get the minutes that it takes this group. Where nobody leads, what shows the
// leaders' own view gives its minutes back.
func (p *Pack) Plan(i Info) (steps []Step, buffer int, err error) {
	plan, ok := p.planFor(i.Minutes)
	if !ok {
		return nil, 0, Errorf(EPack, nil, "detail", "no plans")
	}
	if err := p.checkChoice(i.Minutes, i.Exercises); err != nil {
		return nil, 0, err
	}
	for _, levels := range versions(len(i.Exercises)) {
		reserve := 0
		if !slices.Equal(levels, slices.Repeat(levels[:1], len(levels))) {
			reserve = i.Minutes * reserveShare / 100
		}
		for _, brief := range []bool{false, true} {
			steps = p.layOut(plan, i, levels, brief)
			if buffer = i.Minutes - Total(steps); buffer >= reserve {
				return steps, buffer, nil
			}
		}
	}
	return steps, buffer, nil
}

// reserveShare is how much of a day, in hundredths, versions of different lengths have to
// leave: nobody has timed them together, as the pack's author has those of one length.
const reserveShare = 5

// versions lists lengths for so many exercises, longest first: each time the first of the
// longest ones gets shorter.
func versions(exercises int) [][]Length {
	levels := slices.Repeat([]Length{Deep}, exercises)
	out := [][]Length{slices.Clone(levels)}
	for slices.Max(levels) > Compact {
		levels[slices.Index(levels, slices.Max(levels))]--
		out = append(out, slices.Clone(levels))
	}
	return out
}

// CheckAgenda reports whether an agenda begins with an opening and ends with a
// closing: people who vote must know what becomes of their votes, and a day
// without an end leads to nothing.
func (p *Pack) CheckAgenda(steps []Step) error {
	opening, _, closing := p.frame()
	has := func(defs []StepDef) bool {
		return slices.ContainsFunc(steps, func(s Step) bool {
			return s.Minutes > 0 && slices.ContainsFunc(defs, func(d StepDef) bool { return d.ID == s.ID })
		})
	}
	switch {
	case !has(opening):
		return Errorf(EInvalid, nil, "what", "no_opening")
	case !has(closing):
		return Errorf(EInvalid, nil, "what", "no_closing")
	}
	return nil
}

func (p *Pack) checkChoice(minutes int, exercises []string) error {
	if minutes < 1 || len(exercises) == 0 {
		return Errorf(EInvalid, nil, "detail", "minutes "+strconv.Itoa(minutes)+" with exercises "+strconv.Itoa(len(exercises)))
	}
	for i, id := range exercises {
		known := slices.ContainsFunc(p.Exercises, func(e Exercise) bool { return e.ID == id })
		if !known {
			return Errorf(ENotFound, nil, "what", "exercise", "name", id)
		}
		if slices.Contains(exercises[:i], id) {
			return Errorf(EInvalid, nil, "what", "exercise_twice", "name", id)
		}
	}
	return nil
}

// planFor takes the plan of the greatest length that is not above the minutes,
// or the shortest one.
func (p *Pack) planFor(minutes int) (Plan, bool) {
	if len(p.Plans) == 0 {
		return Plan{}, false
	}
	byLength := slices.SortedStableFunc(slices.Values(p.Plans), func(a, b Plan) int { return a.Minutes - b.Minutes })
	best := byLength[0]
	for _, plan := range byLength {
		if plan.Minutes <= minutes {
			best = plan
		}
	}
	return best, true
}

// layOut puts the steps in order, each exercise in a version up to its length; brief
// leaves the plan's optional ones out.
func (p *Pack) layOut(plan Plan, info Info, levels []Length, brief bool) []Step {
	opening, breaks, closing := p.frame()
	var middle []Step
	for i, id := range info.Exercises {
		if i > 0 && i <= len(breaks) {
			middle = append(middle, frameSteps(plan, breaks[i-1:i])...)
		}
		middle = append(middle, p.exerciseSteps(id, p.lengthAt(plan, id, levels[i]))...)
	}
	drop := func(d StepDef) bool {
		has := slices.ContainsFunc(middle, func(s Step) bool { return s.ID == d.Unless })
		return has || brief && slices.Contains(plan.Optional, d.ID)
	}
	middle = slices.DeleteFunc(middle, func(s Step) bool {
		def, _ := p.Step(s.ID)
		return info.People > 0 && info.Leaders == 0 && def.comparesOnly()
	})
	opening, closing = slices.DeleteFunc(opening, drop), slices.DeleteFunc(closing, drop)
	steps := slices.Concat(frameSteps(plan, opening), middle, frameSteps(plan, closing))
	info.fit(p, steps)
	return steps
}

// frame sorts the steps that belong to no exercise: those before the first
// exercise open the workshop, breaks lie between exercises, the rest closes it.
func (p *Pack) frame() (opening, breaks, closing []StepDef) {
	started := false
	for _, d := range p.Steps {
		switch {
		case d.Exercise != "":
			started = true
		case d.Kind.Traits().Pauses:
			breaks = append(breaks, d)
		case started:
			closing = append(closing, d)
		default:
			opening = append(opening, d)
		}
	}
	return opening, breaks, closing
}

func frameSteps(plan Plan, defs []StepDef) []Step {
	var steps []Step
	for _, d := range defs {
		if m := plan.Frame[d.ID]; m > 0 {
			steps = append(steps, Step{ID: d.ID, Minutes: m})
		}
	}
	return steps
}

func (p *Pack) exerciseSteps(id string, length Length) []Step {
	var steps []Step
	for _, d := range p.Steps {
		if d.Exercise == id && d.Minutes[length] > 0 {
			steps = append(steps, Step{ID: d.ID, Exercise: id, Length: length, Minutes: d.Minutes[length]})
		}
	}
	return steps
}

// lengthAt is the longest version of an exercise up to a level and the plan's
// limit, or its shortest one when all are longer.
func (p *Pack) lengthAt(plan Plan, id string, level Length) Length {
	if limit, ok := plan.Longest[id]; ok {
		level = min(level, limit)
	}
	lengths := p.lengths(id)
	best := Compact
	for i, l := range lengths {
		if i == 0 || l <= level {
			best = l
		}
	}
	return best
}

// lengths lists the versions that an exercise has, shortest first.
func (p *Pack) lengths(id string) []Length {
	var out []Length
	for l := Compact; l <= Deep; l++ {
		if len(p.exerciseSteps(id, l)) > 0 {
			out = append(out, l)
		}
	}
	return out
}

// Total is how many minutes an agenda has.
func Total(steps []Step) int {
	sum := 0
	for _, s := range steps {
		sum += s.Minutes
	}
	return sum
}
