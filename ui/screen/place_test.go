package screen_test

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/upturn-workshop/upturn/ui/screen"
	"github.com/upturn-workshop/upturn/ui/screen/screentest"
)

// kept is a memory.
type kept map[string]string

func (k kept) String(key string) string    { return k[key] }
func (k kept) SetString(key, value string) { k[key] = value }

// lies opens a window as the program does and gives where it is put; "" = where the desktop likes.
func lies(t *testing.T, memory kept, all ...screen.Monitor) (string, fyne.Size) {
	t.Helper()
	test.NewTempApp(t)
	s := screentest.Of(all...)
	desk, wall := test.NewTempWindow(t, nil), test.NewTempWindow(t, nil)
	desk.SetPadded(false)
	desk.Resize(fyne.NewSize(1366, 768))
	s.Names = map[fyne.Window]string{desk: "desk"}
	screen.NewDirector(s, memory, desk, wall).Recall()
	if len(s.Log) == 0 {
		return "", desk.Canvas().Size()
	}
	return s.Log[0], desk.Canvas().Size()
}

// The window lies where it was and is as large when the screens stand as they did; with other
// screens it does not, and never where the room looks or where nobody reaches it.
func TestAWindowRemembersItsPlace(t *testing.T) {
	laptop := screen.Monitor{Name: "eDP-1", W: 1920, H: 1080, Primary: true}
	beamer := screen.Monitor{Name: "HDMI-1", X: 1920, W: 1280, H: 720}
	test.NewTempApp(t)
	memory := kept{}
	remember := func(x, y int, told, full bool, all ...screen.Monitor) {
		s := screentest.Of(all...)
		s.X, s.Y, s.Told = x, y, told
		desk := test.NewTempWindow(t, nil)
		desk.SetPadded(false)
		desk.Resize(fyne.NewSize(1200, 700))
		desk.SetFullScreen(full)
		screen.NewDirector(s, memory, desk, nil).Remember(desk.Canvas().Size())
	}
	remember(200, 100, true, false, laptop)
	remember(300, 150, true, false, laptop, beamer)
	remember(7, 7, true, true, laptop) // it filled the screen
	remember(8, 8, false, false, laptop)
	for _, c := range []struct {
		all  []screen.Monitor
		want string
	}{
		{[]screen.Monitor{laptop}, "desk is put at 200,100"},
		{[]screen.Monitor{laptop, beamer}, "desk is put at 300,150"},
		{[]screen.Monitor{beamer}, ""},
	} {
		at, size := lies(t, memory, c.all...)
		if at != c.want || (c.want != "") != (size == fyne.NewSize(1200, 700)) {
			t.Errorf("with %v it %q, %v large", c.all, at, size)
		}
	}
	for _, lost := range [][2]int{{-50, 100}, {1900, 100}, {200, 1060}, {200, -20}, {2000, 100}} {
		remember(lost[0], lost[1], true, false, laptop, beamer)
		if at, _ := lies(t, memory, laptop, beamer); at != "" {
			t.Errorf("from %v it %q", lost, at)
		}
	}
	for key := range memory {
		for _, spoiled := range []string{"", "x", "1 2", "200 100 NaN 700", "200 100 1e9 700", "200 100 1200 -7"} {
			if at, _ := lies(t, kept{key: spoiled}, laptop); at != "" {
				t.Errorf("%q: it %q", spoiled, at)
			}
		}
	}
	if names := slices.Collect(func(yield func(string) bool) {
		for k := range memory {
			yield(k)
		}
	}); len(names) != 2 {
		t.Errorf("it keeps %q", names)
	}
}

// A window that came up over the wall, since it is larger than its screen, goes back to its
// own; one that lies there, hangs a little over its edge, or is nobody knows where, stays.
func TestAWindowStaysOffTheWall(t *testing.T) {
	laptop := screen.Monitor{Name: "eDP-1", W: 1366, H: 768, Primary: true}
	beamer := screen.Monitor{Name: "HDMI-1", X: 1366, W: 1280, H: 720}
	test.NewTempApp(t)
	for _, c := range []struct {
		x, y  int
		told  bool
		all   []screen.Monitor
		moves bool
	}{
		{100, 50, true, []screen.Monitor{laptop, beamer}, false},
		{180, 50, true, []screen.Monitor{laptop, beamer}, false},
		{400, 50, true, []screen.Monitor{laptop, beamer}, true},
		{1367, 20, true, []screen.Monitor{laptop, beamer}, true},
		{1367, 20, false, []screen.Monitor{laptop, beamer}, false},
		{400, 50, true, []screen.Monitor{laptop}, false},
	} {
		s := screentest.Of(c.all...)
		s.X, s.Y, s.Told = c.x, c.y, c.told
		desk := test.NewTempWindow(t, nil)
		desk.SetPadded(false)
		desk.Resize(fyne.NewSize(1200, 700))
		s.Names = map[fyne.Window]string{desk: "desk"}
		screen.NewDirector(s, kept{}, desk, nil).Home()
		if moved := slices.Contains(s.Log, "desk moves to eDP-1"); moved != c.moves {
			t.Errorf("at %d, %d with %d screens: moved %v, %q", c.x, c.y, len(c.all), moved, s.Log)
		}
	}
}
