package keyed

import (
	"fmt"
	"testing"

	"github.com/upturn-workshop/upturn/ui/ballot/ballottest"
	"github.com/upturn-workshop/upturn/workshop"
)

// ofTwelve is a show of cards of twelve people: three questions of three options.
var ofTwelve = ballottest.Settings{Step: "A2", Way: workshop.Cards, People: 12}

func TestCardsByKeys(t *testing.T) {
	for _, tt := range []struct {
		name, keys, want string
		at, row          int
	}{
		{"a figure", "5", "[5 0 0 0]", 0, 0},
		{"two figures of one number", "1 2", "[12 0 0 0]", 0, 0},
		{"more than are there", "9 9 1 3", "[9 0 0 0]", 0, 0},
		{"as many as are there", "1 2", "[12 0 0 0]", 0, 0},
		{"another row begins a number", "1 down 2", "[1 2 0 0]", 0, 1},
		{"up and down stay within", "up down down down down down 3 up 1", "[0 0 1 3]", 0, 2},
		{"backspace takes a figure away", "1 2 back", "[1 0 0 0]", 0, 0},
		{"and the number goes on", "1 2 back 0", "[10 0 0 0]", 0, 0},
		{"backspace of one figure", "5 back", "[0 0 0 0]", 0, 0},
		{"less than none", "left minus", "[0 0 0 0]", 0, 0},
		{"plus has two keys", "plus = right", "[3 0 0 0]", 0, 0},
		{"a figure after plus is a number of its own", "1 plus 5", "[5 0 0 0]", 0, 0},
		{"the rest", "5 down 4 down space", "[5 4 3 0]", 0, 2},
		{"the rest of what is too many", "9 down 9 down space", "[9 9 0 0]", 0, 2},
		{"the rest again", "5 down space space", "[5 7 0 0]", 0, 1},
		{"onward begins at the first row", "5 down 7 enter", "[0 0 0 0]", 1, 0},
		{"back on the first question", "back back", "[0 0 0 0]", 0, 0},
		{"back on an empty one", "5 down 7 enter back", "[5 7 0 0]", 0, 0},
		{"back on one that is counted", "5 down 7 enter 3 back", "[0 0 0 0]", 1, 0},
		{"nothing counted leads nowhere", "enter enter enter", "[0 0 0 0]", 0, 0},
		{"short, asked about once", "5 enter enter", "[0 0 0 0]", 1, 0},
		{"short, asked about again after a change", "5 enter plus enter", "[6 0 0 0]", 0, 0},
		{"Tab forgets the number begun", "1 tab tab tab tab 2", "[2 0 0 0]", 0, 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := newRoom(t, ofTwelve)
			c, _ := r.cards(t)
			ballottest.Press(c.stage, ballottest.Keys(tt.keys)...)
			if got := fmt.Sprint(c.counts[c.at]); got != tt.want || c.at != tt.at || c.row != tt.row {
				t.Errorf("%s on question %d row %d, want %s on %d %d", got, c.at, c.row, tt.want, tt.at, tt.row)
			}
		})
	}
}

// A number of cards that nobody can hold up is not taken, and the panel says so until the
// next key.
func TestTooManyCardsAreSaid(t *testing.T) {
	r := newRoom(t, ofTwelve)
	c, _ := r.cards(t)
	says := r.T("ballot.cards.most", "n", "12")
	for _, tt := range []struct {
		keys string
		said bool
	}{{"1", false}, {"3", true}, {"down", false}, {"1 2", false}, {"plus", true}, {"minus", false}} {
		ballottest.Press(c.stage, ballottest.Keys(tt.keys)...)
		if said := c.warning == says; said != tt.said {
			t.Errorf("after %s it says %q", tt.keys, c.warning)
		}
	}
	if got := fmt.Sprint(c.counts[0]); got != "[1 11 0 0]" {
		t.Errorf("counted %s", got)
	}
}

// Tab walks the answers while there are any, and back with Shift; elsewhere the places
// to press.
func TestTabWalksTheAnswers(t *testing.T) {
	r := newRoom(t, ofTwelve)
	c, _ := r.cards(t)
	if !c.tab(true) || c.row != 3 || !c.tab(false) || c.row != 0 {
		t.Error("back from the first answer leads to", c.row)
	}
	for range c.counts {
		ballottest.Press(c.stage, "space", "enter")
	}
	if c.at != 3 || c.tab(false) {
		t.Error("Tab on the summary walks answers")
	}
	r.Hold = true
	ballottest.Press(c.stage, "enter")
	if c.tab(false) {
		t.Error("Tab walks answers that are on their way")
	}
	r.Deliver()
	if c.tab(false) {
		t.Error("Tab walks answers of a vote that is complete")
	}
	c, _ = newRoom(t, ballottest.Settings{Step: "B1", Way: workshop.Paper}).cards(t)
	if c.tab(false) {
		t.Error("Tab walks answers of what is not for cards")
	}
}

func TestCardsThatCannotBeRecorded(t *testing.T) {
	for _, tt := range []struct {
		counts  [][]int
		warning string
		n       string
	}{
		{[][]int{{12, 0, 0, 0}, {0, 12, 0, 0}, {5, 4, 2, 1}}, "", ""},
		{[][]int{{11, 0, 0, 0}, {0, 11, 0, 0}, {5, 4, 1, 1}}, "", ""},
		{[][]int{{12, 0, 0, 0}, {0, 11, 0, 0}, {12, 0, 0, 0}}, "uneven", ""},
		{[][]int{{0, 0, 0, 0}, {0, 0, 0, 0}, {0, 0, 0, 0}}, "uneven", ""},
		{[][]int{{12, 0, 0, 0}, {12, 0, 0, 0}, {12, 2, 0, 0}}, "more", "2"},
	} {
		r := newRoom(t, ofTwelve)
		c, _ := r.cards(t)
		c.counts, c.at = tt.counts, 3
		want := ""
		if tt.warning != "" {
			want = r.T("ballot.cards."+tt.warning, "n", tt.n)
		}
		ballottest.Press(c.stage, "enter")
		if c.warning != want || (r.Casts == 1) != (want == "") {
			t.Errorf("%v: %q after %d casts, want %q", tt.counts, c.warning, r.Casts, want)
		}
	}
}

// A vote that is opened anew begins with nothing counted, and so does one after cards
// are recorded; a redraw changes nothing.
func TestCardsBeginAnew(t *testing.T) {
	r := newRoom(t, ofTwelve)
	c, _ := r.cards(t)
	ballottest.Press(c.stage, "8", "down", "3", "enter")
	if !c.Unsent() || c.warning == "" {
		t.Fatal("nothing is counted, or nobody is missed")
	}
	if c.Draw(r.Session.State()); c.warning == "" || c.counts[0][0] != 8 || c.row != 1 {
		t.Error("a redraw takes away what was counted, or the warning")
	}
	if err := r.Session.Void(); err != nil {
		t.Fatal(err)
	}
	if c.sheet != nil || c.Unsent() || !ballottest.Written(c.stage, r.T("ballot.cards.none")) {
		t.Error("cards of a vote that is over are counted on")
	}
	if err := r.Session.Open(workshop.Cards); err != nil {
		t.Fatal(err)
	}
	if c.sheet == nil || c.counts[0][0] != 0 || c.Unsent() {
		t.Error("the new vote begins with the counts of the old one")
	}
}

// Meanwhile nothing is counted, and what the disk refuses stays.
func TestCardsOnTheirWay(t *testing.T) {
	r := newRoom(t, ofTwelve)
	c, _ := r.cards(t)
	for range c.counts {
		ballottest.Press(c.stage, "space", "enter")
	}
	r.Hold = true
	ballottest.Press(c.stage, "enter")
	ballottest.Press(c.stage, "enter", "back", "esc", "z")
	c.act(func() { t.Error("a press counts while the cards are on their way") })()
	if r.Casts != 1 || c.at != 3 || r.Left != 0 {
		t.Errorf("%d casts, question %d, left %d times", r.Casts, c.at, r.Left)
	}
	r.Store.Fail = workshop.Errorf(workshop.EFull, nil)
	r.Deliver()
	if c.sending || !c.Unsent() || c.warning != r.T("error.full") {
		t.Errorf("what the disk refused: %q", c.warning)
	}
	r.Hold = false
	if ballottest.Press(c.stage, "enter"); r.Round().Cast != 12 || c.Unsent() {
		t.Error("the second try failed")
	}
	if ballottest.Press(c.stage, "5"); c.counts[0][0] != 0 {
		t.Error("cards of nobody are counted")
	}
	if ballottest.Press(c.stage, "enter"); r.Left != 1 {
		t.Error("Enter does not lead back to the vote")
	}
}

// What is drawn before the wall has turned its page does not turn the count back.
func TestAStateOfBeforeTurnsNothingBack(t *testing.T) {
	r := newRoom(t, ofTwelve)
	d := r.deps()
	var asked []int
	d.Page = func(i int) { asked = append(asked, i) }
	c, _ := r.cardsOf(t, d)
	ballottest.Press(c.stage, "space", "enter")
	if c.Draw(r.Session.State()); c.at != 1 {
		t.Errorf("back on question %d", c.at)
	}
	for range 2 {
		ballottest.Press(c.stage, "space", "enter")
	}
	if got := fmt.Sprint(asked); got != "[1 2]" {
		t.Errorf("the wall was asked for %s", got)
	}
	c.deps.Leave = nil
	c.leave() // nobody to go back to is no fault
}

// A press on minus, plus and "the rest" of an answer counts it.
func TestCardsByPointer(t *testing.T) {
	r := newRoom(t, ofTwelve)
	c, _ := r.cards(t)
	for _, place := range []int{1, 1, 1, 0, 4} { // plus of the first, minus, plus of the second
		ballottest.Tap(c.stage, place)
	}
	if got := fmt.Sprint(c.counts[0]); got != "[2 1 0 0]" || c.row != 1 {
		t.Error(got, c.row)
	}
	ballottest.Tap(c.stage, 8)
	if got := fmt.Sprint(c.counts[0]); got != "[2 1 9 0]" || c.row != 2 {
		t.Error(got, c.row)
	}
	ballottest.Press(c.stage, "enter", "space", "enter", "space", "enter")
	ballottest.Tap(c.stage, 1)
	if c.at != 1 {
		t.Errorf("a line of the summary leads to question %d", c.at)
	}
}

// Another vote that is open all at once begins with nothing counted.
func TestCardsOfAnotherVote(t *testing.T) {
	r := newRoom(t, ofTwelve)
	c, _ := r.cards(t)
	ballottest.Press(c.stage, "5")
	st := r.Session.State()
	st.Rounds[0].ID++
	if c.Draw(st); c.counts[0][0] != 0 {
		t.Error("cards of one vote are counted for another")
	}
}

// The last card that is missing is counted like those before it.
func TestTheLastCard(t *testing.T) {
	r := newRoom(t, ofTwelve)
	c, _ := r.cards(t)
	if err := r.Session.SetPeople(1); err != nil {
		t.Fatal(err)
	}
	if !ballottest.Written(c.stage, r.T("ballot.cards.sum", "k", "0", "n", "1")) || len(c.stage.View().Hits) < 12 {
		t.Error("the card of the last one cannot be counted")
	}
	for range c.counts {
		ballottest.Press(c.stage, "1", "enter")
	}
	if ballottest.Press(c.stage, "enter"); r.Round().Cast != 1 {
		t.Error("it is not recorded")
	}
}

// A single question is a vote like any other: as many ballots come of it as there are cards.
func TestCardsOfASingleQuestion(t *testing.T) {
	r := newRoom(t, ballottest.Settings{Step: "B1", Order: ballottest.Five, Asks: workshop.Choice, Way: workshop.Cards})
	c, _ := r.cards(t)
	ballottest.Press(c.stage, "4", "down", "2", "enter", "enter")
	if got := r.Round().Cast; got != 6 {
		t.Errorf("%d ballots of six cards: %q", got, c.warning)
	}
}

// The clicker records what is counted where the blue button does, and nowhere before: after
// the last question it lays all of them out. Of two buttons beside one another each says where it leads.
func TestTheClickerRecordsTheCards(t *testing.T) {
	r := newRoom(t, ofTwelve)
	c, win := r.cards(t)
	for range len(c.counts) - 1 {
		ballottest.Press(c.stage, "space")
		if c.Finish() {
			t.Fatal("it takes a press that turns the page of the wall")
		}
		ballottest.Press(c.stage, "enter")
	}
	ballottest.Press(c.stage, "space")
	if !c.Finish() || c.at != len(c.counts) || r.Round().Cast != 0 {
		t.Fatalf("after the last question it leads to %d, with %d in the box", c.at, r.Round().Cast)
	}
	if !ballottest.Written(c.stage, r.T("ballot.cards.leave")) || !ballottest.Written(c.stage, r.T("ballot.cards.previous")) {
		t.Error("no way back to the last question beside that to the vote")
	}
	if r.T("ballot.cards.leave") == r.T("ballot.cards.previous") {
		t.Error("two buttons are called the same")
	}
	win.Canvas().Capture() // what is not painted is not recorded
	if !c.Finish() || r.Round().Cast != 12 || c.Unsent() {
		t.Errorf("%d answers in the box", r.Round().Cast)
	}
	if c.Finish() {
		t.Error("it takes a press when nothing is left to record")
	}
}

// A question that was passed over is seen on the page that sums up, where the clicker leads
// after the last one; another press of it asks whether to close without what is counted.
func TestTheClickerLeadsToWhatIsMissing(t *testing.T) {
	r := newRoom(t, ofTwelve)
	c, _ := r.cards(t)
	c.goTo(1)
	ballottest.Press(c.stage, "space", "enter", "space")
	if !c.Finish() || !ballottest.Written(c.stage, r.T("ballot.cards.uneven")) {
		t.Errorf("the clicker leads to question %d, and nothing says what is missing", c.at)
	}
	if c.Finish() || r.Round().Cast != 0 {
		t.Error("it takes a press where nothing can be recorded")
	}
}

// What was said of one card is not said of the next, when the page of the wall is turned.
func TestAWordOfACardGoesWithIt(t *testing.T) {
	r := newRoom(t, ofTwelve)
	c, _ := r.cards(t)
	ballottest.Press(c.stage, "enter")
	said := r.T("ballot.cards.less", "n", "12")
	if !ballottest.Written(c.stage, said) {
		t.Fatal("nothing is said of a card without a count")
	}
	st := c.st
	st.Pos.Page = 1
	c.Draw(st)
	if c.at != 1 || ballottest.Written(c.stage, said) {
		t.Errorf("on question %d it still says %q", c.at, said)
	}
}
