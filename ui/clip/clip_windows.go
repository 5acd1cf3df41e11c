package clip

import (
	"bytes"
	"encoding/binary"
	"errors"
	"image"
	"image/draw"
	"image/png"
	"runtime"
	"time"
	"unsafe"

	"golang.org/x/sys/windows"
)

// system is the clipboard of Windows. It takes a picture as pixels, which every program
// understands, and as a .png file, which keeps it exactly.
type system struct{}

var (
	user32   = windows.NewLazySystemDLL("user32.dll")
	kernel32 = windows.NewLazySystemDLL("kernel32.dll")

	openClipboard  = user32.NewProc("OpenClipboard")
	emptyClipboard = user32.NewProc("EmptyClipboard")
	closeClipboard = user32.NewProc("CloseClipboard")
	setClipboard   = user32.NewProc("SetClipboardData")
	registerFormat = user32.NewProc("RegisterClipboardFormatW")
	globalAlloc    = kernel32.NewProc("GlobalAlloc")
	globalFree     = kernel32.NewProc("GlobalFree")
	globalLock     = kernel32.NewProc("GlobalLock")
	globalUnlock   = kernel32.NewProc("GlobalUnlock")
)

const (
	moveable = 2 // GMEM_MOVEABLE
	pixels   = 8 // CF_DIB
)

func (*system) copyPicture(data []byte) error {
	dib, err := bitmap(data)
	if err != nil {
		return err
	}
	name, err := windows.UTF16PtrFromString("PNG")
	if err != nil {
		return err
	}
	runtime.LockOSThread() // the clipboard is open to the thread that opened it
	defer runtime.UnlockOSThread()
	if err := open(); err != nil {
		return err
	}
	defer closeClipboard.Call()
	if ok, _, err := emptyClipboard.Call(); ok == 0 {
		return err
	}
	if err := set(pixels, dib); err != nil {
		return err
	}
	if file, _, _ := registerFormat.Call(uintptr(unsafe.Pointer(name))); file != 0 {
		return set(file, data)
	}
	return nil
}

// open waits a moment for a program that has the clipboard open.
func open() (err error) {
	for range 20 {
		var ok uintptr
		if ok, _, err = openClipboard.Call(0); ok != 0 {
			return nil
		}
		time.Sleep(20 * time.Millisecond)
	}
	return err
}

// set hands bytes over in a format; from then on they are the system's.
func set(format uintptr, data []byte) error {
	h, _, err := globalAlloc.Call(moveable, uintptr(len(data)))
	if h == 0 {
		return err
	}
	at, _, err := globalLock.Call(h)
	if at == 0 {
		globalFree.Call(h)
		return err
	}
	// The memory is the system's and does not move while it is locked
	copy(unsafe.Slice((*byte)(*(*unsafe.Pointer)(unsafe.Pointer(&at))), len(data)), data)
	globalUnlock.Call(h)
	if ok, _, err := setClipboard.Call(format, h); ok == 0 {
		globalFree.Call(h)
		return err
	}
	return nil
}

var errEmpty = errors.New("a picture without pixels")

// bitmap is a picture as a BITMAPINFOHEADER and rows from the lowest up, four bytes a pixel.
func bitmap(data []byte) ([]byte, error) {
	src, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	w, h := src.Bounds().Dx(), src.Bounds().Dy()
	if w == 0 || h == 0 {
		return nil, errEmpty
	}
	rgba := image.NewRGBA(image.Rect(0, 0, w, h))
	draw.Draw(rgba, rgba.Bounds(), image.White, image.Point{}, draw.Src)
	draw.Draw(rgba, rgba.Bounds(), src, src.Bounds().Min, draw.Over)
	out := make([]byte, 40, 40+4*w*h)
	binary.LittleEndian.PutUint32(out[0:], 40)
	binary.LittleEndian.PutUint32(out[4:], uint32(w))
	binary.LittleEndian.PutUint32(out[8:], uint32(h))
	binary.LittleEndian.PutUint16(out[12:], 1)
	binary.LittleEndian.PutUint16(out[14:], 32)
	binary.LittleEndian.PutUint32(out[20:], uint32(4*w*h))
	for y := h - 1; y >= 0; y-- {
		row := rgba.Pix[y*rgba.Stride : y*rgba.Stride+4*w]
		for x := 0; x < len(row); x += 4 {
			out = append(out, row[x+2], row[x+1], row[x], 0)
		}
	}
	return out, nil
}
