package wall

import (
	"strconv"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/result"
)

// footer tells how many answered, how many could not say, and how it was voted.
func (b board) footer(t workshop.Tally, more ...string) string {
	parts := []string{b.Word("wall.n", "n", strconv.Itoa(t.Cast), "present", strconv.Itoa(t.Seats)), b.CantSay(t), b.WayNames(t)}
	return result.Dotted(append(parts, more...)...)
}
