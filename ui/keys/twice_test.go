package keys

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
)

// A letter that changes what the room sees has to be pressed twice; a clicker's key and a
// letter that opens a page of the laptop need not be.
func TestLettersThatChangeTheWallArePressedTwice(t *testing.T) {
	for _, tt := range []struct {
		key  fyne.KeyName
		want Command // of the first press; Again = the second one does it
		then Command
	}{
		{fyne.KeyB, Again, Blank}, {fyne.KeyF, Again, Freeze}, {fyne.KeyS, Again, Swap}, {fyne.KeyD, Again, Dark}, {fyne.KeyC, Again, Clock},
		{fyne.KeyPeriod, Blank, Blank}, {fyne.KeyF5, Show, Show}, {fyne.KeyPageDown, Next, Next}, {fyne.KeyM, Screens, Screens}, {fyne.KeyP, Plan, Plan},
	} {
		now := time.Unix(0, 0)
		r := New(func() time.Time { return now })
		r.Twice = true
		press := func() Command {
			now = now.Add(time.Second)
			c, mine := r.Key(string(tt.key), Free)
			if !mine {
				t.Errorf("%s is left to others", tt.key)
			}
			return c
		}
		if c := press(); c != tt.want {
			t.Errorf("%s is command %d at first, want %d", tt.key, c, tt.want)
		}
		if tt.want == Again && r.Asked() != tt.then {
			t.Errorf("%s asks for command %d", tt.key, r.Asked())
		}
		if c := press(); c != tt.then {
			t.Errorf("%s is command %d when it comes again", tt.key, c)
		}
		if tt.want == Again {
			if c := press(); c != Again {
				t.Errorf("after that %s does it at once: %d", tt.key, c)
			}
			now = now.Add(patience)
			if c := press(); c != Again {
				t.Errorf("%s was not forgotten: %d", tt.key, c)
			}
			if c := press(); r.AtOnce(c) != tt.then {
				t.Errorf("%s does not do it", tt.key)
			}
			if c := press(); r.AtOnce(c) != tt.then {
				t.Errorf("%s waits where nobody could read that it does", tt.key)
			}
		}
	}
}

// Another letter in between takes the first one back, and a bouncing one has come once.
func TestALetterBetweenTakesTheFirstOneBack(t *testing.T) {
	now := time.Unix(0, 0)
	r := New(func() time.Time { return now })
	r.Twice = true
	for i, p := range []struct {
		after time.Duration
		key   string
		want  Command
	}{{0, "B", Again}, {100 * time.Millisecond, "B", None}, {time.Second, "F", Again}, {time.Second, "B", Again}, {time.Second, "B", Blank}} {
		now = now.Add(p.after)
		if c, _ := r.Key(p.key, Free); c != p.want {
			t.Errorf("press %d is command %d, want %d", i, c, p.want)
		}
	}
}

// What was asked for once is forgotten after a while, and as soon as something else is done, or
// written in a field.
func TestWhatWaitsIsForgotten(t *testing.T) {
	for _, tt := range []struct {
		name  string
		after time.Duration
		key   string
		at    Place
		waits bool
	}{
		{"at once", 0, "", Free, true}, {"a word goes on", time.Second, "A", Free, true}, {"in time", patience, "", Free, true}, {"too late", patience + 1, "", Free, false},
		{"another command", time.Second, "Next", Free, false}, {"a letter in a field", time.Second, "A", Text, false}, {"its letter in a field", time.Second, "S", Text, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			now := time.Unix(0, 0)
			r := New(func() time.Time { return now })
			r.Twice = true
			r.Key("S", Free)
			now = now.Add(tt.after)
			if tt.key != "" {
				r.Key(tt.key, tt.at)
			}
			if got := r.Asked() == Swap; got != tt.waits {
				t.Errorf("it waits: %v", got)
			}
		})
	}
}

// On a keyboard of another alphabet the place of a key counts; on one of ours its sign.
func TestLettersByTheirPlace(t *testing.T) {
	now := time.Unix(0, 0)
	r := New(func() time.Time { now = now.Add(time.Second); return now })
	if c, mine := r.Press("", 56, Free); c != None || mine {
		t.Errorf("a key that nobody knows is command %d", c)
	}
	r.Letters = func(scan int) string { return map[int]string{56: "B", 41: "F"}[scan] }
	if c, mine := r.Press("", 56, Free); c != Blank || !mine {
		t.Errorf("the place of B is command %d, %v", c, mine)
	}
	if c, _ := r.Press("M", 41, Free); c != Screens {
		t.Errorf("an M where F was is command %d", c)
	}
	if c, _ := r.Press("", 41, Text); c != None {
		t.Errorf("in a text it is command %d", c)
	}
}
