package export_test

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/export"
	"github.com/upturn-workshop/upturn/workshop/pack"
	"github.com/upturn-workshop/upturn/workshop/trial"
)

// played is a whole workshop with its words.
func played(t *testing.T, lang string) (workshop.State, pack.Words) {
	t.Helper()
	catalog, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	st, err := trial.Play(trial.Info(lang, 12, 180), nil, 3, nil)
	if err != nil {
		t.Fatal(err)
	}
	st.ID = "00112233445566778899aabbccddeeff"
	return st, catalog.In(lang)
}

func named(t *testing.T, tables []export.Table, name string) export.Table {
	t.Helper()
	i := slices.IndexFunc(tables, func(t export.Table) bool { return t.Name == name })
	if i < 0 {
		t.Fatalf("no table %s", name)
	}
	return tables[i]
}

// The rows of the counts add up to the tallies, and every row has a cell for each column.
func TestTablesAddUp(t *testing.T) {
	for _, lang := range []string{"en", "fi"} {
		st, w := played(t, lang)
		want := 0
		for _, r := range st.Rounds {
			if r.Tally == nil || !r.Tally.Shown() {
				continue
			}
			for _, c := range st.Team(*r.Tally).Counts {
				if !c.Hidden {
					for _, n := range c.N {
						want += n
					}
				}
			}
		}
		tables := export.Tables(st, w, w.ReadDate, export.With{})
		counts := named(t, tables, "counts")
		got, at := 0, slices.Index(counts.Columns, "people")
		for _, row := range counts.Rows {
			if n, ok := row[at].(int); ok {
				got += n
			} else if reason := row[slices.Index(counts.Columns, "reason")]; reason == nil {
				t.Errorf("no number, and no reason: %v", row)
			}
		}
		if got != want || got == 0 {
			t.Errorf("%s: %d people, the tallies have %d", lang, got, want)
		}
		for _, table := range tables {
			if !slices.Contains(export.Lists(), table.Name) {
				t.Errorf("%s is not among the lists that there may be", table.Name)
			}
			if len(table.Rows) == 0 && table.Name != "change" {
				t.Errorf("%s: nothing in %s", lang, table.Name)
			}
			for _, row := range table.Rows {
				if len(row) != len(table.Columns) {
					t.Fatalf("%s: %d cells for %d columns: %v", table.Name, len(row), len(table.Columns), row)
				}
				for i, c := range row {
					switch c.(type) {
					case nil, string, int, float64, export.Day:
					default:
						t.Errorf("%s: %s is a %T", table.Name, table.Columns[i], c)
					}
				}
			}
		}
		if slices.ContainsFunc(tables, func(t export.Table) bool { return t.Name == "promises" }) {
			t.Error("promises go along unasked")
		}
	}
}

// Promises go along where they are asked for, names only where these are, and a day that is
// one is a date.
func TestPromisesOnlyWhereAskedFor(t *testing.T) {
	st, w := played(t, "en")
	st.Actions = []workshop.Action{{Item: "O1", First: "Ask", Owner: "Aino", Due: "6 December 2026"}, {Item: "O2", First: "Look", Owner: "Väinö", Due: "soon"}}
	for _, names := range []bool{false, true} {
		table := named(t, export.Tables(st, w, w.ReadDate, export.With{Actions: true, Names: names}), "promises")
		if slices.Contains(table.Columns, "owner") != names || strings.Contains(fmt.Sprint(table.Rows), "Aino") != names {
			t.Errorf("%v %v", table.Columns, table.Rows)
		}
		on := slices.Index(table.Columns, "due_on")
		if day, ok := table.Rows[0][on].(export.Day); !ok || day.String() != "2026-12-06" || table.Rows[1][on] != nil {
			t.Errorf("%v", table.Rows)
		}
		data, err := export.JSONWith(st, w, w.ReadDate, export.With{Actions: true, Names: names})
		if err != nil || !bytes.Contains(data, []byte(`"due_on": "2026-12-06"`)) || bytes.Contains(data, []byte("Aino")) != names {
			t.Errorf("%v %s", err, data)
		}
	}
	without, err := export.JSONWith(st, w, w.ReadDate, export.With{})
	if plain, e := export.JSON(st, w); err != nil || e != nil || !bytes.Equal(without, plain) || bytes.Contains(plain, []byte("due_on")) {
		t.Error("promises go along unasked", err, e)
	}
}

// hostile are texts that a spreadsheet would work out, take for a number, or choke on.
var hostile = []string{"=cmd|' /C calc'!A0", "-2+3", "+358 40", "@SUM(A1)", "007", "1-2", "\t=1+1", " =1+1", "\n=1+1", "\u200b\u00a0@SUM(A1)", "＝1+1", "a;b,c\"d\nnext", strings.Repeat("x", 40_000), "bad\x01\x0b\U0001F600", "3,25"}

// In a spreadsheet's dialect no text begins like a formula, in that of programs all is as it
// was written; what is read back has the columns and numbers it was given.
func TestHostileTextNeverRuns(t *testing.T) {
	table := export.Table{Name: "hostile", Columns: []string{"=1", "number", "day"}}
	for _, s := range hostile {
		table.Rows = append(table.Rows, []export.Cell{s, -2.5, export.Day{Time: time.Date(2026, 12, 6, 0, 0, 0, 0, time.UTC)}})
	}
	for _, name := range []string{"fi", "en", "iso"} {
		of, ok := export.DialectOf(name)
		if !ok {
			t.Fatal(name)
		}
		d := of("")
		data, err := d.CSV(table)
		if err != nil {
			t.Fatal(err)
		}
		if bytes.HasPrefix(data, []byte("\ufeff")) != d.Spreadsheet || bytes.Contains(data, []byte("\r\n")) != d.Spreadsheet {
			t.Errorf("%s: %q", name, data[:40])
		}
		r := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(data, []byte("\ufeff"))))
		r.Comma = d.Comma
		rows, err := r.ReadAll()
		if err != nil || len(rows) != len(hostile)+1 {
			t.Fatal(name, err, len(rows))
		}
		for i, row := range rows {
			if d.Spreadsheet && strings.IndexAny(row[0], "=+-@＝") == len(row[0])-len(strings.TrimLeft(row[0], "\t\n \u200b\u00a0")) {
				t.Errorf("%s: %.20q would be worked out", name, row[0])
			}
			if i > 0 && (row[1] != strings.Replace("-2.5", ".", d.Decimal, 1) || row[2] != "2026-12-06" || len(row[0]) > 32_768 || strings.ContainsAny(row[0], "\x01\x0b")) {
				t.Errorf("%s: %.40q", name, row)
			}
		}
		if !d.Spreadsheet && rows[1][0] != hostile[0] {
			t.Errorf("%s: %q", name, rows[1][0])
		}
	}
	auto, ok := export.DialectOf("auto")
	for lang, comma := range map[string]rune{"en": ',', "fi": ';', "de": ';', "iso": ';', "xx": ';'} {
		if d := auto(lang); !ok || d.Comma != comma || !d.Spreadsheet {
			t.Errorf("%s: %v", lang, d)
		}
	}
	if _, ok := export.DialectOf("xx"); ok {
		t.Error("xx is no dialect")
	}
	known := map[export.Dialect]bool{}
	for _, name := range export.Signs() {
		of, ok := export.DialectOf(name)
		if known[of("")] || !ok {
			t.Errorf("%s is offered beside what is the same", name)
		}
		known[of("")] = true
	}
	long := export.Plain(strings.Repeat("\U0001F600", 20_000))
	if n := len([]rune(long)); n != 16_383 {
		t.Error("a cell holds", strconv.Itoa(n))
	}
}

// A question whose numbers may not be shown has a row in the counts all the same, without a number
// and with the reason: whoever adds up lists would else take it for one that was not asked.
func TestWhatIsKeptBackIsInTheCounts(t *testing.T) {
	st, w := played(t, "en")
	at := slices.IndexFunc(st.Rounds, func(r workshop.Round) bool { return r.Tally != nil && len(r.Tally.Counts) > 2 })
	tally := *st.Rounds[at].Tally
	tally.Counts = slices.Clone(tally.Counts)
	for i, apart := range []bool{true, false} {
		c := &tally.Counts[i]
		c.N, c.CantSay, c.NotAsked, c.Hidden, c.Apart = nil, 0, 0, true, apart
	}
	st.Rounds = slices.Clone(st.Rounds)
	st.Rounds[at].Tally = &tally
	counts := named(t, export.Tables(st, w, w.ReadDate, export.With{}), "counts")
	cell := func(row []export.Cell, name string) export.Cell { return row[slices.Index(counts.Columns, name)] }
	for i, reason := range []string{"kept_back", "too_few_answers"} {
		c, found := tally.Counts[i], 0
		for _, row := range counts.Rows {
			if cell(row, "step") != tally.Spec.Step || cell(row, "question") != c.Question || cell(row, "part") != c.Part {
				continue
			}
			found++
			for _, name := range []string{"mark", "people", "answers", "cant_say"} {
				if cell(row, name) != nil {
					t.Errorf("%s %s: %s is %v", c.Question, c.Part, name, cell(row, name))
				}
			}
			if cell(row, "reason") != reason {
				t.Errorf("%v, not %s", cell(row, "reason"), reason)
			}
		}
		if found != 1 {
			t.Errorf("%s %s has %d rows", c.Question, c.Part, found)
		}
	}
}
