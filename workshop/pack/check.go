package pack

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// Limits that no screen and no day can hold more than.
const (
	maxSteps     = 100
	maxItems     = 500
	maxLanguages = 20
	maxMinutes   = 600
	maxCollect   = 60

	formatVersion = 2 // of the newest packs that this program reads
	maxEdition    = 999_999
)

var (
	goodID   = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9_]{0,31}$`)
	goodPack = regexp.MustCompile(`^[a-z][a-z0-9-]{0,31}$`)
	goodLang = regexp.MustCompile(`^[a-z]{2,3}(-[A-Z]{2})?$`)

	collections = []string{workshop.ListObstacles, workshop.ListIdeas}
)

// checker looks at the structure of one pack.
type checker struct {
	p  *workshop.Pack
	ps *problems
}

// bad notes a mistake of pack.toml at a step, item or key.
func (c checker) bad(key, place, code string, args ...string) {
	c.ps.add(structureFile, key, place, code, args...)
}

// value notes a value that is not one of those allowed.
func (c checker) value(key, place, what, value string) {
	c.bad(key, place, "bad_value", "what", what, "value", value)
}

// oneOf notes a value that is not one of a few words.
func oneOf[T ~string](c checker, key, place, what, value string, allowed []T) {
	words := make([]string, len(allowed))
	for i, w := range allowed {
		words[i] = string(w)
	}
	c.bad(key, place, "not_one_of", "what", what, "value", value, "allowed", strings.Join(words, ", "))
}

// checkPack finds what is wrong with the structure.
func checkPack(p *workshop.Pack, ps *problems) {
	c := checker{p, ps}
	c.head()
	c.exercises()
	c.items()
	for i, d := range p.Steps {
		c.step(i, d)
	}
	c.frame()
	for i, plan := range p.Plans {
		c.plan(i, plan)
	}
}

// checkSizes finds lists that are empty or so long that checking them would
// take its time; false for the latter.
func checkSizes(s structure, ps *problems) bool {
	fits := true
	for _, list := range []struct {
		what    string
		n, most int
	}{
		{"languages", len(s.Languages) + len(s.Partial), maxLanguages},
		{"plans", len(s.Plans), maxSteps}, {"exercises", len(s.Exercises), maxSteps},
		{"steps", len(s.Steps), maxSteps}, {"items", len(s.Items), maxItems},
	} {
		if list.n == 0 && list.what != "items" {
			ps.add(structureFile, list.what, list.what, "none")
		}
		if list.n > list.most {
			ps.add(structureFile, list.what, list.what, "too_many", "max", strconv.Itoa(list.most))
			fits = false
		}
	}
	return fits
}

func (c checker) head() {
	if !goodPack.MatchString(c.p.ID) {
		c.value("id", "id", "id", c.p.ID)
	}
	if c.p.Version < 1 {
		c.bad("version", "version", "no_version", "max", strconv.Itoa(formatVersion))
	} else if c.p.Version > formatVersion {
		c.bad("version", "version", "newer", "max", strconv.Itoa(formatVersion))
	}
	if c.p.Edition < 0 || c.p.Edition > maxEdition {
		c.bad("edition", "edition", "no_edition", "max", strconv.Itoa(maxEdition))
	}
	var seen []string
	for _, lang := range append(slices.Clone(c.p.Languages), c.p.Partial...) {
		if !goodLang.MatchString(lang) {
			c.value("languages", "languages", "language", lang)
		}
		if slices.Contains(seen, lang) {
			c.bad("languages", lang, "twice")
		}
		seen = append(seen, lang)
	}
}

// id checks that a name is well made and new among its kind.
func (c checker) id(table, id string, twice bool) {
	if !goodID.MatchString(id) {
		c.value(table+"#"+id, table, "id", id)
	}
	if twice {
		c.bad(table+"#"+id, id, "twice")
	}
}

func (c checker) exercises() {
	for i, e := range c.p.Exercises {
		twice := slices.ContainsFunc(c.p.Exercises[:i], func(o workshop.Exercise) bool { return o.ID == e.ID })
		c.id("exercises", e.ID, twice)
		if len(e.Lengths) == 0 {
			c.bad("exercises#"+e.ID, e.ID, "no_steps")
		}
		c.pictogram("exercises#"+e.ID, e.ID, e.Pictogram)
	}
}

func (c checker) items() {
	for i, it := range c.p.Items {
		twice := slices.ContainsFunc(c.p.Items[:i], func(o workshop.ItemDef) bool { return o.ID == it.ID })
		c.id("items", it.ID, twice)
		if kinds := workshop.ItemKinds(); !slices.Contains(kinds, it.Kind) {
			slices.Sort(kinds)
			oneOf(c, "items#"+it.ID, it.ID, "kind", string(it.Kind), kinds)
		}
		c.pictogram("items#"+it.ID, it.ID, it.Pictogram)
	}
}

// pictogram checks that what stands beside a name can be drawn.
func (c checker) pictogram(key, id, name string) {
	if name != "" && !figure.Pictogram(name).Known() {
		oneOf(c, key, id, "pictogram", name, figure.Pictograms())
	}
}

func (c checker) step(i int, d workshop.StepDef) {
	key := "steps#" + d.ID
	twice := slices.ContainsFunc(c.p.Steps[:i], func(o workshop.StepDef) bool { return o.ID == d.ID })
	c.id("steps", d.ID, twice)
	kind, ok := kindsOfSteps[d.Kind]
	if !ok {
		oneOf(c, key+".kind", d.ID, "kind", string(d.Kind), workshop.StepKinds())
	}
	c.minutes(key, d)
	c.pictures(key, d)
	if d.Rows < 0 || d.Only < 0 {
		c.value(key, d.ID, "rows, only", strconv.Itoa(min(d.Rows, d.Only)))
	}
	if d.Cut < 0 || d.Cut > 3 || d.Least < 0 {
		c.value(key+".cut", d.ID, "cut, least", strconv.Itoa(d.Cut)+", "+strconv.Itoa(d.Least))
	}
	if d.Unless != "" && !c.isStep(d.Unless) {
		c.bad(key+".unless", d.ID, "unknown_ref", "ref", d.Unless)
	}
	c.role(i, key, d)
	c.shows(key, d)
	if !d.Kind.Traits().Collects && (d.Collects != "" || d.Max != 0) {
		c.bad(key, d.ID, "collects_elsewhere")
	}
	if d.Vote != nil {
		c.vote(d)
	}
	if kind.check != nil {
		kind.check(c, key, d)
	}
}

func (c checker) minutes(key string, d workshop.StepDef) {
	sum := 0
	for _, m := range d.Minutes {
		if m < 0 || m > maxMinutes {
			c.value(key+".minutes", d.ID, "minutes", strconv.Itoa(m))
		}
		sum += m
	}
	for _, s := range d.Talk {
		if s < 0 || s > maxMinutes*60 {
			c.value(key+".talk", d.ID, "talk", strconv.Itoa(s))
		}
	}
	if d.Exercise == "" {
		if sum != 0 {
			c.bad(key+".minutes", d.ID, "frame_minutes")
		}
		return
	}
	if !c.isExercise(d.Exercise) {
		c.bad(key+".exercise", d.ID, "unknown_ref", "ref", d.Exercise)
	}
	if sum == 0 {
		c.bad(key, d.ID, "no_minutes")
	}
}

// role finds a role that is none, that the step cannot have, or that another step
// of the same agenda has.
func (c checker) role(i int, key string, d workshop.StepDef) {
	key += ".role"
	switch {
	case d.Role == "":
	case !slices.Contains(workshop.Roles(), d.Role):
		oneOf(c, key, d.ID, "role", string(d.Role), workshop.Roles())
	case !d.Role.Suits(c.p, d):
		c.bad(key, d.ID, "role_unfit", "role", string(d.Role))
	default:
		for _, o := range c.p.Steps[:i] {
			if o.Role == d.Role && workshop.SameAgenda(o, d) {
				c.bad(key, d.ID, "role_twice", "role", string(d.Role), "ref", o.ID)
			}
		}
	}
}

func (c checker) shows(key string, d workshop.StepDef) {
	if d.Shows == "" {
		return
	}
	if shown, ok := c.p.Step(d.Shows); !ok || shown.Vote == nil {
		c.bad(key+".shows", d.ID, "unknown_vote", "ref", d.Shows)
	}
}

// collects checks what a step collects, and how much.
func (c checker) collects(key string, d workshop.StepDef) {
	if !slices.Contains(collections, d.Collects) {
		oneOf(c, key+".collects", d.ID, "collects", d.Collects, collections)
	}
	if d.Max < 1 || d.Max > maxCollect {
		c.value(key+".max", d.ID, "max", strconv.Itoa(d.Max))
	}
}

// frame finds steps without an exercise in the midst of the exercises: only
// breaks go there.
func (c checker) frame() {
	inExercise := func(d workshop.StepDef) bool { return d.Exercise != "" }
	first := slices.IndexFunc(c.p.Steps, inExercise)
	last := 0
	for i, d := range c.p.Steps {
		if inExercise(d) {
			last = i
		}
	}
	for i, d := range c.p.Steps {
		if i > first && i < last && d.Exercise == "" && !d.Kind.Traits().Pauses {
			c.bad("steps#"+d.ID, d.ID, "frame_place")
		}
	}
}

func (c checker) plan(i int, plan workshop.Plan) {
	place := "plan " + strconv.Itoa(i+1)
	if plan.Minutes < 1 || plan.Minutes > maxMinutes {
		c.value("plans", place, "minutes", strconv.Itoa(plan.Minutes))
	}
	if len(plan.Exercises) == 0 {
		c.bad("plans", place, "none")
	}
	for _, id := range plan.Exercises {
		if !c.isExercise(id) {
			c.bad("plans", place, "unknown_ref", "ref", id)
		}
	}
	for id := range plan.Longest {
		if !c.isExercise(id) {
			c.bad("plans", place, "unknown_ref", "ref", id)
		}
	}
	for id, m := range plan.Frame {
		if d, ok := c.p.Step(id); !ok || d.Exercise != "" {
			c.bad("plans", place, "unknown_ref", "ref", id)
		}
		if m < 1 || m > maxMinutes {
			c.value("plans", place, id, strconv.Itoa(m))
		}
	}
	for _, id := range plan.Optional {
		if plan.Frame[id] == 0 {
			c.bad("plans", place, "not_framed", "ref", id)
		}
	}
}

func (c checker) isStep(id string) bool { _, ok := c.p.Step(id); return ok }

func (c checker) isExercise(id string) bool {
	return slices.ContainsFunc(c.p.Exercises, func(e workshop.Exercise) bool { return e.ID == id })
}
