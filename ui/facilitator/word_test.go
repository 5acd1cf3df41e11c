package facilitator

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/facilitator/course"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/pack"
)

// The blue button keeps its word in every vote of every exercise and in every way: it
// turns the pages that say what is voted on, leads to the box, closes the vote and nothing
// else, and only then reveals what it gave.
func TestTheBlueButtonKeepsItsWord(t *testing.T) {
	votes := 0
	for _, exercise := range []string{"A", "B", "C"} {
		r := newRoom(t, settings{exercises: []string{exercise}, minutes: 180})
		for _, text := range []string{"Two approvals", "No time", "Old phones"} {
			for _, list := range []string{workshop.ListObstacles, workshop.ListIdeas} {
				r.do(func(s *workshop.Session) error { return s.AddItem(list, text) })
			}
		}
		ways := append([]workshop.Way{}, workshop.Ways()...)
		for i, step := range r.st().Agenda {
			if def := r.st().Def(step); def.Vote == nil || def.Kind.Traits().Collects {
				continue
			}
			way := ways[i%len(ways)]
			if way.Traits().Open && !r.st().Def(step).Vote.ByCards(step.Length) {
				way = workshop.Paper
			}
			r.jump(step.ID)
			r.do(func(s *workshop.Session) error { return s.Open(way) })
			r.keepsWord(step.ID, way)
			votes++
		}
	}
	if votes < 9 {
		t.Errorf("only %d votes", votes)
	}
}

// keepsWord goes through an open vote with the blue button.
func (r *room) keepsWord(step string, way workshop.Way) {
	r.t.Helper()
	word := func(key string, args ...string) {
		r.t.Helper()
		if got, want := r.win.side.next.Text, r.win.b.t("next."+key, args...); got != want {
			r.t.Fatalf("%s %s: Next says %q, want %q", step, way, got, want)
		}
	}
	pages := r.win.b.Wall.Pages(r.st())
	for page := 2; page <= pages && !way.Traits().Counted; page++ {
		word("page", "page", strconv.Itoa(page), "pages", strconv.Itoa(pages))
		if !r.win.body.dock.enter.Visible() {
			r.t.Errorf("%s %s: no way to the box beside page %d", step, way, page-1)
		}
		r.press("Next")
		if at := r.st().Pos.Page; at != page-1 {
			r.t.Fatalf("%s %s: page %d instead of %d", step, way, at+1, page)
		}
	}
	if r.win.side.coming.Kind != course.ToStep { // else the pairs talk while ballots come in
		r.toTheBox(step, way)
	}
	r.vote(12)
	word("close")
	r.press("Next")
	if at := r.st().Pos.Phase; at != workshop.PhaseClosed || r.st().Now().ID != step {
		r.t.Fatalf("%s %s: closing leads to %s %s", step, way, r.st().Now().ID, at)
	}
	coming := r.win.side.coming
	if len(r.st().Def(r.st().Now()).Figures) > 0 {
		word("result")
	}
	r.press("Next")
	if r.st().Pos != coming.State.Pos {
		r.t.Errorf("%s %s: announced %+v, came %+v", step, way, coming.State.Pos, r.st().Pos)
	}
}

// toTheBox presses the button that leads to the box of the open vote.
func (r *room) toTheBox(step string, way workshop.Way) {
	r.t.Helper()
	if got := r.win.side.next.Text; got != r.win.b.t("next."+string(way)) {
		r.t.Fatalf("%s %s: Next says %q", step, way, got)
	}
	booths := r.booths
	r.press("Next")
	if r.booths == booths && !r.win.over.isOpen() {
		r.t.Fatalf("%s %s: Next does not lead to the box", step, way)
	}
	r.win.over.close()
}

// Beside the open vote of another step all that is said of it names that step, and Next
// leads there instead of failing.
func TestTheOpenVoteOfAnotherStepIsNamed(t *testing.T) {
	r := newRoom(t, settings{})
	r.jump("A2")
	r.do(func(s *workshop.Session) error { return s.Open(workshop.Paper) })
	d := r.win.body.dock
	if strings.Contains(d.count.Text()+d.enter.Text, "A2") {
		t.Errorf("at A2 itself: %q, %q", d.count.Text(), d.enter.Text)
	}
	for _, step := range []string{"A4", "B1", "C6", "B2"} {
		r.jump(step)
		for _, text := range []string{d.count.Text(), d.enter.Text} {
			if !strings.HasPrefix(text, "A2: ") {
				t.Errorf("%s: %q does not name the step of the vote", step, text)
			}
		}
		r.win.closeNow()
		if got := r.win.side.asking.text.Text(); !strings.HasPrefix(got, "A2: ") {
			t.Errorf("%s: asks %q", step, got)
		}
		r.press("Escape")
	}
	r.jump("A4")
	if got := r.win.side.next.Text; got != "Back to the open vote: A2 Protects or limits?" {
		t.Errorf("Next says %q", got)
	}
	r.press("Next")
	if st := r.st(); st.Now().ID != "A2" || st.Pos.Phase != workshop.PhaseVote {
		t.Errorf("came to %s %s", st.Now().ID, st.Pos.Phase)
	}
}

// A jump to the result of a vote that was never held tells the facilitator so, and the
// wall has no result of nothing.
func TestAJumpToAnUnheldResultIsTold(t *testing.T) {
	r := newRoom(t, settings{})
	r.jump("A5")
	told := slices.ContainsFunc(r.win.body.notes.blocks, func(b block) bool { return strings.Contains(b.text.Text(), "A4") })
	if !told || r.st().Pos.Phase != workshop.PhaseAsk {
		t.Errorf("told %v in %s", told, r.st().Pos.Phase)
	}
}

// While a vote on paper is open the notes have what pairs may talk about, and only then.
func TestTheNotesHaveTheQuestionForPairs(t *testing.T) {
	r := newRoom(t, settings{})
	r.jump("A4")
	told := func() bool {
		return slices.ContainsFunc(r.win.body.notes.blocks, func(b block) bool {
			return b.text.Text() == r.st().Pack.Text("en", "step.A4.meanwhile")
		})
	}
	if told() {
		t.Error("told before the vote")
	}
	for _, way := range []workshop.Way{workshop.Booth, workshop.Paper} {
		r.do(func(s *workshop.Session) error { return s.Open(way) })
		if got := told(); got != (way == workshop.Paper) {
			t.Errorf("%s: told %v", way, got)
		}
		r.do(func(s *workshop.Session) error { return s.Void() })
	}
}

// The notes say at once what happens to the answers when that has become another thing.
func TestTheNotesSayWhereTheNumbersMayGoNow(t *testing.T) {
	r := newRoom(t, settings{})
	told := func() bool {
		return slices.ContainsFunc(r.win.body.notes.blocks, func(b block) bool { return strings.Contains(b.text.Text(), "“North”") })
	}
	if told() {
		t.Error("a programme that nobody named")
	}
	for _, programme := range []string{"North", ""} {
		share := map[string]workshop.Share{"North": workshop.ShareProgramme, "": workshop.ShareRoom}[programme]
		r.do(func(s *workshop.Session) error { return s.SetShare(share, programme) })
		if told() != (programme != "") {
			t.Errorf("for %q told %v", programme, told())
		}
	}
}

// Somebody is missing at the step before the one that reveals: Next leads to the box.
// Closing is one press of its own, and what came of it another.
func TestClosingFromTheStepBeforeRevealsNothing(t *testing.T) {
	r := newRoom(t, settings{})
	r.jump("C2")
	r.do(func(s *workshop.Session) error { return s.Open(workshop.Paper) })
	r.vote(9)
	r.jump("C3")
	if got := r.win.side.next.Text; got != "Key in ballots" {
		t.Errorf("Next says %q", got)
	}
	if !r.win.body.dock.closeNow.Visible() {
		t.Fatal("nothing closes the vote")
	}
	r.win.body.dock.closeNow.OnTapped()
	r.pump()
	if !r.win.side.asking.isOpen() {
		t.Fatal("does not ask although three are missing")
	}
	r.win.side.asking.yes.OnTapped()
	r.pump()
	if st := r.st(); st.Now().ID != "C3" || st.Pos.Phase != workshop.PhaseAsk {
		t.Errorf("came to %s %s", st.Now().ID, st.Pos.Phase)
	}
	if got := r.win.side.next.Text; got != "Reveal the answers" {
		t.Errorf("Next says %q", got)
	}
	r.press("Next")
	if st := r.st(); st.Now().ID != "C4" || st.Pos.Phase != workshop.PhaseResult {
		t.Errorf("came to %s %s", st.Now().ID, st.Pos.Phase)
	}
}

// While the room comes in the wall has the cover, and the button begins.
func TestTheButtonBegins(t *testing.T) {
	r := newRoom(t, settings{gathers: true})
	if got := r.win.side.next.Text; got != "Begin" || r.win.side.soonWall.Hidden {
		t.Errorf("Next says %q", got)
	}
	r.press("Next")
	if st := r.st(); st.Pos.Step != 0 || st.Pos.Page != 1 || r.win.side.next.Text != "Next: Ground rules" {
		t.Errorf("at %+v Next says %q", st.Pos, r.win.side.next.Text)
	}
	r.press(fyne.KeyPageUp)
	if got := r.win.side.next.Text; got != "Begin" {
		t.Errorf("back at the cover Next says %q", got)
	}
}

// Where a result has several pictures one chooses between them by their names.
func TestEveryPictureHasAName(t *testing.T) {
	c, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	for _, lang := range c.Languages() {
		for _, f := range workshop.FigureKinds() {
			if name := c.In(lang).T("facilitator.view." + string(f)); strings.HasPrefix(name, "[") {
				t.Errorf("%s: %s", lang, name)
			}
		}
	}
}
