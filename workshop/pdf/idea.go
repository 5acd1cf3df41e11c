package pdf

import (
	"math"
	"strings"

	"github.com/upturn-workshop/upturn/workshop/figure"
)

// idea opens the sheet with what the day was about: the turned pyramid with the
// group's own names, or the thought of the first exercise that was chosen.
func (s *sheet) idea() (part, bool) {
	switch {
	case s.has(aboutPyramid):
		return s.pyramid(), true
	case s.has(aboutBeliefs):
		return s.thought(s.pack("sheet.paradigm"), s.pack("step.@thought.wall")), true
	}
	return s.thought(s.pack("slide.open"), s.pack("sheet.joy")), true
}

// pyramidWidth is that of its longest bar.
const pyramidWidth = 236

func (s *sheet) pyramid() part {
	tiles := s.tiles()
	fig := figure.Pyramid{Tiles: tiles}
	if s.k > 1 {
		return s.largePyramid(tiles)
	}
	pw := math.Min(pyramidWidth, 0.58*s.width)
	textW := s.width - pw - 24
	texts := []string{s.pack("sheet.idea.2"), s.pack("sheet.idea.3")}
	if s.tight >= maxTight {
		texts = texts[:1]
	}
	text, textH := s.thoughtLines(textW, s.pack("sheet.idea.1"), texts...)
	h := max(24*float64(len(tiles)), textH)
	return part{block: block{min: h, grow: 3 * float64(len(tiles)), draw: func(sc *page, y, h float64) {
		sc.place(text, s.left, y)
		bars := fig.Scene(pw, h, figure.PaperStyle(), 1)
		sc.figure(named(bars, tiles), s.right-pw, y, s.t("handout.alt_pyramid", "tiles", strings.Join(tiles, ", ")))
	}}}
}

// largePyramid has the thought over the bars, which take the whole width.
func (s *sheet) largePyramid(tiles []string) part {
	const gap, bar = 10, 27
	text, textH := s.thoughtLines(s.width, s.pack("sheet.idea.1"), s.pack("sheet.idea.2"), s.pack("sheet.idea.3"))
	h := bar * float64(len(tiles))
	return part{block: block{min: textH + gap + h, draw: func(sc *page, y, _ float64) {
		sc.place(text, s.left, y)
		bars := figure.Pyramid{Tiles: tiles}.Scene(s.width, h, figure.PaperStyle(), 1)
		sc.figure(named(bars, tiles), s.left, y+textH+gap, s.t("handout.alt_pyramid", "tiles", strings.Join(tiles, ", ")))
	}}}
}

// named sets the names of tiles again, so that long ones shrink into their bar;
// on the wall they would rather break.
func named(bars figure.Scene, tiles []string) figure.Scene {
	out := page{Scene: figure.Scene{W: bars.W, H: bars.H}}
	i := 0
	for _, it := range bars.Items {
		r, ok := it.(figure.Rect)
		if !ok || i >= len(tiles) {
			continue
		}
		role := figure.Ink
		if r.Fill == figure.Accent {
			role = figure.OnAccent
		}
		bold := i == 0 || i == len(tiles)-1
		most := max(1, int(r.H/10))
		ls, size := figure.Fit(tiles[i], 10, 7, bold, r.W-10, 1)
		if size < 8 && most > 1 {
			ls, size = figure.Fit(tiles[i], 8, 7, bold, r.W-10, most)
		}
		out.Add(r)
		lead := size * 1.15
		first := r.Y + r.H/2 + 0.35*size - lead*float64(len(ls)-1)/2
		lines(&out, ls, r.X+r.W/2, first, lead, figure.Text{Size: size, Bold: bold, Anchor: figure.Middle, Role: role})
		i++
	}
	return out.Scene
}

// tiles are the group's names; where it left one empty, the pack's.
func (s *sheet) tiles() []string {
	var tiles []string
	for i, def := range s.st.Pack.ItemsOf("tile") {
		name := s.pack("item." + def.ID + ".name")
		if i < len(s.st.Tiles) && clean(s.st.Tiles[i]) != "" {
			name = clean(s.st.Tiles[i])
		}
		tiles = append(tiles, name)
	}
	for i := len(tiles); i < len(s.st.Tiles); i++ {
		tiles = append(tiles, clean(s.st.Tiles[i]))
	}
	return tiles
}

func (s *sheet) thought(title string, texts ...string) part {
	text, h := s.thoughtLines(s.width, title, texts...)
	return part{block: block{min: h, draw: func(sc *page, y, _ float64) { sc.place(text, s.left, y) }}}
}

// thoughtLines sets a bold sentence and what follows from it.
func (s *sheet) thoughtLines(w float64, title string, texts ...string) (page, float64) {
	var sc page
	head := figure.Wrap(title, 13, true, w)
	lines(&sc, head, 0, 13, 17.55, figure.Text{Size: 13, Bold: true, Role: figure.Ink})
	y := 13 + 17.55*float64(len(head)-1)
	for i, text := range texts {
		y += 21
		if i == 0 {
			y += 0.5
		}
		ls := figure.Wrap(text, 10.5, false, w)
		lines(&sc, ls, 0, y, 15.2, figure.Text{Size: 10.5, Role: figure.Ink})
		y += 15.2 * float64(len(ls)-1)
	}
	return sc, y + 4
}
