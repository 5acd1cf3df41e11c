// Package finder hears which files somebody opens from the Finder: macOS names them to no
// program on its command line, but by an event.
package finder
