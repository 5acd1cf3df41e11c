package oracle

import (
	"reflect"
	"slices"
)

// beside hides the rows that, beside those of an earlier vote on the same, could be the
// answers of those alone who were in one of the two. Here nobody says who came and left:
// the numbers tell.
func (v *Vote) beside(rows []Row) {
	lost := map[string]bool{}
	for _, e := range slices.Concat(v.Earlier, v.Then) {
		if e.Voided || !e.Enough() {
			continue
		}
		for i, is := range rows {
			was, ok := e.asked(is)
			if !ok || was.Hidden || is.Hidden {
				continue
			}
			here := max(len(v.Ballots)-len(e.Ballots), v.Seats-e.Seats, is.Asked-was.Asked)
			gone := max(len(e.Ballots)-len(v.Ballots), e.Seats-v.Seats, was.Asked-is.Asked)
			few := was.Asked < manyAsked || is.Asked < manyAsked
			more, fewer := differ(was, is)
			if points(more, here, few) || points(fewer, gone, few) {
				rows[i].Hidden, rows[i].Apart = true, true
				lost[is.Question.ID] = true
			}
		}
	}
	for i, r := range rows {
		if r.Question.OfItems() && lost[r.Question.ID] {
			rows[i].Hidden, rows[i].Apart = true, true
		}
	}
}

// asked finds the row in which the same was asked.
func (v *Vote) asked(r Row) (Row, bool) {
	for _, was := range v.Rows(true) {
		a, b := was.Question, r.Question
		k, n := at(a.Aspects, was.Part), at(b.Aspects, r.Part)
		a.Aspects, b.Aspects = nil, nil
		if reflect.DeepEqual(a, b) && (was.Part == r.Part || k >= 0 && k == n) {
			return was, true
		}
	}
	return Row{}, false
}

func at(list []string, s string) int {
	for i, x := range list {
		if x == s {
			return i
		}
	}
	return -1
}

// differ lists by how much each mark was given more often, and less often, than before; of the
// marks that were not, nothing.
func differ(was, is Row) (more, fewer []int) {
	changes := []int{is.CantSay - was.CantSay}
	for m := is.Lo; m <= is.Hi; m++ {
		changes = append(changes, is.Count(m)-was.Count(m))
	}
	for _, n := range changes {
		switch {
		case n > 0:
			more = append(more, n)
		case n < 0:
			fewer = append(fewer, -n)
		}
	}
	return more, fewer
}

// manyAsked is from how many people on a difference on one mark is not always somebody's.
const manyAsked = 10

// points reports whether a difference points to the answers of so many people: it is theirs, or
// theirs and that of one more on the same mark; of few people, whatever lies on one mark.
func points(differ []int, people int, few bool) bool {
	all := 0
	for _, n := range differ {
		all += n
	}
	switch {
	case people <= 0:
		return false
	case all <= people:
		return true
	}
	return len(differ) == 1 && (few || all == people+1)
}

// KeptBack reports whether something is hidden since it would tell one person's answer.
func (v *Vote) KeptBack() bool {
	for _, r := range v.Rows(true) {
		if r.Apart {
			return true
		}
	}
	return false
}
