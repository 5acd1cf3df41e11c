package layout

import (
	"testing"

	"github.com/upturn-workshop/upturn/workshop/paper"
	"github.com/upturn-workshop/upturn/workshop/paper/papertest"
)

// draw puts pages on a canvas that remembers them.
func draw(t *testing.T, pages ...Page) *papertest.Recorder {
	t.Helper()
	g, err := paper.NewGuard()
	if err != nil {
		t.Fatal(err)
	}
	r := &papertest.Recorder{}
	p := NewPen(r, g)
	for _, pg := range pages {
		r.Page(-1)
		p.Page(pg)
	}
	return r
}
