package controls

import (
	"image"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// catalogue is every control in its states, in three columns.
func catalogue() [3]*fyne.Container {
	mk := func(k Kind, s, hint string, i Icon) *Button {
		b := NewButton(k, s, nil)
		b.Hint, b.Icon = hint, i
		return b
	}
	focused := mk(Plain, "Focused", "", NoIcon)
	focused.FocusGained()
	hover := mk(Plain, "Hovered", "", NoIcon)
	hover.MouseIn(&desktop.MouseEvent{})
	off := mk(Main, "Disabled", "", NoIcon)
	off.Disable()
	big := mk(Main, "Next: rows 5–8", "Page Down, or the clicker", NoIcon)
	big.TextSize = theme.Say
	icons := []fyne.CanvasObject{}
	for _, i := range []Icon{IconPlus, IconMinus, IconPlay, IconFolder, IconMonitor, IconCheck, IconBack, IconNext, IconDown, IconUp, IconBlank, IconFreeze, IconLock, IconCalendar, IconClose, IconSheet} {
		icons = append(icons, mk(Bare, string(i), "", i))
	}
	left := Column(12, big, mk(Main, "Continue", "", NoIcon), off, mk(Card, "New workshop", "Group, length, exercises", IconPlus),
		mk(Row, "Open a file", "", IconFolder), mk(Plain, "Blank", "B", IconBlank), mk(Plain, "Back", "", IconBack), focused, hover,
		mk(Link, "All workshops", "", IconNext), mk(Bare, "Cancel", "", NoIcon))
	right := Column(12, NewText("Title 32", Style{Size: theme.Title, Bold: true}), NewText(strings.Repeat("Let people look for 30 seconds in silence. ", 4), Style{Size: theme.Read, Fit: Wrap}),
		NewChoice([]string{"60 min", "90 min", "180 min"}, 2, nil), NewStepper(1, 40, 12, nil), NewCheckCard("Paradigm shift", "35 min", true, nil),
		NewCheckCard("Ten keys", "40 min", false, nil), NewCheck("Everybody agrees", true, nil), NewEntry("Customer service team", nil), NewRule())
	return [3]*fyne.Container{left, right, Column(4, icons...)}
}

// Every control paints something where it stands, in both palettes. UPTURN_SHOTS names a
// folder to which the pictures go, for the eye.
func TestTheCatalogueIsPainted(t *testing.T) {
	for name, mode := range map[string]theme.Mode{"light": theme.AlwaysLight, "dark": theme.AlwaysDark} {
		t.Run(name, func(t *testing.T) {
			test.NewTempApp(t).Settings().SetTheme(theme.New(mode))
			columns := catalogue()
			ground := NewPanel(figure.Paper, 0)
			w := test.NewTempWindow(t, Free(fyne.NewSize(1200, 800), func(s fyne.Size) {
				Place(ground, 0, 0, s.Width, s.Height)
				Place(columns[0], 40, 30, 340, 750)
				Place(columns[1], 420, 30, 400, 750)
				Place(columns[2], 860, 10, 200, 750)
			}, ground, columns[0], columns[1], columns[2]))
			w.SetPadded(false)
			w.Resize(fyne.NewSize(1200, 800))
			picture := w.Canvas().Capture()
			keep(t, "controls-"+name, picture)
			for _, column := range columns {
				for _, o := range column.Objects {
					if at := column.Position().Add(o.Position()); !painted(picture, at, o.Size()) {
						t.Errorf("%T at %v paints nothing", o, at)
					}
				}
			}
		})
	}
}

// painted reports whether there is more than one colour in a place.
func painted(picture image.Image, at fyne.Position, size fyne.Size) bool {
	first := picture.At(int(at.X), int(at.Y))
	for x := int(at.X); x < int(at.X+size.Width); x++ {
		for y := int(at.Y); y < int(at.Y+size.Height)+1; y++ {
			if picture.At(x, y) != first {
				return true
			}
		}
	}
	return false
}

// keep writes a picture into the folder that UPTURN_SHOTS names.
func keep(t *testing.T, name string, picture image.Image) {
	t.Helper()
	dir := os.Getenv("UPTURN_SHOTS")
	if dir == "" {
		return
	}
	f, err := os.Create(filepath.Join(dir, name+".png"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := png.Encode(f, picture); err != nil {
		t.Fatal(err)
	}
}
