package away

import (
	"io"
	"log"
	"os"
	"time"

	"github.com/jezek/xgb"
	"github.com/jezek/xgb/xproto"
)

// grabFor is how long somebody else may have the keyboard. A desktop takes it
// for as long as one of its own keys is down; a locker keeps it.
const grabFor = time.Second

// init keeps the library's remarks about connections out of the program's log.
func init() { xgb.Logger = log.New(io.Discard, "", 0) }

// keyboard hears, over a connection of its own, that another program takes the
// keyboard from one of our windows. The windowing library leaves such a change of
// focus out, since it is no real one: once the other lets go, all is as before.
func (w *watch) keyboard() {
	if os.Getenv("DISPLAY") == "" {
		return
	}
	conn, err := xgb.NewConn()
	if err != nil {
		return
	}
	defer conn.Close()
	root := xproto.Setup(conn).DefaultScreen(conn).Root
	for _, win := range ours(conn, root) {
		xproto.ChangeWindowAttributes(conn, win, xproto.CwEventMask, []uint32{xproto.EventMaskFocusChange})
	}
	w.waitForGrabs(events(conn, w.done))
}

// waitForGrabs tells when the keyboard stays away.
func (w *watch) waitForGrabs(heard <-chan bool) {
	var gone <-chan time.Time
	for {
		select {
		case <-w.done:
			return
		case <-gone:
			gone = nil
			w.tell()
		case taken, open := <-heard:
			switch {
			case !open:
				return
			case !taken:
				gone = nil
			case gone == nil:
				gone = time.After(grabFor)
			}
		}
	}
}

// events gives true when the keyboard is taken and false when it is given back.
// It ends with the connection.
func events(conn *xgb.Conn, done <-chan struct{}) <-chan bool {
	out := make(chan bool)
	go func() {
		defer close(out)
		for {
			ev, err := conn.WaitForEvent()
			if ev == nil && err == nil {
				return
			}
			taken, grab := grabs(ev)
			if !grab {
				continue
			}
			select {
			case out <- taken:
			case <-done:
				return
			}
		}
	}()
	return out
}

// grabs reports whether an event is about a keyboard that is taken or given back.
func grabs(ev xgb.Event) (taken, grab bool) {
	switch e := ev.(type) {
	case xproto.FocusOutEvent:
		return true, e.Mode == xproto.NotifyModeGrab
	case xproto.FocusInEvent:
		return false, e.Mode == xproto.NotifyModeUngrab
	}
	return false, false
}

// deep is how far below the root a window lies at most: a window manager puts a
// frame or two round it.
const deep = 3

// ours finds the windows of this process below one.
func ours(conn *xgb.Conn, root xproto.Window) []xproto.Window {
	const name = "_NET_WM_PID"
	atom, err := xproto.InternAtom(conn, true, uint16(len(name)), name).Reply()
	if err != nil || atom.Atom == xproto.AtomNone {
		return nil
	}
	var found []xproto.Window
	var look func(win xproto.Window, depth int)
	look = func(win xproto.Window, depth int) {
		p, err := xproto.GetProperty(conn, false, win, atom.Atom, xproto.AtomCardinal, 0, 1).Reply()
		if err == nil && len(p.Value) >= 4 && int(xgb.Get32(p.Value)) == os.Getpid() {
			found = append(found, win)
			return
		}
		if depth == deep {
			return
		}
		tree, err := xproto.QueryTree(conn, win).Reply()
		if err != nil {
			return // closed meanwhile
		}
		for _, child := range tree.Children {
			look(child, depth+1)
		}
	}
	look(root, 0)
	return found
}
