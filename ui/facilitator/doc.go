// Package facilitator is the window of whoever leads the workshop: where are
// we, what do I say, what do they see. It draws snapshots of a running workshop
// and sends commands; it holds no truth of its own but the keyboard's focus.
package facilitator
