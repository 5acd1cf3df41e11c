package ballot

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/ballot/ballottest"
	"github.com/upturn-workshop/upturn/workshop"
)

// How long the booth waits, to the second.
func TestHowLongTheBoothWaits(t *testing.T) {
	r := newRoom(t, ballottest.Settings{Step: "B1"})
	b := r.booth(t)
	ballottest.Press(b.stage, "enter", "5")
	if r.Pass(59 * time.Second); b.warn != 0 {
		t.Error("asks before a minute has passed")
	}
	if r.Pass(time.Second); b.warn != 15 {
		t.Errorf("asks %d seconds before it clears", b.warn)
	}
	if r.Pass(14 * time.Second); b.visit == nil {
		t.Error("cleared too early")
	}
	if r.Pass(time.Second); b.visit != nil {
		t.Error("not cleared")
	}
	ballottest.Press(b.stage, "enter", "5", "enter", "enter")
	if r.Pass(1999 * time.Millisecond); b.screen != onRecorded {
		t.Error("the thanks are gone too early")
	}
	if r.Pass(time.Millisecond); b.screen != onCurtain || !b.thanks {
		t.Error("the thanks stay")
	}
	b.hold(true)
	if !ballottest.Written(b.stage, r.T("ballot.facilitator_hold")) {
		t.Error("nothing says that it has to be held")
	}
	b.hold(false)
	if ballottest.Written(b.stage, r.T("ballot.facilitator_hold")) {
		t.Error("it says so though it is let go")
	}
	b.hold(true)
	if r.Pass(1999 * time.Millisecond); r.Left != 0 {
		t.Error("left too early")
	}
	if r.Pass(time.Millisecond); r.Left != 1 || b.holding {
		t.Error("not left")
	}
}

// Whatever somebody does with a ballot shows that they are there.
func TestWhoeverDoesSomethingIsThere(t *testing.T) {
	for name, do := range map[string]func(b *Booth){
		"a key":              func(b *Booth) { ballottest.Press(b.stage, "5") },
		"a key that is none": func(b *Booth) { ballottest.Press(b.stage, "Q") },
		"a press":            func(b *Booth) { ballottest.Tap(b.stage, 4) },
		"Next":               func(b *Booth) { ballottest.Tap(b.stage, len(b.stage.View().Hits)-1) },
		"Back":               func(b *Booth) { ballottest.Tap(b.stage, len(b.stage.View().Hits)-2) },
	} {
		t.Run(name, func(t *testing.T) {
			r := newRoom(t, ballottest.Settings{Step: "A4"})
			b := r.booth(t)
			ballottest.Press(b.stage, "enter", "1", "1", "enter")
			r.Pass(50 * time.Second)
			do(b)
			if r.Pass(50 * time.Second); b.warn != 0 {
				t.Error("it asks whether anybody is there")
			}
		})
	}
	r := newRoom(t, ballottest.Settings{Step: "B1", People: 3, Names: []string{"Aino", "Ben", "Cleo"}})
	b := r.booth(t)
	b.choose()
	for _, k := range []string{"tab", "down", "right"} {
		r.Pass(50 * time.Second)
		ballottest.Press(b.stage, k)
	}
	if b.warn != 0 || b.stage.Reached() != 2 {
		t.Error("while a name is looked for:", b.warn, b.stage.Reached())
	}
	b.hold(true)
	if b.holding {
		t.Error("a name is looked for, and the facilitator's key leads out")
	}
	ballottest.Press(b.stage, "back")
	if b.screen != onCurtain {
		t.Error("Backspace does not leave the names")
	}
}

// How many keys were taken on a covered page is told of that page alone.
func TestKeysTakenOfOnePage(t *testing.T) {
	r := newRoom(t, ballottest.Settings{Step: "A4"})
	b := r.blindBooth(t)
	told := func(n string) bool { return ballottest.Written(b.stage, r.T("ballot.blind.taken", "n", n)) }
	ballottest.Press(b.stage, "enter")
	if told("0") || told("1") {
		t.Error("a fresh page tells of keys")
	}
	if ballottest.Press(b.stage, "1"); !told("1") {
		t.Error("one key is not told of")
	}
	if ballottest.Press(b.stage, "9"); !ballottest.Written(b.stage, r.T("ballot.blind.refused")) || b.taken != 1 {
		t.Error("a key that was refused is not told of, or counts")
	}
	if ballottest.Press(b.stage, "1"); !told("2") {
		t.Error("two keys are not told of")
	}
	if ballottest.Press(b.stage, "enter"); b.taken != 0 || told("2") {
		t.Error("the next page tells of the keys of the one before")
	}
	if ballottest.Press(b.stage, "3", "9", "back"); b.taken != 0 || b.refused || b.visit.At() != 0 {
		t.Error("the page before tells of the keys of the one after")
	}
	if ballottest.Press(b.stage, "9", "enter"); b.refused || b.taken != 0 {
		t.Error("the next page tells of a key that was refused before")
	}
	r = newRoom(t, ballottest.Settings{Step: "B1", Order: ballottest.Five})
	b = r.blindBooth(t)
	ballottest.Press(b.stage, "enter", "3", "1", "back")
	if b.taken != 1 {
		t.Errorf("after one of two was taken back: %d", b.taken)
	}
	b.taken = 0
	if ballottest.Press(b.stage, "back"); b.taken != 0 {
		t.Errorf("fewer than none: %d", b.taken)
	}
}

// Pressing twice hands a ballot over once, and nothing is handed over without one.
func TestConfirmWithoutABallot(t *testing.T) {
	r := newRoom(t, ballottest.Settings{Step: "A4"})
	b := r.booth(t)
	b.confirm()
	ballottest.Press(b.stage, "enter", "1", "1", "enter")
	b.confirm()
	if r.Casts != 0 {
		t.Error("an incomplete ballot was cast")
	}
	for range 3 {
		ballottest.Press(b.stage, "1", "1", "enter")
	}
	r.Hold = true
	ballottest.Paint(b.stage)
	b.confirm()
	b.confirm()
	if r.Casts != 1 {
		t.Errorf("cast %d times", r.Casts)
	}
}

// What the box answers to a visit that is over changes nothing.
func TestAnAnswerThatComesLate(t *testing.T) {
	r := newRoom(t, ballottest.Settings{Step: "B1"})
	b := r.booth(t)
	var done func(error)
	b.deps.Cast = func(_ int, _ workshop.Ballot, f func(error)) { done = f }
	ballottest.Press(b.stage, "enter", "5", "enter", "enter")
	b.close()
	ballottest.Press(b.stage, "enter", "6")
	done(nil)
	if b.screen != onBallot || b.visit == nil {
		t.Error("the next voter's ballot is called recorded")
	}
	ballottest.Press(b.stage, "enter")
	done(workshop.Errorf(workshop.EFull, nil))
	if b.screen != onBallot || b.err != nil {
		t.Error("the next voter is told of the fault of another one's ballot")
	}
}

// Trying again is offered where it can help.
func TestRetry(t *testing.T) {
	names := []string{"Aino", "Ben", "Cleo", "Dan", "Eve", "Finn"}
	for _, tt := range []struct {
		code  workshop.Code
		names []string
		want  bool
	}{
		{workshop.EFull, nil, true}, {workshop.EUnsure, nil, true}, {workshop.EState, nil, false},
		{workshop.EVoted, nil, true}, {workshop.EVoted, names, false}, {workshop.EFull, names, true},
	} {
		r := newRoom(t, ballottest.Settings{Step: "B1", Names: tt.names})
		b := r.booth(t)
		r.Store.Fail = workshop.Errorf(tt.code, nil)
		ballottest.Press(b.stage, "enter", "5", "enter", "enter")
		r.Store.Fail = nil
		if b.screen != onFailed || b.retry() != tt.want || ballottest.Written(b.stage, r.T("ballot.retry")) != tt.want {
			t.Errorf("%s, names %v: offered %v", tt.code, tt.names != nil, b.retry())
		}
		if ballottest.Press(b.stage, "enter"); tt.want != (r.Casts == 2) {
			t.Errorf("%s, names %v: %d tries", tt.code, tt.names != nil, r.Casts)
		}
	}
}

// A key that answers the warning does nothing else, but Escape clears at once.
func TestTheWarningTakesAKey(t *testing.T) {
	r := newRoom(t, ballottest.Settings{Step: "B1"})
	b := r.booth(t)
	ballottest.Press(b.stage, "enter", "5")
	r.Pass(60 * time.Second)
	ballottest.Press(b.stage, "6")
	if b.warn != 0 || !b.visit.Complete() || say(b) != "5" {
		t.Error("the key that answered the warning marked the ballot", say(b))
	}
	r.Pass(60 * time.Second)
	if ballottest.Press(b.stage, "esc"); b.visit != nil || !b.cleared {
		t.Error("Escape at the warning keeps the ballot")
	}
	ballottest.Press(b.stage, "enter", "5", "enter")
	r.Store.Fail = workshop.Errorf(workshop.EFull, nil)
	ballottest.Press(b.stage, "enter")
	if r.Pass(75 * time.Second); b.visit != nil || b.screen != onCurtain {
		t.Error("a ballot that the box refused stays on the screen")
	}
}

// say is what the ballot in hand says.
func say(b *Booth) (out string) {
	for _, m := range b.visit.Ballot() {
		out += string(rune('0' + uint8(m)))
	}
	return out
}

// The curtain says how the last visit ended, once.
func TestWhatTheCurtainSays(t *testing.T) {
	r := newRoom(t, ballottest.Settings{Step: "B1"})
	b := r.booth(t)
	says := func(key string) bool { return ballottest.Written(b.stage, r.T("ballot."+key)) }
	if says("cleared") || says("thanks") || !ballottest.Written(b.stage, "first person.") {
		t.Error("it says something of nobody")
	}
	ballottest.Press(b.stage, "enter", "esc")
	if !says("cleared") || says("thanks") {
		t.Error("it does not say that a ballot was cleared")
	}
	ballottest.Press(b.stage, "enter", "5", "enter", "enter")
	r.Pass(2 * time.Second)
	if says("cleared") || !says("thanks") || !ballottest.Written(b.stage, "next person.") {
		t.Error("it does not thank")
	}
	b.stage.FocusLost()
	if !says("thanks") {
		t.Error("the thanks are gone though nobody has come")
	}
	if err := r.Session.Void(); err != nil {
		t.Fatal(err)
	}
	if says("cleared") || says("thanks") || !says("no_vote") {
		t.Error("a vote that is over is thanked for")
	}
	if b.stage.Key(fyne.KeyReturn); r.Left != 1 {
		t.Error("Enter does not lead back")
	}
}
