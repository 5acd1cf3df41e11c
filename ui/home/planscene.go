package home

import (
	"math"
	"strconv"
	"time"

	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// planScene draws the plan: one minute is one height, but no block is too low for its
// words; breaks are gaps.
func planScene(words Words, list []block, start time.Time, w, h float64) figure.Scene {
	s := figure.Scene{W: w, H: h}
	total := 0
	for _, b := range list {
		total += b.minutes
	}
	if total == 0 {
		return s
	}
	pitch := pitchOf(list, h-20) // 20 for the time at the end
	at, y := 0, 0.0
	for _, b := range list {
		high := max(float64(b.minutes)*pitch, leastBlock)
		drawBlock(&s, b, clockAfter(words, start, at), y, high)
		at, y = at+b.minutes, y+high
	}
	s.Add(figure.Text{X: timesX, Y: y + 15, Size: small, Anchor: figure.End, Role: figure.Ink3, S: clockAfter(words, start, at)})
	return s
}

// leastBlock is the least height of a block: its words stand in it.
const leastBlock = 24

// pitchOf is the height of a minute with which all blocks fill a height, those that would
// be too low for their words included.
func pitchOf(list []block, h float64) float64 {
	pitch := 0.0
	for range list { // each time round some more blocks may be too low
		minutes, left := 0, h
		for _, b := range list {
			if pitch > 0 && float64(b.minutes)*pitch < leastBlock {
				left -= leastBlock
				continue
			}
			minutes += b.minutes
		}
		if minutes == 0 {
			return pitch
		}
		pitch = max(left, 0) / float64(minutes)
	}
	return pitch
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
