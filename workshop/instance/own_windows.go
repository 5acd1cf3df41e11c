package instance

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"net"
	"os"
	"strings"
	"time"

	"github.com/Microsoft/go-winio"
	"golang.org/x/sys/windows"
)

// placeEnds is empty: a pipe lies in no folder, and is only called after one.
const placeEnds = ""

var allowForeground = windows.NewLazySystemDLL("user32.dll").NewProc("AllowSetForegroundWindow")

// meet opens the pipe. It is the user's alone: nobody else of this computer may open it, nobody
// who has come over the network, and the library refuses what comes from another computer.
// A pipe of that name that is there already is another program's, and nobody meets there. It
// is gone with the program, however that ends.
func meet(place string) (net.Listener, error) {
	me, err := sid()
	if err != nil {
		return nil, err
	}
	return winio.ListenPipe(pipe(me, place), &winio.PipeConfig{
		SecurityDescriptor: "O:" + me + "D:P(D;;GA;;;NU)(A;;GA;;;" + me + ")",
	})
}

// reach calls the program that has opened the pipe, if it is the same user's: anybody may
// open one of any name while there is none. That program may have its window come to
// the front: Windows allows it only to the one that somebody has just started.
func reach(place string, wait time.Duration) (net.Conn, error) {
	me, err := sid()
	if err != nil {
		return nil, err
	}
	c, err := winio.DialPipe(pipe(me, place), &wait)
	if err != nil {
		return nil, err
	}
	h, ok := c.(interface{ Fd() uintptr })
	if !ok {
		return nil, errors.Join(errors.New("a pipe without a handle"), c.Close())
	}
	if err := ownedBy(me, windows.Handle(h.Fd())); err != nil {
		return nil, errors.Join(err, c.Close())
	}
	var first uint32
	if err := windows.GetNamedPipeServerProcessId(windows.Handle(h.Fd()), &first); err == nil {
		_, _, _ = allowForeground.Call(uintptr(first)) // not allowed, its button in the task bar blinks
	}
	return c, nil
}

// pipe names the place among all pipes of the computer.
func pipe(me, place string) string {
	of := sha256.Sum256([]byte(me + "\x00" + strings.ToLower(place)))
	return `\\.\pipe\upturn-` + hex.EncodeToString(of[:16])
}

// sid names the user whose program this is.
func sid() (string, error) {
	u, err := windows.GetCurrentProcessToken().GetTokenUser()
	if err != nil {
		return "", err
	}
	return u.User.Sid.String(), nil
}

// ownedBy wants a pipe to be a user's. Nobody can give away what is theirs.
func ownedBy(me string, pipe windows.Handle) error {
	sd, err := windows.GetSecurityInfo(pipe, windows.SE_KERNEL_OBJECT, windows.OWNER_SECURITY_INFORMATION)
	if err != nil {
		return err
	}
	owner, _, err := sd.Owner()
	if err != nil {
		return err
	}
	if owner.String() != me {
		return errors.New("the pipe is another user's")
	}
	return nil
}

// user is empty: the folder for temporary files is each user's own.
func user() string { return "" }

// private reports whether there is a folder, which Windows gives to its user alone.
func private(dir string) bool {
	fi, err := os.Lstat(dir)
	return err == nil && fi.IsDir()
}
