package result

import "github.com/upturn-workshop/upturn/workshop"

// GuessKey is the key of the question that a room guesses at before it sees what came of
// a vote: where it agrees, if there are several answers to agree on.
func GuessKey(spec workshop.Spec) string {
	if len(spec.Questions) > 1 {
		return "wall.guess_rows"
	}
	return "wall.guess_one"
}
