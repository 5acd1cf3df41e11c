package keyed

import (
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/ui/ballot/answer"
	"github.com/upturn-workshop/upturn/ui/ballot/ballottest"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/followup"
	"github.com/upturn-workshop/upturn/workshop/pack"
	"github.com/upturn-workshop/upturn/workshop/pdf"
	"github.com/upturn-workshop/upturn/workshop/result"
	"github.com/upturn-workshop/upturn/workshop/trial"
	"github.com/upturn-workshop/upturn/workshop/wall"
)

// comeBack is the follow-up of a workshop that made-up people have held.
func comeBack(t *testing.T, lang string, asks []string) (workshop.State, *pack.Catalog) {
	t.Helper()
	words, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	was, err := trial.Play(trial.Info(lang, 12, 180), wall.Pages, 1, nil)
	if err != nil {
		t.Fatal(err)
	}
	was.ID = strings.Repeat("0a", 16)
	plan := followup.Plan{Day: time.Date(2027, 1, 12, 9, 0, 0, 0, time.UTC), Counted: true, Asks: asks}
	st, err := followup.Of(was, plan, words.In(lang), words)
	if err != nil {
		t.Fatal(err)
	}
	return st, words
}

// onPaper are the words of a follow-up's ballot, a run of letters each.
func onPaper(t *testing.T, st workshop.State, words *pack.Catalog) (all []string) {
	t.Helper()
	h, err := pdf.Layout(st, words, pdf.KindWorksheets, pdf.Options{Only: []string{"W8"}})
	if err != nil {
		t.Fatal(err)
	}
	for i := range h.Len() {
		for _, it := range h.Page(i).Items {
			if text, ok := it.(figure.Text); ok {
				all = append(all, strings.Join(strings.Fields(text.S), " "))
			}
		}
	}
	return all
}

// The slips of a follow-up are keyed in in one go for each vote: in the order and with the
// numbers of the paper, in so few presses that twelve of them take no four minutes; and the
// room sees both days.
func TestASlipOfTheFollowUpIsKeyedInAsItIsPrinted(t *testing.T) {
	const most, pace = 240, 2 // seconds, and seconds for a press and for taking up the slip
	for _, c := range []struct {
		name, lang string
		asks       []string
	}{{"the usual", "en", nil}, {"the usual in Finnish", "fi", nil}, {"chosen keys", "en", []string{"B1", "K9", "K3"}}, {"one key", "fi", []string{"K10"}}} {
		t.Run(c.name, func(t *testing.T) {
			st, words := comeBack(t, c.lang, c.asks)
			printed := onPaper(t, st, words)
			presses := 0
			for _, then := range st.Info.After.Then {
				step := then.Spec.Step
				r := room{ballottest.RoomOf(t, st, ballottest.Settings{Step: step, Way: workshop.Paper})}
				p, _ := r.paper(t)
				rows := slices.DeleteFunc(p.entry.Rows(), func(row answer.Row) bool { return !p.entry.Numbered(row) })
				for i, row := range rows {
					if name := r.Session.State().Pack.TextOrNone(c.lang, "item."+r.Round().Spec.Questions[i].ID+".name"); name != "" &&
						(!strings.Contains(row.Label, name) || !slices.Contains(printed, strconv.Itoa(i+1)+" "+name)) {
						t.Errorf("%q is number %d on the screen; on paper stands %q", name, i+1, printed)
					}
				}
				stroke := func(k string) { ballottest.Press(p.stage, k); presses++ }
				for slip := range 12 {
					if len(rows) > 0 && len(p.entry.Rows()) > len(rows) { // whose slip it is
						stroke(strconv.Itoa(1 + min(1, slip/5)))
					}
					for range rows {
						stroke(strconv.Itoa(1 + slip*2%5))
					}
					stroke("enter")
				}
				if r.Round().Cast != 12 {
					t.Fatalf("%s: %d slips are in: %s", step, r.Round().Cast, p.message())
				}
				sees(t, r, words, step)
			}
			if presses*pace > most {
				t.Errorf("%d presses", presses)
			}
		})
	}
}

// sees has the vote closed and revealed: the wall has both days beside each other.
func sees(t *testing.T, r room, words *pack.Catalog, step string) {
	t.Helper()
	if err := r.Session.CloseRound(); err != nil {
		t.Fatal(err)
	}
	st := r.Session.State()
	last, _ := st.Last(step)
	if last.Tally == nil || last.Tally.Cast != 12 {
		t.Fatalf("%s: %+v", step, last.Tally)
	}
	figs := result.NewFigures(st, words.In(st.Info.Lang))
	days := result.TwoDays(figs.Texts, *last.Tally)
	if !slices.ContainsFunc(days, func(d result.Days) bool { return d.Known }) {
		t.Fatalf("%s: nothing is laid beside the first day", step)
	}
	if err := r.Session.Next(); err != nil {
		t.Fatal(err)
	}
	w := words.In(st.Info.Lang)
	shows := map[string]bool{}
	for _, it := range wall.Scene(r.Session.State(), w, figure.Size{W: 1920, H: 1080}, 1).Items {
		if text, ok := it.(figure.Text); ok {
			shows[text.S] = true
		}
	}
	for _, key := range []string{"wall.then", "wall.now"} {
		if !shows[w.T(key)] {
			t.Errorf("%s: %q is not on the wall: %v", step, w.T(key), shows)
		}
	}
}
