package tally

import "github.com/upturn-workshop/upturn/workshop"

// Dots sums the dots of an item and counts who gave any.
func Dots(c workshop.Count) (dots, givers int) {
	if c.Hidden {
		return 0, 0
	}
	for i, n := range c.N {
		dots += (c.Lo + i) * n
		if c.Lo+i > 0 {
			givers += n
		}
	}
	return dots, givers
}

// Unused counts the dots that the people who gave any opinion kept to
// themselves: each had the whole budget.
func Unused(t workshop.Tally) int {
	left := 0
	for _, q := range t.Spec.Questions {
		if !q.Kind.Traits().Budget || !t.Shown() {
			continue
		}
		for i, item := range q.Items {
			c, ok := t.Find(q.ID, item)
			if !ok || c.Hidden {
				return 0
			}
			if i == 0 {
				left += q.Budget * answers(c)
			}
			dots, _ := Dots(c)
			left -= dots
		}
	}
	return left
}
