package files

import (
	"bufio"
	"bytes"
	"os"
	"path/filepath"
	"runtime"
	"strings"
)

// places are the folders that people keep things in, and sticks and other drives. Not all
// of them need be there.
func places() []string {
	home, err := os.UserHomeDir()
	if err != nil {
		return drives()
	}
	var out []string
	for _, name := range []string{documents, "DESKTOP", "DOWNLOAD"} {
		if dir := userDir(home, name); dir != home {
			out = append(out, dir)
		}
	}
	return append(append(out, home), drives()...)
}

// documents is how Linux calls the folder that people keep their work in.
const documents = "DOCUMENTS"

// usual is the folder in which one looks for a file first. It asks the disk how the folder
// is called, but not whether it is there.
func usual() string {
	home, err := os.UserHomeDir()
	if err != nil {
		return ""
	}
	return userDir(home, documents)
}

// userDir is one of the folders that every system makes in the home folder. Linux
// names them in the user's language and writes down which is which.
func userDir(home, name string) string {
	if dir := known(home, name); dir != "" {
		return dir
	}
	usual := map[string]string{"DESKTOP": "Desktop", documents: "Documents", "DOWNLOAD": "Downloads"}[name]
	data, err := os.ReadFile(filepath.Join(home, ".config", "user-dirs.dirs"))
	if err != nil {
		return filepath.Join(home, usual)
	}
	for lines := bufio.NewScanner(bytes.NewReader(data)); lines.Scan(); {
		if dir, ok := strings.CutPrefix(strings.TrimSpace(lines.Text()), "XDG_"+name+"_DIR="); ok {
			return filepath.Clean(strings.Replace(strings.Trim(dir, `"`), "$HOME", home, 1))
		}
	}
	return filepath.Join(home, usual)
}

// drives are what is plugged in.
func drives() []string {
	var patterns []string
	switch runtime.GOOS {
	case "windows":
		for letter := 'C'; letter <= 'Z'; letter++ {
			patterns = append(patterns, string(letter)+`:\`)
		}
	case "darwin":
		patterns = []string{"/Volumes/*"}
	default:
		user := filepath.Base(os.Getenv("HOME"))
		patterns = []string{"/media/" + user + "/*", "/run/media/" + user + "/*"}
	}
	var out []string
	for _, pattern := range patterns {
		found, err := filepath.Glob(pattern)
		if err != nil {
			continue // a home folder with signs of patterns in its name: no drives then
		}
		out = append(out, found...)
	}
	return out
}

func isDir(path string) bool {
	fi, err := os.Stat(path)
	return err == nil && fi.IsDir()
}
