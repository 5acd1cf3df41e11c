package main

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// misused is a command line that cannot be carried out, worded in the program's language.
type misused string

func (m misused) Error() string { return string(m) }

// frame is what stands around our own texts.
type frame struct {
	t func(key string, args ...string) string
}

// around has a command, and all below it, say in the program's language what the libraries of the
// command line would say in English: around our own texts in the help, and of a line that they do
// not understand.
func (f frame) around(root *cobra.Command) *cobra.Command {
	root.SetUsageFunc(f.usage)
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return f.flagError(err) })
	root.SetHelpCommand(f.help(root))
	root.InitDefaultHelpCmd() // else it comes only when the program runs
	root.SetVersionTemplate("{{.DisplayName}} {{.Version}}\n")
	root.Flags().BoolP("version", "v", false, f.t("cli.frame.flag_version"))
	names := strings.NewReplacer("FILE", f.t("cli.frame.file"), "FOLDER", f.t("cli.frame.folder"), "GROUP", f.t("cli.frame.group"))
	var each func(*cobra.Command)
	each = func(c *cobra.Command) {
		c.Flags().BoolP("help", "h", false, f.t("cli.frame.flag_help"))
		c.Use = names.Replace(c.Use) + " [" + f.t("cli.frame.flags") + "]"
		c.DisableFlagsInUseLine = true // they stand there by now
		if c.HasSubCommands() && !c.Runnable() {
			c.RunE = f.onlyBelow
		}
		c.Args = f.wordedArgs(c.Args)
		for _, below := range c.Commands() {
			each(below)
		}
	}
	each(root)
	return root
}

// onlyBelow is a command that does nothing but for those below it.
func (f frame) onlyBelow(c *cobra.Command, args []string) error {
	if len(args) > 0 {
		return f.unknown(args)
	}
	return c.Help()
}

// unknown is a command that there is none of.
func (f frame) unknown(args []string) error {
	return misused(f.t("cli.frame.unknown_command", "command", strings.Join(args, " ")))
}

// wordedArgs is a check of arguments that says how the command is written, and of flags that it
// cannot do without.
func (f frame) wordedArgs(check cobra.PositionalArgs) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		if check != nil && check(c, args) != nil {
			return misused(f.t("cli.frame.wrong_arguments", "use", c.UseLine()))
		}
		var lacking string
		c.Flags().VisitAll(func(flag *pflag.Flag) {
			if _, required := flag.Annotations[cobra.BashCompOneRequiredFlag]; required && !flag.Changed && lacking == "" {
				lacking = "--" + flag.Name
			}
		})
		if lacking != "" {
			return misused(f.t("cli.frame.missing_flag", "flag", lacking))
		}
		return nil
	}
}

// flagError words what is wrong with a flag.
func (f frame) flagError(err error) error {
	var (
		none   *pflag.NotExistError
		empty  *pflag.ValueRequiredError
		bad    *pflag.InvalidValueError
		broken *pflag.InvalidSyntaxError
	)
	say := func(key string, args ...string) error { return misused(f.t("cli.frame."+key, args...)) }
	switch {
	case errors.As(err, &none):
		return say("unknown_flag", "flag", asTyped(none.GetSpecifiedName()))
	case errors.As(err, &empty):
		return say("no_value", "flag", asTyped(empty.GetSpecifiedName()))
	case errors.As(err, &bad):
		return say("bad_value", "flag", "--"+bad.GetFlag().Name, "value", bad.GetValue())
	case errors.As(err, &broken):
		return say("unknown_flag", "flag", broken.GetSpecifiedFlag())
	}
	return err
}

// asTyped is a flag as somebody has typed it.
func asTyped(name string) string {
	if utf8.RuneCountInString(name) == 1 {
		return "-" + name
	}
	return "--" + name
}

// help is the command that tells of another one.
func (f frame) help(root *cobra.Command) *cobra.Command {
	return &cobra.Command{
		Use: "help [" + f.t("cli.frame.command") + "]", Short: f.t("cli.frame.help"),
		RunE: func(_ *cobra.Command, args []string) error {
			c, left, err := root.Find(args)
			if err != nil || len(left) > 0 {
				return f.unknown(args)
			}
			return c.Help()
		},
		ValidArgsFunction: func(_ *cobra.Command, args []string, begun string) (all []cobra.Completion, _ cobra.ShellCompDirective) {
			c, left, err := root.Find(args)
			if err != nil || len(left) > 0 {
				return nil, cobra.ShellCompDirectiveNoFileComp
			}
			for _, below := range c.Commands() {
				if below.IsAvailableCommand() && strings.HasPrefix(below.Name(), begun) {
					all = append(all, cobra.CompletionWithDesc(below.Name(), below.Short))
				}
			}
			return all, cobra.ShellCompDirectiveNoFileComp
		},
	}
}

// usage prints how a command is written. Of what the library could print it has what commands of
// ours have: they have no examples, no second names, no groups.
func (f frame) usage(c *cobra.Command) error {
	var b strings.Builder
	below := c.HasAvailableSubCommands()
	b.WriteString(f.t("cli.frame.usage") + "\n")
	if !below || !c.HasParent() {
		b.WriteString("  " + c.UseLine() + "\n")
	}
	if below {
		path := c.CommandPath() + " " + f.t("cli.frame.command")
		b.WriteString("  " + path + "\n\n" + f.t("cli.frame.commands") + "\n")
		for _, s := range c.Commands() {
			if s.IsAvailableCommand() || s.Name() == "help" {
				fmt.Fprintf(&b, "  %-*s %s\n", s.NamePadding(), s.Name(), s.Short)
			}
		}
	}
	b.WriteString("\n" + f.t("cli.frame.all_flags") + "\n" + f.flagLines(c.LocalFlags(), c.InheritedFlags()))
	if below {
		b.WriteString("\n" + f.t("cli.frame.more", "use", c.CommandPath()+" "+f.t("cli.frame.command")+" --help") + "\n")
	}
	_, err := fmt.Fprint(c.OutOrStderr(), b.String())
	return err
}

// kindsOfValues are the texts for what the library calls the kinds of values.
var kindsOfValues = map[string]string{"string": "cli.frame.text", "strings": "cli.frame.list", "int": "cli.frame.number"}

// flagLines lists flags, one a line, with what each is for and what it is where nobody says.
func (f frame) flagLines(sets ...*pflag.FlagSet) string {
	type row struct{ flag, says string }
	var rows []row
	widest := 0
	for _, set := range sets {
		set.VisitAll(func(flag *pflag.Flag) {
			if flag.Hidden {
				return
			}
			r := row{flag: "      --" + flag.Name}
			if flag.Shorthand != "" {
				r.flag = "  -" + flag.Shorthand + ", --" + flag.Name
			}
			kind, says := pflag.UnquoteUsage(flag)
			if key, ok := kindsOfValues[kind]; ok {
				kind = f.t(key)
			}
			if r.says = says; kind != "" {
				r.flag += " " + kind
			}
			if d := flag.DefValue; d != "" && d != "0" && d != "false" && d != "[]" {
				r.says += " " + f.t("cli.frame.default", "value", d)
			}
			rows, widest = append(rows, r), max(widest, utf8.RuneCountInString(r.flag))
		})
	}
	var b strings.Builder
	for _, r := range rows {
		fmt.Fprintf(&b, "%-*s   %s\n", widest, r.flag, r.says)
	}
	return b.String()
}
