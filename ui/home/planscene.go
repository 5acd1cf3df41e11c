package home

import (
	"math"
	"strconv"
	"strings"
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
	pitch := pitchOf(list, w, h-20) // 20 for the time at the end
	at, y := 0, 0.0
	for _, b := range list {
		high := max(float64(b.minutes)*pitch, b.least(w))
		drawBlock(&s, b, clockAfter(words, start, at), y, high)
		at, y = at+b.minutes, y+high
	}
	s.Add(figure.Text{X: timesX, Y: y + 15, Size: small, Anchor: figure.End, Role: figure.Ink3, S: clockAfter(words, start, at)})
	return s
}

// The least height of a block, and what each further line of its words takes.
const (
	leastBlock = 24
	blockLine  = 19
)

// least is the least height of a block in a plan of a width: its words stand in it.
func (b block) least(w float64) float64 {
	return leastBlock + blockLine*float64(len(b.lines(w))-1)
}

// lines are the words of a block: one line, or two where they have no room on one.
func (b block) lines(w float64) []string {
	x, right := b.words(w)
	bold := b.exercise != ""
	out := figure.Full(b.title, text, bold, right-x)
	switch {
	case len(out) == 0:
		return []string{b.title}
	case len(out) > 2:
		out = []string{out[0], figure.Shorten(strings.Join(out[1:], " "), text, bold, right-x)}
	}
	return out
}

// words is where the words of a block begin, and where its minutes want them to end.
func (b block) words(w float64) (x, right float64) {
	x = blocksX + 16
	if b.exercise != "" {
		x += 22
	}
	return x, w - 56
}

// pitchOf is the height of a minute with which all blocks fill a height, those that would
// be too low for their words included.
func pitchOf(list []block, w, h float64) float64 {
	pitch := 0.0
	for range list { // each time round some more blocks may be too low
		minutes, left := 0, h
		for _, b := range list {
			if least := b.least(w); pitch > 0 && float64(b.minutes)*pitch < least {
				left -= least
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
	lines := b.lines(s.W)
	base := y + math.Min(h/2+5, 26)
	switch {
	case b.pause:
		base = y + h/2 + 5
	case b.exercise == "":
		base = y + math.Min(h/2+4, 22)
	}
	if len(lines) > 1 {
		base = y + math.Min((h-3)/2+5-blockLine/2, 22)
	}
	if !b.pause {
		s.Add(figure.Rect{X: blocksX, Y: y, W: s.W - blocksX, H: math.Max(h-3, 2), R: 6, Fill: figure.Card})
	}
	s.Add(figure.Text{X: timesX, Y: base, Size: small, Anchor: figure.End, Role: figure.Ink3, S: clock})
	x, _ := b.words(s.W)
	if b.exercise != "" {
		s.Add(figure.Text{X: blocksX + 16, Y: base, Size: text, Bold: true, Role: figure.Ink, S: b.exercise})
	}
	s.Add(figure.Text{X: right, Y: base, Size: text, Anchor: figure.End, Role: figure.Ink2, S: strconv.Itoa(b.minutes)})
	for i, line := range lines {
		s.Add(figure.Text{X: x, Y: base + float64(i)*blockLine, Size: text, Bold: b.exercise != "", Role: figure.Ink, S: line})
	}
	if below := base + float64(len(lines)-1)*blockLine + 24; b.about != "" && below < y+h-8 && h > 56 {
		s.Add(figure.Text{X: x, Y: below, Size: small, Role: figure.Ink3, S: figure.Shorten(b.about, small, false, right-x)})
	}
}
