package away

import (
	"runtime"
	"sync"
	"unsafe"

	"golang.org/x/sys/windows"
)

// What Windows says to a window that asked to hear of it.
const (
	msgDestroy = 0x0002 // WM_DESTROY
	msgClose   = 0x0010 // WM_CLOSE
	msgPower   = 0x0218 // WM_POWERBROADCAST
	msgSession = 0x02B1 // WM_WTSSESSION_CHANGE

	powerSuspends    = 4  // PBT_APMSUSPEND
	powerResumes     = 7  // PBT_APMRESUMESUSPEND: somebody is there
	powerResumesAlso = 18 // PBT_APMRESUMEAUTOMATIC

	sessionHere      = 1 // WTS_CONSOLE_CONNECT
	sessionAway      = 2 // WTS_CONSOLE_DISCONNECT: another user has the screen
	sessionRemote    = 3 // WTS_REMOTE_CONNECT
	sessionRemoteOff = 4 // WTS_REMOTE_DISCONNECT
	sessionLocked    = 7 // WTS_SESSION_LOCK
	sessionUnlocked  = 8 // WTS_SESSION_UNLOCK
)

// Watch listens to the session and to the power supply.
func (Desktop) Watch(left func()) (stop func()) { return hear(isGone, left) }

// WatchBack listens to the same.
func (Desktop) WatchBack(back func()) (stop func()) { return hear(isBack, back) }

// isGone reports whether somebody may have left.
func isGone(msg uint32, what uintptr) bool {
	switch msg {
	case msgSession:
		return what == sessionLocked || what == sessionAway || what == sessionRemoteOff
	case msgPower:
		return what == powerSuspends
	}
	return false
}

// isBack reports whether somebody is there again.
func isBack(msg uint32, what uintptr) bool {
	switch msg {
	case msgSession:
		return what == sessionUnlocked || what == sessionHere || what == sessionRemote
	case msgPower:
		return what == powerResumes || what == powerResumesAlso
	}
	return false
}

// hear calls told when the system says something that is meant, until stop is called.
func hear(meant func(msg uint32, what uintptr) bool, told func()) (stop func()) {
	e := &ear{}
	go e.listen(func(msg uint32, what uintptr) {
		if meant(msg, what) && !e.stopped() {
			go told() // the system waits for the answer
		}
	})
	return e.stop
}

// ear is a window that nobody sees: the system speaks to windows only.
type ear struct {
	mu     sync.Mutex
	window uintptr // 0 = not there yet, or not any more
	done   bool
}

func (e *ear) stopped() bool {
	e.mu.Lock()
	defer e.mu.Unlock()
	return e.done
}

func (e *ear) stop() {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.done = true; e.window != 0 {
		postMessage.Call(e.window, msgClose, 0, 0)
	}
}

// opened notes the window, and reports whether it is still wanted.
func (e *ear) opened(window uintptr) bool {
	e.mu.Lock()
	defer e.mu.Unlock()
	if !e.done {
		e.window = window
	}
	return !e.done
}

// listen has the window and answers the system, until it is closed. What of it is not to be
// had is done without.
func (e *ear) listen(heard func(msg uint32, what uintptr)) {
	// A window belongs to the thread that made it. That ends with it: in its queue may be left that a
	// window was closed, and the next one on that thread would end with the first word it waits for.
	runtime.LockOSThread()
	class := windowClass()
	if class == 0 {
		return
	}
	const onlyMessages = ^uintptr(2) // HWND_MESSAGE, -3
	window, _, _ := createWindow.Call(0, class, 0, 0, 0, 0, 0, 0, onlyMessages, 0, 0, 0)
	if window == 0 {
		return
	}
	ears.Store(window, heard)
	defer ears.Delete(window)
	if !e.opened(window) {
		destroyWindow.Call(window)
		return
	}
	sessionHear.Call(window, 0)  // NOTIFY_FOR_THIS_SESSION
	if powerHear.Find() == nil { // since Windows 8
		powerHear.Call(window, 0) // DEVICE_NOTIFY_WINDOW_HANDLE
	}
	var msg message
	for {
		if got, _, _ := getMessage.Call(uintptr(unsafe.Pointer(&msg)), 0, 0, 0); int32(got) <= 0 {
			return
		}
		dispatchMessage.Call(uintptr(unsafe.Pointer(&msg)))
	}
}

// message is MSG of the system.
type message struct {
	window        uintptr
	msg           uint32
	wparam, param uintptr
	time          uint32
	x, y          int32
	_             uint32
}

var (
	user32          = windows.NewLazySystemDLL("user32.dll")
	registerClass   = user32.NewProc("RegisterClassExW")
	createWindow    = user32.NewProc("CreateWindowExW")
	destroyWindow   = user32.NewProc("DestroyWindow")
	defaultAnswer   = user32.NewProc("DefWindowProcW")
	getMessage      = user32.NewProc("GetMessageW")
	dispatchMessage = user32.NewProc("DispatchMessageW")
	postMessage     = user32.NewProc("PostMessageW")
	postQuit        = user32.NewProc("PostQuitMessage")
	powerHear       = user32.NewProc("RegisterSuspendResumeNotification")
	sessionHear     = windows.NewLazySystemDLL("wtsapi32.dll").NewProc("WTSRegisterSessionNotification")

	// ears are the windows that are open: the system calls one function for all of them, and
	// knows that function for as long as the program runs.
	ears sync.Map
)

// answer is what the system calls.
func answer(window uintptr, msg uint32, what, more uintptr) uintptr {
	if heard, open := ears.Load(window); open {
		heard.(func(uint32, uintptr))(msg, what)
	}
	if msg == msgDestroy {
		postQuit.Call(0)
		return 0
	}
	code, _, _ := defaultAnswer.Call(window, uintptr(msg), what, more)
	return code
}

// windowClass is the class of our windows; 0 = the system has none for us.
var windowClass = sync.OnceValue(func() uintptr {
	name, err := windows.UTF16PtrFromString("UpturnAway")
	if err != nil {
		return 0
	}
	class := struct {
		size, style                  uint32
		answer                       uintptr
		extra, windowExtra           int32
		instance, icon, cursor, back uintptr
		menu, name                   *uint16
		small                        uintptr
	}{answer: windows.NewCallback(answer), name: name}
	class.size = uint32(unsafe.Sizeof(class))
	atom, _, _ := registerClass.Call(uintptr(unsafe.Pointer(&class)))
	return atom
})
