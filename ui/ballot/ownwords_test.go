package ballot

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/ballot/ballottest"
	"github.com/upturn-workshop/upturn/ui/ballot/stage"
	"github.com/upturn-workshop/upturn/workshop"
)

// writers is a room in which each person writes up to three answers.
func writers(lang string) ballottest.Settings {
	return ballottest.Settings{Step: "B1", Lang: lang, Order: []string{}, Asks: workshop.Words}
}

// write types letters as the toolkit hands them on: each goes down as a key, too.
func write(s *stage.Stage, text string) {
	for _, r := range text {
		ballottest.Paint(s)
		key := fyne.KeyName(strings.ToUpper(string(r)))
		if r == ' ' {
			key = fyne.KeySpace
		}
		ev := &fyne.KeyEvent{Name: key}
		s.KeyDown(ev)
		s.TypedKey(ev)
		s.TypedRune(r)
		s.KeyUp(ev)
	}
}

// What people write goes into the box as they wrote it. A letter is a letter, and no key that
// means something elsewhere; nothing of it is left in the window.
func TestWordsAreWrittenInTheBooth(t *testing.T) {
	r := newRoom(t, writers("en"))
	b := r.booth(t)
	want := map[string]int{}
	for i := range 6 {
		first := fmt.Sprintf("1 fax, 0 phones V L Z %c", 'a'+i)
		ballottest.Press(b.stage, "enter")
		write(b.stage, first+"xx")
		ballottest.Press(b.stage, "back", "back", "down", "down")
		write(b.stage, " Ääkköset käyvät ")
		written := reflect.ValueOf(b.visit).Elem().FieldByName("words")
		lines := []reflect.Value{written.Index(0).Slice(0, len(first)), written.Index(2).Slice(0, 5)}
		ballottest.Press(b.stage, "enter")
		if said := shown(b.stage.View().Scene); !strings.Contains(said, first) {
			t.Errorf("the review shows %s", said)
		}
		ballottest.Press(b.stage, "enter")
		want[first]++
		want["Ääkköset käyvät"]++
		if said := shown(b.stage.View().Scene); strings.Contains(said, "fax") || strings.Contains(said, "Ääk") {
			t.Errorf("the window still says %s", said)
		}
		for _, line := range lines {
			for k := range line.Len() {
				if line.Index(k).Int() != 0 {
					t.Fatal("what was written is still in memory")
				}
			}
		}
		for _, handed := range r.Handed {
			if slices.ContainsFunc(handed, func(m workshop.Mark) bool { return m != 0 }) {
				t.Fatal("the ballot that went to the box is still in memory")
			}
		}
		r.Pass(recordedFor)
	}
	if r.Casts != 6 {
		t.Fatalf("%d ballots: %s", r.Casts, shown(b.stage.View().Scene))
	}
	if err := r.Session.CloseRound(); err != nil {
		t.Fatal(err)
	}
	got := map[string]int{}
	for _, it := range r.Session.State().Unread {
		got[it.Text]++
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

// Nobody leaves the page by mistake: Backspace takes letters back and nothing else, Enter wants
// an answer first, and an answer ends where its room does.
func TestThePageForWordsHolds(t *testing.T) {
	r := newRoom(t, writers("en"))
	b := r.booth(t)
	ballottest.Press(b.stage, "enter", "back", "back", "enter")
	if said := shown(b.stage.View().Scene); !strings.Contains(said, r.T("ballot.missing_words")) {
		t.Error(said)
	}
	write(b.stage, strings.Repeat("abcd ", 40))
	if said := shown(b.stage.View().Scene); !strings.Contains(said, r.T("ballot.words_left", "n", "0")) {
		t.Error(said)
	}
	b.stage.TypedRune('\u202e')
	ballottest.Press(b.stage, "enter", "enter")
	if r.Casts != 1 {
		t.Fatal("not cast")
	}
}

// Where the room may see the screen nothing is written, and it is said what to do instead.
func TestWordsAreNotWrittenInSight(t *testing.T) {
	r := newRoom(t, writers("en"))
	b := r.booth(t)
	b.Blind = true
	ballottest.Press(b.stage, "enter")
	write(b.stage, "secret")
	if said := shown(b.stage.View().Scene); strings.Contains(said, "secret") {
		t.Error(said)
	}
	if answered := b.visit.Done(0); answered {
		t.Error("something was written")
	}
}

// The page as it looks, for whoever changes it.
func TestPicturesOfWords(t *testing.T) {
	for _, lang := range []string{"en", "fi"} {
		r := newRoom(t, writers(lang))
		b := NewBooth(r.deps())
		w := ballottest.Show(t, b.Content(), stage.RefW, stage.RefH)
		b.Draw(r.Session.State())
		ballottest.Press(b.stage, "enter")
		write(b.stage, "Nobody may decide anything when the boss is away, so customers wait until Monday although all of us would know what to do for them at once.")
		ballottest.Press(b.stage, "down")
		write(b.stage, "Kaksi allekirjoitusta kymmenen euron hyvitykseen ")
		ballottest.Paint(b.stage)
		ballottest.Picture(t, w, "words-"+lang)
		ballottest.Press(b.stage, "enter")
		ballottest.Paint(b.stage)
		ballottest.Picture(t, w, "words-review-"+lang)
	}
}
