package main

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"sync"
	"unicode"

	"fyne.io/fyne/v2/lang"
	"github.com/spf13/cobra"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/pack"
	"github.com/upturn-workshop/upturn/workshop/pdf"
)

// version is the program's, as FyneApp.toml has it.
const version = "0.1.0"

// commit is what a package was built from, which the linker sets; "" = a build of one's own.
var commit string

// versionLine is the version with what it was built from.
func versionLine() string {
	if commit == "" {
		return version
	}
	return version + " (" + commit + ")"
}

// program is what every subcommand has at hand.
type program struct {
	out, err io.Writer
	catalog  *pack.Catalog
	content  builtIn
	lang     string // of messages
}

// builtIn is the built-in pack, which is read once.
type builtIn struct {
	read func() (*workshop.Pack, error)
}

// whole reports what is wrong with it.
func (b builtIn) whole() error {
	_, err := b.read()
	return err
}

// pack is the pack. The program goes on only where it is whole.
func (b builtIn) pack() *workshop.Pack {
	content, _ := b.read()
	return content
}

func newProgram(out, err io.Writer) (*program, error) {
	catalog, cerr := pack.OpenCatalog()
	if cerr != nil {
		return nil, cerr
	}
	content := builtIn{sync.OnceValues(pack.Builtin)}
	lang := systemLang(catalog.Languages(), systemLanguages)
	go func() {
		_ = catalog.Read(lang) // whoever wants a text is told
		content.pack()         // the first window needs none of it
	}()
	return &program{out: out, err: err, catalog: catalog, content: content, lang: lang}, nil
}

// systemLang takes the language of the environment where there is a
// translation, else English. POSIX: LC_ALL goes before LC_MESSAGES and LANG.
// Windows and macOS set none of them: system knows what is chosen there, the
// dearest first.
func systemLang(have []string, system func() []string) string {
	wanted := []string{cmp.Or(os.Getenv("LC_ALL"), os.Getenv("LC_MESSAGES"), os.Getenv("LANG"))}
	if wanted[0] == "" {
		wanted = system()
	}
	for _, set := range wanted {
		chosen, _, _ := strings.Cut(set, ".") // the encoding
		for _, known := range have {
			if strings.HasPrefix(chosen, known+"_") || strings.HasPrefix(chosen, known+"-") || chosen == known {
				return known
			}
		}
	}
	return "en"
}

// letterRegions are those that print on Letter; all others use A4 (CLDR, paperSize US-Letter).
const letterRegions = " BZ CA CL CO CR GT MX NI PA PH PR SV US VE "

// systemPaper is the paper that the region is used to. POSIX has a locale of its own for it.
func systemPaper(system func() string) pdf.Paper {
	for _, part := range regionsOf("LC_PAPER", system) {
		if strings.Contains(letterRegions, " "+part+" ") {
			return pdf.Letter
		}
	}
	return pdf.A4
}

// systemCountry is the country that the system is set up for, by which it writes dates; "" where
// it names none.
func systemCountry(system func() string) string {
	for _, part := range regionsOf("LC_TIME", system) {
		if len(part) == 2 && strings.ToUpper(part) == part {
			return part
		}
	}
	return ""
}

// regionsOf is what stands behind the language in a locale of the environment, else in that
// of the system.
func regionsOf(name string, system func() string) []string {
	set := cmp.Or(os.Getenv("LC_ALL"), os.Getenv(name), os.Getenv("LANG"))
	if set == "" {
		set = system()
	}
	chosen, _, _ := strings.Cut(set, ".") // the encoding
	parts := strings.FieldsFunc(chosen, func(r rune) bool { return strings.ContainsRune("_-@", r) })
	return parts[min(1, len(parts)):]
}

// systemLocale is the language that the system has for this program. On a Mac it is one of
// those that the bundle names, without a region.
func systemLocale() string { return lang.SystemLocale().String() }

// systemRegion is the locale with the region, which decides over the paper and the holidays. On a Mac that is
// kept apart; where it cannot be read A4 is right for most.
func systemRegion() string {
	if runtime.GOOS == "darwin" {
		if kept, err := exec.Command("/usr/bin/defaults", "read", "-g", "AppleLocale").Output(); err == nil {
			return appleLocale(string(kept))
		}
	}
	return systemLocale()
}

// appleLocale reads what macOS keeps of language and region: "en_US", and where somebody
// has chosen the region apart from it "en_US@rg=fizzzz".
func appleLocale(kept string) string {
	locale, more, _ := strings.Cut(strings.TrimSpace(kept), "@")
	for pair := range strings.SplitSeq(more, ";") {
		if region, ok := strings.CutPrefix(pair, "rg="); ok && len(region) >= 2 {
			language, _, _ := strings.Cut(locale, "_")
			return language + "_" + strings.ToUpper(region[:2])
		}
	}
	return locale
}

func (p *program) t(key string, args ...string) string { return p.catalog.T(p.lang, key, args...) }

// sayLine prints a line that is worded already. What others have written into files, or called
// them, steers no terminal.
func (p *program) sayLine(line string) { fmt.Fprintln(p.out, plain(line)) }

func (p *program) say(key string, args ...string) { p.sayLine(p.t(key, args...)) }

// plain leaves out of a text what would steer a terminal.
func plain(text string) string {
	return strings.Map(func(r rune) rune {
		if r != '\n' && r != '\t' && (unicode.IsControl(r) || workshop.Invisible(r)) {
			return -1
		}
		return r
	}, text)
}

// complain prints what went wrong, worded already.
func (p *program) complain(line string) { fmt.Fprintln(p.err, plain(line)) }

// errSilent ends with a failure whose reason has been printed already.
var errSilent = errors.New("failed")

// run carries out a command line and gives the exit code.
func (p *program) run(args []string) int {
	err := carryOut(p, args)
	switch {
	case err == nil:
		return 0
	case errors.Is(err, errSilent):
		return 1
	}
	var coded *workshop.Error
	if errors.As(err, &coded) {
		fmt.Fprintln(p.err, p.catalog.Error(p.lang, err))
		return 1
	}
	fmt.Fprintln(p.err, p.t("cli.usage_error", "what", err.Error()))
	return 2
}

// carryOut carries out a command line. Whoever only starts the program waits for no description
// of its commands, and its texts are read while the screen is asked.
func carryOut(p *program, args []string) error {
	if len(args) == 0 {
		return p.start("")
	}
	if err := p.catalog.Read(p.lang); err != nil {
		return err
	}
	cmd := p.root()
	cmd.SetArgs(args)
	return cmd.Execute()
}

func (p *program) root() *cobra.Command {
	cmd := &cobra.Command{
		Use:           "upturn [FILE.upturn]",
		Short:         p.t("cli.root"),
		Long:          p.t("cli.root_long"),
		Version:       versionLine(),
		Args:          cobra.MaximumNArgs(1),
		SilenceErrors: true,
		PersistentPreRunE: func(cmd *cobra.Command, _ []string) error {
			if !cmd.HasParent() {
				return nil // the windows: what their first one shows comes before
			}
			return p.content.whole()
		},
		SilenceUsage: true,
		RunE: func(_ *cobra.Command, args []string) error {
			return p.start(append(args, "")[0])
		},
	}
	cobra.MousetrapHelpText = "" // whoever double-clicks the program on Windows wants its windows
	cmd.SetOut(p.out)
	cmd.SetErr(p.err)
	cmd.CompletionOptions.DisableDefaultCmd = true
	cmd.AddCommand(p.rehearse(), followUp(p), due(p), p.handout(), p.export(), p.picture(), p.check(), programmes(p), publishes(p), p.pack())
	return frame{p.t}.around(cmd)
}
