package facilitator

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/facilitator/parts"
	"github.com/upturn-workshop/upturn/ui/keys"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// reading is where the facilitator reads what people wrote, before anybody else does: takes
// out what is nobody's to read, rewords it, puts together what says the same. Nothing of this
// can be taken back, for what was there is destroyed.
type reading struct {
	b *bench

	hint               *controls.Text
	entry              *parts.Field
	out, reword, merge *controls.Button
	list               *parts.List
	scroll             *container.Scroll
	content            *fyne.Container
	items              []workshop.Item
	most               int      // that the list of the step takes
	chosen             []string // IDs, in the order of choosing, two at most
	editing            string   // ID of the answer that the entry rewords; "" = none
}

func newReading(b *bench) *reading {
	r := &reading{b: b}
	r.hint = controls.NewText("", controls.Style{Size: theme.Small, Role: figure.Ink2, Fit: controls.Wrap})
	r.entry = parts.NewField(b.key(keys.Text), "", r.enter, nil)
	r.out = link(b, b.t("reading.out"), r.takeOut)
	r.reword = link(b, b.t("reading.reword"), r.start)
	r.merge = link(b, b.t("reading.merge"), r.fold)
	r.list = parts.NewList(b.key(keys.Button), r.choose)
	r.scroll = controls.List(r.list.Content)
	r.content = controls.Free(fyne.NewSize(0, 0), r.place, r.hint, r.entry, r.reword, r.merge, r.out, r.scroll)
	return r
}

func (r *reading) object() fyne.CanvasObject { return r.content }
func (r *reading) name() string              { return r.b.t("work.reading", "n", strconv.Itoa(len(r.items))) }
func (r *reading) least() float32            { return 260 }
func (r *reading) save()                     {}

func (r *reading) height(w float32) float32 {
	return r.hint.HeightFor(w) + theme.S8 + parts.LinkHigh + 8 + r.list.HeightFor(len(r.items), w)
}

func (r *reading) place(s fyne.Size) {
	y := r.hint.HeightFor(s.Width)
	controls.Place(r.hint, 0, 0, s.Width, y)
	y += theme.S8
	if r.entry.Visible() {
		controls.Place(r.entry, 0, y, s.Width, r.entry.Height())
		y += r.entry.Height() + theme.S8
	}
	high := parts.PlaceLinks([]fyne.CanvasObject{r.reword, r.merge, r.out}, s.Width, func(l fyne.CanvasObject, x, at, w float32) {
		controls.Place(l, x, y+at, w, parts.LinkHigh)
	})
	y += max(high, parts.LinkHigh) + 4
	controls.PlaceList(r.scroll, 0, y, s.Width, max(0, s.Height-y))
}

func (r *reading) draw(st workshop.State) {
	def := st.Def(st.Now())
	r.items, r.most = workshop.UnreadOf(st, def.ID), workshop.RoomForAnswers(st, def.ID)
	r.chosen = slices.DeleteFunc(r.chosen, func(id string) bool { return r.at(id) < 0 })
	if r.editing != "" && r.at(r.editing) < 0 {
		r.stop()
	}
	r.show()
}

func (r *reading) at(id string) int {
	return slices.IndexFunc(r.items, func(it workshop.Item) bool { return it.ID == id })
}

func (r *reading) show() {
	r.list.Show(len(r.items), func(i int, row *parts.ListRow) {
		it := r.items[i]
		under := ""
		if len(it.Merged) > 0 {
			under = r.b.t("collect.also", "texts", strings.Join(it.Merged, " · "))
		}
		row.Set(strconv.Itoa(i+1), it.Text, under, slices.Contains(r.chosen, it.ID))
	})
	hint := r.b.t("reading.hint")
	if len(r.items) > r.most {
		hint = r.b.t("reading.many", "n", strconv.Itoa(len(r.items)), "max", strconv.Itoa(r.most))
	}
	r.hint.SetText(hint)
	one, two := len(r.chosen) == 1 && r.editing == "", len(r.chosen) == 2
	controls.Show(r.entry, r.editing != "")
	controls.Show(r.reword, one)
	controls.Show(r.out, one)
	controls.Show(r.merge, two)
	r.content.Refresh()
}

// choose marks an answer, or takes the mark away; a third mark replaces the first.
func (r *reading) choose(i int) {
	if i >= len(r.items) {
		return
	}
	id := r.items[i].ID
	if at := slices.Index(r.chosen, id); at >= 0 {
		r.chosen = slices.Delete(r.chosen, at, at+1)
	} else if r.chosen = append(r.chosen, id); len(r.chosen) > 2 {
		r.chosen = r.chosen[1:]
	}
	r.stop()
	r.show()
}

func (r *reading) takeOut() {
	if len(r.chosen) != 1 {
		return
	}
	id := r.chosen[0]
	r.chosen = nil
	r.b.run(func(s *workshop.Session) error { return s.TakeOut(id) })
}

func (r *reading) fold() {
	if len(r.chosen) != 2 {
		return
	}
	into, from := r.chosen[0], r.chosen[1]
	r.chosen = nil
	r.b.run(func(s *workshop.Session) error { return s.Fold(into, from) })
}

// start begins with an empty line: what stands in a field can be taken back in it.
func (r *reading) start() {
	if len(r.chosen) != 1 {
		return
	}
	r.editing = r.chosen[0]
	r.entry.SetPlaceHolder(r.b.t("reading.instead"))
	r.entry.Write("")
	r.show()
	r.b.focus(r.entry)
}

func (r *reading) enter(text string) {
	id := r.editing
	r.stop()
	if id == "" || strings.TrimSpace(text) == "" {
		r.show()
		return
	}
	r.chosen = nil
	r.b.run(func(s *workshop.Session) error { return s.Reword(id, text) })
}

func (r *reading) stop() {
	r.editing = ""
	r.entry.Write("")
}
