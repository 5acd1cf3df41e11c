package main

import (
	"fmt"
	"strconv"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/spf13/cobra"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/pace"
	"github.com/upturn-workshop/upturn/workshop/rehearsal"
)

// What is rehearsed at real speeds unless a length or a number of people is named.
var (
	paceLengths = []int{60, 90, 120, 180, 240}
	pacePeople  = []int{4, 8, 12, 20}
)

// pace prints for each length, way and number of people how many minutes each step is
// planned and takes. It fails when one is off.
func (p *program) pace(cmd *cobra.Command, f rehearseFlags) error {
	lengths, groups := paceLengths, pacePeople
	if cmd.Flags().Changed("length") {
		lengths = []int{f.length}
	}
	if cmd.Flags().Changed("people") {
		groups = []int{f.people}
	}
	off := 0
	for _, minutes := range lengths {
		for _, way := range workshop.Ways() {
			n, err := p.paceTable(f, minutes, way, groups)
			if err != nil {
				return err
			}
			off += n
		}
	}
	if off > 0 {
		p.say("cli.pace_off", "n", strconv.Itoa(off))
		return errSilent
	}
	p.say("cli.pace_holds")
	return nil
}

// paceTable prints a line for each step and a column for each group, and counts what is
// off. Groups may have other versions of an exercise, and so other steps.
func (p *program) paceTable(f rehearseFlags, minutes int, way workshop.Way, groups []int) (off int, err error) {
	p.say("cli.pace_head", "minutes", strconv.Itoa(minutes), "way", p.t("form."+string(way)))
	w := tabwriter.NewWriter(p.out, 0, 4, 2, ' ', tabwriter.AlignRight)
	fmt.Fprint(w, p.t("form.people"), "\t")
	columns := make([]map[string]pace.Step, len(groups))
	for i, people := range groups {
		fmt.Fprint(w, people, "\t")
		if columns[i], err = p.paced(f, minutes, people, way); err != nil {
			return 0, err
		}
	}
	fmt.Fprintln(w)
	for _, def := range p.content.pack().Steps {
		line, planned := def.ID+"\t", false
		for _, steps := range columns {
			s, ok := steps[def.ID]
			if planned = planned || ok; !ok {
				line += "–\t"
				continue
			}
			mark := ""
			if s.Off() {
				off, mark = off+1, "! "
			}
			line += fmt.Sprintf("%s%d / %s\t", mark, s.Minutes, p.catalog.In(p.lang).Num(s.Took.Round(6*time.Second).Minutes()))
		}
		if planned {
			fmt.Fprintln(w, line)
		}
	}
	fmt.Fprintln(w, strings.Repeat("\t", len(groups)))
	return off, w.Flush()
}

// paced has a group do its workshop at real speeds.
func (p *program) paced(f rehearseFlags, minutes, people int, way workshop.Way) (map[string]pace.Step, error) {
	info := rehearsal.Info(p.t("rehearsal.title"), p.t("rehearsal.group"), f.lang, people, minutes, time.Now())
	info.Way, info.Exercises = way, p.content.pack().DefaultExercises(minutes)
	agenda, _, err := p.content.pack().Plan(info)
	if err != nil {
		return nil, err
	}
	steps, err := pace.Play(p.content.pack(), p.catalog.In(f.lang), info, agenda, f.seed)
	if err != nil {
		return nil, err
	}
	by := make(map[string]pace.Step, len(steps))
	for _, s := range steps {
		by[s.ID] = s
	}
	return by, nil
}
