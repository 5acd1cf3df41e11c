package ui

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/formats"
)

// data goes from what can be printed to the page of data, and there to a format.
func (d *desk) data(format string) {
	d.t.Helper()
	d.find(d.p.words.T("data.tab"))
	d.press(fyne.KeyRight)
	d.find(d.p.words.T("data.name.csv"))
	for range slices.IndexFunc(formats.All(), func(f formats.Format) bool { return f.Name == format }) {
		d.press(fyne.KeyRight)
	}
	hint := strings.Fields(d.p.words.T("data.hint." + format))
	d.until("the format "+format, func() bool { return strings.Contains(strings.Join(words(d.top()), " "), strings.Join(hint[:3], " ")) })
}
