package facilitator

import (
	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// over lays a borrowed panel over notes and wall: keying in ballots needs the
// eyes and the room of both.
type over struct {
	panel   Panel
	way     workshop.Way // that the panel serves
	round   int64        // that the panel is for
	content *fyne.Container
	changed func() // it came or went
}

func newOver(changed func()) *over {
	o := &over{changed: changed}
	o.content = controls.Free(fyne.NewSize(0, 0), func(s fyne.Size) {
		for _, c := range o.content.Objects {
			controls.Place(c, 0, 0, s.Width, s.Height)
		}
	})
	o.content.Hide()
	return o
}

func (o *over) set(p Panel) {
	o.panel = p
	o.content.Objects = []fyne.CanvasObject{controls.NewPanel(figure.Paper, 0), p.Content()}
}

func (o *over) isOpen() bool { return o.content.Visible() }

func (o *over) open(st workshop.State) {
	if r, ok := st.OpenRound(); ok {
		o.round = r.ID
	}
	o.content.Show()
	o.changed()
	o.content.Refresh()
	o.panel.Draw(st)
}

// unsent tells whether the panel, open or put away, holds what is not recorded.
func (o *over) unsent() bool { return o.panel != nil && o.panel.Unsent() }

func (o *over) close() {
	o.content.Hide()
	o.changed()
}

// drop takes the panel away, and what was being keyed in with it.
func (o *over) drop() {
	o.panel, o.content.Objects = nil, nil
	o.close()
}

// draw takes up a new state. With its vote the panel goes, and with it what was
// being keyed in.
func (o *over) draw(st workshop.State) {
	if o.panel == nil {
		return
	}
	if r, ok := st.OpenRound(); !ok || r.ID != o.round {
		o.panel.Draw(st)
		o.drop()
		return
	}
	if o.isOpen() {
		o.panel.Draw(st)
	}
}
