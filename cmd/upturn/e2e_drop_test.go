//go:build e2e

package main_test

import (
	"net/url"
	"strconv"
	"testing"
	"time"

	"github.com/jezek/xgb"
	"github.com/jezek/xgb/xproto"
)

// hand is a program from which a file is dragged, as the conventions of X have it.
type hand struct {
	t      *testing.T
	conn   *xgb.Conn
	win    xproto.Window
	target xproto.Window
}

func (h *hand) atom(name string) xproto.Atom {
	h.t.Helper()
	r, err := xproto.InternAtom(h.conn, false, uint16(len(name)), name).Reply()
	if err != nil {
		h.t.Fatal(err)
	}
	return r.Atom
}

// tell sends a message of the conversation.
func (h *hand) tell(name string, data ...uint32) {
	h.t.Helper()
	words := append([]uint32{uint32(h.win)}, append(data, 0, 0, 0, 0)...)[:5]
	ev := xproto.ClientMessageEvent{Format: 32, Window: h.target, Type: h.atom(name), Data: xproto.ClientMessageDataUnionData32New(words)}
	if err := xproto.SendEventChecked(h.conn, false, h.target, 0, string(ev.Bytes())).Check(); err != nil {
		h.t.Fatal(err)
	}
}

// hears waits for an answer, and gives out what is dragged when it is asked for.
func (h *hand) hears(name, uris string) {
	h.t.Helper()
	want := h.atom(name)
	for end := time.Now().Add(20 * time.Second); time.Now().Before(end); {
		ev, err := h.conn.PollForEvent()
		if err != nil {
			h.t.Fatal(err)
		}
		switch ev := ev.(type) {
		case nil:
			time.Sleep(2 * time.Millisecond)
		case xproto.ClientMessageEvent:
			if ev.Type == want {
				return
			}
		case xproto.SelectionRequestEvent:
			xproto.ChangeProperty(h.conn, xproto.PropModeReplace, ev.Requestor, ev.Property, ev.Target, 8, uint32(len(uris)), []byte(uris))
			note := xproto.SelectionNotifyEvent{Time: ev.Time, Requestor: ev.Requestor, Selection: ev.Selection, Target: ev.Target, Property: ev.Property}
			xproto.SendEvent(h.conn, false, ev.Requestor, 0, string(note.Bytes()))
		}
	}
	h.t.Fatalf("no %s comes", name)
}

// drop drags a file onto a window, and lets go.
func (s *screen) drop(window, path string) {
	s.t.Helper()
	conn, err := xgb.NewConnDisplay(s.display)
	if err != nil {
		s.t.Fatal(err)
	}
	defer conn.Close()
	id, err := strconv.ParseUint(window, 0, 32)
	if err != nil {
		s.t.Fatal(err)
	}
	h := &hand{t: s.t, conn: conn, target: xproto.Window(id)}
	if h.win, err = xproto.NewWindowId(conn); err != nil {
		s.t.Fatal(err)
	}
	root := xproto.Setup(conn).DefaultScreen(conn).Root
	if err := xproto.CreateWindowChecked(conn, 0, h.win, root, 0, 0, 1, 1, 0, xproto.WindowClassInputOnly, 0, 0, nil).Check(); err != nil {
		s.t.Fatal(err)
	}
	uris := (&url.URL{Scheme: "file", Path: path}).String() + "\r\n"
	list, selection := h.atom("text/uri-list"), h.atom("XdndSelection")
	xproto.SetSelectionOwner(conn, h.win, selection, xproto.TimeCurrentTime)
	const version = 5 << 24
	h.tell("XdndEnter", version, uint32(list))
	h.tell("XdndPosition", 0, 300<<16|300, xproto.TimeCurrentTime, uint32(h.atom("XdndActionCopy")))
	h.hears("XdndStatus", uris)
	h.tell("XdndDrop", 0, xproto.TimeCurrentTime)
	h.hears("XdndFinished", uris)
}

// A workshop that is dragged onto the first window is opened.
func TestAFileIsDropped(t *testing.T) {
	s, home := newScreen(t, "drop", 1366, 768), t.TempDir()
	file := rehearsed(t, home)
	s.start(home, "en_US.UTF-8")
	s.drop(s.window("^Upturn$"), file)
	s.window("Sample group")
	s.shot("dropped")
}
