package ui

import (
	"fmt"
	"image"
	"image/color"
	"image/png"
	"math"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/software"
	"golang.org/x/image/draw"

	"github.com/upturn-workshop/upturn/workshop/trial"
)

// What a window of those sizes has, in pixels of its screen and with what everything in it
// is multiplied by.
var sheetSizes = []struct {
	name  string
	w, h  int
	scale float32
}{
	{"800x560", 800, 560, 1},
	{"1366x712", 1366, 712, 1},
	{"1920x1080-at-200", 1920, 1080, 2},
	{"3840x2160", 3840, 2160, 1},
	{"3440x1400", 3440, 1400, 1},
}

// TestSheets makes contact sheets of every place in the program, at the least size, at
// those of laptops and at the largest, in every language: "make sheets" keeps them for the
// eye. It shows nothing about them itself; TestEveryPlaceFits does.
func TestSheets(t *testing.T) {
	dir := os.Getenv("UPTURN_SHEETS")
	if dir == "" {
		t.Skip("make sheets")
	}
	for _, size := range sheetSizes {
		for _, lang := range trial.Offered() {
			for _, light := range []string{"light", "dark"} {
				t.Run(size.name+" "+lang+" "+light, func(t *testing.T) {
					s := contacts{dir: dir, name: size.name + "-" + lang + "-" + light, ratio: float64(size.h) / float64(size.w)}
					for _, at := range places() {
						t.Run(at.name, func(t *testing.T) {
							room, scale := grownTo(float32(size.w), float32(size.h), size.scale)
							d := atDesk(t, lang, room, at.files)
							at.enter(d)
							if light == "dark" {
								d.p.turnLight()
							}
							d.p.window.Resize(room) // a workshop that opens keeps to the screen of the test
							d.canvas().(software.WindowlessCanvas).SetScale(scale)
							shot := d.canvas().Capture()
							d.keep(func() image.Image { return shot }, 0)
							s.add(t, shot)
						})
					}
					s.keep(t)
				})
			}
		}
	}
}

// grownTo is how large a window of so many pixels is for what is in it, and the scale at which
// to draw that: with more than sheetDrawn pixels in a row it takes long and shows no more.
func grownTo(w, h, scale float32) (fyne.Size, float32) {
	room := fyne.NewSize(w/scale, h/scale)
	k := stepped(growth(room, scale))
	return fyne.NewSize(room.Width/k, room.Height/k), scale * k * min(1, sheetDrawn/w)
}

const sheetDrawn = 1920

// A contact sheet has so many pictures in a row, each so wide, and so many rows.
const (
	sheetColumns = 3
	sheetRows    = 4
	sheetPicture = 640
	sheetGap     = 12
)

// contacts gathers pictures and writes a contact sheet whenever one is full.
type contacts struct {
	dir, name string
	ratio     float64
	pictures  []image.Image
	written   int
}

func (s *contacts) add(t *testing.T, shot image.Image) {
	small := image.NewRGBA(image.Rect(0, 0, sheetPicture, int(math.Round(sheetPicture*s.ratio))))
	draw.CatmullRom.Scale(small, small.Bounds(), shot, shot.Bounds(), draw.Src, nil)
	if s.pictures = append(s.pictures, small); len(s.pictures) == sheetColumns*sheetRows {
		s.keep(t)
	}
}

// keep writes the pictures that have been gathered.
func (s *contacts) keep(t *testing.T) {
	if len(s.pictures) == 0 {
		return
	}
	cell := s.pictures[0].Bounds().Size().Add(image.Pt(sheetGap, sheetGap))
	rows := (len(s.pictures) + sheetColumns - 1) / sheetColumns
	all := image.NewRGBA(image.Rect(0, 0, sheetColumns*cell.X+sheetGap, rows*cell.Y+sheetGap))
	draw.Draw(all, all.Bounds(), image.NewUniform(color.Gray{Y: 128}), image.Point{}, draw.Src)
	for i, p := range s.pictures {
		at := image.Pt(sheetGap+i%sheetColumns*cell.X, sheetGap+i/sheetColumns*cell.Y)
		draw.Draw(all, p.Bounds().Add(at), p, image.Point{}, draw.Src)
	}
	s.pictures = nil
	s.written++
	f, err := os.Create(filepath.Join(s.dir, fmt.Sprintf("%s-%d.png", s.name, s.written)))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := png.Encode(f, all); err != nil {
		t.Fatal(err)
	}
}
