//go:build linux || freebsd || openbsd || netbsd

package clip

import (
	"encoding/binary"
	"errors"
	"sync"

	"github.com/jezek/xgb"
	"github.com/jezek/xgb/xproto"
)

// system is the clipboard of an X server, which keeps nothing itself: whoever put something
// there hands it out as long as they run, or until somebody else puts something there.
type system struct {
	mu    sync.Mutex
	offer *offer
}

func (s *system) copyPicture(png []byte) error {
	o, err := newOffer(png)
	if err != nil {
		return err
	}
	s.mu.Lock()
	before := s.offer
	s.offer = o
	s.mu.Unlock()
	go o.serve()
	if before != nil {
		before.conn.Close() // the server has told it so already, but nobody may have read that yet
	}
	return nil
}

// part is how many bytes are handed out at once: a request to the server takes no more than
// 256 kB.
const part = 128 << 10

// names are what programs call the things of a clipboard.
var names = []string{"CLIPBOARD", "TARGETS", "image/png", "INCR"}

// offer is one picture that is there to be taken.
type offer struct {
	conn  *xgb.Conn
	win   xproto.Window
	atoms map[string]xproto.Atom
	png   []byte
	rest  map[place][]byte // of what is too large to be handed out at once
}

// place is where a program wants to have the picture.
type place struct {
	win  xproto.Window
	prop xproto.Atom
}

var errTaken = errors.New("another program holds the clipboard")

// newOffer becomes the owner of the clipboard.
func newOffer(png []byte) (o *offer, err error) {
	o = &offer{png: png, atoms: map[string]xproto.Atom{}, rest: map[place][]byte{}}
	if o.conn, err = xgb.NewConn(); err != nil {
		return nil, err
	}
	defer func() {
		if err != nil {
			o.conn.Close()
		}
	}()
	for _, name := range names {
		r, err := xproto.InternAtom(o.conn, false, uint16(len(name)), name).Reply()
		if err != nil {
			return nil, err
		}
		o.atoms[name] = r.Atom
	}
	if o.win, err = xproto.NewWindowId(o.conn); err != nil {
		return nil, err
	}
	root := xproto.Setup(o.conn).DefaultScreen(o.conn).Root
	if err := xproto.CreateWindowChecked(o.conn, 0, o.win, root, -1, -1, 1, 1, 0, xproto.WindowClassInputOnly, 0, 0, nil).Check(); err != nil {
		return nil, err
	}
	xproto.SetSelectionOwner(o.conn, o.win, o.atoms["CLIPBOARD"], xproto.TimeCurrentTime)
	owner, err := xproto.GetSelectionOwner(o.conn, o.atoms["CLIPBOARD"]).Reply()
	if err == nil && owner.Owner != o.win {
		err = errTaken
	}
	return o, err
}

// serve hands the picture out until another program puts something there.
func (o *offer) serve() {
	defer o.conn.Close()
	for {
		ev, err := o.conn.WaitForEvent()
		switch ev := ev.(type) {
		case nil:
			if err == nil { // the server is gone
				return
			}
			// Who wanted the picture is gone.
		case xproto.SelectionClearEvent:
			return
		case xproto.SelectionRequestEvent:
			o.answer(ev)
		case xproto.PropertyNotifyEvent:
			if at := (place{ev.Window, ev.Atom}); ev.State == xproto.PropertyDelete {
				o.goOn(at)
			}
		}
	}
}

// answer puts what is asked for where it is wanted.
func (o *offer) answer(ask xproto.SelectionRequestEvent) {
	at := place{ask.Requestor, ask.Property}
	if at.prop == xproto.AtomNone { // as old programs ask
		at.prop = ask.Target
	}
	png := o.atoms["image/png"]
	switch {
	case ask.Target == o.atoms["TARGETS"]:
		o.put(at, xproto.AtomAtom, 32, words(uint32(o.atoms["TARGETS"]), uint32(png)))
	case ask.Target == png && len(o.png) <= part:
		o.put(at, png, 8, o.png)
	case ask.Target == png:
		xproto.ChangeWindowAttributes(o.conn, at.win, xproto.CwEventMask, []uint32{xproto.EventMaskPropertyChange})
		o.rest[at] = o.png
		o.put(at, o.atoms["INCR"], 32, words(uint32(len(o.png))))
	default:
		at.prop = xproto.AtomNone
	}
	note := xproto.SelectionNotifyEvent{Time: ask.Time, Requestor: ask.Requestor, Selection: ask.Selection, Target: ask.Target, Property: at.prop}
	xproto.SendEvent(o.conn, false, ask.Requestor, 0, string(note.Bytes()))
}

// goOn hands out the next part when the one before was taken; an empty one is the end.
func (o *offer) goOn(at place) {
	rest, under := o.rest[at]
	if !under {
		return
	}
	n := min(len(rest), part)
	o.put(at, o.atoms["image/png"], 8, rest[:n])
	if o.rest[at] = rest[n:]; n == 0 {
		delete(o.rest, at)
	}
}

func (o *offer) put(at place, kind xproto.Atom, format byte, data []byte) {
	xproto.ChangeProperty(o.conn, xproto.PropModeReplace, at.win, at.prop, kind, format, uint32(len(data)*8/int(format)), data)
}

// words are numbers as the server takes them.
func words(numbers ...uint32) (out []byte) {
	for _, n := range numbers {
		out = binary.LittleEndian.AppendUint32(out, n)
	}
	return out
}
