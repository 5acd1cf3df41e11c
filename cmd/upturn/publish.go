package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/upturn-workshop/upturn/workshop/export"
	"github.com/upturn-workshop/upturn/workshop/programme"
	"github.com/upturn-workshop/upturn/workshop/publish"
)

// publishing is what is asked of a sending.
type publishing struct {
	*program
	service, withdraw      string
	along                  []string
	dry, schema, dashboard bool
	from                   int
}

func publishes(p *program) *cobra.Command {
	s := publishing{program: p}
	cmd := &cobra.Command{
		Use: "publish [FOLDER]", Short: p.t("cli.publish"), Long: p.t("cli.publish_long"), Args: cobra.MaximumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error { return s.run(args) },
	}
	cmd.Flags().StringVar(&s.service, "service", "", p.t("cli.flag.service"))
	cmd.Flags().BoolVar(&s.dry, "dry-run", false, p.t("cli.flag.publish_dry"))
	cmd.Flags().StringVar(&s.withdraw, "withdraw", "", p.t("cli.flag.withdraw"))
	cmd.Flags().StringSliceVar(&s.along, "with", nil, p.t("cli.flag.publish_with"))
	cmd.Flags().BoolVar(&s.schema, "schema", false, p.t("cli.flag.schema"))
	cmd.Flags().IntVar(&s.from, "from", 0, p.t("cli.flag.schema_from"))
	cmd.Flags().BoolVar(&s.dashboard, "dashboard", false, p.t("cli.flag.dashboard"))
	return cmd
}

func (s publishing) run(args []string) error {
	switch {
	case s.schema && len(args) == 0:
		text, err := publish.Schema(s.from)
		if err == nil {
			s.sayLine(strings.TrimRight(text, "\n"))
		}
		return err
	case s.dashboard && len(args) == 0:
		data, err := publish.Dashboard(s.catalog.In(s.lang))
		if err == nil {
			s.sayLine(string(data))
		}
		return err
	case len(args) == 0:
		return fmt.Errorf("FOLDER")
	case s.service == "" && !s.dry:
		return fmt.Errorf("--service")
	}
	along := programme.Along{Names: slices.Contains(s.along, "names"), Texts: slices.Contains(s.along, "texts"), Without: s.withdraw}
	for _, what := range s.along {
		if what != "names" && what != "texts" {
			return fmt.Errorf("--with %s", what)
		}
	}
	return s.send(args[0], along)
}

// send shows what would leave, or sends it.
func (s publishing) send(dir string, along programme.Along) error {
	open := programme.Open
	if s.dry { // a look leaves nothing behind
		open = programme.OpenToRead
	}
	f, err := opened(s.program, dir, open)
	if err != nil {
		return err
	}
	if s.withdraw != "" && !s.dry {
		if err := f.Withdraw(s.withdraw); err != nil {
			return err
		}
		s.say("cli.publish_withdrawn", "group", s.withdraw)
	}
	l, err := f.Leave(along)
	if err != nil {
		return err
	}
	if s.dry {
		for _, t := range l.Tables() {
			s.show(t)
		}
		return nil
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	got, err := publish.Send(ctx, s.service, l)
	if err != nil {
		return err
	}
	if got.Same {
		s.say("publish.same")
	}
	s.say("publish.there", "groups", strconv.Itoa(got.Groups), "meetings", strconv.Itoa(got.Meetings), "counts", strconv.Itoa(got.Counts))
	return nil
}

// show prints the rows of a table.
func (s publishing) show(t export.Table) {
	s.say("publish.table", "table", t.Name, "n", strconv.Itoa(len(t.Rows)))
	if len(t.Rows) == 0 {
		return
	}
	lines := [][]string{t.Columns}
	for _, row := range t.Rows {
		lines = append(lines, programme.InWords(row))
	}
	for _, line := range aligned(lines) {
		s.sayLine("  " + line)
	}
}
