package pages

import (
	"strings"

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
	d       Tryout
	in      *workshop.WayIn
	picture *paint.Picture
}

// Tryout is what the page needs.
type Tryout struct {
	Said     func(error) string          // the sentence for an error
	Help     func(address string) string // what to look at where no phone comes
	Firewall func(address string) string // what this system needs so that one may
	Tried    func(address string) string // when it was tried before; "" = it was not
	Choose   func(address string)
	Back     func() // to where one came from
}

// NewTryPhones makes the page; Draw tells it how things stand.
func NewTryPhones(w Words, d Tryout) *TryPhones {
	p := &TryPhones{words: w, d: d, picture: paint.New()}
	p.picture.SetInset(true)
	p.Page = &Page{
		Title: w.T("pages.phones.title"), Lead: w.T("joining.opening"), Back: w.T("joining.leave"), Body: p.picture, OnBack: d.Back,
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
	p.d.Choose(p.in.Networks[at].Address)
}

// Draw shows how to come in, and what came of it.
func (p *TryPhones) Draw(in *workshop.WayIn, scene figure.Scene) {
	if p.in = in; in == nil {
		return
	}
	lead, on := "", p.words.T("pages.phones.none")
	for _, n := range in.Networks {
		if n.Address == in.On {
			on = n.Name + " · " + n.Address
		}
	}
	switch {
	case in.Fault != nil:
		lead = p.d.Said(in.Fault)
	case in.Address == "":
		lead = p.words.T("joining.opening")
	case in.In > 0:
		lead = p.words.T("pages.phones.works")
	case in.Still:
		lead = p.d.Help(in.Address)
	default:
		lead = p.before(in.Address)
	}
	p.SetLead(lead)
	p.SetHint(0, on)
	p.Enable(0, len(in.Networks) > 1)
	if in.Address == "" {
		scene = figure.Scene{W: scene.W, H: scene.H, Ground: figure.Paper}
	}
	p.picture.SetScene(scene)
}

// before is what to do, and to know before the day: what this system lets in, and what to bring.
func (p *TryPhones) before(address string) string {
	_, port, _ := strings.Cut(address, ":")
	lines := []string{p.words.T("pages.phones.point"), p.words.T("pages.phones.port", "port", port), p.d.Firewall(address), p.words.T("pages.phones.bring")}
	if tried := p.d.Tried(address); tried != "" {
		lines = append([]string{tried}, lines...)
	}
	return strings.Join(lines, "\n")
}
