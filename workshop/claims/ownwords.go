package claims

import (
	"regexp"
	"slices"
	"strconv"

	"github.com/upturn-workshop/upturn/workshop"
)

// timesMark is what stands on a card with an answer that was given more than once.
var timesMark = regexp.MustCompile(`^×(\d+)$`)

// oftenGiven reports whether as many have given the answer beside which such a mark stands: of the
// ballots themselves, whatever was put together since.
func oftenGiven(d *desk, p page, x para) bool {
	if d.v == nil || !d.v.Spec.Questions[0].Kind.Traits().Written {
		return false
	}
	n, _ := strconv.Atoi(timesMark.FindStringSubmatch(x.String())[1]) // the pattern takes figures alone
	var beside para
	for _, y := range p.loose {
		if y.X < x.X && y.Y <= x.Y+1 && (y.X > beside.X || y.X == beside.X && y.Y > beside.Y) && !numeric.MatchString(y.String()) && !timesMark.MatchString(y.String()) {
			beside = y
		}
	}
	of := 0
	for _, text := range d.v.Texts() {
		if flat(text) == beside.String() {
			of++
		}
	}
	return n > 1 && n == of
}

// foreign finds answers on the list of a vote in own words that nobody wrote in it, or that stand
// there more often than they were written: as themselves, or put together with others.
func foreign(d *desk, where string) (faults []Fault) {
	if d.v == nil || !d.v.Spec.Questions[0].Kind.Traits().Written {
		return nil
	}
	left := d.v.Texts()
	for _, it := range d.st.ItemsIn(workshop.ListWords + d.v.Spec.Step) {
		for _, text := range append([]string{it.Text}, it.Merged...) {
			i := slices.Index(left, text)
			if i < 0 {
				faults = append(faults, Fault{where, text, "nobody wrote this, or not so often"})
				continue
			}
			left = slices.Delete(left, i, i+1)
		}
	}
	return faults
}

// kept is how many answers in own words are on the list of the vote's step.
func kept(d *facts) int {
	def, _ := d.st.Pack.Step(d.v.Spec.Step)
	return len(d.st.ItemsIn(def.Collects))
}
