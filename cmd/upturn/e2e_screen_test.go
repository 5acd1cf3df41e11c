//go:build e2e

package main_test

import (
	"bufio"
	"bytes"
	"fmt"
	"image"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// screen is a display server of its own with a window manager, so that a test
// neither needs nor disturbs a real screen.
type screen struct {
	t       *testing.T
	display string // ":97"
	folder  string // of the pictures
	shots   int

	programs []*program // that were started on it
	scale    string     // of what is in the programs' windows; "" = 1
	bus      string     // address of a message bus; "" = programs find none
	jumps    bool       // the clock of the programs, instead of their sleep
}

// newScreen starts Xvfb on a number that is free: one screen.
func newScreen(t *testing.T, name string, width, height int) *screen {
	t.Helper()
	return startScreen(t, name, "Xvfb", "-screen", "0", fmt.Sprintf("%dx%dx24", width, height), "-nolisten", "tcp", "-noreset")
}

// Outputs of the server with two screens.
const (
	laptop    = "DUMMY0"
	projector = "DUMMY1"
)

// newScreens starts a server with a laptop's screen of 1366 × 768; plug adds a projector.
func newScreens(t *testing.T, name string) *screen {
	t.Helper()
	if os.Getenv("DISPLAY") != "" || os.Getenv("WAYLAND_DISPLAY") != "" {
		t.Skip("a second server of this kind could disturb the desktop of this computer")
	}
	const server = "/usr/lib/xorg/Xorg"
	if _, err := os.Stat(server); err != nil {
		t.Fatalf("%v: make setup-test", err)
	}
	config, err := filepath.Abs("testdata/two-screens.conf")
	if err != nil {
		t.Fatal(err)
	}
	s := startScreen(t, name, server, "-config", config, "-noreset", "-novtswitch", "-sharevts", "-nolisten", "tcp",
		"-logfile", filepath.Join(t.TempDir(), "xorg.log"))
	s.xrandr("--newmode", "laptop", "85.25", "1366", "1440", "1576", "1784", "768", "771", "781", "798")
	s.xrandr("--addmode", laptop, "laptop")
	s.xrandr("--output", laptop, "--mode", "laptop", "--pos", "0x0", "--primary")
	return s
}

// plug connects a projector of 1280 × 720 at the right of the laptop.
func (s *screen) plug() {
	s.t.Helper()
	s.xrandr("--addmode", projector, "1280x720")
	s.xrandr("--output", projector, "--mode", "1280x720", "--pos", "1366x0")
	s.xrandr("--query") // the server only tells programs of a change that somebody asks for
}

// unplug takes the projector away.
func (s *screen) unplug() {
	s.t.Helper()
	s.xrandr("--output", projector, "--off")
	s.xrandr("--delmode", projector, "1280x720")
	s.xrandr("--query")
}

func (s *screen) xrandr(args ...string) {
	s.t.Helper()
	if out, err := s.command("xrandr", args...).CombinedOutput(); err != nil {
		s.t.Fatalf("xrandr %s: %v %s", strings.Join(args, " "), err, out)
	}
}

// startScreen starts a display server and, on it, a window manager.
func startScreen(t *testing.T, name, server string, args ...string) *screen {
	t.Helper()
	for _, tool := range []string{server, "openbox", "xdotool", "xwininfo", "xprop", "xrandr", "import"} {
		if _, err := exec.LookPath(tool); err != nil {
			t.Fatalf("%s is not installed: make setup-test", tool)
		}
	}
	folder := filepath.Join(buildFolder(t), "e2e", name)
	if err := os.RemoveAll(folder); err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	s := &screen{t: t, display: serve(t, server, args), folder: folder}

	manager := exec.Command("openbox", "--sm-disable")
	manager.Env = append(s.env(), "HOME="+t.TempDir())
	run(t, manager)
	s.wait("the window manager", func() bool {
		out, err := s.command("xprop", "-root", "_NET_SUPPORTING_WM_CHECK").Output()
		return err == nil && bytes.Contains(out, []byte("window id"))
	})
	return s
}

// keyboard changes the layout: "fi" has keys for ä and ö.
func (s *screen) keyboard(layout string) {
	s.t.Helper()
	if out, err := s.command("setxkbmap", layout).CombinedOutput(); err != nil {
		s.t.Fatalf("setxkbmap: %v %s", err, out)
	}
}

// serve starts a display server on a number that is free and gives its name.
func serve(t *testing.T, server string, args []string) string {
	t.Helper()
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	c := exec.Command(server, append(args, "-displayfd", "3")...)
	c.ExtraFiles = []*os.File{w} // file 3: where the server tells its number
	run(t, c)
	w.Close()
	if err := r.SetReadDeadline(time.Now().Add(20 * time.Second)); err != nil {
		t.Fatal(err)
	}
	number, err := bufio.NewReader(r).ReadString('\n') // to the end: the server dies of a pipe closed too soon
	if err != nil {
		t.Fatalf("%s did not start: %v", server, err)
	}
	return ":" + strings.TrimSpace(number)
}

// run starts a program that the end of the test stops.
func run(t *testing.T, c *exec.Cmd) {
	t.Helper()
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = c.Process.Kill() // it may have ended by itself
		_ = c.Wait()
	})
}

func buildFolder(t *testing.T) string {
	t.Helper()
	dir, err := filepath.Abs("../../build")
	if err != nil {
		t.Fatal(err)
	}
	return dir
}

// env is the environment of whatever runs on this screen and on no other.
func (s *screen) env() []string {
	var env []string
	for _, e := range os.Environ() {
		name, _, _ := strings.Cut(e, "=")
		switch {
		case name == "DISPLAY", name == "WAYLAND_DISPLAY", name == "HOME", name == "DBUS_SESSION_BUS_ADDRESS",
			strings.HasPrefix(name, "XDG_"), strings.HasPrefix(name, "FYNE_"), strings.HasPrefix(name, "LC_"), strings.HasPrefix(name, "LANG"):
		default:
			env = append(env, e)
		}
	}
	env = append(env, "DISPLAY="+s.display, "LIBGL_ALWAYS_SOFTWARE=1")
	if s.bus != "" {
		env = append(env, "DBUS_SESSION_BUS_ADDRESS="+s.bus)
	}
	return env
}

func (s *screen) command(name string, args ...string) *exec.Cmd {
	c := exec.Command(name, args...)
	c.Env = append(s.env(), "LC_ALL=C.UTF-8") // xdotool types no letter that its language lacks
	return c
}

// wait polls until something is so, or the test has failed.
func (s *screen) wait(what string, so func() bool) {
	s.t.Helper()
	if !s.soon(30*time.Second, so) {
		s.shot("missing")
		s.t.Fatalf("waited in vain for %s; see %s", what, s.folder)
	}
}

func (s *screen) soon(limit time.Duration, so func() bool) bool {
	for end := time.Now().Add(limit); time.Now().Before(end); time.Sleep(100 * time.Millisecond) {
		if so() {
			return true
		}
	}
	return false
}

// windows gives the numbers of the visible windows whose title has the words.
func (s *screen) windows(title string) []string {
	out, _ := s.command("xdotool", "search", "--onlyvisible", "--name", title).Output() // none found is an error to xdotool
	return strings.Fields(string(out))
}

// window waits for a window by words of its title and gives its number.
func (s *screen) window(title string) string {
	s.t.Helper()
	var found []string
	s.wait("the window "+title, func() bool {
		found = s.windows(title)
		return len(found) > 0
	})
	return found[len(found)-1]
}

// focus gives a window the keyboard, and waits until it keeps it: a program that starts
// places its other windows meanwhile, and the desktop gives the keyboard to these.
func (s *screen) focus(window string) {
	s.t.Helper()
	const looks = 5
	kept := 0
	s.wait("the keyboard to stay with a window", func() bool {
		if s.active() == window {
			kept++
			return kept == looks
		}
		kept = 0
		if out, err := s.command("xdotool", "windowactivate", window).CombinedOutput(); err != nil {
			s.t.Fatalf("focus %s: %v %s", window, err, out)
		}
		return false
	})
	s.settle()
}

// active is the window that has the keyboard; "" while none has.
func (s *screen) active() string {
	out, _ := s.command("xdotool", "getactivewindow").Output() // none is an error to xdotool
	return strings.TrimSpace(string(out))
}

// press sends keys as xdotool names them ("Next", "Return", "ctrl+n") to whoever has the keyboard.
func (s *screen) press(keys ...string) {
	s.t.Helper()
	for _, k := range keys {
		if out, err := s.command("xdotool", "key", "--clearmodifiers", k).CombinedOutput(); err != nil {
			s.t.Fatalf("key %s: %v %s", k, err, out)
		}
		time.Sleep(350 * time.Millisecond) // a clicker's bounce is taken for one press
		s.settle()
	}
}

// shut closes a window as the desktop's own key does, once the desktop has given it the
// keyboard: on a busy machine that comes later than what the window shows. The desktop keeps
// to itself that Alt is let go; a program under wine takes it for held until it goes down and
// up again.
func (s *screen) shut(window string) {
	s.t.Helper()
	s.focus(window)
	s.press("alt+F4", "alt")
}

// write types a text.
func (s *screen) write(text string) {
	s.t.Helper()
	if out, err := s.command("xdotool", "type", "--delay", "40", text).CombinedOutput(); err != nil {
		s.t.Fatalf("type: %v %s", err, out)
	}
	s.settle()
}

// click presses the left button at a place of the screen.
func (s *screen) click(x, y int) {
	s.t.Helper()
	if out, err := s.command("xdotool", "mousemove", fmt.Sprint(x), fmt.Sprint(y), "click", "1").CombinedOutput(); err != nil {
		s.t.Fatalf("click: %v %s", err, out)
	}
	time.Sleep(350 * time.Millisecond)
	s.settle()
}

// place asks where a window lies, without its frame.
func (s *screen) place(window string) image.Rectangle {
	s.t.Helper()
	out, err := s.command("xwininfo", "-id", window).Output()
	if err != nil {
		s.t.Fatalf("xwininfo: %v", err)
	}
	var x, y, w, h int
	for _, line := range strings.Split(string(out), "\n") {
		line = strings.TrimSpace(line)
		for prefix, value := range map[string]*int{"Absolute upper-left X:": &x, "Absolute upper-left Y:": &y, "Width:": &w, "Height:": &h} {
			if rest, ok := strings.CutPrefix(line, prefix); ok {
				if _, err := fmt.Sscan(rest, value); err != nil {
					s.t.Fatalf("xwininfo says %q", line)
				}
			}
		}
	}
	return image.Rect(x, y, x+w, y+h)
}

// picture takes the screen as it is.
func (s *screen) picture() image.Image {
	s.t.Helper()
	data, err := s.command("import", "-window", "root", "png:-").Output()
	if err != nil {
		s.t.Fatalf("import: %v", err)
	}
	img, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		s.t.Fatal(err)
	}
	return img
}

// shot waits until nothing moves and keeps the picture as NN-name.png.
func (s *screen) shot(name string) image.Image {
	s.t.Helper()
	s.settle()
	img := s.picture()
	for range 20 {
		time.Sleep(150 * time.Millisecond)
		next := s.picture()
		same := changed(img, next) < 0.0005 // a cursor may blink
		img = next
		if same {
			break
		}
	}
	s.shots++
	file, err := os.Create(filepath.Join(s.folder, fmt.Sprintf("%02d-%s.png", s.shots, name)))
	if err != nil {
		s.t.Fatal(err)
	}
	defer file.Close()
	if err := png.Encode(file, img); err != nil {
		s.t.Fatal(err)
	}
	return img
}

// changed gives the share of points that differ between two pictures of a size.
func changed(a, b image.Image) float64 {
	n := 0
	r := a.Bounds()
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			if a.At(x, y) != b.At(x, y) {
				n++
			}
		}
	}
	return float64(n) / float64(r.Dx()*r.Dy())
}

// colours counts the different colours of a picture: a blank window has few.
func colours(img image.Image) int {
	seen := map[any]bool{}
	r := img.Bounds()
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			seen[img.At(x, y)] = true
		}
	}
	return len(seen)
}
