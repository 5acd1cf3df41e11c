package ui

import (
	"runtime/debug"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/home"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop"
)

// asked is a theme that notes who asks it for a face: that is what the toolkit does for a text
// that names none, before it reads all that it may fall back to.
type asked struct {
	theme.Theme
	by *[]string
}

func (a asked) Font(s fyne.TextStyle) fyne.Resource {
	*a.by = append(*a.by, string(debug.Stack()))
	return a.Theme.Font(s)
}

// listened is an app whose theme is asked, and which takes it for the program's own.
type listened struct{ fyne.App }

type listenedSettings struct{ fyne.Settings }

func (l listened) Settings() fyne.Settings { return listenedSettings{l.App.Settings()} }

func (s listenedSettings) Theme() fyne.Theme { return s.Settings.Theme().(asked).Theme }

// The first window, and the workshop with its wall, are there before any face is read that the
// toolkit would only fall back to. A name with a sign that the face lacks has it read.
func TestNoFaceIsReadInVain(t *testing.T) {
	for _, lang := range []string{"en", "fi"} {
		t.Run(lang, func(t *testing.T) {
			d := atDesk(t, lang, desktopSize, deskFiles{recent: []home.Entry{{Group: "Night shift", Path: "a"}}})
			var by []string
			d.p.App.Settings().SetTheme(asked{d.p.App.Settings().Theme().(theme.Theme), &by}) // forgets what was read
			d.p.App = listened{d.p.App}
			d.p.showHome()
			d.p.window.Canvas().Capture()
			for _, step := range []string{"open", "practice", "A2"} {
				d.workshop(step)
				d.settle()
				d.p.window.Content().Refresh() // as a real window does
				d.p.window.Canvas().Capture()
				closeWorkshop(t, d.p)
				if len(by) > 0 {
					t.Fatalf("at %s a face is asked for:\n%s", step, by[0])
				}
			}
			d.workshop("practice", func(i *workshop.Info) { i.Group = "Crew 🎉" })
			d.p.window.Canvas().Capture()
			if len(by) == 0 {
				t.Error("nobody looks for a face with the emoji")
			}
		})
	}
}
