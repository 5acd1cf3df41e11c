package audience

import (
	"time"

	"github.com/upturn-workshop/upturn/workshop"
)

// How long things move.
const (
	reveal = 900 * time.Millisecond
	dots   = 600 * time.Millisecond
	fading = 200 * time.Millisecond
)

// moves is how long each picture of a result moves when it comes on.
var moves = map[workshop.FigureKind]time.Duration{
	workshop.FigDotRows:      reveal,
	workshop.FigBeliefs:      reveal,
	workshop.FigBeliefsApart: reveal,
	workshop.FigBeliefsOrder: reveal,
	workshop.FigSquares:      reveal,
	workshop.FigGap:          reveal,
	workshop.FigRadar:        reveal,
	workshop.FigTable:        reveal,
	workshop.FigBehaviours:   reveal,
	workshop.FigRanking:      reveal,
	workshop.FigShares:       reveal,
	workshop.FigDotVote:      dots,
	workshop.FigShift:        reveal,
	workshop.FigThenNow:      reveal,
	workshop.FigViewpoints:   reveal,
	workshop.FigChain:        reveal,
	workshop.FigCards:        reveal,
	workshop.FigWritten:      reveal,
}

// motion returns how long the change from one state to the next moves on the
// wall: a result that comes on, or the pyramid that turns. Going back, another
// page and another view simply change.
func motion(from, to workshop.State) time.Duration {
	def := to.Def(to.Now())
	same := from.Pos.Step == to.Pos.Step
	switch {
	case same && !from.Pos.Flipped && to.Pos.Flipped:
		return reveal
	case to.Pos.Phase != workshop.PhaseResult || to.Pos.Page > 0 || to.Pos.Step < from.Pos.Step:
		return 0
	case same && from.Pos.Phase == workshop.PhaseResult:
		return 0
	case len(def.Figures) == 0:
		return 0
	}
	return moves[def.Figures[0]]
}
