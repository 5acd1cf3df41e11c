package facilitator

import (
	"slices"
	"strconv"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
)

// spot is what the page of a vote on the spot knows of a kind of question. Its texts lie
// under quick: tick, and tick with _number for a number of options that it does not take.
type spot struct {
	workshop.Kind
	tick string // of the box that asks for the kind; "" = asked when no box is ticked
}

// spots lists the kinds of which a vote can be made on the spot, in the order in which
// they are offered. Which of those without a box is asked follows from the options.
var spots = []spot{
	{Kind: workshop.Choice},
	{Kind: workshop.Scale},
	{Kind: workshop.Ranking, tick: "order"},
	{Kind: workshop.Points, tick: "points"},
	{Kind: workshop.Words, tick: "words"},
}

// ticked lists those that have a box.
func ticked() []spot {
	return slices.DeleteFunc(slices.Clone(spots), func(s spot) bool { return s.tick == "" })
}

// Scale of a question without options.
const spotLo, spotHi = 0, 5

// vote makes the vote of what was typed. fault is the key of what is wrong with the
// options, "" = nothing.
func (s spot) vote(question, line string) (vote workshop.Quick, fault string) {
	vote = workshop.Quick{Question: question, Options: optionsOf(line)}
	if s.tick != "" {
		vote.Kind = s.Kind
		if s.Traits().Written {
			return writtenVote(vote)
		}
		n := len(distinct(vote.Options))
		if least, most, _ := s.OnTheSpot(); n < least || n > most {
			return vote, "quick." + s.tick + "_number"
		}
		return vote, ""
	}
	switch n := len(vote.Options); {
	case n == 1:
		return vote, "quick.one_option"
	case n > workshop.MaxOptions:
		return vote, "quick.many"
	case n == 0:
		vote.Lo, vote.Hi = spotLo, spotHi
	}
	return vote, ""
}

// writtenVote makes a vote in which people write: what stands in the place of options is how
// many answers each of them may give, one where there is nothing.
func writtenVote(vote workshop.Quick) (workshop.Quick, string) {
	vote.Hi = 1
	if len(vote.Options) > 0 {
		n, err := strconv.Atoi(vote.Options[0])
		if err != nil || n < 1 || n > workshop.MaxAnswers || len(vote.Options) > 1 {
			return vote, "quick.words_number"
		}
		vote.Hi, vote.Options = n, nil
	}
	return vote, ""
}

// optionsOf parts a line at slashes, or where there are none at semicolons, or
// at commas.
func optionsOf(line string) []string {
	var out []string
	for _, sign := range []string{"/", ";", ","} {
		if strings.Contains(line, sign) || sign == "," {
			for _, o := range strings.Split(line, sign) {
				if o = strings.TrimSpace(o); o != "" {
					out = append(out, o)
				}
			}
			return out
		}
	}
	return out
}

// distinct returns the options without those that stand there twice.
func distinct(options []string) []string {
	options = slices.Clone(options)
	slices.Sort(options)
	return slices.Compact(options)
}
