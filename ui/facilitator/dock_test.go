package facilitator

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/trial"
)

// Every way of voting is offered, and has its words wherever the window names it.
func TestEveryWayIsOffered(t *testing.T) {
	list := slices.Clone(offered[:])
	want := workshop.Ways()
	slices.Sort(list)
	slices.Sort(want)
	if !slices.Equal(list, want) {
		t.Errorf("offered are %q of %q", list, want)
	}
	for _, lang := range trial.Languages() {
		r := newRoom(t, settings{lang: lang})
		for _, way := range workshop.Ways() {
			for _, place := range []string{"way_name.", "way_hint.", "enter.", "also.", "next."} {
				key := "facilitator." + place + string(way)
				if text := r.win.b.Words.T(key); text == "" || text == key {
					t.Errorf("%s: %s has no text", lang, key)
				}
			}
			if _, panel := r.win.b.Panels[way]; panel == way.Traits().Seats {
				t.Errorf("%s: a panel %v, a seat %v", way, panel, way.Traits().Seats)
			}
		}
	}
}

func TestWaysOfVoting(t *testing.T) {
	for _, tt := range []struct {
		name, step string
		usual      workshop.Way
		choose     int
		want       workshop.Way
		parts      int
	}{
		{"the workshop's way", "B1", workshop.Booth, -1, workshop.Booth, 3},
		{"cards as the pack says", "A2", workshop.Booth, -1, workshop.Cards, 4},
		{"in secret as the pack says", "practice", workshop.Cards, -1, workshop.Paper, 4},
		{"cards answer choices", "A2", workshop.Cards, -1, workshop.Cards, 4},
		{"cards cannot carry a scale", "B1", workshop.Cards, -1, workshop.Paper, 3},
		{"another way for once", "B1", workshop.Paper, 1, workshop.Booth, 3},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := newRoom(t, settings{way: tt.usual})
			r.jump(tt.step)
			d := r.win.body.dock
			if len(d.way.Parts) != tt.parts {
				t.Errorf("offers %v", d.way.Parts)
			}
			if tt.choose >= 0 {
				d.way.OnChange(tt.choose)
			}
			gesture := r.st().Def(r.st().Now()).Vote.Gesture(tt.want)
			if told := r.win.b.Words.T("vote_by." + string(gesture)); !slices.ContainsFunc(r.win.body.notes.blocks, func(b block) bool { return strings.HasSuffix(b.text.Text(), told) }) {
				t.Errorf("the notes do not say %q before the vote opens", told)
			}
			r.press(fyne.KeyPageDown)
			round, ok := r.st().OpenRound()
			if !ok || round.Spec.Way != tt.want {
				t.Fatalf("opened %v by %q, want %q", ok, round.Spec.Way, tt.want)
			}
			if tt.want == workshop.Booth {
				test.Tap(d.enter)
				if r.booths != 1 {
					t.Error("the ballot does not open")
				}
			}
		})
	}
}

// A way that takes much longer than the step has says so before the vote opens, with the
// minutes of the quicker one; that one is a press away and warns of nothing.
func TestASlowWayWarns(t *testing.T) {
	for _, lang := range trial.Languages() {
		r := newRoom(t, settings{lang: lang})
		r.jump("A4")
		d := r.win.body.dock
		press := func(way workshop.Way) {
			d.way.SetChosen(slices.Index(d.ways, way))
			d.way.OnChange(slices.Index(d.ways, way))
		}
		plain := r.win.b.t("way_hint.paper")
		if d.hint.Text() != plain {
			t.Errorf("%s: paper says %q", lang, d.hint.Text())
		}
		press(workshop.Booth)
		// Sixteen marks of 6 s and 10 s to hand it on, twelve times: 21 minutes.
		if got := d.hint.Text(); !strings.Contains(got, "21 min") || !strings.Contains(got, r.win.b.t("way_name.paper")) || !d.hint.Style().Bold {
			t.Errorf("%s: the computer says %q", lang, got)
		}
		if w := d.hint.Width(); w > d.hint.Size().Width {
			t.Errorf("%s: %v of it are cut", lang, w-d.hint.Size().Width)
		}
		press(workshop.Paper)
		if d.hint.Text() != plain || d.hint.Style().Bold {
			t.Errorf("%s: paper says %q", lang, d.hint.Text())
		}
	}
	r := newRoom(t, settings{people: 3})
	r.jump("A4")
	r.win.body.dock.adviseWay(workshop.Booth)
	if got := r.win.body.dock.hint.Text(); got != r.win.b.t("way_hint.booth") {
		t.Errorf("three people are told %q", got)
	}
}

func TestPeoplePresent(t *testing.T) {
	r := newRoom(t, settings{})
	r.jump("A2")
	r.press(fyne.KeyPageDown)
	r.win.body.dock.people.OnChange(13)
	r.pump()
	if got := r.win.body.dock.count.Text(); got != "Voted: 0 of 13" {
		t.Errorf("with one more person: %q", got)
	}
}

// However long the name of the way to the box is, it lies on nothing that tells who is
// expected to vote.
func TestTheWayToTheBoxLeavesRoom(t *testing.T) {
	for _, lang := range trial.Languages() {
		for _, size := range []fyne.Size{{Width: 800, Height: 560}, {Width: 1366, Height: 768}} {
			r := newRoom(t, settings{lang: lang, size: size})
			r.jump("A4")
			r.press(fyne.KeyPageDown)
			d := r.win.body.dock
			box, label := d.enter, d.peopleLabel
			box.SetText(r.win.b.t("enter." + string(workshop.Phones)))
			d.content.Refresh()
			if !box.Visible() || !label.Visible() {
				t.Fatalf("%s %v: seen %v and %v", lang, size, box.Visible(), label.Visible())
			}
			if end, at := box.Position().X+box.Size().Width, label.Position().X; end > at {
				t.Errorf("%s %v: %q ends at %v, %q begins at %v", lang, size, box.Text, end, label.Text(), at)
			}
			if need := label.HeightFor(label.Size().Width); need > label.Size().Height+0.5 {
				t.Errorf("%s %v: %q needs %v and has %v", lang, size, label.Text(), need, label.Size())
			}
		}
	}
}

// Two leave in the middle of a vote: they are taken off there, down to those who
// have voted, and the vote is complete without anybody being asked.
func TestPeopleWhoLeaveAreTakenOffAnOpenVote(t *testing.T) {
	r := newRoom(t, settings{people: 9})
	r.jump("A2")
	r.press(fyne.KeyPageDown)
	r.vote(7)
	d := r.win.body.dock
	less := func() {
		d.people.Tapped(&fyne.PointEvent{Position: fyne.NewPos(4, 4)})
		r.pump()
	}
	if d.people.Value() != 9 || d.peopleLabel.Text() != "Expected to vote" || !d.hint.Visible() {
		t.Errorf("%d %q", d.people.Value(), d.peopleLabel.Text())
	}
	for _, want := range []string{"Voted: 7 of 8", "Voted: 7 of 7", "Voted: 7 of 7"} {
		less()
		if got := d.count.Text(); got != want {
			t.Errorf("%q, not %q", got, want)
		}
	}
	if d.hint.Visible() {
		t.Errorf("all have voted, and the dock says %q", d.hint.Text())
	}
	if r.st().Info.People != 7 || len(r.errs) > 0 {
		t.Errorf("%d present, %v", r.st().Info.People, r.errs)
	}
	r.press(fyne.KeyPageDown)
	if _, open := r.st().OpenRound(); open {
		t.Error("all have voted, and the vote stays open")
	}
	r.jump("A2")
	if d.peopleLabel.Text() != "People present" {
		t.Errorf("without a vote: %q", d.peopleLabel.Text())
	}
}

// Before a vote is closed that would leave nothing, the question says so, also
// where everybody has voted.
func TestTheQuestionSaysThatNothingWouldBeKept(t *testing.T) {
	r := newRoom(t, settings{people: 4})
	r.jump("A2")
	r.press(fyne.KeyPageDown)
	r.vote(2)
	d, asking := r.win.body.dock, r.win.side.asking
	if got := d.hint.Text(); got != r.win.b.t("expected_hint") {
		t.Errorf("enough are expected, and the hint is %q", got)
	}
	test.Tap(d.closeNow)
	want := r.win.b.t("ask_few", "n", "2", "least", "3")
	if !asking.isOpen() || asking.text.Text() != want {
		t.Errorf("asked %t %q", asking.isOpen(), asking.text.Text())
	}
	r.press(fyne.KeyEscape)
	for range 2 {
		d.people.Tapped(&fyne.PointEvent{Position: fyne.NewPos(4, 4)})
		r.pump()
	}
	if got := d.hint.Text(); got != r.win.b.t("few_hint", "n", "3") || !d.hint.Visible() {
		t.Errorf("two are expected, and the hint is %q", got)
	}
	r.press(fyne.KeyPageDown)
	if _, open := r.st().OpenRound(); !open || !asking.isOpen() || asking.text.Text() != want {
		t.Fatalf("open %t, asked %t %q", open, asking.isOpen(), asking.text.Text())
	}
	test.Tap(asking.yes)
	r.pump()
	if _, open := r.st().OpenRound(); open || r.st().Pos.Phase != workshop.PhaseClosed {
		t.Error("the vote does not close")
	}
	r.jump("A4")
	if got := d.hint.Text(); got != r.win.b.t("few_hint", "n", "3") {
		t.Errorf("before a vote of two the hint is %q", got)
	}
}
