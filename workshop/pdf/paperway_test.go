package pdf

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// votedOn is what has to stand on one page that a vote can be cast on.
func votedOn(s *sheet, def workshop.StepDef) (must []string) {
	spec, known := (&worksheets{s}).specOf(def)
	for _, o := range def.Vote.Options {
		must = append(must, s.pack("option."+o))
	}
	step := "step." + def.ID
	switch {
	case !known: // the group finds it that day
		must = append(must, s.pack(step+".title"))
	case def.Vote.Kind == workshop.Bipolar:
		for _, q := range spec.Questions {
			must = append(must, s.pack("item."+q.ID+".left"))
		}
	case def.Vote.Kind == workshop.Scale && len(spec.Questions) == 1:
		must = append(must, s.pack("aspect."+def.ID+"."+spec.Questions[0].Aspects[0]))
	case def.Vote.Kind == workshop.Scale || def.Vote.Kind == workshop.Choice && len(spec.Questions) > 1:
		for _, q := range spec.Questions {
			if spec.Labels[q.ID] == "" && s.pack("item."+q.ID+".name") != "" {
				must = append(must, s.figures.LabelIn(s.lang, spec.Labels, q.ID))
			}
		}
	default:
		must = append(must, s.pack(step+".wall"))
	}
	return must
}

// days are the workshops that the form can plan, in every way, with and without leaders.
func days(t *testing.T, each func(name string, st workshop.State)) {
	t.Helper()
	for _, minutes := range []int{60, 90, 120, 180, 240} {
		for _, exercises := range [][]string{{"A"}, {"B"}, {"C"}, {"A", "B"}, {"A", "C"}, {"B", "C"}, {"A", "B", "C"}} {
			for i, way := range workshop.Ways() {
				st := workshop.State{Info: workshop.Info{
					Lang: []string{"en", "fi"}[(minutes/30+i)%2], People: 12, Leaders: 5 * (i % 2), Minutes: minutes, MinShow: 5, Way: way, Exercises: exercises,
				}}
				p, err := builtin()
				if err != nil {
					t.Fatal(err)
				}
				steps, _, err := p.Plan(st.Info)
				if workshop.CodeOf(err) == workshop.EInvalid {
					continue // more than so many minutes hold
				}
				if err != nil {
					t.Fatal(err)
				}
				st.Pack, st.Agenda = p, steps
				each(strings.Join(exercises, "")+" "+strconv.Itoa(minutes)+" "+string(way), st)
			}
		}
	}
}

// Nothing asks for paper that was not printed: the window offers paper for every vote, and
// what is printed before a workshop has a page for each of them.
func TestEveryVoteHasItsPaper(t *testing.T) {
	votes := map[string]int{}
	days(t, func(name string, st workshop.State) {
		s, pages, _, err := KindWorksheets.handout().laid(st, words(t), Options{})
		if err != nil {
			t.Fatal(err)
		}
		var texts []string
		for _, p := range draw(t, pages...).Pages {
			texts = append(texts, bare(strings.Join(append(p.Texts, p.Hidden...), "")))
		}
		for _, step := range st.Agenda {
			def := st.Def(step)
			if def.Vote == nil {
				continue
			}
			votes[def.ID]++
			must := votedOn(s, def)
			if len(must) == 0 || !slices.ContainsFunc(texts, func(page string) bool {
				return !slices.ContainsFunc(must, func(text string) bool { return !strings.Contains(page, bare(text)) })
			}) {
				t.Errorf("%s: nothing is printed that %s can be cast on: %q", name, def.ID, must)
			}
		}
	})
	for _, id := range []string{"practice", "A2", "A3", "A4", "A7", "B1", "B3", "B4", "B6", "C2", "C6"} {
		if votes[id] == 0 {
			t.Errorf("no day has %s", id)
		}
	}
}
