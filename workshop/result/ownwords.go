package result

import (
	"strconv"

	"github.com/upturn-workshop/upturn/workshop"
)

// readWritten says how many have written. What they wrote stands for itself.
func readWritten(b reader, t workshop.Tally) []Line {
	return []Line{b.says("words_wrote", "n", strconv.Itoa(t.Counts[0].Answers()))}
}
