// Package workshop is the domain of Upturn: a workshop with its agenda, the
// votes of its group, what the group collected and what it agreed on.
//
// It imports nothing of ours and nothing of a screen, a file or a printer.
// State flows one way: a command on a Session is committed to the Store, then
// an Event tells whoever draws.
//
// It has more files than other packages, since each idea has one of its own: each
// kind of question (kinds.go lists them), the ways of voting and the kinds of steps
// with their traits, each group of commands. They share State and Session, which
// are what the domain is, so they cannot be packages by themselves.
package workshop
