// Package rehearsal holds invented people: they vote, name obstacles and agree
// on actions through the commands that the windows use. Facilitators rehearse
// with them; tests and benchmarks do too.
package rehearsal
