package layout

import (
	"bytes"
	"slices"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/paper"
	"github.com/upturn-workshop/upturn/workshop/paper/readback"
)

// Slides are sound pages in the shape of what they were composed for, in colours, each told of
// by its words or, without any, by its texts.
func TestSlides(t *testing.T) {
	size := figure.Size{W: 1280, H: 720}
	scene := figure.Scene{W: 1280, H: 720, Ground: figure.Paper, Alt: "Seven of eight want it"}
	scene.Add(figure.Text{X: 100, Y: 80, Size: 40, Role: figure.Ink, S: "Do we \u65e5 want it?"}, figure.Rect{X: 100, Y: 100, W: 300, H: 50, Fill: figure.One}, figure.Text{X: 100, Y: 180, Size: 20, Role: figure.Ink, S: "yes"})
	bare := scene
	bare.Alt = ""
	about := paper.About{Title: "Day\tone", Lang: "en", When: time.Unix(0, 0).UTC()}
	data, err := Slides([]Slide{{"One", scene}, {"One", scene}, {"Two", bare}}, size, about, figure.Light())
	if err != nil {
		t.Fatal(err)
	}
	f, err := readback.Open(data)
	if err != nil {
		t.Fatal(err)
	}
	for _, fault := range f.Faults() {
		t.Error(fault)
	}
	pages := f.Pages()
	if len(pages) != 3 {
		t.Fatalf("%d pages", len(pages))
	}
	for _, page := range pages {
		box := f.Array(f.Dict(page)["MediaBox"])
		if len(box) == 0 {
			box = f.Array(f.Dict(f.Dict(page)["Parent"])["MediaBox"])
		}
		if len(box) != 4 || box[2] != 960.0 || box[3] != 540.0 {
			t.Errorf("a page of %v", box)
		}
		drawn, _ := f.Get(f.Dict(page)["Contents"]).(readback.Stream)
		if !bytes.Contains(drawn.Data, []byte(" rg\n")) {
			t.Error("nothing is drawn in colour")
		}
	}
	if alts := f.Alts(); len(alts) != 2 || alts[0] != scene.Alt {
		t.Errorf("told of as %q", alts)
	}
	var names []string
	for at := f.Dict(f.Dict(f.Catalog()["Outlines"])["First"]); at != nil; at = f.Dict(at["Next"]) {
		title, _ := at["Title"].(readback.String)
		names = append(names, title.Text())
	}
	if !slices.Equal(names, []string{"One", "Two"}) {
		t.Errorf("the list of contents has %q", names)
	}
}
