package answer_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"github.com/upturn-workshop/upturn/ui/ballot/answer"
	"github.com/upturn-workshop/upturn/ui/ballot/ballottest"
	"github.com/upturn-workshop/upturn/ui/ballot/stage"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// page is what a visit's voter sees.
func page(r *ballottest.Room, v *answer.Visit) *answer.Page { return pageOf(r, v, stage.RefH) }

// pageOf is it in a window of a height.
func pageOf(r *ballottest.Room, v *answer.Visit, h float64) *answer.Page {
	return &answer.Page{View: stage.NewView("page", stage.RefW, h, false), Visit: v, Words: r, Act: func(do func()) func() { return do }}
}

// Every kind of page looks as before, empty and answered, and so does the review.
func TestPagesLookAsBefore(t *testing.T) {
	test.NewTempApp(t)
	d := &ballottest.Diary{}
	notePages(t, d, ballottest.EveryKindOfPage(), "", "2", "3", "down", "space", "2 3 1 4 5")
	for _, set := range ballottest.EveryKindOfPage() {
		d.Begin(set.Called("high"))
		r := ballottest.NewRoom(t, set)
		v := answer.NewVisit(answer.NewSheet(r.Session.State(), r.Round().Spec))
		for _, keys := range []string{"", "2"} {
			press(v, keys)
			p := pageOf(r, v, stage.RefH+200)
			p.Draw()
			d.NoteView(keys, p.View)
		}
	}
	notePages(t, d, ballottest.WordyPages("en"), "", "2", "space space space") // longer than their places
	d.Compare(t)
}

// notePages notes all pages of ballots, each after all of the keys, and their review.
func notePages(t *testing.T, d *ballottest.Diary, sets []ballottest.Settings, keys ...string) {
	t.Helper()
	for _, set := range sets {
		d.Begin(set.Called("page"))
		r := ballottest.NewRoom(t, set)
		v := answer.NewVisit(answer.NewSheet(r.Session.State(), r.Round().Spec))
		for !v.Review() {
			for _, keys := range keys {
				press(v, keys)
				p := page(r, v)
				p.Draw()
				d.NoteView(keys, p.View)
			}
			if spec := r.Round().Spec; spec.Questions[0].Kind.Traits().Shares {
				press(v, "space") // half of it given is no answer
			}
			at := v.At()
			if press(v, "enter"); v.At() == at {
				t.Fatalf("%s is stuck on page %d", set.Called("it"), at)
			}
		}
		p := page(r, v)
		p.Review(250)
		d.NoteView("review", p.View)
	}
}

// What is pressed does what the keys do.
func TestPresses(t *testing.T) {
	test.NewTempApp(t)
	for _, tt := range []struct {
		name  string
		set   ballottest.Settings
		press []int // places of the page, one after the other
		want  string
	}{
		{"options", choices, []int{2, 0}, "0 ? ?"},
		{"can't say behind the options", choices, []int{3}, "- ? ?"},
		{"numbers", ten, []int{10}, "10"},
		{"can't say behind the numbers", ten, []int{11}, "-"},
		{"two rows", pairs, []int{6, 8}, "7 1 ? ? ? ? ? ?"},
		{"can't say in the second row", pairs, []int{15}, "? - ? ? ? ? ? ?"},
		{"dots, the row is the place", three, []int{1, 3, 3, 4}, "1 0 0 1 0 0 0 0 0 0"},
		{"dots, can't say", three, []int{0}, "- - - - - - - - - -"},
		{"minus and plus", several, []int{2, 2, 2, 1, 4, 4, 4}, "1 2 0 0 0 0 0 0 0"},
		{"in order", order, []int{3, 1, 3}, "1 ? ? ? ?"},
		{"in order, can't say", order, []int{0}, "- - - - -"},
		{"who leads", views, []int{0}, strings.TrimSpace(strings.Repeat(". ? ", 10))},
		{"who does not", views, []int{1}, strings.TrimSpace(strings.Repeat("? . ", 10))},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := ballottest.NewRoom(t, tt.set)
			v := answer.NewVisit(answer.NewSheet(r.Session.State(), r.Round().Spec))
			for _, place := range tt.press {
				p := page(r, v)
				p.Draw()
				p.Hits[place].Do()
			}
			if got := say(v.Ballot()); got != tt.want {
				t.Errorf("%s, want %s", got, tt.want)
			}
		})
	}
}

// As many answers as have room stand one below the other; with less there are two columns.
func TestColumnsOfTheReview(t *testing.T) {
	test.NewTempApp(t)
	for short, want := range map[float64]int{0: 1, 1: 2} {
		r := ballottest.NewRoom(t, choices)
		v := answer.NewVisit(answer.NewSheet(r.Session.State(), r.Round().Spec))
		press(v, "1 enter 2 enter 3 enter")
		p := page(r, v)
		p.Review(p.Foot() - 20 - 3*50 + short)
		columns := map[float64]bool{}
		for _, h := range p.Hits {
			columns[h.X] = true
		}
		if len(p.Hits) != 3 || len(columns) != want {
			t.Errorf("%d answers in %d columns, want %d", len(p.Hits), len(columns), want)
		}
	}
}

// The review leads back to the page that answers what is pressed.
func TestReviewLeadsBack(t *testing.T) {
	test.NewTempApp(t)
	r := ballottest.NewRoom(t, choices)
	v := answer.NewVisit(answer.NewSheet(r.Session.State(), r.Round().Spec))
	press(v, "1 enter 2 enter 3 enter")
	p := page(r, v)
	p.Review(250)
	if len(p.Hits) != 3 {
		t.Fatalf("%d places to press", len(p.Hits))
	}
	if p.Hits[1].Do(); v.At() != 1 {
		t.Errorf("leads to page %d", v.At())
	}
}

// texts are those of a view.
func texts(v *stage.View) []string {
	var out []string
	for _, it := range v.Items {
		if text, ok := it.(figure.Text); ok {
			out = append(out, text.S)
		}
	}
	return out
}

// The review says every answer, in the words in which it was asked.
func TestReviewSaysTheAnswers(t *testing.T) {
	test.NewTempApp(t)
	for _, tt := range []struct {
		set  ballottest.Settings
		keys string
		want string // texts that stand there, in this order
	}{
		{choices, "1 enter 3 enter space enter", "Protects|Both|Can’t say"},
		{ten, "x enter", "10"},
		{pairs, "2 6 enter space 7 enter 1 1 enter 1 1 enter", "6|2|7|Can’t say"},
		{order, "3 1 5 2 4 enter", "1|c|2|a|3|e|4|b|5|d"},
		{order, "space enter", "Can’t say"},
		{three, "space enter", "Can’t say"},
		{views, "1 enter" + strings.Repeat(" 4 enter", 10), "Yes|4|4"},
		{views, "2 enter" + strings.Repeat(" 4 enter", 10), "No|4|4"},
	} {
		r := ballottest.NewRoom(t, tt.set)
		v := answer.NewVisit(answer.NewSheet(r.Session.State(), r.Round().Spec))
		press(v, tt.keys)
		p := page(r, v)
		p.Review(250)
		said, at := texts(p.View), 0
		for want := range strings.SplitSeq(tt.want, "|") {
			for at < len(said) && said[at] != want {
				at++
			}
			if at == len(said) {
				t.Errorf("%s %s: %q does not say %q in its order", tt.set.Step, tt.keys, said, tt.want)
				break
			}
			at++
		}
	}
}

// Dots in hand are named on the review, until there is none or the voter cannot say.
func TestSpare(t *testing.T) {
	test.NewTempApp(t)
	for _, tt := range []struct {
		set  ballottest.Settings
		keys string
		left string
	}{
		{three, "1 enter", "2"}, {three, "1 down 1 down 1 enter", ""}, {three, "space enter", ""}, {order, "space enter", ""}, {ten, "1 enter", ""},
		{several, "2 enter", "1"},
	} {
		r := ballottest.NewRoom(t, tt.set)
		v := answer.NewVisit(answer.NewSheet(r.Session.State(), r.Round().Spec))
		press(v, tt.keys)
		want := ""
		if tt.left != "" {
			want = r.T("ballot.dots_left", "n", tt.left)
		}
		if got := page(r, v).Spare(); got != want {
			t.Errorf("%s %s: %q, want %q", tt.set.Step, tt.keys, got, want)
		}
	}
}

// The hints name the keys of the page, and what is missing.
func TestHints(t *testing.T) {
	for _, tt := range []struct {
		set           ballottest.Settings
		hint, covered string
		args          []string
		missing       string
	}{
		{choices, "hint_choice", "", []string{"n", "3"}, "missing"},
		{pairs, "hint_marks", "", []string{"lo", "1", "hi", "7"}, "missing"},
		{ten, "hint_ten", "", []string{"lo", "0"}, "missing"},
		{three, "hint_dot", "blind.hint_dots", []string{"cap", "1"}, "missing"},
		{several, "hint_dots", "blind.hint_dots", []string{"cap", "2"}, "missing"},
		{order, "hint_rank", "", []string{"n", "5"}, "missing_rank"},
		{views, "hint_lead", "", nil, "missing"},
	} {
		r := ballottest.NewRoom(t, tt.set)
		p := page(r, answer.NewVisit(answer.NewSheet(r.Session.State(), r.Round().Spec)))
		if tt.covered == "" {
			tt.covered = tt.hint
		}
		for what, got := range map[string]string{tt.hint: p.Hint(false), tt.covered: p.Hint(true), tt.missing: p.Missing()} {
			if want := r.T("ballot."+what, tt.args...); got != want {
				t.Errorf("%s: %q, want %q", tt.set.Step, got, want)
			}
		}
	}
}

// What is on a card: an option's words, or a number with its word.
func TestCards(t *testing.T) {
	r := ballottest.NewRoom(t, choices)
	s := answer.NewSheet(r.Session.State(), r.Round().Spec)
	if got := s.Card(0, 2); got != "Both" {
		t.Errorf("a choice: %q", got)
	}
	set := links
	set.Way = workshop.Cards
	r = ballottest.NewRoom(t, set)
	s = answer.NewSheet(r.Session.State(), r.Round().Spec)
	var got []string
	for n := 1; n <= 5; n++ {
		got = append(got, s.Card(0, n))
	}
	if got[1] != "2" || !strings.HasPrefix(got[0], "1 = ") || !strings.HasPrefix(got[4], "5 = ") {
		t.Errorf("a scale: %q", got)
	}
}
