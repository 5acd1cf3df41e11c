package main

import (
	"fmt"
	"strings"
	"text/tabwriter"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/pack"
	"github.com/upturn-workshop/upturn/workshop/seen"
)

// seeds prints for every idea who sees it in a workshop of each length, and where a pack
// carries it. It fails when a place is
// lacking.
func (p *program) seeds(args []string) error {
	content := p.content.pack()
	if len(args) > 0 {
		own, err := pack.OpenPath(folderOf(args[0]))
		if err != nil {
			return err
		}
		content = own
	}
	list, err := seen.Ideas(content, p.catalog)
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

// eyes are the words for who sees an idea.
var eyes = map[seen.Eye]string{
	seen.Nobody: "cli.seen.nobody", seen.Chosen: "cli.seen.chosen", seen.Facilitator: "cli.seen.facilitator", seen.Room: "cli.seen.room",
}

func (p *program) seedTable(content *workshop.Pack, list []seen.Idea) (lacking int, err error) {
	w := tabwriter.NewWriter(p.out, 0, 4, 2, ' ', 0)
	fmt.Fprintf(w, "\t%s", p.t("cli.seen.minutes"))
	for _, minutes := range seen.Lengths {
		fmt.Fprintf(w, "\t%d", minutes)
	}
	fmt.Fprintln(w, "\t")
	for _, s := range list {
		has, lacks := pack.Carriers(content, s.Seed)
		where := strings.Join(has, ", ")
		if len(lacks) > 0 {
			lacking++
			where = p.t("cli.seeds_row", "has", where, "lacks", strings.Join(lacks, ", "))
		}
		fmt.Fprintf(w, "%s\t%s", s.ID, s.Idea)
		for _, eye := range s.By {
			fmt.Fprintf(w, "\t%s", p.t(eyes[eye]))
		}
		fmt.Fprintf(w, "\t%s\n", where)
	}
	return lacking, w.Flush()
}
