package pdf

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// changed is the same workshop with other steps in its pack.
func changed(st workshop.State, change func(p *workshop.Pack)) workshop.State {
	p := *st.Pack
	p.Steps = slices.Clone(p.Steps)
	p.Texts = map[string]map[string]string{}
	for lang, texts := range st.Pack.Texts {
		p.Texts[lang] = maps.Clone(texts)
	}
	change(&p)
	st.Pack = &p
	return st
}

// noKeys fails where the key of a text is on paper in place of the text.
func noKeys(t *testing.T, st workshop.State) {
	t.Helper()
	for _, kind := range Kinds() {
		for _, lang := range []string{"en", "fi+en"} {
			opts := Options{Lang: lang}
			if kind == KindWorksheets {
				for _, w := range allWorksheets() { // also those that the agenda does not need
					opts.Only = append(opts.Only, w.id)
				}
			}
			h := mustLayout(t, st, kind, opts)
			if _, key, found := strings.Cut(drawing(h), "["); found {
				t.Errorf("%s in %s: the key of a text is on paper: %.40s", kind, lang, key)
			}
		}
	}
}

// Whatever a pack has no step for, its paper shows no keys.
func TestPacksWithoutARole(t *testing.T) {
	st := full(t, "en", crowds[2])
	without := func(gone ...workshop.Role) workshop.State {
		return changed(st, func(p *workshop.Pack) {
			for i, d := range p.Steps {
				if slices.Contains(gone, d.Role) {
					p.Steps[i].Role = ""
				}
			}
		})
	}
	for i, role := range workshop.Roles() {
		if testing.Short() && i%4 != 0 {
			continue
		}
		t.Run(string(role), func(t *testing.T) { noKeys(t, without(role)) })
	}
	t.Run("any", func(t *testing.T) { noKeys(t, without(workshop.Roles()...)) })
}

// A pack whose words for a step are missing, and whose second vote asks nothing in
// the longest version, prints what it has.
func TestHostilePack(t *testing.T) {
	st := changed(full(t, "en", crowds[2]), func(p *workshop.Pack) {
		for i, d := range p.Steps {
			if d.Role == workshop.RoleRevote {
				v := *d.Vote
				v.Aspects[workshop.Deep] = nil
				p.Steps[i].Vote = &v
			}
		}
		for lang := range p.Texts {
			maps.DeleteFunc(p.Texts[lang], func(key, _ string) bool {
				return strings.HasPrefix(key, "step.") && (strings.HasSuffix(key, ".compact") || strings.Contains(key, ".field.")) ||
					strings.HasPrefix(key, "write.") && !lentBelow(key)
			})
		}
	})
	noKeys(t, st)
}

// lentBelow reports whether a sentence is of a step that the built-in pack has, so
// that every pack was lent it.
func lentBelow(key string) bool {
	return slices.ContainsFunc(workshop.Roles(), func(r workshop.Role) bool { return strings.HasPrefix(key, "write."+r.Builtin()+".") })
}

// Of two steps with a role the one in the agenda is printed.
func TestTheStepOfTheAgendaIsPrinted(t *testing.T) {
	st := changed(full(t, "en", crowds[2]), func(p *workshop.Pack) {
		i := slices.IndexFunc(p.Steps, func(d workshop.StepDef) bool { return d.Role == workshop.RoleActions })
		other := p.Steps[i]
		other.ID = "elsewhere"
		p.Steps = slices.Insert(p.Steps, 0, other)
		p.Texts["en"]["step.elsewhere.field.item"] = "Not this one"
	})
	if text := drawing(mustLayout(t, st, KindTakeHome, Options{})); strings.Contains(text, "Not this one") {
		t.Error("the step that the agenda lacks is printed")
	}
}

// renamed is the same workshop with a pack whose steps and exercises have other
// names throughout.
func renamed(st workshop.State) workshop.State {
	p := *st.Pack
	other := map[string]string{}
	for _, def := range p.Steps {
		other[def.ID] = "step" + strings.ToLower(def.ID)
	}
	for _, e := range p.Exercises {
		other[e.ID] = "part" + strings.ToLower(e.ID)
	}
	name := func(id string) string {
		if n, ok := other[id]; ok {
			return n
		}
		return id
	}
	p.Steps, p.Exercises = slices.Clone(p.Steps), slices.Clone(p.Exercises)
	for i := range p.Exercises {
		p.Exercises[i].ID = name(p.Exercises[i].ID)
	}
	for i := range p.Steps {
		def := &p.Steps[i]
		def.ID, def.Exercise, def.Shows, def.Unless = name(def.ID), name(def.Exercise), name(def.Shows), name(def.Unless)
		if def.Vote == nil {
			continue
		}
		v := *def.Vote
		if step, ok := strings.CutPrefix(v.Source, "rows:"); ok {
			v.Source = "rows:" + name(step)
		}
		for k, ids := range v.Items {
			v.Items[k] = renamedAll(ids, name)
		}
		def.Vote = &v
	}
	p.Texts = map[string]map[string]string{}
	for lang, texts := range st.Pack.Texts {
		p.Texts[lang] = map[string]string{}
		for key, text := range texts {
			parts := strings.Split(key, ".")
			if len(parts) > 1 && slices.Contains([]string{"step", "aspect", "anchor", "write", "exercise"}, parts[0]) {
				parts[1] = name(parts[1])
			}
			p.Texts[lang][strings.Join(parts, ".")] = text
		}
	}
	st.Pack = &p
	st.Info.Exercises = renamedAll(st.Info.Exercises, name)
	st.Agenda = slices.Clone(st.Agenda)
	for i := range st.Agenda {
		st.Agenda[i].ID, st.Agenda[i].Exercise = name(st.Agenda[i].ID), name(st.Agenda[i].Exercise)
	}
	st.Rounds = slices.Clone(st.Rounds)
	for i := range st.Rounds {
		r := &st.Rounds[i]
		r.Spec = renamedSpec(r.Spec, name)
		if r.Tally != nil {
			tally := *r.Tally
			tally.Spec = renamedSpec(tally.Spec, name)
			tally.Counts = slices.Clone(tally.Counts)
			for k := range tally.Counts {
				tally.Counts[k].Question = name(tally.Counts[k].Question)
			}
			r.Tally = &tally
		}
	}
	notes := map[string]string{}
	for key, text := range st.Notes {
		notes[name(key)] = text
	}
	st.Notes = notes
	return st
}

func renamedAll(ids []string, name func(string) string) (out []string) {
	for _, id := range ids {
		out = append(out, name(id))
	}
	return out
}

func renamedSpec(s workshop.Spec, name func(string) string) workshop.Spec {
	s.Step, s.Questions, s.Labels = name(s.Step), slices.Clone(s.Questions), maps.Clone(s.Labels)
	for i := range s.Questions {
		s.Questions[i].ID = name(s.Questions[i].ID)
	}
	return s
}

// A pack that calls its steps otherwise prints the same pages: nothing is left
// out, no key of a text stands on paper.
func TestAnyPackPrintsAFullSheet(t *testing.T) {
	for _, kind := range Kinds() {
		for _, lang := range []string{"fi", "en+fi"} {
			t.Run(string(kind)+"/"+lang, func(t *testing.T) {
				st := full(t, lang[:2], crowds[2])
				opts := Options{Lang: lang}
				if kind == KindWorksheets || kind == KindPile { // the run sheet tells the names of steps
					for _, id := range Worksheets(st) {
						if id != "W7" {
							opts.Only = append(opts.Only, id)
						}
					}
				}
				want := drawing(mustLayout(t, st, kind, opts))
				other := renamed(st)
				if !slices.Equal(Worksheets(other), Worksheets(st)) {
					t.Errorf("worksheets %q", Worksheets(other))
				}
				if got := drawing(mustLayout(t, other, kind, opts)); got != want {
					a, b := strings.Split(got, "\n"), strings.Split(want, "\n")
					for i := range min(len(a), len(b)) {
						if a[i] != b[i] {
							t.Fatalf("line %d of %d:\n%s\nwant, of %d:\n%s", i, len(a), a[i], len(b), b[i])
						}
					}
					t.Fatalf("%d lines, want %d", len(a), len(b))
				}
			})
		}
	}
}

// A pack without some exercise prints what it has.
func TestPackWithLess(t *testing.T) {
	for _, keep := range []string{"A", "B", "C"} {
		t.Run(keep, func(t *testing.T) {
			st := newSample(t, "en", workshop.Deep, keep)
			p := *st.Pack
			p.Steps = slices.DeleteFunc(slices.Clone(p.Steps), func(d workshop.StepDef) bool {
				return d.Exercise != keep && d.Exercise != "" || d.Kind == workshop.StepWrite
			})
			st.Agenda = slices.DeleteFunc(st.Agenda, func(step workshop.Step) bool {
				return !slices.ContainsFunc(p.Steps, func(d workshop.StepDef) bool { return d.ID == step.ID })
			})
			p.Texts = map[string]map[string]string{}
			for lang, texts := range st.Pack.Texts {
				p.Texts[lang] = maps.Clone(texts)
				maps.DeleteFunc(p.Texts[lang], func(key, _ string) bool {
					id, isStep := strings.CutPrefix(key, "step.")
					id, _, _ = strings.Cut(id, ".")
					return isStep && !slices.ContainsFunc(p.Steps, func(d workshop.StepDef) bool { return d.ID == id })
				})
			}
			st.Pack = &p
			for _, kind := range Kinds() {
				h := mustLayout(t, st, kind, Options{})
				if text := drawing(h); strings.Contains(text, "[") {
					_, key, _ := strings.Cut(text, "[")
					t.Errorf("%s: the key of a text is on paper: %.40s", kind, key)
				}
			}
		})
	}
}

// The leaders' own view is on no paper, whatever a pack calls it.
func TestLeadersOwnViewStaysOffPaper(t *testing.T) {
	st := full(t, "en", crowds[2])
	p := *st.Pack
	p.Steps = slices.Clone(p.Steps)
	for i, d := range p.Steps {
		if d.ID == "C2" {
			v := *d.Vote
			v.Leaders = "xyzzy"
			p.Steps[i].Vote = &v
		}
	}
	p.Texts = map[string]map[string]string{"en": maps.Clone(p.Texts["en"])}
	p.Texts["en"]["aspect.C2.xyzzy.short"] = "xyzzy"
	st.Pack = &p
	for i, r := range st.Rounds {
		if r.Spec.Step != "C2" {
			continue
		}
		tally := *r.Tally
		tally.Spec.Questions = slices.Clone(tally.Spec.Questions)
		for k := range tally.Spec.Questions {
			q := &tally.Spec.Questions[k]
			q.Aspects = append(slices.Clone(q.Aspects), "xyzzy")
			tally.Counts = append(tally.Counts, workshop.Count{Question: q.ID, Part: "xyzzy", Lo: 1, N: []int{0, 0, 0, 0, 6}})
		}
		st.Rounds[i].Tally = &tally
	}
	text := drawing(mustLayout(t, st, KindReport, Options{})) + drawing(mustLayout(t, st, KindTakeHome, Options{}))
	if strings.Contains(text, "xyzzy") {
		t.Error("the leaders' own view is on paper")
	}
	s, err := newSheet(st, words(t), Options{})
	if err != nil {
		t.Fatal(err)
	}
	got, _ := s.result(workshop.RoleRatings, false)
	if strings.Contains(s.alt(got, nil), "xyzzy") {
		t.Error("the leaders' own view is in the words for a picture")
	}
}
