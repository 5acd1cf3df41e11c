//go:build cgo

package screen

import (
	"runtime"
	"time"

	"fyne.io/fyne/v2"
	"github.com/go-gl/glfw/v3.4/glfw"
)

// windowLoop is the loop of the real windows.
type windowLoop struct{}

func (windowLoop) call(f func()) { fyne.Do(f) }
func (windowLoop) wait(f func()) { fyne.DoAndWait(f) }
func (windowLoop) soon(f func()) { fyne.Do(func() { soon(f) }) }

// soon calls f, from the UI goroutine, when the toolkit moves what is in motion: after the keys
// and before it paints. While something else moves that is one round later.
func soon(f func()) { fyne.NewAnimation(0, func(float32) { f() }).Start() }

func (windowLoop) sleep(d time.Duration) bool {
	return quietly(func() { glfw.WaitEventsTimeout(d.Seconds()) })
}

func (windowLoop) wake() { quietly(glfw.PostEmptyEvent) }

func (windowLoop) there() bool { return quietly(func() { glfw.GetTime() }) }

// canSleep tells where the loop is laid to sleep: where it was seen to work.
func canSleep() bool { return runtime.GOOS == "linux" }

// notInitialized is GLFW_NOT_INITIALIZED of GLFW/glfw3.h.
const notInitialized glfw.ErrorCode = 0x00010001

// quietly calls the windowing library and reports whether it was still there: a program
// that ends closes it while other goroutines run.
func quietly(call func()) (there bool) {
	defer func() {
		switch why := recover().(type) {
		case nil:
			there = true
		case *glfw.Error:
			if why.Code != notInitialized {
				panic(why)
			}
		default:
			panic(why)
		}
	}()
	call()
	return
}
