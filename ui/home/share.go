package home

import (
	"slices"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop"
)

// sharing asks where the group's numbers may go: a row of choices, who gets them where they
// may go anywhere, and what the choice means in plain words.
type sharing struct {
	w       Words
	label   *controls.Text
	choice  *controls.Choice
	name    *controls.Entry // of the programme
	meaning *controls.Text
	offered []workshop.Share
	told    bool        // people have voted on what was said, so it can only be narrowed
	own     func() bool // the pack says in its own words what happens to the answers
	changed func()
}

// newSharing makes the question. Once people were told, only what lets no more go than that
// is offered, and the programme stays the one that it is.
func newSharing(w Words, share workshop.Share, programme string, told bool, own func() bool, changed func()) *sharing {
	x := &sharing{w: w, label: label(w, "form.share"), offered: workshop.Shares(), told: told, own: own, changed: changed}
	at := slices.Index(x.offered, share)
	if told {
		x.offered = x.offered[:at+1]
	}
	words := make([]string, len(x.offered))
	for i, s := range x.offered {
		words[i] = w.T("form.share_" + s.Key())
	}
	x.choice = controls.NewChoice(words, at, func(int) { x.update() })
	x.name = controls.NewEntry(programme, func(string) { x.update() })
	x.name.SetPlaceHolder(w.T("form.programme_hint"))
	if told {
		x.name.Disable()
	}
	x.meaning = hint("")
	x.update()
	return x
}

// share is what is chosen.
func (x *sharing) share() workshop.Share { return x.offered[max(0, x.choice.Chosen())] }

// programme is who gets the numbers; "" = nobody.
func (x *sharing) programme() string {
	if !x.share().Traits().Leaves {
		return ""
	}
	return x.name.Text
}

// update says what the choice means.
func (x *sharing) update() {
	controls.Show(x.name, x.share().Traits().Leaves)
	x.meaning.SetText(x.means())
	call(x.changed)
}

// means is what the choice means, or what stands in its way.
func (x *sharing) means() string {
	switch {
	case x.told && len(x.offered) == 1:
		return x.w.T("form.share_stays")
	case x.told:
		return x.w.T("form.share_told")
	case x.share().Traits().Leaves && x.own():
		return x.w.Error(workshop.OwnPromise())
	}
	return x.w.T("form.share_means_" + x.share().Key())
}

// objects lists them in the order of Tab.
func (x *sharing) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{x.label, x.choice, x.name, x.meaning}
}

// place puts the choice at a height, and below it what belongs to it, and tells where that
// ends.
func (x *sharing) place(left, y, w float32) float32 {
	controls.PlaceText(x.label, left, y-12, w)
	high := x.choice.HeightFor(w)
	controls.Place(x.choice, left, y, w, high)
	y += high + theme.S8
	if x.share().Traits().Leaves {
		controls.Place(x.name, left, y, w, theme.Control)
		y += theme.Control + theme.S8
	}
	h := x.meaning.HeightFor(w)
	controls.Place(x.meaning, left, y, w, h)
	return y + h
}
