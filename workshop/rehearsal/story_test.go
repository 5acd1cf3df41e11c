package rehearsal_test

import (
	"slices"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/rehearsal"
)

// Each obstacle has the step, the owner and the sign that the pack has for it, and what was
// merged means the same, in both languages.
func TestActionsFitTheirObstacles(t *testing.T) {
	for _, lang := range []string{"en", "fi"} {
		for seed := int64(1); seed <= 8; seed++ {
			st, err := play(t, store(t, lang, 12, 180), rehearsal.Options{Seed: seed})
			if err != nil {
				t.Fatal(err)
			}
			of := map[string]string{} // text of an obstacle → its name in the pack
			for _, it := range st.Pack.ItemsOf(workshop.ItemObstacle) {
				of[st.T("item."+it.ID+".text")] = it.ID
			}
			merged := 0
			for _, it := range st.ItemsIn(workshop.ListObstacles) {
				for _, also := range it.Merged {
					if merged++; also != st.T("item."+of[it.Text]+".again") {
						t.Errorf("%s %d: %q was merged into %q", lang, seed, also, it.Text)
					}
				}
			}
			if merged != 1 || len(st.Actions) != 3 {
				t.Errorf("%s %d: %d merged, %d actions", lang, seed, merged, len(st.Actions))
			}
			for _, a := range st.Actions {
				at := slices.IndexFunc(st.Items, func(it workshop.Item) bool { return it.ID == a.Item })
				own := "item." + of[st.Items[at].Text] + "."
				if a.First != st.T(own+"first") || a.Owner != st.T(own+"owner") || a.Notice != st.T(own+"notice") {
					t.Errorf("%s %d: %q: %+v", lang, seed, st.Items[at].Text, a)
				}
			}
		}
	}
}

// A pack without such texts gets steps that do for any obstacle, and nothing is merged.
func TestActionsOfAPackWithoutThem(t *testing.T) {
	file := store(t, "en", 12, 180)
	loaded, err := file.Load()
	if err != nil {
		t.Fatal(err)
	}
	for key := range loaded.Pack.Texts["en"] {
		for _, name := range []string{".again", ".first", ".owner", ".notice"} {
			if len(key) > len(name) && key[len(key)-len(name):] == name && key[:6] == "item.E" {
				delete(loaded.Pack.Texts["en"], key)
			}
		}
	}
	st, err := play(t, file, rehearsal.Options{Seed: 1})
	if err != nil {
		t.Fatal(err)
	}
	for i, a := range st.Actions {
		n := string(rune('1' + i))
		if a.First != "rehearsal.first."+n || a.Owner != "rehearsal.owner."+n || a.Notice != "rehearsal.notice."+n {
			t.Errorf("%+v", a)
		}
	}
	for _, it := range st.ItemsIn(workshop.ListObstacles) {
		if len(it.Merged) > 0 {
			t.Errorf("%q was merged into %q", it.Merged, it.Text)
		}
	}
}

// In a second vote nobody is farther than a step from where they were, and some have moved.
func TestSecondVotesMoveByAStep(t *testing.T) {
	moved := 0
	for seed := int64(1); seed <= 5; seed++ {
		st, err := play(t, store(t, "en", 12, 180), rehearsal.Options{Seed: seed})
		if err != nil {
			t.Fatal(err)
		}
		after, ok := st.Round("A7", false)
		if !ok {
			t.Fatal("no second vote")
		}
		before, _ := st.Round("A4", false)
		first := func(seat int, row string) workshop.Mark {
			b, at := rehearsal.BallotOf(seed, st, before.Spec, seat), 0
			for _, q := range before.Spec.Questions {
				if q.ID == row {
					return b[at]
				}
				at += len(q.Aspects)
			}
			t.Fatal(row, "was not asked")
			return 0
		}
		for seat := range 12 {
			b := rehearsal.BallotOf(seed, st, after.Spec, seat)
			for i, q := range after.Spec.Questions {
				was := first(seat, q.ID)
				if (was == workshop.CantSay) != (b[i] == workshop.CantSay) {
					t.Errorf("seed %d, seat %d, %s: %d, then %d", seed, seat, q.ID, was, b[i])
				} else if d := int(b[i]) - int(was); d < -1 || d > 1 {
					t.Errorf("seed %d, seat %d, %s: %d, then %d", seed, seat, q.ID, was, b[i])
				} else if d != 0 {
					moved++
				}
			}
		}
	}
	if moved < 10 {
		t.Errorf("%d answers moved", moved)
	}
}

// The keys that a group chooses are among those that it found lacking most.
func TestChosenKeysAreThoseThatLack(t *testing.T) {
	for seed := int64(1); seed <= 5; seed++ {
		st, err := play(t, store(t, "en", 12, 180), rehearsal.Options{Seed: seed})
		if err != nil {
			t.Fatal(err)
		}
		sum := map[string]float64{}
		keys, _ := st.Round("C2", false)
		for _, c := range keys.Tally.Counts {
			sign := map[string]float64{"practice": -1, "importance": 1}[c.Part]
			for k, n := range c.N {
				sum[c.Question] += sign * float64((c.Lo+k)*n) / float64(max(1, c.Answers()))
			}
		}
		chosen, _ := st.Round("C6", false)
		best, votes := "", -1
		for _, c := range chosen.Tally.Counts {
			got := 0
			for k, n := range c.N {
				got += (c.Lo + k) * n
			}
			if got > votes {
				best, votes = c.Part, got
			}
		}
		wider := 0
		for _, gap := range sum {
			if gap > sum[best] {
				wider++
			}
		}
		if wider > 2 {
			t.Errorf("seed %d: %s is chosen, %d keys lack more", seed, best, wider)
		}
	}
}

// An invented group has words for the paper too; what somebody else wrote stays.
func TestWordsForThePaperAreInvented(t *testing.T) {
	for _, lang := range []string{"en", "fi"} {
		st, err := play(t, store(t, lang, 12, 180), rehearsal.Options{Seed: 1})
		if err != nil {
			t.Fatal(err)
		}
		for key, want := range map[string]string{workshop.NoteSentence: "rehearsal.sentence", workshop.NoteNeeded: "rehearsal.needed.1\nrehearsal.needed.2"} {
			if st.Notes[key] != want {
				t.Errorf("%s: %s is %q", lang, key, st.Notes[key])
			}
		}
		if st.Notes[workshop.NoteFacilitator] != "" {
			t.Error("a facilitator is invented")
		}
	}
}
