package storetest

import (
	"math/rand/v2"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/memory"
)

// walks is how many are taken: many where there is time.
func walks() uint64 {
	if os.Getenv("UPTURN_LONG") != "" {
		return 60_000
	}
	return 2500
}

func unwatched(_ string, do func()) { do() }

func same(s workshop.Store) (workshop.Store, error) { return s, nil }

// Whatever a room does, in whatever order, the program and a sheet of paper agree on
// who has voted, on what came out, and on everything else. Every command succeeds
// somewhere on the way, and is refused for every reason that there is; a disk that
// fails takes all of a command or nothing.
func TestAnyOrderOfDeedsAgreesWithThePlainModel(t *testing.T) {
	came := map[string]int{}
	for seed := range walks() {
		rng := rand.New(rand.NewPCG(seed, 1))
		got, err := walk(rng, memory.New(State(1+rng.IntN(9))), same, 60, unwatched)
		if err != nil {
			t.Fatalf("walk %d: %v", seed, err)
		}
		for what, n := range got {
			came[what] += n
		}
	}
	delete(came, "Back waiting") // somebody jumps ahead of a step that would show an open vote: one walk in thousands
	failed := map[string]int{}
	for what := range came {
		if _, code, failing := strings.Cut(what, ", failing "); failing {
			failed[code]++
			delete(came, what)
		}
	}
	if failed["full"] < 25 || failed["unsure"] < 25 || len(failed) != 2 {
		t.Errorf("commands that met a disk that fails: %v", failed)
	}
	for command, codes := range outcomes() {
		for _, code := range strings.Split(codes, ",") {
			if what := command + " " + code; came[what] == 0 {
				t.Errorf("%q never came", what)
			} else {
				delete(came, what)
			}
		}
	}
	if len(came) > 0 {
		t.Errorf("came unexpected: %v", came)
	}
}

// outcomes are the codes that each command comes to; "" = it succeeds.
func outcomes() map[string]string {
	return map[string]string{
		"Cast": ",state,not_found,voted,invalid", "CastFree": ",state,voted,invalid", "CastBy": ",state,voted,invalid",
		"CastPasses": ",state,voted,invalid,not_found", "GivePasses": ",state,voted", "MakePasses": ",invalid", "AddPass": ",state", "SetWayIn": "", "SetTried": ",invalid",
		"Correct": ",state,not_found,invalid", "SetPeople": ",invalid", "SetShare": ",state,invalid", "Open": ",state,invalid", "AskWords": ",state,invalid", "TakeOut": ",not_found", "Reword": ",not_found,text", "Fold": ",not_found,invalid", "CloseRound": ",state", "VoteAgain": ",state,invalid", "RunOff": ",state,invalid", "Void": ",state",
		"Next": ",state,waiting", "Back": ",state", "Jump": ",not_found,waiting",
		"SetView": ",not_found", "ShowPage": ",not_found", "SetLang": ",invalid",
		"SetBlank": "", "SetFrozen": "", "StartTimer": ",invalid", "StopTimer": "",
		"Tick": "", "AddMinutes": ",not_found", "Drop": ",not_found,state", "MoveStep": ",not_found,state", "InsertBreak": ",not_found,state",
		"Apply": ",state", "AddQuick": ",state,text,invalid", "AskQuick": ",state,text,invalid", "Undo": "", "Redo": "", "AddTalk": ",state,text",
		"AddItem": ",state,text", "AddItems": ",state", "EditItem": ",not_found,state,text",
		"AddGroup": ",invalid,not_found,text", "NameGroup": ",invalid,not_found,text", "BreakGroup": ",not_found", "PutInto": ",invalid,not_found",
		"RemoveItem": ",not_found,state",
		"MergeItems": ",not_found,state,invalid", "SplitItem": ",not_found,state", "SetAction": ",not_found", "SetStatus": ",not_found,invalid",
		"SetTile": ",not_found", "MoveTile": ",not_found", "SetNote": ",invalid", "SetDraft": "", "Close": "",
	}
}

// A command that nobody walks is a command that nobody checks.
func TestEveryCommandIsWalked(t *testing.T) {
	excused := map[string]string{
		"State":     "changes nothing; the walk compares what it gives",
		"Leave":     "is about people with names, of whom the walk has none; workshop.TestEverybodyHasASeat walks it",
		"Come":      "likewise",
		"Keyed":     "changes nothing; Correct looks at what it gives",
		"Passes":    "changes nothing; the walk compares what it gives",
		"Subscribe": "is no command; who subscribes is told of all of them",
		"Follow":    "likewise",
	}
	var walked []string
	for _, d := range deeds() {
		walked = append(walked, d.command)
		if d.often == 0 {
			t.Errorf("%s is never done", d.command)
		}
	}
	session := reflect.TypeFor[*workshop.Session]()
	for i := range session.NumMethod() {
		name := session.Method(i).Name
		if n := slices.Index(walked, name); n >= 0 {
			walked = slices.Delete(walked, n, n+1)
		} else if excused[name] == "" {
			t.Errorf("%s is not walked", name)
		}
	}
	if len(walked) > 0 {
		t.Errorf("no commands: %v", walked)
	}
}

func TestBadBallotsAreRefused(t *testing.T) {
	for people := 5; people <= 7; people++ {
		if err := Refuse(memory.New(FirstDay(people))); err != nil {
			t.Error(err)
		}
	}
}

// The walk must feel a store that forgets, a little now and then.
func TestTheWalkFeelsAFault(t *testing.T) {
	for name, spoil := range map[string]func(*workshop.State){
		"a ballot's seat": func(st *workshop.State) {
			for i := range st.Rounds {
				clear(st.Rounds[i].Used)
			}
		},
		"a note":     func(st *workshop.State) { st.Notes = nil },
		"an item":    func(st *workshop.State) { st.Items = st.Items[:max(0, len(st.Items)-1)] },
		"a page":     func(st *workshop.State) { st.Pos.Page = 0 },
		"spent time": func(st *workshop.State) { st.Agenda[st.Pos.Step].Spent = 0 },
	} {
		felt := false
		for seed := range uint64(40) {
			rng := rand.New(rand.NewPCG(seed, 3))
			_, err := walk(rng, forgetful{memory.New(State(6)), spoil}, same, 60, unwatched)
			felt = felt || err != nil
		}
		if !felt {
			t.Errorf("nobody feels that %s is lost", name)
		}
	}
}

// forgetful is a store of which something is gone after each opening.
type forgetful struct {
	*memory.Store
	spoil func(*workshop.State)
}

func (f forgetful) Load() (workshop.State, error) {
	st, err := f.Store.Load()
	f.spoil(&st)
	return st, err
}
