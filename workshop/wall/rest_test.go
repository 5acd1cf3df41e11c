package wall

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/trial"
)

// atRest is the wall while the room comes in, has a break, or goes home.
func atRest(t *testing.T, lang, second, which string, spent time.Duration) workshop.State {
	t.Helper()
	info := trial.Info(lang, 12, 180)
	info.Rehearsal, info.Group, info.Second = false, "Riverside service team", second
	st, err := trial.State(info)
	if err != nil {
		t.Fatal(err)
	}
	st.Pos.Phase = workshop.PhaseAsk
	st.Time = info.When.Add(-13 * time.Minute).Truncate(time.Minute)
	switch which {
	case "break":
		st.Agenda = slices.Clone(st.Agenda)
		st.Pos.Step = slices.IndexFunc(st.Agenda, func(a workshop.Step) bool { return a.ID == "break1" })
		begun := info.When.Add(95 * time.Minute)
		st.Agenda[st.Pos.Step].Spent, st.Agenda[st.Pos.Step].Entered = spent, true
		st.Info.Clock.Break, st.Time = begun, begun.Add(spent).Truncate(time.Minute)
	case "goodbye":
		st.Pos.Step = len(st.Agenda) - 1
		st.Pos.Page = Pages(st) - 1
	}
	return st
}

// A wall at rest looks as it was looked at.
func TestGoldenAtRest(t *testing.T) {
	for _, lang := range []string{"en", "fi"} {
		for name, st := range map[string]workshop.State{
			"welcome": atRest(t, lang, "", "welcome", 0), "break": atRest(t, lang, "", "break", 3*time.Minute),
			"over": atRest(t, lang, "", "break", time.Hour), "goodbye": atRest(t, lang, "", "goodbye", 0),
			"break-two": atRest(t, lang, map[string]string{"en": "fi", "fi": "en"}[lang], "break", 3*time.Minute),
		} {
			golden(t, "rest-"+name+"-"+lang, Scene(st, wordsIn(t, lang), sizes[0], 1))
		}
	}
}

// On every wall and in every language it stays on the wall, sets no text over another, and
// says what people wait for.
func TestAWallAtRest(t *testing.T) {
	walls := append(slices.Clone(sizes), figure.Size{W: 3840, H: 2160})
	for lang, c := range map[string]struct{ second, at, end string }{
		"en": {"de", "9:00", "10:45"}, "fi": {"sv", "9.00", "10.45"}, "sv": {"fi", "9.00", "10.45"}, "es": {"en", "9:00", "10:45"}, "de": {"en", "9:00", "10:45"},
	} {
		w := wordsIn(t, lang)
		for _, second := range []string{"", c.second} {
			for which, wants := range map[string][]string{
				"welcome": {"Riverside", c.at, "8" + c.at[1:2] + "47"}, "break": {c.end, "7 min"}, "goodbye": {"Riverside", w.T("cover.thanks")[:5]},
			} {
				st := atRest(t, lang, second, which, 3*time.Minute)
				for _, size := range walls {
					s := Scene(st, w, size, 1)
					got := strings.Join(said(s), " ")
					for _, want := range wants {
						if !strings.Contains(got, want) {
							t.Errorf("%s+%s %s on %v: no %q in %q", lang, second, which, size, want, got)
						}
					}
					for _, fault := range faults(s) {
						t.Errorf("%s+%s %s on %v: %s", lang, second, which, size, fault)
					}
				}
			}
		}
	}
}

// At rest the wall is drawn anew once a minute, where it has a time, and else not at all.
func TestAWallAtRestIsDrawnOnceAMinute(t *testing.T) {
	w := wordsIn(t, "en")
	for which, want := range map[string]int{"welcome": 10, "break": 10, "goodbye": 0} {
		drawn, begun := 0, atRest(t, "en", "", which, 0)
		was := Scene(begun, w, sizes[0], 1)
		for second := range 600 {
			st, past := begun, time.Duration(second+1)*time.Second
			st.Time = begun.Time.Add(past).Truncate(time.Minute)
			st.Agenda = slices.Clone(begun.Agenda)
			st.Agenda[st.Pos.Step].Spent = past
			if s := Scene(st, w, sizes[0], 1); !reflect.DeepEqual(s, was) {
				was = s
				drawn++
			}
		}
		if drawn != want {
			t.Errorf("%s: drawn %d times in ten minutes, want %d", which, drawn, want)
		}
	}
}

// A break says what comes after it, and no time that nobody can know.
func TestWhatABreakSays(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*workshop.State)
		has    string
		hasNo  string
	}{
		"what comes":             {func(*workshop.State) {}, "Next|We go on at |10:45|7 min", "Let’s continue"},
		"a longer break":         {func(st *workshop.State) { st.Agenda[st.Pos.Step].Minutes = 25 }, "11:00|22 min", "10:45"},
		"a clock that was set":   {func(st *workshop.State) { st.Time = st.Time.Add(-time.Hour) }, "7 min", "We go on at"},
		"put off":                {func(st *workshop.State) { st.Time = st.Time.AddDate(0, 0, 1) }, "7 min", "We go on at"},
		"nothing tells the time": {func(st *workshop.State) { st.Time = time.Time{} }, "7 min", "We go on at"},
		"over":                   {func(st *workshop.State) { st.Agenda[st.Pos.Step].Spent = time.Hour }, "Let’s continue|Next", "We go on at"},
		"the last step":          {func(st *workshop.State) { st.Agenda = st.Agenda[:st.Pos.Step+1] }, "7 min", "Next"},
		"a clock for work":       {func(st *workshop.State) { st.Timer = &workshop.Timer{Parts: []time.Duration{time.Minute}} }, "7 min|1:00", "Let’s"},
	} {
		st := atRest(t, "en", "", "break", 3*time.Minute)
		c.change(&st)
		got := fmt.Sprintf("%q", said(Scene(st, wordsIn(t, "en"), sizes[0], 1)))
		for _, want := range strings.Split(c.has, "|") {
			if !strings.Contains(got, want) {
				t.Errorf("%s: no %q in %s", name, want, got)
			}
		}
		if strings.Contains(got, c.hasNo) {
			t.Errorf("%s: %q in %s", name, c.hasNo, got)
		}
	}
}

// The goodbye is one page more of the last step, and of no other: there is none in a rehearsal,
// nor where the last step is a vote.
func TestWhereTheGoodbyeIs(t *testing.T) {
	st := atRest(t, "en", "", "goodbye", 0)
	last := Pages(st)
	rehearsed := st
	rehearsed.Info.Rehearsal = true
	if n := Pages(rehearsed); last != 2 || n != 1 {
		t.Errorf("%d pages, in a rehearsal %d", last, n)
	}
	if before := atRest(t, "en", "", "break", 0); Pages(before) != 1 {
		t.Error("a break has", Pages(before))
	}
	st.Pos.Page = 0
	if got := strings.Join(said(Scene(st, wordsIn(t, "en"), sizes[0], 1)), " "); !strings.Contains(got, "Leading is") {
		t.Error("the closing says", got)
	}
}
