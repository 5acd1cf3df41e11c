package seen

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/pack"
	"github.com/upturn-workshop/upturn/workshop/pdf"
)

func load(t *testing.T) (*workshop.Pack, *pack.Catalog) {
	t.Helper()
	p, err := pack.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	c, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	return p, c
}

// In three hours each idea reaches the room, or at least the facilitator who can say it.
func TestEveryIdeaIsSeen(t *testing.T) {
	p, c := load(t)
	ideas, err := Ideas(p, c)
	if err != nil {
		t.Fatal(err)
	}
	if len(ideas) != 65 {
		t.Errorf("%d ideas", len(ideas))
	}
	at := slices.Index(Lengths[:], 180)
	for _, idea := range ideas {
		if idea.By[at] < Facilitator {
			t.Errorf("%s is seen by %v: %s", idea.ID, idea.By, idea.Idea)
		}
	}
}

// elsewhere are texts that no such day shows: in a window, or where something happens that
// does not happen to these groups. Each has the file that reads it, and how.
var elsewhere = map[string]struct{ file, reads string }{
	"step.*.short":   {"ui/facilitator/deps.go", `".short"`},
	"anchor.C2.*":    {"workshop/sheet/sheet.go", `"anchor."`},
	"item.*.theme":   {"workshop/pdf/front_rows.go", `".theme"`},
	"pack.*":         {"ui/home/packlist.go", `"pack.name"`},
	"honest.few":     {"workshop/result/withheld.go", `"honest.few"`},
	"honest.tie":     {"workshop/result/choice.go", `"honest.tie"`},
	"sheet.row":      {"workshop/pdf/front_rows.go", `"sheet.row"`},
	"sheet.front":    {"workshop/pdf/front_head.go", `packed("sheet.front")`}, // where a group has no sentence of its own
	"vote.secret":    {"workshop/pdf/readings.go", `"vote.secret"`},
	"vote.phones":    {"workshop/pdf/readings.go", `"vote.phones"`},
	"item.E*.again":  {"workshop/rehearsal/run.go", `".again"`},
	"item.E*.first":  {"workshop/rehearsal/run.go", `say("first")`},
	"item.E*.owner":  {"workshop/rehearsal/run.go", `say("owner")`},
	"item.E*.notice": {"workshop/rehearsal/run.go", `say("notice")`},
	"step.B3.wall":   {"workshop/wall/openings.go", `".wall"`}, // its sentences to complete stand there instead
}

// spare reports whether a text is of an item that is there to be taken instead of another.
func spare(p *workshop.Pack, key string) bool {
	return slices.ContainsFunc(p.Items, func(it workshop.ItemDef) bool { return it.Spare && strings.HasPrefix(key, "item."+it.ID+".") })
}

// Nothing is written for nobody: each text is on the wall, on paper, in the facilitator's
// notes, or in a window that is named.
func TestEveryTextIsSeen(t *testing.T) {
	p, c := load(t)
	by := map[string]Eye{}
	for _, day := range []struct {
		minutes   int
		exercises []string
	}{{60, nil}, {60, []string{"C"}}, {90, []string{"A"}}, {90, []string{"B"}}, {90, []string{"C"}}, {180, nil}, {240, []string{"B"}}} {
		seen, err := Day(p, c, day.minutes, day.exercises...)
		if err != nil {
			t.Fatal(err)
		}
		for key, eye := range seen {
			by[key] = max(by[key], eye)
		}
	}
	used := map[string]bool{}
	for _, key := range p.Keys("") {
		if by[key] > Nobody || spare(p, key) {
			continue
		}
		like := ""
		for pattern := range elsewhere {
			if ok, err := filepath.Match(pattern, key); err != nil {
				t.Fatal(err)
			} else if ok {
				like = pattern
			}
		}
		if used[like] = true; like == "" {
			t.Errorf("nobody sees %s: %s", key, p.Text("en", key))
		}
	}
	for pattern, in := range elsewhere {
		text, err := os.ReadFile(filepath.Join("..", "..", in.file))
		if err != nil {
			t.Fatal(err)
		}
		if !used[pattern] || !strings.Contains(string(text), in.reads) {
			t.Errorf("%s does not read %s, or all of it is seen", in.file, pattern)
		}
	}
}

// A text that is taken out of the places where it is shown is missed.
func TestATextForNobodyIsNoticed(t *testing.T) {
	p, c := load(t)
	by, err := Day(p, c, 60)
	if err != nil {
		t.Fatal(err)
	}
	for key, want := range map[string]Eye{
		"step.open.wall": Room, "step.open.notes.1": Facilitator, "item.K1.def": Room, "item.K1.note": Facilitator,
		"item.K1.week": Room, "item.K1.ask": Chosen, "item.P1.text": Nobody, "step.B2.wall": Nobody,
	} {
		if by[key] != want {
			t.Errorf("%s is seen by %d, want %d", key, by[key], want)
		}
	}
}

// Help for hard moments is the facilitator's at any length, and on no wall and no paper.
func TestHardMomentsAreForTheFacilitatorAlone(t *testing.T) {
	p, c := load(t)
	keys := p.Keys("moment.")
	if len(keys) != 33 {
		t.Errorf("%d lines, want three for each of eleven", len(keys))
	}
	for _, minutes := range []int{60, 180} {
		by, err := Day(p, c, minutes)
		if err != nil {
			t.Fatal(err)
		}
		for _, key := range keys {
			if by[key] != Facilitator {
				t.Errorf("%d minutes: %s is seen by %d", minutes, key, by[key])
			}
		}
	}
}

func TestEveryHandoutHasAReader(t *testing.T) {
	for _, kind := range pdf.Kinds() {
		if readers[kind] == Nobody {
			t.Errorf("nobody reads %s", kind)
		}
	}
}
