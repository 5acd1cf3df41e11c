package away

import (
	"strings"

	"github.com/godbus/dbus/v5"
)

// The login manager's names.
const (
	login        = "org.freedesktop.login1"
	loginPath    = dbus.ObjectPath("/org/freedesktop/login1")
	loginManager = login + ".Manager"
	loginSession = login + ".Session"
	properties   = "org.freedesktop.DBus.Properties"
)

// screensaver hears from the screen lockers of the desktops: each has an
// interface of its own name, and all say the same on it. The bus is not started
// where there is none.
func (w *watch) screensaver() {
	conn, err := dbus.SessionBusPrivateNoAutoStartup()
	if err != nil || !ready(conn) {
		return
	}
	w.hear(conn, isLocked, dbus.WithMatchMember("ActiveChanged"))
}

// logind hears that the computer goes to sleep, and that this session is locked
// or leaves the screen to another one.
func (w *watch) logind() {
	conn, err := dbus.SystemBusPrivate()
	if err != nil || !ready(conn) {
		return
	}
	of := []dbus.MatchOption{dbus.WithMatchSender(login)}
	ways := [][]dbus.MatchOption{append(of, dbus.WithMatchObjectPath(loginPath), dbus.WithMatchMember("PrepareForSleep"))}
	var session dbus.ObjectPath
	// Process 0 is whoever asks. A program without a session hears of sleep alone.
	if conn.Object(login, loginPath).Call(loginManager+".GetSessionByPID", 0, uint32(0)).Store(&session) == nil {
		ways = append(ways, []dbus.MatchOption{dbus.WithMatchSender(login), dbus.WithMatchObjectPath(session)})
	}
	w.hearAny(conn, isGone, ways)
}

// ready brings a private connection to where it can be used, or closes it.
func ready(conn *dbus.Conn) bool {
	if conn.Auth(nil) == nil && conn.Hello() == nil {
		return true
	}
	_ = conn.Close() // there is nothing to be lost
	return false
}

func (w *watch) hear(conn *dbus.Conn, left func(*dbus.Signal) bool, way ...dbus.MatchOption) {
	w.hearAny(conn, left, [][]dbus.MatchOption{way})
}

// hearAny tells of every signal that says so, until nobody wants to know.
func (w *watch) hearAny(conn *dbus.Conn, left func(*dbus.Signal) bool, ways [][]dbus.MatchOption) {
	defer conn.Close()
	heard := make(chan *dbus.Signal, 16)
	conn.Signal(heard)
	for _, way := range ways {
		_ = conn.AddMatchSignal(way...) // a bus that refuses one may allow the next
	}
	for {
		select {
		case <-w.done:
			return
		case s, open := <-heard:
			if !open {
				return
			}
			if left(s) {
				w.tell()
			}
		}
	}
}

// isLocked reports whether a locker says that it has come on.
func isLocked(s *dbus.Signal) bool {
	of, member := parts(s.Name)
	return member == "ActiveChanged" && strings.HasSuffix(of, ".ScreenSaver") && first[bool](s)
}

// isGone reports whether the login manager says that the computer goes to sleep,
// or that nobody sits at this session.
func isGone(s *dbus.Signal) bool {
	switch of, member := parts(s.Name); {
	case of == loginManager && member == "PrepareForSleep":
		return first[bool](s)
	case of == loginSession && member == "Lock":
		return true
	case of == properties && member == "PropertiesChanged" && first[string](s) == loginSession && len(s.Body) > 1:
		changed, _ := s.Body[1].(map[string]dbus.Variant)
		locked, _ := changed["LockedHint"].Value().(bool)
		active, told := changed["Active"].Value().(bool)
		return locked || told && !active
	}
	return false
}

// parts cuts a signal's name into its interface and its member.
func parts(name string) (of, member string) {
	i := strings.LastIndexByte(name, '.')
	if i < 0 {
		return "", name
	}
	return name[:i], name[i+1:]
}

// first is the first thing that a signal carries, or nothing of its kind.
func first[T any](s *dbus.Signal) (v T) {
	if len(s.Body) > 0 {
		v, _ = s.Body[0].(T)
	}
	return v
}
