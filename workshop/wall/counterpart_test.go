package wall

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/memory"
	"github.com/upturn-workshop/upturn/workshop/pack"
	"github.com/upturn-workshop/upturn/workshop/rehearsal"
	"github.com/upturn-workshop/upturn/workshop/result"
	"github.com/upturn-workshop/upturn/workshop/tally"
	"github.com/upturn-workshop/upturn/workshop/trial"
)

// An invented second language says the same as English in Cyrillic letters, one for
// each: so a page of the wall has as many of each in one alphabet as in the other,
// however its texts are made and wherever its lines break. What the group says is in
// Greek.
const (
	latin    = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
	cyrillic = "абцдечгхіјклйнопэрстувяьизАБЦДЕЧГХІЈКЛЙНОПЭРСТУВЯЬИЗ"
	invented = "ru"
)

// across writes a text in the invented language; what is to be filled in stays.
func across(s string) string {
	other, out, open := []rune(cyrillic), []rune{}, false
	for _, r := range s {
		open = r == '{' || open && r != '}'
		if i := strings.IndexRune(latin, r); i >= 0 && !open {
			r = other[i]
		}
		out = append(out, r)
	}
	return string(out)
}

// greek hides what the group has said from the count.
func greek(s string) string {
	out := []rune(s)
	for i, r := range out {
		if strings.ContainsRune(latin, r) {
			out[i] = 'α' + r%16
		}
	}
	return string(out)
}

// twoAlphabets are the program's words in English and in the invented language.
type twoAlphabets struct{ pack.Words }

func (w twoAlphabets) TIn(lang, key string, args ...string) string {
	if lang != invented {
		return w.Words.TIn(lang, key, args...)
	}
	text := across(w.T(key, number(args)...))
	for i := 0; i+1 < len(args); i += 2 {
		text = strings.ReplaceAll(text, "{"+args[i]+"}", args[i+1])
	}
	return text
}

// number is what chooses the form of a text; digits are the same in both languages.
func number(args []string) []string {
	for i := 0; i+1 < len(args); i += 2 {
		if _, err := strconv.Atoi(args[i+1]); err == nil && args[i] == "n" {
			return args[i : i+2]
		}
	}
	return nil
}

// inTwoAlphabets is a pack in English and in the invented language. What a
// facilitator added to the built-in one was said by the group as well.
func inTwoAlphabets(t *testing.T, p *workshop.Pack) *workshop.Pack {
	t.Helper()
	builtin, err := pack.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	out := *p
	first, second := map[string]string{}, map[string]string{}
	for _, key := range p.Keys("") {
		first[key] = p.Text("en", key)
		if strings.HasPrefix(key, "item.E") || !builtin.Has("en", key) {
			first[key] = greek(first[key])
		}
		second[key] = across(first[key])
	}
	out.Languages, out.Partial = []string{"en", invented}, nil
	out.Texts = map[string]map[string]string{"en": first, invented: second}
	return &out
}

// groupLetter stands by itself over a group of cards, or before its name.
var groupLetter = regexp.MustCompile(`^[A-H](  |$)`)

// unmatched lists the letters of a page that one of its languages has more of.
func unmatched(s figure.Scene) string {
	n := map[rune]int{}
	other := []rune(cyrillic)
	for _, line := range said(s) {
		line = groupLetter.ReplaceAllString(line, "") // the same in both
		for _, r := range line {
			if strings.ContainsRune(latin, r) {
				n[r]++
			} else if i := slices.Index(other, r); i >= 0 {
				n[rune(latin[i])]--
			}
		}
	}
	out := ""
	for _, r := range latin {
		if n[r] != 0 {
			out += fmt.Sprintf("%c%+d ", r, n[r])
		}
	}
	return out
}

// greekWords are what the group says itself.
type greekWords struct{ twoAlphabets }

func (w greekWords) T(key string, args ...string) string {
	return greek(w.twoAlphabets.T(key, args...))
}

// mixedDay is a whole day of a mixed group; each state that its wall shows goes to see.
func mixedDay(t *testing.T, see func(st workshop.State, w result.Words)) workshop.State {
	t.Helper()
	info := trial.Info("en", 12, 180)
	info.Exercises, info.Second = []string{"A", "B", "C"}, invented
	st, err := trial.State(info)
	if err != nil {
		t.Fatal(err)
	}
	st.Pack = inTwoAlphabets(t, st.Pack)
	w := twoAlphabets{wordsIn(t, "en").(pack.Words)}
	s, err := workshop.Start(memory.New(st), workshop.Rules{Pages: Pages, Discussed: tally.Discussed})
	if err != nil {
		t.Fatal(err)
	}
	opts := rehearsal.Options{Seed: 2, Words: greekWords{w}}
	opts.Wall = func(st workshop.State) error {
		st.Actions = slices.Clone(st.Actions)
		for i := range st.Actions {
			st.Actions[i].Due = greek(st.Actions[i].Due)
		}
		see(st, w)
		return nil
	}
	if err := rehearsal.Run(s, opts); err != nil {
		t.Fatal(err)
	}
	return s.State()
}

// Every text of every page of a whole day stands there in both languages, on every
// wall, with a clock on it and without.
func TestEveryTextHasItsCounterpart(t *testing.T) {
	pages := 0
	four := []time.Duration{time.Minute, 2 * time.Minute, 4 * time.Minute, 5 * time.Minute}
	mixedDay(t, func(st workshop.State, w result.Words) {
		pages++
		name := fmt.Sprintf("%s %s view %d page %d", st.Now().ID, st.Pos.Phase, st.Pos.View, st.Pos.Page)
		matched(t, name, st, w)
		for _, elapsed := range []time.Duration{90 * time.Second, time.Hour} {
			timed := st
			timed.Timer = &workshop.Timer{Parts: four, Elapsed: elapsed}
			matched(t, name+" with a clock", timed, w)
		}
		if st.Def(st.Now()).Kind == workshop.StepBreak {
			st.Agenda = slices.Clone(st.Agenda)
			st.Agenda[st.Pos.Step].Spent = time.Hour
			matched(t, name+" over", st, w)
		}
	})
	if pages < 70 {
		t.Errorf("looked at %d pages only", pages)
	}
}

// Whatever was answered stands there in both languages too; also that too few did,
// or nobody.
func TestEveryResultHasItsCounterpart(t *testing.T) {
	w := result.Words(nil)
	end := mixedDay(t, func(_ workshop.State, words result.Words) { w = words })
	for _, x := range situations {
		eachPage(t, x.in(end), func(name string, at workshop.State) { matched(t, x.name+" "+name, at, w) })
	}
	for i, step := range end.Agenda {
		if !slices.Contains(shownSteps, step.ID) {
			continue
		}
		none, few := end, end
		none.Pos = workshop.Position{Step: i, Phase: workshop.PhaseResult}
		none.Rounds, few.Pos, few.Rounds = nil, none.Pos, slices.Clone(end.Rounds)
		for k, r := range few.Rounds {
			hidden := *r.Tally
			hidden.MinShow = 99
			few.Rounds[k].Tally = &hidden
		}
		matched(t, step.ID+" not held", none, w)
		matched(t, step.ID+" too few", few, w)
	}
}

// A vote after the discussion, and one on the spot, stand there in both languages.
func TestEveryOtherVoteHasItsCounterpart(t *testing.T) {
	pages := func(name string, st workshop.State, w result.Words) {
		st.Pack, st.Info.Second = inTwoAlphabets(t, st.Pack), invented
		st.Items = slices.Clone(st.Items)
		for i := range st.Items {
			st.Items[i].Text = greek(st.Items[i].Text)
		}
		st.Rounds = slices.Clone(st.Rounds)
		for i, r := range st.Rounds {
			for id, label := range r.Spec.Labels {
				r.Spec.Labels[id] = greek(label)
			}
			st.Rounds[i] = r
		}
		for st.Pos.Page = range Pages(st) {
			matched(t, fmt.Sprintf("%s page %d", name, st.Pos.Page), st, w)
		}
	}
	for _, at := range [][2]string{{"A2", "A2"}, {"A4", "A5"}, {"B1", "B1"}, {"B3", "B3"}, {"C2", "C4"}, {"B6", "B6"}, {"C6", "C6"}} {
		for _, second := range []int{11, 2} { // of two nothing is shown
			st, w := held(t, "en", at[0], at[1], second)
			pages(fmt.Sprintf("%s again by %d", at[0], second), st, twoAlphabets{w.(pack.Words)})
			unmoved := *st.Rounds[1].Tally
			unmoved.Counts = st.Rounds[0].Tally.Counts
			st.Rounds[1].Tally = &unmoved
			pages(fmt.Sprintf("%s unmoved by %d", at[0], second), st, twoAlphabets{w.(pack.Words)})
		}
	}
	for i, x := range rankings {
		st, w := rankingShown(t, "en", "", i)
		pages("ranking "+x.name, st, twoAlphabets{w.(pack.Words)})
	}
}

// matched checks that a page says as much in one language as in the other, and that
// all of it has room.
func matched(t *testing.T, name string, st workshop.State, w result.Words) {
	t.Helper()
	for _, size := range sizes {
		s := Scene(st, w, size, 1)
		if letters := unmatched(s); letters != "" {
			t.Errorf("%s %gx%g: %s of %q", name, size.W, size.H, letters, said(s))
		}
		for _, fault := range faults(s) {
			if overview(st) && strings.HasSuffix(fault, "is cut") {
				continue
			}
			t.Errorf("%s %gx%g: %s", name, size.W, size.H, fault)
		}
	}
}
