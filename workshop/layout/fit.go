package layout

// Largest is the largest size, going down from one to another, at which all fit.
func Largest(from, least float64, fits func(size float64) bool) float64 {
	for size := from; size > least; size -= 0.25 {
		if fits(size) {
			return size
		}
	}
	return least
}
