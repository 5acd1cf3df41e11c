//go:build !race

package storetest_test

// walks is how many random walks are taken.
const walks = 100_000
