package tally

import "github.com/upturn-workshop/upturn/workshop"

// Agreement is van der Eijk's A: 1 when all gave the same answer, 0 when all
// answers are equally frequent, −1 when two camps stand at the ends. It alone
// tells answers that are spread from answers in two camps. False when nobody
// answered.
//
// C. van der Eijk, Measuring agreement in ordered rating scales, Quality &
// Quantity 35 (2001).
func Agreement(c workshop.Count) (float64, bool) {
	if answers(c) == 0 {
		return 0, false
	}
	v := make([]float64, len(c.N))
	for i, n := range c.N {
		v[i] = float64(n)
	}
	return agreement(v), true
}

// agreement peels the distribution into layers of equal height and weighs the
// agreement of each by the answers it holds.
func agreement(v []float64) float64 {
	total := 0.0
	for _, x := range v {
		total += x
	}
	left := append([]float64(nil), v...)
	a := 0.0
	for {
		height, filled := 0.0, 0
		layer := make([]bool, len(left))
		for i, x := range left {
			// What remains of a peeled category is a rounding error, not an answer.
			if x > total*1e-12 {
				layer[i] = true
				filled++
				if height == 0 || x < height {
					height = x
				}
			}
		}
		if filled == 0 {
			return a
		}
		a += float64(filled) * height / total * layerAgreement(layer, filled)
		for i := range left {
			if layer[i] {
				left[i] -= height
			}
		}
	}
}

// layerAgreement compares how often a filled category neighbours a filled one
// with how often a gap lies between two.
func layerAgreement(layer []bool, filled int) float64 {
	if filled == 1 || len(layer) < 2 {
		return 1
	}
	k := float64(len(layer))
	together, apart := 0.0, 0.0
	for i := range layer {
		for j := i + 1; j < len(layer); j++ {
			for m := j + 1; m < len(layer); m++ {
				switch {
				case layer[i] && !layer[j] && layer[m]:
					apart++
				case layer[i] != layer[m] && layer[j]:
					together++
				}
			}
		}
	}
	u := 1.0
	if together+apart > 0 {
		u = ((k-2)*together - (k-1)*apart) / ((k - 2) * (together + apart))
	}
	return u * (1 - (float64(filled)-1)/(k-1))
}
