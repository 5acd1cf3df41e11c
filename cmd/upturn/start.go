package main

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"time"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/screen"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/instance"
)

// start opens the windows, unless they are open already: then what was named is handed to
// the program that has them. What keeps windows from opening is said on the screen as well:
// whoever started the program from a menu sees no terminal.
func (p *program) start(path string) error {
	hurry()
	if runtime.GOOS == "linux" && os.Getenv("DISPLAY") == "" {
		p.complain(p.t("cli.no_display"))
		return errSilent
	}
	if err := p.ready(screenPatience, screen.Ready, os.Exit); err != nil {
		return p.told(err)
	}
	dir, err := dataDir()
	if err != nil {
		return p.told(err)
	}
	if path != "" {
		if path, err = filepath.Abs(path); err != nil {
			return p.told(workshop.Errorf(workshop.EIO, err, "file", path))
		}
	}
	var first *instance.First
	if folder, err := instance.Folder(); err == nil { // without one every program runs alone
		var handed bool
		if first, handed = instance.Take(folder, meeting(dir), path); handed {
			return nil
		}
	}
	if first != nil {
		defer func() { _ = first.Close() }() // the next start takes over what is left
	}
	return p.told(p.open(path, dir, first))
}

// inHurry is by how many percent the program may grow between two collections while it
// starts. As usual it would collect ten times before the first window, for next to nothing.
const inHurry = 400

// hurry puts collecting off until the first window rests, and then gives back to the system
// what starting has left over.
func hurry() {
	usual := debug.SetGCPercent(inHurry)
	time.AfterFunc(tidyAfter, func() {
		debug.SetGCPercent(usual)
		debug.FreeOSMemory()
	})
}

// screenPatience is how long a screen may take to answer. One that hangs would have the
// program wait for ever, with nothing to be seen.
const screenPatience = 15 * time.Second

// ready asks the screen, and ends the program where it does not answer: what waits for it
// cannot be called back.
func (p *program) ready(patience time.Duration, ask func() error, exit func(code int)) error {
	late := time.AfterFunc(patience, func() {
		p.complain(p.catalog.Error(p.lang, workshop.Errorf(workshop.ENotFound, nil, "what", "screen")))
		exit(1)
	})
	defer late.Stop()
	return ask()
}

// meeting names the program to others of the same user: those on the same screen that keep
// their workshops in the same folder.
func meeting(dir string) string {
	of := sha256.Sum256([]byte(dir + "\x00" + os.Getenv("DISPLAY") + "\x00" + os.Getenv("WAYLAND_DISPLAY")))
	return "upturn-" + hex.EncodeToString(of[:8])
}

// told says on the screen what went wrong, too.
func (p *program) told(err error) error {
	if err != nil {
		_ = screen.Box(p.t("app.name"), p.catalog.Error(p.lang, err)) // it is said in the terminal anyway
	}
	return err
}

// shown reports why the first window did not appear.
func shown(a fyne.App) error { return screen.Made(a.Driver().AllWindows()[0]) }
