// Package pack reads the content of exercises and the program's own texts:
// strict TOML in, checked and complete texts out.
package pack
