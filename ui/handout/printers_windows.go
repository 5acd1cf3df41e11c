package handout

import (
	"slices"
	"unsafe"

	"golang.org/x/sys/windows"
)

var (
	winspool     = windows.NewLazySystemDLL("winspool.drv")
	enumPrinters = winspool.NewProc("EnumPrintersW")
	usualPrinter = winspool.NewProc("GetDefaultPrinterW")
)

// printerInfo is PRINTER_INFO_4: what is known of a printer without asking it.
type printerInfo struct {
	name, server *uint16
	attributes   uint32
}

// printers are those of this computer and those that it is connected to, the usual one
// first. None is no failure.
func printers() (names []string) {
	const here, connected = 2, 4 // PRINTER_ENUM_LOCAL, PRINTER_ENUM_CONNECTIONS
	const level = 4
	var size, count uint32
	enumPrinters.Call(here|connected, 0, level, 0, 0, uintptr(unsafe.Pointer(&size)), uintptr(unsafe.Pointer(&count)))
	if size == 0 {
		return nil
	}
	room := make([]printerInfo, size/uint32(unsafe.Sizeof(printerInfo{}))+1) // the names lie behind the list
	ok, _, _ := enumPrinters.Call(here|connected, 0, level, uintptr(unsafe.Pointer(&room[0])), uintptr(size),
		uintptr(unsafe.Pointer(&size)), uintptr(unsafe.Pointer(&count)))
	if ok == 0 {
		return nil // one has just been taken away, or the spooler does not run
	}
	for _, p := range room[:min(int(count), len(room))] {
		names = append(names, windows.UTF16PtrToString(p.name))
	}
	return usualFirst(names, usual())
}

// usual is the name of the printer that is used where none is named; "" = there is none.
func usual() string {
	name := make([]uint16, 512)
	size := uint32(len(name))
	if ok, _, _ := usualPrinter.Call(uintptr(unsafe.Pointer(&name[0])), uintptr(unsafe.Pointer(&size))); ok == 0 {
		return ""
	}
	return windows.UTF16ToString(name)
}

// usualFirst puts one of some names first, and leaves the others in their order.
func usualFirst(names []string, usual string) []string {
	i := slices.Index(names, usual)
	if i < 0 {
		return names
	}
	return slices.Insert(slices.Delete(names, i, i+1), 0, usual)
}
