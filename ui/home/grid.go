package home

import (
	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/theme"
)

// grid is where the questions and the plan stand in a window.
type grid struct {
	left, right   float32 // of the two columns
	first, second float32 // how wide these are
	top, pitch    float32 // of the rows
	plan, air     float32 // where the right part begins, and what stays free at its sides
	stacked       bool    // there is too little width for most things to stand beside each other
}

// gridOf is as drawn where there is room, else with less air: a low window has its
// rows closer to each other, a narrow one has smaller margins, and below reflowFrom both
// parts give up some of their width, and what does not fit beside each other stands one
// below the other. In a window that is larger than the drawing both columns are wider, and the
// rows stand further apart.
func gridOf(s fyne.Size) grid {
	g := grid{left: 64, right: 468, first: 380, second: 196, top: 130, pitch: 84, plan: 720, air: theme.S40}
	if s.Width < wideFrom {
		g.left, g.right, g.second = theme.S24, 24+380+theme.S16, 166
		g.plan, g.air = 610, theme.S24
	}
	if s.Width < reflowFrom {
		g.stacked = true
		g.plan = 610 - (reflowFrom-s.Width)*0.84
		g.left, g.air = theme.S16, theme.S12
		g.first = g.plan - 2*g.left - theme.S16 - g.second
		g.right = g.left + g.first + theme.S16
	}
	if more := min(mostWider, (s.Width-drawn.Width)*0.45); more > 0 {
		g.first, g.second = g.first+more*0.7, g.second+more*0.3
		g.right, g.plan = g.right+more*0.7, g.plan+more
	}
	share := between(s.Height, lowHeight, drawn.Height)
	g.top, g.pitch = 108+22*share, 73+17*share
	share = between(s.Height, drawn.Height, highHeight)
	g.top, g.pitch = g.top+20*share, g.pitch+14*share
	return g
}

// between is how far a length lies on the way from one to another: 0 to 1.
func between(v, from, to float32) float32 { return min(1, max(0, (v-from)/(to-from))) }

// day is how wide the day is, which leaves the time of day its width beside it; and as wide at
// the least as a date is long.
func (g grid) day() float32 { return max(284, g.first-theme.S12-clockWide) }

// wide is the width of a question that takes both columns.
func (g grid) wide() float32 { return g.right + g.second - g.left }

// leastForm is the room that the form needs: in the smallest window the button that makes the
// workshop is in sight. leastEdit is that of the pages of what was made before: so low that six
// weeks of a calendar still stand above the button that puts it away.
var (
	leastForm = fyne.NewSize(800, 560)
	leastEdit = fyne.NewSize(800, 640)
)

// reflowFrom is the width below which the form does not keep its columns.
const reflowFrom = 1000

// drawn is the window of the drawing, where the rows stand as they do there. At lowHeight they
// are as close as they get, from highHeight on as far apart; mostWider is what the left part
// takes of a wide window at most.
var drawn = fyne.NewSize(1366, 768)

const (
	lowHeight  = 622
	highHeight = 1000
	mostWider  = 220
)

// typedWidth is that of the field for other minutes, clockWide that of the time of day.
const (
	typedWidth = 72
	clockWide  = 84
)
