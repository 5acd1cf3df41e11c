package wall

import (
	"fmt"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/pack"
	"github.com/upturn-workshop/upturn/workshop/result"
	"github.com/upturn-workshop/upturn/workshop/trial"
)

// Each vote of the built-in pack that may come on paper gives pairs something to talk
// about while it is keyed in: one short question, no two the same. The vote to try it out
// is over too soon; of the ratings the next step does.
func TestEveryPaperVoteHasAQuestionForPairs(t *testing.T) {
	p, err := pack.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	votes, of := 0, map[string]string{}
	for _, d := range p.Steps {
		if d.Vote == nil || d.Role == workshop.RolePractice || d.Role == workshop.RoleRatings {
			continue
		}
		votes++
		for _, lang := range p.Languages {
			text := p.Texts[lang]["step."+d.ID+".meanwhile"]
			if n := workshop.Letters(text); n < 20 || n > 70 || strings.Index(text, "?") != len(text)-1 {
				t.Errorf("%s %s: %q", d.ID, lang, text)
			}
			if other := of[text]; other != "" {
				t.Errorf("%s and %s have the same %q", d.ID, other, text)
			}
			of[text] = d.ID
		}
	}
	if votes != 9 {
		t.Errorf("%d votes", votes)
	}
}

// paired looks at the wall of a vote that is open and tells whether the question for pairs
// is on all of its pages, and in both languages where there are two; none is cut and
// nothing lies over it. A wall that is not wide may need its room for what is voted on.
func paired(t *testing.T, name string, st workshop.State, w result.Words, sizes []figure.Size) bool {
	t.Helper()
	key, with, all := "step."+st.Now().ID+".meanwhile", 0, 0
	for st.Pos.Page = range Pages(st) {
		for _, size := range sizes {
			s := Scene(st, w, size, 1)
			for _, fault := range faults(s) {
				t.Errorf("%s page %d %gx%g: %s", name, st.Pos.Page, size.W, size.H, fault)
			}
			lines := said(s)
			asks := func(lang string) bool {
				text := st.Pack.Text(lang, key)
				return holds(lines, text) || holds(lines, wordsIn(t, lang).T("wall.meanwhile")+": "+text)
			}
			first := asks(st.Info.Lang)
			if first && st.Info.Second != "" && !asks(st.Info.Second) {
				t.Errorf("%s %gx%g: in one language only", name, size.W, size.H)
			}
			if headed := strings.Contains(strings.Join(lines, "|"), w.T("wall.meanwhile")); headed != first {
				t.Errorf("%s %gx%g: headed %v, asked %v", name, size.W, size.H, headed, first)
			}
			if size.W < 1.7*size.H && !first {
				continue
			}
			if all++; first {
				with++
			}
		}
	}
	if with != 0 && with != all {
		t.Errorf("%s: on %d of %d pages", name, with, all)
	}
	return with > 0
}

// Pairs have their question once the first ballot on paper is keyed in, until the last
// one is; never while people write, where the computer goes round, nor with cards.
func TestPairsTalkWhilePaperIsKeyedIn(t *testing.T) {
	asked := map[string]bool{}
	for _, langs := range [][2]string{{"fi", ""}, {"en", "fi"}} {
		for _, exercise := range []string{"A", "B", "C"} {
			info := trial.Info(langs[0], 12, 240)
			info.Exercises = []string{exercise}
			played, err := trial.Play(info, Pages, 1, nil)
			if err != nil {
				t.Fatal(err)
			}
			played.Info.Second = langs[1]
			for step, a := range played.Agenda {
				for _, way := range workshop.Ways() {
					for _, cast := range []int{0, 7, 12} {
						st, ok := opened(played, step, way, false)
						if !ok || way != workshop.Paper && cast != 7 {
							continue
						}
						st.Rounds[len(st.Rounds)-1].Cast = cast
						want := way == workshop.Paper && cast == 7 && st.Pack.Has("en", "step."+a.ID+".meanwhile")
						name := fmt.Sprintf("%v %s %s %d", langs, a.ID, way, cast)
						at := sizes
						if !want {
							at = at[:1] // where it is on none, one of them tells
						}
						if got := paired(t, name, st, wordsIn(t, langs[0]), at); got != want {
							t.Errorf("%s: pairs are asked: %v", name, got)
						} else if got {
							asked[a.ID] = true
						}
					}
				}
			}
		}
	}
	if len(asked) != 9 {
		t.Errorf("asked at %v", asked)
	}
}

// A pack without such a text shows what it always did; and a text does not change how
// many pages there are.
func TestAPackWithoutAQuestionForPairs(t *testing.T) {
	st, _ := played(t, "en", 12)
	for step := range st.Agenda {
		at, ok := opened(st, step, workshop.Paper, false)
		if !ok {
			continue
		}
		bare := *at.Pack
		bare.Texts = map[string]map[string]string{}
		for lang, texts := range at.Pack.Texts {
			bare.Texts[lang] = map[string]string{}
			for key, text := range texts {
				if !strings.HasSuffix(key, ".meanwhile") {
					bare.Texts[lang][key] = text
				}
			}
		}
		pages := Pages(at)
		at.Pack = &bare
		if Meanwhile(at) != "" || Pages(at) != pages || paired(t, at.Now().ID, at, wordsIn(t, "en"), sizes[:1]) {
			t.Errorf("%s: %q, %d pages of %d", at.Now().ID, Meanwhile(at), Pages(at), pages)
		}
	}
}

// Nothing but the count and the question moves on the wall of an open vote, from the first
// slip of paper to the last; "have voted" makes way for the count beside it.
func TestTheQuestionForPairsMovesNothing(t *testing.T) {
	st, _ := played(t, "en", 12)
	looked := 0
	for step := range st.Agenda {
		at, ok := opened(st, step, workshop.Paper, false)
		if !ok || pairTalkKey(at) == "" {
			continue
		}
		looked++
		for _, size := range []figure.Size{{W: 1280, H: 720}, {W: 1024, H: 768}} {
			stands := func(cast int) map[string]figure.Text {
				at.Rounds[len(at.Rounds)-1].Cast = cast
				out := map[string]figure.Text{}
				for _, it := range Scene(at, wordsIn(t, "en"), size, 1).Items {
					if text, ok := it.(figure.Text); ok {
						out[text.S] = text
					}
				}
				return out
			}
			before := stands(0)
			for _, cast := range []int{1, 11, 12} {
				now := stands(cast)
				for s, text := range before {
					if is, ok := now[s]; ok && (is.Y != text.Y || is.Size != text.Size || is.X != text.X && s != "have voted") || !ok && s != "have voted" && !strings.Contains(s, "12") {
						t.Errorf("%s %gx%g, %d ballots: %q stands elsewhere", at.Now().ID, size.W, size.H, cast, s)
					}
				}
			}
		}
	}
	if looked < 5 {
		t.Errorf("looked at %d votes", looked)
	}
}
