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

// collect takes down what the group says, word for word.
type collect struct {
	b *bench

	entry               *parts.Field
	edit, remove, merge *controls.Button
	split, example      *controls.Button
	group               *controls.Button // to where the list is put into groups
	hint                *controls.Text
	items               []workshop.Item
	list                *parts.List
	scroll              *container.Scroll
	content             *fyne.Container

	kind    string   // list that is collected
	chosen  []string // IDs, in the order of choosing, two at most
	editing string   // ID of the item that the entry changes; "" = a new one
	samples []string
	shown   int    // of the samples
	draft   string // what the workshop keeps of a text that is not on the list yet
	full    bool   // the step takes no more
	sent    sent   // what was handed on last and is not on the list yet
}

func newCollect(b *bench) *collect {
	c := &collect{b: b}
	c.entry = parts.NewField(b.key(keys.Text), b.t("collect.hint"), c.enter, nil)
	c.edit = link(b, b.t("collect.edit"), c.startEdit)
	c.remove = link(b, b.t("collect.remove"), c.removeChosen)
	c.merge = link(b, b.t("collect.merge"), c.mergeChosen)
	c.split = link(b, b.t("collect.split"), c.splitChosen)
	c.entry.Lines = c.paste
	c.example = link(b, b.t("collect.example"), c.nextSample)
	c.group = quiet(b, b.t("groups.group"), func() {})
	c.hint = controls.NewText("", controls.Style{Size: theme.Small, Role: figure.Ink2, Fit: controls.Cut})
	c.list = parts.NewList(b.key(keys.Button), c.choose)
	c.scroll = controls.List(c.list.Content)
	c.content = controls.Free(fyne.NewSize(0, 0), c.place, c.entry, c.edit, c.merge, c.split, c.remove, c.group, c.example, c.hint, c.scroll)
	return c
}

func (c *collect) object() fyne.CanvasObject { return c.content }
func (c *collect) name() string {
	return c.b.t("work.collect", "n", strconv.Itoa(len(c.items)))
}
func (c *collect) least() float32           { return c.top() + 120 }
func (c *collect) top() float32             { return c.entry.Height() + 8 + 32 + 4 }
func (c *collect) height(w float32) float32 { return c.top() + c.list.HeightFor(len(c.items), w) }

func (c *collect) place(s fyne.Size) {
	below := c.entry.Height()
	controls.Place(c.entry, 0, 0, s.Width, below)
	x := float32(0)
	for _, l := range []*controls.Button{c.edit, c.merge, c.split, c.remove} {
		if l.Visible() {
			w := l.MinSize().Width
			controls.Place(l, x, below+8, w, 32)
			x += w + theme.S24
		}
	}
	right := s.Width
	for _, l := range []*controls.Button{c.example, c.group} {
		if l.Visible() {
			w := l.MinSize().Width
			controls.Place(l, right-w, below+8, w, 32)
			right -= w + theme.S24
		}
	}
	controls.PlaceText(c.hint, x, below+29, right-x)
	controls.PlaceList(c.scroll, 0, c.top(), s.Width, max(0, s.Height-c.top()))
}

func (c *collect) draw(st workshop.State) {
	def := st.Def(st.Now())
	if def.Collects != c.kind {
		c.kind, c.samples, c.shown = def.Collects, nil, 0
		c.hint.SetText("")
		c.stopEdit()
		c.entry.Write("")
	}
	if c.samples == nil && def.Collects == "obstacles" {
		for _, it := range st.Pack.ItemsOf("obstacle") {
			c.samples = append(c.samples, st.Pack.Text(c.b.Lang, "item."+it.ID+".text"))
		}
	}
	c.draft = st.Draft(c.kind)
	before := len(c.items)
	c.items = st.ItemsIn(def.Collects)
	has := func(id string) bool {
		return slices.ContainsFunc(c.items, func(it workshop.Item) bool { return it.ID == id })
	}
	c.chosen = slices.DeleteFunc(c.chosen, func(id string) bool { return !has(id) })
	if c.editing != "" && !has(c.editing) {
		c.stopEdit()
	}
	if slices.ContainsFunc(c.items, func(it workshop.Item) bool { return strings.HasPrefix(workshop.Clean(c.sent.text), it.Text) }) {
		c.sent = sent{}
	}
	c.full = def.Max > 0 && len(c.items) >= def.Max
	c.drawList()
	if len(c.items) > before {
		c.scroll.ScrollToBottom()
	}
}

func (c *collect) drawList() {
	c.list.Show(len(c.items), func(i int, r *parts.ListRow) {
		it := c.items[i]
		under := ""
		if len(it.Merged) > 0 {
			under = c.b.t("collect.also", "texts", strings.Join(it.Merged, " · "))
		}
		r.Set(strconv.Itoa(i+1), it.Text, under, slices.Contains(c.chosen, it.ID))
	})
	one, two := len(c.chosen) == 1 && c.editing == "", len(c.chosen) == 2
	c.allow(!c.full || c.editing != "")
	controls.Show(c.edit, one)
	controls.Show(c.remove, one)
	controls.Show(c.merge, two)
	controls.Show(c.split, one && slices.ContainsFunc(c.items, func(it workshop.Item) bool {
		return it.ID == c.chosen[0] && len(it.Merged) > 0
	}))
	controls.Show(c.example, len(c.samples) > 0)
	controls.Show(c.group, len(c.items) > 1 && !one && !two && c.editing == "")
	controls.Show(c.hint, !one && !two)
	c.content.Refresh()
}

// allow opens the entry, or closes it when the list is full.
func (c *collect) allow(on bool) {
	hint := "collect.hint"
	if !on {
		hint = "collect.full"
	}
	if c.entry.Disabled() == !on {
		return
	}
	c.entry.SetPlaceHolder(c.b.t(hint))
	if on {
		c.entry.Enable()
	} else {
		c.entry.Disable()
	}
}

// choose marks an item, or takes the mark away; a third mark replaces the first.
func (c *collect) choose(i int) {
	if i >= len(c.items) {
		return
	}
	id := c.items[i].ID
	if at := slices.Index(c.chosen, id); at >= 0 {
		c.chosen = slices.Delete(c.chosen, at, at+1)
	} else {
		c.chosen = append(c.chosen, id)
		if len(c.chosen) > 2 {
			c.chosen = c.chosen[1:]
		}
	}
	c.stopEdit()
	c.drawList()
}

// enter adds what was typed, or changes the item that is being edited.
func (c *collect) enter(text string) {
	if strings.TrimSpace(text) == "" {
		c.stopEdit()
		return
	}
	c.sent = sent{text, c.editing}
	if id := c.editing; id != "" {
		c.chosen = nil
		c.stopEdit()
		c.b.run(func(s *workshop.Session) error { return s.EditItem(id, text) })
		return
	}
	kind := c.kind
	c.entry.Write("")
	c.b.run(func(s *workshop.Session) error { return s.AddItem(kind, text) })
	c.save()
}

// resume brings back what was being written when the list was left.
func (c *collect) resume() {
	if c.editing == "" && c.entry.Text == "" && c.draft != "" {
		c.entry.Write(c.draft)
		c.entry.CursorColumn = len([]rune(c.draft))
	}
}

func (c *collect) startEdit() {
	for _, it := range c.items {
		if slices.Contains(c.chosen, it.ID) {
			c.editing = it.ID
			c.entry.Write(it.Text)
			c.entry.CursorColumn = len([]rune(it.Text))
			c.drawList()
			c.b.focus(c.entry)
			return
		}
	}
}

func (c *collect) stopEdit() {
	if c.editing != "" {
		c.editing = ""
		c.entry.Write("")
	}
}

func (c *collect) removeChosen() {
	ids := c.chosen
	c.chosen = nil
	for _, id := range ids {
		c.b.run(func(s *workshop.Session) error { return s.RemoveItem(id) })
	}
}

// mergeChosen folds the item that was marked second into the first.
func (c *collect) mergeChosen() {
	if len(c.chosen) != 2 {
		return
	}
	into, from := c.chosen[0], c.chosen[1]
	c.chosen = nil
	c.b.run(func(s *workshop.Session) error { return s.MergeItems(into, from) })
}

// splitChosen takes the wording that was merged last out again.
func (c *collect) splitChosen() {
	if len(c.chosen) != 1 {
		return
	}
	id := c.chosen[0]
	c.b.run(func(s *workshop.Session) error { return s.SplitItem(id) })
}

// paste takes many lines at once, an item for each.
func (c *collect) paste(lines string) {
	kind := c.kind
	c.b.run(func(s *workshop.Session) error { return s.AddItems(kind, lines) })
}

func (c *collect) nextSample() {
	c.chosen = nil
	c.stopEdit()
	c.hint.SetText(c.samples[c.shown%len(c.samples)])
	c.shown++
	c.drawList()
}

// save keeps what stands in the entry. Next may come in the middle of a word, so
// it does not go onto the list, where the room would see it and vote on it; nor does
// it take the place of a text that is there.
func (c *collect) save() {
	kind, text := c.kind, strings.TrimSpace(c.entry.Text)
	if slices.ContainsFunc(c.items, func(it workshop.Item) bool { return it.ID == c.editing && it.Text == text }) {
		text = ""
	}
	if text != c.draft {
		c.draft = text
		c.b.run(func(s *workshop.Session) error { return s.SetDraft(kind, text) })
	}
}

// leftOver tells what was being written for the list that the present step votes
// on, "" where nothing was: it is not in that vote.
func leftOver(st workshop.State) string {
	def := st.Def(st.Now())
	if def.Vote == nil || st.Pos.Phase != workshop.PhaseAsk && st.Pos.Phase != workshop.PhaseVote {
		return ""
	}
	return st.Draft(def.Vote.Source)
}
