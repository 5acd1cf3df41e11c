//go:build cgo

package screen

import "github.com/go-gl/glfw/v3.4/glfw"

// identify adds what Windows knows of a screen.
func (n *names) identify(g *glfw.Monitor, m Monitor) Monitor {
	m.ID = interfaceOf(g.GetWin32Adapter(), g.GetWin32Monitor())
	return m.told(n.learn(targets()))
}
