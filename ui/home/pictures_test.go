package home

import (
	"testing"

	"github.com/upturn-workshop/upturn/ui/paint/painttest"
)

// TestPictures makes README's picture of a new workshop.
func TestPictures(t *testing.T) {
	painttest.Wanted(t)
	start(t)
	f, _ := form(t, "en")
	w := window(t, f.Content(), 1366, 768)
	f.fields.group.SetText("Customer service team")
	painttest.Keep(t, "new", w.Canvas().Capture())
}
