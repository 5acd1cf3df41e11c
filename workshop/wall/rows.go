package wall

import (
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/result"
)

// Rows of a figure that go on a page: fewer where each has two languages. They
// depend on the state only, so that next and back mean the same on every wall.

func beliefRowsOn(st workshop.State) int {
	return rowsOn(st, figure.BeliefRows, figure.BeliefRowsTwice)
}

func squareRowsOn(st workshop.State) int {
	return rowsOn(st, figure.SquareRows, figure.SquareRowsTwice)
}

func gapRowsOn(st workshop.State) int { return rowsOn(st, figure.GapRows, figure.GapRowsTwice) }

func viewRowsOn(st workshop.State) int {
	return rowsOn(st, figure.ViewpointRows, figure.ViewpointRowsTwice)
}

func tableRowsOn(st workshop.State) int { return rowsOn(st, figure.TableRows, figure.TableRowsTwice) }

func shiftRowsOn(st workshop.State) int { return rowsOn(st, figure.ShiftRows, figure.ShiftRowsTwice) }

func definedRowsOn(st workshop.State) int {
	return rowsOn(st, figure.DefinedRows, figure.DefinedRowsTwice)
}

func behaviourRowsOn(st workshop.State) int {
	return rowsOn(st, figure.BehaviourRows, figure.BehaviourRowsTwice)
}

func actionRowsOn(st workshop.State) int {
	return rowsOn(st, figure.ActionRows, figure.ActionRowsTwice)
}

// listRowsOn is how many entries of a list go on a page. What the group has said
// stands in its own words only.
func listRowsOn(st workshop.State, def workshop.StepDef) int {
	if def.Collects != "" || def.Vote != nil && (def.Vote.Source != "" || def.Vote.Kind.Traits().Places) {
		return figure.ListRows
	}
	return rowsOn(st, figure.ListRows, figure.ListRowsTwice)
}

func rowsOn(st workshop.State, one, two int) int {
	if result.Mixed(st) {
		return two
	}
	return one
}
