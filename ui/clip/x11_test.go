//go:build linux

package clip

import (
	"bytes"
	"os/exec"
	"testing"
	"time"

	"github.com/jezek/xgb"
	"github.com/jezek/xgb/xproto"
)

// onDisplay starts an X server, or skips where there is none to start.
func onDisplay(t *testing.T) {
	t.Helper()
	path, err := exec.LookPath("Xvfb")
	if err != nil {
		t.Skip("no Xvfb")
	}
	const display = ":193"
	server := exec.Command(path, display, "-screen", "0", "640x480x24", "-nolisten", "tcp", "-noreset")
	if err := server.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = server.Process.Kill(); _ = server.Wait() })
	t.Setenv("DISPLAY", display)
	for end := time.Now().Add(20 * time.Second); ; time.Sleep(20 * time.Millisecond) {
		if conn, err := xgb.NewConn(); err == nil {
			conn.Close()
			return
		}
		if time.Now().After(end) {
			t.Fatal("the X server does not answer")
		}
	}
}

// taker is another program that takes things from the clipboard, as the conventions of X
// have it: what is too large comes in parts.
type taker struct {
	t    *testing.T
	conn *xgb.Conn
	win  xproto.Window
}

func newTaker(t *testing.T) *taker {
	t.Helper()
	conn, err := xgb.NewConn()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(conn.Close)
	win, err := xproto.NewWindowId(conn)
	if err != nil {
		t.Fatal(err)
	}
	root := xproto.Setup(conn).DefaultScreen(conn).Root
	err = xproto.CreateWindowChecked(conn, 0, win, root, 0, 0, 1, 1, 0, xproto.WindowClassInputOnly, 0, xproto.CwEventMask, []uint32{xproto.EventMaskPropertyChange}).Check()
	if err != nil {
		t.Fatal(err)
	}
	return &taker{t, conn, win}
}

func (k *taker) atom(name string) xproto.Atom {
	k.t.Helper()
	r, err := xproto.InternAtom(k.conn, false, uint16(len(name)), name).Reply()
	if err != nil {
		k.t.Fatal(err)
	}
	return r.Atom
}

// next waits for something that happens.
func (k *taker) next(is func(xgb.Event) bool) {
	k.t.Helper()
	for end := time.Now().Add(10 * time.Second); time.Now().Before(end); {
		ev, err := k.conn.PollForEvent()
		switch {
		case err != nil:
			k.t.Fatal(err)
		case ev == nil:
			time.Sleep(time.Millisecond)
		case is(ev):
			return
		}
	}
	k.t.Fatal("the clipboard does not answer")
}

// take gives what is on the clipboard in a format; nil = it is not there so.
func (k *taker) take(what string) []byte {
	k.t.Helper()
	prop := k.atom("HERE")
	xproto.ConvertSelection(k.conn, k.win, k.atom("CLIPBOARD"), k.atom(what), prop, xproto.TimeCurrentTime)
	there := false
	k.next(func(ev xgb.Event) bool {
		note, is := ev.(xproto.SelectionNotifyEvent)
		there = is && note.Property != xproto.AtomNone
		return is
	})
	if !there {
		return nil
	}
	data, kind := k.read(prop)
	if kind != k.atom("INCR") {
		return data
	}
	for data = nil; ; {
		k.next(func(ev xgb.Event) bool {
			p, is := ev.(xproto.PropertyNotifyEvent)
			return is && p.Atom == prop && p.State == xproto.PropertyNewValue
		})
		more, _ := k.read(prop)
		if len(more) == 0 {
			return data
		}
		data = append(data, more...)
	}
}

func (k *taker) read(prop xproto.Atom) ([]byte, xproto.Atom) {
	k.t.Helper()
	r, err := xproto.GetProperty(k.conn, true, k.win, prop, xproto.AtomAny, 0, 1<<24).Reply()
	if err != nil {
		k.t.Fatal(err)
	}
	return r.Value, r.Type
}

// Another program takes the picture as it is, small or in parts; a second picture takes the
// place of the first, and what another program puts there that of both.
func TestAnotherProgramTakesThePicture(t *testing.T) {
	onDisplay(t)
	c, k := New(), newTaker(t)
	for _, size := range []int{10, part, part + 1, 1_000_003, 100} {
		png := make([]byte, size)
		for i := range png {
			png[i] = byte(i * 7 >> 3)
		}
		if err := c.CopyPicture(png); err != nil {
			t.Fatal(err)
		}
		for range 2 {
			if got := k.take("image/png"); !bytes.Equal(got, png) {
				t.Fatalf("%d bytes came of %d", len(got), size)
			}
		}
	}
	if got, want := k.take("TARGETS"), words(uint32(k.atom("TARGETS")), uint32(k.atom("image/png"))); !bytes.Equal(got, want) {
		t.Errorf("it is offered as %v", got)
	}
	if got := k.take("UTF8_STRING"); got != nil {
		t.Errorf("it is given as the text %q", got)
	}
	xproto.SetSelectionOwner(k.conn, k.win, k.atom("CLIPBOARD"), xproto.TimeCurrentTime)
	owner := c.system.offer.conn
	for end := time.Now().Add(10 * time.Second); ; time.Sleep(time.Millisecond) {
		if _, err := xproto.NewWindowId(owner); err != nil { // its connection is closed
			break
		}
		if time.Now().After(end) {
			t.Fatal("the picture is kept although another program has the clipboard")
		}
	}
}

// Without a server the reason is an error, not a wait.
func TestNoServerIsAnError(t *testing.T) {
	t.Setenv("DISPLAY", ":194")
	if err := New().CopyPicture([]byte("x")); err == nil {
		t.Error("it is said to be copied")
	}
}
