package main

import (
	"bytes"
	"strings"
	"testing"
)

func TestSystemLang(t *testing.T) {
	for _, tc := range []struct {
		name, all, messages, lang, system, want string
	}{
		{name: "of the environment", lang: "fi_FI.UTF-8", system: "en-US", want: "fi"},
		{name: "bare", lang: "fi", want: "fi"},
		{name: "with an encoding alone", lang: "fi.UTF-8", want: "fi"},
		{name: "LC_ALL goes first", all: "en_GB.UTF-8", messages: "fi_FI.UTF-8", lang: "fi_FI.UTF-8", want: "en"},
		{name: "LC_MESSAGES goes before LANG", messages: "fi_FI.UTF-8", lang: "en_GB.UTF-8", want: "fi"},
		{name: "none that there is", lang: "sv_SE.UTF-8", system: "fi-FI", want: "en"},
		{name: "a longer code", lang: "fil_PH.UTF-8", want: "en"},
		{name: "of computers", all: "C", system: "fi-FI", want: "en"},
		{name: "of Windows or macOS", system: "fi-FI", want: "fi"},
		{name: "of macOS with its script", system: "fi-FI-Latn", want: "fi"},
		{name: "of a bundle of macOS", system: "fi", want: "fi"},
		{name: "the second of Windows", system: "sv-FI fi-FI en-US", want: "fi"},
		{name: "the first of Windows", system: "en-GB fi-FI", want: "en"},
		{name: "of nobody", want: "en"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			t.Setenv("LC_ALL", tc.all)
			t.Setenv("LC_MESSAGES", tc.messages)
			t.Setenv("LANG", tc.lang)
			if got := systemLang([]string{"en", "fi"}, func() []string { return strings.Fields(tc.system) }); got != tc.want {
				t.Errorf("got %q, want %q", got, tc.want)
			}
		})
	}
}

func TestSystemPaper(t *testing.T) {
	for _, tc := range []struct{ name, all, paper, lang, system, want string }{
		{name: "of Finland", lang: "fi_FI.UTF-8", want: "a4"},
		{name: "of the United States", lang: "en_US.UTF-8", want: "letter"},
		{name: "of Canada, in French", lang: "fr_CA.UTF-8", want: "letter"},
		{name: "of its own", paper: "fi_FI.UTF-8", lang: "en_US.UTF-8", want: "a4"},
		{name: "of LC_ALL first", all: "en_US.UTF-8", paper: "fi_FI.UTF-8", want: "letter"},
		{name: "of Windows or macOS", system: "en-US", want: "letter"},
		{name: "of macOS", system: appleLocale("en_US\n"), want: "letter"},
		{name: "of macOS, English in Finland", system: appleLocale("en_FI\n"), want: "a4"},
		{name: "of macOS, the region apart", system: appleLocale("en_US@rg=fizzzz\n"), want: "a4"},
		{name: "of macOS, the region and more apart", system: appleLocale("fi_FI@currency=USD;rg=uszzzz\n"), want: "letter"},
		{name: "of macOS with a currency", system: appleLocale("es_MX@currency=USD\n"), want: "letter"},
		{name: "a language alone", lang: "ca", want: "a4"},
		{name: "of computers", all: "C.UTF-8", want: "a4"},
		{name: "of nobody", want: "a4"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			t.Setenv("LC_ALL", tc.all)
			t.Setenv("LC_PAPER", tc.paper)
			t.Setenv("LANG", tc.lang)
			if got := systemPaper(func() string { return tc.system }); string(got) != tc.want {
				t.Errorf("got %q, want %q", got, tc.want)
			}
		})
	}
}

func TestSystemCountry(t *testing.T) {
	for _, tc := range []struct{ name, all, dates, lang, system, want string }{
		{name: "of Finland", lang: "fi_FI.UTF-8", want: "FI"},
		{name: "of Swedish in Finland", lang: "sv_FI@euro", want: "FI"},
		{name: "of its dates", dates: "fi_FI.UTF-8", lang: "en_US.UTF-8", want: "FI"},
		{name: "of LC_ALL first", all: "en_GB.UTF-8", dates: "fi_FI.UTF-8", want: "GB"},
		{name: "of Windows", system: "en-GB", want: "GB"},
		{name: "of Windows with letters", system: "sr-Latn-RS", want: "RS"},
		{name: "of macOS, the region apart", system: appleLocale("en_US@rg=fizzzz\n"), want: "FI"},
		{name: "a language alone", lang: "fi"},
		{name: "of computers", all: "C.UTF-8"},
		{name: "of nobody"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			t.Setenv("LC_ALL", tc.all)
			t.Setenv("LC_TIME", tc.dates)
			t.Setenv("LANG", tc.lang)
			if got := systemCountry(func() string { return tc.system }); got != tc.want {
				t.Errorf("got %q, want %q", got, tc.want)
			}
		})
	}
}

// What somebody has called a file or a group steers no terminal.
func TestNothingSteersTheTerminal(t *testing.T) {
	var out, said bytes.Buffer
	p := &program{out: &out, err: &said}
	p.sayLine("a\x1b[2Jb\r\u202ec\nd\te")
	p.complain("x\x07y\u0085z")
	if out.String() != "a[2Jbc\nd\te\n" || said.String() != "xyz\n" {
		t.Errorf("%q %q", out.String(), said.String())
	}
}
