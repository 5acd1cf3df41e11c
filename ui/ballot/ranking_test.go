package ballot

import (
	"reflect"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

var (
	five = []string{"a", "b", "c", "d", "e"}

	rankQuestion = map[string]string{
		"en": "Which of these would help our customers most before the summer, so that we would begin with it next week?",
		"fi": "Mikä näistä auttaisi asiakkaitamme eniten ennen kesää niin, että aloittaisimme siitä ensi viikolla?",
	}
	// longOrder are seven options, longer than anybody types them in a hurry.
	longOrder = map[string][]string{"en": longOptions("A shared list of customers who wait for an answer"), "fi": longOptions("Yhteinen luettelo vastausta odottavista asiakkaista")}
)

func longOptions(s string) []string {
	var out []string
	for i := range workshop.MaxRanked {
		out = append(out, s+" "+itoa(i+1)+" / "+s)
	}
	return out
}

// The method of counting is on the ballot before anybody answers.
func TestTheMethodStandsOnTheBallot(t *testing.T) {
	r := newRoom(t, settings{step: "B2", order: five})
	b := r.booth()
	press(b.stage, "enter")
	page := ""
	for _, it := range b.stage.view.Items {
		if text, ok := it.(figure.Text); ok {
			page += text.S + " "
		}
	}
	if want := r.T("ballot.rank_method", "top", "4"); !strings.Contains(page, want) {
		t.Errorf("%q does not say %q", page, want)
	}
}

// A press does what the number does: the first comes first.
func TestOptionsArePressedInOrder(t *testing.T) {
	r := newRoom(t, settings{step: "B2", order: five})
	b := r.booth()
	press(b.stage, "enter")
	item := func(n int) { // after "can't say"
		h := b.stage.view.hits[n]
		p := fyne.NewPos(float32((h.x+h.w/2)*b.stage.view.scale), float32((h.y+h.h/2)*b.stage.view.scale))
		b.stage.Tapped(&fyne.PointEvent{Position: p})
	}
	for _, n := range []int{5, 1, 4, 5, 2, 3, 5} { // e is pressed, taken out, and comes last
		item(n)
	}
	press(b.stage, "enter", "enter")
	if got := marks(r.tally()); got != "1 3 4 2 5" {
		t.Error("the ballot says", got)
	}
}

// The review shows the order, the first place at the top.
func TestTheReviewShowsTheOrder(t *testing.T) {
	b := newRoom(t, settings{step: "B2", order: five}).booth()
	press(b.stage, "enter", "3", "1", "5", "2", "4", "enter")
	got := ""
	for _, l := range b.lines() {
		got += l.label
	}
	if got != "caebd" {
		t.Error("in the order", got)
	}
}

// Nobody leaves the page with half an order, and is told what is missing.
func TestHalfAnOrderIsNotTaken(t *testing.T) {
	r := newRoom(t, settings{step: "B2", order: five})
	b := r.booth()
	press(b.stage, "enter", "3", "1", "enter")
	if b.visit.review() || !written(b.stage, r.T("ballot.missing_rank")) {
		t.Error("two of five are an order")
	}
	press(b.stage, "back", "back", "back")
	if b.screen == onBallot {
		t.Error("Backspace on an empty ballot leads back")
	}
}

// Where the room may see the screen, a ballot that is keyed in tells how many
// places are given, and not to which options.
func TestACoveredOrderTellsNothing(t *testing.T) {
	set := settings{step: "B2", order: five, way: workshop.Paper}
	look := func(keys ...string) figure.Scene {
		_, p := seen(t, set, &sight{shared: true}, keys...)
		return p.stage.view.Scene
	}
	if !reflect.DeepEqual(look("3", "1"), look("5", "4")) {
		t.Error("two orders look different")
	}
	if reflect.DeepEqual(look("3"), look("5", "4")) {
		t.Error("one place looks like two")
	}
}

// An order of the pack is answered like one on the spot, in the booth and on paper,
// in the voter's language.
func TestAnOrderOfAPack(t *testing.T) {
	for _, lang := range []string{"en", "fi"} {
		r := newRoom(t, settings{step: "A2", ordered: true, lang: lang})
		b := r.booth()
		press(b.stage, "enter")
		for _, key := range []string{"order_one", "order_two", "order_three"} {
			if want := r.T("packs.begin." + key); !written(b.stage, want) {
				t.Errorf("%s: the ballot does not say %q", lang, want)
			}
		}
		press(b.stage, "3", "1", "2", "enter", "enter")
		if got := marks(r.tally()); got != "2 3 1" {
			t.Errorf("%s: the booth's ballot says %s", lang, got)
		}
		r = newRoom(t, settings{step: "A2", ordered: true, lang: lang, way: workshop.Paper})
		p, _ := r.paper()
		press(p.stage, "3", "1", "2", "enter")
		if got := marks(r.tally()); got != "2 3 1" {
			t.Errorf("%s: the paper ballot says %s", lang, got)
		}
	}
}

// A slip has the numbers of the options place by place: keyed in as they stand there
// they are the ballot that somebody meant. Several go one after the other.
func TestAnOrderIsKeyedInAsItIsWritten(t *testing.T) {
	r := newRoom(t, settings{step: "B2", order: five, way: workshop.Paper})
	p, _ := r.paper()
	for range 5 {
		press(p.stage, "3", "1", "5", "2", "4", "enter") // c first, then a, e, b, d
	}
	press(p.stage, "space", "enter") // and one who cannot say
	if r.casts != 6 {
		t.Fatalf("%d ballots of six", r.casts)
	}
	if err := r.session.CloseRound(); err != nil {
		t.Fatal(err)
	}
	tally := r.round().Tally
	if tally == nil {
		t.Fatal("no counts")
	}
	for i, place := range []int{2, 4, 1, 5, 3} { // of a, b, c, d, e
		c := tally.Counts[i]
		if c.N[place-1] != 5 || c.CantSay != 1 {
			t.Errorf("%s: places %v, can't say %d", five[i], c.N, c.CantSay)
		}
	}
}

func TestPaperTellsWhatIsWrongWithAnOrder(t *testing.T) {
	for keys, want := range map[string]string{"3 3": "rank_twice", "6": "rank_range", "0": "rank_range", "3 1 enter": "missing"} {
		r := newRoom(t, settings{step: "B2", order: five, way: workshop.Paper})
		p, _ := r.paper()
		press(p.stage, strings.Fields(keys)...)
		if p.warning != r.T("ballot.paper."+want) || r.casts != 0 {
			t.Errorf("%s: %q", keys, p.warning)
		}
	}
}
