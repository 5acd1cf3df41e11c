package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/upturn-workshop/upturn/workshop/export"
)

func (p *program) export() *cobra.Command {
	var format, out string
	cmd := &cobra.Command{
		Use: "export FILE.upturn", Short: p.t("cli.export"), Long: p.t("cli.export_long"), Args: cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			if format != "json" {
				return fmt.Errorf("--format %s", format)
			}
			st, err := readFile(args[0])
			if err != nil {
				return err
			}
			data, err := export.JSON(st, p.catalog.In(st.Info.Lang))
			if err != nil {
				return err
			}
			return p.write(out, data, args[0])
		},
	}
	cmd.Flags().StringVar(&format, "format", "json", p.t("cli.flag.format"))
	cmd.Flags().StringVarP(&out, "output", "o", "results.json", p.t("cli.flag.output"))
	return cmd
}
