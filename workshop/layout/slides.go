package layout

import (
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/paper"
)

// slideWidth is that of a slide, in points, as other programs have it.
const slideWidth = 960

// Slide is a scene that fills a page. Those of one name that follow each other have one line in
// the list of contents.
type Slide struct {
	Name string
	figure.Scene
}

// Slides writes scenes that were composed for one size, one a page, in the colours of a
// palette.
func Slides(slides []Slide, size figure.Size, about paper.About, colours figure.Palette) ([]byte, error) {
	g, err := paper.NewGuard()
	if err != nil {
		return nil, err
	}
	about.Title, about.Subject = Clean(about.Title), Clean(about.Subject)
	k := slideWidth / size.W
	c := paper.NewFile(size.W*k, size.H*k, about)
	p, before := newPen(c, g, colours), ""
	for _, s := range slides {
		c.Page(-1)
		p.dip(s.Tinted(colours))
		if s.Name != "" && s.Name != before {
			c.Bookmark(Clean(s.Name), 0, 0)
		}
		before = s.Name
		p.title(s.Name)
		p.Page(onSlide(scaledScene(s.Scene, k)))
	}
	return c.Bytes()
}

// title tells the name of a slide to those who have it read to them, above all that is seen: on
// the scene itself it need not stand, or not first.
func (p *pen) title(name string) {
	set := p.guard.Set(Clean(name), true)
	if set.Text == "" {
		return
	}
	text := set.Text
	if set.Outlines != nil {
		text = set.Outlines.Visual
	}
	p.canvas.Begin(paper.Label{Tag: "H1"}, 0)
	p.canvas.Hidden(titleAt, titleAt, titleAt, true, text, set.Actual)
	p.canvas.End()
}

// titleAt is where the name of a slide stands unseen, and its size.
const titleAt = 12

// onSlide is a scene on its ground, with the words that stand for it. What has none is read as
// the texts that it has.
func onSlide(s figure.Scene) Page {
	var pg Page
	pg.W, pg.H = s.W, s.H
	pg.Mark(paper.Artifact, "", func() { pg.Add(figure.Rect{W: s.W, H: s.H, Fill: s.Ground}) })
	at := len(pg.Items)
	pg.Place(s, 0, 0)
	if s.Alt != "" {
		pg.Marks = append(pg.Marks, Mark{From: at, To: len(pg.Items), Label: paper.Label{Tag: "Figure", Alt: Clean(s.Alt)}})
	}
	return pg
}
