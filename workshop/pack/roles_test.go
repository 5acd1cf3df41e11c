package pack

import (
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/upturn-workshop/upturn/workshop"
)

// old is a pack as it was before steps had roles.
func old(p *workshop.Pack) *workshop.Pack {
	c := *p
	c.Version = 1
	c.Steps = slices.Clone(p.Steps)
	for i := range c.Steps {
		c.Steps[i].Role = ""
	}
	return &c
}

// Every role has a step in the built-in pack, the one that its sentences are
// named after, and no other.
func TestBuiltinHasEveryRole(t *testing.T) {
	p := builtin(t)
	for _, role := range workshop.Roles() {
		d, ok := p.StepFor(role, nil)
		if !ok || d.ID != role.Builtin() || !role.Suits(p, d) {
			t.Errorf("%s is %q, want %q", role, d.ID, role.Builtin())
		}
	}
}

// The built-in pack once had the pyramid first: in a workshop of that time its two steps
// still have the roles that their kinds tell, whatever they are called now.
func TestOldPacksHadThePyramidFirst(t *testing.T) {
	p := old(builtin(t))
	names := map[string]string{"B1": "B2", "B2": "B1"}
	for i, d := range p.Steps {
		was, ok := names[d.ID]
		if !ok {
			continue
		}
		p.Steps[i].ID = was
		if d.Vote != nil {
			vote := *d.Vote
			vote.Items = [3][]string{{was}, {was}, {was}}
			p.Steps[i].Vote = &vote
		}
	}
	giveRoles(p, nil)
	for id, want := range map[string]workshop.Role{"B1": workshop.RolePyramid, "B2": workshop.RoleNeeds} {
		if d, ok := p.Step(id); !ok || d.Role != want {
			t.Errorf("%s is %q, want %q", id, d.Role, want)
		}
	}
}

// Whoever reads the agenda from above meets the steps of an exercise in the order of
// their numbers.
func TestBuiltinStepsAreInOrder(t *testing.T) {
	last := map[string]int{}
	for _, d := range builtin(t).Steps {
		if d.Exercise == "" {
			continue
		}
		n, err := strconv.Atoi(strings.TrimPrefix(d.ID, d.Exercise))
		if err != nil || n != last[d.Exercise]+1 {
			t.Errorf("%s stands after %s%d (%v)", d.ID, d.Exercise, last[d.Exercise], err)
		}
		last[d.Exercise] = n
	}
}

// A pack of an earlier version gets its roles, in a folder and in a workshop's file.
func TestOldPacksGetRoles(t *testing.T) {
	want := builtin(t)
	files := fstest.MapFS{}
	for name, data := range Files(old(want)) {
		if strings.Contains(string(data), "\nrole = ") {
			t.Fatalf("%s of the old pack has roles", name)
		}
		files[name] = &fstest.MapFile{Data: data}
	}
	got, err := Open(files, ".")
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(got.Steps, want.Steps) || got.Version != want.Version {
		t.Error("the folder's pack has other steps")
	}
	frozen, err := Encode(old(want))
	if err != nil {
		t.Fatal(err)
	}
	if got, err = Decode(frozen, nil); err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("the frozen pack has other steps (%v)", err)
	}
}

// Steps with other names than those of the built-in pack are known by their kind,
// their vote and the company that they keep.
func TestRolesOfStepsWithOtherNames(t *testing.T) {
	want := builtin(t)
	p := old(want)
	other := func(id string) string {
		if id == "" {
			return ""
		}
		return "x" + id
	}
	for i := range p.Steps {
		d := &p.Steps[i]
		if d.Vote != nil {
			v := *d.Vote
			for l, items := range v.Items {
				if len(items) == 1 && items[0] == d.ID {
					v.Items[l] = []string{other(d.ID)}
				}
			}
			d.Vote = &v
		}
		d.ID, d.Shows = other(d.ID), other(d.Shows)
	}
	giveRoles(p, nil)
	for i, d := range want.Steps {
		if p.Steps[i].Role != d.Role {
			t.Errorf("%s has the role %q, want %q", d.ID, p.Steps[i].Role, d.Role)
		}
	}
}

// Where a step stands in for another in a shorter version, both have the role;
// where a step shows another vote's gap, or writes elsewhere, none has.
func TestGuessesKeepToTheirPlace(t *testing.T) {
	write := func(id, exercise string, minutes [3]int) workshop.StepDef {
		return workshop.StepDef{ID: id, Exercise: exercise, Kind: workshop.StepWrite, Minutes: minutes}
	}
	p := &workshop.Pack{Version: 1, Steps: []workshop.StepDef{
		{ID: "k", Exercise: "K", Kind: workshop.StepKeys},
		write("short", "K", [3]int{5, 0, 0}),
		write("long", "K", [3]int{0, 5, 5}),
		write("both", "K", [3]int{5, 5, 5}),
		write("elsewhere", "L", [3]int{5, 5, 5}),
		{ID: "g", Exercise: "K", Kind: workshop.StepReveal, Shows: "k", Figures: []workshop.FigureKind{workshop.FigGap}},
		write("end", "", [3]int{}),
	}}
	giveRoles(p, nil)
	want := map[string]workshop.Role{
		"k": workshop.RoleKeys, "short": workshop.RolePromise, "long": workshop.RolePromise, "both": workshop.RolePeer, "end": workshop.RoleExchange,
	}
	for _, d := range p.Steps {
		if d.Role != want[d.ID] {
			t.Errorf("%s has the role %q, want %q", d.ID, d.Role, want[d.ID])
		}
	}
}

// A workshop on disk keeps the paper that it had: of two steps that fit, the one that
// was held has the role.
func TestRolesGoToStepsOfTheAgenda(t *testing.T) {
	acts := func(id, exercise string) workshop.StepDef {
		return workshop.StepDef{ID: id, Exercise: exercise, Kind: workshop.StepActions, Minutes: [3]int{5, 5, 5}}
	}
	for name, c := range map[string]struct {
		agenda []workshop.Step
		want   string
	}{
		"only the second is planned": {[]workshop.Step{{ID: "BX"}}, "BX"},
		"both are":                   {[]workshop.Step{{ID: "AX"}, {ID: "BX"}}, "AX"},
		"there is no agenda":         {nil, "AX"},
	} {
		t.Run(name, func(t *testing.T) {
			p := &workshop.Pack{Version: 1, Steps: []workshop.StepDef{acts("AX", "A"), acts("BX", "B")}}
			giveRoles(p, c.agenda)
			if got, _ := p.StepFor(workshop.RoleActions, c.agenda); got.ID != c.want {
				t.Errorf("%s has the role, want %s", got.ID, c.want)
			}
		})
	}
}

// Roles are given once: what a pack says or leaves out of its own accord stays.
func TestRolesAreGivenOnce(t *testing.T) {
	named := old(builtin(t))
	named.Steps[0].Role = "anything"
	for name, p := range map[string]*workshop.Pack{
		"of this version without roles": {Version: rolesSince, Steps: old(builtin(t)).Steps},
		"of no version":                 {Steps: old(builtin(t)).Steps},
		"of an earlier one with roles":  named,
	} {
		t.Run(name, func(t *testing.T) {
			before := slices.Clone(p.Steps)
			giveRoles(p, nil)
			if !reflect.DeepEqual(p.Steps, before) {
				t.Error("roles are given all the same")
			}
		})
	}
}

// The line that is told for a mistake is that of the role.
func TestRoleProblemsHaveTheirLine(t *testing.T) {
	files := small()
	text := strings.Replace(smallStructure, `collects = "ideas"`, "collects = \"ideas\"\nrole = \"actions\"", 1)
	files["pack.toml"] = &fstest.MapFile{Data: []byte(text)}
	list, err := Problems(files, ".")
	if err != nil || len(list) != 1 {
		t.Fatal(list, err)
	}
	before, _, _ := strings.Cut(text, "role = ")
	if want := strings.Count(before, "\n") + 1; list[0].Line != want {
		t.Errorf("line %d, want %d", list[0].Line, want)
	}
}
