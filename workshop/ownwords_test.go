package workshop_test

import (
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// written has six people write about what is in their way, one text for each.
func writing(t *testing.T) *world {
	t.Helper()
	w := course(t,
		workshop.StepDef{ID: "open", Kind: workshop.StepSay},
		workshop.StepDef{ID: "list", Kind: workshop.StepCollect, Collects: workshop.ListObstacles, Max: 5})
	w.jump("list")
	w.ok(w.s.AskWords(1))
	w.ok(w.s.Next())
	return w
}

func (w *world) writes(texts ...string) {
	w.t.Helper()
	b, ok := workshop.WriteWords(texts)
	if !ok {
		b = filled(workshop.Spec{Questions: []workshop.Question{{Kind: workshop.Words}}}, workshop.CantSay)
	}
	w.ok(w.s.CastFree(b))
}

func (w *world) unread() []string {
	var out []string
	for _, it := range w.s.State().Unread {
		out = append(out, it.Text)
	}
	return out
}

// What people write comes out of the box for the facilitator alone, and goes on the list of
// the step when its page is shown.
func TestOwnWordsAreReadBeforeTheyAreShown(t *testing.T) {
	w := writing(t)
	for _, text := range []string{"Haste", "Noise", "Ann is a fool", "haste", "Two systems", "Stairs"} {
		w.writes(text)
	}
	w.ok(w.s.Next())
	w.at("S1", workshop.PhaseClosed)
	if st := w.s.State(); len(st.Unread) != 6 || len(st.Items) != 0 {
		t.Fatalf("%q on the list, %q to read", w.items(), w.unread())
	}
	id := func(text string) string { return w.s.State().Unread[slices.Index(w.unread(), text)].ID }
	if code := workshop.CodeOf(w.s.Next()); code != workshop.EState {
		t.Errorf("six answers on a list that takes five: %q", code)
	}
	w.ok(w.s.Fold(id("Haste"), id("haste")))
	w.ok(w.s.TakeOut(id("Ann is a fool")))
	w.ok(w.s.Reword(id("Noise"), "  Noise\nin the hall "))
	w.start()
	w.ok(w.s.Next())
	st := w.s.State()
	for _, want := range []string{"Haste+haste", "Noise in the hall", "Two systems", "Stairs"} {
		if !strings.Contains(w.items(), want) {
			t.Errorf("%q is not on the list: %s", want, w.items())
		}
	}
	if strings.Contains(w.items(), "Ann") || len(st.Unread) != 0 || len(st.ItemsIn(workshop.ListObstacles)) != 4 {
		t.Errorf("on the list: %s; to read: %q", w.items(), w.unread())
	}
	if w.ok(w.s.Next()); w.s.State().Now().ID != "list" {
		t.Error("the list is not next")
	}
}

// Nothing brings back what was taken out: not Undo, and no state that Undo holds.
func TestNothingBringsBackWhatWasTakenOut(t *testing.T) {
	w := writing(t)
	for range 6 {
		w.writes("Ann is a fool")
	}
	w.ok(w.s.Next())
	w.ok(w.s.SetNote("facilitator", "they wrote")) // a deed that Undo holds, with the states around it
	for _, it := range w.s.State().Unread {
		w.ok(w.s.TakeOut(it.ID))
	}
	for w.s.State().Undo != nil {
		_ = w.s.Undo()
	}
	for w.s.State().Redo != nil {
		_ = w.s.Redo()
	}
	if left := w.unread(); len(left) > 0 {
		t.Errorf("%q", left)
	}
}

// Where fewer have written than a result needs, nobody reads any of it.
func TestTooFewWordsAreDestroyed(t *testing.T) {
	for name, wrote := range map[string]int{"few ballots": 4, "few who had something to say": 4, "enough": 5} {
		w := writing(t)
		for range wrote {
			w.writes("Haste")
		}
		if name != "few ballots" {
			w.writes()
		}
		w.ok(w.s.CloseRound())
		if n := len(w.unread()); (n > 0) != (name == "enough") {
			t.Errorf("%s: %d answers", name, n)
		}
	}
}

// Asking for words can be taken back as long as nobody has written any.
func TestAskingForWordsIsTakenBack(t *testing.T) {
	w := lists(t)
	w.jump("list")
	before := w.s.State()
	w.ok(w.s.AskWords(3))
	if w.s.State().Undo == nil || w.s.State().Undo.Command != workshop.CommandAskWords {
		t.Fatalf("%+v", w.s.State().Undo)
	}
	w.ok(w.s.Undo())
	if st := w.s.State(); len(st.Agenda) != len(before.Agenda) || st.Pos != before.Pos {
		t.Errorf("%+v", st.Pos)
	}
}

// The order in which answers come out is the same whatever the order in which they lay in the
// box, so it tells nothing of that; and it is not that of the alphabet, nor does it keep two
// answers of one person together.
func TestTheLotKnowsNothingOfTheBox(t *testing.T) {
	people := [][]string{{"aa", "zz"}, {"bb", "yy"}, {"cc", "xx"}, {"dd", "ww"}, {"ee", "vv"}, {"ff", "uu"}}
	spec := workshop.Spec{Step: "w", Questions: []workshop.Question{{ID: "w", Kind: workshop.Words, Budget: 2}}}
	r := rand.New(rand.NewPCG(1, 2))
	first := ""
	for range 50 {
		var box []workshop.Ballot
		for _, i := range r.Perm(len(people)) {
			texts := slices.Clone(people[i])
			r.Shuffle(2, func(a, b int) { texts[a], texts[b] = texts[b], texts[a] })
			b, _ := workshop.WriteWords(texts)
			box = append(box, b)
		}
		tally, err := workshop.NewTally(spec, 6, 3, box)
		if err != nil {
			t.Fatal(err)
		}
		if first == "" {
			first = strings.Join(tally.Said, " ")
		}
		if got := strings.Join(tally.Said, " "); got != first {
			t.Fatalf("%s, %s", got, first)
		}
	}
	if slices.IsSorted(strings.Fields(first)) {
		t.Error("as in the alphabet:", first)
	}
	next, pairs := 0, 0
	for round := range 400 { // other words, another lot: two of one person stand together as often as by chance
		var box []workshop.Ballot
		for _, p := range people {
			tag := strings.Repeat("x", round%100) + string(rune('a'+round/100))
			b, _ := workshop.WriteWords([]string{p[0] + tag, p[1] + tag})
			box = append(box, b)
		}
		tally, _ := workshop.NewTally(spec, 6, 3, box)
		for i, text := range tally.Said[1:] {
			for _, p := range people {
				if strings.HasPrefix(text, p[0]) && strings.HasPrefix(tally.Said[i], p[1]) || strings.HasPrefix(text, p[1]) && strings.HasPrefix(tally.Said[i], p[0]) {
					next++
				}
			}
			pairs++
		}
	}
	if share := float64(next) / float64(pairs); share < 0.07 || share > 0.115 { // 1 of 11
		t.Errorf("of %d neighbours %d wrote both, %.3f", pairs, next, share)
	}
}

// All ballots are of one size, and what is on them is one line of plain text.
func TestWhatAnAnswerIsKeptAs(t *testing.T) {
	long := strings.Repeat("ä", 200)
	for _, c := range []struct {
		name  string
		typed []string
		want  []string
	}{
		{"as it is", []string{"Kaikki kestää"}, []string{"Kaikki kestää"}},
		{"three", []string{"one", "two", "three"}, []string{"one", "two", "three"}},
		{"empty ones between", []string{"", "one", " ", "two"}, []string{"one", "two"}},
		{"lines and tabs", []string{"one\n\ttwo"}, []string{"one two"}},
		{"letters in pieces", []string{"ka\u0308vely"}, []string{"kävely"}},
		{"signs that turn the line", []string{"a\u202eb\u200b"}, []string{"ab"}},
		{"too long", []string{long}, []string{long[:2*workshop.MaxAnswer]}},
		{"nothing", []string{" ", "\u200b"}, nil},
		{"more than there is room for", []string{long, long, "x"}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			b, ok := workshop.WriteWords(c.typed)
			if ok != (c.want != nil) {
				t.Fatalf("%v", ok)
			}
			if !ok {
				return
			}
			if got := workshop.WordsOf(b); !slices.Equal(got, c.want) {
				t.Errorf("%q", got)
			}
			spec := workshop.Spec{Step: "w", Questions: []workshop.Question{{ID: "w", Kind: workshop.Words, Budget: 3}}}
			if err := spec.Check(b); err != nil || len(b) != len(spec.Cells()) {
				t.Errorf("%v, %d marks", err, len(b))
			}
		})
	}
}

// Words are asked in secret, and nothing else stands on the sheet.
func TestWhereWordsAreAsked(t *testing.T) {
	q := workshop.Question{ID: "w", Kind: workshop.Words, Budget: 1}
	for name, c := range map[string]struct {
		spec workshop.Spec
		ok   bool
	}{
		"in the booth":            {workshop.Spec{Step: "w", Way: workshop.Booth, Questions: []workshop.Question{q}}, true},
		"on paper":                {workshop.Spec{Step: "w", Way: workshop.Paper, Questions: []workshop.Question{q}}, true},
		"by phone":                {workshop.Spec{Step: "w", Way: workshop.Phones, Questions: []workshop.Question{q}}, true},
		"by cards":                {workshop.Spec{Step: "w", Way: workshop.Cards, Questions: []workshop.Question{q}}, false},
		"beside another question": {workshop.Spec{Step: "w", Way: workshop.Paper, Questions: []workshop.Question{q, q}}, false},
		"four answers":            {workshop.Spec{Step: "w", Questions: []workshop.Question{{ID: "w", Kind: workshop.Words, Budget: 4}}}, false},
		"no answer":               {workshop.Spec{Step: "w", Questions: []workshop.Question{{ID: "w", Kind: workshop.Words}}}, false},
	} {
		if err := c.spec.Validate(); (err == nil) != c.ok {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// A large room may write more than a file has room for on the lists of the group. What came out of
// the box can be read again after a power cut, and goes on a list once there is room for it.
func TestALargeRoomsAnswersAreOpenedAgain(t *testing.T) {
	w := course(t,
		workshop.StepDef{ID: "open", Kind: workshop.StepSay},
		workshop.StepDef{ID: "list", Kind: workshop.StepCollect, Collects: workshop.ListObstacles})
	w.ok(w.s.SetPeople(340))
	w.jump("list")
	w.ok(w.s.AskWords(3))
	w.ok(w.s.Next())
	r, _ := w.s.State().OpenRound()
	var all []workshop.Ballot
	for i := range 340 {
		n := strconv.Itoa(i)
		b, _ := workshop.WriteWords([]string{"a" + n, "b" + n, "c" + n})
		all = append(all, b)
	}
	w.ok(w.s.CastFree(all...))
	w.ok(w.s.CloseRound())
	sound := func(when string) {
		t.Helper()
		if err := workshop.Sound(w.s.State()); err != nil {
			t.Errorf("%s: %v", when, err)
		}
	}
	if n := len(w.unread()); n != 3*r.Seats {
		t.Fatalf("%d answers", n)
	}
	sound("unread")
	if code := workshop.CodeOf(w.s.Next()); code != workshop.EState {
		t.Errorf("%d answers on lists that take %d: %q", len(w.unread()), workshop.MostItems, code)
	}
	first := w.s.State().Unread[0].ID
	for _, it := range w.s.State().Unread[1:250] {
		w.ok(w.s.Fold(first, it.ID))
	}
	sound("as many wordings as people put together")
	w.ok(w.s.Next())
	sound("shown")
	var lines []string
	for i := range 1 + workshop.MostItems - len(w.s.State().Items) {
		lines = append(lines, "one more "+strconv.Itoa(i))
	}
	if code := workshop.CodeOf(w.s.AddItems(workshop.ListObstacles, strings.Join(lines, "\n"))); code != workshop.EState {
		t.Errorf("one more than there is room for: %q", code)
	}
	if n := len(w.s.State().Items); n != workshop.MostItems {
		t.Errorf("%d items", n)
	}
}

// A letter with any number of marks over it is one letter: what it takes in the file is counted, too.
func TestARewordedAnswerIsOpenedAgain(t *testing.T) {
	w := writing(t)
	for range 6 {
		w.writes("Haste")
	}
	w.ok(w.s.CloseRound())
	marked := "a" + strings.Repeat("\u0301", 50)
	w.ok(w.s.Reword(w.s.State().Unread[0].ID, strings.Repeat(marked, workshop.MaxAnswer)))
	if err := workshop.Sound(w.s.State()); err != nil {
		t.Error(err)
	}
}
