package files

import (
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/controls"
)

// walk goes from line to line with the arrows.
func (c *Choice) walk(at int, e *fyne.KeyEvent) bool {
	switch e.Name {
	case fyne.KeyDown:
		at++
	case fyne.KeyUp:
		at--
	default:
		return false
	}
	on := controls.CanvasFor(c.root)
	switch {
	case on == nil || at >= len(c.column.Objects):
	case at < 0:
		on.Focus(c.path)
	default:
		on.Focus(c.column.Objects[at].(*controls.Button))
	}
	return true
}

// enter goes into a folder, with the cursor where one goes on typing.
func (c *Choice) enter(folder string) {
	name := ""
	if c.ask.Name != "" { // the name of the new file goes along
		_, name = split(c.path.Text)
	}
	c.path.SetText(inside(folder) + name)
	if on := controls.CanvasFor(c.root); on != nil {
		c.Focus(on)
	}
}

// press takes what is typed. A folder that is asked for is taken when one stands in it.
func (c *Choice) press() {
	if folder, name := split(c.path.Text); c.ask.Folders && name == "" {
		c.look(func() func() {
			there := isDir(folder)
			return func() {
				if there {
					c.done(folder)
				} else {
					c.tell(c.ask.Words.T("files.unreadable"))
				}
			}
		})
		return
	}
	c.take(expand(c.path.Text))
}

// take takes what is typed or chosen: goes into a folder, opens a file, or writes one.
func (c *Choice) take(path string) {
	c.look(func() func() {
		fi, err := os.Stat(path)
		return func() {
			switch {
			case err == nil && fi.IsDir():
				c.enter(path)
			case c.ask.Name != "":
				c.write(path)
			case err == nil && !c.ask.Folders:
				c.done(path)
			case c.only() != "":
				c.take(c.only())
			case c.ask.Folders:
				c.tell(c.ask.Words.T("files.no_folder"))
			default:
				c.tell(c.ask.Words.T("files.missing"))
			}
		}
	})
}

// only is the one line that begins as typed; "" = there are others.
func (c *Choice) only() string {
	_, name := split(c.path.Text)
	if fit := begins(c.items, name); name != "" && len(fit) == 1 {
		return filepath.Join(c.folder, fit[0].name)
	}
	return ""
}

// write takes the place of a new file; one that is there is replaced after a question.
func (c *Choice) write(path string) {
	if !ends(path, c.ask.Endings) {
		path += c.ask.Endings[0]
	}
	c.look(func() func() {
		folder := isDir(filepath.Dir(path))
		_, err := os.Stat(path)
		return func() {
			switch {
			case !folder:
				c.tell(c.ask.Words.T("files.unreadable"))
			case err == nil && c.replace != path:
				c.path.SetText(path)
				c.replace = path
				c.tell(c.ask.Words.T("files.exists", "file", filepath.Base(path)))
			default:
				c.done(path)
			}
		}
	})
}

func (c *Choice) done(path string) {
	c.close()
	c.ask.Use(path)
}
