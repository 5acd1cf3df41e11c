//go:build e2e

package main_test

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/godbus/dbus/v5"
	"github.com/jezek/xgb"
	"github.com/jezek/xgb/screensaver"
	"github.com/jezek/xgb/xproto"
)

// keeper is the service of a desktop that darkens the screens, as programs see it.
type keeper struct {
	mu   sync.Mutex
	last uint32
	held map[uint32]string // by cookie: who wants the screens lit
	said []string          // what was asked, in order
}

// Inhibit is the desktop's method of that name.
func (k *keeper) Inhibit(name, _ string) (uint32, *dbus.Error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.last++
	k.held[k.last] = name
	k.said = append(k.said, fmt.Sprint("held by ", name))
	return k.last, nil
}

// UnInhibit is the desktop's method of that name.
func (k *keeper) UnInhibit(cookie uint32) *dbus.Error {
	k.mu.Lock()
	defer k.mu.Unlock()
	if _, ok := k.held[cookie]; !ok {
		k.said = append(k.said, "released by nobody who held it")
		return nil
	}
	k.said = append(k.said, fmt.Sprint("released by ", k.held[cookie]))
	delete(k.held, cookie)
	return nil
}

func (k *keeper) log() string {
	k.mu.Lock()
	defer k.mu.Unlock()
	return strings.Join(k.said, ", ")
}

// newKeeper starts a message bus of its own with the service on it and gives the
// bus's address.
func newKeeper(t *testing.T) (*keeper, string) {
	t.Helper()
	if _, err := exec.LookPath("dbus-daemon"); err != nil {
		t.Skip("dbus-daemon is not installed: make setup-test")
	}
	config := filepath.Join(t.TempDir(), "bus.conf")
	if err := os.WriteFile(config, []byte(`<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy></busconfig>`), 0o600); err != nil {
		t.Fatal(err)
	}
	daemon := exec.Command("dbus-daemon", "--config-file="+config, "--nofork", "--print-address=1")
	out, err := daemon.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	run(t, daemon)
	address, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	address = strings.TrimSpace(address)
	conn, err := dbus.Connect(address)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { conn.Close() })
	const name = "org.freedesktop.ScreenSaver"
	k := &keeper{held: map[uint32]string{}}
	if err := conn.Export(k, "/org/freedesktop/ScreenSaver", name); err != nil {
		t.Fatal(err)
	}
	if got, err := conn.RequestName(name, dbus.NameFlagDoNotQueue); err != nil || got != dbus.RequestNameReplyPrimaryOwner {
		t.Fatal(got, err)
	}
	return k, address
}

// While a workshop is open the desktop is asked to keep the screens lit, and told
// when it is over: on the way back to the first window and at the end.
func TestDesktopKeepsTheScreensLit(t *testing.T) {
	k, address := newKeeper(t)
	s, home := newScreen(t, "lit", 1366, 768), t.TempDir()
	s.bus = address
	p := s.start(home, "en_US.UTF-8")
	s.focus(s.window("^Upturn$"))
	s.shot("home")
	if got := k.log(); got != "" {
		t.Errorf("before a workshop: %s", got)
	}
	want := func(when, log string) {
		t.Helper()
		if !s.soon(10*time.Second, func() bool { return k.log() == log }) {
			t.Errorf("%s: %q, want %q", when, k.log(), log)
		}
	}
	const held, released = "held by app.upturn.Upturn", "released by app.upturn.Upturn"
	s.press("Tab", "Tab", "Return")
	s.window("Sample group")
	want("in a workshop", held)
	s.shot("lit")
	s.click(247, 735) // “Home”
	s.window("^Upturn$")
	want("back on the first window", held+", "+released)
	s.shot("left")
	s.press("Tab", "Tab", "Return")
	window := s.window("Sample group")
	want("in the next workshop", held+", "+released+", "+held)
	s.shut(window)
	p.quit()
	want("at the end", held+", "+released+", "+held+", "+released)
}

// darkened reports whether the X server has darkened the screens.
func (s *screen) darkened() bool {
	s.t.Helper()
	conn, err := xgb.NewConnDisplay(s.display)
	if err != nil {
		s.t.Fatal(err)
	}
	defer conn.Close()
	if err := screensaver.Init(conn); err != nil {
		s.t.Fatal(err)
	}
	root := xproto.Setup(conn).DefaultScreen(conn).Root
	info, err := screensaver.QueryInfo(conn, xproto.Drawable(root)).Reply()
	if err != nil {
		s.t.Fatal(err)
	}
	return info.State == screensaver.StateOn
}

// Without such a desktop the display server itself is held: it darkens an idle
// first window, never a workshop, and an idle first window again.
func TestServerKeepsTheScreensLit(t *testing.T) {
	s, home := newScreen(t, "lit-server", 1366, 768), t.TempDir()
	if out, err := s.command("xset", "s", "2", "2").CombinedOutput(); err != nil {
		t.Fatalf("xset: %v %s", err, out)
	}
	p := s.start(home, "en_US.UTF-8")
	s.focus(s.window("^Upturn$"))
	s.wait("the server to darken an idle first window", s.darkened)
	s.press("shift") // wakes it
	s.press("Tab", "Tab", "Return")
	s.window("Sample group")
	time.Sleep(6 * time.Second)
	if s.darkened() {
		t.Error("the screens went dark in a workshop")
	}
	s.click(247, 735) // “Home”
	s.window("^Upturn$")
	s.wait("the server to darken the first window again", s.darkened)
	s.press("shift")
	s.press("Tab", "Tab", "Return")
	s.window("Sample group")
	p.kill()
	s.wait("the server to darken the screens after a crash", s.darkened)
}
