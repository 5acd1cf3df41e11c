// Package planted is code in which it is known what its tests notice.
package planted

// Sides is a number that the tests are not even built without.
const Sides = 2

// Grade says how many of ten are enough. Its tests look at both sides of the border.
func Grade(n int) bool {
	if n >= 5 {
		return true
	}
	return false
}

// Wide is looked at far from its border only.
func Wide(n int) string {
	if n > 50 {
		return "wide"
	}
	return "narrow"
}

// Count is never called by a test.
func Count(a, b int) int {
	return a + b
}

// Kept adds up in two places; the tests ask about one.
type Kept struct{ Asked, Unasked int }

// Add adds to both.
func (k *Kept) Add(n int) {
	k.Asked += n
	k.Unasked += n
}

// Halve counts how often a number can be halved.
func Halve(n int) (times int) {
	for n > 1 && n < 9 {
		n /= 2
		times++
	}
	return times
}

// String only puts into words: nothing of it is changed.
func (k *Kept) String() string {
	if k.Asked > 1 {
		return "many"
	}
	return "few"
}
