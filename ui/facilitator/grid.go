package facilitator

import (
	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/theme"
)

// grid is where the three columns stand. The line between notes and wall is wallGap
// away from both.
type grid struct{ agenda, notes, notesWidth, wall, wallWidth, wallGap float32 }

// wideFrom is from which width on there is the air that was drawn; a narrower window
// stacks what stands side by side.
const wideFrom = 1180

// columns shares the width: as drawn at 1366; what is more goes to the notes
// until lines are long enough, then to the wall.
func columns(s fyne.Size) grid {
	const drawnNotes, drawnWall, margins = 540, 418, 40 + 20 + 20 + 32
	if s.Width < wideFrom {
		g := grid{agenda: 248, notes: 248 + theme.S24, wallWidth: 300, wallGap: theme.S16}
		g.wall = s.Width - theme.S16 - g.wallWidth
		g.notesWidth = g.wall - 2*g.wallGap - g.notes
		return g
	}
	g := grid{agenda: 296, notesWidth: drawnNotes, wallWidth: drawnWall, wallGap: 20}
	extra := s.Width - g.agenda - margins - drawnNotes - drawnWall
	switch {
	case extra < 0:
		g.wallWidth = max(300, drawnWall+extra*0.45)
	case extra > maxNotes-drawnNotes:
		g.wallWidth = max(drawnWall, min(drawnWall+extra-(maxNotes-drawnNotes), s.Height*0.46/aspect))
	}
	g.notes = g.agenda + 40
	g.wall = s.Width - 32 - g.wallWidth
	g.notesWidth = g.wall - 40 - g.notes
	return g
}
