package ui

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/upturn-workshop/upturn/ui/away"
	"github.com/upturn-workshop/upturn/ui/away/awaytest"
)

// sleeper gives a program clocks that a test moves.
func sleeper(p *Program) (sleep func(time.Duration)) {
	now := away.Reading{Wall: time.Date(2026, 10, 25, 9, 0, 0, 0, time.UTC)}
	p.Clock = away.ClockOf(func() away.Reading { return now })
	return func(d time.Duration) { now.Wall, now.Run = now.Wall.Add(d), now.Run+d }
}

// numbered opens a ballot and answers it with a number; the next Return confirms it.
func numbered(t *testing.T, p *Program) {
	t.Helper()
	p.lead.votes().show(false)
	for _, key := range []fyne.KeyName{fyne.KeyReturn, "7", fyne.KeyReturn} {
		inHand(t, p).Key(&fyne.KeyEvent{Name: key})
	}
	if !inHand(t, p).booth.InHand() {
		t.Fatal("no ballot is in hand")
	}
}

// A ballot whose review the window has not shown has the window painted, and stays in hand.
func TestAnUnseenBallotHasTheWindowPainted(t *testing.T) {
	p := voting(t, nil)
	log := screensOf(p)
	log.Names = map[fyne.Window]string{p.window: "laptop"}
	confirm := func() { inHand(t, p).Key(&fyne.KeyEvent{Name: fyne.KeyReturn}) }
	cast := func() bool { return p.lead.run.State().Rounds[0].Cast == 1 }
	numbered(t, p)
	confirm()
	if !inHand(t, p).booth.InHand() || !slices.Contains(log.Log, "laptop is painted anew") {
		t.Errorf("a ballot that nobody saw: %v", log.Log)
	}
	p.window.Canvas().Capture()
	confirm()
	for end := time.Now().Add(10 * time.Second); !cast() && time.Now().Before(end); {
		time.Sleep(time.Millisecond)
	}
	if !cast() {
		t.Error("once it was painted it cannot be cast")
	}
}

// The toolkit paints no window that it has not painted for a minute, unless it is painted
// through its own canvas.
func TestEveryWindowIsPaintedAfterSleep(t *testing.T) {
	p := voting(t, nil)
	log := screensOf(p)
	log.Names = map[fyne.Window]string{p.window: "laptop", p.room.wall: "wall"}
	sleep := sleeper(p)
	painted := func() (found []string) {
		for _, w := range log.Names {
			if line := w + " is painted anew"; slices.Contains(log.Log, line) {
				found = append(found, w)
			}
		}
		slices.Sort(found)
		return found
	}

	sleep(time.Second)
	p.look()
	if got := painted(); len(got) > 0 {
		t.Errorf("without sleep: %v", got)
	}
	sleep(65 * time.Second)
	p.look()
	if got, want := painted(), []string{"laptop", "wall"}; !slices.Equal(got, want) {
		t.Errorf("after sleep %v, want %v", got, want)
	}
}

func TestABallotIsClearedAfterSleep(t *testing.T) {
	p := voting(t, nil)
	sleep := sleeper(p)
	numbered(t, p)
	sleep(65 * time.Second)
	p.look()
	if markup := test.RenderToMarkup(p.window.Canvas()); inHand(t, p).booth.InHand() || !strings.Contains(markup, "The ballot was cleared") {
		t.Error("the ballot is still in hand")
	}
}

// The display server keeps the keys that were struck while the program stood still, and
// hands them over before anybody looks at a clock.
func TestKeysOfTheSleepCastNoBallot(t *testing.T) {
	for _, slept := range []bool{false, true} {
		p := voting(t, nil)
		sleep := sleeper(p)
		numbered(t, p)
		p.window.Canvas().Capture()
		if slept {
			sleep(65 * time.Second)
		}
		inHand(t, p).Key(&fyne.KeyEvent{Name: fyne.KeyReturn})
		markup := test.RenderToMarkup(p.window.Canvas())
		if got := strings.Contains(markup, "The ballot was cleared"); got != slept {
			t.Errorf("slept %v, and the ballot was cleared: %v", slept, got)
		}
		if slept && p.lead.run.State().Rounds[0].Cast > 0 {
			t.Error("a ballot is in the box that nobody saw")
		}
	}
}

// Whoever unlocks the screen finds every window painted, and no ballot in hand.
func TestWhoeverComesBackFindsTheWindowsPainted(t *testing.T) {
	computer := &awaytest.Computer{}
	p := voting(t, computer)
	log := screensOf(p)
	log.Names = map[fyne.Window]string{p.window: "laptop", p.room.wall: "wall"}
	if computer.Return() {
		t.Error("watched before the windows are there")
	}
	p.watchSleep()
	numbered(t, p)
	log.Log = nil
	if !computer.Return() {
		t.Fatal("nobody watches")
	}
	screensOf(p).Pump()
	if !slices.Contains(log.Log, "laptop is painted anew") || !slices.Contains(log.Log, "wall is painted anew") || inHand(t, p).booth.InHand() {
		t.Errorf("painted %v, in hand %v", log.Log, inHand(t, p).booth.InHand())
	}
}
