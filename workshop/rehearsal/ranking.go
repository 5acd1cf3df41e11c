package rehearsal

import "github.com/upturn-workshop/upturn/workshop"

// order puts the items that the group leans to in front, more or less.
func (a asked) order() []workshop.Mark {
	marks, says := a.blank()
	if !says {
		return marks
	}
	liking := make([]float64, len(a.Items))
	for i, item := range a.Items {
		liking[i] = source(a.seed, "group", a.ID, item).NormFloat64() + 0.8*a.person.NormFloat64()
	}
	for i := range liking {
		marks[i] = 1
		for j := range liking {
			if liking[j] > liking[i] || liking[j] == liking[i] && j < i {
				marks[i]++
			}
		}
	}
	return marks
}
