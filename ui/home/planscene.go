package home

import (
	"math"
	"strconv"
	"time"

	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// planScene draws the plan: one minute is one height, breaks are gaps.
func planScene(words Words, list []block, start time.Time, w, h float64) figure.Scene {
	s := figure.Scene{W: w, H: h}
	total := 0
	for _, b := range list {
		total += b.minutes
	}
	if total == 0 {
		return s
	}
	pitch := (h - 20) / float64(total) // 20 for the time at the end
	at := 0
	for _, b := range list {
		drawBlock(&s, b, clockAfter(words, start, at), float64(at)*pitch, float64(b.minutes)*pitch)
		at += b.minutes
	}
	s.Add(figure.Text{X: timesX, Y: float64(at)*pitch + 15, Size: small, Anchor: figure.End, Role: figure.Ink3, S: clockAfter(words, start, at)})
	return s
}

// Places inside the scene, as drawn.
const (
	timesX  = 44
	blocksX = 60
	small   = float64(theme.Small)
	text    = float64(theme.Text)
)

func drawBlock(s *figure.Scene, b block, clock string, y, h float64) {
	right := s.W - 16
	base := y + math.Min(h/2+5, 26)
	if b.exercise == "" {
		base = y + math.Min(h/2+4, 22)
	}
	if b.pause {
		base = y + h/2 + 5
	} else {
		s.Add(figure.Rect{X: blocksX, Y: y, W: s.W - blocksX, H: math.Max(h-3, 2), R: 6, Fill: figure.Card})
	}
	s.Add(figure.Text{X: timesX, Y: base, Size: small, Anchor: figure.End, Role: figure.Ink3, S: clock})
	x := float64(blocksX + 16)
	if b.exercise != "" {
		s.Add(figure.Text{X: x, Y: base, Size: text, Bold: true, Role: figure.Ink, S: b.exercise})
		x += 22
	}
	s.Add(figure.Text{X: x, Y: base, Size: text, Bold: b.exercise != "", Role: figure.Ink,
		S: figure.Shorten(b.title, text, b.exercise != "", right-40-x)})
	s.Add(figure.Text{X: right, Y: base, Size: text, Anchor: figure.End, Role: figure.Ink2, S: strconv.Itoa(b.minutes)})
	if b.about != "" && h > 56 {
		s.Add(figure.Text{X: x, Y: base + 24, Size: small, Role: figure.Ink3, S: figure.Shorten(b.about, small, false, right-x)})
	}
}
