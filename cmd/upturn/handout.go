package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/pdf"
)

func (p *program) handout() *cobra.Command {
	var kind, lang, paper, out string
	cmd := &cobra.Command{
		Use: "handout FILE.upturn", Short: p.t("cli.handout"), Args: cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			if kind != "take-home" {
				return fmt.Errorf("--kind %s", kind)
			}
			st, err := readFile(args[0])
			if err != nil {
				return err
			}
			if lang == "" {
				lang = st.Info.Lang
			}
			if err := p.checkLang(lang); err != nil {
				return err
			}
			return p.printSheet(st, lang, paper, out)
		},
	}
	cmd.Flags().StringVar(&kind, "kind", "take-home", p.t("cli.flag.kind"))
	cmd.Flags().StringVar(&lang, "lang", "", p.t("cli.flag.lang"))
	cmd.Flags().StringVar(&paper, "paper", "a4", p.t("cli.flag.paper"))
	cmd.Flags().StringVarP(&out, "output", "o", "take-home.pdf", p.t("cli.flag.output"))
	return cmd
}

func (p *program) checkLang(lang string) error {
	if !slices.Contains(p.catalog.Languages(), lang) {
		return fmt.Errorf("--lang %s", lang)
	}
	return nil
}

// writeSheet prints the take-home sheet into a file. It gives the texts that no
// font on this computer can print.
func (p *program) writeSheet(st workshop.State, lang, paper, out string) ([]string, error) {
	size, err := paperOf(paper)
	if err != nil {
		return nil, err
	}
	doc, err := pdf.TakeHome(st, p.catalog, pdf.Options{Lang: lang, Paper: size})
	if err != nil {
		return nil, err
	}
	return doc.Missing, writeFile(out, doc.Bytes)
}

// printSheet does so and names those texts.
func (p *program) printSheet(st workshop.State, lang, paper, out string) error {
	missing, err := p.writeSheet(st, lang, paper, out)
	if len(missing) > 0 {
		fmt.Fprintln(p.err, p.t("cli.missing_glyphs", "texts", strings.Join(missing, ", ")))
	}
	return err
}
