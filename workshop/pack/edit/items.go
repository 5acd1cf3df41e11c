package edit

import (
	"slices"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/pack"
)

func itemAt(p *workshop.Pack, id string) int {
	return slices.IndexFunc(p.Items, func(it workshop.ItemDef) bool { return it.ID == id })
}

// MoveItem moves an item up (by < 0) or down among those of its kind, in the
// pack and in every vote that has both.
func MoveItem(p *workshop.Pack, id string, by int) *workshop.Pack {
	i := itemAt(p, id)
	if i < 0 || by == 0 {
		return p
	}
	j := i + by
	for j >= 0 && j < len(p.Items) && p.Items[j].Kind != p.Items[i].Kind {
		j += by
	}
	if j < 0 || j >= len(p.Items) {
		return p
	}
	other := p.Items[j].ID
	c := *p
	c.Items = moved(p.Items, i, j)
	return eachVote(&c, func(_ workshop.StepDef, _ workshop.Length, items []string) []string {
		a, b := slices.Index(items, id), slices.Index(items, other)
		if a < 0 || b < 0 || (a < b) != (by > 0) {
			return items
		}
		return moved(items, a, b)
	})
}

// eachVote changes the items of every vote, in every length.
func eachVote(p *workshop.Pack, change func(d workshop.StepDef, l workshop.Length, items []string) []string) *workshop.Pack {
	c := *p
	c.Steps = slices.Clone(p.Steps)
	for i, d := range c.Steps {
		if d.Vote == nil {
			continue
		}
		v := *d.Vote
		for l, items := range v.Items {
			v.Items[l] = change(d, workshop.Length(l), items)
		}
		c.Steps[i].Vote = &v
	}
	return &c
}

// RemoveItem takes an item out of the pack and of every vote. It stays where a
// vote would be left without a question, or a page of the wall without content.
func RemoveItem(p *workshop.Pack, id string) (out *workshop.Pack, done bool) {
	i := itemAt(p, id)
	if i < 0 {
		return p, false
	}
	c := *p
	c.Items = slices.Delete(slices.Clone(p.Items), i, i+1)
	fit := true
	out = eachVote(&c, func(d workshop.StepDef, l workshop.Length, items []string) []string {
		left := slices.DeleteFunc(slices.Clone(items), func(o string) bool { return o == id })
		fit = fit && (len(left) == len(items) || fits(d, l, left))
		return left
	})
	if !fit || lastOfKind(&c, p.Items[i].Kind) {
		return p, false
	}
	return dropTexts(out, "item."+id+"."), true
}

// fits reports whether a step's vote can be held about some items in a length, or
// can be held no less than about those that it has.
func fits(d workshop.StepDef, l workshop.Length, items []string) bool {
	v := *d.Vote
	v.Items[l] = items
	changed := d
	changed.Vote = &v
	fault := pack.Fault(changed, l)
	return fault == "" || fault == pack.Fault(d, l)
}

// lastOfKind reports whether a kind that pages of the wall are made of is gone.
func lastOfKind(p *workshop.Pack, kind workshop.ItemKind) bool {
	step := kind.Page()
	return step != "" && len(p.ItemsOf(kind)) == 0 &&
		slices.ContainsFunc(p.Steps, func(d workshop.StepDef) bool { return d.Kind == step })
}

// mostItems is how many items a pack can have; the reader sets the same limit.
const mostItems = 500

// AddItem puts a new item behind one of its kind, with a copy of that one's
// texts to begin with, and into the votes that have that one and room for more.
func AddItem(p *workshop.Pack, after string) (out *workshop.Pack, id string) {
	i := itemAt(p, after)
	if i < 0 || len(p.Items) >= mostItems {
		return p, ""
	}
	id = freeID(p, stem(after))
	it := p.Items[i]
	it.ID, it.Seeds = id, nil
	c := *p
	c.Items = slices.Insert(slices.Clone(p.Items), i+1, it)
	out = eachVote(&c, func(d workshop.StepDef, l workshop.Length, items []string) []string {
		at := slices.Index(items, after)
		if at < 0 {
			return items
		}
		more := slices.Insert(slices.Clone(items), at+1, id)
		if !fits(d, l, more) {
			return items
		}
		return more
	})
	return copyTexts(out, "item."+after+".", "item."+id+"."), id
}

// stem is a name without the number at its end.
func stem(id string) string { return strings.TrimRight(id, "0123456789") }

// copyTexts copies the texts whose keys begin with a prefix.
func copyTexts(p *workshop.Pack, from, to string) *workshop.Pack {
	out := withTexts(p)
	for lang, texts := range p.Texts {
		for key, text := range texts {
			if len(key) > len(from) && key[:len(from)] == from {
				out.Texts[lang][to+key[len(from):]] = text
			}
		}
	}
	return out
}

// Asked reports whether a step's vote asks about an item, in a length.
func Asked(d workshop.StepDef, id string, length workshop.Length) bool {
	return d.Vote != nil && slices.Contains(d.Vote.Items[length], id)
}

// Ask has a step's vote ask about an item in one length, or no longer; the last
// question stays.
func Ask(p *workshop.Pack, step, id string, length workshop.Length, on bool) *workshop.Pack {
	i := stepAt(p, step)
	if i < 0 || p.Steps[i].Vote == nil || Asked(p.Steps[i], id, length) == on {
		return p
	}
	v := *p.Steps[i].Vote
	if on {
		v.Items[length] = insertInOrder(p, v.Items[length], id)
	} else {
		v.Items[length] = slices.DeleteFunc(slices.Clone(v.Items[length]), func(o string) bool { return o == id })
	}
	if !fits(p.Steps[i], length, v.Items[length]) {
		return p
	}
	c := *p
	c.Steps = slices.Clone(p.Steps)
	c.Steps[i].Vote = &v
	return &c
}

// insertInOrder keeps the pack's order of items.
func insertInOrder(p *workshop.Pack, items []string, id string) []string {
	at := len(items)
	for i, o := range items {
		if itemAt(p, o) > itemAt(p, id) {
			at = i
			break
		}
	}
	return slices.Insert(slices.Clone(items), at, id)
}
