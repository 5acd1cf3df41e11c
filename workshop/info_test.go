package workshop_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/memory"
)

// what names the thing that an error is about.
func what(err error) string {
	var e *workshop.Error
	if !errors.As(err, &e) || e.Code != workshop.EInvalid {
		return ""
	}
	return e.Args["what"]
}

func goodInfo() workshop.Info {
	return workshop.Info{Title: "Day", Group: "Team", People: 12, Leaders: 5, Names: []string{"Aino", "", "Väinö"}, Minutes: 90,
		Lang: "en", Second: "fi", Exercises: []string{"A", "B"}, Way: workshop.Paper, MinShow: 5}
}

func TestWhatAWorkshopIsMadeWith(t *testing.T) {
	p := builtin(t)
	type info = workshop.Info
	for name, c := range map[string]struct {
		change func(*info)
		wrong  string
	}{
		"good":                       {func(*info) {}, ""},
		"no title":                   {func(i *info) { i.Title = "" }, ""},
		"no group":                   {func(i *info) { i.Group = " " }, "group"},
		"a group that nobody sees":   {func(i *info) { i.Group = "\u200b\u00ad" }, "group"},
		"letters of any script":      {func(i *info) { i.Group, i.Names[0] = "فريق الخدمة", "Aino 👩‍🚀" }, ""},
		"what nobody sees":           {func(i *info) { i.Title = "co\u00adoperate\u2028now" }, ""},
		"a direction override":       {func(i *info) { i.Title = "a\u202eb" }, "sign"},
		"an Arabic letter mark":      {func(i *info) { i.Group = "a\u061cb" }, "sign"},
		"a bell":                     {func(i *info) { i.Names[2] = "a\x07b" }, "sign"},
		"a programme of a bell":      {func(i *info) { i.Share, i.Programme = workshop.ShareNamed, "a\x07b" }, "sign"},
		"a lost character":           {func(i *info) { i.Names[0] = "\ufffd" }, "sign"},
		"eighty letters":             {func(i *info) { i.Group = strings.Repeat("👩‍🚀", 80) }, ""},
		"eighty-one":                 {func(i *info) { i.Group = strings.Repeat("e\u0301", 81) }, "long_name"},
		"a long title":               {func(i *info) { i.Title = strings.Repeat("x", 81) }, "long_name"},
		"a long name":                {func(i *info) { i.Names[1] = strings.Repeat("x", 81) }, "long_name"},
		"as many names as people":    {func(i *info) { i.People, i.Leaders = 3, 3 }, ""},
		"more names than people":     {func(i *info) { i.People, i.Leaders = 2, 0 }, "names"},
		"nobody":                     {func(i *info) { i.People, i.Leaders, i.Names = 0, 0, nil }, "people"},
		"fewer than nobody":          {func(i *info) { i.People, i.Leaders, i.Names = -3, -3, nil }, "people"},
		"as many as there are seats": {func(i *info) { i.People = workshop.MaxSeats }, ""},
		"more":                       {func(i *info) { i.People = workshop.MaxSeats + 1 }, "people"},
		"all lead":                   {func(i *info) { i.Leaders = 12 }, ""},
		"more lead than there are":   {func(i *info) { i.Leaders = 13 }, "leaders"},
		"fewer than none lead":       {func(i *info) { i.Leaders = -1 }, "leaders"},
		"no language":                {func(i *info) { i.Lang = "" }, "language"},
		"a language of no text":      {func(i *info) { i.Lang = "xx" }, "language"},
		"a second one of no text":    {func(i *info) { i.Second = "xx" }, "language"},
		"one language twice":         {func(i *info) { i.Second = "en" }, "language"},
		"one language":               {func(i *info) { i.Second = "" }, ""},
		"no exercise":                {func(i *info) { i.Exercises = nil }, "exercises"},
		"too short a day":            {func(i *info) { i.Minutes = workshop.LeastMinutes - 1 }, "minutes"},
		"too long a day":             {func(i *info) { i.Minutes = workshop.MostMinutes + 1 }, "minutes"},
		"the longest day":            {func(i *info) { i.Minutes = workshop.MostMinutes }, ""},
		"an exercise twice":          {func(i *info) { i.Exercises = []string{"A", "A"} }, "exercise_twice"},
		"no way":                     {func(i *info) { i.Way = "" }, "way"},
		"a way of a later version":   {func(i *info) { i.Way = "pigeon" }, "way"},
		"results of three":           {func(i *info) { i.MinShow = 3 }, ""},
		"results of two":             {func(i *info) { i.MinShow = 2 }, "min_show"},
		"results of six":             {func(i *info) { i.MinShow = 6 }, "min_show"},
	} {
		t.Run(name, func(t *testing.T) {
			i := goodInfo()
			c.change(&i)
			if err := i.Validate(p); what(err) != c.wrong || (err == nil) != (c.wrong == "") {
				t.Errorf("%v, want %q", err, c.wrong)
			}
		})
	}
	i := goodInfo()
	if i.Exercises = []string{"Z"}; workshop.CodeOf(i.Validate(p)) != workshop.ENotFound {
		t.Error("an exercise that the pack has not")
	}
}

func TestALongNameIsNamedByItsBeginning(t *testing.T) {
	i := goodInfo()
	i.Group = strings.Repeat("e\u0301", 81)
	var e *workshop.Error
	if !errors.As(i.Validate(builtin(t)), &e) || e.Args["name"] != strings.Repeat("e\u0301", 20)+"…" || e.Args["max"] != "80" {
		t.Errorf("%v", e)
	}
}

func TestLettersAreCountedAsTheyLook(t *testing.T) {
	for s, want := range map[string]int{"": 0, "abc": 3, "e\u0301a": 2, "👩‍🚀": 1, "👍🏽!": 2, "\u2764\uFE0F": 1, "👩‍👩‍👧 a": 3, "👩\u200d": 1} {
		if got := workshop.Letters(s); got != want {
			t.Errorf("%q: %d, want %d", s, got, want)
		}
	}
	for n, want := range map[int]string{0: "", 1: "e\u0301", 2: "e\u0301👩‍🚀", 3: "e\u0301👩‍🚀b", 9: "e\u0301👩‍🚀b"} {
		if got := workshop.FirstLetters("e\u0301👩‍🚀b", n); got != want {
			t.Errorf("%d: %q", n, got)
		}
	}
}

func TestCleanedInfo(t *testing.T) {
	i := goodInfo()
	i.Title, i.Group, i.Names = " co\u00adoperate ", "Te\u200bam\u2028A", []string{"Ai\u2060no", "\u200b", "Väinö"}
	was := slices.Clone(i.Names)
	got := i.Cleaned()
	if got.Title != "cooperate" || got.Group != "Team A" || !slices.Equal(got.Names, []string{"Aino", "", "Väinö"}) {
		t.Errorf("%q", got.Names)
	}
	if !slices.Equal(i.Names, was) {
		t.Error("the names of another info were changed")
	}
}

func TestHowManyAnswersAResultNeeds(t *testing.T) {
	for _, c := range []struct {
		people, want int
		consent      bool
	}{{12, 5, true}, {5, 5, true}, {4, 4, true}, {3, 3, true}, {2, 5, true}, {4, 5, false}} {
		if got := workshop.CanConsent(c.people); got != (c.want < 5 || c.people == 4) {
			t.Errorf("%d people may agree: %v", c.people, got)
		}
		if got := workshop.ShowsFrom(c.people, c.consent); got != c.want {
			t.Errorf("%d people, consent %v: %d", c.people, c.consent, got)
		}
	}
}

func TestLeadersWhoAreTooFew(t *testing.T) {
	for _, c := range []struct {
		people, leaders int
		few, unequal    bool
	}{
		{12, 0, false, false}, {12, 1, false, true}, {12, 2, false, true}, {12, 3, true, false}, {9, 4, true, false}, {8, 4, false, true},
		{10, 5, false, false}, {9, 5, false, true},
	} {
		i := workshop.Info{People: c.people, Leaders: c.leaders}
		if i.FewLeaders() != c.few || i.UnequalViews() != c.unequal {
			t.Errorf("%d of %d: few %v, unequal %v", c.leaders, c.people, i.FewLeaders(), i.UnequalViews())
		}
	}
}

// What no version ever wrote is damage; what an older one wrote is taken up.
func TestTheInfoOfAFile(t *testing.T) {
	begin := func(st *workshop.State) { st.Agenda[0].Entered = true }
	for name, c := range map[string]struct {
		change func(*workshop.State)
		good   bool
	}{
		"good":                           {func(*workshop.State) {}, true},
		"nobody":                         {func(st *workshop.State) { st.Info.People = 0 }, false},
		"fewer than nobody":              {func(st *workshop.State) { st.Info.People = -3 }, false},
		"far too many":                   {func(st *workshop.State) { st.Info.People = workshop.MaxSeats + 1 }, false},
		"fewer than none lead":           {func(st *workshop.State) { st.Info.Leaders = -1 }, false},
		"99 of six lead":                 {func(st *workshop.State) { st.Info.Leaders = 99 }, false},
		"99 of those who are left lead":  {func(st *workshop.State) { st.Info.Leaders = 99; begin(st) }, true},
		"far too many lead":              {func(st *workshop.State) { st.Info.Leaders = workshop.MaxSeats + 1; begin(st) }, false},
		"a language of no text":          {func(st *workshop.State) { st.Info.Lang = "xx"; begin(st) }, false},
		"a second one of no text":        {func(st *workshop.State) { st.Info.Second = "xx" }, false},
		"a language of some texts":       {func(st *workshop.State) { st.Pack.Partial, st.Info.Lang = []string{"sv"}, "sv" }, true},
		"a title that turns direction":   {func(st *workshop.State) { st.Info.Title = "a\u202eb"; begin(st) }, false},
		"a name that turns direction":    {func(st *workshop.State) { st.Info.Names = []string{"\u2066a"} }, false},
		"a group with a bell":            {func(st *workshop.State) { st.Info.Group = "a\x07" }, false},
		"no group":                       {func(st *workshop.State) { st.Info.Group = "" }, true},
		"a long title":                   {func(st *workshop.State) { st.Info.Title = strings.Repeat("x", 500) }, true},
		"more names than people":         {func(st *workshop.State) { st.Info.Names = strings.Split("abcdefgh", "") }, true},
		"results of one":                 {func(st *workshop.State) { st.Info.MinShow = 1 }, true},
		"a way of a later version":       {func(st *workshop.State) { st.Info.Way = "pigeon" }, true},
		"what nobody sees in a title":    {func(st *workshop.State) { st.Info.Title = "a\u200bb" }, true},
		"what nobody sees in some names": {func(st *workshop.State) { st.Info.Names = []string{"a\u00adb"} }, true},
	} {
		t.Run(name, func(t *testing.T) {
			st := fixtureState(6)
			c.change(&st)
			s, err := workshop.Start(memory.New(st), workshop.Rules{})
			if (err == nil) != c.good || !c.good && workshop.CodeOf(err) != workshop.EDamaged {
				t.Fatalf("%v", err)
			}
			if err != nil {
				return
			}
			if got := s.State().Info; strings.ContainsAny(got.Title+strings.Join(got.Names, ""), "\u200b\u00ad") {
				t.Errorf("%+q %+q", got.Title, got.Names)
			}
		})
	}
}

// An info that means nothing is not kept either.
func TestNoInfoIsKeptThatMeansNothing(t *testing.T) {
	w := newWorld(t, 6)
	before := w.s.State().Info
	for did, err := range map[string]error{
		"people": w.s.SetPeople(-3), "language": w.s.SetLang("xx", ""), "second language": w.s.SetLang("en", "xx"), "one twice": w.s.SetLang("en", "en"),
	} {
		if workshop.CodeOf(err) != workshop.EInvalid {
			t.Errorf("%s: %v", did, err)
		}
	}
	kept, err := w.store.Load()
	if err != nil || kept.Info.People != before.People || kept.Info.Lang != before.Lang || kept.Info.Second != before.Second {
		t.Errorf("%+v %v", kept.Info, err)
	}
}
