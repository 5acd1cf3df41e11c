package main

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"github.com/upturn-workshop/upturn/workshop/programme"
)

func programmeTable(p *program) *cobra.Command {
	return &cobra.Command{
		Use: "table FOLDER", Short: p.t("cli.programme_table"), Args: cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			read, err := readProgramme(p, args[0])
			if err != nil {
				return err
			}
			tellTable(p, read)
			return nil
		},
	}
}

// tellTable prints groups and waves, and what became of promises.
func tellTable(p *program, read *programme.Programme) {
	w := p.catalog.In(p.lang)
	lines := [][]string{{p.t("programme.group")}}
	for _, n := range read.AllWaves() {
		lines[0] = append(lines[0], programme.WaveIn(read, n, w))
	}
	lines[0] = append(lines[0], p.t("programme.promises"))
	for _, r := range read.Rows() {
		line := []string{r.Label()}
		for _, m := range r.Met {
			line = append(line, m.In(w))
		}
		lines = append(lines, append(line, r.Promises.In(w)))
	}
	for _, line := range aligned(lines) {
		p.sayLine(line)
	}
	if all, groups := read.Together(); groups > 0 {
		p.say("programme.together", "n", strconv.Itoa(all.Kept), "m", strconv.Itoa(all.Made), "groups", strconv.Itoa(groups))
	}
	for _, n := range read.AllWaves() {
		p.sayLine(programme.Standing(read, n, w))
	}
}

// aligned has each column as wide as its widest text.
func aligned(lines [][]string) (out []string) {
	var wide []int
	for _, line := range lines {
		for i, text := range line {
			if i == len(wide) {
				wide = append(wide, 0)
			}
			wide[i] = max(wide[i], utf8.RuneCountInString(text))
		}
	}
	for _, line := range lines {
		var b strings.Builder
		for i, text := range line {
			b.WriteString(text)
			if i < len(line)-1 {
				b.WriteString(strings.Repeat(" ", wide[i]-utf8.RuneCountInString(text)+2))
			}
		}
		out = append(out, b.String())
	}
	return out
}
