package facilitator

import (
	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/facilitator/parts"
	"github.com/upturn-workshop/upturn/ui/keys"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop"
)

// tiles gives the pyramid's tiles the group's own names.
type tiles struct {
	b       *bench
	fields  []*parts.Field
	up      []*controls.Button // moves the tile one up; the first has none
	names   []string
	content *fyne.Container
}

func newTiles(b *bench) *tiles {
	t := &tiles{b: b}
	t.content = controls.Free(fyne.NewSize(0, 0), t.place)
	return t
}

const tileRow float32 = 54

func (t *tiles) object() fyne.CanvasObject { return t.content }
func (t *tiles) name() string              { return t.b.t("work.tiles") }
func (t *tiles) height(float32) float32    { return tileRow * float32(len(t.fields)) }
func (t *tiles) least() float32            { return t.height(0) }

// place puts the customers' tile on top, as in the pyramid that was turned.
func (t *tiles) place(s fyne.Size) {
	for i, f := range t.fields {
		w := min(s.Width, 420)
		controls.Place(f, 0, tileRow*float32(i), w-theme.Control-theme.S8, f.Height())
		controls.Place(t.up[i], w-theme.Control, tileRow*float32(i), theme.Control, theme.Control)
	}
}

func (t *tiles) draw(st workshop.State) {
	names := st.TileNames()
	for i := len(t.fields); i < len(names); i++ {
		f := parts.NewField(t.b.key(keys.Text), "", func(string) {
			t.save()
			t.b.focus(t.fields[(i+1)%len(t.fields)])
		}, t.save)
		up := parts.NewPick(t.b.key(keys.Button), controls.IconUp, func() {
			t.save()
			t.b.run(func(s *workshop.Session) error { return s.MoveTile(i, i-1) })
		})
		controls.Show(up, i > 0)
		t.fields, t.up = append(t.fields, f), append(t.up, up)
		t.content.Add(f)
		t.content.Add(up)
	}
	for i, name := range names {
		if i >= len(t.names) || t.names[i] != name {
			t.fields[i].Write(name)
		}
	}
	t.names = names
	t.content.Refresh()
}

// save hands on the names that were changed.
func (t *tiles) save() {
	for i, f := range t.fields {
		if i >= len(t.names) || f.Text == t.names[i] {
			continue
		}
		name := f.Text
		t.names[i] = name
		t.b.run(func(s *workshop.Session) error { return s.SetTile(i, name) })
	}
}
