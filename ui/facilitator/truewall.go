package facilitator

import (
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/wall"
)

// OnWall is the wall that the audience sees: its pages in the words of the
// workshop, what stands out in them in the facilitator's own.
func OnWall(onWall, own wall.Words) Wall { return trueWall{onWall, own} }

type trueWall struct{ onWall, own wall.Words }

func (w trueWall) Scene(st workshop.State, size figure.Size, t float64) figure.Scene {
	return wall.Scene(st, w.onWall, size, t)
}

func (w trueWall) Pages(st workshop.State) int { return wall.Pages(st) }

func (w trueWall) Reading(st workshop.State) []wall.Line { return wall.Reading(st, w.own) }
