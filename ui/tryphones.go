package ui

import (
	"runtime"

	"github.com/upturn-workshop/upturn/ui/facilitator/joining"
	"github.com/upturn-workshop/upturn/ui/pages"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/wall"
)

// tryout is the page to try the way in with a phone. The door is open as long as the page is.
type tryout struct {
	page
	try *pages.TryPhones
}

// try opens it.
func (v votes) try() {
	l := v.l
	t, w := &tryout{}, l.p.words
	t.try = pages.NewTryPhones(w, w.Error, func(address string) string { return joining.Help(w, runtime.GOOS, address) },
		l.porter.Choose, func() { l.p.layers.Close(t) })
	t.page = l.overlay(t.try.Page)
	l.porter.Try(true)
	l.p.layers.Open(t)
}

// Draw shows what has become of it.
func (t *tryout) Draw(st workshop.State, _ workshop.Event) {
	if st.WayIn == nil {
		return
	}
	t.try.Draw(st.WayIn, wall.WayIn(st, t.l.p.Catalog.In(st.Info.Lang), figure.Size{W: 640, H: 480}))
}

// Close shuts the door.
func (t *tryout) Close() { t.l.porter.Try(false) }
