package screen

import "testing"

func TestProjector(t *testing.T) {
	laptop := Monitor{Name: "eDP-1", W: 1366, H: 768, Primary: true}
	wall := Monitor{Name: "HDMI-1", X: 1366, W: 1280, H: 720}
	side := Monitor{Name: "DP-2", X: -1024, W: 1024, H: 600}
	for _, c := range []struct {
		name string
		all  []Monitor
		want string
	}{
		{"one screen", []Monitor{laptop}, ""},
		{"no screen", nil, ""},
		{"a projector", []Monitor{laptop, wall}, "HDMI-1"},
		{"listed first", []Monitor{wall, laptop}, "HDMI-1"},
		{"the larger of two", []Monitor{side, laptop, wall}, "HDMI-1"},
		{"mirrored is no second screen", Distinct([]Monitor{laptop, {Name: "HDMI-1", W: 1366, H: 768}}), ""},
		{"same name, other place", []Monitor{laptop, {Name: "eDP-1", X: 1366, W: 800, H: 600}}, "eDP-1"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, ok := Projector(c.all, Laptop(c.all))
			if got.Name != c.want || ok != (c.want != "") {
				t.Errorf("projector %q (%v), want %q", got.Name, ok, c.want)
			}
		})
	}
}
