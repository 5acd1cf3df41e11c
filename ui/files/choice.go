package files

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// Words are the program's texts in the language of the window.
type Words interface {
	T(key string, args ...string) string
	// Lang is the language, which has an order of its own.
	Lang() string
}

// Ask is what is asked for.
type Ask struct {
	Words   Words
	Title   string
	Endings []string // of files that can be taken, as ".upturn"; a new file gets the first
	Name    string   // proposed for a new file; "" = one that is there is asked for
	Folder  string   // to begin in; "" = the usual one for documents, or else the home folder
	// Folders asks for a folder: whichever one stands in.
	Folders bool
	// Homeless tells that the home folder does not answer: nothing begins in it, and it is
	// not offered.
	Homeless bool
	Use      func(path string)
	Help     func()         // nil = there is none
	Close    func()         // runs before Use, and when nothing is chosen
	Do       func(f func()) // runs something on the UI goroutine
}

// label is what is to be typed.
func (a Ask) label() string {
	if a.Folders {
		return "files.folder"
	}
	return "files.path"
}

// Choice is the page: a line to type in, and below it what lies in the folder.
type Choice struct {
	ask  Ask
	root *fyne.Container

	title, label, told *controls.Text
	path               *controls.Entry
	places             []*controls.Button // that have answered
	column             *fyne.Container
	scroll             *container.Scroll
	use, cancel, help  *controls.Button

	folder  string // that was read last
	items   []item // of it
	reading int    // folders asked for: what comes late is not shown
	taking  int    // files asked for: what comes late is not taken
	left    bool   // the page is closed
	usual   string // the folder to look in first, once it has answered
	start   string // what stood in the line before anybody typed
	loose   bool   // nobody has said where to look: the usual folder is as good
	replace string // the file that another press replaces
}

// Most lines that are shown at once, and the room of the page.
const (
	mostItems = 300
	rowHigh   = 36
	wide      = 760
)

// New makes the page. Show it over a window, then Focus.
func New(ask Ask) *Choice {
	c := &Choice{ask: ask}
	t := ask.Words.T
	c.title = controls.NewText(ask.Title, controls.Style{Size: theme.Title, Bold: true, Fit: controls.Cut})
	c.label = controls.NewText(t(c.ask.label()), controls.Style{Role: figure.Ink2})
	c.told = controls.NewText("", controls.Style{Fit: controls.Wrap})
	c.path = controls.NewEntry(inside(c.begin())+ask.Name, func(string) { c.typed() })
	c.path.OnSubmitted = func(string) { c.press() }
	c.path.KeyFirst = func(e *fyne.KeyEvent) bool { return e.Name == fyne.KeyDown && c.walk(-1, e) || c.escape(e) }
	c.start, c.loose = c.path.Text, ask.Folder == ""
	c.column = controls.Column(2)
	c.scroll = controls.List(c.column)
	c.use = controls.NewButton(controls.Main, "", c.press)
	c.cancel = controls.NewButton(controls.Plain, t("files.cancel"), c.close)
	c.help = controls.NewHelp(t("help.name"), t("help.key"), ask.Help)
	c.use.KeyFirst, c.cancel.KeyFirst, c.help.KeyFirst = c.escape, c.escape, c.escape
	c.lay()
	c.tell("")
	c.read()
	c.findPlaces()
	return c
}

// begin is the folder to begin in.
func (c *Choice) begin() string {
	if c.ask.Folder != "" {
		return c.ask.Folder
	}
	return c.home()
}

// home is the home folder, or where all begins if there is none.
func (c *Choice) home() string {
	home, err := os.UserHomeDir()
	if err != nil || c.ask.Homeless {
		return filepath.VolumeName(os.TempDir()) + string(filepath.Separator)
	}
	return home
}

func placeName(dir string, t func(string, ...string) string) string {
	if home, err := os.UserHomeDir(); err == nil && dir == home {
		return t("files.home")
	}
	if name := filepath.Base(dir); len(name) > 1 {
		return name
	}
	return dir // the letter of a drive
}

// Content is what to lay over the window.
func (c *Choice) Content() fyne.CanvasObject { return c.root }

// Focus puts the cursor behind what stands in the line.
func (c *Choice) Focus(on fyne.Canvas) {
	on.Focus(c.path)
	c.path.CursorColumn = len([]rune(c.path.Text))
	c.path.Refresh()
}

func (c *Choice) lay() {
	c.root = controls.Free(fyne.NewSize(640, 480), c.place, controls.NewPanel(figure.Paper, 0))
	c.fill()
}

// fill puts everything onto the ground, in the order of Tab.
func (c *Choice) fill() {
	objects := []fyne.CanvasObject{c.root.Objects[0], c.help, c.title, c.label, c.path}
	for _, p := range c.places {
		objects = append(objects, p)
	}
	c.root.Objects = append(objects, c.scroll, c.told, c.cancel, c.use)
	c.root.Refresh()
}

func (c *Choice) place(s fyne.Size) {
	controls.Place(c.root.Objects[0], 0, 0, s.Width, s.Height)
	w := min(wide, s.Width-2*theme.S32)
	x := (s.Width - w) / 2
	hw := c.help.MinSize().Width
	controls.Place(c.help, x+w-hw, 44, hw, theme.Control)
	controls.PlaceText(c.title, x, 72, w-hw-theme.S16)
	controls.PlaceText(c.label, x, 112, w)
	controls.Place(c.path, x, 124, w, theme.Control)
	y, at := float32(124+theme.Control+theme.S12), x
	for _, p := range c.places {
		pw := p.MinSize().Width
		p.Hidden = at+pw > x+w // more drives than the line holds: their folders can be typed
		if !p.Hidden {
			controls.Place(p, at, y, pw, 32)
			at += pw + theme.S24
		}
	}
	y += 32 + theme.S12
	foot := s.Height - theme.S32 - theme.Control
	th := max(24, c.told.HeightFor(w))
	controls.PlaceList(c.scroll, x, y, w, foot-theme.S16-th-theme.S8-y)
	controls.Place(c.told, x, foot-theme.S16-th, w, th)
	cw, uw := c.cancel.MinSize().Width, max(140, c.use.MinSize().Width)
	controls.Place(c.cancel, x, foot, cw, theme.Control)
	controls.Place(c.use, x+w-uw, foot, uw, theme.Control)
}

// typed follows what is typed: into another folder, or to names that begin so.
func (c *Choice) typed() {
	c.replace = ""
	c.taking++
	c.loose = c.loose && c.path.Text == c.start
	c.tell("")
	if folder, _ := split(c.path.Text); folder != c.folder {
		c.read()
		return
	}
	c.list()
}

// read reads the folder that is typed. One to begin in that is not there any more, as on a
// stick, gives way to the usual one.
func (c *Choice) read() {
	c.reading++
	n, endings := c.reading, c.ask.Endings
	folder, _ := split(c.path.Text)
	c.folder = folder
	c.beside(func() bool { return n == c.reading }, func() func() {
		items, err := read(folder, endings, c.ask.Words.Lang())
		return func() {
			if err != nil && n == 1 && c.ask.Folder != "" {
				c.start, c.loose = inside(c.home())+c.ask.Name, true
				c.path.SetText(c.start)
				c.settle()
				return
			}
			c.items = items
			c.list()
			switch {
			case err != nil && !errors.Is(err, fs.ErrNotExist): // what is not there may be half typed
				c.tell(c.ask.Words.T("files.unreadable"))
			case err == nil && len(items) == 0 && !c.ask.Folders:
				c.tell(c.ask.Words.T("files.none", "ending", c.ask.Endings[0]))
			}
		}
	})
}

// settle goes into the usual folder as soon as it has answered, where nothing else was said.
func (c *Choice) settle() {
	if !c.loose || c.usual == "" {
		return
	}
	c.loose = false
	c.path.SetText(inside(c.usual) + c.ask.Name)
	if on := controls.CanvasFor(c.root); on != nil && on.Focused() == c.path {
		c.Focus(on)
	}
}

// list shows what begins as typed. Of a new file the proposed name hides nothing.
func (c *Choice) list() {
	shown := c.items
	if _, name := split(c.path.Text); c.ask.Name == "" {
		shown = begins(c.items, name)
	}
	c.column.Objects = nil
	if up := filepath.Dir(c.folder); up != c.folder {
		c.add(c.ask.Words.T("files.up"), controls.IconUp, func() { c.enter(up) })
	}
	for _, it := range shown[:min(len(shown), mostItems)] {
		path := filepath.Join(c.folder, it.name)
		if it.folder {
			c.add(it.name, controls.IconFolder, func() { c.enter(path) })
		} else {
			c.add(it.name, controls.IconSheet, func() { c.take(path) })
		}
	}
	if len(shown) > mostItems {
		c.tell(c.ask.Words.T("files.many", "n", strconv.Itoa(mostItems)))
	}
	c.column.Refresh()
	c.scroll.Refresh()
	c.scroll.ScrollToTop()
}

func (c *Choice) add(text string, icon controls.Icon, do func()) {
	b := controls.NewButton(controls.Row, text, do)
	b.Icon, b.Height = icon, rowHigh
	at := len(c.column.Objects)
	b.KeyFirst = func(e *fyne.KeyEvent) bool { return c.walk(at, e) || c.escape(e) }
	c.column.Add(b)
}

// escape leaves without choosing, or asks for help.
func (c *Choice) escape(e *fyne.KeyEvent) bool {
	switch {
	case e.Name == fyne.KeyEscape:
		c.close()
	case e.Name == fyne.KeyF1 && c.ask.Help != nil:
		c.ask.Help()
	default:
		return false
	}
	return true
}

func (c *Choice) close() {
	c.Leave()
	c.ask.Close()
}

// Leave is for when the page is closed: what a disk has still to answer is of no use then.
func (c *Choice) Leave() {
	c.left = true
	c.reading, c.taking = c.reading+1, c.taking+1
}

// tell says something over the buttons; "" = how it is done.
func (c *Choice) tell(sentence string) {
	style := controls.Style{Bold: true, Fit: controls.Wrap}
	if sentence == "" {
		style = controls.Style{Size: theme.Small, Role: figure.Ink2, Fit: controls.Wrap}
		sentence = c.ask.Words.T("files.hint")
		if c.ask.Folders {
			sentence = c.ask.Words.T("files.hint_folder")
		}
	}
	key := "files.open"
	switch {
	case c.ask.Folders:
		key = "files.use_folder"
	case c.replace != "":
		key = "files.replace"
	case c.ask.Name != "":
		key = "files.save"
	}
	c.use.SetText(c.ask.Words.T(key))
	c.told.SetStyle(style)
	c.told.SetText(sentence)
	c.root.Refresh()
}

// Folder is where one was last, to begin there the next time.
func (c *Choice) Folder() string { return strings.TrimSuffix(c.folder, string(filepath.Separator)) }
