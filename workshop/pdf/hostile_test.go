package pdf

import (
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/export"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/memory"
	"github.com/upturn-workshop/upturn/workshop/pack"
	"github.com/upturn-workshop/upturn/workshop/rehearsal"
	"github.com/upturn-workshop/upturn/workshop/wall"
)

// rawKey is the key of a text where a text should be.
var rawKey = regexp.MustCompile(`\[[a-z]+\.|\b(aspect|step|item|option|anchor|exercise|write|slide|honest|vote|sheet|rule|credits|pack|report|reading|wall)\.[A-Za-z0-9_]+`)

// hostilePack is a pack with every kind of step, at the opening, in an exercise and at the
// close, and every kind of vote among them; it has the texts that keep lets it have.
func hostilePack(t *testing.T, keep func(key string) bool) *workshop.Pack {
	t.Helper()
	p, err := pack.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	ids := func(s ...string) [3][]string { return [3][]string{s, s, s} }
	scale := workshop.VoteDef{Kind: workshop.Scale, Lo: 1, Hi: 5, Aspects: ids("x")}
	votes := []workshop.VoteDef{
		{Kind: workshop.Choice, Items: ids("P1", "nameless"), Aspects: ids("x"), Options: []string{"yes", "no", "later"}},
		{Kind: workshop.Choice, Aspects: ids("x"), Options: []string{"a", "b", "c", "d", "e", "f", "g", "h"}},
		{Kind: workshop.Bipolar, Items: ids("V1", "nameless"), Aspects: ids("x", "y"), Lo: 1, Hi: 7},
		scale,
		{Kind: workshop.Scale, Items: ids("K1", "nameless"), Aspects: ids("x", "y"), Lo: 1, Hi: 5, Leaders: "own"},
		{Kind: workshop.Dots, Items: ids("K1", "K2", "nameless"), Cap: 1},
		{Kind: workshop.Ranking, Items: ids("K1", "K2", "nameless")},
		{Kind: workshop.Points, Items: ids("K1", "K2", "nameless")},
	}
	var steps []workshop.StepDef
	frame := map[string]int{}
	for _, part := range []string{"", "A", ""} {
		add := func(d workshop.StepDef) {
			d.ID = "s" + strconv.Itoa(len(steps))
			if d.Exercise = part; d.Kind == workshop.StepBreak {
				d.Exercise = ""
			}
			if d.Exercise == "" {
				frame[d.ID] = 5
			} else {
				d.Minutes = [3]int{5, 5, 5}
			}
			steps = append(steps, d)
		}
		for _, kind := range workshop.StepKinds() {
			switch kind {
			case workshop.StepVote:
				for _, v := range votes {
					if v.Items[0] == nil {
						v.Items = ids("s" + strconv.Itoa(len(steps)))
					}
					add(workshop.StepDef{Kind: kind, Vote: &v})
				}
			case workshop.StepReveal:
				for i := range votes {
					add(workshop.StepDef{Kind: kind, Shows: steps[len(steps)-len(votes)].ID})
					_ = i
				}
			case workshop.StepCollect:
				add(workshop.StepDef{Kind: kind, Collects: workshop.ListObstacles, Max: 9})
			default:
				add(workshop.StepDef{Kind: kind})
			}
		}
	}
	p.Steps, p.Exercises, p.Plans = steps, []workshop.Exercise{{ID: "A"}}, []workshop.Plan{{Minutes: 60, Exercises: []string{"A"}, Frame: frame}}
	for lang, texts := range p.Texts {
		texts = maps.Clone(texts)
		maps.DeleteFunc(texts, func(key, _ string) bool { return !keep(key) })
		p.Texts[lang] = texts
	}
	return p
}

// agendaOf has all steps of a pack.
func agendaOf(p *workshop.Pack) (agenda []workshop.Step) {
	for _, d := range p.Steps {
		agenda = append(agenda, workshop.Step{ID: d.ID, Exercise: d.Exercise, Minutes: 5})
	}
	return agenda
}

// Whatever texts a pack lacks, what people read is never the key of one: on the wall of
// every step, on any paper, in the export.
func TestNoKeyIsReadByPeople(t *testing.T) {
	for name, keep := range map[string]func(string) bool{
		"all but those of its steps": func(string) bool { return true },
		"the general ones":           func(key string) bool { return strings.HasPrefix(key, "vote.") || strings.HasPrefix(key, "honest.") },
		"none":                       func(string) bool { return false },
	} {
		t.Run(name, func(t *testing.T) {
			data, err := pack.Encode(hostilePack(t, keep))
			if err != nil {
				t.Fatal(err)
			}
			var p *workshop.Pack
			p, err = pack.Decode(data, nil) // as a file keeps it
			if err != nil {
				t.Fatal(err)
			}
			st := newSample(t, "en", workshop.Deep, "A")
			st.Pack, st.Agenda, st.Rounds, st.Info.Exercises, st.Info.Second = p, agendaOf(p), nil, []string{"A"}, "fi"
			s, err := workshop.Start(memory.New(st), workshop.Rules{})
			if err != nil {
				t.Fatal(err)
			}
			walls := 0
			look := func(st workshop.State) error {
				walls++
				for _, size := range []figure.Size{{W: 1280, H: 720}} {
					for _, it := range wall.Scene(st, words(t).In("en"), size, 1).Items {
						if txt, ok := it.(figure.Text); ok && rawKey.MatchString(txt.S) {
							t.Errorf("wall of %s (%s): %q", st.Now().ID, st.Def(st.Now()).Kind, txt.S)
						}
					}
				}
				if st.Pos.Phase == workshop.PhaseResult && st.CanVoteAgain() {
					return s.VoteAgain("")
				}
				return nil
			}
			if err := rehearsal.Run(s, rehearsal.Options{Seed: 5, Words: words(t).In("en"), Wall: look}); err != nil {
				t.Fatal(err)
			}
			end := s.State()
			if walls < len(end.Agenda) || len(end.Rounds) < 3*8*2 {
				t.Errorf("%d walls and %d rounds of %d steps", walls, len(end.Rounds), len(end.Agenda))
			}
			for _, kind := range Kinds() {
				for _, opts := range []Options{{Lang: "en"}, {Lang: "fi+en"}, {Lang: "en", Large: true}, {Lang: "en", Blank: true}} {
					if kind == KindWorksheets {
						for _, w := range allWorksheets() {
							opts.Only = append(opts.Only, w.id)
						}
					}
					if opts.Blank && !kind.Traits().Blank || opts.Large && !kind.Traits().Large {
						continue
					}
					for _, text := range saidOn(mustLayout(t, end, kind, opts)) {
						if rawKey.MatchString(text) {
							t.Errorf("%s %+v: %q", kind, opts, text)
						}
					}
				}
			}
			out, err := export.JSON(end, words(t).In("en"))
			if err != nil {
				t.Fatal(err)
			}
			if keys := rawKey.FindAllString(string(out), -1); keys != nil {
				t.Errorf("export: %q", slices.Compact(slices.Sorted(slices.Values(keys))))
			}
		})
	}
}

// saidOn are all texts of a handout, with its contents and the words for its pictures.
func saidOn(h *Handout) (out []string) {
	for _, p := range h.pages {
		out = append(out, p.Name)
		for _, it := range p.Items {
			if txt, ok := it.(figure.Text); ok {
				out = append(out, txt.S)
			}
		}
		for _, m := range p.Marks {
			out = append(out, m.Alt)
		}
		for _, e := range p.Entries {
			out = append(out, e.Title)
		}
	}
	return out
}
