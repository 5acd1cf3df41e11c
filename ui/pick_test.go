package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"github.com/upturn-workshop/upturn/ui/theme"
)

// Asking for a file shows a dialog and does not bring the program down.
func TestFileDialogsOpen(t *testing.T) {
	for name, ask := range map[string]func(fyne.Window){
		"to open": func(w fyne.Window) { pickFile(w, "Open", ".upturn", func(string) {}) },
		"to save": func(w fyne.Window) { pickPlace(w, "Save", "mine.upturnpack", func(string) {}) },
	} {
		t.Run(name, func(t *testing.T) {
			test.NewTempApp(t).Settings().SetTheme(theme.New(theme.AlwaysLight))
			w := test.NewTempWindow(t, container.NewStack())
			w.Resize(fyne.NewSize(1366, 768))
			ask(w)
			if w.Canvas().Overlays().Top() == nil {
				t.Error("no dialog is shown")
			}
		})
	}
}
