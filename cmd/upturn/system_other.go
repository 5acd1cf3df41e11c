//go:build !windows

package main

// attachConsole has nothing to do where programs with windows have a console as well.
func attachConsole() {}

// systemLanguages is the one language that the system speaks.
func systemLanguages() []string { return []string{systemLocale()} }
