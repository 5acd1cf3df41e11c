package pdf

import (
	"slices"
	"strconv"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/layout"
	"github.com/upturn-workshop/upturn/workshop/tally"
)

// hidden tells whether some part of a result may not be shown.
func hidden(t workshop.Tally) bool {
	return slices.ContainsFunc(t.Counts, func(c workshop.Count) bool { return c.Hidden })
}

// reading says in words what the answers on one scale tell.
func (e *edition) reading(c workshop.Count) string {
	m, ok := tally.Median(c)
	if !ok {
		return e.cantSay(c)
	}
	lo, hi, half, _ := tally.Spread(c)
	args := []string{"m", e.num(m), "q1", e.num(lo), "q3", e.num(hi)}
	said := e.pack("honest.median", args...)
	switch {
	case half && lo == hi:
		said = e.t("wall.half_alike", args...)
	case !half:
		said = e.t("sheet.range", args...)
	}
	switch tally.OfScale(c) {
	case tally.Divided:
		said += " " + e.pack("honest.divided")
	case tally.Close:
		said += " " + e.pack("honest.agree")
	}
	return layout.Join(" ", said, e.cantSay(c))
}

// cantSay is "Can't say: 2.", or nothing when everybody could.
func (e *edition) cantSay(c workshop.Count) string {
	if c.CantSay == 0 {
		return ""
	}
	return e.pack("vote.cantsay") + ": " + strconv.Itoa(c.CantSay) + "."
}

// respondents is the line that says how many stand behind the results, how they
// were asked, and what the results are.
func (e *edition) respondents(results []workshop.Tally) string {
	if len(results) == 0 {
		return ""
	}
	var shares, ways []string
	for _, t := range results {
		shares = added(shares, strconv.Itoa(t.Cast)+"/"+strconv.Itoa(t.Seats))
		ways = added(ways, e.waysOf(t))
	}
	who := ""
	if len(shares) > 0 {
		// Votes with different numbers of people: "11/12, 12/12".
		all := strings.Join(shares, ", ")
		i := strings.LastIndexByte(all, '/')
		who = e.pack("honest.n", "n", all[:i], "present", all[i+1:])
	}
	return layout.Join(" ", who, strings.Join(ways, " "), e.pack("honest.what"))
}

// wayKeys are the names of the ways of voting in the pack.
var wayKeys = map[workshop.Way]string{
	workshop.Booth: "vote.secret", workshop.Paper: "vote.paper", workshop.Cards: "vote.hands",
}

// waysOf names the ways in which the ballots of a vote came in.
func (e *edition) waysOf(t workshop.Tally) string {
	var ways []string
	for _, way := range e.st.Ways(t) {
		ways = added(ways, e.pack(wayKeys[way])+".")
	}
	return strings.Join(ways, " ")
}

func added(list []string, s string) []string {
	for _, have := range list {
		if have == s {
			return list
		}
	}
	return append(list, s)
}
