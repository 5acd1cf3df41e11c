package ballot

import "github.com/upturn-workshop/upturn/workshop"

// spent counts the dots given on a question.
func (v *visit) spent(q int) int {
	n := 0
	for _, i := range v.rows(q) {
		if v.marks[i] < unmarked {
			n += int(v.marks[i])
		}
	}
	return n
}

// left counts the dots that may still be given.
func (v *visit) left(q int) int { return v.sheet.spec.Questions[q].Budget - v.spent(q) }

// cant tells whether a question of items was answered with "can't say".
func (v *visit) cant(q int) bool {
	rows := v.rows(q)
	return len(rows) > 0 && v.marks[rows[0]] == workshop.CantSay
}

// give sets the dots on one item of the present page, as far as the budget and
// the cap allow. False when they do not.
func (v *visit) give(row, dots int) bool {
	q, rows := v.question(), v.here()
	if q < 0 || row < 0 || row >= len(rows) {
		return false
	}
	if v.cant(q) {
		v.fill(rows, unmarked)
	}
	v.row = row
	have := v.dots(rows[row])
	if dots < 0 || dots > v.sheet.cells[rows[row]].Hi || dots-have > v.left(q) {
		return false
	}
	v.marks[rows[row]] = workshop.Mark(dots)
	return true
}

// more gives an item so many dots more, or less. What a page can do is told by such
// steps and never by what they lead to: nothing that is drawn holds a mark.
func (v *visit) more(row, by int) {
	if rows := v.here(); row >= 0 && row < len(rows) {
		v.give(row, v.dots(rows[row])+by)
	}
}

// toggle gives an item its one dot, or takes it away.
func (v *visit) toggle(row int) {
	if rows := v.here(); row >= 0 && row < len(rows) {
		v.give(row, 1-v.dots(rows[row]))
	}
}

// dots counts the dots on one item.
func (v *visit) dots(cell int) int {
	if m := v.marks[cell]; m < unmarked {
		return int(m)
	}
	return 0
}

// cantAll answers the whole page with "can't say".
func (v *visit) cantAll() { v.fill(v.here(), workshop.CantSay) }

func (v *visit) fill(rows []int, m workshop.Mark) {
	for _, i := range rows {
		v.marks[i] = m
	}
}
