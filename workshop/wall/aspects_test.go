package wall

import (
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// withAspects is the workshop with other names for what is marked of the keys.
func withAspects(st workshop.State, other map[string]string) workshop.State {
	name := func(a string) string {
		if n, ok := other[a]; ok {
			return n
		}
		return a
	}
	all := func(list []string) (out []string) {
		for _, a := range list {
			out = append(out, name(a))
		}
		return out
	}
	p := *st.Pack
	p.Steps, p.Texts = slices.Clone(p.Steps), map[string]map[string]string{}
	for i, def := range p.Steps {
		if def.ID == "C2" {
			v := *def.Vote
			v.Leaders = name(v.Leaders)
			for l := range v.Aspects {
				v.Aspects[l] = all(v.Aspects[l])
			}
			p.Steps[i].Vote = &v
		}
	}
	for lang, texts := range st.Pack.Texts {
		p.Texts[lang] = map[string]string{}
		for key, text := range texts {
			parts := strings.Split(key, ".")
			if len(parts) > 2 && parts[1] == "C2" && (parts[0] == "aspect" || parts[0] == "anchor") {
				parts[2] = name(parts[2])
			}
			p.Texts[lang][strings.Join(parts, ".")] = text
		}
	}
	st.Pack = &p
	st.Rounds = slices.Clone(st.Rounds)
	for i, r := range st.Rounds {
		if r.Spec.Step != "C2" {
			continue
		}
		tally := *r.Tally
		if v := tally.Spec.Views; v != nil {
			tally.Spec.Views = &workshop.Views{Leaders: name(v.Leaders), Least: v.Least}
		}
		tally.Spec.Questions, tally.Counts = slices.Clone(tally.Spec.Questions), slices.Clone(tally.Counts)
		for k, q := range tally.Spec.Questions {
			tally.Spec.Questions[k].Aspects = all(q.Aspects)
		}
		for k, c := range tally.Counts {
			tally.Counts[k].Part = name(c.Part)
		}
		st.Rounds[i].Tally, st.Rounds[i].Spec = &tally, tally.Spec
	}
	return st
}

// A pack that names what is marked otherwise draws as much on the wall.
func TestAspectsMayHaveAnyNames(t *testing.T) {
	st, w := played(t, "en", 12)
	other := withAspects(st, map[string]string{"practice": "shows", "importance": "weight", "self": "mine"})
	seen := 0
	eachPage(t, st, func(name string, at workshop.State) {
		is := other
		is.Pos = at.Pos
		if !reflect.DeepEqual(Scene(at, w, sizes[0], 1), Scene(is, w, sizes[0], 1)) {
			t.Errorf("%s is drawn otherwise", name)
		}
		if strings.HasPrefix(name, "C5") && strings.Contains(texts(Scene(is, w, sizes[0], 1)), st.T("aspect.C2.self.short")) {
			seen++
		}
	})
	if seen == 0 {
		t.Error("no page has the leaders' own view: this test shows nothing")
	}
}

// Whatever a pack draws, and whatever it calls the leaders' own view: that stands
// on the page that lays it beside the team's, and on no other.
func TestLeadersOwnViewStandsOnItsPageOnly(t *testing.T) {
	st, w := played(t, "en", 12)
	st = withAspects(st, map[string]string{"self": "xyzzy"})
	p := *st.Pack
	p.Texts = map[string]map[string]string{"en": maps.Clone(p.Texts["en"]), "fi": p.Texts["fi"]}
	p.Texts["en"]["aspect.C2.xyzzy.short"], p.Texts["en"]["aspect.C2.xyzzy"] = "xyzzy", "xyzzy"
	p.Steps = slices.Clone(p.Steps)
	figures := []workshop.FigureKind{workshop.FigGap, workshop.FigRadar, workshop.FigTable, workshop.FigBeliefs, workshop.FigBeliefsApart,
		workshop.FigBeliefsOrder, workshop.FigDotRows, workshop.FigChain, workshop.FigViewpoints}
	for i, def := range p.Steps {
		if def.ID == "C4" {
			p.Steps[i].Figures = figures
		}
	}
	st.Pack = &p
	changed := st
	changed.Rounds = slices.Clone(st.Rounds)
	for i, r := range st.Rounds {
		if r.Spec.Step != "C2" {
			continue
		}
		tally := *r.Tally
		tally.Counts = slices.Clone(tally.Counts)
		for k, c := range tally.Counts {
			if c.Part == "xyzzy" {
				c.N, c.CantSay = []int{c.Answers() + c.CantSay, 0, 0, 0, 0}, 0
				tally.Counts[k] = c
			}
		}
		changed.Rounds[i].Tally = &tally
	}
	for view, kind := range figures {
		at, ok := At(st, "C4", view, 0)
		if !ok {
			t.Fatal("no view", kind)
		}
		is := changed
		is.Pos = at.Pos
		own := kind == workshop.FigViewpoints
		same := reflect.DeepEqual(Scene(at, w, sizes[0], 1), Scene(is, w, sizes[0], 1)) && slices.Equal(Reading(at, w), Reading(is, w))
		if same == own {
			t.Errorf("%s: other answers of the leaders leave the page as it was: %t", kind, same)
		}
		if strings.Contains(texts(Scene(at, w, sizes[0], 1)), "xyzzy") != own {
			t.Errorf("%s names the leaders' own view: %t", kind, !own)
		}
	}
}
