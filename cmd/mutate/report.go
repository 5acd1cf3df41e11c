package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"text/tabwriter"
)

// counts are the sums of one package, or of all.
type counts struct {
	lines, drawn, killed, timedOut, excused, unbuilt, survived int
}

func (c *counts) add(end string) {
	c.drawn++
	switch end {
	case killed:
		c.killed++
	case timedOut:
		c.killed++
		c.timedOut++
	case excused:
		c.excused++
	case unbuilt:
		c.unbuilt++
	default:
		c.survived++
	}
}

// rate is how many per cent were killed of those that could be.
func (c counts) rate() float64 {
	could := c.drawn - c.excused - c.unbuilt
	if could == 0 {
		return 100
	}
	return 100 * float64(c.killed) / float64(could)
}

// report lists the survivors with their lines, the excused with their reasons,
// and the sums by package.
func report(out io.Writer, packs []*pack, ends []ending, atLeast float64) error {
	slices.SortFunc(ends, func(a, b ending) int {
		return cmp.Or(cmp.Compare(a.file, b.file), cmp.Compare(a.start, b.start), cmp.Compare(a.change, b.change))
	})
	list(out, "Excused:", ends, excused, func(e ending) string { return e.reason })
	list(out, "Not built, and not counted:", ends, unbuilt, func(e ending) string { return e.text })
	list(out, "Timed out, and counted as killed:", ends, timedOut, func(e ending) string { return e.text })
	list(out, "Survived:", ends, survived, func(e ending) string { return e.text })

	var all counts
	table := tabwriter.NewWriter(out, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(table, "\npackage\tlines\tdrawn\tkilled\tby time\texcused\tnot built\tsurvived\tper cent\t")
	for _, p := range packs {
		c := counts{lines: p.lines}
		for _, e := range ends {
			if e.in == p {
				c.add(e.end)
				all.add(e.end)
			}
		}
		all.lines += c.lines
		row(table, p.dir, c)
	}
	row(table, "all", all)
	if err := table.Flush(); err != nil {
		return err
	}
	if all.rate() < atLeast {
		return fmt.Errorf("%w: %.1f of at least %.1f per cent", errTooFew, all.rate(), atLeast)
	}
	return nil
}

func row(out io.Writer, name string, c counts) {
	fmt.Fprintf(out, "%s\t%d\t%d\t%d\t%d\t%d\t%d\t%d\t%.1f\t\n", name, c.lines, c.drawn, c.killed, c.timedOut, c.excused, c.unbuilt, c.survived, c.rate())
}

func list(out io.Writer, head string, ends []ending, which string, more func(ending) string) {
	for _, e := range ends {
		if e.end != which {
			continue
		}
		if head != "" {
			fmt.Fprintf(out, "\n%s\n", head)
			head = ""
		}
		fmt.Fprintf(out, "%s\n        %s\n", e.drawn, more(e))
	}
}
