// Command mutate checks the tests. It makes one small change at a time to the
// code that decides something (an operator, a constant, a condition, a
// statement), runs the tests of that package, and lists the changes that no
// test noticed. "make mutate" runs it.
//
// No file of the tree is changed: the changed file is laid over the real one
// when the test binary is built (go help build, -overlay). Which mutants are
// drawn depends on the seed and on the lines themselves, not on where they
// stand, so that two runs before and after a change mostly draw the same ones.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"strings"
	"time"
)

// deciding are the folders of what decides over votes: the rules, the measures, the
// file, and the ballot in people's hands.
var deciding = []string{
	"workshop", "workshop/tally", "workshop/sqlite",
	"ui/ballot", "ui/ballot/answer", "ui/ballot/keyed", "ui/ballot/stage",
}

// options say what to change and how.
type options struct {
	root     string   // folder of go.mod
	packages []string // folders below root
	n        int
	seed     string
	workers  int
	excused  string // file of mutants that make no difference; "" = none
	results  string // file that remembers how each one ended; "" = none
	again    bool   // what a test noticed in an earlier run is believed
	atLeast  float64
	least    time.Duration // given to the tests of any mutant
}

// errTooFew ends a run in which too many mutants survived.
var errTooFew = errors.New("too few mutants were killed")

func main() {
	o := options{root: "."}
	flag.IntVar(&o.n, "n", 300, "mutants to draw, over the packages in proportion to their lines")
	flag.StringVar(&o.seed, "seed", "1", "which ones are drawn")
	flag.IntVar(&o.workers, "workers", 2, "mutants tested at a time")
	flag.StringVar(&o.excused, "excused", "cmd/mutate/excused.toml", "mutants that make no difference, each with its reason")
	flag.StringVar(&o.results, "results", "build/mutate.jsonl", "where results are kept, so that a run can be resumed")
	flag.BoolVar(&o.again, "again", false, "run only those that survived the last time, whatever has changed in the tests since")
	flag.Float64Var(&o.atLeast, "at-least", 95, "per cent that have to be killed")
	flag.DurationVar(&o.least, "least", 10*time.Second, "time that any mutant's tests may take; more where the clean run is slow")
	flag.Usage = func() {
		fmt.Fprintln(flag.CommandLine.Output(), "usage: mutate [flags] [FOLDER…], from the folder of go.mod")
		flag.PrintDefaults()
	}
	flag.Parse()
	o.packages = deciding
	if flag.NArg() > 0 {
		o.packages = nil
	}
	for _, p := range flag.Args() {
		o.packages = append(o.packages, strings.Trim(strings.TrimPrefix(p, "./"), "/"))
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if _, err := run(ctx, o, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "mutate:", err)
		stop()
		os.Exit(1)
	}
}
