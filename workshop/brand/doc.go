// Package brand takes in the client's logo and colour.
//
// A logo is a stranger's file: it is looked at before it is decoded, drawn once, and only the
// drawing is kept, as a PNG of bounded size. A colour takes the place of the program's own only
// as far as everybody can read it and tell it from the others.
package brand
