package home

import (
	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/paint"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// onWall is what the room sees on the projector while the first window is open. Whoever
// unpacks a laptop before people who are already seated looks up at the wall to see
// whether their files are on it; here they need not turn round.
type onWall struct {
	heading, hint *controls.Text
	frame         *fyne.Container
	picture       *paint.Picture
	there         bool // there is something to show, and a projector
}

func newOnWall(w Words) *onWall {
	o := &onWall{
		heading: controls.NewText(w.T("home.on_projector"), controls.Style{Size: theme.Small, Role: figure.Ink3, Bold: true}),
		hint:    controls.NewText(w.T("home.on_projector_only"), controls.Style{Size: theme.Small, Role: figure.Ink3, Fit: controls.Wrap}),
		frame:   controls.NewFrame(figure.Edge), picture: paint.New().Shrink(),
	}
	o.show(false)
	return o
}

func (o *onWall) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{o.heading, o.frame, o.picture, o.hint}
}

func (o *onWall) show(on bool) {
	for _, part := range o.objects() {
		controls.Show(part, on)
	}
}

// Heights of the parts: of the heading with its air, and of the sentence below.
const (
	onWallHead float32 = 34
	onWallHint float32 = 40
	wallAspect         = 9.0 / 16
)

// leastOnWall is how wide the picture has to be for one to see what it is.
const leastOnWall float32 = 200

// fits is how wide the picture gets in a column of a width, where so much is free below each
// other.
func (o *onWall) fits(width, free float32) float32 {
	return min(width, (free-onWallHead-onWallHint)/wallAspect)
}

// place has the picture, which is so wide as seen says, in a column.
func (o *onWall) place(x, y, width, seen float32) {
	controls.PlaceText(o.heading, x, y+onWallHead-theme.S12, width)
	y += onWallHead
	high := seen * wallAspect
	controls.Place(o.frame, x, y, seen, high)
	controls.Place(o.picture, x+1, y+1, seen-2, high-2)
	controls.PlaceText(o.hint, x, y+high+theme.S24, width)
}

// wallSize is what the picture is composed for; it scales it.
var wallSize = figure.Size{W: 1280, H: 720}

// SetWall shows what the room sees; nil = nothing is known of it. dark tells that the wall
// has the palette for dark rooms.
func (v *View) SetWall(compose func(figure.Size) figure.Scene, dark bool) {
	v.d.Wall = compose
	o := v.side.wall
	if compose != nil {
		o.picture.SetDark(dark)
		o.picture.SetScene(compose(wallSize))
	}
	v.seeWall()
}

// seeWall has the picture where there is a projector.
func (v *View) seeWall() {
	v.side.wall.there = v.d.Projector && v.d.Wall != nil
	v.root.Refresh()
}
