package paint

import (
	"image"
	"image/color"
	"image/draw"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/software"

	"github.com/upturn-workshop/upturn/ui/paint/painttest"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/pack"
	"github.com/upturn-workshop/upturn/workshop/pdf"
	"github.com/upturn-workshop/upturn/workshop/trial"
	"github.com/upturn-workshop/upturn/workshop/wall"
)

// TestPictures makes README's pictures of the wall and of the take-home sheet.
func TestPictures(t *testing.T) {
	painttest.Wanted(t)
	Headless()
	catalog, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	info := trial.Info("en", 12, 180)
	info.Group, info.Title, info.Rehearsal = "Customer service team", "Leadership day", false
	st, err := trial.Play(info, wall.Pages, 11, nil)
	if err != nil {
		t.Fatal(err)
	}
	at, ok := wall.At(st, "A5", 0, 0)
	if !ok {
		t.Fatal("nothing to reveal")
	}
	painttest.Keep(t, "wall", Image(wall.Scene(at, catalog.In("en"), figure.Size{W: 1280, H: 720}, 1), 1280, 720, false))
	painttest.Keep(t, "sheet", bothSides(t, st, catalog))
}

// bothSides are the two pages of the sheet beside each other on a grey ground.
func bothSides(t *testing.T, st workshop.State, catalog *pack.Catalog) image.Image {
	t.Helper()
	sheet, err := pdf.Layout(st, catalog, pdf.KindTakeHome, pdf.Options{Lang: "en"})
	if err != nil {
		t.Fatal(err)
	}
	const w, gap = 660, 12
	h := int(w * sheet.Size().H / sheet.Size().W)
	img := image.NewRGBA(image.Rect(0, 0, 2*w+3*gap, h+2*gap))
	draw.Draw(img, img.Bounds(), image.NewUniform(color.Gray{Y: 0xD8}), image.Point{}, draw.Src)
	for i := range 2 {
		page := printed(sheet.Page(i), w, h)
		draw.Draw(img, image.Rect(gap+i*(w+gap), gap, gap+i*(w+gap)+w, gap+h), image.White, image.Point{}, draw.Src)
		draw.Draw(img, image.Rect(gap+i*(w+gap), gap, gap+i*(w+gap)+w, gap+h), page, page.Bounds().Min, draw.Over)
	}
	return img
}

// printed draws a page as it comes out of the printer, twice as large and then halved: at
// the size of a picture letters would stand closer than on paper.
func printed(page figure.Scene, w, h int) image.Image {
	size := fyne.NewSize(float32(2*w), float32(2*h))
	p := pen{outside: true, exact: true}
	p.draw(page, size, theme.Print())
	c := software.NewTransparentCanvas()
	c.SetPadded(false)
	c.SetContent(container.NewWithoutLayout(p.objects...))
	c.Resize(size)
	large, img := c.Capture(), image.NewRGBA(image.Rect(0, 0, w, h))
	draw.Draw(img, img.Bounds(), image.White, image.Point{}, draw.Src)
	for y := range h {
		for x := range w {
			var sum [3]uint32
			for _, at := range [4]image.Point{{2 * x, 2 * y}, {2*x + 1, 2 * y}, {2 * x, 2*y + 1}, {2*x + 1, 2*y + 1}} {
				r, g, b, a := large.At(at.X, at.Y).RGBA()
				sum[0], sum[1], sum[2] = sum[0]+r+0xFFFF-a, sum[1]+g+0xFFFF-a, sum[2]+b+0xFFFF-a
			}
			img.SetRGBA(x, y, color.RGBA{uint8(sum[0] >> 10), uint8(sum[1] >> 10), uint8(sum[2] >> 10), 0xFF})
		}
	}
	return img
}
