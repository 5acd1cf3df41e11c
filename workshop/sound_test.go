package workshop_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
)

// played is a workshop whose first vote was held.
func played(t *testing.T) workshop.State {
	t.Helper()
	w := newWorld(t, 6)
	w.ok(w.s.AddItem("obstacles", "haste"))
	w.jump("cards")
	w.ok(w.s.Next())
	w.everyone(1)
	w.ok(w.s.Next())
	st := w.s.State()
	if err := workshop.Sound(st); err != nil || st.Rounds[0].Tally == nil {
		t.Fatalf("a workshop as it is played: %v, %+v", err, st.Rounds)
	}
	return st
}

// What a file says is held against what the program writes, before anybody draws it.
func TestWhatCannotBeOurs(t *testing.T) {
	long := strings.Repeat("x", 100_000)
	for name, spoil := range map[string]func(st *workshop.State){
		"no agenda":                  func(st *workshop.State) { st.Agenda = nil },
		"a long agenda":              func(st *workshop.State) { st.Agenda = append(st.Agenda, make([]workshop.Step, 1000)...) },
		"a step of no pack":          func(st *workshop.State) { st.Agenda[2].ID = "none" },
		"a length that is none":      func(st *workshop.State) { st.Agenda[2].Length = 12 },
		"a length below all":         func(st *workshop.State) { st.Agenda[2].Length = -1 },
		"minutes before the start":   func(st *workshop.State) { st.Agenda[2].Minutes = -1 },
		"a step of days":             func(st *workshop.State) { st.Agenda[2].Minutes = 10_000 },
		"time that ran backwards":    func(st *workshop.State) { st.Agenda[2].Spent = -time.Second },
		"a place before the start":   func(st *workshop.State) { st.Pos.Step = -1 },
		"a place behind the end":     func(st *workshop.State) { st.Pos.Step = len(st.Agenda) },
		"a page before the first":    func(st *workshop.State) { st.Pos.Page = -1 },
		"a picture before the first": func(st *workshop.State) { st.Pos.View = -1 },
		"a phase that is none":       func(st *workshop.State) { st.Pos.Phase = "later" },
		"no questions":               func(st *workshop.State) { st.Rounds[0].Spec.Questions = nil },
		"a scale of a thousand million": func(st *workshop.State) {
			st.Rounds[0].Spec.Questions = []workshop.Question{{ID: "K", Kind: workshop.Scale, Aspects: []string{"a"}, Hi: 1_000_000_000}}
		},
		"a state that is none":       func(st *workshop.State) { st.Rounds[0].State = 99 },
		"no seats":                   func(st *workshop.State) { st.Rounds[0].Seats = 0 },
		"more ballots than seats":    func(st *workshop.State) { st.Rounds[0].Cast = 7 },
		"more answers than ballots":  func(st *workshop.State) { st.Rounds[0].Tally.Counts[0].N[0] += 40 },
		"less than no answer":        func(st *workshop.State) { c := st.Rounds[0].Tally.Counts[0]; c.N[0], c.CantSay = -3, c.N[0]+c.N[1]+3 },
		"can't say less than never":  func(st *workshop.State) { c := &st.Rounds[0].Tally.Counts[0]; c.CantSay--; c.N[1]++ },
		"a mark too many":            func(st *workshop.State) { c := &st.Rounds[0].Tally.Counts[0]; c.N = append(c.N, 0) },
		"counts of another question": func(st *workshop.State) { st.Rounds[0].Tally.Counts[0].Question = "other" },
		"a count less":               func(st *workshop.State) { c := &st.Rounds[0].Tally.Counts; *c = (*c)[1:] },
		"no counts of enough people": func(st *workshop.State) { st.Rounds[0].Tally.Counts = nil },
		"hidden and there":           func(st *workshop.State) { st.Rounds[0].Tally.Counts[0].Hidden = true },
		"a result of fewer ballots":  func(st *workshop.State) { st.Rounds[0].Tally.Cast-- },
		"pairs of no ranking":        func(st *workshop.State) { st.Rounds[0].Tally.Pairs = make([]workshop.Pairs, 1) },
		"a wording of no list":       func(st *workshop.State) { st.Items[0].List = "" },
		"a wording without a number": func(st *workshop.State) { st.Items[0].ID = "" },
		"a long wording":             func(st *workshop.State) { st.Items[0].Text = long },
		"a wording that is no text":  func(st *workshop.State) { st.Items[0].Text = "\xff" },
		"many merged wordings":       func(st *workshop.State) { st.Items[0].Merged = make([]string, 100_000) },
		"many wordings":              func(st *workshop.State) { st.Items = make([]workshop.Item, 200_000) },
		"a long owner":               func(st *workshop.State) { st.Actions = []workshop.Action{{Item: "O1", Owner: long}} },
		"many tiles":                 func(st *workshop.State) { st.Tiles = make([]string, 1000) },
		"a long tile":                func(st *workshop.State) { st.Tiles = []string{long} },
		"a long note":                func(st *workshop.State) { st.Notes = map[string]string{"see": long} },
		"a long key of a draft":      func(st *workshop.State) { st.Drafts = map[string]string{long: "x"} },
		"many rounds":                func(st *workshop.State) { st.Rounds = make([]workshop.Round, 5000) },
	} {
		t.Run(name, func(t *testing.T) {
			st := played(t)
			spoil(&st)
			if err := workshop.Sound(st); workshop.CodeOf(err) != workshop.EDamaged {
				t.Errorf("%v", err)
			}
		})
	}
}

// A question of a later version is no damage: Understood tells of it.
func TestAQuestionOfALaterVersionIsNoDamage(t *testing.T) {
	st := played(t)
	st.Rounds[0].Spec.Questions = []workshop.Question{{ID: "X", Kind: "later"}}
	if err := workshop.Sound(st); err != nil {
		t.Error(err)
	}
}

// Counts that were hidden, and a vote of too few, are as the program leaves them.
func TestHiddenResultsAreSound(t *testing.T) {
	for _, cast := range []int{2, 4, 6} {
		st := played(t)
		r := &st.Rounds[0]
		tally, err := workshop.NewTally(r.Spec, 6, 5, make([]workshop.Ballot, 0))
		if err != nil {
			t.Fatal(err)
		}
		tally.Cast, r.Cast, r.Tally = cast, cast, &tally
		for i := range tally.Counts {
			tally.Counts[i].CantSay = cast
		}
		tally.Hide()
		if err := workshop.Sound(st); err != nil {
			t.Errorf("%d ballots: %v", cast, err)
		}
	}
}

// As much as the program lets in, and some more, is no damage; the next one is.
func TestHowMuchAFileMayHold(t *testing.T) {
	text := func(n int) string { return strings.Repeat("x", n) }
	keys := func(n int) map[string]string {
		out := map[string]string{}
		for i := range n {
			out["k"+strconv.Itoa(i)] = "x"
		}
		return out
	}
	for name, c := range map[string]struct {
		most int
		fill func(st *workshop.State, n int)
	}{
		"steps of the agenda": {200, func(st *workshop.State, n int) {
			for len(st.Agenda) < n {
				st.Agenda = append(st.Agenda, st.Agenda[0])
			}
		}},
		"steps of the pack": {1000, func(st *workshop.State, n int) {
			p := *st.Pack
			p.Steps = append(slices.Clone(p.Steps), make([]workshop.StepDef, n-len(p.Steps))...)
			st.Pack = &p
		}},
		"minutes":              {240, func(st *workshop.State, n int) { st.Agenda[0].Minutes = n }},
		"hours spent":          {1000, func(st *workshop.State, n int) { st.Agenda[0].Spent = time.Duration(n) * time.Hour }},
		"length":               {int(workshop.Deep), func(st *workshop.State, n int) { st.Agenda[0].Length = workshop.Length(n) }},
		"step":                 {10, func(st *workshop.State, n int) { st.Pos.Step = n }},
		"rounds":               {1000, func(st *workshop.State, n int) { st.Rounds = slices.Repeat(st.Rounds[:1], n) }},
		"state of a round":     {int(workshop.RoundVoid), func(st *workshop.State, n int) { st.Rounds[0].State = workshop.RoundState(n) }},
		"ballots of six seats": {6, func(st *workshop.State, n int) { st.Rounds[0].Cast, st.Rounds[0].Tally = n, nil }},
		"seats":                {workshop.MaxSeats, func(st *workshop.State, n int) { st.Rounds[0].Seats, st.Rounds[0].Tally.Seats = n, n }},
		"wordings": {1000, func(st *workshop.State, n int) {
			st.Items = slices.Repeat([]workshop.Item{{ID: "O1", List: "obstacles"}}, n)
		}},
		"actions":            {1000, func(st *workshop.State, n int) { st.Actions = make([]workshop.Action, n) }},
		"merged wordings":    {workshop.MostUnread, func(st *workshop.State, n int) { st.Items[0].Merged = make([]string, n) }},
		"page":               {10_000, func(st *workshop.State, n int) { st.Pos.Page = n }},
		"picture":            {10_000, func(st *workshop.State, n int) { st.Pos.View = n }},
		"names":              {workshop.MaxSeats, func(st *workshop.State, n int) { st.Info.Names = make([]string, n) }},
		"bytes of a title":   {16_000, func(st *workshop.State, n int) { st.Info.Title = text(n) }},
		"bytes of a name":    {16_000, func(st *workshop.State, n int) { st.Info.Names = []string{text(n)} }},
		"tiles":              {40, func(st *workshop.State, n int) { st.Tiles = make([]string, n) }},
		"notes":              {1000, func(st *workshop.State, n int) { st.Notes = keys(n) }},
		"drafts":             {1000, func(st *workshop.State, n int) { st.Drafts = keys(n) }},
		"bytes of a wording": {4 * workshop.MaxItemText, func(st *workshop.State, n int) { st.Items[0].Text = text(n) }},
		"bytes of a merged":  {4 * workshop.MaxItemText, func(st *workshop.State, n int) { st.Items[0].Merged = []string{text(n)} }},
		"bytes of an action": {4 * workshop.MaxItemText, func(st *workshop.State, n int) { st.Actions = []workshop.Action{{Item: "O1", Due: text(n)}} }},
		"bytes of a tile":    {4 * workshop.MaxItemText, func(st *workshop.State, n int) { st.Tiles = []string{text(n)} }},
		"bytes of a note":    {8 * workshop.MaxNote, func(st *workshop.State, n int) { st.Notes = map[string]string{"see": text(n)} }},
		"bytes of a draft":   {8 * workshop.MaxNote, func(st *workshop.State, n int) { st.Drafts = map[string]string{"see": text(n)} }},
		"bytes of a label": {4 * workshop.MaxItemText, func(st *workshop.State, n int) {
			r := &st.Rounds[0]
			r.Spec.Labels = map[string]string{"O1": text(n)}
			r.Tally.Spec = r.Spec
		}},
		"bytes of a key": {4 * workshop.MaxItemText, func(st *workshop.State, n int) { st.Notes = map[string]string{text(n): "x"} }},
	} {
		t.Run(name, func(t *testing.T) {
			for n, want := range map[int]workshop.Code{c.most: "", c.most + 1: workshop.EDamaged} {
				st := played(t)
				c.fill(&st, n)
				if err := workshop.Sound(st); workshop.CodeOf(err) != want {
					t.Errorf("%d: %v", n, err)
				}
			}
		})
	}
}

// At least so much there is in any file: a seat, and a number of people below which nothing is shown.
func TestHowLittleAFileMayHold(t *testing.T) {
	for name, c := range map[string]struct {
		least int
		set   func(st *workshop.State, n int)
	}{
		"length":                              {0, func(st *workshop.State, n int) { st.Agenda[0].Length = workshop.Length(n) }},
		"minutes":                             {0, func(st *workshop.State, n int) { st.Agenda[0].Minutes = n }},
		"time":                                {0, func(st *workshop.State, n int) { st.Agenda[0].Spent = time.Duration(n) }},
		"seats":                               {1, func(st *workshop.State, n int) { r := &st.Rounds[0]; r.Seats, r.Cast, r.Tally = n, 0, nil }},
		"ballots":                             {0, func(st *workshop.State, n int) { r := &st.Rounds[0]; r.Cast, r.Tally = n, nil }},
		"people below which nothing is shown": {workshop.LeastShow, func(st *workshop.State, n int) { st.Rounds[0].MinShow, st.Rounds[0].Tally.MinShow = n, n }},
		"state of a round":                    {int(workshop.RoundReady), func(st *workshop.State, n int) { st.Rounds[0].State = workshop.RoundState(n) }},
	} {
		t.Run(name, func(t *testing.T) {
			for n, want := range map[int]workshop.Code{c.least: "", c.least - 1: workshop.EDamaged} {
				st := played(t)
				c.set(&st, n)
				if err := workshop.Sound(st); workshop.CodeOf(err) != want {
					t.Errorf("%d: %v", n, err)
				}
			}
		})
	}
}

// A ranking's result holds who was put before whom, and no more than there are ballots.
func TestPairsThatCannotBeOurs(t *testing.T) {
	ranked := func() workshop.State {
		spec := workshop.Spec{Step: "cards", Way: workshop.Booth, Questions: []workshop.Question{{ID: "R", Kind: workshop.Ranking, Items: []string{"a", "b", "c"}}}}
		ballots := slices.Repeat([]workshop.Ballot{{1, 2, 3}}, 6)
		tally, err := workshop.NewTally(spec, 6, 5, ballots)
		if err != nil {
			t.Fatal(err)
		}
		st := played(t)
		r := &st.Rounds[0]
		r.Spec, r.Tally, r.Cast = spec, &tally, 6
		return st
	}
	for name, c := range map[string]struct {
		spoil func(p *workshop.Pairs)
		want  workshop.Code
	}{
		"as they are":                  {func(*workshop.Pairs) {}, ""},
		"of another question":          {func(p *workshop.Pairs) { p.Question = "other" }, workshop.EDamaged},
		"of other items":               {func(p *workshop.Pairs) { p.Items = []string{"a", "b", "d"} }, workshop.EDamaged},
		"a row less":                   {func(p *workshop.Pairs) { p.Before = p.Before[1:] }, workshop.EDamaged},
		"a row that is short":          {func(p *workshop.Pairs) { p.Before[0] = p.Before[0][1:] }, workshop.EDamaged},
		"more than ballots":            {func(p *workshop.Pairs) { p.Before[0][1] = 7 }, workshop.EDamaged},
		"as many as ballots":           {func(p *workshop.Pairs) { p.Before[0][1] = 6 }, ""},
		"less than none, and the rest": {func(p *workshop.Pairs) { p.Before[2][0], p.Before[0][2] = -1, 7 }, workshop.EDamaged},
		"the rest, and less than none": {func(p *workshop.Pairs) { p.Before[2][0], p.Before[0][2] = 7, -1 }, workshop.EDamaged},
		"less than none":               {func(p *workshop.Pairs) { p.Before[2][0] = -1 }, workshop.EDamaged},
		"none":                         {func(p *workshop.Pairs) { p.Before[2][0] = 0 }, ""},
	} {
		t.Run(name, func(t *testing.T) {
			st := ranked()
			c.spoil(&st.Rounds[0].Tally.Pairs[0])
			if err := workshop.Sound(st); workshop.CodeOf(err) != c.want {
				t.Error(err)
			}
		})
	}
	st := ranked()
	st.Rounds[0].Tally.Pairs = nil
	if workshop.CodeOf(workshop.Sound(st)) != workshop.EDamaged {
		t.Error("a ranking without pairs")
	}
}

// A single count that too few stand behind is empty, and nothing else is.
func TestASingleHiddenCount(t *testing.T) {
	for name, c := range map[string]struct {
		left func(c *workshop.Count)
		want workshop.Code
	}{
		"nothing":                  {func(*workshop.Count) {}, ""},
		"who could not say":        {func(c *workshop.Count) { c.CantSay = 1 }, workshop.EDamaged},
		"who was not asked":        {func(c *workshop.Count) { c.NotAsked = 1 }, workshop.EDamaged},
		"counts, though of nobody": {func(c *workshop.Count) { c.N = []int{0, 0} }, workshop.EDamaged},
	} {
		t.Run(name, func(t *testing.T) {
			st := played(t)
			of := &st.Rounds[0].Tally.Counts[0]
			*of = workshop.Count{Question: of.Question, Part: of.Part, Lo: of.Lo, Hidden: true}
			c.left(of)
			if err := workshop.Sound(st); workshop.CodeOf(err) != c.want {
				t.Error(err)
			}
		})
	}
}
