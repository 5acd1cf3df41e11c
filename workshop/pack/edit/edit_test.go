package edit_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"pgregory.net/rapid"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/pack"
	"github.com/upturn-workshop/upturn/workshop/pack/edit"
)

func builtin(t testing.TB) *workshop.Pack {
	t.Helper()
	p, err := pack.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func words(lang, key string) string { return "A long new text, " + lang + " " + key }

// good fails unless a pack can be written and read again.
func good(t interface {
	Helper()
	Fatal(...any)
}, p *workshop.Pack) {
	t.Helper()
	files := fstest.MapFS{}
	for name, data := range pack.Files(p) {
		files[name] = &fstest.MapFile{Data: data}
	}
	got, list, err := pack.Draft(files, ".")
	if err != nil || len(list) > 0 {
		t.Fatal(err, list)
	}
	if !reflect.DeepEqual(pack.Files(got), pack.Files(p)) {
		t.Fatal("it is read as another pack")
	}
}

func steps(p *workshop.Pack) []string {
	var out []string
	for _, d := range p.Steps {
		out = append(out, d.ID)
	}
	return out
}

// Whatever is changed in whatever order, the pack stays whole, and taking all
// back gives the pack there was.
func TestAnyChangesLeaveAGoodPack(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		start := builtin(t)
		before := pack.Files(start)
		h := edit.NewHistory(start)
		for range rapid.IntRange(1, 12).Draw(rt, "changes") {
			h.Do(change(rt, h.Pack()), "")
		}
		good(rt, h.Pack())
		last := h.Pack()
		undone := 0
		for h.Undo() {
			undone++
		}
		if !reflect.DeepEqual(pack.Files(h.Pack()), before) {
			rt.Fatal("taking all back gave another pack")
		}
		for range undone {
			h.Redo()
		}
		if h.Pack() != last {
			rt.Fatal("doing all again gave another pack")
		}
	})
}

func change(rt *rapid.T, p *workshop.Pack) *workshop.Pack {
	step := p.Steps[rapid.IntRange(0, len(p.Steps)-1).Draw(rt, "step")]
	item := p.Items[rapid.IntRange(0, len(p.Items)-1).Draw(rt, "item")]
	by := rapid.SampledFrom([]int{-1, 1}).Draw(rt, "by")
	length := workshop.Length(rapid.IntRange(0, 2).Draw(rt, "length"))
	switch rapid.IntRange(0, 9).Draw(rt, "what") {
	case 0:
		return edit.MoveStep(p, step.ID, by)
	case 1:
		if step.Exercise == "" || len(p.Exercises) < 2 { // an empty pack is no pack
			return p
		}
		out, _ := edit.RemoveStep(p, step.ID)
		return out
	case 2:
		out, _ := edit.AddStep(p, step.ID, rapid.SampledFrom(edit.Kinds()).Draw(rt, "kind"), words)
		return out
	case 3:
		return edit.MoveItem(p, item.ID, by)
	case 4:
		out, _ := edit.RemoveItem(p, item.ID)
		return out
	case 5:
		out, _ := edit.AddItem(p, item.ID)
		return out
	case 6:
		return edit.Text(p, "fi", "step."+step.ID+".wall", rapid.StringMatching(`[a-zäö ,."\\#\[]{1,40}x`).Draw(rt, "text"))
	case 7:
		if m := step.Minutes; m[length] == 0 || m[0]+m[1]+m[2] == m[length] { // would change the lengths that a vote needs items in
			return p
		}
		return edit.Minutes(p, step.ID, length, rapid.IntRange(1, 30).Draw(rt, "minutes"))
	case 8:
		return edit.Role(p, step.ID, rapid.SampledFrom(append(workshop.Roles(), "")).Draw(rt, "role"))
	default:
		if step.Exercise != "" {
			return p
		}
		return edit.FrameMinutes(p, step.ID, rapid.IntRange(0, 2).Draw(rt, "plan"), rapid.IntRange(0, 20).Draw(rt, "minutes"))
	}
}

func TestMoveStep(t *testing.T) {
	p := builtin(t)
	for _, tc := range []struct {
		name, id string
		by       int
		want     string // the step that stands before it then; "=" = nothing changes
	}{
		{"down", "A1", 1, "A2"},
		{"up", "A3", -1, "A1"},
		{"a reveal stays behind its vote", "A5", -1, "="},
		{"a vote stays before its reveal", "A4", 1, "="},
		{"not out of its exercise", "A1", -1, "="},
		{"not past the end", "close", 1, "="},
		{"nor into a break", "A8", 1, "="},
	} {
		t.Run(tc.name, func(t *testing.T) {
			out := edit.MoveStep(p, tc.id, tc.by)
			if tc.want == "=" {
				if out != p {
					t.Errorf("moved: %v", steps(out))
				}
				return
			}
			list := steps(out)
			if i := slices.Index(list, tc.id); list[i-1] != tc.want {
				t.Errorf("got %v", list)
			}
		})
	}
}

func TestRemoveStepTakesAlongWhatNeedsIt(t *testing.T) {
	for _, tc := range []struct {
		id   string
		also []string
	}{
		{"A1", nil},
		{"A4", []string{"A5", "A6", "A7"}},
		{"B5", []string{"B6"}},
		{"C2", []string{"C4", "C5"}},
		{"rules", nil},
	} {
		out, also := edit.RemoveStep(builtin(t), tc.id)
		if !slices.Equal(also, tc.also) {
			t.Errorf("%s takes along %v, want %v", tc.id, also, tc.also)
		}
		good(t, out)
	}
	out := builtin(t)
	for _, d := range builtin(t).Steps {
		if d.Exercise == "A" {
			out, _ = edit.RemoveStep(out, d.ID)
		}
	}
	if len(out.Exercises) != 2 || slices.Contains(out.Plans[1].Exercises, "A") {
		t.Error("the exercise is still there")
	}
	good(t, out)
}

func TestItemsThatStay(t *testing.T) {
	p := builtin(t)
	for _, id := range []string{"K1", "K2", "K3", "K4", "K5", "K6", "K7"} {
		var done bool
		if p, done = edit.RemoveItem(p, id); !done {
			t.Fatal(id, "stays")
		}
	}
	if _, done := edit.RemoveItem(p, "K10"); done {
		t.Error("two keys are left for three dots")
	}
	for _, id := range []string{"T1", "T2", "T3", "T4"} {
		p, _ = edit.RemoveItem(p, id)
	}
	if _, done := edit.RemoveItem(p, "T5"); done {
		t.Error("the last tile went")
	}
	good(t, p)
}

func TestCut(t *testing.T) {
	p := builtin(t)
	for _, tc := range []struct {
		id        string
		cut       int
		want      workshop.StepDef
		unchanged bool
	}{
		{"A1", 2, workshop.StepDef{Cut: 2}, false},
		{"A2", 0, workshop.StepDef{}, false}, // a step that is never cut keeps no minutes for it
		{"A2", 1, workshop.StepDef{Cut: 1, Least: 5}, false},
		{"A2", 4, workshop.StepDef{Cut: 3, Least: 5}, true},
	} {
		out := edit.Cut(p, tc.id, tc.cut)
		if got, _ := out.Step(tc.id); got.Cut != tc.want.Cut || got.Least != tc.want.Least || (out == p) != tc.unchanged {
			t.Errorf("%s with %d: cut %d, least %d", tc.id, tc.cut, got.Cut, got.Least)
		}
		good(t, out)
	}
}

func TestTextsAndGaps(t *testing.T) {
	p := builtin(t)
	p = edit.Text(p, "fi", "step.A1.wall", "  Yksi\n kaksi ")
	if got := p.Text("fi", "step.A1.wall"); got != "Yksi kaksi" {
		t.Errorf("kept %q", got)
	}
	for typed, want := range map[string]string{
		"two  spaces ": "two  spaces", "10\u00a0%": "10\u00a0%", "a\tb\r\n\r\nc\u2028d": "a b c d", "a\u0308": "ä", "e\u0301": "é",
	} {
		if got := edit.Text(p, "fi", "step.A1.wall", typed).Text("fi", "step.A1.wall"); got != want {
			t.Errorf("of %q is kept %q", typed, got)
		}
		if got := edit.Lines(p, "fi", "step.A1.notes", []string{typed}).Lines("fi", "step.A1.notes")[0]; got != want {
			t.Errorf("of the line %q is kept %q", typed, got)
		}
	}
	p = edit.Text(p, "fi", "step.A1.title", " ")
	p = edit.Text(p, "fi", "step.A2.title", p.Text("en", "step.A2.title"))
	p = edit.Lines(p, "fi", "step.A1.notes", []string{"Yksi", "", "Kaksi"})
	if got := p.Lines("fi", "step.A1.notes"); !slices.Equal(got, []string{"Yksi", "Kaksi", p.Text("en", "step.A1.notes.3"), p.Text("en", "step.A1.notes.4")}) {
		t.Errorf("notes %q", got)
	}
	for key, want := range map[string]edit.Gap{"step.A1.wall": edit.Own, "step.A1.title": edit.Missing, "step.A2.title": edit.Same} {
		if got := edit.GapOf(p, "fi", key); got != want {
			t.Errorf("%s stands %d, want %d", key, got, want)
		}
	}
	p = edit.AddLanguage(p, "pl")
	if got := edit.GapOf(p, "pl", "item.K1.ask"); got != edit.Stays {
		t.Errorf("what Polish lacks stands %d", got)
	}
	if got := edit.Gaps(p, "fi"); !slices.Equal(got, []string{"step.A1.notes.3", "step.A1.notes.4", "step.A1.title"}) {
		t.Errorf("gaps %v", got)
	}
	if got := len(edit.Gaps(p, "pl")); got < 300 {
		t.Errorf("Polish lacks only %d", got)
	}
}

func TestTypingIsTakenBackTogether(t *testing.T) {
	p := builtin(t)
	h := edit.NewHistory(p)
	for _, s := range []string{"a", "ab", "abc"} {
		h.Do(edit.Text(h.Pack(), "en", "pack.name", s), "en pack.name")
	}
	h.Do(edit.Text(h.Pack(), "en", "pack.about", "x"), "en pack.about")
	h.Undo()
	if got := h.Pack().Edition; got != p.Edition+1 {
		t.Errorf("however much was changed, it is one edition after %d: %d", p.Edition, got)
	}
	if got := h.Pack().Text("en", "pack.name"); got != "abc" {
		t.Errorf("name %q", got)
	}
	h.Undo()
	if h.Pack() != p || h.CanUndo() || !h.CanRedo() {
		t.Error("letters are taken back one by one")
	}
}

func TestLanguages(t *testing.T) {
	p := edit.AddLanguage(builtin(t), "pl")
	if got := edit.Complete(p, "pl"); got != p {
		t.Error("complete with gaps")
	}
	for _, key := range edit.Gaps(p, "pl") {
		p = edit.Text(p, "pl", key, p.Text("en", key))
	}
	p = edit.Complete(p, "pl")
	if !slices.Equal(p.Languages, append(builtin(t).Languages, "pl")) {
		t.Error(p.Languages)
	}
	good(t, p)
}

func TestTemplate(t *testing.T) {
	p := builtin(t)
	agenda, _, err := p.Plan(workshop.Info{Minutes: 90, Exercises: []string{"A", "B"}})
	if err != nil {
		t.Fatal(err)
	}
	agenda = slices.DeleteFunc(slices.Clone(agenda), func(s workshop.Step) bool { return s.ID == "A8" })
	for i := range agenda {
		if agenda[i].ID == "open" || agenda[i].ID == "B5" {
			agenda[i].Minutes += 2
		}
	}
	own := edit.Template(p, 90, agenda)
	good(t, own)
	got, buffer, err := own.Plan(workshop.Info{Minutes: 90, Exercises: own.DefaultExercises(90)})
	if err != nil || buffer < 0 || !slices.Equal(got, agenda) {
		t.Errorf("plan %v\nwant %v (%v, buffer %d)", got, agenda, err, buffer)
	}
	if other, _, _ := own.Plan(workshop.Info{Minutes: 180, Exercises: own.DefaultExercises(180)}); len(other) == 0 || strings.HasPrefix(other[0].ID, "A") {
		t.Error("another length suffered")
	}
}

// An order keeps as many options as can be put in order: from three to seven.
func TestOptionsOfAnOrder(t *testing.T) {
	p, step := edit.AddStep(builtin(t), "A2", edit.Order, words)
	good(t, p)
	asked := func() []string {
		d, _ := p.Step(step)
		return d.Vote.Items[workshop.Full]
	}
	if d, _ := p.Step(step); d.Vote.Kind != workshop.Ranking || len(asked()) != workshop.MinRanked {
		t.Fatalf("%+v", d.Vote)
	}
	if _, done := edit.RemoveItem(p, asked()[0]); done {
		t.Error("two options are left to put in order")
	}
	if got := edit.Ask(p, step, asked()[0], workshop.Full, false); len(got.Steps) != len(p.Steps) || got != p {
		t.Error("a length has two options left")
	}
	for range workshop.MaxRanked {
		p, _ = edit.AddItem(p, asked()[0])
		good(t, p)
	}
	if n := len(asked()); n != workshop.MaxRanked {
		t.Errorf("%d options", n)
	}
	spare := p.Items[slices.IndexFunc(p.Items, func(it workshop.ItemDef) bool {
		return it.Kind == "card" && !slices.Contains(asked(), it.ID)
	})].ID
	if got := edit.Ask(p, step, spare, workshop.Full, true); got != p {
		t.Error("an eighth option can be asked for")
	}
}

// A role moves from one step to another: no two in one agenda have the same.
// Two steps may share a role while no version has both.
// Adding, moving and removing steps leaves the others their roles.
