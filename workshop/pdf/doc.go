// Package pdf makes handouts: pages of the figures' own geometry, drawn as
// vectors with real text. An edition is what they say in one language, a sheet the
// room of a page with one or two of them; each handout is a type on top of that.
// Package layout lays pages out, package paper writes them.
//
// It has more files than other packages, since each part of a handout, and each kind
// of question, is a file of its own, by whose name it is found.
package pdf
