package undo

import (
	"reflect"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/pack"
)

// Whatever can be taken back is said in a sentence, in every language.
func TestEveryDeedHasItsSentence(t *testing.T) {
	catalog, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	typ := reflect.TypeFor[*workshop.Session]()
	said := 0
	for _, lang := range []string{"en", "fi"} {
		b := &Bar{d: Deps{Words: catalog.In(lang), Name: func(_ workshop.State, s workshop.Step) string { return s.ID }}}
		for i := range typ.NumMethod() {
			command := workshop.Command(typ.Method(i).Name)
			if how, ok := command.Undoing(); !ok || how > workshop.Passing {
				continue
			}
			done := workshop.Done{Command: command, Text: "words", Step: workshop.Step{ID: "A7"}, By: -3}
			got := b.sentence(workshop.State{}, done)
			if strings.Contains(got, "undo.did") || strings.Contains(got, "{") || got == "" {
				t.Errorf("%s, %s: %q", lang, command, got)
			}
			done.Again = true
			if again := b.sentence(workshop.State{}, done); !strings.Contains(again, got) || again == got {
				t.Errorf("%s, %s: %q after it was taken back", lang, command, again)
			}
			said++
		}
	}
	if said < 30 {
		t.Errorf("only %d sentences", said)
	}
}

func TestWhatIsTooLongIsCut(t *testing.T) {
	test.NewTempApp(t)
	quoted := func(text string) string { return "Removed: “" + text + "”" }
	plain := func(string) string { return strings.Repeat("long ", 100) }
	if got := shorten(quoted, "short", theme.Text, 400); got != "Removed: “short”" {
		t.Errorf("%q", got)
	}
	if got := shorten(quoted, strings.Repeat("long ", 100), theme.Text, 200); !strings.HasSuffix(got, "…”") || len(got) > 60 {
		t.Errorf("%q", got)
	}
	if got := shorten(plain, "", theme.Text, 200); !strings.HasSuffix(got, "…") || len(got) > 60 {
		t.Errorf("%q", got)
	}
}
