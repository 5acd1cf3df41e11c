package sheet_test

import (
	"bytes"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/export"
	"github.com/upturn-workshop/upturn/workshop/export/sheet"
	"github.com/upturn-workshop/upturn/workshop/pack"
	"github.com/upturn-workshop/upturn/workshop/trial"
)

var day = time.Date(2026, 11, 3, 9, 0, 0, 0, time.UTC)

// hostile is a workshop whose words are what a spreadsheet would run or choke on, and how many
// people its tallies have.
func hostile(t *testing.T) ([]export.Table, int) {
	t.Helper()
	catalog, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	st, err := trial.Play(trial.Info("fi", 12, 180), nil, 3, nil)
	if err != nil {
		t.Fatal(err)
	}
	st.ID, st.Info.Group, st.Info.Title = "007", "=cmd|' /C calc'!A0", "-2+3"
	st.Actions = []workshop.Action{{Item: "1-2", First: strings.Repeat("x", 40_000), Owner: "@SUM(A1)", Due: "6.12.2026", Notice: "bad\x01\x0b\U0001F600"}}
	w, people := catalog.In("fi"), 0
	for _, r := range st.Rounds {
		if r.Tally != nil && r.Tally.Shown() {
			for _, c := range st.Team(*r.Tally).Counts {
				for _, n := range c.N {
					people += n
				}
			}
		}
	}
	tables := export.Tables(st, w, w.ReadDate, export.With{Actions: true, Names: true})
	names := export.Table{Name: "names", Columns: []string{"=1", "text"}}
	for _, s := range []string{"=cmd|' /C calc'!A0", "-2+3", "+358 40", "@SUM(A1)", "007", "1-2", "\t=1+1", " =1+1", "＝1+1", strings.Repeat("x", 40_000), "bad\x01\x0b\U0001F600", "3,25", "a;b,c\"d\nnext"} {
		names.Rows = append(names.Rows, []export.Cell{len(names.Rows), s})
	}
	return append(tables, names), people
}

// A workbook has a sheet for each list with the sums of the tallies, no formula, and texts as
// they were written; made twice it is the same.
func TestAWorkbookHoldsTheLists(t *testing.T) {
	tables, want := hostile(t)
	data, err := sheet.XLSX(slices.Clone(tables), "-2+3", day)
	if err != nil {
		t.Fatal(err)
	}
	if again, err := sheet.XLSX(slices.Clone(tables), "-2+3", day); err != nil || !bytes.Equal(data, again) {
		t.Error("two runs give other bytes", err)
	}
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }() // it was read from memory
	for _, table := range tables {
		rows, err := f.GetRows(table.Name)
		if err != nil || len(rows) != len(table.Rows)+1 || !slices.Equal(rows[0], table.Columns) {
			t.Fatal(table.Name, err, len(rows))
		}
		for r := range rows {
			for c := range table.Columns {
				cell, err := excelize.CoordinatesToCellName(c+1, r+1)
				if err != nil {
					t.Fatal(err)
				}
				if formula, err := f.GetCellFormula(table.Name, cell); err != nil || formula != "" {
					t.Errorf("%s %s: %q %v", table.Name, cell, formula, err)
				}
			}
		}
	}
	if got, err := f.GetCellValue("workshops", "D2"); err != nil || got != "=cmd|' /C calc'!A0" {
		t.Errorf("%q %v", got, err)
	}
	if got, err := f.GetCellValue("workshops", "A2"); err != nil || got != "007" {
		t.Errorf("%q %v", got, err)
	}
	counts := tables[slices.IndexFunc(tables, func(t export.Table) bool { return t.Name == "counts" })]
	rows, err := f.GetRows("counts")
	if err != nil {
		t.Fatal(err)
	}
	got := 0
	for _, row := range rows[1:] {
		if len(row) == len(counts.Columns) { // kept back
			continue
		}
		n, err := strconv.Atoi(row[slices.Index(counts.Columns, "people")])
		if err != nil {
			t.Fatal(err)
		}
		got += n
	}
	if got != want || got == 0 {
		t.Errorf("%d people, the tallies have %d", got, want)
	}
}
