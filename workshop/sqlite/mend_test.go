package sqlite

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// leftBehind copies a file that the program of an earlier version left.
func leftBehind(t *testing.T, name string) string {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join("testdata", "left-"+name+".upturn"))
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(memoryDir(t), "w.upturn")
	if err := os.WriteFile(path, raw, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// Files as earlier versions left them, their power cut between two commits of one
// command. They are looked at as they will be, and brought there once, by opening.
func TestWhatEarlierVersionsLeftHalfDone(t *testing.T) {
	for _, c := range []struct {
		name  string
		phase workshop.Phase
		state workshop.RoundState // of the round, RoundVoid where there is none
		ways  []workshop.Way
	}{
		{"opened", workshop.PhaseVote, workshop.RoundOpen, nil},
		{"counted", workshop.PhaseResult, workshop.RoundShown, []workshop.Way{workshop.Paper}},
		{"voided", workshop.PhaseAsk, workshop.RoundVoid, nil},
		{"way", workshop.PhaseVote, workshop.RoundOpen, nil}, // noted before a ballot that never came
	} {
		for _, version := range []string{"1", "2"} {
			t.Run(c.name+" "+version, func(t *testing.T) {
				path := leftBehind(t, c.name+"-"+version)
				looked := whatIsRead(t, path)
				if again := whatIsRead(t, path); !reflect.DeepEqual(looked, again) {
					t.Error("looking at a file has changed it")
				}
				s, err := Open(path)
				if err != nil {
					t.Fatal(err)
				}
				defer s.Close()
				st := load(t, s)
				if looked.ReadOnly = false; !reflect.DeepEqual(looked, st) {
					t.Errorf("looked at it is %+v\nopened it is %+v", looked, st)
				}
				if st.Now().ID != "cards" || st.Pos.Phase != c.phase || len(st.Notes) > 0 {
					t.Errorf("at %s %s, notes %q", st.Now().ID, st.Pos.Phase, st.Notes)
				}
				if c.state == workshop.RoundVoid {
					if len(st.Rounds) > 0 {
						t.Errorf("rounds %+v", st.Rounds)
					}
				} else if r := st.Rounds[0]; r.State != c.state || !slices.Equal(r.Ways, c.ways) {
					t.Errorf("round in state %d, ways %v", r.State, r.Ways)
				}
				goesOn(t, s, c.phase)
			})
		}
	}
}

func whatIsRead(t *testing.T, path string) workshop.State {
	t.Helper()
	if found := Check(path); len(found) > 0 {
		t.Fatal(found)
	}
	s, err := OpenReadOnly(path)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	return load(t, s)
}

// goesOn ends the vote that a file was left in.
func goesOn(t *testing.T, s *Store, phase workshop.Phase) {
	t.Helper()
	session, err := workshop.Start(s, workshop.Rules{})
	if err != nil {
		t.Fatal(err)
	}
	if session.State().Pos.Phase != phase {
		t.Error("the session stands elsewhere:", session.State().Pos)
	}
	b := workshop.Ballot{0, 1}
	for phase != workshop.PhaseResult {
		if phase == workshop.PhaseVote {
			if err := session.CastBy(workshop.Paper, b, b, b, b, b); err != nil {
				t.Fatal(err)
			}
		}
		if err := session.Next(); err != nil {
			t.Fatal(err)
		}
		phase = session.State().Pos.Phase
	}
	r, _ := session.State().Round("cards", false)
	if r.State != workshop.RoundShown || r.Tally.Cast != 5 || r.Tally.Counts[0].N[0] != 5 || !slices.Equal(r.Ways, []workshop.Way{workshop.Paper}) {
		t.Errorf("ended with %+v", r)
	}
}

// The ways of a round and what was being written for a list lay among the notes:
// they are brought to their places, and the notes are the facilitator's again.
func TestNotesOfEarlierVersionsGoToTheirPlaces(t *testing.T) {
	for _, version := range []string{"1", "2"} {
		path := leftBehind(t, "mixed-"+version)
		s, err := Open(path)
		if err != nil {
			t.Fatal(err)
		}
		st := load(t, s)
		if want := map[string]string{"cards": "Two camps.\nThey talked long."}; !maps.Equal(st.Notes, want) {
			t.Errorf("notes %q", st.Notes)
		}
		if want := map[string]string{"obstacles": "Two sys", "ideas": "Before five, nob"}; !maps.Equal(st.Drafts, want) {
			t.Errorf("drafts %q", st.Drafts)
		}
		for i, want := range [][]workshop.Way{{workshop.Paper, workshop.Cards}, {workshop.Booth, workshop.Paper}} {
			if got := st.Rounds[i].Ways; !slices.Equal(got, want) {
				t.Errorf("round %d: ways %v", i, got)
			}
		}
		if st.Pos.Step != 2 || st.Pos.Phase != workshop.PhaseVote || st.Rounds[0].Tally.Counts[0].N[0] != 4 {
			t.Errorf("at %+v, %+v", st.Pos, st.Rounds[0].Tally)
		}
		b := workshop.Ballot{1, 7, 3, 5}
		if n, err := s.CastFree(2, workshop.Paper, []workshop.Ballot{b, b}); n != 5 || err != nil {
			t.Error(n, err)
		}
		if tally, err := closeRound(s, 2); err != nil || tally.Counts[0].N[0] != 5 {
			t.Errorf("%+v %v", tally, err)
		}
		if _, err := os.Stat(fmt.Sprintf("%s-version-%s", path, version)); err == nil {
			t.Error("a copy of an open box stays")
		}
		if _, found := s.examine(); len(found) > 0 {
			t.Error(found)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		raw, err := os.ReadFile(path)
		if err != nil || strings.Contains(string(raw), "booth paper") || strings.Contains(string(raw), "draft.") {
			t.Error("the old notes are still in the file", err)
		}
	}
}

// Every way that there is has a bit of its own, that never changes.
func TestWaysHaveBits(t *testing.T) {
	var sum int64
	for _, way := range workshop.Ways() {
		bit, err := bitOf(way)
		if err != nil || bit == 0 || sum&bit != 0 || bit&(bit-1) != 0 {
			t.Errorf("%s: %d, %v", way, bit, err)
		}
		sum |= bit
	}
	if wayBits[workshop.Booth] != 1 || wayBits[workshop.Paper] != 2 || wayBits[workshop.Cards] != 4 || wayBits[workshop.Phones] != 8 {
		t.Error("files have other bits", wayBits)
	}
	s := createStore(t)
	round := openRound(t, s, 6)
	_, err := s.Cast(round, "pigeon", 0, ballot(0))
	wantCode(t, err, workshop.EInvalid)
	if r, _ := load(t, s).OpenRound(); r.Cast != 0 {
		t.Error("a ballot came in no way")
	}
}

// A way that was used stays with its round: not even the file's own rules let it go.
func TestAWayStays(t *testing.T) {
	s := createStore(t)
	round := openRound(t, s, 6)
	castAll(t, s, round, 0, 1, 2, 3)
	if _, err := s.CastFree(round, workshop.Cards, []workshop.Ballot{ballot(1)}); err != nil {
		t.Fatal(err)
	}
	if _, err := s.db.Exec("UPDATE round SET ways = 1"); err == nil {
		t.Error("a way was taken off")
	}
	if _, err := closeRound(s, round); err != nil {
		t.Fatal(err)
	}
	if _, err := s.db.Exec("UPDATE round SET ways = 7"); err == nil {
		t.Error("a way was put on after the vote")
	}
	if r := load(t, s).Rounds[0]; !slices.Equal(r.Ways, []workshop.Way{workshop.Booth, workshop.Cards}) {
		t.Error(r.Ways)
	}
}

// Two rooms vote in the same ways, the one with the cards first, the other with them
// last: of all that the file says of the round nothing differs but chance.
func TestTheWaysTellNoOrder(t *testing.T) {
	room := func(ways ...workshop.Way) (row string) {
		s := createStore(t)
		round := openRound(t, s, 6)
		for i, way := range ways {
			if _, err := s.Cast(round, way, i, ballot(i)); err != nil {
				t.Fatal(err)
			}
		}
		err := s.db.QueryRow("SELECT quote(id) || quote(spec) || quote(seats) || quote(slots) || quote(state) || quote(n_cast) || quote(ways) FROM round").Scan(&row)
		if err != nil {
			t.Fatal(err)
		}
		return row
	}
	a := room(workshop.Cards, workshop.Booth, workshop.Booth)
	if b := room(workshop.Booth, workshop.Booth, workshop.Cards); a != b {
		t.Errorf("%s\n%s", a, b)
	}
	if c := room(workshop.Booth, workshop.Cards, workshop.Cards); a != c { // nor how many came in which
		t.Errorf("%s\n%s", a, c)
	}
}

// The same vote was held before where another round of the step has a result.
func TestAgain(t *testing.T) {
	round := func(id int64, step string, counted bool) workshop.Round {
		r := workshop.Round{ID: id, Spec: workshop.Spec{Step: step}}
		if counted {
			r.Tally = &workshop.Tally{}
		}
		return r
	}
	for _, c := range []struct {
		name   string
		before workshop.Round
		want   bool
	}{
		{"the step's first vote", round(1, "C2", true), true},
		{"one that was not counted", round(1, "C2", false), false},
		{"that of another step", round(1, "A2", true), false},
	} {
		t.Run(c.name, func(t *testing.T) {
			open := round(2, "C2", false)
			if got := again(workshop.State{Rounds: []workshop.Round{c.before, open}}, open); got != c.want {
				t.Error(got)
			}
		})
	}
	if alone := round(2, "C2", true); again(workshop.State{Rounds: []workshop.Round{alone}}, alone) {
		t.Error("a round is not its own repetition")
	}
}

// Where the phase does not fit the rounds, the place is where that step begins, or where its
// result is.
func TestThePlaceFitsItsRound(t *testing.T) {
	vote, figures := &workshop.VoteDef{}, []workshop.FigureKind{"spread"}
	round := func(step string, state workshop.RoundState) []workshop.Round {
		r := workshop.Round{ID: 1, Spec: workshop.Spec{Step: step}, State: state}
		if state == workshop.RoundCounted {
			r.Tally = &workshop.Tally{}
		}
		return []workshop.Round{r}
	}
	for _, c := range []struct {
		name   string
		def    workshop.StepDef
		rounds []workshop.Round
		was    workshop.Phase
		want   workshop.Phase // the same where nothing changes
		shown  bool
	}{
		{"a vote that is open", workshop.StepDef{Vote: vote}, round("X", workshop.RoundOpen), workshop.PhaseAsk, workshop.PhaseVote, false},
		{"a vote that is counted", workshop.StepDef{Vote: vote, Figures: figures}, round("X", workshop.RoundCounted), workshop.PhaseVote, workshop.PhaseResult, true},
		{"a vote that has no picture", workshop.StepDef{Vote: vote}, round("X", workshop.RoundCounted), workshop.PhaseVote, workshop.PhaseAsk, false},
		{"a vote that was not held", workshop.StepDef{Vote: vote, Figures: figures}, nil, workshop.PhaseVote, workshop.PhaseAsk, false},
		{"a revealing step", workshop.StepDef{Kind: workshop.StepReveal, Shows: "Y", Figures: figures}, round("Y", workshop.RoundCounted), workshop.PhaseVote, workshop.PhaseResult, true},
		{"a revealing step that votes itself", workshop.StepDef{Kind: workshop.StepReveal, Vote: vote}, nil, workshop.PhaseVote, workshop.PhaseAsk, false},
		{"a collecting step", workshop.StepDef{Kind: workshop.StepCollect}, nil, workshop.PhaseVote, workshop.PhaseCollect, false},
		{"a collecting step that votes", workshop.StepDef{Kind: workshop.StepCollect, Vote: vote}, nil, workshop.PhaseVote, workshop.PhaseAsk, false},
		{"the words of a step", workshop.StepDef{Vote: vote}, nil, workshop.PhaseAsk, workshop.PhaseAsk, false},
		{"a result that stands", workshop.StepDef{Vote: vote, Figures: figures}, round("X", workshop.RoundCounted), workshop.PhaseResult, workshop.PhaseResult, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.def.ID = "X"
			st := workshop.State{
				Pack: &workshop.Pack{Steps: []workshop.StepDef{c.def}}, Agenda: []workshop.Step{{ID: "X"}},
				Rounds: c.rounds, Pos: workshop.Position{Phase: c.was},
			}
			got, phase := mended(st), c.was
			if got.Pos != nil {
				phase = got.Pos.Phase
			}
			if phase != c.want || len(got.Show) > 0 != c.shown || (got.Pos != nil) != (c.was != c.want) {
				t.Errorf("%+v, phase %s", got, phase)
			}
		})
	}
}
