package controls

import (
	"bytes"
	"fmt"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"github.com/upturn-workshop/upturn/assets"
)

// Icon names a drawing in assets/icons. An icon always stands beside a word.
type Icon string

// The icons.
const (
	NoIcon       Icon = ""
	IconPlus     Icon = "plus"
	IconMinus    Icon = "minus"
	IconPlay     Icon = "play"
	IconFolder   Icon = "folder"
	IconMonitor  Icon = "monitor"
	IconCheck    Icon = "check"
	IconBack     Icon = "back"
	IconNext     Icon = "next"
	IconDown     Icon = "down"
	IconUp       Icon = "up"
	IconBlank    Icon = "blank"
	IconFreeze   Icon = "freeze"
	IconLock     Icon = "lock"
	IconCalendar Icon = "calendar"
	IconClose    Icon = "close"
	IconSheet    Icon = "sheet"
	IconSearch   Icon = "search"
	IconMore     Icon = "more"
	IconHelp     Icon = "help"
	IconSettings Icon = "settings"
	IconWindow   Icon = "window"
)

// IconSize is the side of an icon.
const IconSize float32 = 20

// Resource is the icon in a colour; nil when there is no such icon.
func (i Icon) Resource(c color.Color) fyne.Resource {
	if i == NoIcon {
		return nil
	}
	svg, err := assets.Icons.ReadFile("icons/" + string(i) + ".svg")
	if err != nil {
		fyne.LogError("icon "+string(i), err)
		return nil
	}
	n := color.NRGBAModel.Convert(c).(color.NRGBA)
	hex := fmt.Sprintf("#%02x%02x%02x", n.R, n.G, n.B)
	// The name carries the colour because Fyne caches drawings by name.
	return fyne.NewStaticResource(string(i)+hex[1:]+".svg", bytes.ReplaceAll(svg, []byte("currentColor"), []byte(hex)))
}

// picture is an image of an icon that changes colour in place.
type picture struct {
	*canvas.Image
	icon  Icon
	color color.Color
}

func newPicture() picture {
	img := &canvas.Image{FillMode: canvas.ImageFillContain}
	img.Hide()
	return picture{Image: img}
}

// show puts the icon at its centre; without an icon the image hides.
func (p *picture) show(i Icon, c color.Color, x, y, side float32) {
	if i == NoIcon {
		p.Hide()
		return
	}
	if p.icon != i || p.color != c || p.Resource == nil {
		p.icon, p.color, p.Resource = i, c, i.Resource(c)
		p.Image.Refresh()
	}
	p.Show()
	p.Resize(fyne.NewSquareSize(side))
	p.Move(fyne.NewPos(x-side/2, y-side/2))
}
