package keys

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

func TestKey(t *testing.T) {
	for _, tt := range []struct {
		name   string
		key    fyne.KeyName
		free   Command
		button Command
		text   Command
		rows   Command
	}{
		{"clicker forward", fyne.KeyPageDown, Next, Next, Next, Next},
		{"clicker back", fyne.KeyPageUp, Back, Back, Back, Back},
		{"clicker show", fyne.KeyF5, Show, Show, Show, Show},
		{"clicker black", fyne.KeyPeriod, Blank, Blank, None, Blank},
		{"clicker end", fyne.KeyEscape, Escape, Escape, Escape, Escape},
		{"right", fyne.KeyRight, Next, Next, None, Next},
		{"down", fyne.KeyDown, Next, Next, None, None},
		{"left", fyne.KeyLeft, Back, Back, None, Back},
		{"up", fyne.KeyUp, Back, Back, None, None},
		{"space presses a button", fyne.KeySpace, Next, None, None, Next},
		{"return presses a button", fyne.KeyReturn, Next, None, None, Next},
		{"keypad enter presses a button", fyne.KeyEnter, Next, None, None, Next},
		{"blank", fyne.KeyB, Blank, Blank, None, Blank},
		{"freeze", fyne.KeyF, Freeze, Freeze, None, Freeze},
		{"hard moments", fyne.KeyH, Moments, Moments, None, Moments},
		{"numbers", fyne.KeyN, Numbers, Numbers, None, Numbers},
		{"swap", fyne.KeyS, Swap, Swap, None, Swap},
		{"full screen", fyne.KeyF11, FullScreen, FullScreen, FullScreen, FullScreen},
		{"another letter", fyne.KeyX, None, None, None, None},
		{"tab stays with the windows", fyne.KeyTab, None, None, None, None},
		{"backspace", fyne.KeyBackspace, None, None, None, None},
		{"shift alone", desktop.KeyShiftLeft, None, None, None, None},
	} {
		t.Run(tt.name, func(t *testing.T) {
			for place, want := range map[Place]Command{Free: tt.free, Button: tt.button, Text: tt.text, Rows: tt.rows} {
				c, mine := New(nil).Key(string(tt.key), place)
				if c != want || mine != (want != None) {
					t.Errorf("at place %d: got %d, %v, want %d", place, c, mine, want)
				}
			}
		})
	}
}

func TestRune(t *testing.T) {
	for _, tt := range []struct {
		name string
		sign rune
		at   Place
		want Command
	}{
		{"question mark", '?', Free, Help},
		{"question mark on a button", '?', Button, Help},
		{"question mark in a text", '?', Text, None},
		{"letter", 'b', Free, None},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if c, mine := New(nil).Rune(tt.sign, tt.at); c != tt.want || mine != (tt.want != None) {
				t.Errorf("got %d, %v", c, mine)
			}
		})
	}
}

func TestRepeats(t *testing.T) {
	type press struct {
		after time.Duration
		key   fyne.KeyName
		want  Command
	}
	for _, tt := range []struct {
		name    string
		presses []press
	}{
		{"two calm presses", []press{{0, fyne.KeyPageDown, Next}, {300 * time.Millisecond, fyne.KeyPageDown, Next}}},
		{"a bounce", []press{{0, fyne.KeyPageDown, Next}, {40 * time.Millisecond, fyne.KeyPageDown, None}}},
		{"held down for long", []press{
			{0, fyne.KeyPageDown, Next},
			{200 * time.Millisecond, fyne.KeyPageDown, None},
			{200 * time.Millisecond, fyne.KeyPageDown, None},
			{200 * time.Millisecond, fyne.KeyPageDown, None},
			{260 * time.Millisecond, fyne.KeyPageDown, Next},
		}},
		{"two keys of one command", []press{{0, fyne.KeyRight, Next}, {10 * time.Millisecond, fyne.KeyDown, None}}},
		{"regret at once", []press{{0, fyne.KeyPageDown, Next}, {50 * time.Millisecond, fyne.KeyPageUp, Back}}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			now := time.Date(2026, 11, 3, 9, 0, 0, 0, time.UTC)
			r := New(func() time.Time { return now })
			for i, p := range tt.presses {
				now = now.Add(p.after)
				if c, mine := r.Key(string(p.key), Free); c != p.want || !mine {
					t.Errorf("press %d: got %d, %v, want %d", i, c, mine, p.want)
				}
			}
		})
	}
}

// The key that led out of somewhere is still down and must not act elsewhere.
func TestHeldKeyIsNoCommand(t *testing.T) {
	now := time.Unix(0, 0)
	r := New(func() time.Time { return now })
	r.Held(Freeze)
	for range 20 {
		now = now.Add(40 * time.Millisecond)
		if c, mine := r.Key("F", Free); c != None || !mine {
			t.Fatalf("a repeat is command %d", c)
		}
	}
	now = now.Add(time.Second)
	if c, _ := r.Key("F", Free); c != Freeze {
		t.Errorf("pressed anew it is command %d", c)
	}
}

// A sentence written while no field has the cursor leads nowhere: only its first
// letter may be a command. Later each key is one again.
func TestASentenceBesideItsFieldIsNoCommand(t *testing.T) {
	now := time.Unix(0, 0)
	r := New(func() time.Time { return now })
	sentence := []string{"A", "S", "K", "Space", "F", "O", "R", "Space", "B", "M", "Space", "D", "Return"}
	for _, name := range sentence {
		if c, _ := r.Key(name, Free); c != None {
			t.Errorf("%s within a sentence is command %d", name, c)
		}
		now = now.Add(150 * time.Millisecond)
	}
	now = now.Add(time.Second)
	for _, name := range []string{"B", "Space", "Space", "F"} {
		if c, mine := r.Key(name, Free); c == None || !mine {
			t.Errorf("%s pressed by itself is no command", name)
		}
		now = now.Add(400 * time.Millisecond)
	}
}

// What a clicker sends is never taken for writing.
func TestAClickerWhileSomebodyWrites(t *testing.T) {
	r := New(func() time.Time { return time.Unix(0, 0) })
	r.Key("X", Free)
	for name, want := range map[string]Command{"Next": Next, "Prior": Back, "F5": Show, "Escape": Escape} {
		if c, _ := r.Key(name, Free); c != want {
			t.Errorf("%s after a letter: command %d, want %d", name, c, want)
		}
	}
}

// Where writing ends: a sign sooner than this after another one goes on with a word.
func TestHowSoonASignIsWriting(t *testing.T) {
	for after, want := range map[time.Duration]Command{0: None, 201 * time.Millisecond: None, 349 * time.Millisecond: None, 350 * time.Millisecond: Freeze, time.Second: Freeze} {
		now := time.Unix(0, 0)
		r := New(func() time.Time { return now })
		r.Key("X", Free)
		now = now.Add(after)
		if c, mine := r.Key("F", Free); c != want || !mine {
			t.Errorf("%v after a letter: command %d, want %d", after, c, want)
		}
	}
}

// The same for repeats of a command: at the bound it is a wish.
func TestHowSoonAKeyIsARepeat(t *testing.T) {
	for after, want := range map[time.Duration]Command{0: None, 249 * time.Millisecond: None, 250 * time.Millisecond: Next, time.Second: Next} {
		now := time.Unix(0, 0)
		r := New(func() time.Time { return now })
		r.Key("Next", Free)
		now = now.Add(after)
		if c, mine := r.Key("Next", Free); c != want || !mine {
			t.Errorf("%v later: command %d, want %d", after, c, want)
		}
	}
}
