package pages

import (
	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/paint"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// TryPhones is the page to try the way in for phones with one's own, before anybody votes: best
// on the evening before, in the room.
type TryPhones struct {
	*Page
	words   Words
	said    func(error) string
	help    func(address string) string // what to look at where no phone comes
	in      *workshop.WayIn
	picture *paint.Picture
	choose  func(address string)
}

// NewTryPhones makes the page; Draw tells it how things stand. said is the sentence for an error.
func NewTryPhones(w Words, said func(error) string, help func(address string) string, choose func(address string), back func()) *TryPhones {
	p := &TryPhones{words: w, said: said, help: help, choose: choose, picture: paint.New()}
	p.picture.SetInset(true)
	p.Page = &Page{
		Title: w.T("pages.phones.title"), Lead: w.T("joining.opening"), Back: w.T("pages.back"), Body: p.picture, OnBack: back,
		Choices: []Choice{{Text: w.T("pages.phones.network"), Hint: w.T("pages.phones.none"), Icon: controls.IconNext, Do: p.next}},
	}
	return p
}

// next takes the network after the one that is chosen.
func (p *TryPhones) next() {
	if p.in == nil || len(p.in.Networks) == 0 {
		return
	}
	at := 0
	for i, n := range p.in.Networks {
		if n.Address == p.in.On {
			at = (i + 1) % len(p.in.Networks)
		}
	}
	p.choose(p.in.Networks[at].Address)
}

// Draw shows how to come in, and what came of it.
func (p *TryPhones) Draw(in *workshop.WayIn, scene figure.Scene) {
	if p.in = in; in == nil {
		return
	}
	lead, on := p.words.T("pages.phones.point"), p.words.T("pages.phones.none")
	for _, n := range in.Networks {
		if n.Address == in.On {
			on = n.Name + " · " + n.Address
		}
	}
	switch {
	case in.Fault != nil:
		lead = p.said(in.Fault)
	case in.Address == "":
		lead = p.words.T("joining.opening")
	case in.In > 0:
		lead = p.words.T("pages.phones.works")
	case in.Still:
		lead = p.help(in.Address)
	}
	p.SetLead(lead)
	p.SetHint(0, on)
	p.Enable(0, len(in.Networks) > 1)
	if in.Address == "" {
		scene = figure.Scene{W: scene.W, H: scene.H, Ground: figure.Paper}
	}
	p.picture.SetScene(scene)
}
