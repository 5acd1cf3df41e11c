package packs

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/workshop"
)

func TestRole(t *testing.T) {
	for _, lang := range []string{"en", "fi"} {
		d := newDesk(t, lang, 1024, 768)
		e := d.copyBuiltin()
		e.choose(step(e, "C8"))
		checks := func() (on []string, all map[string]*controls.Check) {
			all = map[string]*controls.Check{}
			for _, o := range test.LaidOutObjects(e.form.column) {
				if c, ok := o.(*controls.Check); ok {
					all[c.Text] = c
					if c.On() {
						on = append(on, c.Text)
					}
				}
			}
			return on, all
		}
		name := func(role workshop.Role) string { return d.packs.t("packs.role." + string(role)) }
		on, all := checks()
		if !slices.Equal(on, []string{name(workshop.RolePeer)}) || len(all) != 4 {
			t.Fatalf("ticked %q of %d", on, len(all))
		}
		e.form.scroll.ScrollToBottom()
		d.shot("role-" + lang)
		test.Tap(all[name(workshop.RolePromise)])
		if on, _ = checks(); !slices.Equal(on, []string{name(workshop.RolePromise)}) {
			t.Errorf("ticked %q", on)
		}
		own := d.disk()
		if got, _ := own.Pack.StepFor(workshop.RolePromise, nil); got.ID != "C8" || !own.Ready() {
			t.Errorf("the promise is %q, problems %v", got.ID, own.Problems)
		}
		test.Tap(all[name(workshop.RolePromise)])
		if got, ok := d.disk().Pack.StepFor(workshop.RolePromise, nil); ok {
			t.Errorf("unticked, the promise is %q", got.ID)
		}
		e.choose(step(e, "break1"))
		if _, all := checks(); len(all) != 0 {
			t.Error("a break can be for something on paper")
		}
	}
}

func TestItemsHaveWords(t *testing.T) {
	for _, lang := range []string{"en", "fi"} {
		d := newDesk(t, lang, 1024, 768)
		for _, kind := range workshop.ItemKinds() {
			keys := []string{"packs.group.item_" + string(kind)}
			for _, text := range kind.Texts() {
				keys = append(keys, "packs.field.item."+text.Name)
			}
			for _, key := range keys {
				if text := d.packs.t(key); strings.HasPrefix(text, "[") {
					t.Errorf("no words for %s in %s", key, lang)
				}
			}
		}
	}
}

func TestEveryKindOfStepIsInTheTable(t *testing.T) {
	for _, kind := range workshop.StepKinds() {
		if _, ok := stepKinds[kind]; !ok {
			t.Errorf("no row for steps of the kind %s", kind)
		}
	}
}

func TestRolesHaveWords(t *testing.T) {
	for _, lang := range []string{"en", "fi"} {
		d := newDesk(t, lang, 1024, 768)
		for _, role := range workshop.Roles() {
			if text := d.packs.t("packs.role." + string(role)); strings.HasPrefix(text, "[") {
				t.Errorf("no words for %s in %s", role, lang)
			}
		}
	}
}

func TestEveryPlaceHasWords(t *testing.T) {
	for _, lang := range []string{"en", "fi"} {
		d := newDesk(t, lang, 1366, 768)
		e := d.copyBuiltin()
		seen := 0
		for _, group := range nodes(e.pack(), "") {
			for _, n := range nodes(e.pack(), group.group) {
				if n.group != group.group {
					continue
				}
				if _, text := e.label(n); text == "" || strings.HasPrefix(text, "[") {
					t.Errorf("%v is called %q", n, text)
				}
				fields := fieldsOf(e.pack(), n)
				if len(fields) == 0 && n.sort != nodeGroup {
					t.Errorf("%v has no fields", n)
				}
				for _, f := range fields {
					seen++
					if text := d.packs.t("packs.field." + f.label); strings.HasPrefix(text, "[") {
						t.Errorf("no words for %s", f.label)
					}
				}
			}
		}
		if seen < 300 {
			t.Errorf("only %d fields", seen)
		}
	}
}

func TestEveryTextCanBeWritten(t *testing.T) {
	d := newDesk(t, "en", 1366, 768)
	e := d.copyBuiltin()
	for key := range e.pack().Texts["en"] {
		found := false
		for _, f := range fieldsOf(e.pack(), nodeOf(e.pack(), key)) {
			found = found || f.key == key || f.list && strings.HasPrefix(key, f.key+".")
		}
		if !found {
			t.Errorf("no field for %s", key)
		}
	}
}
