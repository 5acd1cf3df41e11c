//go:build !windows

package main

// attachConsole has nothing to do where programs with windows have a console as well.
func attachConsole() {}
