// Package readback reads a finished PDF as a stranger would: from its end, through the
// table of its objects, by the standard and nothing else, and says what is wrong with it
// for those who have it read to them. Tests ask it; it knows nothing of how files are
// written here.
package readback
