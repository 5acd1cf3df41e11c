package answer_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/ui/ballot/answer"
	"github.com/upturn-workshop/upturn/ui/ballot/ballottest"
	"github.com/upturn-workshop/upturn/workshop"
)

// visit begins the ballot of a vote.
func visit(t *testing.T, set ballottest.Settings) *answer.Visit {
	t.Helper()
	r := ballottest.NewRoom(t, set)
	return answer.NewVisit(answer.NewSheet(r.Session.State(), r.Round().Spec))
}

// press takes keys as the booth hands them on: Enter turns the page, Backspace takes
// back or turns it back.
func press(v *answer.Visit, keys string) {
	for k := range strings.FieldsSeq(keys) {
		switch {
		case k == "enter":
			v.Next()
		case k == "back" && v.Review(), k == "back" && !v.TakeBack():
			v.GoTo(v.At() - 1)
		case k == "back" || v.Review():
		default:
			v.Key(ballottest.Key(k))
		}
	}
}

// say writes a finished ballot: "-" for can't say, "." for not asked, "?" for a cell
// without a mark.
func say(b workshop.Ballot) string {
	var out []string
	for _, m := range b {
		switch {
		case m == workshop.CantSay:
			out = append(out, "-")
		case m == workshop.NotAsked:
			out = append(out, ".")
		case m > workshop.PointsWhole:
			out = append(out, "?")
		default:
			out = append(out, fmt.Sprint(uint8(m)))
		}
	}
	return strings.Join(out, " ")
}

var (
	choices = ballottest.Settings{Step: "A2"}                                       // three, each of three options
	pairs   = ballottest.Settings{Step: "A4"}                                       // four, two aspects of 1 to 7
	ten     = ballottest.Settings{Step: "B1"}                                       // 0 to 10
	links   = ballottest.Settings{Step: "B3", Length: workshop.Full}                // 1 to 5, 1 to 5, 0 to 5
	views   = ballottest.Settings{Step: "C2", People: 12, Leaders: 5}               // ten of 1 to 5, leaders for themselves
	three   = ballottest.Settings{Step: "C6"}                                       // three dots, one each, on ten
	several = ballottest.Settings{Step: "B6", Items: ballottest.Obstacles("en", 9)} // three dots, two at most
	lone    = ballottest.Settings{Step: "B6", Items: ballottest.Obstacles("en", 1)} // one item to give dots to
	order   = ballottest.Settings{Step: "B1", Order: ballottest.Five}               // five to put in order
	hundred = ballottest.Settings{Step: "B1", Order: ballottest.Five, Asks: workshop.Points}
)

func TestKeys(t *testing.T) {
	for _, tt := range []struct {
		name string
		set  ballottest.Settings
		keys string
		want string
		page int // where that leads
	}{
		{"options are numbered from one", choices, "1 enter 3 enter 2 enter", "0 2 1", 3},
		{"nought and what is beyond are no options", choices, "0 4 9", "? ? ?", 0},
		{"a page without an answer is not turned", choices, "1 enter enter enter", "0 ? ?", 1},
		{"arrows begin at an end", choices, "right enter left", "0 2 ?", 1},
		{"arrows go by one", choices, "right right enter left left", "1 1 ?", 1},
		{"arrows stay within", choices, "right right right right enter left left left left", "2 0 ?", 1},
		{"arrows after can't say begin at an end", choices, "space right enter space left", "0 2 ?", 1},
		{"can't say", choices, "space enter", "- ? ?", 1},
		{"rows one after the other", pairs, "2 6 enter", "2 6 ? ? ? ? ? ?", 1},
		{"the last row is where it ends", pairs, "2 6 7", "2 7 ? ? ? ? ? ?", 0},
		{"up and down", pairs, "down 6 up 2 up up 1", "1 6 ? ? ? ? ? ?", 0},
		{"down no farther than the last", pairs, "down down down 5", "? 5 ? ? ? ? ? ?", 0},
		{"a page begins at its first row", pairs, "2 6 enter 3", "2 6 3 ? ? ? ? ?", 1},
		{"half a page is not turned", pairs, "2 enter", "2 ? ? ? ? ? ? ?", 0},
		{"beyond the scale", pairs, "0 8 9 x", "? ? ? ? ? ? ? ?", 0},
		{"ten has its key", ten, "x", "10", 0},
		{"and another on some keyboards", ten, "plus", "10", 0},
		{"nought is a number", ten, "0 enter", "0", 1},
		{"an aspect may begin at nought", links, "9 3 enter 5 enter 0 1 enter", "3 5 1", 3},
		{"letters mean nothing", ten, "A B z tab", "?", 0},
		{"back turns the page back", choices, "1 enter 2 back 3", "2 1 ?", 0},

		{"who does not lead", views, "2 enter 3 enter 4", "3 . 4 ." + strings.Repeat(" ? .", 8), 2},
		{"who leads", views, "1 enter 3 enter 4", ". 3 . 4" + strings.Repeat(" . ?", 8), 2},
		{"who leads after all", views, "2 enter 3 back 1 enter 5", ". 5" + strings.Repeat(" . ?", 9), 1},
		{"who leads has two answers", views, "3 0 space left down enter", strings.TrimSpace(strings.Repeat("? ? ", 10)), 0},

		{"dots", three, "1 down down 1", "1 0 1 0 0 0 0 0 0 0", 0},
		{"no dots are no answer", three, "enter", "0 0 0 0 0 0 0 0 0 0", 0},
		{"a dot taken back is none", three, "1 0 enter", "0 0 0 0 0 0 0 0 0 0", 0},
		{"some are enough", three, "1 enter", "1 0 0 0 0 0 0 0 0 0", 1},
		{"more than the budget", three, "1 down 1 down 1 down 1", "1 1 1 0 0 0 0 0 0 0", 0},
		{"more than the cap", three, "2 right right", "1 0 0 0 0 0 0 0 0 0", 0},
		{"as many as the cap", several, "2 3", "2 0 0 0 0 0 0 0 0", 0},
		{"more and less", several, "right right left down right minus right", "1 1 0 0 0 0 0 0 0", 0},
		{"less than none", several, "left minus", "0 0 0 0 0 0 0 0 0", 0},
		{"the budget again", several, "2 down 2", "2 0 0 0 0 0 0 0 0", 0},
		{"fewer on one leave more for another", several, "2 1 down 2", "1 2 0 0 0 0 0 0 0", 0},
		{"can't say is said to all", several, "2 space enter", "- - - - - - - - -", 1},
		{"a dot takes it back", several, "space 1", "1 0 0 0 0 0 0 0 0", 0},

		{"a dot on the only item takes can't say back", lone, "space 1", "1", 0},

		{"an order", order, "3 1 5 2 4 enter", "2 4 1 5 3", 1},
		{"a number again takes its place away", order, "3 1 5 1", "? ? 1 ? 2", 0},
		{"what is no option has no place", order, "0 6 9 x 3", "? ? 1 ? ?", 0},
		{"back takes the last place away", order, "3 1 back 5", "? ? 1 ? 2", 0},
		{"back to nothing, then to the page before", order, "3 back back", "? ? ? ? ?", 0},
		{"points by tens", hundred, "4 down 6 enter", "40 60 0 0 0", 1},
		{"points by fives", hundred, "right right left down 9 down right enter", "5 90 5 0 0", 1},
		{"points in hand are no answer", hundred, "4 down 5 enter", "40 50 0 0 0", 0},
		{"more points than there are", hundred, "6 down 6 4 enter", "60 40 0 0 0", 1},
		{"points, can't say", hundred, "4 space enter", "- - - - -", 1},

		{"half an order is no answer", order, "3 1 5 2 enter", "2 4 1 ? 3", 0},
		{"can't say in order", order, "3 1 space enter", "- - - - -", 1},
		{"can't say is taken back", order, "space back enter", "? ? ? ? ?", 0},
		{"an order after can't say", order, "space 2", "? 1 ? ? ?", 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			v := visit(t, tt.set)
			press(v, tt.keys)
			if got := say(v.Ballot()); got != tt.want || v.At() != tt.page {
				t.Errorf("%s on page %d, want %s on %d", got, v.At(), tt.want, tt.page)
			}
			all := true
			for page := range v.Pages() {
				all = all && v.Done(page)
			}
			if v.Review() != (tt.page == v.Pages()) || v.Complete() != all {
				t.Errorf("page %d of %d, review %v, complete %v", v.At(), v.Pages(), v.Review(), v.Complete())
			}
		})
	}
}

// Next says whether it has turned the page: whoever hears no is told what is missing.
func TestNextSaysWhetherItTurnsThePage(t *testing.T) {
	for _, tt := range []struct {
		name, keys string
		want       bool
		page       int
	}{
		{"nothing is answered", "", false, 0},
		{"it is answered", "1", true, 1},
		{"to the review", "1 enter 2 enter 3", true, 3},
		{"on the review", "1 enter 2 enter 3 enter", false, 3},
	} {
		t.Run(tt.name, func(t *testing.T) {
			v := visit(t, choices)
			press(v, tt.keys)
			if got := v.Next(); got != tt.want || v.At() != tt.page {
				t.Errorf("%v, on page %d", got, v.At())
			}
		})
	}
}

// Unseen answers: what each key is taken for, and what the ballot says.
func TestBlindKeys(t *testing.T) {
	const ignored, taken, refused = answer.Ignored, answer.Taken, answer.Refused
	for _, tt := range []struct {
		name string
		set  ballottest.Settings
		keys string
		took []answer.Took
		want string
	}{
		{"a choice", choices, "3", []answer.Took{taken}, "2 ? ?"},
		{"no option", choices, "0 4 x", []answer.Took{refused, refused, refused}, "? ? ?"},
		{"arrows feel their way along", choices, "left right down minus A", []answer.Took{ignored, ignored, ignored, ignored, ignored}, "? ? ?"},
		{"can't say", choices, "space", []answer.Took{taken}, "- ? ?"},
		{"rows, and up to correct", pairs, "2 6 up 5", []answer.Took{taken, taken, ignored, taken}, "5 6 ? ? ? ? ? ?"},
		{"beyond the scale", pairs, "8 0", []answer.Took{refused, refused}, "? ? ? ? ? ? ? ?"},
		{"ten", ten, "x 1 0", []answer.Took{taken, taken, taken}, "0"},
		{"who leads", views, "1", []answer.Took{taken}, strings.TrimSpace(strings.Repeat(". ? ", 10))},
		{"who does not", views, "2", []answer.Took{taken}, strings.TrimSpace(strings.Repeat("? . ", 10))},
		{"who leads has two answers", views, "0 3 space right", []answer.Took{refused, refused, ignored, ignored}, strings.TrimSpace(strings.Repeat("? ? ", 10))},
		{"dots row by row, none as well", several, "2 0 1 1", []answer.Took{taken, taken, taken, refused}, "2 0 1 0 0 0 0 0 0"},
		{"dots corrected", several, "2 up 1", []answer.Took{taken, ignored, taken}, "1 0 0 0 0 0 0 0 0"},
		{"more dots than the cap", several, "3 down", []answer.Took{refused, ignored}, "0 0 0 0 0 0 0 0 0"},
		{"dots, can't say", several, "1 space", []answer.Took{taken, taken}, "- - - - - - - - -"},
		{"in order", order, "3 1 3 6 0 left", []answer.Took{taken, taken, refused, refused, refused, ignored}, "2 ? 1 ? ?"},
		{"in order, can't say", order, "3 space", []answer.Took{taken, taken}, "- - - - -"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			v := visit(t, tt.set)
			var took []answer.Took
			for k := range strings.FieldsSeq(tt.keys) {
				took = append(took, v.Blind(ballottest.Key(k)))
			}
			if got := say(v.Ballot()); got != tt.want || fmt.Sprint(took) != fmt.Sprint(tt.took) {
				t.Errorf("%s after %v, want %s after %v", got, took, tt.want, tt.took)
			}
		})
	}
}

// A covered page shows a visit without its answers; where the voter is stays to be seen.
func TestMasked(t *testing.T) {
	for _, set := range []ballottest.Settings{choices, pairs, three, order, views} {
		v := visit(t, set)
		press(v, "1 enter 1")
		before := say(v.Ballot())
		m := v.Masked()
		if got := say(m.Ballot()); strings.ContainsAny(got, "123456789-.") {
			t.Errorf("%s: masked it says %s", set.Step, got)
		}
		if m.At() != v.At() || m.Pages() != v.Pages() {
			t.Errorf("%s: masked on page %d of %d, else %d of %d", set.Step, m.At(), m.Pages(), v.At(), v.Pages())
		}
		if say(v.Ballot()) != before {
			t.Errorf("%s: the mask has changed the ballot", set.Step)
		}
	}
	v := visit(t, views)
	press(v, "1")
	if !v.Done(0) || v.Masked().Done(0) {
		t.Error("masked it tells who leads")
	}
}

// Wipe overwrites the cells themselves, and what Ballot gave is a copy of its own.
func TestWipe(t *testing.T) {
	v := visit(t, pairs)
	press(v, "2 6 enter 3")
	cells, b := ballottest.CellsOf(v), v.Ballot()
	if !cells.Numbered() {
		t.Fatal("nothing is marked")
	}
	v.Wipe()
	if !cells.Zero() {
		t.Error("the marks are still in memory")
	}
	if got := say(b); got != "2 6 3 ? ? ? ? ?" {
		t.Errorf("the ballot on its way says %s", got)
	}
}

func TestPagesStayWithin(t *testing.T) {
	v := visit(t, choices)
	for to, want := range map[int]int{-2: 0, 0: 0, 2: 2, 3: 3, 9: 3} {
		if v.GoTo(to); v.At() != want {
			t.Errorf("page %d leads to %d", to, v.At())
		}
	}
}
