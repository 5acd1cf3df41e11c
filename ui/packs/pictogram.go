package packs

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/paint"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/pack/edit"
)

// drawings is a choice among all pictograms, and none. The arrow keys move it while it has
// the focus; Space and Enter go round.
type drawings struct {
	controls.Pressable

	all      []figure.Pictogram // "" for none
	chosen   int
	over     int // under the pointer, -1 for none
	onChange func(figure.Pictogram)
}

// Measures of the choice: a tile, the pictogram in it, and what parts two tiles.
const (
	drawingTile float32 = 44
	drawingSide         = 28.0
	drawingGap  float32 = theme.S4
)

func newDrawings(chosen figure.Pictogram, changed func(figure.Pictogram)) *drawings {
	d := &drawings{all: append([]figure.Pictogram{""}, figure.Pictograms()...), over: -1, onChange: changed}
	d.chosen = slices.Index(d.all, chosen) // -1: of a later version, or a slip of the pen
	d.ExtendBaseWidget(d)
	return d
}

// perRow is how many tiles have room beside each other.
func (d *drawings) perRow(width float32) int {
	return max(1, int((width+drawingGap)/(drawingTile+drawingGap)))
}

// HeightFor is how high all tiles are in a width.
func (d *drawings) HeightFor(width float32) float32 {
	rows := (len(d.all) + d.perRow(width) - 1) / d.perRow(width)
	return float32(rows)*(drawingTile+drawingGap) - drawingGap
}

// at is the upper left corner of a tile.
func (d *drawings) at(i int, width float32) (x, y float32) {
	n := d.perRow(width)
	return float32(i%n) * (drawingTile + drawingGap), float32(i/n) * (drawingTile + drawingGap)
}

// tile is the one under a point, -1 for none.
func (d *drawings) tile(p fyne.Position) int {
	for i := range d.all {
		if x, y := d.at(i, d.Size().Width); p.X >= x && p.X < x+drawingTile && p.Y >= y && p.Y < y+drawingTile {
			return i
		}
	}
	return -1
}

func (d *drawings) choose(i int) {
	if i < 0 || i >= len(d.all) || i == d.chosen {
		return
	}
	d.chosen = i
	d.Refresh()
	d.onChange(d.all[i])
}

// Tapped chooses what was hit.
func (d *drawings) Tapped(e *fyne.PointEvent) { d.choose(d.tile(e.Position)) }

// MouseMoved marks the tile under the pointer.
func (d *drawings) MouseMoved(e *desktop.MouseEvent) {
	if i := d.tile(e.Position); i != d.over {
		d.over = i
		d.Refresh()
	}
}

// MouseOut unmarks it.
func (d *drawings) MouseOut() {
	d.over = -1
	d.Pressable.MouseOut()
}

// TypedKey moves the choice.
func (d *drawings) TypedKey(e *fyne.KeyEvent) {
	row := d.perRow(d.Size().Width)
	switch {
	case e.Name == fyne.KeyLeft:
		d.choose(d.chosen - 1)
	case e.Name == fyne.KeyRight:
		d.choose(d.chosen + 1)
	case e.Name == fyne.KeyUp:
		d.choose(d.chosen - row)
	case e.Name == fyne.KeyDown:
		d.choose(d.chosen + row)
	case controls.IsPress(e):
		d.choose((d.chosen + 1) % len(d.all))
	default:
		d.Pressable.TypedKey(e)
	}
}

// scene draws all tiles: the chosen one in a frame, for none an empty ring that is crossed.
func (d *drawings) scene(s fyne.Size) figure.Scene {
	out := figure.Scene{W: float64(s.Width), H: float64(s.Height), Ground: figure.Paper}
	for i, name := range d.all {
		fx, fy := d.at(i, s.Width)
		x, y := float64(fx), float64(fy)
		r := figure.Rect{X: x + 1, Y: y + 1, W: float64(drawingTile) - 2, H: float64(drawingTile) - 2, R: 6, Fill: figure.Card, Stroke: figure.Edge, Width: 1}
		switch i {
		case d.chosen:
			r.Stroke, r.Width = figure.Ink, 2.5
		case d.over:
			r.Fill = figure.Sand
		}
		out.Add(r)
		const in = (float64(drawingTile) - drawingSide) / 2
		if name == "" {
			out.Add(figure.Line{X1: x + in + 6, Y1: y + float64(drawingTile)/2, X2: x + float64(drawingTile) - in - 6, Y2: y + float64(drawingTile)/2, Stroke: figure.Ink2, Width: 2})
			continue
		}
		name.Draw(&out, x+in, y+in, drawingSide, figure.Accent)
	}
	return out
}

// CreateRenderer is Fyne's way of asking for the objects.
func (d *drawings) CreateRenderer() fyne.WidgetRenderer {
	d.ExtendBaseWidget(d)
	r := &drawingsRenderer{d: d, ring: controls.NewRing(), picture: paint.New()}
	r.picture.SetInset(true)
	r.Refresh()
	return r
}

type drawingsRenderer struct {
	d       *drawings
	ring    controls.Ring
	picture *paint.Picture
}

func (r *drawingsRenderer) Destroy() {}

func (r *drawingsRenderer) MinSize() fyne.Size { return fyne.NewSquareSize(drawingTile) }

func (r *drawingsRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.picture, r.ring.Rectangle}
}

func (r *drawingsRenderer) Layout(s fyne.Size) {
	controls.Place(r.picture, 0, 0, s.Width, s.Height)
	r.picture.SetScene(r.d.scene(s))
	r.ring.Show(r.d.Focused, r.d, s, theme.Corner)
}

func (r *drawingsRenderer) Refresh() { r.Layout(r.d.Size()) }

// pictogram lets one choose what stands beside the name of an item or an exercise; nothing
// where such a thing has no pictogram.
func (f *form) pictogram() []fyne.CanvasObject {
	e := f.e
	now, change, may := drawnAt(e.pack(), e.at)
	if !may {
		return nil
	}
	says := func(name figure.Pictogram) string {
		is := e.p.t("packs.pictogram.none")
		if name != "" {
			is = e.p.t("packs.pictogram." + string(name))
		}
		return e.p.t("packs.pictogram_of", "name", is)
	}
	title := small(says(now))
	d := newDrawings(now, func(name figure.Pictogram) {
		title.SetText(says(name))
		if e.change(change(e.pack(), name), "") {
			e.look.build()
			e.head.update()
		}
	})
	return []fyne.CanvasObject{controls.Free(fyne.NewSize(1, 28+d.HeightFor(f.size.Width)), func(s fyne.Size) {
		controls.PlaceText(title, 6, 15, s.Width-12)
		controls.Place(d, 6, 24, s.Width-12, d.HeightFor(s.Width-12))
	}, title, d)}
}

// drawnAt is the pictogram of a node, and how it is changed; false where it may have none.
func drawnAt(p *workshop.Pack, n node) (figure.Pictogram, func(*workshop.Pack, figure.Pictogram) *workshop.Pack, bool) {
	if id, ok := strings.CutPrefix(n.group, "exercise:"); ok && n.sort == nodeGroup {
		return figure.Pictogram(p.PictogramOfExercise(id)), func(p *workshop.Pack, name figure.Pictogram) *workshop.Pack {
			return edit.PictogramOfExercise(p, id, name)
		}, true
	}
	i := slices.IndexFunc(p.Items, func(it workshop.ItemDef) bool { return it.ID == n.id })
	if n.sort != nodeItem || i < 0 || !p.Items[i].Kind.Drawn() {
		return "", nil, false
	}
	return figure.Pictogram(p.PictogramOf(n.id)), func(p *workshop.Pack, name figure.Pictogram) *workshop.Pack {
		return edit.Pictogram(p, n.id, name)
	}, true
}
