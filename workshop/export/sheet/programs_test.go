package sheet_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop/export"
	"github.com/upturn-workshop/upturn/workshop/export/sheet"
)

// python is an interpreter that has some modules; "" = there is none here.
func python(modules string) string {
	for _, name := range []string{"python3", "/usr/bin/python3"} {
		if path, err := exec.LookPath(name); err == nil && exec.Command(path, "-c", "import "+modules).Run() == nil {
			return path
		}
	}
	return ""
}

// sums are what another program is to find in a list: how many people, the sum of all means,
// and how many formulas.
type sums struct {
	people   int
	means    float64
	formulas int
}

func (s sums) String() string { return fmt.Sprintf("%d %.4f %d", s.people, s.means, s.formulas) }

// wanted are the sums of the lists themselves.
func wanted(tables []export.Table, people int) sums {
	out := sums{people: people}
	t := tables[slices.IndexFunc(tables, func(t export.Table) bool { return t.Name == "measures" })]
	for _, row := range t.Rows {
		if v, ok := row[slices.Index(t.Columns, "mean")].(float64); ok {
			out.means += v
		}
	}
	return out
}

// inOpenpyxl reads workbooks without holding them, as tools for data do: the sums over all of
// them, and of the days what they are.
const inOpenpyxl = `
import sys, datetime, openpyxl
people, means, formulas = 0, 0.0, 0
for path in sys.argv[1:]:
    book = openpyxl.load_workbook(path, read_only=True)
    for sheet in book:
        for row in sheet.iter_rows():
            formulas += sum(1 for c in row if c.data_type == "f" or isinstance(c.value, str) and c.value.startswith("=") and c.data_type != "s")
        rows = list(sheet.iter_rows(values_only=True))
        head = list(rows[0])
        if "people" in head and "mark_id" in head:
            people += sum(r[head.index("people")] for r in rows[1:])
        if "mean" in head:
            means += sum(r[head.index("mean")] or 0 for r in rows[1:])
        if "held" in head:
            assert isinstance(rows[1][head.index("held")], datetime.datetime), rows[1]
print(people, "%.4f" % means, formulas)
`

func (s sums) found(t *testing.T, how, interpreter, script string, args ...string) {
	t.Helper()
	out, err := exec.Command(interpreter, append([]string{"-c", script}, args...)...).CombinedOutput()
	if got := strings.TrimSpace(string(out)); err != nil || got != s.String() {
		t.Errorf("%s: %v %q, want %q", how, err, got, s)
	}
}

// Other programs find the sums of the tallies in a workbook and in lists, and nothing in either
// that would be worked out.
func TestOtherPrograms(t *testing.T) {
	tables, people := hostile(t)
	want := wanted(tables, people)
	data, err := sheet.XLSX(slices.Clone(tables), "t", day)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	book := filepath.Join(dir, "results.xlsx")
	if err := os.WriteFile(book, data, 0o600); err != nil {
		t.Fatal(err)
	}
	reader := python("openpyxl")
	if reader == "" {
		t.Skip("left out: no python3 with openpyxl")
	}
	want.found(t, "openpyxl", reader, inOpenpyxl, book)
	t.Run("pandas", func(t *testing.T) { inPandas(t, want, tables, book) })
	t.Run("LibreOffice", func(t *testing.T) { inOffice(t, want, tables, book, reader) })
}

// lists writes each list for the programs of a language and gives the files.
func lists(t *testing.T, tables []export.Table, name string) (files []string) {
	t.Helper()
	of, ok := export.DialectOf(name)
	if !ok {
		t.Fatal(name)
	}
	dir := t.TempDir()
	for _, table := range tables {
		data, err := of("").CSV(table)
		if err != nil {
			t.Fatal(err)
		}
		path := filepath.Join(dir, table.Name+".csv")
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		files = append(files, path)
	}
	return files
}

func inPandas(t *testing.T, want sums, tables []export.Table, book string) {
	reader := python("pandas, openpyxl")
	if reader == "" {
		t.Skip("left out: no python3 with pandas")
	}
	want.found(t, "a workbook", reader, `
import sys, pandas as pd
b = pd.read_excel(sys.argv[1], sheet_name=None)
print(b["counts"].people.sum(), "%.4f" % b["measures"]["mean"].sum(), 0)
`, book)
	want.found(t, "lists", reader, `
import sys, os, pandas as pd
b = {os.path.basename(p)[:-4]: pd.read_csv(p, dtype={"workshop": str}) for p in sys.argv[1:]}
assert (b["workshops"].workshop == "007").all()
assert str(pd.to_datetime(b["workshops"].held)[0].date()) != ""
assert list(b["names"].text)[0] == "=cmd|' /C calc'!A0"
print(b["counts"].people.sum(), "%.4f" % b["measures"]["mean"].sum(), 0)
`, lists(t, tables, "iso")...)
}

// languages are where lists are opened with a double click: the dialect, and how LibreOffice
// reads it there: separator, quotation mark, UTF-8, first line, columns, language, and that it
// looks for dates and formulas as it can.
var languages = map[string]string{
	"fi": "CSV:59,34,76,1,,1035,false,true,false,false,false,0,true",
	"de": "CSV:59,34,76,1,,1031,false,true,false,false,false,0,true",
	"en": "CSV:44,34,76,1,,1033,false,true,false,false,false,0,true",
}

func inOffice(t *testing.T, want sums, tables []export.Table, book, reader string) {
	office, err := exec.LookPath("soffice")
	if err != nil || testing.Short() {
		t.Skip("left out: no LibreOffice")
	}
	dir := t.TempDir()
	convert := func(into string, args ...string) []string {
		t.Helper()
		args = append([]string{"-env:UserInstallation=file://" + filepath.ToSlash(dir) + "/profile", "--headless", "--convert-to", "xlsx", "--outdir", into}, args...)
		if out, err := exec.Command(office, args...).CombinedOutput(); err != nil {
			t.Skipf("left out: LibreOffice does not run here: %v %s", err, out)
		}
		made, err := filepath.Glob(filepath.Join(into, "*.xlsx"))
		if err != nil {
			t.Fatal(err)
		}
		return made
	}
	want.found(t, "a workbook", reader, inOpenpyxl, convert(filepath.Join(dir, "book"), book)...)
	for name, filter := range languages {
		files := lists(t, tables, name)
		made := convert(filepath.Join(dir, name), append([]string{"--infilter=" + filter}, files...)...)
		if len(made) != len(files) {
			t.Errorf("%s: %d lists of %d are opened", name, len(made), len(files))
		}
		want.found(t, name, reader, inOpenpyxl, made...)
	}
}
