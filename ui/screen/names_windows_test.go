package screen

import (
	"testing"
	"unsafe"
)

// What the system fills is laid out as the system has it.
func TestLayoutOfTheSystem(t *testing.T) {
	for name, c := range map[string][2]uintptr{
		"DISPLAY_DEVICEW":                  {unsafe.Sizeof(displayDevice{}), 840},
		"DISPLAYCONFIG_PATH_INFO":          {unsafe.Sizeof(displayPath{}), 72},
		"DISPLAYCONFIG_MODE_INFO":          {unsafe.Sizeof(displayMode{}), 64},
		"DISPLAYCONFIG_TARGET_DEVICE_NAME": {unsafe.Sizeof(targetName{}), 420},
	} {
		if c[0] != c[1] {
			t.Errorf("%s has %d bytes, want %d", name, c[0], c[1])
		}
	}
}

// The name that a screen says of itself goes before that of its driver.
func TestScreensBearTheirOwnNames(t *testing.T) {
	all := map[string]target{`\\?\display#epn`: {name: "EPSON PJ"}, `\\?\display#lgd`: {panel: true}}
	for _, c := range []struct {
		id, name string
		panel    bool
	}{
		{`\\?\DISPLAY#EPN`, "EPSON PJ", false},
		{`\\?\DISPLAY#LGD`, "Generic PnP Monitor", true},
		{`\\?\DISPLAY#SAM`, "Generic PnP Monitor", false},
		{"", "Generic PnP Monitor", false},
	} {
		got := Monitor{Name: "Generic PnP Monitor", ID: c.id}.told(all)
		if got.Name != c.name || got.Panel != c.panel {
			t.Errorf("%s: %+v", c.id, got)
		}
	}
}

// Asking must not fail, whatever there is: nobody may lose the wall over a name.
func TestAskingTheSystem(t *testing.T) {
	for path, screen := range targets() {
		t.Logf("%s: %+v", path, screen)
	}
	if id := interfaceOf(`\\.\NOWHERE1`, `\\.\NOWHERE1\Monitor0`); id != "" {
		t.Errorf("a screen that is not there is %q", id)
	}
	t.Logf("%q", interfaceOf(`\\.\DISPLAY1`, `\\.\DISPLAY1\Monitor0`))
}

// A screen stays the one that it was while Windows does not tell of it.
func TestScreensStayThemselvesWhileNothingIsTold(t *testing.T) {
	var n names
	at := Monitor{Name: "Generic PnP Monitor", ID: `\\?\DISPLAY#EPN`, W: 1920, H: 1080}
	known := at.told(n.learn(map[string]target{`\\?\display#epn`: {name: "EPSON PJ"}}))
	for _, now := range []map[string]target{nil, {`\\?\display#lgd`: {panel: true}}} {
		if got := at.told(n.learn(now)); got != known || got.Name != "EPSON PJ" {
			t.Errorf("%+v, and was %+v", got, known)
		}
	}
}
