package edit_test

import (
	"slices"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/pack/edit"
)

func TestRole(t *testing.T) {
	p := builtin(t)
	role := func(p *workshop.Pack, id string) workshop.Role {
		d, _ := p.Step(id)
		return d.Role
	}
	out := edit.Role(p, "C8", workshop.RolePromise)
	good(t, out)
	if role(out, "C8") != workshop.RolePromise || role(out, "C7") != "" || role(p, "C7") != workshop.RolePromise {
		t.Errorf("C8 %q, C7 %q, before %q", role(out, "C8"), role(out, "C7"), role(p, "C7"))
	}
	if out = edit.Role(out, "C8", ""); role(out, "C8") != "" {
		t.Error("a role that is taken away stays")
	}
	good(t, out)
	for _, unfit := range []workshop.Role{workshop.RoleActions, "king"} {
		if edit.Role(p, "C8", unfit) != p {
			t.Errorf("C8 can be %q", unfit)
		}
	}
}

func TestRoleOfStepsInOtherLengths(t *testing.T) {
	p, id := edit.AddStep(builtin(t), "C8", edit.Write, words)
	for _, m := range []struct {
		step   string
		length workshop.Length
	}{{"C7", workshop.Full}, {"C7", workshop.Deep}, {id, workshop.Compact}} {
		p = edit.Minutes(p, m.step, m.length, 0)
	}
	p = edit.Role(p, id, workshop.RolePromise)
	good(t, p)
	roles := func() (out []workshop.Role) {
		for _, step := range []string{"C7", id} {
			d, _ := p.Step(step)
			out = append(out, d.Role)
		}
		return out
	}
	if got := roles(); !slices.Equal(got, []workshop.Role{workshop.RolePromise, workshop.RolePromise}) {
		t.Errorf("roles %q", got)
	}
	p = edit.Minutes(p, id, workshop.Compact, 5)
	good(t, p)
	if got := roles(); !slices.Equal(got, []workshop.Role{workshop.RolePromise, ""}) {
		t.Errorf("roles %q in one version", got)
	}
}

func TestRolesStay(t *testing.T) {
	p := edit.MoveStep(builtin(t), "C7", 1)
	p, id := edit.AddStep(p, "C7", edit.Write, words)
	p, _ = edit.RemoveStep(p, "C8")
	for step, want := range map[string]workshop.Role{"C7": workshop.RolePromise, "C6": workshop.RoleFocus, id: ""} {
		if d, ok := p.Step(step); !ok || d.Role != want {
			t.Errorf("%s has the role %q, want %q", step, d.Role, want)
		}
	}
	if _, ok := p.StepFor(workshop.RolePeer, nil); ok {
		t.Error("a role outlives its step")
	}
	good(t, p)
}
