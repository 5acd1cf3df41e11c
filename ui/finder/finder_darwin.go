//go:build cgo

package finder

/*
#cgo LDFLAGS: -framework Cocoa

void upturnHearDocuments(void);
*/
import "C"

// opened are the files that have been named. The system calls one function for all of them,
// and may do so before there is a window. Nobody opens more at a time.
var opened = make(chan string, 16)

//export upturnOpened
func upturnOpened(path *C.char) {
	select {
	case opened <- C.GoString(path):
	default:
	}
}

// Documents gives the files that are opened from now on. It is to be called before the first
// window is made.
func Documents() <-chan string {
	C.upturnHearDocuments()
	return opened
}
