// Package claims reads back what the program says of a workshop: every sentence, title,
// cell and label of wall, sheet, report, card and export, as text, by the templates of the
// translations. It compares each with what package oracle works out from the ballots. A
// sentence that nobody can judge is a fault like one that is untrue.
//
// A judge is known by the key of its sentence: see judges. What states nothing about a
// result is listed: see silence.
//
// It has more files than other packages, since the sentences of each part of the program have
// judges of their own.
package claims
