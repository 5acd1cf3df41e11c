// Package paper writes tagged PDF: lines of text, paths and what they are to those
// who have a file read to them. It is the only package that knows a PDF library,
// which knows nothing of tags and ends the program over a single emoji: so the
// structure is added to the finished bytes, and no text reaches the library that a
// Guard has not passed. What the pages are about, paper does not know.
package paper
