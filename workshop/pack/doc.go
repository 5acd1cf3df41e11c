// Package pack reads the content of exercises and the program's own texts:
// strict TOML in, checked and complete texts out.
//
// It has more files than other packages, since the ways in (folder, archive, a workshop's
// file), the checks and the ways out each have one; what they share, the layout of a
// pack, is nobody else's business.
package pack
