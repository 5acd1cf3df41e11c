//go:build cgo && x11 && (linux || freebsd || openbsd || netbsd)

package screen

import (
	"io"

	"github.com/go-gl/glfw/v3.4/glfw"
	"github.com/jezek/xgb"
	"github.com/jezek/xgb/xproto"

	"github.com/upturn-workshop/upturn/workshop"
)

// Ready reports why no window can be opened here, before the toolkit tries: it would end in
// the middle of something, or wait for a window that never comes. What opening a connection
// cannot tell is left to Made. Call it on the main goroutine.
func Ready() error {
	xgb.Logger.SetOutput(io.Discard) // what it has to say of a person's settings helps nobody
	draws, answers := askServer()
	glfw.InitHint(glfw.PlatformHint, int(glfw.PlatformX11)) // as the toolkit does
	if err := glfw.Init(); err != nil {
		return workshop.Errorf(workshop.ENotFound, err, "what", "screen")
	}
	flat()
	if answers && !draws {
		return noGraphics()
	}
	return nil
}

// flat has windows without room for depth, which nothing here is drawn with. The toolkit would
// get four bytes more for each point of a window, and clear them with each frame.
func flat() {
	glfw.WindowHint(glfw.DepthBits, 0)
	glfw.WindowHint(glfw.StencilBits, 0)
}

// askServer reports whether the X server draws with OpenGL, and whether it answered at all.
// On the way it removes a sign of a window manager that has died: the windowing library
// ends the program where it finds one.
func askServer() (draws, answers bool) {
	conn, err := xgb.NewConn()
	if err != nil {
		return false, false
	}
	defer conn.Close()
	dropDeadManager(conn)
	glx, err := xproto.QueryExtension(conn, 3, "GLX").Reply()
	return err == nil && glx.Present, err == nil
}

// managerSign is the property by which a window manager says that it runs: the name of a
// window of its own.
const managerSign = "_NET_SUPPORTING_WM_CHECK"

// dropDeadManager removes the sign of a window manager whose window is gone.
func dropDeadManager(conn *xgb.Conn) {
	sign, err := xproto.InternAtom(conn, true, uint16(len(managerSign)), managerSign).Reply()
	if err != nil || sign.Atom == xproto.AtomNone {
		return
	}
	root := xproto.Setup(conn).DefaultScreen(conn).Root
	xproto.GrabServer(conn) // a new manager may be about to put its own there
	defer xproto.UngrabServer(conn)
	of, err := xproto.GetProperty(conn, false, root, sign.Atom, xproto.AtomWindow, 0, 1).Reply()
	if err != nil || len(of.Value) < 4 {
		return
	}
	if _, err := xproto.GetWindowAttributes(conn, xproto.Window(xgb.Get32(of.Value))).Reply(); err != nil {
		xproto.DeleteProperty(conn, root, sign.Atom)
	}
}
