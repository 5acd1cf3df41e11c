package facilitator

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/ballot/keyed"
	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/facilitator/course"
	"github.com/upturn-workshop/upturn/workshop"
)

func TestAVoteOnTheSpotIsTypedAndAsked(t *testing.T) {
	r := newRoom(t, settings{})
	r.jump("A1")
	r.win.extras.quick.OnTapped()
	q := r.win.quick
	if !q.isOpen() || r.canvas.Focused() != fyne.Focusable(q.question) {
		t.Fatal("typing does not go to the question")
	}
	r.press(fyne.KeyReturn)
	q.options.SetText("Yes")
	for _, want := range []string{"quick.no_question", "quick.one_option"} {
		q.ask.OnTapped()
		r.pump()
		if got := q.fault.Text(); got != r.win.b.t(want) {
			t.Errorf("said %q, want %q", got, want)
		}
		q.question.SetText("Shall we go on?")
	}
	q.options.SetText("Yes / Perhaps, later")
	r.canvas.Focus(q.options)
	r.press(fyne.KeyReturn)
	st := r.st()
	if st.Now().ID != "Q1" || q.isOpen() {
		t.Fatal("at", st.Now().ID)
	}
	if got := st.Def(st.Now()).Vote.Options; len(got) != 2 || st.T("option."+got[1]) != "Perhaps, later" {
		t.Errorf("a slash parts options that have commas: %q", got)
	}
	r.press(fyne.KeyPageDown)
	if _, open := r.st().OpenRound(); !open {
		t.Error("Next opens the vote")
	}
	if len(r.errs) > 0 {
		t.Error(r.errs)
	}
}

func TestOptionsArePutInOrder(t *testing.T) {
	r := newRoom(t, settings{})
	r.jump("A1")
	r.win.extras.quick.OnTapped()
	q := r.win.quick
	q.question.SetText("What first?")
	q.boxes[0].OnTapped()
	if r.canvas.Focused() != fyne.Focusable(q.options) {
		t.Error("Enter does not ask")
	}
	for _, options := range []string{"", "Rota, Phone", "1,2,3,4,5,6,7,8"} {
		q.options.SetText(options)
		q.ask.OnTapped()
		r.pump()
		if got := q.fault.Text(); !q.isOpen() || got != r.win.b.t("quick.order_number") {
			t.Errorf("%q: said %q", options, got)
		}
	}
	q.options.SetText("Rota, Phone, Queue")
	r.shot("quick-order")
	r.canvas.Focus(q.options)
	r.press(fyne.KeyReturn)
	st := r.st()
	def := st.Def(st.Now())
	if def.ID != "Q1" || def.Vote.Kind != workshop.Ranking || st.T("item.Q1-3.name") != "Queue" {
		t.Fatalf("asks %+v", def)
	}
	if ways := r.win.body.dock.ways; slices.Contains(ways, workshop.Cards) {
		t.Error("no card shows an order:", ways)
	}
	r.press(fyne.KeyPageDown)
	if round, open := r.st().OpenRound(); !open || len(round.Spec.Questions[0].Items) != 3 {
		t.Error("Next opens the vote")
	}
	r.do(func(s *workshop.Session) error { return s.Void() })
	r.win.extras.quick.OnTapped()
	if q.boxes[0].On() {
		t.Error("the next vote on the spot begins with an order")
	}
	if len(r.errs) > 0 {
		t.Error(r.errs)
	}
}

// Two names that are the same are one option.
func TestTheSameOptionTwiceIsNoOrder(t *testing.T) {
	r := newRoom(t, settings{})
	r.jump("A1")
	r.win.extras.quick.OnTapped()
	q := r.win.quick
	q.question.SetText("What first?")
	q.options.SetText("Rota, Phone, Rota")
	q.boxes[0].OnTapped()
	q.ask.OnTapped()
	r.pump()
	if !q.isOpen() || q.fault.Text() != r.win.b.t("quick.order_number") {
		t.Errorf("said %q", q.fault.Text())
	}
}

// A kind of question that can be asked on the spot is offered there, and no other.
func TestEveryKindOnTheSpotIsOffered(t *testing.T) {
	r := newRoom(t, settings{})
	offered := map[workshop.Kind]spot{}
	for _, s := range spots {
		offered[s.Kind] = s
	}
	for _, kind := range workshop.Kinds() {
		_, _, can := kind.OnTheSpot()
		s, is := offered[kind]
		if is != can {
			t.Errorf("%s: offered %v, can be asked %v", kind, is, can)
		}
		if s.tick != "" {
			for _, key := range []string{"facilitator.quick." + s.tick, "facilitator.quick." + s.tick + "_number"} {
				if text := r.win.b.Words.T(key); text == "" || text == key {
					t.Errorf("%s has no text", key)
				}
			}
		}
	}
}

// One kind is asked at a time.
func TestOneBoxIsTicked(t *testing.T) {
	r := newRoom(t, settings{})
	q := r.win.quick
	q.boxes = append(q.boxes, controls.NewCheck("another", true, nil))
	q.boxes[0].OnTapped()
	if !q.boxes[0].On() || q.boxes[len(q.boxes)-1].On() {
		t.Error("two boxes are ticked")
	}
}

func TestOptionsOfALine(t *testing.T) {
	for line, want := range map[string][]string{
		"Yes, No": {"Yes", "No"}, " a ; b,c ; ": {"a", "b,c"}, "a/b": {"a", "b"}, " , ": nil, "one": {"one"},
	} {
		if got := optionsOf(line); !slices.Equal(got, want) {
			t.Errorf("%q gives %q", line, got)
		}
	}
}

func TestEscapePutsTheVoteOnTheSpotAway(t *testing.T) {
	r := newRoom(t, settings{})
	r.win.extras.quick.OnTapped()
	r.canvas.Unfocus()
	r.press(fyne.KeyEscape)
	if r.win.quick.isOpen() || len(r.st().Agenda) != len(newRoom(t, settings{}).st().Agenda) {
		t.Error("it stays, or a step went in")
	}
}

func TestAskingOnceMoreAndHowSure(t *testing.T) {
	r := newRoom(t, settings{})
	r.jump("A2")
	x := r.win.extras
	if x.again.Visible() {
		t.Error("once more, before the first vote")
	}
	r.do(func(s *workshop.Session) error { return s.Open(workshop.Paper) })
	if x.again.Visible() || x.quick.Visible() {
		t.Error("offered while a vote is open")
	}
	r.vote(12)
	r.press(fyne.KeyPageDown)
	if x.again.Visible() {
		t.Error("offered before anybody has seen the result")
	}
	r.press(fyne.KeyPageDown)
	if !x.again.Visible() {
		t.Fatal("not offered beside the result")
	}
	x.again.OnTapped()
	r.win.side.asking.yes.OnTapped()
	once := r.win.once
	if !once.isOpen() || len(once.chosen()) != 2 {
		t.Fatal("the rows to ask again are not ticked:", once.chosen())
	}
	for _, box := range once.boxes {
		if box.On() {
			box.OnTapped()
		}
	}
	once.send()
	if r.pump(); !once.ask.Disabled() || len(r.queue) > 0 {
		t.Error("nothing can be asked")
	}
	once.boxes[3].OnTapped()
	r.shot("once")
	once.ask.OnTapped()
	r.pump()
	if once.isOpen() {
		t.Error("the page stays")
	}
	if round, _ := r.st().OpenRound(); len(round.Spec.Questions) != 1 || round.Spec.Questions[0].ID != once.ids[3] {
		t.Errorf("asked %+v", round.Spec.Questions)
	}
	if round, _ := r.st().OpenRound(); !round.Spec.Revote || r.win.side.coming.Kind != course.Deed(round.Spec.Way) {
		t.Error("next would", r.win.side.coming.Kind)
	}
	r.do(func(s *workshop.Session) error { return s.Void() })
	r.jump("B7")
	x.sure.OnTapped()
	r.pump()
	def := r.st().Def(r.st().Now())
	if def.Vote == nil || def.Vote.Kind != workshop.Scale || def.Vote.Hi != 5 || len(r.errs) > 0 || r.win.body.dock.wayOf(r.st()) != workshop.Cards {
		t.Errorf("%+v %v", def, r.errs)
	}
}

func TestAnOpenVoteMayBeEnteredInOtherWays(t *testing.T) {
	r := newRoom(t, settings{way: workshop.Booth})
	r.jump("A2")
	r.do(func(s *workshop.Session) error { return s.Open(workshop.Booth) })
	also := func(way workshop.Way) bool { return r.win.extras.ways[way].Visible() }
	if also(workshop.Booth) || !also(workshop.Paper) || !also(workshop.Cards) {
		t.Error("a vote by cards can be keyed in from paper and counted")
	}
	for way, panel := range map[workshop.Way]func() bool{
		workshop.Paper: func() bool { _, ok := r.win.over.panel.(*keyed.Paper); return ok },
		workshop.Cards: func() bool { _, ok := r.win.over.panel.(*keyed.Cards); return ok },
	} {
		r.win.extras.ways[way].OnTapped()
		if !r.win.over.isOpen() || !panel() {
			t.Error("no panel for", way)
		}
	}
	r.do(func(s *workshop.Session) error { return s.Void() })
	r.jump("A4")
	r.do(func(s *workshop.Session) error { return s.Open(workshop.Paper) })
	if !also(workshop.Booth) || also(workshop.Paper) || also(workshop.Cards) {
		t.Error("cards cannot answer seven numbers, twice")
	}
}
