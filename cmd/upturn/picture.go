package main

import (
	"github.com/spf13/cobra"

	"github.com/upturn-workshop/upturn/ui/paint"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/wall"
)

type pictureFlags struct {
	step, lang, out string
	source          string // the workshop's file
	view, page      int
	dark            bool
}

func (p *program) picture() *cobra.Command {
	var f pictureFlags
	cmd := &cobra.Command{
		Use: "picture FILE.upturn", Short: p.t("cli.picture"), Long: p.t("cli.picture_long"), Args: cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			st, err := readFile(args[0])
			if err != nil {
				return err
			}
			f.source = args[0]
			return p.savePicture(st, f)
		},
	}
	fl := cmd.Flags()
	fl.StringVar(&f.step, "step", "", p.t("cli.flag.step"))
	fl.IntVar(&f.view, "view", 1, p.t("cli.flag.view"))
	fl.IntVar(&f.page, "page", 1, p.t("cli.flag.page"))
	fl.StringVar(&f.lang, "lang", "", p.t("cli.flag.lang", "langs", languages(p)))
	fl.BoolVar(&f.dark, "dark", false, p.t("cli.flag.dark"))
	fl.StringVarP(&f.out, "output", "o", "picture.png", p.t("cli.flag.picture"))
	_ = cmd.MarkFlagRequired("step") // fails for a flag that does not exist only
	return cmd
}

// savePicture draws a page of a result as the room saw it.
func (p *program) savePicture(st workshop.State, f pictureFlags) error {
	if f.lang == "" {
		f.lang = st.Info.Lang
	}
	if err := p.checkLang(f.lang); err != nil {
		return err
	}
	if f.lang != st.Info.Lang { // a picture of its own, not the wall of a mixed group
		st.Info.Lang, st.Info.Second = f.lang, ""
	}
	scene, err := wall.Tried(func() *figure.Scene {
		at, ok := wall.At(st, f.step, f.view-1, f.page-1)
		if !ok {
			return nil
		}
		s := wall.Scene(at, p.catalog.In(f.lang), paint.SavedSize, 1)
		return &s
	})
	if err != nil {
		return err
	}
	if scene == nil {
		return workshop.Errorf(workshop.EState, nil, "what", "no_picture", "step", f.step)
	}
	paint.Headless()
	as := f.out
	if as == toStdout {
		as = "picture.png"
	}
	data, err := paint.Save(*scene, as, f.dark)
	if err != nil {
		return err
	}
	return p.write(f.out, data, f.source)
}
