// Package pdf makes handouts: pages of the figures' own geometry, drawn as
// vectors with real text. It is the only package that knows a PDF library, and
// no text reaches that library unguarded: a single emoji would end the program.
package pdf
