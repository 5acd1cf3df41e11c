package joining

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop"
)

type keysOnly struct{}

func (keysOnly) T(key string, _ ...string) string { return key }
func (keysOnly) Error(err error) string           { return err.Error() }

// door notes what it is told, and does nothing.
type door struct{ wifi workshop.Wifi }

func (d *door) SetWifi(w workshop.Wifi) { d.wifi = w }
func (d *door) Choose(string)           {}
func (d *door) TakePaper(bool)          {}
func (d *door) Ask(bool)                {}
func (d *door) NewCode()                {}
func (d *door) AddPlace()               {}

// What was typed a moment ago is not known to the state yet: a ballot that comes meanwhile takes
// nothing of it away.
func TestWhatWasTypedStays(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.AlwaysLight))
	d := &door{}
	p := New(Deps{Words: keysOnly{}, Door: d, System: "linux", Leave: func() {}, Paper: func() {}, Focus: func(fyne.Focusable) {}})
	at := func(w workshop.Wifi) workshop.State {
		return workshop.State{WayIn: &workshop.WayIn{Address: "192.168.137.1:8080", Code: "K7PM4X", Of: 3, Wifi: w}}
	}
	p.Draw(at(workshop.Wifi{}))
	p.name.SetText("room")
	p.name.FocusLost()
	p.Draw(at(workshop.Wifi{}))
	p.password.SetText("river")
	p.Draw(at(workshop.Wifi{Name: "room"}))
	p.password.FocusLost()
	p.Draw(at(workshop.Wifi{Name: "room"}))
	want := workshop.Wifi{Name: "room", Password: "river"}
	if p.written() != want || d.wifi != want {
		t.Errorf("the fields have %q and %q, the door was told %q", p.name.Text, p.password.Text, d.wifi.Name)
	}
	p.Draw(at(want))
	p.Wipe()
	p.Draw(at(want))
	if p.written() != want || d.wifi != want {
		t.Error("fields that were wiped are not filled again")
	}
}
