// Package stage is what a ballot is shown on: one widget that takes every key and
// every press of a window, and the page that it shows, drawn on a sheet of a fixed
// size. It knows nothing of votes, and prints nothing of what it is given.
package stage
