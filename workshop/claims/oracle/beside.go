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
			more, fewer := differ(was, is)
			if here > 0 && more <= here || gone > 0 && fewer <= gone {
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

// differ counts the marks that were given more often and less often than before.
func differ(was, is Row) (more, fewer int) {
	changes := []int{is.CantSay - was.CantSay}
	for m := is.Lo; m <= is.Hi; m++ {
		changes = append(changes, is.Count(m)-was.Count(m))
	}
	for _, n := range changes {
		more, fewer = more+max(0, n), fewer+max(0, -n)
	}
	return more, fewer
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
