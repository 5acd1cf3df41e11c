package paint

import (
	"bytes"
	"encoding/xml"
	"errors"
	"image/png"
	"io"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

func TestSave(t *testing.T) {
	start(t)
	s := scene(figure.Text{X: 10, Y: 50, Size: 10, Role: figure.Ink, S: "Mikä ensin? & < 日"}, figure.Text{X: 10, Y: 70, Size: 10, Role: figure.Ink, S: "Äänet"})
	s.Alt = "Which first?"
	t.Run("pixels twice as fine", func(t *testing.T) {
		data, err := Save(s, "a.PNG", false)
		if err != nil {
			t.Fatal(err)
		}
		img, err := png.Decode(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		if b := img.Bounds(); b.Dx() != 320 || b.Dy() != 180 {
			t.Errorf("%v", b)
		}
		if bounds(img).Empty() {
			t.Error("nothing is drawn")
		}
	})
	t.Run("shapes that need no font", func(t *testing.T) {
		data, err := Save(s, "a.svg", true)
		if err != nil {
			t.Fatal(err)
		}
		d := xml.NewDecoder(bytes.NewReader(data))
		texts, paths, title := 0, 0, false
		for {
			tok, err := d.Token()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				t.Fatal(err)
			}
			if e, ok := tok.(xml.StartElement); ok {
				switch e.Name.Local {
				case "text":
					texts++ // the one with a letter that the font lacks
				case "path":
					paths++
				case "title":
					title = true
				}
			}
		}
		if texts != 1 || paths != 1 || !title {
			t.Errorf("%d texts, %d paths, title %v", texts, paths, title)
		}
		if !strings.Contains(string(data), figure.Dark()[figure.Paper]) {
			t.Error("not in the dark palette")
		}
	})
	t.Run("another kind of file", func(t *testing.T) {
		_, err := Save(s, "a.gif", false)
		var e *workshop.Error
		if !errors.As(err, &e) || e.Code != workshop.EInvalid {
			t.Errorf("%v", err)
		}
	})
}
