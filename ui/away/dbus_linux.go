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
func (w *watch) screensaver(said func(*dbus.Signal) bool) {
	conn, err := dbus.SessionBusPrivateNoAutoStartup()
	if err != nil || !ready(conn) {
		return
	}
	w.hear(conn, said, dbus.WithMatchMember("ActiveChanged"))
}

// logind hears that the computer goes to sleep and wakes up, and that this session is
// locked and unlocked, or leaves the screen to another one and has it again.
func (w *watch) logind(said func(*dbus.Signal) bool) {
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
	w.hearAny(conn, said, ways)
}

// ready brings a private connection to where it can be used, or closes it.
func ready(conn *dbus.Conn) bool {
	if conn.Auth(nil) == nil && conn.Hello() == nil {
		return true
	}
	_ = conn.Close() // there is nothing to be lost
	return false
}

func (w *watch) hear(conn *dbus.Conn, said func(*dbus.Signal) bool, way ...dbus.MatchOption) {
	w.hearAny(conn, said, [][]dbus.MatchOption{way})
}

// hearAny tells of every signal that says so, until nobody wants to know.
func (w *watch) hearAny(conn *dbus.Conn, said func(*dbus.Signal) bool, ways [][]dbus.MatchOption) {
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
			if said(s) {
				w.tell()
			}
		}
	}
}

// isLocked reports whether a locker says that it has come on.
func isLocked(s *dbus.Signal) bool { return ofLocker(s) && first[bool](s) }

// isUnlocked reports whether a locker says that it has gone off.
func isUnlocked(s *dbus.Signal) bool { return ofLocker(s) && says(s, false) }

func ofLocker(s *dbus.Signal) bool {
	of, member := parts(s.Name)
	return member == "ActiveChanged" && strings.HasSuffix(of, ".ScreenSaver")
}

// says reports whether the first thing that a signal carries is this.
func says(s *dbus.Signal, on bool) bool {
	if len(s.Body) == 0 {
		return false
	}
	got, told := s.Body[0].(bool)
	return told && got == on
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
		return became(s, "LockedHint", true) || became(s, "Active", false)
	}
	return false
}

// isBack reports whether it says that the computer woke up, or that somebody sits at
// this session again.
func isBack(s *dbus.Signal) bool {
	switch of, member := parts(s.Name); {
	case of == loginManager && member == "PrepareForSleep":
		return says(s, false)
	case of == loginSession && member == "Unlock":
		return true
	case of == properties && member == "PropertiesChanged" && first[string](s) == loginSession && len(s.Body) > 1:
		return became(s, "LockedHint", false) || became(s, "Active", true)
	}
	return false
}

// became reports whether a property has changed to a value.
func became(s *dbus.Signal, property string, value bool) bool {
	changed, _ := s.Body[1].(map[string]dbus.Variant)
	now, told := changed[property].Value().(bool)
	return told && now == value
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
