package keys

import (
	"testing"
	"time"
)

// A desktop repeats a key that stays down after half a second or so, and then thirty
// times a second: it is one press all the same.
func TestAKeyThatStaysDownCountsOnce(t *testing.T) {
	now := time.Unix(0, 0)
	r := New(func() time.Time { return now })
	press := func() Command { c, _ := r.Key("Next", Free); return c }
	r.Down("Next")
	if press() != Next {
		t.Fatal("a press is no command")
	}
	now = now.Add(660 * time.Millisecond)
	for range 90 {
		if c := press(); c != None {
			t.Fatalf("held, it is command %d", c)
		}
		now = now.Add(33 * time.Millisecond)
	}
	r.Up("Next")
	r.Down("Next")
	now = now.Add(repeat)
	if press() != Next {
		t.Error("pressed again, it is no command")
	}
	r.Down("Prior") // while the other is still down
	if c, _ := r.Key("Prior", Free); c != Back {
		t.Error("another key is no command")
	}
	r.Up("Next")
	if c, _ := r.Key("Prior", Free); c != None {
		t.Error("the other key let go, this one counts again")
	}
}

// A key may be let go where nobody tells the router.
func TestAKeyThatNobodySawGoUp(t *testing.T) {
	now := time.Unix(0, 0)
	r := New(func() time.Time { return now })
	r.Down("Next")
	for range 3 {
		if c, _ := r.Key("Next", Button); c != Next {
			t.Fatalf("command %d", c)
		}
		now = now.Add(stays)
	}
}
