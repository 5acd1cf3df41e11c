// Package instance has a program run once: a second start hands what it was given to the
// first and ends. They meet at a socket in a folder that is the user's alone, on Windows at a
// pipe that lets nobody else in; nothing of it is on a network.
package instance

import (
	"encoding/json"
	"errors"
	"io"
	"net"
	"os"
	"path/filepath"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/upturn-workshop/upturn/workshop/sqlite/disk"
)

// patience is how long a first program may take to answer, and to open its place, before a
// second one goes on alone: it may hang, or lie stopped.
const patience = 2 * time.Second

// longest is how many bytes are read of what is handed over.
const longest = 16 << 10

// message is what is handed over.
type message struct {
	Path string `json:"path"` // to be opened; "" = only the window is wanted
}

// First is the program that others hand their files to.
type First struct {
	listener net.Listener
	lock     *disk.Lock
}

// Take makes this the first program of its name in a folder, or hands the path to the one
// that is. Where neither is possible both results are empty, and the program runs alone.
func Take(dir, name, path string) (first *First, handed bool) {
	place := filepath.Join(dir, name+placeEnds)
	for end := time.Now().Add(patience); ; time.Sleep(50 * time.Millisecond) {
		lock, err := disk.TryLock(filepath.Join(dir, name+".lock"))
		switch {
		case err == nil:
			return listen(place, lock), false
		case !errors.Is(err, disk.ErrLocked):
			return nil, false
		case hand(place, path, time.Until(end)):
			return nil, true
		case time.Now().After(end):
			return nil, false
		}
	}
}

// listen opens the place. Where it cannot be opened every program runs alone.
func listen(place string, lock *disk.Lock) *First {
	l, err := meet(place)
	if err != nil {
		_ = lock.Release() // the next start finds it free
		return nil
	}
	return &First{l, lock}
}

// hand gives a path to the first program, and reports whether it has it.
func hand(place, path string, wait time.Duration) bool {
	if wait <= 0 {
		return false
	}
	c, err := reach(place, wait)
	if err != nil {
		return false
	}
	defer c.Close()
	_ = c.SetDeadline(time.Now().Add(wait)) // what takes none is no place of ours, and nothing comes
	if err := json.NewEncoder(c).Encode(message{path}); err != nil {
		return false
	}
	answer, err := io.ReadAll(io.LimitReader(c, int64(len(taken))))
	return err == nil && string(answer) == taken
}

// taken is what the first program answers.
const taken = "taken\n"

// Serve calls take with every path that is handed over, until Close. Nothing is known of a
// path but that it is one: what lies there is to be judged as any file is.
func (f *First) Serve(take func(path string)) {
	for {
		c, err := f.listener.Accept()
		if errors.Is(err, net.ErrClosed) {
			return
		}
		if err != nil {
			time.Sleep(50 * time.Millisecond)
			continue
		}
		go receive(c, take)
	}
}

func receive(c net.Conn, take func(string)) {
	defer c.Close()
	_ = c.SetDeadline(time.Now().Add(patience)) // who says nothing is not waited for
	if !own(c) {
		return
	}
	var m message
	if err := json.NewDecoder(io.LimitReader(c, longest)).Decode(&m); err != nil || !sound(m.Path) {
		return
	}
	if _, err := io.WriteString(c, taken); err == nil {
		take(m.Path)
	}
}

// sound reports whether something can be the path of a file: whole, and without signs that
// would have a sentence say something else.
func sound(path string) bool {
	return path == "" || filepath.IsAbs(path) && utf8.ValidString(path) && !strings.ContainsFunc(path, func(r rune) bool {
		return unicode.IsControl(r) || unicode.Is(unicode.Cf, r)
	})
}

// Close lets the next start be the first.
func (f *First) Close() error {
	return errors.Join(f.listener.Close(), f.lock.Release())
}

// Folder is one that is the user's alone and is gone when they log out, or when the computer
// starts anew. It is made where there is none.
func Folder() (string, error) {
	if dir := os.Getenv("XDG_RUNTIME_DIR"); dir != "" && private(dir) {
		return dir, nil
	}
	dir := filepath.Join(os.TempDir(), "upturn-"+user())
	if err := os.Mkdir(dir, 0o700); err != nil && !errors.Is(err, os.ErrExist) {
		return "", err
	}
	if !private(dir) { // somebody else may have made it
		return "", errors.New("the folder is not the user's alone: " + dir)
	}
	return dir, nil
}
