package export_test

import (
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/export"
	"github.com/upturn-workshop/upturn/workshop/followup"
	"github.com/upturn-workshop/upturn/workshop/pack"
	"github.com/upturn-workshop/upturn/workshop/trial"
	"github.com/upturn-workshop/upturn/workshop/wall"
)

// listed reads the table of lists and columns of the guide.
func listed(t *testing.T) map[string][]string {
	t.Helper()
	guide, err := os.ReadFile("../../assets/GUIDE.md")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(guide), "## What the lists have")
	rest, _, _ = strings.Cut(rest, "\n## ")
	out := map[string][]string{}
	for line := range strings.Lines(rest) {
		if cells := strings.Split(line, "|"); len(cells) == 5 && strings.Contains(cells[1], "`") {
			var names []string
			for name := range strings.SplitSeq(cells[3], ",") {
				names = append(names, strings.Trim(name, " `"))
			}
			out[strings.Trim(cells[1], " `")] = names
		}
	}
	return out
}

// The guide names every list and every column, in their order, and none that there is not.
func TestTheGuideHasEveryColumn(t *testing.T) {
	catalog, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	was, err := trial.Play(trial.Info("en", 12, 180), wall.Pages, 1, nil)
	if err != nil {
		t.Fatal(err)
	}
	was.ID = strings.Repeat("0a", 16)
	st, err := followup.Of(was, followup.Plan{Day: time.Date(2027, 1, 12, 9, 0, 0, 0, time.UTC), Counted: true}, catalog.In("en"), catalog)
	if err != nil {
		t.Fatal(err)
	}
	w, said := catalog.In("en"), listed(t)
	for _, name := range export.Lists() {
		if said[name] == nil {
			t.Errorf("the guide has no %s", name)
		}
	}
	if len(said) != len(export.Lists()) {
		t.Errorf("the guide has %d lists, there are %d", len(said), len(export.Lists()))
	}
	seen := map[string]bool{}
	for _, of := range []workshop.State{was, st} {
		for _, table := range export.Tables(of, w, w.ReadDate, export.With{Actions: true, Names: true}) {
			seen[table.Name] = true
			if !slices.Equal(said[table.Name], table.Columns) {
				t.Errorf("%s has the columns\n%s, the guide says\n%s", table.Name, strings.Join(table.Columns, " "), strings.Join(said[table.Name], " "))
			}
		}
	}
	if len(seen) != len(export.Lists()) {
		t.Errorf("only %v were looked at", seen)
	}
}
