package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"time"

	"github.com/spf13/cobra"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/export/calendar"
	"github.com/upturn-workshop/upturn/workshop/followup"
	"github.com/upturn-workshop/upturn/workshop/sqlite"
)

// followFlags say what a follow-up is to be.
type followFlags struct {
	day, lang, out string
	plan           followup.Plan
}

// askNothing has nothing asked again.
const askNothing = "none"

func followUp(p *program) *cobra.Command {
	f := followFlags{}
	cmd := &cobra.Command{
		Use: "followup FILE.upturn", Short: p.t("cli.followup"), Long: p.t("cli.followup_long"), Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if slices.Equal(f.plan.Asks, []string{askNothing}) {
				f.plan.Asks = []string{}
			}
			if cmd.Flags().Changed("people") && f.plan.People == 0 { // nobody is there
				return fmt.Errorf("--people 0")
			}
			f.plan.Counted = cmd.Flags().Changed("new") || cmd.Flags().Changed("gone")
			return makeFollowUp(p, f, args[0])
		},
	}
	fl := cmd.Flags()
	fl.StringVar(&f.day, "day", "", p.t("cli.flag.day"))
	fl.IntVar(&f.plan.Wave, "wave", 0, p.t("cli.flag.wave"))
	fl.IntVar(&f.plan.People, "people", 0, p.t("cli.flag.people_there"))
	fl.IntVar(&f.plan.Leaders, "leaders", 0, p.t("cli.flag.leaders"))
	fl.IntVar(&f.plan.New, "new", 0, p.t("cli.flag.new"))
	fl.IntVar(&f.plan.Gone, "gone", 0, p.t("cli.flag.gone"))
	fl.StringSliceVar(&f.plan.Asks, "ask", nil, p.t("cli.flag.ask", "none", askNothing))
	fl.IntVar(&f.plan.Minutes, "minutes", followup.Short, p.t("cli.flag.minutes"))
	fl.StringVar(&f.lang, "lang", "", p.t("cli.flag.lang", "langs", languages(p)))
	fl.StringVarP(&f.out, "output", "o", "", p.t("cli.flag.new_file"))
	for _, wanted := range []string{"day", "output"} {
		_ = cmd.MarkFlagRequired(wanted) // fails for a flag that does not exist only
	}
	return cmd
}

// checked reads the flags of a follow-up. Numbers that mean nothing are named.
func (f followFlags) checked(p *program) (followup.Plan, error) {
	day, err := time.ParseInLocation(time.DateOnly, f.day, time.Local)
	if err != nil {
		return f.plan, fmt.Errorf("--day %s", f.day)
	}
	for name, n := range map[string]int{"wave": f.plan.Wave, "people": f.plan.People, "leaders": f.plan.Leaders, "new": f.plan.New, "gone": f.plan.Gone} {
		if n < 0 || n > workshop.MaxSeats {
			return f.plan, fmt.Errorf("--%s %d", name, n)
		}
	}
	if f.out == "" {
		return f.plan, fmt.Errorf("-o %q", f.out)
	}
	if f.lang != "" {
		if err := p.checkLang(f.lang); err != nil {
			return f.plan, err
		}
	}
	plan := f.plan
	plan.Day, plan.Lang = day.Add(9*time.Hour), f.lang
	return plan, nil
}

func makeFollowUp(p *program, f followFlags, path string) error {
	plan, err := f.checked(p)
	if err != nil {
		return err
	}
	was, err := readFile(path)
	if err != nil {
		return err
	}
	if plan.Day.Before(was.Info.When) {
		return fmt.Errorf("--day %s", f.day)
	}
	s, err := follow(p, was, plan, f.out)
	if err != nil {
		return err
	}
	st := s.State()
	if err := s.Close(); err != nil {
		return err
	}
	p.say("cli.followed", "file", f.out, "day", p.catalog.In(p.lang).Date(st.Info.When), "minutes", fmt.Sprint(st.Info.Minutes),
		"promises", fmt.Sprint(len(st.Info.After.Promises)), "votes", fmt.Sprint(len(st.Info.After.Then)))
	return nil
}

// follow makes the file of a follow-up, and begins it.
func follow(p *program, was workshop.State, plan followup.Plan, path string) (*workshop.Session, error) {
	st, err := followup.Of(was, plan, p.catalog.In(was.Info.Lang), p.catalog)
	if err != nil {
		return nil, err
	}
	st.Info = st.Info.Cleaned()
	store, err := sqlite.Create(path, st)
	if err != nil {
		return nil, err
	}
	return start(store)
}

// due lists the follow-ups that are due.
func due(p *program) *cobra.Command {
	var until, format string
	cmd := &cobra.Command{
		Use: "due [FOLDER]", Short: p.t("cli.due"), Long: p.t("cli.due_long"), Args: cobra.MaximumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			last := time.Now()
			if until != "" {
				day, err := time.ParseInLocation(time.DateOnly, until, time.Local)
				if err != nil {
					return fmt.Errorf("--until %s", until)
				}
				last = day.AddDate(0, 0, 1).Add(-time.Second)
			}
			list, ok := dueLists[format]
			if !ok {
				return fmt.Errorf("--format %s", format)
			}
			dir, err := workshopsIn(args)
			if err != nil {
				return err
			}
			all, err := dueIn(p, dir, last)
			if err != nil {
				return err
			}
			return list(p, all)
		},
	}
	cmd.Flags().StringVar(&until, "until", "", p.t("cli.flag.until"))
	cmd.Flags().StringVar(&format, "format", "text", p.t("cli.flag.due_format"))
	return cmd
}

// workshopsIn is the folder that was named, or the one with the workshops of this computer.
func workshopsIn(args []string) (string, error) {
	if len(args) > 0 {
		return args[0], nil
	}
	return dataDir()
}

// comingBack is a workshop whose group is to come back.
type comingBack struct {
	path string
	day  time.Time
	st   workshop.State

	meeting followup.Meeting
}

// dueLists write them, by format.
var dueLists = map[string]func(*program, []comingBack) error{
	"text": func(p *program, all []comingBack) error {
		for _, c := range all {
			p.say("cli.due_row", "day", c.day.Format(time.DateOnly), "group", c.st.Info.Group, "file", c.path)
		}
		if len(all) == 0 {
			p.say("cli.due_none")
		}
		return nil
	},
	"ics": func(p *program, all []comingBack) error {
		var days []calendar.Return
		for _, c := range all {
			days = append(days, calendar.Return{State: c.st, Day: c.day})
		}
		return p.write(toStdout, calendar.Due(days, p.catalog.In(p.lang)))
	},
}

// dueIn looks through a folder for workshops whose group is to come back up to a day, and has
// not done so: those that the first window lists. What cannot be read is left out: "check"
// says more about it.
func dueIn(p *program, dir string, last time.Time) ([]comingBack, error) {
	paths, err := listed(dir)
	if err != nil {
		if _, gone := os.Stat(dir); os.IsNotExist(gone) {
			return nil, workshop.Errorf(workshop.ENotFound, gone, "file", dir)
		}
		return nil, err
	}
	var out []comingBack
	var meetings []followup.Meeting
	for _, path := range paths {
		st, err := readFile(path)
		if err != nil {
			continue
		}
		m := followup.MeetingOf(st.ID, st.Info)
		m.Back, m.Over = comesBack(p, st.Info, st.Actions, p.lang), st.Pos.Step == len(st.Agenda)-1
		out = append(out, comingBack{filepath.Clean(path), m.Back, st, m})
		meetings = append(meetings, m)
	}
	series := followup.NewSeries(meetings)
	out = slices.DeleteFunc(out, func(c comingBack) bool { return !series.Due(c.meeting, last, time.Now()) })
	slices.SortStableFunc(out, func(a, b comingBack) int { return a.day.Compare(b.day) })
	return out, nil
}
