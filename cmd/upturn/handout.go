package main

import (
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/atomicfile"
	"github.com/upturn-workshop/upturn/workshop/pdf"
)

// handoutOptions is what the command line says about a handout.
type handoutOptions struct {
	kind, out string
	source    string // the workshop's file
	paper     string
	sides     string // "" = both, fronts or backs
	pdf.Options
}

// The sides of the leaves that go into a file, where not both do.
const sideFronts, sideBacks = "fronts", "backs"

func (p *program) handout() *cobra.Command {
	var o handoutOptions
	cmd := &cobra.Command{
		Use: "handout FILE.upturn", Short: p.t("cli.handout"), Args: cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			if !pdf.Kind(o.kind).Known() {
				return fmt.Errorf("--kind %s", o.kind)
			}
			if o.sides != "" && o.sides != sideFronts && o.sides != sideBacks {
				return fmt.Errorf("--sides %s", o.sides)
			}
			if o.Copies < 1 || o.Copies > pdf.MaxCopies {
				return fmt.Errorf("--copies %d", o.Copies)
			}
			st, err := readFile(args[0])
			if err != nil {
				return err
			}
			if o.Lang == "" {
				o.Lang = st.Info.Lang
			}
			for _, lang := range strings.Split(o.Lang, "+") {
				if err := p.checkLang(lang); err != nil {
					return err
				}
			}
			if o.out == "" {
				o.out = o.kind + ".pdf"
			}
			o.source = args[0]
			return p.printHandout(st, o)
		},
	}
	f := cmd.Flags()
	f.StringVar(&o.kind, "kind", string(pdf.KindTakeHome), p.t("cli.flag.kind"))
	f.StringVar(&o.Lang, "lang", "", p.t("cli.flag.langs", "langs", languages(p)))
	f.StringVar(&o.paper, "paper", string(pdf.A4), p.t("cli.flag.papers"))
	f.BoolVar(&o.Names, "names", false, p.t("cli.flag.names"))
	f.IntVar(&o.Copies, "copies", 1, p.t("cli.flag.copies"))
	f.BoolVar(&o.Blank, "blank", false, p.t("cli.flag.blank"))
	f.BoolVar(&o.Large, "large", false, p.t("cli.flag.large"))
	f.BoolVar(&o.Lines, "lines", false, p.t("cli.flag.lines"))
	f.StringSliceVar(&o.Only, "only", nil, p.t("cli.flag.only"))
	f.StringVar(&o.sides, "sides", "", p.t("cli.flag.sides"))
	f.StringVarP(&o.out, "output", "o", "", p.t("cli.flag.output"))
	return cmd
}

func (p *program) checkLang(lang string) error {
	if !slices.Contains(p.catalog.Languages(), lang) {
		return fmt.Errorf("--lang %s", lang)
	}
	return nil
}

// printHandout writes a handout, once it has told what that does not show as it was wanted.
func (p *program) printHandout(st workshop.State, o handoutOptions) error {
	paper, err := paperOf(o.paper, pdf.Kind(o.kind))
	if err != nil {
		return err
	}
	o.Paper = paper
	h, err := pdf.Layout(st, p.catalog, pdf.Kind(o.kind), o.Options)
	if err != nil {
		return err
	}
	if o.sides != "" {
		h = h.Side(o.sides == sideBacks)
	}
	flaws, err := h.Flaws()
	if err != nil {
		return err
	}
	tellFlaws(p, pdf.Kind(o.kind), flaws)
	doc, err := h.Write(p.progress())
	if err != nil {
		return err
	}
	if o.sides == sideFronts {
		fmt.Fprintln(p.err, p.t("handout.turn"))
	}
	return p.write(o.out, doc.Bytes, o.source)
}

// paperOf reads the name of a format in which a handout comes.
func paperOf(name string, kind pdf.Kind) (pdf.Paper, error) {
	for _, paper := range kind.Traits().Papers {
		if strings.EqualFold(name, string(paper)) {
			return paper, nil
		}
	}
	return "", fmt.Errorf("--paper %s", name)
}

// longRun is how many pages take long enough to be told how many are done.
const longRun = 500

// progress tells somebody at a terminal how far a long run is.
func (p *program) progress() func(done, of int) error {
	fi, err := os.Stderr.Stat()
	if err != nil || fi.Mode()&os.ModeCharDevice == 0 || p.err != os.Stderr {
		return nil
	}
	return func(done, of int) error {
		if of >= longRun && done%100 == 0 {
			fmt.Fprintf(p.err, "\r%d/%d", done, of)
			if done+100 >= of {
				fmt.Fprint(p.err, "\r\033[K")
			}
		}
		return nil
	}
}

// tellFlaws says what a handout of a kind does not show as it was wanted, a line for each thing
// that is the matter.
func tellFlaws(p *program, kind pdf.Kind, flaws []pdf.Flaw) {
	for _, said := range pdf.Said(flaws, p.t, 0) {
		fmt.Fprintln(p.err, p.t("cli.flaw", "handout", p.t("handout.kind."+string(kind)), "flaw", said))
	}
}

// writeSheet prints the take-home sheet into a file. It gives what that does not show as it
// was wanted.
func (p *program) writeSheet(st workshop.State, lang, paper, out string) ([]pdf.Flaw, error) {
	size, err := paperOf(paper, pdf.KindTakeHome)
	if err != nil {
		return nil, err
	}
	h, err := pdf.Layout(st, p.catalog, pdf.KindTakeHome, pdf.Options{Lang: lang, Paper: size})
	if err != nil {
		return nil, err
	}
	doc, err := h.Write(nil)
	if err != nil {
		return nil, err
	}
	if err := atomicfile.Write(out, doc.Bytes); err != nil {
		return nil, err
	}
	return h.Flaws()
}

// printSheet does so and tells it.
func (p *program) printSheet(st workshop.State, lang, paper, out string) error {
	flaws, err := p.writeSheet(st, lang, paper, out)
	tellFlaws(p, pdf.KindTakeHome, flaws)
	return err
}
