package main

import (
	"os"
	"path/filepath"
	"runtime"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/sqlite"
	"github.com/upturn-workshop/upturn/workshop/tally"
	"github.com/upturn-workshop/upturn/workshop/uptime"
	"github.com/upturn-workshop/upturn/workshop/wall"
)

// rules are the session's, from the packages that know.
func rules() workshop.Rules {
	return workshop.Rules{Pages: wall.TriedPages, Ahead: wall.JoinPages, Discussed: tally.Discussed, Uptime: uptime.Now}
}

// create makes a workshop file and starts the workshop in it.
func (p *program) create(path string, info workshop.Info) (*workshop.Session, error) {
	return createFrom(path, info, p.content.pack())
}

// createFrom is create from another pack.
func createFrom(path string, info workshop.Info, from *workshop.Pack) (*workshop.Session, error) {
	if len(info.Exercises) == 0 {
		info.Exercises = from.DefaultExercises(info.Minutes)
	}
	steps, _, err := from.Plan(info)
	if err != nil {
		return nil, err
	}
	return createWith(path, info, from, steps)
}

// createWith makes a workshop file from a pack and an agenda.
func createWith(path string, info workshop.Info, from *workshop.Pack, agenda []workshop.Step) (*workshop.Session, error) {
	if err := from.CheckAgenda(agenda); err != nil {
		return nil, err
	}
	if err := info.Validate(from); err != nil {
		return nil, err
	}
	info.Planned = workshop.Total(agenda)
	store, err := sqlite.Create(path, workshop.State{Info: info.Cleaned(), Pack: from, Agenda: agenda})
	if err != nil {
		return nil, err
	}
	return start(store)
}

// openFile takes up the workshop in a file.
func openFile(path string) (*workshop.Session, error) {
	store, err := sqlite.Open(path)
	if err != nil {
		return nil, err
	}
	return start(store)
}

// lookFile takes up the workshop in a file without writing to it.
func lookFile(path string) (*workshop.Session, error) {
	store, err := sqlite.OpenReadOnly(path)
	if err != nil {
		return nil, err
	}
	return start(store)
}

func start(store workshop.Store) (*workshop.Session, error) {
	s, err := workshop.Start(store, rules())
	if err != nil {
		_ = store.Close() // the reason why it did not start says more
		return nil, err
	}
	return s, nil
}

// readFile reads a workshop without taking hold of its file.
func readFile(path string) (workshop.State, error) {
	store, err := sqlite.OpenReadOnly(path)
	if err != nil {
		return workshop.State{}, err
	}
	st, err := store.Load()
	if cerr := store.Close(); err == nil {
		err = cerr
	}
	if err == nil {
		err = st.Understood()
	}
	return st, err
}

// dataDir names the platform's folder for application data: not a synced one, and one that
// the person may write to without rights. It touches no disk.
func dataDir() (string, error) {
	base := os.Getenv("XDG_DATA_HOME")
	if base == "" {
		home, err := os.UserHomeDir()
		if err != nil {
			return "", workshop.Errorf(workshop.EReadOnly, err)
		}
		switch runtime.GOOS {
		case "windows":
			base = os.Getenv("LOCALAPPDATA")
			if base == "" {
				base = filepath.Join(home, "AppData", "Local")
			}
		case "darwin":
			base = filepath.Join(home, "Library", "Application Support")
		default:
			base = filepath.Join(home, ".local", "share")
		}
	}
	return filepath.Join(base, "upturn"), nil
}
