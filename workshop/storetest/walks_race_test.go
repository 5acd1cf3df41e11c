//go:build race

package storetest_test

// walks is how many random walks are taken where every access to memory is watched,
// which takes its time.
const walks = 5_000
