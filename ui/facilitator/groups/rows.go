package groups

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// draw writes the rows: at the left the cards, first those that are in no group, then each
// group's under its name; at the right the groups.
func (p *Panel) draw() {
	for i := len(p.cards); i < len(p.items); i++ {
		c := newCard(false, p.d.First, func() { p.choose(i) })
		c.onDrag, c.onDrop = func(at fyne.Position) { p.drag(i, at) }, p.drop
		p.cards = append(p.cards, c)
	}
	for i := len(p.places); i <= len(p.groups); i++ {
		p.places = append(p.places, newCard(true, p.d.First, func() { p.pick(i) }))
	}
	p.left.Objects, p.order = p.left.Objects[:0], p.order[:0]
	apart := slices.DeleteFunc(p.everyCard(), func(i int) bool { return p.placeOf(p.items[i].ID) < len(p.groups) })
	p.section(len(p.groups), apart)
	for g, group := range p.groups {
		var at []int
		for _, id := range group.Items {
			at = append(at, p.item(id))
		}
		p.section(g, at)
	}
	p.drawPlaces(len(apart))
	controls.Show(p.fresh, len(p.chosen) > 0 && p.renaming == "")
	controls.Show(p.rename, p.picked != "" && p.renaming == "")
	controls.Show(p.split, p.picked != "" && p.renaming == "")
	p.left.Refresh()
	p.right.Refresh()
	p.Content.Refresh()
}

func (p *Panel) everyCard() (all []int) {
	for i := range p.items {
		all = append(all, i)
	}
	return all
}

// section is a place of the left column: its name, where there are several, and its cards.
func (p *Panel) section(place int, cards []int) {
	if len(cards) == 0 {
		return
	}
	for len(p.heads) <= place {
		p.heads = append(p.heads, controls.NewText("", controls.Style{Size: theme.Small, Bold: true, Role: figure.Ink3, Fit: controls.Cut}))
	}
	if len(p.groups) > 0 {
		mark, name := p.called(place)
		p.heads[place].SetText(mark + " " + name)
		p.left.Objects = append(p.left.Objects, p.heads[place])
	}
	for _, i := range cards {
		it := p.items[i]
		count := ""
		if len(it.Merged) > 0 {
			count = "×" + strconv.Itoa(1+len(it.Merged))
		}
		p.cards[i].set(strconv.Itoa(i+1), it.Text, count, slices.Contains(p.chosen, it.ID))
		p.left.Objects = append(p.left.Objects, p.cards[i])
		p.order = append(p.order, i)
	}
}

// called is how a place is named: a group, or what is in none.
func (p *Panel) called(place int) (mark, name string) {
	if place < len(p.groups) {
		return workshop.GroupLetter(place), p.groups[place].Name
	}
	return "–", p.t("groups.apart")
}

func (p *Panel) drawPlaces(apart int) {
	p.right.Objects = p.right.Objects[:0]
	for i := range len(p.groups) + 1 {
		n := apart
		if i < len(p.groups) {
			n = len(p.groups[i].Items)
		}
		mark, name := p.called(i)
		p.places[i].set(mark, name, strconv.Itoa(n), i < len(p.groups) && p.groups[i].ID == p.picked)
		p.right.Objects = append(p.right.Objects, p.places[i])
	}
}

// placeOf is where a card is: the place of its group, or the last one.
func (p *Panel) placeOf(id string) int {
	if i := slices.IndexFunc(p.groups, func(g workshop.Group) bool { return slices.Contains(g.Items, id) }); i >= 0 {
		return i
	}
	return len(p.groups)
}

// into is the ID of a place; "" = no group.
func (p *Panel) into(place int) string {
	if place < len(p.groups) {
		return p.groups[place].ID
	}
	return ""
}

// choose marks a card, or takes the mark away.
func (p *Panel) choose(i int) {
	if i >= len(p.items) {
		return
	}
	id := p.items[i].ID
	if at := slices.Index(p.chosen, id); at >= 0 {
		p.chosen = slices.Delete(p.chosen, at, at+1)
	} else {
		p.chosen = append(p.chosen, id)
	}
	p.picked = ""
	p.stopName()
	p.draw()
}

// pick has the marked cards go to a place; where none is marked, the group itself is picked, to
// be renamed or taken apart.
func (p *Panel) pick(place int) {
	switch {
	case place > len(p.groups):
	case len(p.chosen) > 0:
		p.put(p.into(place), p.chosen)
	case place == len(p.groups):
		p.say("groups.nothing")
	case p.picked == p.groups[place].ID:
		p.picked = ""
		p.stopName()
		p.draw()
	default:
		p.stopName()
		p.picked = p.groups[place].ID
		p.draw()
	}
}

// drag has a card follow the pointer, and the place light up that it is over.
func (p *Panel) drag(i int, at fyne.Position) {
	if i >= len(p.items) {
		return
	}
	it := p.items[i]
	if p.dragged == "" {
		p.ghost.set(strconv.Itoa(i+1), it.Text, "", false)
		p.ghost.Show()
	}
	p.dragged = it.ID
	from := fyne.CurrentApp().Driver().AbsolutePositionForObject(p.Content)
	w := min(p.leftScroll.Size().Width, 280)
	x := min(at.X-from.X-cardText, p.Content.Size().Width-w) // it does not lie over other columns
	controls.Place(p.ghost, x, at.Y-from.Y-20, w, p.ghost.heightFor(w))
	scrollAt(p.rightScroll, at)
	p.light(p.placeAt(at))
}

// light lights up a place.
func (p *Panel) light(place int) {
	p.over = place
	for i, row := range p.places {
		row.lit(i == place)
	}
}

// drop puts the card where it is let go; outside of all places it stays where it was.
func (p *Panel) drop() {
	id, place := p.dragged, p.over
	p.dragged = ""
	p.ghost.Hide()
	p.light(-1)
	if at := p.item(id); at < 0 || place < 0 || place > len(p.groups) || p.placeOf(id) == place {
		return
	}
	ids := []string{id}
	if slices.Contains(p.chosen, id) { // what is marked goes together
		ids = p.chosen
	}
	p.put(p.into(place), ids)
}

// placeAt is the place under the pointer: a group at the right, or at the left the one of the
// card that lies there; −1 = none.
func (p *Panel) placeAt(at fyne.Position) int {
	if within(p.rightScroll, at) {
		for i, row := range p.places[:len(p.groups)+1] {
			if within(row, at) {
				return i
			}
		}
	}
	if within(p.leftScroll, at) {
		for _, i := range p.order {
			if within(p.cards[i], at) {
				return p.placeOf(p.items[i].ID)
			}
		}
	}
	return -1
}

func within(o fyne.CanvasObject, at fyne.Position) bool {
	from, s := fyne.CurrentApp().Driver().AbsolutePositionForObject(o), o.Size()
	return at.X >= from.X && at.Y >= from.Y && at.X < from.X+s.Width && at.Y < from.Y+s.Height
}

// scrollAt scrolls while the pointer is near an end of what is seen.
func scrollAt(l *container.Scroll, at fyne.Position) {
	const near, by = 24, 10
	from, s := fyne.CurrentApp().Driver().AbsolutePositionForObject(l), l.Size()
	most := max(0, l.Content.MinSize().Height-s.Height)
	y := l.Offset.Y
	switch {
	case at.X < from.X || at.X > from.X+s.Width:
	case at.Y < from.Y+near:
		y -= by
	case at.Y > from.Y+s.Height-near:
		y += by
	}
	if y = min(most, max(0, y)); y != l.Offset.Y {
		l.Offset.Y = y
		l.Refresh()
	}
}
