package ui

import (
	"runtime"
	"strings"

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
	t.try = pages.NewTryPhones(w, pages.Tryout{
		Said: w.Error, Choose: l.porter.Choose, Back: func() { l.p.layers.Close(t) }, Tried: func(address string) string { return triedAt(l, address) },
		Help:     func(address string) string { return joining.Help(w, runtime.GOOS, address) },
		Firewall: func(address string) string { return joining.Firewall(w, runtime.GOOS, address) },
	})
	t.page = l.overlay(t.try.Page)
	l.porter.Try(true)
	l.p.layers.Open(t)
}

// triedAt says when a phone has come in before, seen from an address; "" = none has.
func triedAt(l *leading, address string) string {
	tried := l.st.Info.Tried
	day, ok := tried.On()
	switch {
	case !ok:
		return ""
	case address == "":
		return l.p.words.T("pages.phones.tried_hint", "day", l.p.words.DateShort(day))
	case host(address) != host(tried.Address):
		return l.p.words.T("pages.phones.tried_elsewhere", "day", l.p.words.DateShort(day), "address", tried.Address)
	}
	return l.p.words.T("pages.phones.tried", "day", l.p.words.DateShort(day), "address", tried.Address)
}

// host is an address without its port.
func host(address string) string {
	h, _, _ := strings.Cut(address, ":")
	return h
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
