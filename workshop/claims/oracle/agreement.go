package oracle

// Agreement is van der Eijk's A: the answers are parted into layers, each of which has the
// same number of answers at all marks that it has, and each layer is judged by how its
// marks lie. 1 = all at one mark, 0 = spread evenly, -1 = in two camps at the ends. False
// without answers.
//
// C. van der Eijk, Measuring agreement in ordered rating scales, Quality & Quantity 35
// (2001) 325–341.
func (r Row) Agreement() (float64, bool) {
	var left []int
	for m := r.Lo; m <= r.Hi; m++ {
		left = append(left, r.Count(m))
	}
	sum := 0.0
	for {
		least, marks := 0, 0
		for _, k := range left {
			if k > 0 {
				if marks++; least == 0 || k < least {
					least = k
				}
			}
		}
		if marks == 0 {
			break
		}
		has := make([]bool, len(left))
		for i, k := range left {
			if has[i] = k > 0; has[i] {
				left[i] -= least
			}
		}
		sum += float64(least*marks) / float64(r.N()) * layer(has, marks)
	}
	return sum, r.N() > 0
}

// layer is how far a layer agrees: of all triples of marks it counts those with one peak
// against those with two.
func layer(has []bool, marks int) float64 {
	k := float64(len(has))
	one, two := 0.0, 0.0
	for a := range has {
		for b := a + 1; b < len(has); b++ {
			for c := b + 1; c < len(has); c++ {
				switch {
				case has[a] && has[b] && !has[c], !has[a] && has[b] && has[c]:
					one++
				case has[a] && !has[b] && has[c]:
					two++
				}
			}
		}
	}
	u := 1.0
	if one+two > 0 {
		u = ((k-2)*one - (k-1)*two) / ((k - 2) * (one + two))
	}
	return u * (1 - float64(marks-1)/(k-1))
}
