//go:build linux || freebsd || openbsd || netbsd

package screen

import (
	"github.com/jezek/xgb"
	"github.com/jezek/xgb/randr"
	"github.com/jezek/xgb/xproto"
)

// watchArrangement calls told, on a goroutine of its own, whenever the X server has
// changed a screen: the windowing library tells only of those that come or go, and not
// of one that shows from now on what another shows. Without an X server nobody tells.
func watchArrangement(told func()) {
	conn, err := xgb.NewConn()
	if err != nil {
		return
	}
	if err := randr.Init(conn); err != nil {
		conn.Close()
		return
	}
	root := xproto.Setup(conn).DefaultScreen(conn).Root
	randr.SelectInput(conn, root, randr.NotifyMaskScreenChange|randr.NotifyMaskCrtcChange|randr.NotifyMaskOutputChange)
	go func() {
		for {
			ev, err := conn.WaitForEvent()
			switch {
			case ev == nil && err == nil:
				return // the server has gone, and the windows with it
			case ev != nil:
				told()
			}
		}
	}()
}
