package main

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
)

// homePatience is how long the home folder may take before the windows do without it.
const homePatience = 500 * time.Millisecond

// spare is an empty home folder in place of one that does not answer. The zero value is none.
type spare struct {
	dir     string
	environ []string // as it was
}

// spareHome has the toolkit, and what it draws with, look for their settings in an empty
// folder if the home folder does not answer: they read them before there is a window, and
// would wait for as long as the disk does. Nothing of ours lies there.
func spareHome() (spare, error) {
	home, err := os.UserHomeDir()
	if err != nil || answers(homePatience, func() { readSettings(home) }) {
		return spare{}, nil // without a home folder there is nothing to wait for
	}
	return newSpare(home)
}

// answers reports whether what touches a disk comes to its end in time.
func answers(patience time.Duration, ask func()) bool {
	done := make(chan bool)
	go func() {
		ask()
		close(done)
	}()
	select {
	case <-done:
		return true
	case <-time.After(patience):
		return false
	}
}

// readSettings touches what is read before there is a window. Only whether it answers counts.
// Somebody quite new has no folder yet for what programs keep for a while; the toolkit makes
// its own in it, and complains where there is none.
func readSettings(home string) {
	paths := []string{home, filepath.Join(home, ".drirc")}
	if config, err := os.UserConfigDir(); err == nil {
		paths = append(paths, filepath.Join(config, "fyne", "settings.json"), filepath.Join(config, "fyne", appID, "preferences.json"))
	}
	if cache, err := os.UserCacheDir(); err == nil {
		_ = os.MkdirAll(cache, 0o700) // where it cannot be made the toolkit does without
		paths = append(paths, filepath.Join(cache, "fyne", appID))
	}
	for _, path := range paths {
		if f, err := os.Open(path); err == nil {
			_, _ = f.Read(make([]byte, 1)) // a folder has nothing to read, but was asked
			_ = f.Close()
		}
	}
}

// newSpare makes the empty folder and has the environment lead to it. It is called as the
// home folder is, since drives are found by a person's name.
func newSpare(home string) (spare, error) {
	dir, err := os.MkdirTemp("", "upturn-")
	if err != nil {
		return spare{}, workshop.Errorf(workshop.EReadOnly, err, "file", os.TempDir())
	}
	s := spare{dir, os.Environ()}
	set := map[string]string{"HOME": s.home(home)}
	switch runtime.GOOS {
	case "darwin":
	case "windows":
		set["USERPROFILE"] = s.home(home)
	default:
		set["XDG_CONFIG_HOME"], set["XDG_CACHE_HOME"] = dir, dir
		if os.Getenv("XAUTHORITY") == "" { // what lets the program onto the screen is no setting
			set["XAUTHORITY"] = filepath.Join(home, ".Xauthority")
		}
	}
	for name, value := range set {
		if err := os.Setenv(name, value); err != nil {
			return s, workshop.Errorf(workshop.EBug, err, "detail", "set "+name)
		}
	}
	return s, nil
}

func (s spare) home(of string) string { return filepath.Join(s.dir, filepath.Base(of)) }

// used reports whether there is one.
func (s spare) used() bool { return s.dir != "" }

// remove removes what the toolkit has put into it, and it if nobody has put anything else there.
// What stays goes when the system clears its folder of temporary files.
func (s spare) remove() {
	if !s.used() {
		return
	}
	for _, theirs := range []string{"fyne", "mesa*", "*/.cache", "*/Library", "*/AppData"} {
		found, _ := filepath.Glob(filepath.Join(s.dir, theirs)) // the patterns are fixed
		for _, dir := range found {
			_ = os.RemoveAll(dir)
		}
	}
	for _, dir := range []string{os.Getenv("HOME"), s.dir} {
		if strings.HasPrefix(dir, s.dir) {
			_ = os.Remove(dir)
		}
	}
}
