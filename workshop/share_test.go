package workshop_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/memory"
)

func TestWhereCountsMayGo(t *testing.T) {
	for _, c := range []struct {
		name      string
		share     workshop.Share
		programme string
		want      workshop.Share
		leaves    bool
		named     bool
	}{
		{"nothing was said", "", "", workshop.ShareRoom, false, false},
		{"for the room", workshop.ShareRoom, "", workshop.ShareRoom, false, false},
		{"for a programme", workshop.ShareProgramme, "North", workshop.ShareProgramme, true, false},
		{"with the group's name", workshop.ShareNamed, "North", workshop.ShareNamed, true, true},
		{"for a programme of no name", workshop.ShareNamed, "", workshop.ShareRoom, false, false},
		{"for the room, with a name left over", workshop.ShareRoom, "North", workshop.ShareRoom, false, false},
		{"what no version knows", "everywhere", "North", workshop.ShareRoom, false, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			info := workshop.Info{Share: c.share, Programme: c.programme}
			for _, i := range []workshop.Info{info, info.Cleaned()} {
				got := i.Sharing()
				if tr := got.Traits(); got != c.want || tr.Leaves != c.leaves || tr.Named != c.named {
					t.Errorf("%q %+v", got, tr)
				}
				if err := i.MayLeave(); (err == nil) != c.leaves {
					t.Errorf("may leave: %v", err)
				}
			}
			if i := info.Cleaned(); (i.Programme != "") != c.leaves {
				t.Errorf("a name of %q is kept", i.Programme)
			}
		})
	}
}

// Each has texts of its own, under keys that any file of texts takes.
func TestKeysOfShares(t *testing.T) {
	seen := map[string]bool{}
	for _, s := range workshop.Shares() {
		if k := s.Key(); seen[k] || strings.ContainsFunc(k, func(r rune) bool { return r != '_' && (r < 'a' || r > 'z') }) {
			t.Errorf("%q: %q", s, k)
		}
		seen[s.Key()] = true
	}
	if workshop.Share("everywhere").Key() != workshop.ShareRoom.Key() || workshop.Share("").Key() != workshop.ShareRoom.Key() {
		t.Error("what is not known speaks of a programme")
	}
}

// A file of an earlier version says nothing of it, and one that is for the room is like it.
func TestAFileForTheRoomIsLikeThoseOfEarlierVersions(t *testing.T) {
	i := goodInfo()
	i.Share, i.Programme = workshop.ShareRoom, " "
	b, err := json.Marshal(i.Cleaned())
	if err != nil || strings.Contains(string(b), "share") || strings.Contains(string(b), "programme") {
		t.Errorf("%s, %v", b, err)
	}
}

func TestWhatIsChosenForTheCounts(t *testing.T) {
	p := builtin(t)
	for _, c := range []struct {
		name      string
		share     workshop.Share
		programme string
		wrong     string
	}{
		{"the room", workshop.ShareRoom, "", ""},
		{"a programme", workshop.ShareProgramme, "North", ""},
		{"no name", workshop.ShareProgramme, "\u200b ", "programme"},
		{"what there is not", "everywhere", "North", "share"},
		{"too long a name", workshop.ShareNamed, strings.Repeat("x", 81), "long_name"},
	} {
		t.Run(c.name, func(t *testing.T) {
			i := goodInfo()
			i.Share, i.Programme = c.share, c.programme
			if err := i.Validate(p); what(err) != c.wrong || (err == nil) != (c.wrong == "") {
				t.Errorf("made: %v", err)
			}
			w := newWorld(t, 6)
			if err := w.s.SetShare(c.share, c.programme); what(err) != c.wrong || (err == nil) != (c.wrong == "") {
				t.Errorf("said: %v", err)
			}
			d := goodInfo().Details()
			d.Share, d.Programme = c.share, c.programme
			if err := workshop.Amend(amendable(t), d); what(err) != c.wrong || (err == nil) != (c.wrong == "") {
				t.Errorf("amended: %v", err)
			}
		})
	}
}

// From the first vote on the counts go no further than people were told, whatever became
// of that vote, and by whichever way it is tried.
func TestThePromiseIsOnlyEverNarrowed(t *testing.T) {
	type to struct {
		share     workshop.Share
		programme string
	}
	room, north, named := to{workshop.ShareRoom, ""}, to{workshop.ShareProgramme, "North"}, to{workshop.ShareNamed, "North"}
	south, southNamed := to{workshop.ShareProgramme, "South"}, to{workshop.ShareNamed, "South"}
	all := []to{room, north, named, south, southNamed}
	allowed := map[to][]to{room: {room}, north: {room, north}, named: {room, north, named}}
	votes := map[string]func(*world){
		"open": func(*world) {},
		"void": func(w *world) { w.ok(w.s.Void()) },
		"counted": func(w *world) {
			r, _ := w.s.State().OpenRound()
			for seat := range 5 {
				w.ok(w.s.Cast(seat, first(r.Spec)))
			}
			w.ok(w.s.CloseRound())
		},
	}
	for when, then := range votes {
		for from, goes := range allowed {
			for _, is := range all {
				t.Run(when+", "+string(from.share)+" to "+string(is.share)+" "+is.programme, func(t *testing.T) {
					begun := func() *world {
						w := newWorld(t, 5)
						w.ok(w.s.SetShare(from.share, from.programme))
						w.jump("cards")
						w.ok(w.s.Open(workshop.Booth))
						then(w)
						return w
					}
					want := map[to]string{}
					for _, g := range goes {
						want[g] = "may"
					}
					check := func(err error, st workshop.State) {
						t.Helper()
						may := want[is] != ""
						if may && err != nil || !may && (workshop.CodeOf(err) != workshop.EState || refused(err) != "promised") {
							t.Errorf("%v", err)
						}
						is := is
						if !may {
							is = from
						}
						if st.Info.Sharing() != is.share || st.Info.Programme != is.programme {
							t.Errorf("%q %q", st.Info.Sharing(), st.Info.Programme)
						}
					}
					w := begun()
					err := w.s.SetShare(is.share, is.programme)
					check(err, w.s.State())
					for w.s.State().Undo != nil {
						_ = w.s.Undo() // whatever it says
					}
					check(err, w.s.State())
					w = begun()
					w.ok(w.s.Close())
					d := w.s.State().Info.Details()
					d.Share, d.Programme = is.share, is.programme
					err = workshop.Amend(w.store, d)
					st, lerr := w.store.Load()
					w.ok(lerr)
					check(err, st)
				})
			}
		}
	}
}

// Before the first vote it is taken back like anything else; a vote since then keeps it,
// also one that was made void.
func TestWhereCountsGoIsTakenBackUntilAVoteOpens(t *testing.T) {
	for _, void := range []bool{false, true} {
		w := newWorld(t, 5)
		w.ok(w.s.SetShare(workshop.ShareProgramme, "North"))
		w.ok(w.s.SetShare(workshop.ShareRoom, ""))
		w.ok(w.s.Undo())
		if i := w.s.State().Info; i.Sharing() != workshop.ShareProgramme || i.Programme != "North" {
			t.Fatalf("taken back: %q %q", i.Share, i.Programme)
		}
		w.ok(w.s.Redo())
		w.jump("cards")
		w.ok(w.s.Open(workshop.Booth))
		if void {
			w.ok(w.s.Void())
		}
		if got := refused(w.s.Undo()); got != "vote_rests" {
			t.Errorf("void %v: %q", void, got)
		}
		if w.s.State().Info.Sharing() != workshop.ShareRoom {
			t.Errorf("void %v: a vote was opened for the room, and now the counts leave it", void)
		}
	}
}

// Files of earlier versions do not say that a vote was opened: one that is there tells it.
func TestAVoteOfAnEarlierVersionTellsThatPeopleWereTold(t *testing.T) {
	w := newWorld(t, 5)
	w.jump("cards")
	w.ok(w.s.Open(workshop.Booth))
	st := w.s.State()
	info := st.Info
	info.Told = false
	w.ok(w.store.Commit(workshop.Change{Info: &info}))
	d := info.Details()
	d.Share, d.Programme = workshop.ShareProgramme, "North"
	if got := refused(workshop.Amend(w.store, d)); got != "promised" {
		t.Errorf("%q", got)
	}
}

func TestNobodyMadeUpEntersAProgramme(t *testing.T) {
	i := workshop.Info{Share: workshop.ShareNamed, Programme: "North", Rehearsal: true}
	if got := refused(i.MayLeave()); got != "made_up" {
		t.Errorf("%q", got)
	}
	i = workshop.Info{}
	if got := refused(i.MayLeave()); got != "for_the_room" {
		t.Errorf("%q", got)
	}
}

// What damage or a hand has made of it is for the room, and nobody is locked out.
func TestAWorkshopWithAnUnknownShareIsTakenUp(t *testing.T) {
	st := fixtureState(5)
	st.Info.Share, st.Info.Programme = "everywhere", "North"
	s, err := workshop.Start(memory.New(st), workshop.Rules{})
	if err != nil {
		t.Fatal(err)
	}
	if i := s.State().Info; i.Sharing() != workshop.ShareRoom || i.Programme != "" {
		t.Errorf("%q %q", i.Share, i.Programme)
	}
}
