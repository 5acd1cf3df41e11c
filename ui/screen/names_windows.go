package screen

import (
	"maps"
	"strings"
	"unsafe"

	"golang.org/x/sys/windows"
)

var (
	user32        = windows.NewLazySystemDLL("user32.dll")
	enumDisplays  = user32.NewProc("EnumDisplayDevicesW")
	configSizes   = user32.NewProc("GetDisplayConfigBufferSizes")
	configQuery   = user32.NewProc("QueryDisplayConfig")
	configDetails = user32.NewProc("DisplayConfigGetDeviceInfo")
)

// target is what a screen says of itself.
type target struct {
	name  string // as its maker calls it; "" = it does not say
	panel bool   // a laptop's own
}

// names is what screens have said of themselves.
type names struct{ said map[string]target }

// learn adds what they say now, and gives all that is known. While the computer is locked, or asks
// whether a program may change it, Windows tells nobody: the screens are still the same ones, and
// must not seem to be others, which the wall would leave.
func (n *names) learn(now map[string]target) map[string]target {
	if n.said == nil {
		n.said = map[string]target{}
	}
	maps.Copy(n.said, now)
	return n.said
}

// told has a screen bear the name that it says of itself, in place of that of its driver,
// which is one for all.
func (m Monitor) told(all map[string]target) Monitor {
	if t, known := all[strings.ToLower(m.ID)]; known {
		m.Panel = t.panel
		if t.name != "" {
			m.Name = t.name
		}
	}
	return m
}

// displayDevice is DISPLAY_DEVICEW.
type displayDevice struct {
	size  uint32
	name  [32]uint16
	text  [128]uint16
	flags uint32
	id    [128]uint16
	key   [128]uint16
}

// interfaceOf is the sign by which Windows knows a screen, wherever it stands; "" = it has none.
func interfaceOf(adapter, monitor string) string {
	name, err := windows.UTF16PtrFromString(adapter)
	if err != nil {
		return ""
	}
	for i := range 16 { // screens at one connector
		d := displayDevice{}
		d.size = uint32(unsafe.Sizeof(d))
		const asInterface = 1 // EDD_GET_DEVICE_INTERFACE_NAME
		found, _, _ := enumDisplays.Call(uintptr(unsafe.Pointer(name)), uintptr(i), uintptr(unsafe.Pointer(&d)), asInterface)
		if found == 0 {
			return ""
		}
		if windows.UTF16ToString(d.name[:]) == monitor {
			return windows.UTF16ToString(d.id[:])
		}
	}
	return ""
}

// displayPath is DISPLAYCONFIG_PATH_INFO: which picture goes to which screen.
type displayPath struct {
	source struct {
		adapter         windows.LUID
		id, mode, flags uint32
	}
	target struct {
		adapter                                 windows.LUID
		id, mode, technology, rotation, scaling uint32
		refresh                                 [2]uint32
		scanLines, available, status            uint32
	}
	flags uint32
}

// displayMode is DISPLAYCONFIG_MODE_INFO, of which nothing is wanted here.
type displayMode [64]byte

// targetName is DISPLAYCONFIG_TARGET_DEVICE_NAME.
type targetName struct {
	kind, size   uint32
	adapter      windows.LUID
	id           uint32
	flags        uint32
	technology   uint32
	maker, model uint16
	connector    uint32
	friendly     [64]uint16
	path         [128]uint16
}

// embedded are the connectors inside a laptop, as DISPLAYCONFIG_VIDEO_OUTPUT_TECHNOLOGY has them.
var embedded = map[uint32]bool{6: true, 11: true, 13: true, 0x80000000: true} // LVDS, DisplayPort, UDI, "internal"

// targets asks the screens that are lit who they are. What they do not say is not in it.
func targets() map[string]target {
	const lit = 2 // QDC_ONLY_ACTIVE_PATHS
	var paths, modes uint32
	if code, _, _ := configSizes.Call(lit, uintptr(unsafe.Pointer(&paths)), uintptr(unsafe.Pointer(&modes))); code != 0 || paths == 0 {
		return nil
	}
	ways, shapes := make([]displayPath, paths), make([]displayMode, max(modes, 1))
	if code, _, _ := configQuery.Call(lit, uintptr(unsafe.Pointer(&paths)), uintptr(unsafe.Pointer(&ways[0])),
		uintptr(unsafe.Pointer(&modes)), uintptr(unsafe.Pointer(&shapes[0])), 0); code != 0 {
		return nil // they have just changed: the next look sees them
	}
	all := map[string]target{}
	for _, way := range ways[:min(int(paths), len(ways))] {
		const ofTarget = 2 // DISPLAYCONFIG_DEVICE_INFO_GET_TARGET_NAME
		n := targetName{kind: ofTarget, adapter: way.target.adapter, id: way.target.id}
		n.size = uint32(unsafe.Sizeof(n))
		if code, _, _ := configDetails.Call(uintptr(unsafe.Pointer(&n))); code != 0 {
			continue
		}
		all[strings.ToLower(windows.UTF16ToString(n.path[:]))] = target{windows.UTF16ToString(n.friendly[:]), embedded[n.technology]}
	}
	return all
}
