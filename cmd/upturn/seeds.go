package main

import (
	"fmt"
	"strings"
	"text/tabwriter"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/pack"
)

// seeds prints for every idea where a pack carries it. It fails when a place is
// lacking.
func (p *program) seeds(args []string) error {
	content := p.content
	if len(args) > 0 {
		own, err := pack.OpenPath(folderOf(args[0]))
		if err != nil {
			return err
		}
		content = own
	}
	list, err := pack.Seeds()
	if err != nil {
		return err
	}
	lacking, err := p.seedTable(content, list)
	if err != nil {
		return workshop.Errorf(workshop.EIO, err)
	}
	if lacking > 0 {
		p.say("cli.seeds_lacking", "n", fmt.Sprint(lacking))
		return errSilent
	}
	p.say("cli.seeds_all", "n", fmt.Sprint(len(list)))
	return nil
}

func (p *program) seedTable(content *workshop.Pack, list []pack.Seed) (lacking int, err error) {
	w := tabwriter.NewWriter(p.out, 0, 4, 2, ' ', 0)
	for _, s := range list {
		has, lacks := pack.Carriers(content, s)
		where := strings.Join(has, ", ")
		if len(lacks) > 0 {
			lacking++
			where = p.t("cli.seeds_row", "has", where, "lacks", strings.Join(lacks, ", "))
		}
		fmt.Fprintf(w, "%s\t%s\t%s\n", s.ID, s.Idea, where)
	}
	return lacking, w.Flush()
}
