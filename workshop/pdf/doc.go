// Package pdf makes handouts: pages of the figures' own geometry, drawn as
// vectors with real text. How a file is written, package paper knows.
package pdf
