package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/upturn-workshop/upturn/ui/paint"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/atomicfile"
	"github.com/upturn-workshop/upturn/workshop/brand"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/followup"
	"github.com/upturn-workshop/upturn/workshop/pdf"
	"github.com/upturn-workshop/upturn/workshop/phones"
	"github.com/upturn-workshop/upturn/workshop/rehearsal"
	"github.com/upturn-workshop/upturn/workshop/wall"
)

// Extent of the pictures of the wall, in pixels.
const wallW, wallH = 1280, 720

type rehearseFlags struct {
	length, people int
	lang, paper    string
	seed           int64
	out, resume    string
	follow         string // the workshop that is followed up
	events         bool
	noPictures     bool
	pace           bool
	share          string
	way            string
	programme      string
	logo, colour   string
}

func (p *program) rehearse() *cobra.Command {
	var f rehearseFlags
	cmd := &cobra.Command{
		Use: "rehearse", Short: p.t("cli.rehearse"), Long: p.t("cli.rehearse_long"), Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := cmp.Or(p.checkFlags(f), f.followed(cmd.Flags())); err != nil {
				return err
			}
			if f.pace {
				return p.pace(cmd, f)
			}
			return p.runRehearsal(f)
		},
	}
	fl := cmd.Flags()
	fl.IntVar(&f.length, "length", 180, p.t("cli.flag.length"))
	fl.IntVar(&f.people, "people", 12, p.t("cli.flag.people"))
	fl.StringVar(&f.lang, "lang", p.lang, p.t("cli.flag.lang", "langs", languages(p)))
	fl.StringVar(&f.paper, "paper", "a4", p.t("cli.flag.paper"))
	fl.Int64Var(&f.seed, "seed", 1, p.t("cli.flag.seed"))
	fl.StringVar(&f.out, "out", "rehearsal", p.t("cli.flag.out"))
	fl.StringVar(&f.resume, "resume", "", p.t("cli.flag.resume"))
	fl.StringVar(&f.follow, "followup", "", p.t("cli.flag.followup"))
	fl.BoolVar(&f.events, "events", false, p.t("cli.flag.events"))
	fl.BoolVar(&f.pace, "pace", false, p.t("cli.flag.pace"))
	fl.StringVar(&f.share, "share", string(workshop.ShareRoom), p.t("cli.flag.share", "kinds", kindsOfShare()))
	fl.StringVar(&f.way, "way", "", p.t("cli.flag.way", "ways", secretWays()))
	fl.StringVar(&f.programme, "programme", "", p.t("cli.flag.programme"))
	fl.StringVar(&f.logo, "logo", "", p.t("cli.flag.logo"))
	fl.StringVar(&f.colour, "colour", "", p.t("cli.flag.colour"))
	fl.BoolVar(&f.noPictures, "no-pictures", false, p.t("cli.flag.no_pictures"))
	return cmd
}

// followed takes of a follow-up's flags those that it has a use for. What the first workshop has
// settled is not said again.
func (f *rehearseFlags) followed(fl *pflag.FlagSet) error {
	if f.follow == "" {
		return nil
	}
	for _, name := range []string{"length", "way", "share", "programme", "logo", "colour"} {
		if fl.Changed(name) {
			return fmt.Errorf("--%s --followup", name)
		}
	}
	if !fl.Changed("lang") {
		f.lang = ""
	}
	if !fl.Changed("people") {
		f.people = 0
	}
	return nil
}

func (p *program) runRehearsal(f rehearseFlags) error {
	s, file, err := p.rehearsalFile(f)
	if err != nil {
		return err
	}
	err = p.play(s, f)
	st := s.State()
	if cerr := s.Close(); err == nil {
		err = cerr
	}
	if err != nil {
		return err
	}
	sheet := filepath.Join(filepath.Dir(file), "take-home.pdf")
	if err := p.printSheet(st, st.Info.Lang, f.paper, sheet); err != nil {
		return err
	}
	if !f.events {
		p.summary(st, f, file, sheet)
	}
	return nil
}

func (p *program) checkFlags(f rehearseFlags) error {
	switch {
	case f.length < workshop.LeastMinutes || f.length > workshop.MostMinutes:
		return fmt.Errorf("--length %d", f.length)
	case f.people < 1 || f.people > workshop.MaxSeats:
		return fmt.Errorf("--people %d", f.people)
	case f.way != "" && workshop.Way(f.way).Traits().Open:
		return fmt.Errorf("--way %q", f.way)
	case f.programme != "" && !workshop.Share(f.share).Traits().Leaves:
		return fmt.Errorf("--programme %q --share %s", f.programme, f.share)
	}
	if _, err := paperOf(f.paper, pdf.KindTakeHome); err != nil {
		return err
	}
	return p.checkLang(f.lang)
}

// rehearsalFile makes the rehearsal's own file, or opens the one to resume.
func (p *program) rehearsalFile(f rehearseFlags) (*workshop.Session, string, error) {
	if f.resume != "" {
		s, err := openFile(f.resume)
		if err == nil && !s.State().Info.Rehearsal {
			_ = s.Close() // nothing was written
			return nil, "", workshop.Errorf(workshop.EState, nil, "what", "no_rehearsal", "file", f.resume)
		}
		return s, f.resume, err
	}
	_, missing := os.Stat(f.out)
	if err := os.MkdirAll(f.out, 0o755); err != nil {
		return nil, "", workshop.Errorf(workshop.EReadOnly, err, "file", f.out)
	}
	s, file, err := newRehearsal(p, f)
	if err != nil && missing != nil {
		_ = os.Remove(f.out) // with nothing in it; what it was made for is told already
	}
	return s, file, err
}

// newRehearsal makes the rehearsal's own file.
func newRehearsal(p *program, f rehearseFlags) (*workshop.Session, string, error) {
	if f.follow != "" {
		return followUpRehearsal(p, f)
	}
	file := filepath.Join(f.out, "rehearsal.upturn")
	w := p.catalog.In(f.lang)
	today := time.Now().Truncate(24 * time.Hour).Add(9 * time.Hour)
	info := rehearsal.Info(w.T("rehearsal.title"), w.T("rehearsal.group"), f.lang, f.people, f.length, today)
	info.Share, info.Programme = workshop.Share(f.share), f.programme
	if f.way != "" {
		info.Way = workshop.Way(f.way)
	}
	from, err := f.branded(p.content.pack())
	if err != nil {
		return nil, "", err
	}
	s, err := createFrom(file, info, from)
	return s, file, err
}

// branded is a pack with the logo and the colour that were asked for.
func (f rehearseFlags) branded(pack *workshop.Pack) (*workshop.Pack, error) {
	var b workshop.Brand
	if f.logo != "" {
		var err error
		if b, err = brand.ReadFile(f.logo); err != nil {
			return nil, err
		}
	}
	b, err := brand.Coloured(b, f.colour)
	return pack.WithBrand(b), err
}

// secretWays lists the ways in which any question can be answered.
func secretWays() string {
	var all []string
	for _, w := range workshop.Ways() {
		if !w.Traits().Open {
			all = append(all, string(w))
		}
	}
	return strings.Join(all, ", ")
}

// kindsOfShare lists where numbers may go.
func kindsOfShare() string {
	var all []string
	for _, s := range workshop.Shares() {
		all = append(all, string(s))
	}
	return strings.Join(all, ", ")
}

// followUpRehearsal makes the file in which a follow-up of a workshop is rehearsed. It is one
// of made-up people, whatever it follows.
func followUpRehearsal(p *program, f rehearseFlags) (*workshop.Session, string, error) {
	was, err := readFile(f.follow)
	if err != nil {
		return nil, "", err
	}
	was.Info.Rehearsal = true
	file := filepath.Join(f.out, "followup.upturn")
	there := cmp.Or(f.people, was.Info.People)
	s, err := follow(p, was, followup.Plan{
		Day: workshop.FollowUp(was.Info), Lang: f.lang, People: there,
		Counted: true, New: max(0, there-was.Info.People), Gone: max(0, was.Info.People-there),
	}, file)
	return s, file, err
}

// play runs the rehearsal; every event goes out after its commit, every page of
// the wall becomes a picture.
func (p *program) play(s *workshop.Session, f rehearseFlags) error {
	if f.events {
		enc := json.NewEncoder(p.out)
		s.Subscribe(func(_ workshop.State, ev workshop.Event) {
			switch ev.Kind {
			case workshop.EventStep, workshop.EventBallot, workshop.EventClosed:
				_ = enc.Encode(ev) // nobody reads any more: the rehearsal still has to end well
			}
		})
		_ = enc.Encode(workshop.Event{Kind: workshop.EventStep, Step: s.State().Now().ID})
	}
	opts := rehearsal.Options{Seed: f.seed, Words: p.catalog.In(s.State().Info.Lang)}
	if s.State().Info.Way.Traits().Sent {
		langs := phones.Languages(s.State(), p.lang, p.catalog.Languages())
		room, err := phones.NewRoom(s, phones.Words(langs, p.catalog.T, p.catalog.LanguageName))
		if err != nil {
			return err
		}
		defer room.Close()
		if opts.Phones, err = phones.NewCrowd(room); err != nil {
			return err
		}
	}
	if f.noPictures {
		return rehearsal.Run(s, opts)
	}
	album, err := newAlbum(filepath.Join(f.dir(), "audience"), p)
	if err != nil {
		return err
	}
	opts.Wall = album.add
	return rehearsal.Run(s, opts)
}

// dir is where the rehearsal's files lie.
func (f rehearseFlags) dir() string {
	if f.resume != "" {
		return filepath.Dir(f.resume)
	}
	return f.out
}

// album collects what the wall showed, numbered in order.
type album struct {
	dir  string
	n    int
	p    *program
	last []byte
}

func newAlbum(dir string, p *program) (*album, error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, workshop.Errorf(workshop.EReadOnly, err, "file", dir)
	}
	old, err := filepath.Glob(filepath.Join(dir, "*.png"))
	if err != nil {
		return nil, workshop.Errorf(workshop.EIO, err, "file", dir)
	}
	paint.Headless()
	return &album{dir: dir, n: len(old), p: p}, nil
}

// add draws the wall of a state, unless it looks as it did the last time.
func (a *album) add(st workshop.State) error {
	scene, err := wall.Tried(func() figure.Scene {
		return wall.Scene(st, a.p.catalog.In(st.Info.Lang), figure.Size{W: wallW, H: wallH}, 1)
	})
	if err != nil {
		return err
	}
	same := figure.SVG(scene, figure.Light())
	if bytes.Equal(same, a.last) {
		return nil
	}
	a.last = same
	var buf bytes.Buffer
	if err := png.Encode(&buf, paint.Image(scene, wallW, wallH, false)); err != nil {
		return workshop.Errorf(workshop.EBug, err)
	}
	a.n++
	return atomicfile.Write(filepath.Join(a.dir, fmt.Sprintf("%02d-%s.png", a.n, st.Now().ID)), buf.Bytes())
}

func (p *program) summary(st workshop.State, f rehearseFlags, file, sheet string) {
	p.say("cli.rehearsed", "minutes", fmt.Sprint(st.Info.Minutes), "people", fmt.Sprint(st.Info.People))
	for _, r := range st.Rounds {
		if r.Tally != nil {
			p.say("cli.rehearsed_vote", "step", r.Spec.Step, "title", st.T("step."+r.Spec.Step+".title"),
				"n", fmt.Sprint(r.Tally.Cast), "present", fmt.Sprint(r.Tally.Seats), "way", p.t("way."+string(r.Spec.Way)))
		}
	}
	p.say("cli.rehearsed_files", "file", file, "sheet", sheet)
	if !f.noPictures {
		p.say("cli.rehearsed_pictures", "pictures", filepath.Join(f.dir(), "audience"))
	}
}
