// Package workshop is the domain of Upturn: a workshop with its agenda, the
// votes of its group, what the group collected and what it agreed on.
//
// It imports nothing of ours and nothing of a screen, a file or a printer.
// State flows one way: a command on a Session is committed to the Store, then
// an Event tells whoever draws.
package workshop
