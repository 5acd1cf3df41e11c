package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/software"
	"fyne.io/fyne/v2/test"
)

// deskApp is the toolkit below a desk, as if no other desk had been there before. All desks
// have one between them: with each that the toolkit's own helper makes, all faces are read
// anew, and what shapes the texts holds those that it has had for good, 6 MB a desk.
type deskApp struct {
	fyne.App
	settings *deskSettings
}

// below is the one that all desks have.
var below fyne.App

// newDeskApp gives an app whose windows are closed at the end of the test.
func newDeskApp(t *testing.T) deskApp {
	t.Helper()
	if below == nil {
		below = test.NewApp()
	}
	fyne.SetCurrentApp(below)
	before := len(below.Driver().AllWindows())
	wipe(below.Preferences())
	below.Clipboard().SetContent("")
	t.Cleanup(func() {
		for _, w := range append([]fyne.Window(nil), below.Driver().AllWindows()[before:]...) {
			w.SetOnClosed(nil)
			w.Close()
		}
		software.NewCanvas().Capture() // the toolkit forgets what it has not drawn for a minute
	})
	return deskApp{below, &deskSettings{Settings: below.Settings()}}
}

func (a deskApp) Settings() fyne.Settings { return a.settings }

// wipe removes all that an app has kept for its next start.
func wipe(p fyne.Preferences) {
	var keys []string
	p.(interface{ ReadValues(func(map[string]any)) }).ReadValues(func(values map[string]any) {
		for key := range values {
			keys = append(keys, key)
		}
	})
	for _, key := range keys {
		p.RemoveValue(key)
	}
}

// deskSettings are heard of at one desk alone.
type deskSettings struct {
	fyne.Settings
	heard []func(fyne.Settings)
}

func (s *deskSettings) AddListener(f func(fyne.Settings)) { s.heard = append(s.heard, f) }

func (s *deskSettings) SetTheme(th fyne.Theme) {
	s.Settings.SetTheme(th)
	for _, f := range s.heard {
		f(s)
	}
}
