// Command upturn opens Upturn, rehearses a workshop without a screen, and
// prints, exports and checks workshop files.
//
// It has more files than other packages, since each subcommand has one of its own.
package main

import (
	"fmt"
	"os"
)

func main() {
	attachConsole()
	p, err := newProgram(os.Stdout, os.Stderr)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	os.Exit(p.run(os.Args[1:]))
}
