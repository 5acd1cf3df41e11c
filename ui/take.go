package ui

import (
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/home"
	"github.com/upturn-workshop/upturn/ui/layers"
	"github.com/upturn-workshop/upturn/workshop/pack"
)

// workshopEnding is how the names of workshops end.
const workshopEnding = ".upturn"

// incoming is what comes to the program from outside while it runs.
type incoming struct{ *Program }

// dropped takes what was dragged onto the window.
func (p incoming) dropped(all []fyne.URI) {
	switch {
	case len(all) > 1 && !p.voting():
		p.sayOver(p.words.T("app.take_one"))
	case len(all) == 1 && all[0].Scheme() != "file":
		p.take("", all[0].Name())
	case len(all) == 1:
		p.take(filepath.FromSlash(all[0].Path()), all[0].Name())
	}
}

// handed brings the window forward and opens what another start of the program was given; "" =
// nothing. Nothing is known of the path: what lies there is judged as any file is.
func (p incoming) handed(path string) {
	if p.voting() { // nothing comes between somebody and their ballot
		return
	}
	p.window.RequestFocus()
	if path != "" {
		p.take(path, filepath.Base(path))
	}
}

// take opens a workshop, imports a pack, or says that it can do neither. What is open is not
// closed unasked.
func (p incoming) take(path, name string) {
	ending := strings.ToLower(filepath.Ext(name))
	_, alone := layers.Find[*alone](p.layers)
	ground, calm := p.layers.Top().(*first)
	switch {
	case p.voting():
	case path == "" || ending != workshopEnding && ending != pack.Extension:
		p.sayOver(p.words.T("app.take_other", "file", name))
	case p.lead != nil && p.lead.st.Path == path: // it is open
	case alone: // the room sees the only screen
		p.sayOver(p.words.T("app.take_later", "file", name))
	case ending == pack.Extension && !calm:
		p.sayOver(p.words.T("app.take_pack_later", "file", name))
	case ending == pack.Extension:
		p.layers.Sink()
		ground.importPack(path)
	case calm:
		p.layers.Sink()
		p.openFile(path)
	default:
		p.askOver(p.words.T("app.take_instead", "file", name), p.words.T("app.take_no"), p.words.T("app.take_yes"), func() {
			if p.lead != nil {
				p.lead.home()
			} else {
				p.showHome()
			}
			p.openFile(path)
		})
	}
}

// importPack shows the packs and imports one more.
func (f *first) importPack(path string) {
	f.toPacks(home.ToPacks, func(all []pack.Own) {
		f.showPacks(all)
		if o, open := layers.Find[*own](f.p.layers); open {
			o.packs.Import(path)
		}
	})()
}
