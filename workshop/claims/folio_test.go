package claims

import (
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/pdf"
)

// A page says which it is, and of how many: another number there is untrue.
func TestAPageSaysItsOwnNumber(t *testing.T) {
	c, err := New()
	if err != nil {
		t.Fatal(err)
	}
	w, err := newWorld(c, 348)
	if err != nil {
		t.Fatal(err)
	}
	opts := pdf.Options{Large: true}
	h, err := pdf.Layout(w.st, c.catalog, pdf.KindTakeHome, opts)
	if err != nil {
		t.Fatal(err)
	}
	var pages []figure.Scene
	for i := range h.Len() {
		pages = append(pages, h.Page(i))
	}
	before := c.PaperPages(w.st, w.votes, pdf.KindTakeHome, opts, pages)
	told := false
	for i, it := range pages[1].Items {
		if text, ok := it.(figure.Text); ok && strings.HasPrefix(text.S, "2/") {
			text.S = "1" + text.S[1:]
			pages[1].Items[i], told = text, true
		}
	}
	if !told {
		t.Fatal("the second page has no number")
	}
	if len(since(before, c.PaperPages(w.st, w.votes, pdf.KindTakeHome, opts, pages))) == 0 {
		t.Error("nobody saw that the second page calls itself the first")
	}
}
