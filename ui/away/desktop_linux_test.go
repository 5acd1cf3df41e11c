package away

import (
	"bufio"
	"os/exec"
	"strings"
	"testing"
	"time"

	"github.com/godbus/dbus/v5"
	"github.com/jezek/xgb"
	"github.com/jezek/xgb/xproto"
)

// bus starts a message bus of its own and gives its address.
func bus(t *testing.T) string {
	t.Helper()
	c := exec.Command("dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address")
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Skipf("%v: make setup-test", err)
	}
	t.Cleanup(func() {
		_ = c.Process.Kill()
		_ = c.Wait()
	})
	address, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(address)
}

// speaker is a program on a bus that others listen to.
func speaker(t *testing.T, address string) *dbus.Conn {
	t.Helper()
	conn, err := dbus.Connect(address)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = conn.Close() })
	return conn
}

// leaver is asked for a session by who is not told more.
type leaver struct{ session dbus.ObjectPath }

func (l leaver) GetSessionByPID(uint32) (dbus.ObjectPath, *dbus.Error) { return l.session, nil }

// signal is something that is said on a bus.
type signal struct {
	path dbus.ObjectPath
	name string
	body []any
}

func TestWatchHearsWhoLeavesAndComesBack(t *testing.T) {
	const mine, other = dbus.ObjectPath("/org/freedesktop/login1/session/_31"), dbus.ObjectPath("/org/freedesktop/login1/session/_32")
	saver := dbus.ObjectPath("/org/freedesktop/ScreenSaver")
	changed := func(session dbus.ObjectPath, what string, value any) signal {
		return signal{session, properties + ".PropertiesChanged", []any{loginSession, map[string]dbus.Variant{what: dbus.MakeVariant(value)}, []string{}}}
	}
	for _, tt := range []struct {
		name       string
		said       signal
		left, back bool
	}{
		{"a locker comes on", signal{saver, "org.freedesktop.ScreenSaver.ActiveChanged", []any{true}}, true, false},
		{"that of another desktop", signal{"/org/gnome/ScreenSaver", "org.gnome.ScreenSaver.ActiveChanged", []any{true}}, true, false},
		{"a locker goes off", signal{saver, "org.freedesktop.ScreenSaver.ActiveChanged", []any{false}}, false, true},
		{"something else is active", signal{saver, "org.example.Player.ActiveChanged", []any{true}}, false, false},
		{"the computer goes to sleep", signal{loginPath, loginManager + ".PrepareForSleep", []any{true}}, true, false},
		{"the computer wakes up", signal{loginPath, loginManager + ".PrepareForSleep", []any{false}}, false, true},
		{"the session is to be locked", signal{mine, loginSession + ".Lock", nil}, true, false},
		{"another session is to be locked", signal{other, loginSession + ".Lock", nil}, false, false},
		{"the session is locked", changed(mine, "LockedHint", true), true, false},
		{"the session is unlocked", changed(mine, "LockedHint", false), false, true},
		{"another session has the screen", changed(mine, "Active", false), true, false},
		{"this session has the screen", changed(mine, "Active", true), false, true},
		{"the session is to be unlocked", signal{mine, loginSession + ".Unlock", nil}, false, true},
		{"another session is to be unlocked", signal{other, loginSession + ".Unlock", nil}, false, false},
		{"a locker says nothing", signal{saver, "org.freedesktop.ScreenSaver.ActiveChanged", nil}, false, false},
		{"nobody moves", changed(mine, "IdleHint", true), false, false},
	} {
		for _, w := range []struct {
			name  string
			watch func(told func()) (stop func())
			known []signal // heard on each of the buses
			heard bool
		}{
			{"left", Desktop{}.Watch, []signal{{saver, "org.kde.ScreenSaver.ActiveChanged", []any{true}}, {mine, loginSession + ".Lock", nil}}, tt.left},
			{"back", Desktop{}.WatchBack, []signal{{saver, "org.kde.ScreenSaver.ActiveChanged", []any{false}}, {mine, loginSession + ".Unlock", nil}}, tt.back},
		} {
			t.Run(tt.name+" "+w.name, func(t *testing.T) { listens(t, w.watch, mine, w.known, tt.said, w.heard) })
		}
	}
}

// listens says something on buses that are watched, after what is known to be heard, and
// wants it to be heard or not.
func listens(t *testing.T, watch func(told func()) (stop func()), session dbus.ObjectPath, known []signal, said signal, want bool) {
	t.Setenv("DISPLAY", "")
	address := bus(t)
	t.Setenv("DBUS_SESSION_BUS_ADDRESS", address)
	t.Setenv("DBUS_SYSTEM_BUS_ADDRESS", address)
	conn := speaker(t, address)
	if err := conn.Export(leaver{session}, loginPath, loginManager); err != nil {
		t.Fatal(err)
	}
	if _, err := conn.RequestName(login, dbus.NameFlagDoNotQueue); err != nil {
		t.Fatal(err)
	}
	heard := make(chan bool, 100)
	stop := watch(func() { heard <- true })
	defer stop()

	say := func(s signal) {
		if err := conn.Emit(s.path, s.name, s.body...); err != nil {
			t.Fatal(err)
		}
	}
	for _, s := range known { // both buses are listened to once all of them have been heard
		until(t, func() { say(s) }, heard)
	}
	settle(heard)
	say(said)
	select {
	case <-heard:
		if !want {
			t.Error("told of what is something else")
		}
	case <-time.After(wait(want)):
		if want {
			t.Error("not heard")
		}
	}
	stop()
	settle(heard)
	say(known[len(known)-1])
	select {
	case <-heard:
		t.Error("told although nobody wants to know any more")
	case <-time.After(wait(false)):
	}
}

// wait is how long to listen for what should come, or should not.
func wait(comes bool) time.Duration {
	if comes {
		return 10 * time.Second
	}
	return 100 * time.Millisecond
}

// until says something again and again until it is heard.
func until(t *testing.T, say func(), heard <-chan bool) {
	t.Helper()
	for range 500 {
		say()
		select {
		case <-heard:
			return
		case <-time.After(20 * time.Millisecond):
		}
	}
	t.Fatal("nobody listens")
}

// settle forgets what is still on its way.
func settle(heard <-chan bool) {
	for {
		select {
		case <-heard:
		case <-time.After(100 * time.Millisecond):
			return
		}
	}
}

func TestGrabsAreTold(t *testing.T) {
	for _, tt := range []struct {
		name        string
		ev          xgb.Event
		taken, grab bool
	}{
		{"a locker takes the keyboard", xproto.FocusOutEvent{Mode: xproto.NotifyModeGrab}, true, true},
		{"and gives it back", xproto.FocusInEvent{Mode: xproto.NotifyModeUngrab}, false, true},
		{"another window has the focus", xproto.FocusOutEvent{Mode: xproto.NotifyModeNormal}, true, false},
		{"the window has it again", xproto.FocusInEvent{Mode: xproto.NotifyModeNormal}, false, false},
		{"a window was mapped", xproto.MapNotifyEvent{}, false, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			taken, grab := grabs(tt.ev)
			if grab != tt.grab || grab && taken != tt.taken {
				t.Errorf("taken %v, a grab %v", taken, grab)
			}
		})
	}
}

// A key of the desktop takes the keyboard for a moment; a locker keeps it.
func TestKeyboardThatStaysAway(t *testing.T) {
	run := func(f func(heard chan<- bool)) bool {
		w := &watch{done: make(chan struct{})}
		told := make(chan bool, 10)
		w.told = func() { told <- true }
		heard := make(chan bool)
		go w.waitForGrabs(heard)
		f(heard)
		time.Sleep(grabFor + grabFor/4)
		close(w.done)
		return len(told) > 0
	}
	if run(func(heard chan<- bool) { heard <- true; heard <- false }) {
		t.Error("a key of the desktop is taken for a locker")
	}
	if !run(func(heard chan<- bool) { heard <- true; heard <- false; heard <- true; heard <- true }) {
		t.Error("a locker is not noticed")
	}
}
