package sheet_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
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
	return export.Tables(st, w, w.ReadDate, export.With{Actions: true, Names: true}), people
}

// A workbook has a sheet for each list with the sums of the tallies, no formula, and texts as
// they were written; made twice it is the same.
func TestAWorkbookHoldsTheLists(t *testing.T) {
	tables, want := hostile(t)
	data, err := sheet.XLSX(tables, "-2+3", day)
	if err != nil {
		t.Fatal(err)
	}
	if again, err := sheet.XLSX(tables, "-2+3", day); err != nil || !bytes.Equal(data, again) {
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

// readers is what other programs find in a workbook: sum of the people, number of formulas.
const reader = `
import sys, openpyxl
b = openpyxl.load_workbook(sys.argv[1], read_only=True)
s = b["counts"]
rows = list(s.iter_rows(values_only=True))
at = rows[0].index("people")
print(sum(r[at] for r in rows[1:]), sum(1 for sheet in b for r in sheet.iter_rows() for c in r if c.data_type == "f"), b["workshops"].cell(2, 4).value)
`

// Python and LibreOffice find the same sums and no formula.
func TestOtherProgramsReadTheWorkbook(t *testing.T) {
	python, err := exec.LookPath("python3")
	if err != nil || exec.Command(python, "-c", "import openpyxl").Run() != nil {
		t.Skip("no python3 with openpyxl")
	}
	tables, want := hostile(t)
	data, err := sheet.XLSX(tables, "t", day)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	file := filepath.Join(dir, "results.xlsx")
	if err := os.WriteFile(file, data, 0o600); err != nil {
		t.Fatal(err)
	}
	expect := strconv.Itoa(want) + " 0 =cmd|' /C calc'!A0"
	read := func(file string) {
		out, err := exec.Command(python, "-c", reader, file).CombinedOutput()
		if got := strings.TrimSpace(string(out)); err != nil || got != expect {
			t.Errorf("%s: %v %q, want %q", filepath.Base(file), err, got, expect)
		}
	}
	read(file)
	office, err := exec.LookPath("soffice")
	if err != nil {
		t.Log("no LibreOffice")
		return
	}
	saved := filepath.Join(dir, "saved")
	cmd := exec.Command(office, "-env:UserInstallation=file://"+filepath.Join(dir, "profile"), "--headless", "--convert-to", "xlsx", "--outdir", saved, file)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Skipf("LibreOffice does not run here: %v %s", err, out)
	}
	read(filepath.Join(saved, "results.xlsx"))
}
