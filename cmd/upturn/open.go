package main

import (
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"syscall"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"

	"github.com/upturn-workshop/upturn/assets"
	"github.com/upturn-workshop/upturn/ui"
	"github.com/upturn-workshop/upturn/ui/away"
	"github.com/upturn-workshop/upturn/ui/clip"
	"github.com/upturn-workshop/upturn/ui/finder"
	"github.com/upturn-workshop/upturn/ui/reveal"
	"github.com/upturn-workshop/upturn/ui/screen"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/instance"
	"github.com/upturn-workshop/upturn/workshop/pack"
	"github.com/upturn-workshop/upturn/workshop/pdf"
	"github.com/upturn-workshop/upturn/workshop/programme"
	"github.com/upturn-workshop/upturn/workshop/publish"
	"github.com/upturn-workshop/upturn/workshop/rehearsal"
	"github.com/upturn-workshop/upturn/workshop/sqlite"
)

// appID names the program to the desktop and to its preferences.
const appID = "app.upturn.Upturn"

// prefElsewhere lists workshop files outside the program's own folder.
const prefElsewhere = "elsewhere"

// open runs the program with windows. first, if it is not nil, hands over the files of later
// starts.
func (p *program) open(path, dir string, first *instance.First) error {
	spare, err := spareHome()
	if err != nil {
		return err
	}
	defer spare.remove()
	app.SetMetadata(fyne.AppMetadata{ID: appID, Name: "Upturn", Version: version})
	fromFinder := finder.Documents()
	a := app.NewWithID(appID)
	a.SetIcon(fyne.NewStaticResource("upturn-128.png", assets.Icon))
	lib := &library{
		usual:     dir,
		elsewhere: func() []string { return a.Preferences().StringList(prefElsewhere) },
		remember:  func(l []string) { a.Preferences().SetStringList(prefElsewhere, l) },
	}
	if err := p.catalog.Read(p.lang); err != nil {
		return err
	}
	ui.Open(ui.Deps{
		App: a, Catalog: p.catalog, Pack: p.content.pack, Packs: packsIn(dir),
		Screens: screen.NewDesktop(), Away: away.Desktop{}, Clock: away.NewClock(), Park: screen.Park,
		Files: &files{program: p, library: lib, environ: spare.environ}, Homeless: spare.used(), MenuBar: runtime.GOOS == "darwin",
		Programmes: func(dir string) (*programme.Folder, error) { return programme.Open(dir, workshopFiles()) },
		Send:       publish.Send,
		Lang:       p.lang, Paper: systemPaper(systemRegion), Country: systemCountry(systemRegion), Version: version,
		Clipboard: clip.New(), Handed: handed(first, fromFinder), Ended: ended,
	}, path)
	if err := shown(a); err != nil {
		return err
	}
	if err := p.content.whole(); err != nil { // before anybody can press anything
		return err
	}
	a.Run()
	return nil
}

// handed gives what later starts hand over, and what the system does; nil = neither.
func handed(first *instance.First, documents <-chan string) func(take func(path string)) {
	if first == nil && documents == nil {
		return nil
	}
	return func(take func(path string)) {
		if first != nil {
			go first.Serve(take)
		}
		if documents != nil {
			go func() {
				for path := range documents {
					take(path)
				}
			}()
		}
	}
}

// ended calls end when the system ends the program, or whoever started it in a terminal does.
// The toolkit would stop at once, with a workshop still open: its lock would lie there, and
// what is being written would be gone. A second time the program just ends.
func ended(end func()) {
	signal.Reset(os.Interrupt, syscall.SIGTERM)
	told := make(chan os.Signal, 1)
	signal.Notify(told, os.Interrupt, syscall.SIGTERM)
	go func() {
		<-told
		signal.Reset(os.Interrupt, syscall.SIGTERM)
		end()
	}()
}

// packsIn are the packs beside the workshops in a folder.
func packsIn(dir string) pack.Library { return pack.NewLibrary(filepath.Join(dir, "packs")) }

// files is the disk as the windows see it.
type files struct {
	*program
	library *library
	peeker  sqlite.Peeker
	environ []string // of the programs that files are opened with; nil = this one's
}

// Folder names the folder of this computer's workshops.
func (f *files) Folder() string { return f.library.folder() }

// KeepIn has workshops and packs in another folder, until the program ends.
func (f *files) KeepIn(dir string) pack.Library {
	f.library.keepIn(dir)
	return packsIn(dir)
}

// Workshops makes the folder where there is none yet, and names the workshop files of this
// computer without touching one.
func (f *files) Workshops() ([]string, error) { return f.library.paths() }

// stepSign is the letter and number of an exercise's step.
func stepSign(s workshop.Step) string {
	if s.Exercise == "" {
		return ""
	}
	return s.ID
}

// Create makes a workshop in a file of its own, with a copy of its pack.
func (f *files) Create(info workshop.Info, from *workshop.Pack, agenda []workshop.Step) (*workshop.Session, error) {
	return tidied(f.library.make(info, func(path string) (*workshop.Session, error) { return createWith(path, info, from, agenda) }))
}

// People and minutes of a rehearsal in the windows.
const (
	rehearsalPeople  = 12
	rehearsalMinutes = 180
)

// Rehearse makes a rehearsal in a file of its own.
func (f *files) Rehearse(lang string) (*workshop.Session, error) {
	w := f.catalog.In(lang)
	info := rehearsal.Info(w.T("rehearsal.title"), w.T("rehearsal.group"), lang, rehearsalPeople, rehearsalMinutes, time.Now())
	return tidied(f.library.make(info, func(path string) (*workshop.Session, error) { return f.create(path, info) }))
}

// Open takes up the workshop in a file, and keeps in mind where it lies.
func (f *files) Open(path string) (*workshop.Session, error) {
	s, err := openFile(path)
	if err == nil {
		f.library.opened(path)
	}
	return tidied(s, err)
}

// tidyAfter is when the pages of a workshop that was opened have been drawn.
const tidyAfter = 3 * time.Second

// tidied gives back to the system what opening a workshop leaves over, once: at rest so little
// is made anew that the collector would keep it for most of an hour.
func tidied(s *workshop.Session, err error) (*workshop.Session, error) {
	time.AfterFunc(tidyAfter, debug.FreeOSMemory)
	return s, err
}

// Sheet prints the take-home sheet beside the workshop's file, in all that the group reads.
func (f *files) Sheet(st workshop.State, paper pdf.Paper) (string, []pdf.Flaw, error) {
	path := f.sheetFile(st.Path, st.Info.Lang)
	flaws, err := f.writeSheet(st, workshop.LanguagesOf(st.Info), string(paper), path)
	return path, flaws, err
}

// View opens a file with the system's program for it.
func (f *files) View(path string) error {
	path, err := filepath.Abs(path)
	if err != nil {
		return workshop.Errorf(workshop.EIO, err, "file", path)
	}
	name, args := viewer(path)
	if _, err := exec.LookPath(name); err != nil {
		return workshop.Errorf(workshop.ENotFound, err, "what", "viewer", "path", path)
	}
	if err := f.launch(exec.Command(name, args...), true); err != nil {
		return workshop.Errorf(workshop.ENotFound, err, "what", "viewer", "path", path)
	}
	return nil
}

// Reveal shows a file in its folder.
func (f *files) Reveal(path string) error {
	path, err := filepath.Abs(path)
	if err != nil {
		return workshop.Errorf(workshop.EIO, err, "file", path)
	}
	if err := f.launch(reveal.Command(path), reveal.Tells()); err != nil {
		return workshop.Errorf(workshop.ENotFound, err, "what", "shower", "at", path)
	}
	return nil
}

// launch starts a program of the system that lives as long as it likes. What finds nothing
// that does what is asked says so at once, by its end.
func (f *files) launch(cmd *exec.Cmd, tells bool) error {
	cmd.Env = f.environ
	if err := cmd.Start(); err != nil {
		return err
	}
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	select {
	case err := <-ended:
		if tells {
			return err
		}
	case <-time.After(viewerAnswers):
	}
	return nil
}

// viewerAnswers is how long it takes at most until one knows that there is no
// program for a file.
const viewerAnswers = 2 * time.Second

// viewer is the command that opens a file as if it had been double-clicked.
func viewer(path string) (string, []string) {
	switch runtime.GOOS {
	case "windows":
		return "rundll32", []string{"url.dll,FileProtocolHandler", path}
	case "darwin":
		return "open", []string{path}
	}
	return "xdg-open", []string{path}
}
