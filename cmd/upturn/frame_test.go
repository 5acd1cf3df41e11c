package main

import (
	"bytes"
	"regexp"
	"strings"
	"testing"

	"github.com/spf13/cobra"
)

// speaking is a program whose messages are in a language, and what it prints.
func speaking(t *testing.T, lang string) (p *program, out, err *bytes.Buffer) {
	t.Helper()
	out, err = &bytes.Buffer{}, &bytes.Buffer{}
	p, perr := newProgram(out, err)
	if perr != nil {
		t.Fatal(perr)
	}
	p.lang = lang
	return p, out, err
}

// each walks a command and all below it.
func each(c *cobra.Command, do func(*cobra.Command)) {
	do(c)
	for _, below := range c.Commands() {
		each(below, do)
	}
}

// english are the words that the libraries of the command line have around our texts.
var english = regexp.MustCompile(`(?i)\b(usage|flags?|commands?|available|additional|for|about|any|more|information|use|strings?|u?int(s|64)?|float|duration|count|default|examples?|aliases|global|topics|file|folder|group)\b`)

// stray is the first of these words in a help text, but for names of commands and flags, which
// are the same in all languages.
func stray(text string) string {
	text = regexp.MustCompile(`--[a-z-]+|\.[a-z]+\b|(?m)^  [a-z]+ `).ReplaceAllString(text, "")
	return english.FindString(text)
}

// Help in Finnish is in Finnish from the first line to the last.
func TestHelpIsInOneLanguage(t *testing.T) {
	p, _, _ := speaking(t, "fi")
	n := 0
	each(p.root(), func(c *cobra.Command) {
		n++
		t.Run(c.CommandPath(), func(t *testing.T) {
			text := c.Short + "\n" + c.Long + "\n" + c.UsageString()
			if word := stray(text); word != "" {
				t.Errorf("%q stands in\n%s", word, text)
			}
			for _, want := range []string{"Käyttö:\n  upturn", "Valitsimet:\n", "  -h, --help", "kerro, miten komentoa käytetään\n"} {
				if !strings.Contains(text, want) {
					t.Errorf("no %q in\n%s", want, text)
				}
			}
		})
	})
	if n < 20 {
		t.Errorf("%d commands", n)
	}
	stock := p.root()
	stock.SetUsageFunc(nil)
	if stray(stock.UsageString()) == "" {
		t.Error("in what the library itself prints nothing is found")
	}
}

// What is said of a line that is not understood, and the code that the program ends with.
func TestACommandLineThatIsNotUnderstood(t *testing.T) {
	for _, tt := range []struct{ name, line, fi, en string }{
		{"no such flag", "rehearse --peple 3", "valitsinta --peple ei ole", "there is no flag --peple"},
		{"no such letter", "rehearse -x", "valitsinta -x ei ole", "there is no flag -x"},
		{"not a flag", "rehearse --=3", "valitsinta --=3 ei ole", "there is no flag --=3"},
		{"a flag without its value", "rehearse --people", "valitsin --people tarvitsee perään arvon", "--people needs a value behind it"},
		{"no number", "rehearse --people many", "valitsimen --people arvo ei voi olla many", "--people cannot be many"},
		{"a flag that is wanted", "picture x.upturn", "valitsin --step puuttuu", "--step is missing"},
		{"a day that is wanted", "followup x.upturn", "valitsin --day puuttuu", "--day is missing"},
		{"too few arguments", "followup", "se kirjoitetaan ”upturn followup TIEDOSTO.upturn [valitsimet]”", "it is written “upturn followup FILE.upturn [flags]”"},
		{"too many", "rehearse now", "se kirjoitetaan ”upturn rehearse [valitsimet]”", "it is written “upturn rehearse [flags]”"},
		{"two files to open", "a.upturn b.upturn", "se kirjoitetaan ”upturn [TIEDOSTO.upturn] [valitsimet]”", "it is written “upturn [FILE.upturn] [flags]”"},
		{"nothing to check", "check", "se kirjoitetaan ”upturn check TIEDOSTO... [valitsimet]”", "it is written “upturn check FILE... [flags]”"},
		{"no such command below", "pack bulid x y", "komentoa bulid x y ei ole", "there is no command bulid x y"},
		{"help of none", "help nothing", "komentoa nothing ei ole", "there is no command nothing"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			for lang, want := range map[string]string{"fi": tt.fi, "en": tt.en} {
				p, out, err := speaking(t, lang)
				if code := p.run(strings.Fields(tt.line)); code != 2 {
					t.Errorf("%s: it ends with %d", lang, code)
				}
				if got := strings.TrimSpace(err.String()); got != p.t("cli.usage_error", "what", want) || out.Len() > 0 {
					t.Errorf("%s: it says %q, and prints %q", lang, got, out)
				}
			}
		})
	}
}

func TestWaysToHelp(t *testing.T) {
	for _, tt := range []struct {
		name, line, has string
	}{
		{"of all", "help", "  rehearse "},
		{"of all by a flag", "--help", "Komennot:\n  check "},
		{"of one", "help rehearse", "      --people luku        keksittyjä osallistujia (oletus: 12)\n"},
		{"of one by a flag", "rehearse -h", "  upturn rehearse [valitsimet]\n"},
		{"of one below another", "help pack build", "  upturn pack build KANSIO TIEDOSTO [valitsimet]\n"},
		{"of those below", "pack", "  upturn pack KOMENTO\n\nKomennot:\n  build "},
		{"of help", "help help", "  upturn help [KOMENTO] [valitsimet]\n"},
		{"the version", "--version", "upturn " + version + "\n"},
		{"by the shell", "__complete help re", "rehearse\tKäy koko työpaja"},
		{"by the shell, below", "__complete help pack un", "unpack\tPura"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			p, out, err := speaking(t, "fi")
			if code := p.run(strings.Fields(tt.line)); code != 0 || !strings.Contains(out.String(), tt.has) {
				t.Errorf("%d; %q is not in\n%s\n%s", code, tt.has, out, err)
			}
		})
	}
}
