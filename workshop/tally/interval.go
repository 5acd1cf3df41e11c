package tally

import "math"

// Wilson is the interval of 95 % for a share of k in n: between which shares a
// large group may lie if these n were drawn from it by lot. A room is not, and
// who is in it has been asked; so this is for tables of data, as a warning, and
// never for the wall. False for nobody.
//
// E. B. Wilson, Probable inference, the law of succession, and statistical
// inference, Journal of the American Statistical Association 22 (1927) 209–212.
func Wilson(k, n int) (lo, hi float64, ok bool) {
	if n <= 0 || k < 0 || k > n {
		return 0, 0, false
	}
	const z = 1.959963984540054 // the normal distribution's 97.5 %
	p, m := float64(k)/float64(n), float64(n)
	centre := p + z*z/(2*m)
	half := z * math.Sqrt(p*(1-p)/m+z*z/(4*m*m))
	all := 1 + z*z/m
	return (centre - half) / all, (centre + half) / all, true
}
