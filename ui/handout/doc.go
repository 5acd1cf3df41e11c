// Package handout is the page of the laptop window on which handouts are
// chosen, looked at as they will come out of the printer, saved and printed.
package handout
