//go:build linux || freebsd || openbsd || netbsd

package screen

import (
	"github.com/jezek/xgb"
	"github.com/jezek/xgb/screensaver"
)

// saver asks the X server not to darken its screens. Desktops have a service for
// that; where none runs, the server's own timers turn a projector off after ten
// minutes without a key. The server itself takes the wish back when the
// connection ends, however the program ends.
type saver struct{ conn *xgb.Conn }

// suspend holds the server's timers, or lets them run again. Without an X server
// there is nothing to hold.
func (s *saver) suspend(on bool) error {
	switch {
	case on == (s.conn != nil):
		return nil
	case !on:
		s.conn.Close()
		s.conn = nil
		return nil
	}
	conn, err := xgb.NewConn()
	if err != nil {
		return err
	}
	if err = screensaver.Init(conn); err == nil {
		err = screensaver.SuspendChecked(conn, 1).Check()
	}
	if err != nil {
		conn.Close()
		return err
	}
	s.conn = conn
	return nil
}
