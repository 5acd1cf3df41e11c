// Package pace plays a workshop at the speeds of a real room and measures what each step
// takes: every ballot that is cast, every press, every page that has to be read, every
// thing that is said and typed. It knows nothing of how the plan works out its minutes, so
// that each can be held against the other.
package pace
