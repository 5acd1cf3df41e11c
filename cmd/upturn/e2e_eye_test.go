//go:build e2e

package main_test

import (
	"hash/crc32"
	"image"
	"os/exec"
	"testing"
	"time"

	"github.com/jezek/xgb"
	"github.com/jezek/xgb/xproto"
	"github.com/jezek/xgb/xtest"
)

// eye looks at a screen, and presses keys on it, without a program in between: what takes a
// few frames can be measured.
type eye struct {
	t    *testing.T
	conn *xgb.Conn
	root xproto.Window
	keys map[xproto.Keysym]xproto.Keycode
}

func (s *screen) eye() *eye {
	s.t.Helper()
	conn, err := xgb.NewConnDisplay(s.display)
	if err != nil {
		s.t.Fatal(err)
	}
	s.t.Cleanup(conn.Close)
	if err := xtest.Init(conn); err != nil {
		s.t.Fatal(err)
	}
	setup := xproto.Setup(conn)
	first, n := setup.MinKeycode, setup.MaxKeycode-setup.MinKeycode+1
	m, err := xproto.GetKeyboardMapping(conn, first, byte(n)).Reply()
	if err != nil {
		s.t.Fatal(err)
	}
	e := &eye{s.t, conn, setup.DefaultScreen(conn).Root, map[xproto.Keysym]xproto.Keycode{}}
	for i, sym := range m.Keysyms {
		if i%int(m.KeysymsPerKeycode) == 0 {
			e.keys[sym] = first + xproto.Keycode(i/int(m.KeysymsPerKeycode))
		}
	}
	return e
}

// Keys by their numbers in X.
const (
	keyShift   xproto.Keysym = 0xffe1
	keyControl xproto.Keysym = 0xffe3
	keyZ       xproto.Keysym = 'z'
)

// press presses keys together.
func (e *eye) press(keys ...xproto.Keysym) {
	e.t.Helper()
	say := func(kind byte, key xproto.Keysym) {
		if err := xtest.FakeInputChecked(e.conn, kind, byte(e.keys[key]), 0, e.root, 0, 0, 0).Check(); err != nil {
			e.t.Fatal(err)
		}
	}
	for _, key := range keys {
		say(xproto.KeyPress, key)
	}
	for i := range keys {
		say(xproto.KeyRelease, keys[len(keys)-1-i])
	}
}

// look is a number for what is to be seen in a part of the screen.
func (e *eye) look(r image.Rectangle) uint32 {
	e.t.Helper()
	img, err := xproto.GetImage(e.conn, xproto.ImageFormatZPixmap, xproto.Drawable(e.root),
		int16(r.Min.X), int16(r.Min.Y), uint16(r.Dx()), uint16(r.Dy()), 0xffffffff).Reply()
	if err != nil {
		e.t.Fatal(err)
	}
	return crc32.ChecksumIEEE(img.Data)
}

// changes waits until something changes in a part of the screen, and gives how long it took.
func (e *eye) changes(r image.Rectangle, act func()) time.Duration {
	e.t.Helper()
	before, start := e.look(r), time.Now()
	act()
	e.until(func() bool { return e.look(r) != before })
	return time.Since(start)
}

// leaves waits until a part of the screen is not what it was, and gives how many milliseconds it
// took.
func (e *eye) leaves(r image.Rectangle, was uint32) float64 {
	return float64(e.until(func() bool { return e.look(r) != was }).Microseconds()) / 1000
}

// becomes waits until a part of the screen is what it was.
func (e *eye) becomes(r image.Rectangle, was uint32) {
	e.until(func() bool { return e.look(r) == was })
}

// until waits for something to be seen, and gives how long it took. It looks a thousand times a
// second: whoever looks without a pause takes the processor from those who draw.
func (e *eye) until(so func() bool) time.Duration {
	e.t.Helper()
	start := time.Now()
	for !so() {
		if time.Since(start) > 20*time.Second {
			e.t.Fatal("nothing changes")
		}
		time.Sleep(time.Millisecond)
	}
	return time.Since(start)
}

// rests waits until nothing changes any more in a part of the screen, and gives how long it took.
func (e *eye) rests(r image.Rectangle) time.Duration {
	e.t.Helper()
	const quiet = 2 * time.Second
	start := time.Now()
	last, now := start, e.look(r)
	for time.Since(last) < quiet {
		if next := e.look(r); next != now {
			last, now = time.Now(), next
		}
		time.Sleep(time.Millisecond)
	}
	return last.Sub(start)
}

// aFrame is that of a screen with sixty in a second, in milliseconds.
const aFrame = 1000.0 / 60

// measureUndo tells how many frames after a bare window has shown that a key was pressed Upturn
// shows what was taken back: committed, and drawn on both screens. A window with a word in it is
// painted at once; one with as much in it as Upturn's takes a while without a graphics card.
func (s *screen) measureUndo(bare string) {
	s.t.Helper()
	e := s.eye()
	least, full := s.measureKey(bare, "still"), s.measureKey(bare, "page")

	p := s.start(s.t.TempDir(), "en_US.UTF-8")
	s.focus(s.window("^Upturn$"))
	s.press("Tab", "Tab", "Return")
	s.window("Sample group")
	s.waitForWall(onWall)
	s.click(80, 213) // to the practice vote
	time.Sleep(rested)
	s.shot("jumped")
	title := image.Rect(330, 80, 560, 120)
	undone := e.middling(title, []xproto.Keysym{keyControl, keyZ}, []xproto.Keysym{keyControl, keyShift, keyZ})
	p.kill()
	tell("a key visible, bare", least, "ms")
	tell("a key visible, bare with as much in it", full, "ms")
	tell("undo visible", undone, "ms")
	tell("undo visible after a key in a bare window", (undone-least)/aFrame, "frames")
	tell("undo visible after a key in one with as much in it", (undone-full)/aFrame, "frames (goal: 1.0)")
}

// measureKey tells how long it takes until a bare window shows that a key was pressed.
func (s *screen) measureKey(bare, what string) float64 {
	s.t.Helper()
	p, _ := s.begin(exec.Command(bare, what), s.t.TempDir(), "^Bare$")
	defer p.kill()
	window := s.window("^Bare$")
	s.focus(window)
	s.shot("bare-" + what)
	at := s.place(window).Min
	return s.eye().middling(image.Rect(at.X, at.Y, at.X+200, at.Y+60), []xproto.Keysym{keyZ}, []xproto.Keysym{keyZ})
}

// middling presses keys, and others that lead back, and gives how many milliseconds it takes
// until the first are seen to have done something.
func (e *eye) middling(part image.Rectangle, keys, back []xproto.Keysym) float64 {
	e.t.Helper()
	var took []float64
	for range 9 {
		time.Sleep(time.Second) // what is held down, and clicked twice, is one press
		took = append(took, float64(e.changes(part, func() { e.press(keys...) }).Microseconds())/1000)
		time.Sleep(time.Second)
		e.changes(part, func() { e.press(back...) })
	}
	return middle(took)
}
