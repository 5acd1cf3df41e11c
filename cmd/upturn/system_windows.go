package main

import (
	"os"

	"golang.org/x/sys/windows"
)

// attachConsole lets the program print into the console that it was started from. As a
// program with windows it has none of its own, so that no black window opens beside them.
// What is redirected into a file or to another program stays so.
func attachConsole() {
	if h, err := windows.GetStdHandle(windows.STD_OUTPUT_HANDLE); err == nil && h != 0 && h != windows.InvalidHandle {
		return
	}
	const parent = ^uintptr(0)
	attach := windows.NewLazySystemDLL("kernel32.dll").NewProc("AttachConsole")
	if ok, _, _ := attach.Call(parent); ok == 0 {
		return // started from a menu: there is none
	}
	if console, err := os.OpenFile("CONOUT$", os.O_RDWR, 0); err == nil {
		os.Stdout, os.Stderr = console, console
	}
}

// systemLanguages are those of the menus, in the order that was chosen. The locale is that
// of dates and numbers: whoever keeps to Finnish dates may have Windows speak English.
func systemLanguages() []string {
	if chosen, err := windows.GetUserPreferredUILanguages(windows.MUI_LANGUAGE_NAME); err == nil && len(chosen) > 0 {
		return chosen
	}
	return []string{systemLocale()}
}
