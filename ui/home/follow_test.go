package home

import (
	"strconv"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/followup"
	"github.com/upturn-workshop/upturn/workshop/pack"
)

// What is said on the page is what is begun: Enter begins, and nobody can come in no number.
// Whoever only begins has counted nobody.
func TestAFollowUpIsPlanned(t *testing.T) {
	start(t)
	held := time.Date(2026, 11, 3, 9, 0, 0, 0, time.UTC)
	was := workshop.State{Info: workshop.Info{Group: "Team", When: held, People: 12, Lang: "en"}, Rounds: []workshop.Round{{Cast: 12, Tally: &workshop.Tally{Cast: 12}}}}
	builtin, err := pack.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	was.Pack = builtin
	questions := []followup.Question{{ID: "B1", Step: "B1", Usual: true}}
	for i := range 10 {
		questions = append(questions, followup.Question{ID: "K" + strconv.Itoa(i+1), Step: "C2", Usual: i%4 == 0})
	}
	for _, lang := range []string{"en", "fi"} {
		t.Run(lang, func(t *testing.T) {
			var begun []followup.Plan
			back := 0
			p := NewFollow(FollowDeps{
				Words: catalog(t, lang), Lang: lang, Questions: questions, Was: was, Now: held.AddDate(0, 0, 1),
				OnBegin: func(plan followup.Plan) { begun = append(begun, plan) }, OnCancel: func() { back++ },
			})
			w := window(t, p.Content(), 1366, 768)
			shot(t, w, "follow-"+lang)
			p.Focus(w.Canvas())
			p.begin.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
			p.answered.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
			p.fresh.TypedKey(&fyne.KeyEvent{Name: fyne.KeyUp})
			p.fresh.TypedKey(&fyne.KeyEvent{Name: fyne.KeyUp})
			p.day.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
			p.minutes.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
			p.submit()
			for _, i := range []int{0, 1, 2} {
				p.ask[i].TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
			}
			p.submit()
			shot(t, w, "follow-chosen-"+lang)
			w.Resize(fyne.NewSize(800, 640))
			shot(t, w, "follow-small-"+lang)
			for _, c := range p.ask {
				if c.On() {
					test.Tap(c)
				}
			}
			if !p.begin.Disabled() {
				t.Error("a follow-up of nothing can be begun")
			}
			if len(begun) != 3 {
				t.Fatalf("begun %v", begun)
			}
			if b := begun[0]; b.People != 12 || b.New != 0 || b.Gone != 0 || b.Counted || b.Minutes != followup.Short || b.Day.Format(time.DateOnly) != "2026-12-03" {
				t.Errorf("%+v", b)
			}
			if b := begun[1]; b.People != 13 || b.New != 2 || b.Gone != 1 || !b.Counted || b.Minutes != followup.Long || b.Day.Format(time.DateOnly) != "2027-01-04" {
				t.Errorf("%+v", b)
			}
			if begun[0].Asks != nil || begun[1].Asks != nil {
				t.Errorf("nobody has chosen, and asked is %v and %v", begun[0].Asks, begun[1].Asks)
			}
			if got := strings.Join(begun[2].Asks, " "); got != "K2 K5 K9" {
				t.Errorf("asked is %s", got)
			}
			if p.Escape(); back != 1 {
				t.Errorf("back %d", back)
			}
		})
	}
}

// What keeps a follow-up from being begun is said beside the button, in each language, where the
// window is small, too; and of one to which nobody of the first day comes, what it cannot tell.
func TestWhyAFollowUpCannotBeBegunIsSaid(t *testing.T) {
	start(t)
	held := time.Date(2026, 11, 3, 9, 0, 0, 0, time.UTC)
	builtin, err := pack.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	was := workshop.State{Pack: builtin, Info: workshop.Info{Group: "Team", When: held, People: 1, Lang: "en"}}
	for _, lang := range []string{"en", "fi", "sv", "es", "de"} {
		words := catalog(t, lang)
		p := NewFollow(FollowDeps{
			Words: words, Lang: lang, Was: was, Now: held.AddDate(0, 0, 1),
			Questions: []followup.Question{{ID: "B1", Step: "B1", Usual: true}},
		})
		w := window(t, p.Content(), 800, 640)
		says := func(key string, begins bool) {
			t.Helper()
			want := ""
			if key != "" {
				want = words.T(key, "max", strconv.Itoa(workshop.MaxSeats))
			}
			if got := p.stops.Text(); got != want || p.begin.Disabled() == begins {
				t.Errorf("%s: %q, which begins: %t", lang, got, !p.begin.Disabled())
			}
			if right := p.stops.Position().X + p.stops.Size().Width; right > p.cancel.Position().X {
				t.Errorf("%s: %q lies under the button", lang, p.stops.Text())
			}
			if below := p.note.Position().Y + p.note.Size().Height; want != "" && p.note.Visible() && below > p.stops.Position().Y {
				t.Errorf("%s: %q lies on what stands above it", lang, p.stops.Text())
			}
		}
		says("", true)
		p.answered.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
		says("follow.nobody", false)
		shot(t, w, "follow-nobody-"+lang)
		p.fresh.TypedKey(&fyne.KeyEvent{Name: fyne.KeyUp})
		says("follow.others", true)
		shot(t, w, "follow-others-"+lang)
		p.answered.TypedKey(&fyne.KeyEvent{Name: fyne.KeyUp})
		test.Tap(p.ask[0])
		says("follow.nothing", false)
		test.Tap(p.ask[0])
		says("", true)
	}
}
